"""Where words could stand in a text, for a person to choose from; nothing here decides."""

import re
from functools import cached_property
from typing import Final

from claims.text.segments import Span
from claims.text.sentences import sentence_spans

MOST_PLACES: Final = 6
_WORD: Final = re.compile(r"\w{3,}")
#: Less alike than this would only distract.
_ALIKE: Final = 0.35


def places_of_words(text: str, words: str, most: int = MOST_PLACES) -> list[Span]:
    """Return where exactly these words stand; blanks and line breaks count as one."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    found: list[Span] = []
    for match in pattern.finditer(text):
        found.append(match.span())
        if len(found) == most:
            break
    return found


class Whereabouts:
    """A text that is asked for several quotes; its sentences are read once, and only when needed."""

    def __init__(self, text: str, language: str) -> None:
        self._text, self._language = text, language

    def likely_places(self, quote: str) -> list[Span]:
        """Return where the quote stands, else the sentences most like it, in the order of the text."""
        exact = places_of_words(self._text, quote)
        if exact:
            return exact
        wanted = self._words_of(quote)
        scored = ((self._alike(wanted, words), span) for span, words in self._sentences)
        best = sorted((one for one in scored if one[0] >= _ALIKE), reverse=True)[:MOST_PLACES]
        return sorted(span for _score, span in best)

    @cached_property
    def _sentences(self) -> list[tuple[Span, frozenset[str]]]:
        spans = sentence_spans(self._text, self._language)
        return [((start, end), self._words_of(self._text[start:end])) for start, end in spans]

    @staticmethod
    def _words_of(words: str) -> frozenset[str]:
        return frozenset(word.casefold() for word in _WORD.findall(words))

    @staticmethod
    def _alike(one: frozenset[str], other: frozenset[str]) -> float:
        return 2 * len(one & other) / (len(one) + len(other) or 1)
