"""Text for a terminal: how wide it looks, where its lines break, and nothing in it that steers the screen."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from claims.text.characters import has_bidi_controls

_UNSEEN: Final = frozenset({"Mn", "Me", "Cf"})
_STEERING: Final = frozenset({"Cc", "Cs", "Co", "Cn"})
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"


def width_of(text: str) -> int:
    """How many columns the text takes: marks take none, East Asian letters and most pictures two."""
    return sum(_width(character) for character in text)


def defused(text: str) -> str:
    """Give the text in one line, with what would move the cursor or turn the writing made visible."""
    return "".join(_REPLACEMENT if _steers(sign) else sign for sign in " ".join(text.split()))


def wrapped(text: str, width: int) -> list[str]:
    """Break the text between its words; a word wider than a line is broken inside."""
    lines: list[str] = []
    line, taken = "", 0
    for word in _fitting_words(text, width):
        needed = width_of(word)
        if line and taken + 1 + needed > width:
            lines.append(line)
            line, taken = "", 0
        line, taken = (f"{line} {word}", taken + 1 + needed) if line else (word, needed)
    return [*lines, line] if line else lines


def _width(character: str) -> int:
    if unicodedata.category(character) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _steers(character: str) -> bool:
    return unicodedata.category(character) in _STEERING or has_bidi_controls(character)


def _fitting_words(text: str, width: int) -> Iterator[str]:
    for word in text.split():
        piece, taken = "", 0
        for character in word:
            needed = _width(character)
            if piece and taken + needed > width:
                yield piece
                piece, taken = "", 0
            piece, taken = piece + character, taken + needed
        yield piece
