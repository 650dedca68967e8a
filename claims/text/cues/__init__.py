"""Finding the words that speak for or against checking a sentence; weighing them is not done here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from claims.text.cues import english, french, german, russian, shared, spanish, ukrainian
from claims.text.cues.phrases import PhraseBook, PhraseTable
from claims.text.reasons import ReasonCode

PatternTable = Mapping[ReasonCode, str]

_LONGEST_SHOWN: Final = 60
#: Where a capital tells a name from a word ("May", "US"); the rest may also begin a sentence.
_AS_WRITTEN: Final = frozenset(
    {ReasonCode.NAMED_ACTOR, ReasonCode.DATE, ReasonCode.OFFICE, ReasonCode.ADDRESS}
)
#: A year is no figure and "May" nobody's name, so these are looked for without the dates.
_UNDATED: Final = frozenset({ReasonCode.NUMBER, ReasonCode.NAMED_ACTOR})


@dataclass(frozen=True, slots=True)
class _Cues:
    """What one language has to find: a book of phrases, and patterns for what no phrase can say."""

    phrases: PhraseBook
    patterns: tuple[tuple[ReasonCode, re.Pattern[str]], ...]


def _cues(phrases: PhraseTable, patterns: PatternTable) -> _Cues:
    compiled = tuple(
        (code, re.compile(pattern, re.NOFLAG if code in _AS_WRITTEN else re.IGNORECASE))
        for table in (patterns, shared.PATTERNS)
        for code, pattern in table.items()
    )
    return _Cues(PhraseBook(phrases), compiled)


_BY_LANGUAGE: Final = {
    "de": _cues(german.PHRASES, german.PATTERNS),
    "en": _cues(english.PHRASES, english.PATTERNS),
    "fr": _cues(french.PHRASES, french.PATTERNS),
    "es": _cues(spanish.PHRASES, spanish.PATTERNS),
    "ru": _cues(russian.PHRASES, russian.PATTERNS),
    "uk": _cues(ukrainian.PHRASES, ukrainian.PATTERNS),
}
_ELSEWHERE: Final = _cues({}, shared.ELSEWHERE)


def matched_words(sentence: str, language: str) -> dict[ReasonCode, str]:
    """Return the first words that speak for each reason, in the order of the codes."""
    cues = _BY_LANGUAGE.get(language, _ELSEWHERE)
    spans = cues.phrases.find(sentence)
    undated = _blanked(sentence, [pattern for code, pattern in cues.patterns if code is ReasonCode.DATE])
    for code, pattern in cues.patterns:
        match = pattern.search(undated if code in _UNDATED else sentence)
        if match:
            spans[code] = _earlier(match.span(), spans.get(code))
    return {code: _shown(sentence[slice(*spans[code])]) for code in ReasonCode if code in spans}


def _earlier(one: tuple[int, int], other: tuple[int, int] | None) -> tuple[int, int]:
    """Return the span that begins first; of two that begin together the longer one says more."""
    return one if other is None else min(one, other, key=lambda span: (span[0], -span[1]))


def _blanked(sentence: str, dates: list[re.Pattern[str]]) -> str:
    for date in dates:
        sentence = date.sub(lambda match: " " * len(match.group()), sentence)
    return sentence


def _shown(words: str) -> str:
    words = words.strip()
    if len(words) <= _LONGEST_SHOWN:
        return words
    parts = words.split()
    return f"{parts[0]} … {parts[-1]}"
