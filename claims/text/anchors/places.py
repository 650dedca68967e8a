"""Places in a text: their context, their two ways of counting, and whether a selection is what it says."""

import re

CONTEXT_LENGTH = 32
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_LAST_NARROW = 0xFFFF


class MisplacedOffset(ValueError):  # noqa: N818 - errors name the fact
    """An offset points outside the text or into the middle of a character."""


def quote_context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return up to 32 characters before and after the quote, enough to tell two equal quotes apart."""
    return text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]


def utf16_to_codepoint(text: str, offset: int) -> int:
    """Turn a browser's offset (UTF-16 units) into Python's; MisplacedOffset if it halves a character."""
    surplus = 0
    for wide in _WIDE.finditer(text):
        seen = wide.start() + surplus
        if offset <= seen:
            break
        if offset == seen + 1:
            raise MisplacedOffset(offset)
        surplus += 1
    place = offset - surplus
    if not 0 <= place <= len(text):
        raise MisplacedOffset(offset)
    return place


def codepoint_to_utf16(text: str, offset: int) -> int:
    """Turn Python's offset into the one a browser counts."""
    if not 0 <= offset <= len(text):
        raise MisplacedOffset(offset)
    return offset + sum(ord(character) > _LAST_NARROW for character in text[:offset])


def check_selection(text: str, start: int, end: int, quote: str) -> bool:
    """Whether the span is a real one and holds exactly the quoted words."""
    return 0 <= start < end <= len(text) and text[start:end] == quote
