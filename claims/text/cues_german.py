"""German words that make a sentence worth checking or not: one pattern a reason, no matching."""

from collections.abc import Mapping
from typing import Final

from claims.text.cues_shared import DIGITS
from claims.text.reasons import ReasonCode

_TITLE: Final = (
    r"(?<![\w-])[\w-]{0,40}(?:[Mm]inister|[Pp]räsident|[Kk]anzler|[Bb]otschafter|[Bb]ürgermeister"
    r"|[Gg]eneralsekretär)(?:in|s|en|innen)?\b"
)
PATTERNS: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.NAMED_ACTOR: _TITLE,
    ReasonCode.NUMBER: (
        rf"{DIGITS}(?:[ \u00a0-]?(?:%|Prozent\w*|Millionen|Milliarden|Mio\.|Mrd\.|Euro|Dollar|jährig\w*"
        rf"|\w+))?"
        r"|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert\w*"
        r"|tausend\w*)\b"
        # "In two months" is a way of saying when, not a figure.
        r"(?! (?:Tage|Wochen|Monate|Jahre|Seiten))"
        r"|\b(?:Millionen|Milliarden|Dutzende|Hunderte|Tausende|Prozent)\b|\b(?:Hälfte|Drittel"
        r"|Viertel) (?:der|des|von|aller)\b"
        r"|\b(?:verdoppel|verdreifach|halbier)\w+"
    ),
    ReasonCode.DATE: (
        r"\b(?i:am|zum|vom|bis|seit) \d{1,2}\. ?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September"
        r"|Oktober"
        r"|November|Dezember|\d{1,2}\.)|\b(?i:im|seit|bis|Anfang|Mitte|Ende) (?:Januar|Februar|März|April"
        r"|Mai|Juni|Juli"
        r"|August|September|Oktober|November|Dezember|Jahr\w*)\b|\b(?:1[5-9]|20)\d\d\b(?! ?(?:Euro|Dollar"
        r"|Menschen))"
        r"|\b(?i:am|vergangenen|letzten|seit) (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag"
        r"|Sonntag)\b"
        r"|\b(?i:gestern|vorgestern)\b|\b(?:vergangene|letzte)[nmrs]? (?:Woche|Monat|Jahr)\w*"
    ),
    ReasonCode.OFFICE: (
        r"\b(?:an (?:der|deren|dessen|ihrer|seiner) Spitze|Vorsitz\w*"
        r"|(?<!unter der )Leitung|geleitet|leitet|Chef(?:in)? (?:der|des|von)"
        r"|Mitglied(?:er|s)? (?:der|des|von)|gehör(?:t|en)\b[^.!?]{1,80}\ban)\b"
        rf"|\b(?:ist|war|wurde|bleibt)\b[^.,!?]{{1,40}}{_TITLE}"
    ),
    ReasonCode.ATTRIBUTION: (
        r"\b(?:sagte[n]?|sagt|erklärte[n]?|erklärt|betonte[n]?|behauptet\w*|teilte[n]?\b[^.!?]{1,60}\bmit"
        r"|berichtet\w*"
        r"|warnte[n]?|kündigte[n]?|schrieb|meldete[n]?)\b|\b(?:laut|zufolge|nach Angaben|Angaben zufolge)\b"
    ),
    ReasonCode.COMPARISON: (
        r"\b(?:mehr|weniger|höher|niedriger|größer|kleiner|stärker|schneller|älter|jünger|häufiger|besser"
        r"|schlechter) als\b"
        r"|\b(?:doppelt|dreimal|halb) so\b|\bim Vergleich\b|\bverglichen mit\b|\b(?:gestiegen|gesunken"
        r"|gewachsen|zugenommen)\b"
    ),
    ReasonCode.RANKING: (
        r"\b(?:größte|höchste|wichtigste|kleinste|älteste|teuerste|stärkste|beste|schlechteste"
        r"|niedrigste)[nmrs]?\b"
        r"|\b[Dd](?:er|ie|as|en|em) (?!ernste|feste|meiste|robuste|bewusste)[a-zäöü]\w{2,}ste[nmrs]?\b"
        r"|\bam \w+sten\b|\b(?:zum ersten Mal|erstmals|als erste[rs]?|nie zuvor)\b"
    ),
    ReasonCode.CAUSE: (
        r"\b(?:weil|aufgrund|infolge|wegen|dadurch|deshalb|verursach\w+|ausgelöst)\b|\b(?:führt|führte"
        r"|geführt)\b[^.,;!?]{0,60}\bzu[mr]?\b"
    ),
    ReasonCode.EVENT: (
        r"\b(?:stattfand(?:en)?|statt(?:findet|gefunden)|beschloss(?:en)?|beschlossen|unterzeichnet\w*"
        r"|verabschiedet\w*"
        r"|getötet|gewählt|gegründet|angegriffen|eingeführt|verurteilt|verhaftet|festgenommen|gestorben"
        r"|zurückgetreten"
        r"|geliefert|übertragen|zusammenkommen|zusammengekommen|trafen sich|kontrolliert|eröffnet|abgestimmt"
        r"|verboten)\b"
        r"|\bwurden?\b[^.,;!?]{1,120}\b(?:ge\w{3,}(?:t|en)|\w+iert)\b"
    ),
    ReasonCode.PROMISE: (
        r"\b(?:versprach|verspricht|versprochen|zugesagt|angekündigt|verpflichtet\w*|Versprechen|will bis)\b"
    ),
    ReasonCode.FORECAST: (
        r"\b(?:könnte[n]?|dürfte[n]?|würde[n]?|voraussichtlich|vermutlich|womöglich|künftig)\b"
        r"|\b(?:wird|werden)\b[^.,!?;–]{0,200}\b(?:sein|haben|können|\w{3,}(?:en|ern"
        r"|eln))(?=[ ]?(?:[.,;:!?)–\"“]|$))"
    ),
    ReasonCode.OPINION: (
        r"\b(?:meine[rs]? Meinung|meines Erachtens|ich (?:finde|glaube|denke|meine)|leider|hoffentlich"
        r"|natürlich|sicherlich|selbstverständlich"
        r"|zweifellos|sollte[n]?|müsste[n]?|darf nicht|es ist klar|äußerst|schlimm\w*|schrecklich\w*"
        r"|unverantwortlich\w*"
        r"|absurd\w*|skandalös\w*|lächerlich\w*|klüger|peinlich\w*|dumm\w*)\b|!"
    ),
    ReasonCode.RHETORIC: (
        r"^\W*(?:Das heißt|Das bedeutet|Nicht nur|Und das|Gar nichts|Nicht ganz|In der Tat|Insofern"
        r"|Mit anderen Worten|Kurz|Es geht darum)\b"
        r"|\b(?:[Jj]eder weiß|bekanntlich|alles andere als|keineswegs|ja nur|kein Wunder)\b"
    ),
    ReasonCode.VAGUE: (
        r"\b(?:irgend\w+|manche[nr]?|gewisse[nr]?|offenbar|angeblich|anscheinend|quasi|sozusagen"
        r"|immer (?:mehr|stärker|wieder)"
        r"|ziemlich|eine Art|zuweilen|möglich|Möglichkeit\w*|Wahrscheinlichkeit|Spekulation\w*)\b"
    ),
}
