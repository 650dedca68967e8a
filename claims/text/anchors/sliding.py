"""Make a word-by-word comparison read as a person would: whole sentences come and go, not halves of two."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from claims.text.anchors.alignment import Run, joined
from claims.text.anchors.tokens import Tokens

#: So many words taken out or put in on both sides make a few equal words between them a coincidence.
_LARGE_GAP: Final = 3
#: A gap whose words repeat could lie further left or right; looking no further keeps this linear.
_LONGEST_SLIDE: Final = 2_000


class Doubt(NamedTuple):
    """Old words of which nobody can tell whether they are meant, or their likes beside them."""

    start: int
    end: int
    is_addition: bool
    """Whether the likes were put in; else they are among the words, and were taken out."""


def without_islands(runs: Sequence[Run], old: Tokens, new: Tokens) -> list[Run]:
    """Drop the few equal words between two rewritten stretches: every text has an "and the" somewhere."""
    kept = [Run(0, 0, 0)]
    for run in (*runs, Run(len(old.codes), len(new.codes), 0)):
        while len(kept) > 1 and _is_island(kept[-2], kept[-1], run, old):
            kept.pop()
        kept.append(run)
    return kept[1:-1]


def slide(runs: Sequence[Run], old: Tokens, new: Tokens) -> tuple[list[Run], list[Doubt]]:
    """Let what was put in or taken out begin and end where sentences do, if the words allow.

    The same words twice in a row make it doubtful which of them is new; that leeway is told too, in order.
    """
    doubts: list[Doubt] = []
    borders = [Run(0, 0, 0), *runs, Run(len(old.codes), len(new.codes), 0)]
    for index in range(len(borders) - 1):
        before, after = borders[index], borders[index + 1]
        start, added = before.old + before.length, before.new + before.length
        if (start == after.old) == (added == after.new):
            continue
        tokens, left, right = (new, added, after.new) if start == after.old else (old, start, after.old)
        back, forth = _leeway(tokens.codes, left, right, before.length, after.length)
        if back or forth:
            doubts.append(Doubt(start - back, after.old + forth, is_addition=start == after.old))
        step = _best_step(tokens.passages, left, right, back, forth)
        borders[index] = Run(before.old, before.new, before.length + step)
        borders[index + 1] = Run(after.old + step, after.new + step, after.length - step)
    return joined([run for run in borders if run.length]), doubts


def _is_island(before: Run, run: Run, after: Run, old: Tokens) -> bool:
    narrower = min(_gap_size(before, run), _gap_size(run, after))
    if narrower < _LARGE_GAP or run.length > narrower:
        return False
    words = sum(1 for weight in old.weights[run.old : run.old + run.length] if weight)
    return words * 2 <= narrower


def _gap_size(before: Run, after: Run) -> int:
    return max(after.old - before.old - before.length, after.new - before.new - before.length)


def _leeway(codes: str, left: int, right: int, before: int, after: int) -> tuple[int, int]:
    """Return how far codes[left:right] can move back and forth and the rest still reads the same."""
    back = forth = 0
    while back < min(before, _LONGEST_SLIDE) and codes[left - 1 - back] == codes[right - 1 - back]:
        back += 1
    while forth < min(after, _LONGEST_SLIDE) and codes[left + forth] == codes[right + forth]:
        forth += 1
    return back, forth


def _best_step(passages: Sequence[int], left: int, right: int, back: int, forth: int) -> int:
    """Return the shortest way to where most ends of the gap meet the beginning of a sentence."""
    steps = Counter([0])
    for end in (left, right):
        first, last = bisect_left(passages, end - back), bisect_right(passages, end + forth)
        steps.update(place - end for place in passages[first:last])
    steps[0] -= 1
    return min(steps, key=lambda step: (-steps[step], abs(step)))
