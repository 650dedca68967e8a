"""Two texts laid side by side: which words of the old one stand in the new one, and where that is in doubt."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from claims.text.alignment import Run, align, joined
from claims.text.tokens import Tokens

#: So many words taken out or put in on both sides make a few equal words between them a coincidence.
_LARGE_GAP: Final = 3
#: A gap whose words repeat could lie further left or right; looking no further keeps this linear.
_LONGEST_SLIDE: Final = 2_000
UNPAIRED: Final = -1


class Doubt(NamedTuple):
    """Old words of which nobody can tell whether they are meant, or their likes beside them."""

    start: int
    end: int
    is_addition: bool
    """Whether the likes were put in; else they are among the words, and were taken out."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The words of `old` and `new` that belong together; sums over words begin with 0, for slicing."""

    old: Tokens
    new: Tokens
    runs: Sequence[Run]
    doubts: Sequence[Doubt]
    """In order; both ends rise."""
    partners: Sequence[int]
    """For each old word the new one, or UNPAIRED."""
    taken: bytes
    """For each new word whether it is some old word's partner."""
    weight_sums: Sequence[int]
    kept_sums: Sequence[int]

    def weight(self, first: int, last: int) -> int:
        return self.weight_sums[last] - self.weight_sums[first]

    def kept(self, first: int, last: int) -> float:
        """Return which share of these old words, by letters, has a partner."""
        return (self.kept_sums[last] - self.kept_sums[first]) / (self.weight(first, last) or 1)

    def run_at(self, place: int) -> Run | None:
        """Return the run that holds this old word."""
        index = bisect_right(self.runs, place, key=lambda run: run.old) - 1
        run = self.runs[index] if index >= 0 else None
        return run if run and place < run.old + run.length else None

    def origin(self, place: int) -> int | None:
        """Return the old word whose partner this new word is."""
        index = bisect_right(self.runs, place, key=lambda run: run.new) - 1
        run = self.runs[index] if index >= 0 else None
        return run.old + place - run.new if run and place < run.new + run.length else None

    def runs_within(self, first: int, last: int) -> list[Run]:
        """Return the runs of these old words, cut off where the words begin and end."""
        index = max(0, bisect_right(self.runs, first, key=lambda run: run.old) - 1)
        behind = bisect_left(self.runs, last, key=lambda run: run.old)
        return clipped(self.runs[index:behind], first, last)

    def gap_around(self, first: int, last: int) -> tuple[int, int]:
        """Return the new words between the partners that stand next to these old words."""
        before = bisect_right(self.runs, first, key=lambda run: run.old + run.length) - 1
        after = bisect_left(self.runs, last, key=lambda run: run.old)
        start = self.runs[before].new + self.runs[before].length if before >= 0 else 0
        return start, self.runs[after].new if after < len(self.runs) else len(self.new.codes)

    def doubt(self, first: int, last: int) -> float:
        """Return which share of these words is doubtful; what is in doubt between themselves only is not."""
        shared = 0
        index = bisect_right(self.doubts, first, key=lambda doubt: doubt.end)
        while index < len(self.doubts) and self.doubts[index].start < last:
            left, right, is_addition = self.doubts[index]
            if left < first or last < right or (is_addition and (left == first or right == last)):
                shared += self.weight(max(left, first), min(right, last))
            index += 1
        return shared / (self.weight(first, last) or 1)


def pair(old: Tokens, new: Tokens) -> Pairing:
    runs = _without_islands(align(old.codes, new.codes), old, new)
    runs, doubts = _slide(runs, old, new)
    partners = [UNPAIRED] * len(old.codes)
    taken = bytearray(len(new.codes))
    for run in runs:
        partners[run.old : run.old + run.length] = range(run.new, run.new + run.length)
        taken[run.new : run.new + run.length] = b"\1" * run.length
    kept = (
        weight if partner != UNPAIRED else 0 for weight, partner in zip(old.weights, partners, strict=True)
    )
    return Pairing(
        old=old,
        new=new,
        runs=runs,
        doubts=doubts,
        partners=partners,
        taken=bytes(taken),
        weight_sums=list(accumulate(old.weights, initial=0)),
        kept_sums=list(accumulate(kept, initial=0)),
    )


def clipped(runs: Iterable[Run], first: int, last: int) -> list[Run]:
    """Return what the runs have of these old words."""
    pieces: list[Run] = []
    for run in runs:
        start, end = max(run.old, first), min(run.old + run.length, last)
        if start < end:
            pieces.append(Run(start, run.new + start - run.old, end - start))
    return pieces


def _without_islands(runs: Sequence[Run], old: Tokens, new: Tokens) -> list[Run]:
    """Drop the few equal words between two rewritten stretches: every text has an "and the" somewhere."""
    kept = [Run(0, 0, 0)]
    for run in (*runs, Run(len(old.codes), len(new.codes), 0)):
        while len(kept) > 1 and _is_island(kept[-2], kept[-1], run, old):
            kept.pop()
        kept.append(run)
    return kept[1:-1]


def _is_island(before: Run, run: Run, after: Run, old: Tokens) -> bool:
    narrower = min(_gap_size(before, run), _gap_size(run, after))
    if narrower < _LARGE_GAP or run.length > narrower:
        return False
    words = sum(1 for weight in old.weights[run.old : run.old + run.length] if weight)
    return words * 2 <= narrower


def _gap_size(before: Run, after: Run) -> int:
    return max(after.old - before.old - before.length, after.new - before.new - before.length)


def _slide(runs: Sequence[Run], old: Tokens, new: Tokens) -> tuple[list[Run], list[Doubt]]:
    """Let what was put in or taken out begin where a sentence does, if the words allow; tell the leeway."""
    doubts: list[Doubt] = []
    borders = [Run(0, 0, 0), *runs, Run(len(old.codes), len(new.codes), 0)]
    for index, (before, after) in enumerate(pairwise(borders)):
        before = borders[index]
        start, added = before.old + before.length, before.new + before.length
        if (start == after.old) == (added == after.new):
            continue
        tokens, left, right = (new, added, after.new) if start == after.old else (old, start, after.old)
        back, forth = _leeway(tokens.codes, left, right, before.length, after.length)
        if back or forth:
            doubts.append(Doubt(start - back, after.old + forth, is_addition=start == after.old))
        step = _best_step(tokens, left, back, forth)
        borders[index] = Run(before.old, before.new, before.length + step)
        borders[index + 1] = Run(after.old + step, after.new + step, after.length - step)
    return joined([run for run in borders if run.length]), doubts


def _leeway(codes: str, left: int, right: int, before: int, after: int) -> tuple[int, int]:
    """Return how far codes[left:right] can move back and forth without a change to the rest."""
    back = forth = 0
    while back < min(before, _LONGEST_SLIDE) and codes[left - 1 - back] == codes[right - 1 - back]:
        back += 1
    while forth < min(after, _LONGEST_SLIDE) and codes[left + forth] == codes[right + forth]:
        forth += 1
    return back, forth


def _best_step(tokens: Tokens, left: int, back: int, forth: int) -> int:
    """Return the shortest way to where a sentence begins; none if there is no such place."""
    first = bisect_right(tokens.passages, left - back - 1)
    last = bisect_right(tokens.passages, left + forth)
    return min((place - left for place in tokens.passages[first:last]), key=abs, default=0)
