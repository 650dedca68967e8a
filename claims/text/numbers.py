"""Numbers and units as one value each, however they are written: "10,6 Prozent", "fifty", "3 Mio."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

from claims.text.number_words import HUNDREDS, JOINTS, MANY_MEANINGS, ONES, SCALES, SMALL

LONGEST: Final = 24
"""Digits of a number that anybody means as one; with more it is a code and stays a word."""
_COMMA_IS_DECIMAL: Final = frozenset({"de", "fr", "es", "ru", "uk"})
_SPACES = re.compile("[ '\u00a0\u2009\u202f]")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_GERMAN: Final = {"ein": 1, "eine": 1, **SMALL["de"]}


@dataclass(frozen=True, slots=True)
class Words:
    """What number words mean in one language."""

    small: dict[str, int]
    ones: frozenset[str]
    hundreds: frozenset[str]
    joints: frozenset[str]
    scales: dict[str, int]
    language: str


@dataclass(frozen=True, slots=True)
class Number:
    """A value, and how many tokens it was written in."""

    value: Decimal
    length: int


@lru_cache(maxsize=16)
def number_words(language: str) -> Words:
    """Give the language's number words; for an unknown one those that mean the same wherever they exist."""
    if language in SMALL:
        return Words(
            dict(SMALL[language]),
            ONES[language],
            HUNDREDS.get(language, frozenset()),
            JOINTS.get(language, frozenset()),
            dict(SCALES[language]),
            language,
        )
    merged = {word: value for words in reversed(SMALL.values()) for word, value in words.items()}
    scales = {word: value for words in reversed(SCALES.values()) for word, value in words.items()}
    # English "billion" wins over German: it is the more frequent one where nobody says the language.
    scales |= SCALES["en"]
    for word in MANY_MEANINGS:
        merged.pop(word, None)
        scales.pop(word, None)
    hundreds = frozenset().union(*HUNDREDS.values()) - MANY_MEANINGS
    return Words(merged, frozenset(), hundreds, frozenset(), scales, language)


def digits_value(written: str, language: str) -> Decimal | None:
    """Read digits with their separators; None for what no number has."""
    plain = _SPACES.sub("", written)
    if len(plain) > LONGEST:
        return None
    separators = re.sub(r"\d", "", plain)
    if len(set(separators)) == 2:  # noqa: PLR2004 - both kinds: the last one is the decimal one
        plain = plain.replace(separators[0], "")
    elif separators and not _is_decimal(plain, separators, language):
        plain = plain.replace(separators[0], "")
    try:
        return Decimal(plain.replace(",", "."))
    except InvalidOperation:
        return None


def _is_decimal(plain: str, separators: str, language: str) -> bool:
    """Whether the one kind of separator sets off decimals: "1.312" depends on who writes it."""
    if len(separators) > 1:
        return False
    if not _GROUPED.fullmatch(plain):
        return True
    if plain.startswith("0"):
        return True
    decimal = "," if language in _COMMA_IS_DECIMAL else "."
    return language in SMALL and separators == decimal


def spelled_number(tokens: Sequence[str], first: int, words: Words) -> Number | None:
    """Read the number words that begin at `first`; None where there is none."""
    total, current, place, end = 0, 0, first, first
    while place < len(tokens):
        word = tokens[place]
        small = _small(word, words)
        if small is not None:
            grown = _grown(current, small, words)
            if grown is None:
                break
            current = grown
        elif word in words.ones and (current % 10 == 0):
            # An article alone is no number: it counts with what comes before or after it.
            if not _counts(tokens, place, current, words):
                break
            current += 1
        elif word in words.hundreds and current < 20:  # noqa: PLR2004 - "nineteen hundred"
            current = (current or 1) * 100
        elif word in words.scales and current:
            total, current = total + current * words.scales[word], 0
        elif word in words.scales and total:
            total *= words.scales[word]
        elif word in words.joints and current and place > first:
            place += 1
            continue
        else:
            break
        place += 1
        end = place
    return Number(Decimal(total + current), end - first) if end > first else None


def scaled(value: Decimal, tokens: Sequence[str], after: int, words: Words) -> Number:
    """Multiply by the scale words behind the digits: "3 Mio.", "2,5 mil millones"."""
    length = 0
    while after + length < len(tokens) and tokens[after + length] in words.scales and length < 2:  # noqa: PLR2004
        value *= words.scales[tokens[after + length]]
        length += 1
    return Number(value, length)


def _counts(tokens: Sequence[str], place: int, current: int, words: Words) -> bool:
    following = tokens[place + 1] if place + 1 < len(tokens) else ""
    return current >= 20 or following in words.scales or following in words.hundreds  # noqa: PLR2004


def _grown(current: int, small: int, words: Words) -> int | None:
    """Add a small number to what was read; None where it begins a number of its own."""
    if words.language == "fr" and current % 100 == 4 and small == 20:  # noqa: PLR2004 - quatre-vingts
        return current + 76
    size = 10 ** len(str(small))
    if current % size == 0:
        return current + small
    # soixante-dix, quatre-vingt-dix
    if words.language == "fr" and current % 100 in (60, 80) and small < 20:  # noqa: PLR2004
        return current + small
    return None


def _small(word: str, words: Words) -> int | None:
    value = words.small.get(word)
    if value is None and words.language in ("de", "und"):
        value = _german(word) if word.endswith(_GERMAN_ENDINGS) else None
    return value


_GERMAN_ENDINGS: Final = tuple(_GERMAN) + ("hundert", "tausend")
_LONGEST_GERMAN: Final = 60


def _german(word: str) -> int | None:
    """Take apart what German writes in one word: "zweihundertfünfundzwanzig"."""
    if len(word) > _LONGEST_GERMAN:
        return None
    for scale, name in ((1000, "tausend"), (100, "hundert")):
        before, found, after = word.partition(name)
        if found:
            times = _german(before) if before else None
            rest = _german(after.removeprefix("und")) if after else 0
            # "Tausend" alone is vague, as in "tausend Dank": it has to be told how many.
            return None if times is None or rest is None else times * scale + rest
    ones, found, tens = word.partition("und")
    if found:
        low, high = _GERMAN.get(ones), _GERMAN.get(tens)
        is_pair = low is not None and high is not None and low < 10 <= high  # noqa: PLR2004
        return low + high if is_pair and low is not None and high is not None else None
    return _GERMAN.get(word)
