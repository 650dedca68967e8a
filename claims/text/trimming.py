"""Moving the ends of a stretch of text word by word."""

from collections.abc import Sequence
from enum import StrEnum

from claims.text.segments import Span
from claims.text.splitting import word_spans


class Step(StrEnum):
    """Which end moves, and whether it takes a word in or lets one go."""

    GROW_START = "grow-start"
    SHRINK_START = "shrink-start"
    SHRINK_END = "shrink-end"
    GROW_END = "grow-end"


def stepped(text: str, span: Span, step: Step) -> Span:
    """Move one end to the next border of a word; a step that would leave the text or no word is none."""
    words = word_spans(text)
    start, end = span
    if step in (Step.GROW_START, Step.SHRINK_START):
        starts = [left for left, _right in words if left < end]
        return _nearest(starts, start, forward=step is Step.SHRINK_START), end
    ends = [right for _left, right in words if right > start]
    return start, _nearest(ends, end, forward=step is Step.GROW_END)


def _nearest(borders: Sequence[int], place: int, *, forward: bool) -> int:
    if forward:
        return min((border for border in borders if border > place), default=place)
    return max((border for border in borders if border < place), default=place)
