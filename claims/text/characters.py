"""Single characters: those that mislead a reader or break a store, and capitals; found, never changed."""

import re
import unicodedata
from typing import Final

#: Capital letters of Latin, Greek and Cyrillic, for patterns, which cannot ask a character.
CAPITALS: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΫЀ-ЯҐ"
#: Embeddings, overrides and isolates; the plain direction marks are at home in right-to-left texts.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SURROGATES = re.compile("[\ud800-\udfff]")
#: Blank to the eye although Unicode calls them letters or marks, so their category does not give them away.
_BLANK_LETTERS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def has_bidi_controls(text: str) -> bool:
    """Whether the text holds marks that can show it in another order than it is stored in."""
    return _BIDI_CONTROLS.search(text) is not None


def has_invisible_characters(text: str) -> bool:
    """Whether two names could look alike and yet differ: controls, zero-width signs and blank letters."""
    return _BLANK_LETTERS.search(text) is not None or any(
        unicodedata.category(character) in _UNSEEN_CATEGORIES for character in text
    )


def has_surrogates(text: str) -> bool:
    """Whether the text holds half of a pair, which no UTF-8 store can keep."""
    return _SURROGATES.search(text) is not None
