"""What people type into a search: as a pattern that both databases read, and against short labels."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from claims.text.similarity import fold

# Signs that come and go with the program that copied a text, and accents that stand apart from their letter.
_UNSEEN: Final = "[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]*"
_LATIN: Final = [chr(code) for code in range(0xC0, 0x180)]
_ALIKE: Final = {"'": "['‘’‚‛‹›′`´]", '"': '["“”„‟«»″]', "-": "[-‐‑‒–—―−]", " ": r"\s+"}
_UMLAUTS: Final = {"ä": "ae", "ö": "oe", "ü": "ue"}


def pattern_of(words: str) -> str:
    """Give a regular expression for the words, whatever their case, accents' composition, quotes and dashes.

    What is typed plainly finds accents too ("zurich", "zuerich"); what is typed with an accent needs it.
    It names both cases of each letter, since databases differ in which letters they know.
    """
    rest, parts = fold(words), []
    while rest:
        size, part = _first_part(rest)
        parts.append(part)
        rest = rest[size:]
    return "".join(parts)


def _first_part(words: str) -> tuple[int, str]:
    for written, others in _written_in_two().items():
        if words.startswith(written):
            return len(written), f"(?:{''.join(map(_letter, written))}|{others})"
    return 1, _letter(words[0])


@lru_cache(maxsize=1)
def _written_in_two() -> dict[str, str]:
    """Letters that may be one in the text where the search has two or three."""
    umlauts = {two: _accented(one) for one, two in _UMLAUTS.items()}
    return {**umlauts, "ss": "[ßẞ]", "...": "…"}


@lru_cache(maxsize=1000)
def _letter(letter: str) -> str:
    if letter in _ALIKE:
        return _ALIKE[letter]
    if letter.isascii() and letter.isalpha():
        return f"[{_both_cases(letter)}{_with_accents(letter)}]{_UNSEEN}"
    if letter in _UMLAUTS:
        in_two = "".join(f"[{_both_cases(part)}]" for part in _UMLAUTS[letter])
        return f"(?:{_accented(letter)}|{in_two}){_UNSEEN}"
    return f"(?:{_accented(letter)}){_UNSEEN}" if letter.isalpha() else re.escape(letter)


def _accented(letter: str) -> str:
    """A letter in both cases, in one sign or with its accent apart."""
    forms = {letter, letter.upper()}
    forms |= {unicodedata.normalize("NFD", form) for form in forms}
    return "|".join(sorted(map(re.escape, forms)))


def _with_accents(letter: str) -> str:
    return "".join(
        sign for sign in _LATIN if unicodedata.normalize("NFD", sign)[0].lower() == letter and sign != letter
    )


def _both_cases(letter: str) -> str:
    return letter + letter.upper()


PREFIX, WORD, INSIDE, SCATTERED = 4, 3, 2, 1
"""How well typed words fit a label: at its beginning, at a word's, within a word, letter by letter."""


def fit_of(typed: str, label: str) -> int:
    """Say how well what was typed fits a short label, 0 for not at all; every word has to fit."""
    wanted, offered = _plain(typed), _plain(label)
    if wanted and offered.startswith(wanted):
        return PREFIX
    return min((_fit_of_word(word, offered) for word in wanted.split()), default=0)


def _fit_of_word(word: str, label: str) -> int:
    if any(part.startswith(word) for part in re.findall(r"\w+", label)):
        return WORD
    if word in label:
        return INSIDE
    # Fewer letters stand in nearly every label in some order.
    is_telling = len(word) > 2  # noqa: PLR2004 - as said above
    letters = iter(label.replace(" ", ""))
    return SCATTERED if is_telling and all(letter in letters for letter in word) else 0


def _plain(words: str) -> str:
    return "".join(
        sign for sign in unicodedata.normalize("NFD", fold(words)) if not unicodedata.combining(sign)
    )
