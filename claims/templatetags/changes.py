"""Two wordings in one: what stays, what went, what came."""

from dataclasses import dataclass
from typing import Any

from django import template

from claims.text.diffs import Change, differences

register = template.Library()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of both texts, or of one."""

    change: str
    words: str


def pieces_of(old: str, new: str) -> list[Piece]:
    """Cut two texts at their differences; where both say the same, the new one's spelling counts."""
    return [
        Piece(
            stretch.change.value,
            old[stretch.start : stretch.end]
            if stretch.change is Change.REMOVED
            else new[stretch.new_start : stretch.new_end],
        )
        for stretch in differences(old, new)
    ]


@register.inclusion_tag("components/changes.html")
def changes(old: str, new: str, language: str = "") -> dict[str, Any]:
    """Draw the new wording with what it replaces."""
    return {"pieces": pieces_of(old, new), "language": language}
