"""Holding a model against the article: its quote must stand there, its statement must add nothing."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from claims.analysers.excerpts import Excerpt
from claims.analysers.telling_words import JOINING, TURNING
from claims.text.characters import has_invisible_characters
from claims.text.documents import PlainDocument
from claims.text.sentences import SentenceSpan

LONGEST_STATEMENT: Final = 2_000
_SHORTEST_STEM: Final = 4
#: A text without paragraphs must not be searched whole for each of its claims.
_FARTHEST: Final = 3_000
#: One character for one, so that a place in the folded text is the place in the text.
_FOLDED: Final = str.maketrans(
    {**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛‹›′`´", "'"), **dict.fromkeys("‐‑‒–—―−", "-")}
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"(?:es|en|er|em|s|n|e)\Z")


class Ground:
    """The article as the ground that proposals have to stand on."""

    def __init__(self, document: PlainDocument, sentences: list[SentenceSpan]) -> None:
        self.document = document
        self.text = document.text
        self.sentences = sentences
        self.folded = document.text.translate(_FOLDED)
        self.starts = [sentence.start for sentence in sentences]

    def places(self, quote: str, excerpt: Excerpt) -> list[tuple[int, int]]:
        """Where the quote stands word for word, each time within one sentence.

        White space and the shape of quotation marks and dashes may differ, nothing else.
        """
        words = quote.translate(_FOLDED).split()
        if not words or len(quote) > LONGEST_STATEMENT:
            return []
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        found = (
            match.span() for start, end in excerpt for match in pattern.finditer(self.folded, start, end)
        )
        return [span for span in found if self._has_whole_words(*span) and self.sentence_around(*span)]

    def sentence_around(self, start: int, end: int) -> SentenceSpan | None:
        index = bisect_right(self.starts, start) - 1
        return self.sentences[index] if index >= 0 and end <= self.sentences[index].end else None

    def bears(self, statement: str, start: int, end: int) -> bool:
        """Whether the statement is made of the article's words and says no more than its paragraph."""
        if len(statement) > LONGEST_STATEMENT or has_invisible_characters(statement):
            return False
        paragraph = self._paragraph_around(start, end)
        return (
            set(_NUMBER.findall(statement)) <= set(_NUMBER.findall(paragraph))
            and _turning_words(statement) == _turning_words(self.text[start:end])
            and self._knows_words(statement, paragraph)
        )

    def _paragraph_around(self, start: int, end: int) -> str:
        sentence = self.sentence_around(start, end)
        if sentence is None:
            return self.text[start:end]
        block = self.document.blocks[sentence.block]
        return self.text[max(block.start, start - _FARTHEST) : min(block.end, end + _FARTHEST)]

    def _knows_words(self, statement: str, paragraph: str) -> bool:
        """Names may come from anywhere in the article, all other words from the paragraph only."""
        near = _stems(paragraph)
        for word in _WORD.findall(statement):
            stem, is_name = _stem(word), word[0].isupper()
            if not is_name and (len(word) < _SHORTEST_STEM or word.casefold() in JOINING):
                continue
            if stem not in near and not (is_name and stem in self._known):
                return False
        return True

    @cached_property
    def _known(self) -> frozenset[str]:
        return _stems(self.text)

    def _has_whole_words(self, start: int, end: int) -> bool:
        before, after = self.text[max(0, start - 1) : start], self.text[end : end + 1]
        return not (_is_inside_word(before, self.text[start]) or _is_inside_word(self.text[end - 1], after))


def _is_inside_word(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


def _stems(words: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in set(_WORD.findall(words)))


def _stem(word: str) -> str:
    """Take off the ending of a case or plural, so that "Austins" is known where "Austin" stands."""
    plain = word.casefold()
    bare = _ENDING.sub("", plain)
    return bare if len(bare) >= _SHORTEST_STEM else plain


def _turning_words(words: str) -> frozenset[str]:
    return TURNING.intersection(word.casefold() for word in _WORD.findall(words))
