"""Words a sentence splitter must know, by language: abbreviations, months, first words; no rules."""

from dataclasses import dataclass
from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words: `titles` never end a sentence, `endings` may, `starters` begin the next one."""

    titles: frozenset[str]
    endings: frozenset[str]
    starters: frozenset[str]
    after_ordinals: frozenset[str] = frozenset()
    has_ordinals: bool = False


_GERMAN: Final = Lexicon(
    titles=_words(
        "abb abs abschn abt adj allg alt amtl anm apl art aufl ausg bd bde bearb begr bes bez bezgl bspw"
        " bzgl bzw ca"
        " chr dgl dipl dir diss dr dt ehem eigtl einschl engl entspr entw erw ev evtl exkl frz ff fig frhr"
        " gegr geb"
        " gen ggf ggfs gest gez hd hl hll hrsg inkl ing insb insbes jmd jh jhd jhs kap kath kl königl lat"
        " lfd lic lt"
        " ltd mag max min mind mio mrd mr mrs ms nördl nr nrn oberstlt offz op orig österr östl pfr phil"
        " phys pl"
        " prof pol rd ref reg resp rer röm sog spez st städt std stellv str südl syn tab tel teilw trad u"
        " ugs urspr"
        " usf v verb verh vers vgl vol vorm westl wg wiss z ztr zt zz zzgl bsp d i o a s e m n k h bayr dtsch"
        " kgl med nat jur theol habil gebr jr sen sel hptm lt maj col sgt adm cap bgm a.d"
    ),
    endings=_words(
        "usw etc u.a u.ä u.v.m uvm usf o.ä s.o s.u v.chr n.chr chr co inc corp jr sr jh jhd jhs u.s u.k"
    ),
    starters=_words(
        "der die das den dem des ein eine einen einem einer es er sie wir ich ihr du man dies diese dieser"
        " dieses diesem"
        " in im am an auf bei beim nach vor seit von vom zu zum zur mit für aus über unter durch gegen ohne"
        " um während"
        " trotz wegen laut neben zwischen aber auch und oder doch denn dann da dabei damit dafür danach"
        " daher darum"
        " deshalb deswegen dennoch jedoch allerdings außerdem zudem hier dort heute gestern jetzt nun so"
        " wenn als ob"
        " weil obwohl obgleich nachdem bevor bis wie was wer wo warum wann nur noch nicht kein keine alle"
        " alles viele"
        " einige mehrere beide jeder jede sein seine seinen seiner ihre ihren ihrer unser unsere mein meine"
        " leider"
        " insgesamt anfangs später zunächst schließlich außer sowohl weder entweder sobald sogar bereits"
        " erst ab"
    ),
    after_ordinals=_words(
        "januar jänner februar feber märz april mai juni juli august september oktober november dezember jan"
        " feb mär"
        " apr jun jul aug sep sept okt nov dez jahrhundert jahrhunderts jahrhunderte jahrtausend"
        " jahrtausends jh jhd jhdt"
        " mal platz rang stock tag tage woche monat jahr lebensjahr geburtstag jahrestag auflage klasse liga"
        " runde"
        " spieltag saison armee division bundesliga bundestag weltkrieg kapitel artikel etage bezirk"
        " dynastie grad"
    ),
    has_ordinals=True,
)
_ENGLISH: Final = Lexicon(
    titles=_words(
        "mr mrs ms messrs dr prof rev hon gen col maj capt cpt lt cmdr sgt cpl pvt adm gov sen rep pres supt"
        " det st mt"
        " ft fig figs eq no nos vol vols pp p ed eds cf vs v viz approx ca al e.g i.e eg ie dept univ assn"
        " ave"
        " blvd rd jan feb mar apr jun jul aug sep sept oct nov dec est"
    ),
    endings=_words("etc inc ltd corp co bros jr sr a.m p.m u.s u.k u.n u.s.a d.c ph.d b.a m.a e.u b.c a.d"),
    starters=_words(
        "the a an it he she they we you this that these those there here in on at for from with by of to as"
        " if when"
        " while after before since until but and or so yet nor however moreover also then thus his her its"
        " their our"
        " my your what who why how where which not no yes some many most all each every both such one two"
        " once now"
        " today although because though despite during according please let i i'm i've it's he's she's we're"
        " they're"
    ),
)
_ROMANCE: Final = Lexicon(
    titles=_words(
        "m mm mme mlle mgr dr pr st ste av bd cf ex vol p pp art fig env chap éd sr sra srta dra d dña ud"
        " uds prof lic"
        " ing gral cap núm nº pág págs tel ej aprox gob col sto sta dpto"
    ),
    endings=_words("etc s.a ee.uu cia cía ltd inc jr av.j.-c j.-c a.c d.c"),
    starters=_words(
        "le la les l un une des il elle ils elles on nous vous je ce cette ces dans en à au aux pour par sur"
        " avec sans"
        " mais et ou donc car si quand lors après avant depuis pendant son sa ses leur leurs el los las una"
        " unos unas"
        " este esta estos estas en por para con sin pero y o se su sus lo al del como cuando desde durante"
        " tras también"
    ),
)
_CYRILLIC: Final = Lexicon(
    titles=_words(
        "г гг ул пр д стр с см ср т тт рис табл гл им акад проф доц инж ген пл просп обл р н рр вул м ім ст"
        " рос англ"
        " нем фр лат греч укр напр тыс млн млрд тис мал о в вв кн чл руб коп грн оз пос"
    ),
    endings=_words("т.д т.п др пр г гг в вв э тыс млн млрд руб коп н.э т.ін ін р рр ст тис грн"),
    starters=_words(
        "в на он она они оно это этот эта эти с со из по за от до для при но и а не как так что если когда"
        " после во у"
        " мы я вы ты его её их там здесь также однако він вона вони воно це цей ця ці з із зі та й але якщо"
        " коли після"
        " від під ми ви його її їх тут також проте про"
    ),
)
_ALL: Final = Lexicon(
    titles=_GERMAN.titles | _ENGLISH.titles,
    endings=_GERMAN.endings | _ENGLISH.endings,
    starters=_GERMAN.starters | _ENGLISH.starters,
    after_ordinals=_GERMAN.after_ordinals,
    has_ordinals=True,
)
_LEXICONS: Final = {
    "de": _GERMAN,
    "en": _ENGLISH,
    "fr": _ROMANCE,
    "es": _ROMANCE,
    "ru": _CYRILLIC,
    "uk": _CYRILLIC,
}


def lexicon_for(language: str) -> Lexicon:
    return _LEXICONS.get(language, _ALL)
