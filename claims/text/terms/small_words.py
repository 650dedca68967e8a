"""Words that any claim of a language may have: they find nothing. Negations are no such words."""

from collections.abc import Mapping
from typing import Final

#: Case-folded, so "ß" is "ss".
_LISTS: Final = {
    "de": (
        "der die das den dem des ein eine einer eines einem einen und oder aber auch als am an auf aus bei"
        " beim bis da damit dann dass denn dies diese dieser dieses diesem diesen doch dort durch er es"
        " etwa für gegen hat hatte hatten habe haben hier ich ihr ihre ihrer ihrem ihren ihres im in ins ist"
        " ja je jede jeder jedes jetzt kann können man mehr mit muss müssen nach noch nun nur ob schon sei"
        " seien sein seine seiner seinem seinen seines seit sich sie sind so soll sollen sowie über um uns"
        " unser unter vom von vor war waren was wegen weil wenn wer werde werden wie wieder wir wird wo wurde"
        " wurden würde würden zu zum zur zwischen rund laut sehr ihm ihn ihnen dabei dafür dazu davon wobei"
        " während hin her selbst bereits immer alle allen aller alles andere anderen sogar"
    ),
    "en": (
        "a an the and or but of to in on at by for from with as into onto than then that this these those"
        " it its he him his she her hers they them their theirs we our ours you your yours i me my mine"
        " is are was were be been being am has have had having do does did doing will would shall should can"
        " could may might must who whom whose which what when where why how there here so such about after"
        " again all also any because before between both during each few further if just more most now off"
        " once only other out over own same some still through too under until up very while s t d ll re ve"
        " m via says said say"
    ),
    "fr": (
        "le la les l un une des de du d à au aux et ou mais donc car que qu qui quoi dont où ce cet cette ces"
        " c se s sa son ses leur leurs il ils elle elles on nous vous je j tu me te lui eux y en dans par"
        " pour sur sous avec sans chez entre vers est sont était étaient être été a ont avait avaient avoir"
        " eu sera seront serait fait plus moins très aussi comme si lorsque quand alors ainsi tout toute tous"
        " toutes même mêmes notre nos votre vos mon ma mes ton ta tes depuis pendant après avant"
    ),
    "es": (
        "el la los las lo un una unos unas de del al a y e o u pero sino que quien quienes cual cuales cuyo"
        " cuya se su sus le les me te nos mi mis tu tus nuestro nuestra él ella ellos ellas yo usted ustedes"
        " en por para con sin sobre entre hasta desde hacia según es son era eran ser sido fue fueron está"
        " están estaba estar ha han había haber he hay más menos muy también como si cuando donde ya esto"
        " este esta estos estas ese esa esos esas aquel aquella todo toda todos todas porque así"
    ),
    "ru": (
        "и а но или в во на с со к ко о об обо от до за из изо по под над при про без для у через между перед"
        " что чтобы как так же бы ли то это этот эта эти этого этой этих этому том тот та те того той тех"
        " он она оно они его её ее их ему ей им ним ней них мы вы я ты нас вас мне меня себя свой своя своё"
        " свои своего своей своих был была было были быть будет будут есть который которая которое которые"
        " которого которой которых если когда где уже ещё еще только также все всё весь вся всех"
    ),
    "uk": (
        "і й та а але або чи в у на з із зі до від за по під над при про без для через між перед о об що щоб"
        " як так же ж би б то це цей ця ці цього цієї цих тому той те ті того тієї тих він вона воно вони"
        " його її їх йому їй їм ним ній них ми ви я ти нас вас мені мене себе свій своя своє свої свого своєї"
        " своїх був була було були бути буде будуть є який яка яке які якого якої яких якщо коли де вже ще"
        " лише тільки також все всі весь вся всіх"
    ),
}
SMALL_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split()) for language, words in _LISTS.items()
}
