"""Two wordings in one: what stays, what went, what came."""

from typing import Any

from django import template

from claims.text.diffs import Change, differences
from claims.text.side_by_side import Piece

register = template.Library()

LONGEST_EQUAL, LONGEST_CHANGED = 900, 6_000
"""Characters of one piece that are shown; a single paragraph may be a megabyte."""


def pieces_of(old: str, new: str) -> list[Piece]:
    """Cut two texts at their differences; where both say the same, the new one's spelling counts."""
    return [
        Piece(
            stretch.change,
            old[stretch.start : stretch.end]
            if stretch.change is Change.REMOVED
            else new[stretch.new_start : stretch.new_end],
        )
        for stretch in differences(old, new)
    ]


def shown(piece: Piece) -> str:
    """Its words, without the middle of what is too long to be read here."""
    most = LONGEST_EQUAL if piece.change is Change.EQUAL else LONGEST_CHANGED
    words = piece.words
    return words if len(words) <= most else f"{words[: most // 2]} … {words[-most // 2 :]}"


@register.inclusion_tag("components/changes.html")
def changes(old: str, new: str, language: str = "") -> dict[str, Any]:
    """Draw the new wording with what it replaces."""
    drawn, has_gone = [], False
    for one in pieces_of(old, new):
        drawn.append((one.change.value, shown(one), has_gone))
        has_gone = one.change is Change.REMOVED
    return {"pieces": drawn, "language": language}
