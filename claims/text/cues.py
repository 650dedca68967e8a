"""The words that make a sentence worth checking or not: one pattern a reason and language, no weighing."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class ReasonCode(StrEnum):
    """What speaks for or against checking a sentence; whoever shows it words it."""

    NUMBER = "number"
    DATE = "date"
    OFFICE = "office"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    COMPARISON = "comparison"
    RANKING = "ranking"
    CAUSE = "cause"
    EVENT = "event"
    NAMED_ACTOR = "named_actor"
    PROMISE = "promise"
    FORECAST = "forecast"
    OPINION = "opinion"
    QUESTION = "question"
    RHETORIC = "rhetoric"
    VAGUE = "vague"
    FRAGMENT = "fragment"


_LONGEST_SHOWN: Final = 60
_CAPITAL: Final = "[A-ZÄÖÜÀ-ÖØ-ÞŁŚŠŽČ]"
_DIGITS: Final = r"(?<![\w.])\d[\d.,\u00a0]{0,12}"
_TITLE_DE: Final = (
    r"(?<![\w-])[\w-]{0,40}(?:[Mm]inister|[Pp]räsident|[Kk]anzler|[Bb]otschafter|[Bb]ürgermeister"
    r"|[Gg]eneralsekretär)(?:in|s|en|innen)?\b"
)
_TITLE_EN: Final = (
    r"\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Mm]inister|[Ss]ecretary|[Gg]overnor|[Mm]ayor|[Aa]mbassador"
    r"|[Cc]hancellor|[Ss]enator)\b"
)
_EITHER: Final = {
    ReasonCode.QUOTATION: r"[\"„“«»][^\"„“”«»]{25,300}[\"“”«»]",
    ReasonCode.NAMED_ACTOR: (
        rf"{_TITLE_DE}|{_TITLE_EN}|\b(?:{_CAPITAL}{{2,}}(?:-{_CAPITAL}[\w-]+)?|(?:US|UN|EU|NATO)-\w+|Trump"
        rf"|Biden|Putin|Selenskyj|Zelensk[yi]+|Macron"
        r"|Merkel|Scholz|Merz|Washington|Moskau|Moscow|Kiew|Kyiv|Berlin|Brüssel|Brussels|Peking|Beijing"
        r"|London|Paris"
        r"|Russland|Russia|Ukraine|Deutschland|Germany|China|Israel|Iran|Frankreich|France|Polen|Poland)\b"
    ),
}
_GERMAN: Final = {
    ReasonCode.NUMBER: (
        rf"{_DIGITS}(?:[ \u00a0-]?(?:%|Prozent\w*|Millionen|Milliarden|Mio\.|Mrd\.|Euro|Dollar|jährig\w*"
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
        r"\b(?:an der Spitze|Vorsitz\w*|(?<!unter der )Leitung|geleitet|leitet|Chef(?:in)? (?:der|des|von)"
        r"|Mitglied(?:er|s)? (?:der|des|von)|gehör(?:t|en)\b[^.!?]{1,80}\ban)\b"
        rf"|\b(?:ist|war|wurde|bleibt)\b[^.,!?]{{1,40}}{_TITLE_DE}"
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
        r"|geführt)\b[^.!?]{0,60}\bzu"
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
_ENGLISH: Final = {
    ReasonCode.NUMBER: (
        rf"{_DIGITS}(?:[ \u00a0-]?(?:%|percent|per cent|million|billion|trillion|thousand|euros|dollars"
        rf"|\w+))?|[$€£]\d[\d.,]*"
        r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
        r"|hundreds?|thousands?"
        r"|millions?|billions?|dozens?|percent)\b|\b(?:half|a third|a quarter|two-thirds) of\b|\b(?:doubled"
        r"|tripled|halved)\b"
    ),
    ReasonCode.DATE: (
        r"(?:\b\d{1,2} )?\b(?:January|February|March|April|June|July|August|September|October|November"
        r"|December)(?: \d{1,2})?(?:,? (?:1[5-9]|20)\d\d)?\b"
        r"|\b(?:\d{1,2} May|May \d{1,2})\b(?:,? (?:1[5-9]|20)\d\d\b)?"
        r"|\b(?i:in|since|until|by|last) (?:May|1[5-9]\d\d|20\d\d)\b|\b(?:1[5-9]|20)\d\d\b|\byesterday\b"
        r"|\b(?i:on|last) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
        r"|\blast (?:week|month|year)\b"
    ),
    ReasonCode.OFFICE: (
        r"\b(?:chairs|chaired|leads(?! to)|heads|headed by|led by|chair(?:man|woman|person)? of|head of"
        r"|director of"
        r"|members? of|chief executive|CEO)\b"
        rf"|\b(?:is|was|became|remains)\b[^.,!?]{{1,40}}{_TITLE_EN}"
    ),
    ReasonCode.ATTRIBUTION: (
        r"\b(?:said|says|told|claimed|claims|stated|announced|reported|wrote|warned|argued|according to"
        r"|confirmed|denied)\b"
    ),
    ReasonCode.COMPARISON: (
        r"\b(?:more|fewer|less|higher|lower|larger|smaller|faster|older|younger|better|worse|bigger) than\b"
        r"|\btwice as\b|\bcompared (?:with|to)\b|\b(?:rose|fell|grew|increased|decreased|declined|dropped)\b"
    ),
    ReasonCode.RANKING: (
        r"\bthe (?:\w+est|most|least|first|only)\b|\b(?:highest|lowest|largest|biggest|worst|best)\b"
        r"|\bfor the first time\b"
    ),
    ReasonCode.CAUSE: (
        r"\b(?:because|caused?|causes|due to|as a result|leads? to|led to|thanks to|triggered)\b"
    ),
    ReasonCode.EVENT: (
        r"\b(?:took place|held|signed|voted|passed|killed|elected|founded|attacked|introduced|arrested|died"
        r"|resigned"
        r"|delivered|opened|banned|approved|launched|closed|built|sentenced|won|lost|tested positive)\b"
        r"|\b(?:was|were|has been|have been) \w+(?:ed|en)\b"
    ),
    ReasonCode.PROMISE: (
        r"\b(?:promised|promises|pledged|pledges|vowed|vows|committed to|plans to|undertook)\b"
    ),
    ReasonCode.FORECAST: (
        r"\b(?:will|would|could|might|may|shall)(?: not)? (?:be|have|\w+)\b|\b(?:going to|likely|expected to"
        r"|probably|forecast)\b"
    ),
    ReasonCode.OPINION: (
        r"\b(?:in my (?:opinion|view)|I (?:think|believe|feel|hope|guess)|unfortunately|hopefully|of course"
        r"|should|must"
        r"|ought to|obviously|clearly|terrible|awful|great|amazing|disgraceful|absurd|ridiculous|shameful"
        r"|wonderful"
        r"|stupid|beautiful)\b|!"
    ),
    ReasonCode.RHETORIC: (
        r"^\W*(?:That is|That means|In other words|In fact|Not quite|Nothing|And yet|Let us|Let's|Imagine"
        r"|Please)\b"
        r"|\b(?:everyone knows|as we all know|no wonder|anything but|by no means)\b"
    ),
    ReasonCode.VAGUE: (
        r"\b(?:some(?:how|thing|one|body)?|many|perhaps|maybe|apparently|allegedly|seems?|sort of|kind of"
        r"|rather|various)\b"
    ),
}


def _compiled(*tables: Mapping[ReasonCode, str]) -> Mapping[ReasonCode, tuple[re.Pattern[str], ...]]:
    return {
        code: tuple(re.compile(table[code]) for table in tables if code in table)
        for code in ReasonCode
        if any(code in table for table in tables)
    }


_BY_LANGUAGE: Final = {"de": _compiled(_EITHER, _GERMAN), "en": _compiled(_EITHER, _ENGLISH)}
#: Digits, quotes and names mean the same in a language whose words are not known here.
_ELSEWHERE: Final = _compiled(
    _EITHER, {ReasonCode.NUMBER: _DIGITS, ReasonCode.DATE: r"\b(?:1[5-9]|20)\d\d\b", ReasonCode.OPINION: "!"}
)


def matched_words(sentence: str, language: str) -> dict[ReasonCode, str]:
    """Return the first words that speak for each reason, in the order of the codes."""
    table = _BY_LANGUAGE.get(language, _ELSEWHERE)
    undated = _blanked(sentence, table[ReasonCode.DATE])
    found = {
        code: _first_words(undated if code is ReasonCode.NUMBER else sentence, cues)
        for code, cues in table.items()
    }
    return {code: words for code, words in found.items() if words}


def _blanked(sentence: str, dates: tuple[re.Pattern[str], ...]) -> str:
    """Blank the dates, for a year or the day of a month is no figure."""
    for date in dates:
        sentence = date.sub(lambda match: " " * len(match.group()), sentence)
    return sentence


def _first_words(sentence: str, cues: tuple[re.Pattern[str], ...]) -> str:
    match = next((match for cue in cues if (match := cue.search(sentence))), None)
    if match is None:
        return ""
    words = match.group().strip()
    if len(words) <= _LONGEST_SHOWN:
        return words
    parts = words.split()
    return f"{parts[0]} … {parts[-1]}"
