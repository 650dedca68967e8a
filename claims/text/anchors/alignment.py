"""Which parts of one sequence are found again, in the same order, in another one; never quadratic."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from rapidfuzz.distance import Indel, Postfix, Prefix

#: Longest first: what a long run of words shares is certain, and it bounds where shorter ones are looked for.
_RUNS_OF_WORDS: Final = (12, 6, 3, 2, 1)
#: The last two are for regions that are too large for the full comparison.
_ALWAYS_TRIED: Final = 3
#: Compared in full up to this many pairs of words; some milliseconds and half a megabyte.
_LARGEST_REGION: Final = 4_000_000
_TWICE: Final = -1


class Run(NamedTuple):
    """Equal elements: `length` of them from `old` in the old sequence and from `new` in the new one."""

    old: int
    new: int
    length: int


class Region(NamedTuple):
    """A stretch of the old sequence and the stretch of the new one that it is compared with."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def is_one_sided(self) -> bool:
        return self.old == self.old_end or self.new == self.new_end


def align(old: str, new: str) -> list[Run]:
    """Return the runs in order, joined where they touch; words that stayed put beat words that crossed."""
    runs: list[Run] = []
    pending = [(Region(0, len(old), 0, len(new)), 0)]
    while pending:
        region, level = pending.pop()
        edges, region = _trim(old, new, region)
        runs += edges
        if region.is_one_sided:
            continue
        size = (region.old_end - region.old) * (region.new_end - region.new)
        if level == len(_RUNS_OF_WORDS) or (level >= _ALWAYS_TRIED and size <= _LARGEST_REGION):
            runs += _compare(old, new, region) if size <= _LARGEST_REGION else ()
            continue
        found = _anchors(old, new, region, _RUNS_OF_WORDS[level])
        runs += found
        pending += [(gap, level + 1) for gap in gaps_within(region, found)]
    return joined(sorted(runs))


def gaps_within(region: Region, runs: Iterable[Run]) -> Iterator[Region]:
    """Return what lies between the runs, before the first and behind the last, unless nothing does."""
    borders = [
        Run(region.old, region.new, 0),
        *runs,
        Run(region.old_end, region.new_end, 0),
    ]
    for before, after in pairwise(borders):
        gap = Region(before.old + before.length, after.old, before.new + before.length, after.new)
        if gap.old < gap.old_end or gap.new < gap.new_end:
            yield gap


def joined(runs: Sequence[Run]) -> list[Run]:
    whole: list[Run] = []
    for run in runs:
        last = whole[-1] if whole else None
        if last and (last.old + last.length, last.new + last.length) == (run.old, run.new):
            whole[-1] = Run(last.old, last.new, last.length + run.length)
        else:
            whole.append(run)
    return whole


def _trim(old: str, new: str, region: Region) -> tuple[list[Run], Region]:
    """Take off what both begin and end with."""
    left, right = old[region.old : region.old_end], new[region.new : region.new_end]
    head = Prefix.similarity(left, right)
    tail = min(Postfix.similarity(left, right), min(len(left), len(right)) - head)
    rest = Region(region.old + head, region.old_end - tail, region.new + head, region.new_end - tail)
    edges = [Run(region.old, region.new, head), Run(rest.old_end, rest.new_end, tail)]
    return [run for run in edges if run.length], rest


def _compare(old: str, new: str, region: Region) -> list[Run]:
    """Compare every word with every other, as a diff does."""
    left, right = old[region.old : region.old_end], new[region.new : region.new_end]
    blocks = Indel.editops(left, right).as_matching_blocks()
    return [Run(region.old + block.a, region.new + block.b, block.size) for block in blocks if block.size]


def _anchors(old: str, new: str, region: Region, width: int) -> list[Run]:
    """Return the runs of `width` words that occur once on either side, as far as their order agrees."""
    left = _single_places(old, region.old, region.old_end, width)
    right = _single_places(new, region.new, region.new_end, width)
    pairs = [(place, right[words]) for words, place in left.items() if words in right]
    return _without_overlap(_in_order(pairs), width)


def _single_places(text: str, start: int, end: int, width: int) -> dict[str, int]:
    """Return the runs of words that occur once, with their place, in order."""
    places: dict[str, int] = {}
    for place in range(start, end - width + 1):
        words = text[place : place + width]
        places[words] = _TWICE if words in places else place
    return {words: place for words, place in places.items() if place != _TWICE}


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest selection that rises on both sides; `pairs` rise on the first."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        slot = bisect_left(tails, place)
        before.append(ends[slot - 1] if slot else -1)
        tails[slot : slot + 1] = [place]
        ends[slot : slot + 1] = [index]
    chosen: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]


def _without_overlap(pairs: Sequence[tuple[int, int]], width: int) -> list[Run]:
    """Turn places into runs; one that begins inside the run before on one side only gives way."""
    runs: list[Run] = []
    for old, new in pairs:
        last = runs[-1] if runs else None
        if last is None or (old >= last.old + last.length and new >= last.new + last.length):
            runs.append(Run(old, new, width))
        elif old - last.old == new - last.new:
            runs[-1] = Run(last.old, last.new, old - last.old + width)
    return runs
