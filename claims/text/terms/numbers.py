"""Numbers as one value each, however they are written: "10,6", "fifty", "3 Mio.", "zweihundertfünf"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from claims.text.languages import UNDETERMINED
from claims.text.terms.number_words import HUNDREDS, JOINTS, MANY_MEANINGS, ONES, SCALES, SMALL

LONGEST: Final = 24
"""Digits of a number that anybody means as one; with more it is a code and stays a word."""
_DIGITS: Final = r"\d{1,3}(?:[.,' \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d{1,9}(?!\d))?|\d+(?:[.,]\d+)?"
DIGITS: Final = rf"(?<![^\W_])(?:{_DIGITS})"
"""A number in digits, with the separators that any of the languages writes."""
_COMMA_IS_DECIMAL: Final = frozenset({"de", "fr", "es", "ru", "uk"})
_SPACES = re.compile("[ '\u00a0\u2009\u202f]")
_THREE_DIGITS_BEHIND = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_LONGEST_GERMAN: Final = 60


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What words mean numbers in one language."""

    language: str
    small: Mapping[str, int]
    ones: frozenset[str]
    hundreds: frozenset[str]
    joints: frozenset[str]
    scales: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Number:
    """A value, and how many tokens it was written in."""

    value: Decimal
    length: int


@lru_cache(maxsize=16)
def number_words(language: str) -> NumberWords:
    """Give the language's number words; for an unknown one, those that mean the same wherever they exist."""
    none: frozenset[str] = frozenset()
    if language in SMALL:
        hundreds, joints = HUNDREDS.get(language, none), JOINTS.get(language, none)
        return NumberWords(language, SMALL[language], ONES[language], hundreds, joints, SCALES[language])
    # English comes last: where nobody says the language, "billion" is the English one.
    order = [*(known for known in SMALL if known != "en"), "en"]
    small = {word: value for known in order for word, value in SMALL[known].items()}
    scales = {word: value for known in order for word, value in SCALES[known].items()}
    for word in MANY_MEANINGS:
        small.pop(word, None)
        scales.pop(word, None)
    hundreds = none.union(*HUNDREDS.values()) - MANY_MEANINGS
    return NumberWords(UNDETERMINED, small, none, hundreds, none, scales)


def digits_value(written: str, language: str) -> Decimal | None:
    """Read digits with their separators; None for more digits than a number has."""
    plain = _SPACES.sub("", written)
    if len(plain) > LONGEST:
        return None
    separators = re.sub(r"\d", "", plain)
    has_both = len(set(separators)) > 1
    if has_both or (separators and not _is_decimal(plain, separators, language)):
        plain = plain.replace(separators[0], "")
    return Decimal(plain.replace(",", "."))


def _is_decimal(plain: str, separators: str, language: str) -> bool:
    """Whether the one separator sets off decimals: what "1.312" is depends on who writes it."""
    if len(separators) > 1:
        return False
    decimal = "," if language in _COMMA_IS_DECIMAL else "."
    is_known = language in SMALL
    return not _THREE_DIGITS_BEHIND.fullmatch(plain) or (is_known and separators == decimal)


def scaled(value: Decimal, tokens: Sequence[str], after: int, words: NumberWords) -> Number:
    """Multiply by the words behind the digits: "3 Mio.", "2,5 mil millones"."""
    length = 0
    for token in tokens[after : after + 2]:
        if token not in words.scales:
            break
        value *= words.scales[token]
        length += 1
    return Number(value, length)


def spelled_number(tokens: Sequence[str], first: int, words: NumberWords) -> Number | None:
    """Read the number words that begin at `first`; None where there is none."""
    reading = _Reading(words)
    end = first
    for place in range(first, len(tokens)):
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if reading.takes(tokens[place], following):
            end = place + 1
        elif place == first or tokens[place] not in words.joints:
            break
    return Number(Decimal(reading.value), end - first) if end > first else None


class _Reading:
    """A number as far as it has been read: what lies behind the last scale is still `_open`."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words
        self._closed = self._open = 0

    @property
    def value(self) -> int:
        return self._closed + self._open

    def takes(self, word: str, following: str) -> bool:
        """Read one word more; False for one that does not go on with the number."""
        small = self._small(word, following)
        if small is not None:
            grown = self._grown(small)
            self._open = grown if grown is not None else self._open
            return grown is not None
        if word in self._words.hundreds and 0 <= self._open < 20:  # noqa: PLR2004 - "nineteen hundred"
            self._open = 100 * (self._open or 1)
            return True
        if word in self._words.scales and self.value:
            self._scale(self._words.scales[word])
            return True
        return False

    def _scale(self, scale: int) -> None:
        if self._open:
            self._closed, self._open = self._closed + self._open * scale, 0
        else:  # "mil millones"
            self._closed *= scale

    def _small(self, word: str, following: str) -> int | None:
        if word in self._words.ones:
            # An article alone is no number: it counts with what comes before or after it.
            is_counted = self._open >= 20 or following in {*self._words.scales, *self._words.hundreds}  # noqa: PLR2004
            return 1 if is_counted else None
        value = self._words.small.get(word)
        if value is None and self._words.language in {"de", UNDETERMINED} and word.endswith(_GERMAN_ENDINGS):
            value = _in_one_word(word)
        return value

    def _grown(self, small: int) -> int | None:
        """Add a small number to what is open; None where it begins a number of its own."""
        if self._words.language == "fr":
            if self._open % 100 == 4 and small == 20:  # noqa: PLR2004 - quatre-vingts
                return self._open + 76
            if self._open % 100 in {60, 80} and small < 20:  # noqa: PLR2004 - soixante-dix
                return self._open + small
        return self._open + small if self._open % 10 ** len(str(small)) == 0 else None


_GERMAN: Final = {"ein": 1, "eine": 1, **SMALL["de"]}
_GERMAN_ENDINGS: Final = (*_GERMAN, "hundert", "tausend")


def _in_one_word(word: str) -> int | None:
    """Take apart what German writes together: "zweihundertfünfundzwanzig"."""
    if len(word) > _LONGEST_GERMAN:
        return None
    for scale, name in ((1000, "tausend"), (100, "hundert")):
        before, found, after = word.partition(name)
        if found:
            # "Tausend" alone is vague, as in "tausend Dank": it has to be told how many.
            times = _in_one_word(before)
            rest = _in_one_word(after.removeprefix("und")) if after else 0
            return None if times is None or rest is None else times * scale + rest
    ones, found, tens = word.partition("und")
    low, high = _GERMAN.get(ones, 0), _GERMAN.get(tens, 0)
    if found and 0 < low < 10 <= high:  # noqa: PLR2004
        return low + high
    return _GERMAN.get(word)
