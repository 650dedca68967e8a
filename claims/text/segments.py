"""Cut a stretch of text where marks begin and end, so that overlapping marks can be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch under the same marks throughout; marks are named by their place in the list given."""

    start: int
    end: int
    covering: tuple[int, ...]
    """Outermost first: what begins earlier and ends later lies further out."""
    ending: tuple[int, ...]
    """The marks whose last character is the segment's last."""


def cut(start: int, end: int, spans: Sequence[Span]) -> list[Segment]:
    """Cover start to end without a gap; a mark that reaches beyond is cut off there."""
    order = sorted(range(len(spans)), key=lambda index: (spans[index][0], -spans[index][1], index))
    borders = sorted({start, end, *(border for span in spans for border in span if start < border < end)})
    segments: list[Segment] = []
    active: list[int] = []
    following = 0
    for left, right in pairwise(borders):
        active = [index for index in active if spans[index][1] > left]
        while following < len(order) and spans[order[following]][0] <= left:
            if spans[order[following]][1] > left:
                active.append(order[following])
            following += 1
        ending = tuple(index for index in active if spans[index][1] == right)
        segments.append(Segment(left, right, tuple(active), ending))
    return segments
