"""Words and signs of two texts, each as one character, so that texts are compared word by word at C speed."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claims.text.similarity import fold

_HIDDEN: Final = "\u00ad\u200b-\u200d\u2060\ufeff"
#: Scripts written without spaces: each of their characters counts as a word.
_SPACELESS: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
)
_LONGEST_WORD: Final = 64
_TOKEN = re.compile(
    rf"[{_SPACELESS}]"
    rf"|(?:(?![{_SPACELESS}])\w)(?:(?![{_SPACELESS}])[\w\u0300-\u036f{_HIDDEN}]){{0,{_LONGEST_WORD}}}"
    rf"|\.\.\.|[^\s{_HIDDEN}]"
)
# Possessive throughout and with a look-behind, so that a megabyte of stops or blanks is read once.
_PASSAGE_START = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”“’»«›‹)\]]*+\s++(?![a-zß-ÿ])|[。！？]|\n[^\S\n]*+\n\s*+"
)
_SURROGATES: Final = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's words and signs: places in the text, weights in letters (signs weigh nothing), codes.

    `codes` holds one character a token; two tokens share it when they differ in typing only.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    codes: str
    weights: Sequence[int]
    passages: Sequence[int]
    """The tokens with which a sentence or a paragraph begins, as far as that shows in any language."""

    def word(self, place: int) -> str:
        return self.text[self.starts[place] : self.ends[place]]

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens that the span of characters touches."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def passage(self, first: int, last: int) -> tuple[int, int]:
        """Return the tokens of the sentences that the given tokens stand in."""
        left, right = bisect_right(self.passages, first) - 1, bisect_left(self.passages, last)
        return (
            self.passages[left] if left >= 0 else 0,
            self.passages[right] if right < len(self.passages) else len(self.codes),
        )


def is_blank(text: str) -> bool:
    """Whether the text has no word and no sign, only white space and what nobody sees."""
    return _TOKEN.search(text) is None


class Vocabulary:
    """Gives each word one character, the same in all texts; only texts of one vocabulary can be compared."""

    def __init__(self) -> None:
        """Start without words."""
        self._codes: dict[str, str] = {}
        self._weights: dict[str, int] = {}
        self._seen: dict[str, str] = {}

    def tokens(self, text: str) -> Tokens:
        found = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text)]
        starts = [start for start, _, _ in found]
        codes = "".join([self._seen.get(raw) or self._learn(raw) for _, _, raw in found])
        return Tokens(
            text=text,
            starts=starts,
            ends=[end for _, end, _ in found],
            codes=codes,
            weights=[self._weights[code] for code in codes],
            passages=sorted(
                {0, *(bisect_left(starts, match.end()) for match in _PASSAGE_START.finditer(text))}
            ),
        )

    def _learn(self, raw: str) -> str:
        key = fold(raw) or raw
        code = self._codes.get(key)
        if code is None:
            number = len(self._codes) + 1
            number += len(_SURROGATES) if number >= _SURROGATES.start else 0
            code = chr(min(number, sys.maxunicode))
            self._codes[key] = code
            # Words beyond the millionth share a code; they must not count as found when another one is.
            self._weights[code] = len(key) if key[0].isalnum() and number < sys.maxunicode else 0
        self._seen[raw] = code
        return code
