"""Finding words and phrases of a table in a sentence, in one walk over its words.

A table is written as a reader would note it: phrases parted by commas, and three signs.
`verspr*` goes on as it likes, `teilte … mit` may have a few words between, `^Das heißt` begins the
sentence. A phrase with a capital is found only as written, one without in any writing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claims.text.reasons import ReasonCode

PhraseTable = Mapping[ReasonCode, str]

#: The gap ends with the clause and is short, so that looking for its far end stays cheap.
_GAP: Final = r"\b[^.,;:!?–]{1,120}?\b"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu)['’]", re.IGNORECASE)
_PARTS = re.compile(r"\s*(…)\s*|\s+")
_OPEN_END: Final = r"[\w'’-]*"


@dataclass(frozen=True, slots=True)
class _Phrase:
    code: ReasonCode
    whole: re.Pattern[str] | None
    """The phrase from its first word on; None where the first word found is all of it."""
    is_opening: bool


class PhraseBook:
    """The table of one language, laid out by the first word of each phrase."""

    def __init__(self, table: PhraseTable) -> None:
        """Read the table; a phrase that stands under two reasons is found for both."""
        self._by_word: dict[str, list[_Phrase]] = {}
        self._by_stem: dict[str, list[_Phrase]] = {}
        for code, phrases in table.items():
            for phrase in phrases.split(","):
                self._add(code, phrase.strip())
        self._stem_lengths = sorted({len(stem) for stem in self._by_stem})

    def _add(self, code: ReasonCode, phrase: str) -> None:
        words = phrase.removeprefix("^")
        first = re.match(r"[^\s…*]+", words)
        if first is None:
            raise ValueError(phrase)
        shelf = self._by_stem if words[first.end() :].startswith("*") else self._by_word
        is_bare = words.rstrip("*") == first.group() and words == words.lower()
        whole = None if is_bare else _compiled(words)
        shelf.setdefault(first.group().lower(), []).append(_Phrase(code, whole, phrase.startswith("^")))

    def find(self, sentence: str) -> dict[ReasonCode, tuple[int, int]]:
        """Return where the first phrase of each reason stands."""
        found: dict[ReasonCode, tuple[int, int]] = {}
        for index, (start, end) in enumerate(_words(sentence)):
            for phrase in self._beginning_with(sentence[start:end].lower()):
                if phrase.code in found or (phrase.is_opening and index):
                    continue
                if phrase.whole is None:
                    found[phrase.code] = (start, end)
                elif match := phrase.whole.match(sentence, start):
                    found[phrase.code] = match.span()
        return found

    def _beginning_with(self, word: str) -> Iterator[_Phrase]:
        yield from self._by_word.get(word, ())
        for length in self._stem_lengths:
            if length > len(word):
                return
            yield from self._by_stem.get(word[:length], ())


def _words(sentence: str) -> Iterator[tuple[int, int]]:
    """Give the words' places; one with an elided article twice, as "l'Ukraine" is "Ukraine" too."""
    for word in _WORD.finditer(sentence):
        yield word.span()
        if elided := _ELIDED.match(word.group()):
            yield word.start() + elided.end(), word.end()


def _compiled(words: str) -> re.Pattern[str]:
    pattern = "".join(
        _GAP if part == "…" else r"[ \u00a0]" if part is None or not part.strip() else _word_pattern(part)
        for part in _split(words)
    )
    if words == words.lower():
        return re.compile(pattern, re.IGNORECASE)
    # "an der Spitze" is found as written, but may begin a sentence.
    return re.compile(rf"(?i:{pattern[0]}){pattern[1:]}" if pattern[0].islower() else pattern)


def _split(words: str) -> Iterator[str | None]:
    start = 0
    for gap in _PARTS.finditer(words):
        yield words[start : gap.start()]
        yield gap.group(1)
        start = gap.end()
    yield words[start:]


def _word_pattern(word: str) -> str:
    return re.escape(word.rstrip("*")) + (_OPEN_END if word.endswith("*") else r"\b")
