"""Finding the words that speak for or against checking a sentence; weighing them is not done here."""

import re
from collections.abc import Mapping
from typing import Final

from claims.text import cues_english, cues_german, cues_shared
from claims.text.reasons import ReasonCode

_LONGEST_SHOWN: Final = 60
#: Where a capital tells a name from a word ("May", "Leitung"); the rest may also begin a sentence.
_AS_WRITTEN: Final = frozenset({ReasonCode.NAMED_ACTOR, ReasonCode.DATE, ReasonCode.OFFICE})


def _compiled(*tables: Mapping[ReasonCode, str]) -> Mapping[ReasonCode, tuple[re.Pattern[str], ...]]:
    return {
        code: tuple(
            re.compile(table[code], re.NOFLAG if code in _AS_WRITTEN else re.IGNORECASE)
            for table in tables
            if code in table
        )
        for code in ReasonCode
        if any(code in table for table in tables)
    }


_BY_LANGUAGE: Final = {
    "de": _compiled(cues_shared.PATTERNS, cues_german.PATTERNS),
    "en": _compiled(cues_shared.PATTERNS, cues_english.PATTERNS),
}
#: Digits, quotes and names mean the same in a language whose words are not known here.
_ELSEWHERE: Final = _compiled(
    cues_shared.PATTERNS,
    {
        ReasonCode.NUMBER: cues_shared.DIGITS,
        ReasonCode.DATE: r"\b(?:1[5-9]|20)\d\d\b",
        ReasonCode.OPINION: "!",
    },
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
