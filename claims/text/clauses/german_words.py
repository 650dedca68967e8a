"""German function words by what they do at the border of a clause; no rules."""

from typing import Final

from claims.text.clauses.word_lists import listed

#: They join two main clauses and leave the order of both alone.
COORDINATORS: Final = listed("und aber doch denn sondern jedoch")
#: They may stand behind the verb instead: "hält aber", "blieb dagegen".
CONTRASTS: Final = listed(
    """
    aber jedoch doch dagegen hingegen zudem außerdem allerdings dafür dennoch trotzdem
    """
)
SUBORDINATORS: Final = listed(
    """
    dass weil wenn ob obwohl obgleich obschon nachdem bevor ehe während da damit sodass falls sofern solange
    sobald indem als bis seit seitdem wie wer wen wem wessen was wo warum wann weshalb wieso woher wohin
    wobei wodurch womit wofür woran worauf woraus worin worüber wozu wovon wonach wogegen weswegen
    wohingegen zumal soweit soviel sooft inwieweit inwiefern anstatt
    """
)
ALWAYS_SUBORDINATE: Final = listed(
    """
    dass weil ob obwohl obgleich nachdem bevor sodass falls sofern sobald solange warum weshalb wieso wobei
    wodurch wenn
    """
)
#: What came with the fact before or of it, and how a sentence of its own says so.
RESULTS: Final = {"wobei": "dabei", "womit": "damit", "wodurch": "dadurch"}
#: With one of these in front, what follows holds only under a condition or in proportion.
CONDITIONS: Final = listed(
    """
    wenn falls sofern je sollte sollten wäre wären hätte hätten angenommen sobald solange
    """
)
BEFORE_SUBORDINATORS: Final = listed(
    """
    nur auch selbst sogar erst insbesondere besonders vor allem kurz noch außer so gerade schon zumal nicht
    """
)
INFINITIVE_OPENERS: Final = listed("um ohne anstatt statt")
RELATIVES: Final = listed(
    """
    der die das den dem deren dessen denen welcher welche welches welchen welchem
    """
)
PREPOSITIONS: Final = listed(
    """
    in im ins an am ans auf aufs bei beim mit nach von vom vor zu zum zur für durch über unter gegen ohne um
    bis seit aus während wegen trotz laut dank gemäß innerhalb außerhalb zwischen neben hinter ab entlang
    gegenüber mithilfe infolge aufgrund anhand anlässlich angesichts statt anstelle binnen samt mitsamt
    entgegen jenseits diesseits oberhalb unterhalb hinsichtlich bezüglich zufolge zugunsten mangels mittels
    pro per je inklusive einschließlich
    """
)
#: A noun phrase that begins with one of these can be the subject.
NOMINATIVES: Final = listed(
    """
    der die das ein eine dieser diese dieses jener jene jenes jeder jede jedes kein keine mein meine dein
    deine sein seine ihr ihre unser unsere alle viele einige mehrere manche mancher wenige solche beide
    sämtliche welche zahlreiche zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig
    hundert tausend etwa rund knapp mehr weniger fast gut über kaum nur auch selbst sogar mindestens
    höchstens ungefähr bereits schon etliche weitere andere anderer anderes manches vieles einiges etwas
    nichts ersterer letzterer letztere dessen deren dutzende hunderte tausende insgesamt lediglich allein
    zunächst erst jeweils nahezu beinahe derselbe dieselbe dasselbe keiner keines keins einer eines eins
    niemand jemand irgendwer vor allem sowohl weder ebenso große kleine neue alte paar verschiedene derzeit
    rein gar nicht genau ganze
    """
)
PRONOUNS: Final = listed(
    """
    er sie es wir ich du man ihr dies das der die alles wer was beides letzteres
    """
)
#: Of the words that may introduce a noun, those that as often stand without one.
STANDING_ALONE: Final = listed(
    """
    er sie es wir man dies das alle viele einige wenige beide ihn ihm ihnen sich uns mich mir dich dir euch
    """
)
OBJECT_PRONOUNS: Final = listed("ihn ihm ihnen sich uns mich mir dich dir euch es")
#: They begin an object as well as a subject, and no dative.
OBJECT_ARTICLES: Final = listed(
    """
    einen eine ein den die das keine keinen kein seine ihre seinen ihren mehr weniger rund
    """
)
#: Never the subject of the clause it begins.
OBLIQUES: Final = listed(
    """
    den dem des einen einem eines einer diesen diesem jenen jenem keinen keinem keiner seinen seinem seiner
    ihren ihrem ihrer unseren unserem ihn ihm ihnen uns mich mir dich dir euch sich meinem meinen allen
    allem vielen beiden
    """
)
DETERMINERS: Final = NOMINATIVES | OBLIQUES
ADVERBS: Final = listed(
    """
    heute gestern morgen vorgestern jetzt nun bald damals früher später derzeit zurzeit momentan inzwischen
    mittlerweile bisher bislang seither seitdem künftig zuvor zuletzt zunächst zugleich gleichzeitig danach
    davor dabei dafür dagegen dadurch daher darum deshalb deswegen damit daran darauf daraus darin darüber
    dazu davon dort hier da dann so auch nur noch schon bereits erst immer oft häufig selten manchmal nie
    niemals einst kürzlich neulich jüngst vorher nachher anschließend schließlich endlich hinzu außerdem
    zudem ferner überdies weiterhin weiter insgesamt allerdings jedoch hingegen dennoch trotzdem gleichwohl
    stattdessen vielmehr allein anders ebenso ebenfalls gleichfalls anfangs ursprünglich offiziell offenbar
    tatsächlich vermutlich wahrscheinlich womöglich angeblich vielleicht möglicherweise bundesweit
    landesweit weltweit europaweit jährlich täglich monatlich wöchentlich nachts tagsüber abends morgens
    mittags montags umgekehrt andernorts anderswo überall nirgends drinnen draußen oben unten links rechts
    innen außen rückwirkend erstmals zweimal dreimal einmal mehrmals wieder kurz lange längst sofort
    umgehend gleich sogleich unterdessen indes indessen währenddessen demnach folglich somit mithin sonst
    ansonsten immerhin teils einerseits andererseits seinerseits zwar fortan vorerst zeitweise teilweise
    größtenteils meist meistens zumeist nebenan dahinter daneben darunter dahin dorthin hierzulande hierbei
    hierzu hierfür
    """
)
NUMBERS: Final = listed(
    """
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend
    """
)
#: What stands right before a noun and so never right before its verb.
LEADS_TO_NOUN: Final = (DETERMINERS | PREPOSITIONS) - ADVERBS - STANDING_ALONE
#: Nouns of time: a phrase that begins with one says when, not who.
TIMES: Final = listed(
    """
    anfang mitte ende montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april
    mai juni juli august september oktober november dezember tage wochen monate jahre stunden minuten tag
    woche monat jahr stunde minute nacht nächte abend morgen mal zehntelang
    """
)
#: Nobody can tell from the words alone whether what follows only narrows these down.
NARROWED: Final = listed(
    """
    teil teile fall fälle punkt punkte frage fragen weg wege art weise grund gründe ort orte moment zeit
    zeiten tag tage jahr jahre mann frau mensch menschen person personen leute ding dinge sache sachen land
    länder staat staaten zahl stelle stellen seite form summe betrag satz anteil bereich gebiet raum phase
    situation lage umstand tatsache eindruck versuch kreis gruppe menge maß wort worte regel
    """
)
#: They pick out: "jene, die …", "alle, die …", "das einzige, das …".
PICKING: Final = listed(
    """
    jene jener jenes jenen jenem derjenige diejenige dasjenige diejenigen denjenigen demjenigen derjenigen
    alle allen alles viele vielen keine keiner kein keinen keinem jede jeder jedes jeden jedem solche
    solcher solchen mehrere mehreren einige einigen wenige wenigen manche manchen einzige einziger einzigen
    einziges erste ersten erster erstes letzte letzten letzter letztes derselbe dieselbe dasselbe denselben
    demselben ein eine einen einem einer eines etwas nichts zwei drei vier fünf sechs sieben acht neun zehn
    """
)
SUBJUNCTIVES: Final = listed(
    """
    sei seien habe werde würde würden könne könnten müsse solle wolle dürfe möge hätte hätten wäre wären
    gebe gehe komme stehe liege bleibe lasse brauche koste fehle handle sehe wisse trage drohe zeige mache
    nehme bringe führe halte leiste erwarte bestehe bekomme erhalte steige sinke gelte laufe gehöre arbeite
    lebe
    """
)
#: Said of two things at once they make a contrast of two facts out of "während".
CHANGES: Final = listed(
    """
    mehr weniger höher niedriger kleiner größer stärker schwächer schneller langsamer nur nicht kein keine
    kaum stieg stiegen steigt steigen sinkt sinken wächst wachsen fällt fallen sank sanken fiel fielen wuchs
    wuchsen schrumpfte schrumpften gestiegen gesunken gefallen gewachsen zunahm zunahmen abnahm abnahmen
    zurückging zurückgingen zulegte zulegten verlor verloren dagegen hingegen unverändert
    """
)
CONTRASTED_BEFORE: Final = listed(
    """
    jetzt heute bisher bislang früher derzeit momentan zurzeit einst damals zuletzt
    """
)
CONTRASTED_AFTER: Final = listed(
    """
    jetzt künftig nun heute inzwischen bald morgen mittlerweile fortan demnächst
    """
)
