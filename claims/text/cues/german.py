"""German words that make a sentence worth checking or not; how they are written down is in `phrases`."""

from collections.abc import Mapping
from typing import Final

from claims.text.cues.phrases import PhraseTable
from claims.text.cues.shared import DIGITS, YEAR
from claims.text.reasons import ReasonCode

PHRASES: Final[PhraseTable] = {
    ReasonCode.QUANTITY: """
        die meisten, der meisten, den meisten, viele, vielen, wenige, wenigen, kaum, zahlreiche*, mehrere*,
        Mehrheit, Mehrzahl, Anteil, sämtliche*, niemand, keinerlei, mindestens, durchschnittlich*,
        insgesamt, im Schnitt, rund, circa, knapp
    """,
    ReasonCode.TIME: """
        gestern, vorgestern, heute, inzwischen, mittlerweile, bereits, früher, damals, seit, seitdem,
        derzeit, zuletzt, kürzlich, jährlich, täglich, schon immer, vor … Jahren, vor … Monaten,
        vor … Wochen, in den letzten, in den vergangenen, bis heute, bisher, ursprünglich, von Anfang an
    """,
    ReasonCode.OFFICE: """
        an der Spitze, an deren Spitze, an dessen Spitze, an ihrer Spitze, an seiner Spitze, Vorsitz*,
        Leitung der, Leitung des, Leitung von, geleitet, leitet, leiten, Chef der, Chef des, Chef von,
        Chefin der, Chefin des, Chefin von, amtiert, amtierende*, Mitglied der, Mitglied des, Mitglied von,
        Mitglieder der, Mitglieder des, Mitglieds der, gehört … an, gehören … an, Sprecher der,
        Sprecherin der
    """,
    ReasonCode.NAMED_ACTOR: """
        Deutschland*, Österreich*, Schweiz*, Frankreich*, Großbritannien*, England*, Italien*, Spanien*,
        Polen*, Ungarn*, Griechenland*, Türkei*, Ukraine*, Russland*, China*, Japan*, Indien*, Israel*,
        Iran*, Syrien*, Amerika*, Europa*, Afrika*, Berlin*, Moskau*, Kiew*, Washington*, Brüssel*, Paris*,
        London*, Peking*, Trump*, Putin*, Selenskyj*, Merkel*, Scholz*, Merz*, Macron*, Biden*,
        Bundesregierung, Bundestag*, Bundesrat, Bundeswehr, Bundesamt, Verfassungsgericht*, Landtag*,
        Ministerium*, Parlament*, Kommission, Grünen, Regierung
    """,
    ReasonCode.RECORD: """
        Geld, Gelder*, Geldes, kostet*, Kosten, Preis*, Miet*, Steuer*, Lohn*, Löhne*, Gehalt*, Gehälter*,
        Rente*, Haushalt*, Schulden*, Umsatz*, Gewinn*, Eigentum*, Wohnung*, Immobilie*, zahlt, zahlen,
        bezahlt, verdien*, Spende*, verkauft, gekauft, gebaut, finanziert, Gesetz*, Vertrag*, Verträge*,
        Urteil*, Gericht*, Grundgesetz*, Akten, Zahlen, Daten, Umfrage*, Bevölkerung*, Einwohner*,
        Arbeitslos*, Flüchtling*, Migration*, Einwander*, Kriminalität*, Straftat*, Emission*, CO2*,
        Energie*, Strom*, Klima*, Impf*, Krankenhaus*, Krankenkasse*, Patient*, Virus*, Tote, Toten, Opfer,
        Export*, Import*, Verbrauch*, Produktion*, produziert*, Waffen*, Lieferung*, Truppen*, Soldaten*,
        Wahlbeteiligung*, Stimmen, Länder*, Ländern
    """,
    ReasonCode.EVENT: """
        war, waren, wurde, wurden, worden, gewesen, hatte, hatten, gab, kam, kamen, ging, gingen, stand,
        fand … statt, fanden … statt, findet … statt, stattfand*, stattgefunden, beschloss*,
        unterzeichnet*, verabschiedet*, trafen sich, zusammenkommen, zusammengekommen, kontrolliert,
        entschied, entschieden, verboten, übertragen, verlor*, gewann*, starb*, zurückgetreten,
        trat … zurück, verurteilt, eingeführt
    """,
    ReasonCode.ATTRIBUTION: """
        sagt, sagte*, erklärt, erklärte*, betont, betonte*, behauptet*, teilte … mit, teilten … mit,
        mitgeteilt, berichtet*, warnt, warnte*, kündigte … an, kündigten … an, schrieb, schrieben,
        schreibt, meldet, meldete*, bestätigt, bestätigte*, räumte … ein, wies … zurück, fordert,
        forderte*, bestritt, laut, zufolge, nach Angaben, nach Ansicht, nach eigenen Angaben, nach Meinung,
        Studie*, Statistik*
    """,
    ReasonCode.COMPARISON: """
        mehr als, mehr … als, weniger als, weniger … als, besser als, doppelt so, dreimal so, halb so,
        genauso viel*, im Vergleich, verglichen mit, im Gegensatz zu, gegenüber dem Vorjahr, gestiegen,
        gesunken, gewachsen, zugenommen, abgenommen, stieg*, sank*, wuchs, steigt, sinkt
    """,
    ReasonCode.RANKING: """
        zum ersten Mal, erstmals, so … wie seit, so … wie nie, als erste, als erster, als erstes,
        nie zuvor, größte*, höchste*, kleinste*, älteste*, teuerste*, stärkste*, beste, besten, bester,
        bestes, schlechteste*, niedrigste*, häufigste*, einzige*, Spitzenreiter, Schlusslicht, Rekord*
    """,
    ReasonCode.CAUSE: """
        weil, aufgrund, infolge, wegen, dadurch, deshalb, deswegen, verursach*, ausgelöst, führt … zu,
        führt … zum, führt … zur, führte … zu, führte … zum, führte … zur, geführt … zu, sorgt … für,
        Grund dafür, Ursache*, Folge von, Folge der, Folge des, dank
    """,
    ReasonCode.PROMISE: """
        versprach*, verspricht, versprochen, Versprechen, zugesagt, angekündigt, verpflichtet*, will bis,
        soll … werden, sollen … werden, plant, planen, geplant, vorgesehen, beabsichtigt, hat vor
    """,
    ReasonCode.FORECAST: """
        könnte, könnten, dürfte, dürften, würde, würden, wäre, wären, hätte, hätten, voraussichtlich,
        vermutlich, wahrscheinlich, womöglich, künftig, in Zukunft, droht, drohen, sonst, andernfalls,
        falls, soll … werden, sollen … werden, wird es möglich sein, erwartet man, zu erwarten
    """,
    ReasonCode.OPINION: """
        meiner Meinung, meines Erachtens, ich finde, finde ich, ich glaube, glaube ich, ich denke,
        denke ich, ich meine, leider, hoffentlich, selbstverständlich, zweifellos, sicherlich, sollte*,
        müsste*, müssen, muss, darf nicht, dürfen nicht, es ist klar, wichtig*, notwendig*, schlimm*,
        schrecklich*, unverantwortlich*, Skandal*, Katastrophe*, höchste Zeit, absurd*, skandalös*,
        lächerlich*, klüger, peinlich*, dumm*, traurig*, schade, toll*, super, gut, schlecht*, richtig,
        falsch, schön, furchtbar*, unfassbar*, Unsinn, Blödsinn, Quatsch, Schwachsinn, Frechheit, Hetze,
        Idiot*, Schande, Meinung, vernünftig*, hoffe, wünsche, Angst, Hass, Nazi*, verlogen*, korrupt*,
        Wahnsinn
    """,
    ReasonCode.RHETORIC: """
        ^Das heißt, ^Das bedeutet, ^Nicht nur, ^Und das, ^In der Tat, ^Insofern, ^Mit anderen Worten,
        ^Kurz gesagt, ^Kurzum, ^Es geht darum, ^Na, ^Ach, ^Tja, ^Oh, ^Also, ^Warum also, ^Und gleichzeitig,
        ^Denn sonst, ^Stellen wir, jeder weiß, wir alle wissen, bekanntlich, alles andere als, keineswegs,
        ja nur, kein Wunder, halt, eben mal, mal wieder, na ja, naja, eh, bloß, oder so, von wegen
    """,
    ReasonCode.EMPHASIS: """
        völlig, absolut, total, wirklich, tatsächlich, sicher, echt, äußerst, natürlich, offensichtlich,
        ganz und gar, ganz bewusst, geradezu, unglaublich, extrem, massiv
    """,
    ReasonCode.VAGUE: """
        irgend*, manche, mancher, manchen, manches, gewisse, gewissen, gewisser, offenbar, angeblich,
        anscheinend, quasi, sozusagen, immer mehr, immer stärker, immer wieder, ziemlich, eine Art,
        zuweilen, möglich, Möglichkeit*, Wahrscheinlichkeit, Spekulation*, vielleicht, eventuell, scheint,
        scheinen, scheinbar, sowas, alles, nichts
    """,
    ReasonCode.WRITER: "ich, mich, mir, mein, meine, meinen, meinem, meiner, bin, hab",
    ReasonCode.ADDRESS: """
        du, dich, dir, dein, deine, deinen, deinem, deiner, ^ihr, euch, euer, eure, euren, bitte, danke,
        hallo, sorry
    """,
}
_MONTH: Final = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
_WEEKDAY: Final = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
_TITLE: Final = (
    r"(?<![\w-])[\w-]{0,40}(?:[Mm]inister|[Pp]räsident|[Kk]anzler|[Bb]otschafter|[Bb]ürgermeister"
    r"|[Gg]eneralsekretär)(?:innen|in|s|en)?\b"
)
#: Not the participle of the passive, which ends alike: "wird … ausgetragen".
_INFINITIVE: Final = r"\b(?:sein|tun|(?!\w{0,9}ge(?!h|b|l|w|n|sch)\w{1,30}en)\w{3,40}(?:en|ern|eln))"
_PARTICIPLE: Final = (
    r"(?-i:[a-zäöü]{0,6}ge\w{3,40}(?:t|en)|(?:be|ent|er|ver|zer|unter|über)\w{3,40}t|[a-zäöü]\w{1,40}iert)"
)
_CLAUSE_END: Final = r"(?=[ ]?(?:[.,;:!?)–\"“]|$))"
PATTERNS: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.NAMED_ACTOR: _TITLE,
    ReasonCode.NUMBER: (
        rf"{DIGITS}(?:[ \u00a0-]?(?:%|Mio\.|Mrd\.|[^\W\d]\w{{2,}}))?"
        r"|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert"
        r"|tausend)\b"
        # "In two months" is a way of saying when, not a figure.
        r"(?! (?:Tage|Wochen|Monate|Jahre|Seiten))"
        r"|\b(?:Hälfte|Drittel|Viertel|Fünftel|Zehntel) (?:der|des|von|aller|seiner|ihrer)\b"
        r"|\b(?:verdoppel|verdreifach|halbier)\w+"
        r"|\b(?:Millionen|Milliarden|Dutzende|Hunderte|Tausende|Prozent)\b"
    ),
    ReasonCode.DATE: (
        rf"\b(?i:am|zum|vom|bis|seit) \d{{1,2}}\. ?(?:{_MONTH}\b|\d{{1,2}}\.)(?: ?{YEAR})?"
        rf"|\b(?i:im|seit|bis|Anfang|Mitte|Ende) (?:{_MONTH}\b(?: {YEAR})?|Jahr\w*)"
        rf"|{YEAR}(?! ?(?:Euro|Dollar|Menschen))"
        rf"|\b(?i:am|vergangenen|letzten|seit) {_WEEKDAY}\b"
        r"|\b(?i:gestern|vorgestern)\b|\b(?:vergangene|letzte)[nmrs]? (?:Woche|Monat|Jahr)\w*"
    ),
    ReasonCode.OFFICE: rf"\b(?:ist|war|wurde|bleibt)\b[^.,!?]{{1,40}}{_TITLE}",
    # At the beginning of a sentence "Sie" may as well be "they".
    ReasonCode.ADDRESS: r"(?<=[\w,;] )(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b",
    ReasonCode.COMPARISON: r"\b(?!ander|oder|aber|immer|wieder|später|länger)[a-zäöüß]{2,20}er als\b",
    ReasonCode.RANKING: (
        r"\b[Dd](?:er|ie|as|en|em) (?!ernste|feste|meiste|robuste|bewusste|wichtigste)"
        r"(?-i:[a-zäöüß])\w{2,40}ste[nmrs]?\b"
        r"|\b(?:zweit|dritt|viert|fünft)(?:größte|höchste|kleinste|älteste|stärkste|reichste)[nmrs]?\b"
        r"|\bam \w+sten\b"
    ),
    ReasonCode.EVENT: (
        rf"\b(?:hat|haben|ist|sind|wird|werden|wurden?)\b[^.,;!?]{{1,120}}?\b{_PARTICIPLE}\b"
        r"|\b(?-i:[a-zäöüß]{3,12}(?:elte|erte|ierte|igte|chte|llte|hlte|hrte)n?)\b"
    ),
    ReasonCode.FORECAST: (
        rf"\b(?:wird|werden)\b[^.,!?;–]{{0,200}}{_INFINITIVE}{_CLAUSE_END}"
        r"|\b(?!über|ver|be|er|ent|zer|\w{0,9}ge)(?-i:[a-zäöüß])\w{2,40}(?:en|ern|eln) (?:wird|werden)\b"
    ),
}
