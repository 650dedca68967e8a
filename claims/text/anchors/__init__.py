"""Where a claim stands in a text, and where it goes when the text changes.

A ladder: the place itself (`staying`), the sentence that moved (`moving`), the quote if unique, else lost.
"""

from claims.text.anchors.carrying import Carried, How, carry_spans, reanchor
from claims.text.anchors.places import (
    CONTEXT_LENGTH,
    MisplacedOffset,
    check_selection,
    codepoint_to_utf16,
    quote_context,
    utf16_to_codepoint,
)
from claims.text.anchors.staying import Loss

__all__ = [
    "CONTEXT_LENGTH",
    "Carried",
    "How",
    "Loss",
    "MisplacedOffset",
    "carry_spans",
    "check_selection",
    "codepoint_to_utf16",
    "quote_context",
    "reanchor",
    "utf16_to_codepoint",
]
