"""How alike two stretches of words are, and where a stretch like a given one stands; what follows is not said."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Indel

from claims.text.alignment import Run
from claims.text.segments import Span
from claims.text.tokens import Tokens

_WIDTHS: Final = (4, 2)
#: Words that follow each other in more places than this say little about which of them is meant.
_MOST_PLACES: Final = 12
_MOST_WINDOWS: Final = 4
_NARROWEST_SLOT: Final = 8
#: A word so many words off the others was met by chance.
_FAR: Final = 3
_MASK: Final = "\0"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two stretches are the same: 1 when each word of either is in the other, in this order."""

    score: float
    runs: Sequence[Run]
    """What they share; `new` counts in the text that was searched, `old` in the stretch looked for."""

    @property
    def place(self) -> Span:
        return self.runs[0].new, self.runs[-1].new + self.runs[-1].length

    def overlaps(self, place: Span) -> bool:
        start, end = self.place
        return start < place[1] and place[0] < end


class FreeWords:
    """Those words of a text that nothing speaks for yet, searchable for the stretches named beforehand."""

    def __init__(self, tokens: Tokens, spoken_for: Iterable[int], sought: Iterable[str]) -> None:
        """Index the words at all places but those `spoken_for`; `sought` are codes of stretches."""
        self._tokens = tokens
        self._codes = _masked(tokens, spoken_for)
        wanted = {gram for codes in sought for gram, _ in _grams(codes)}
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for gram, place in _grams(self._codes):
            if gram in wanted:
                self._places[gram].append(place)

    def like(self, codes: str, weights: Sequence[int]) -> list[Likeness]:
        """Return the few places most like the stretch, best first; no two overlap."""
        found = [likeness for window in self._windows(codes) if (likeness := self._compare(codes, weights, window))]
        apart: list[Likeness] = []
        for likeness in sorted(found, key=lambda one: -one.score):
            if not any(likeness.overlaps(other.place) for other in apart):
                apart.append(likeness)
        return apart

    def _windows(self, codes: str) -> list[Span]:
        """Return where words follow each other as in the stretch, and as far apart; most of them first."""
        width = max(_NARROWEST_SLOT, len(codes) // 2)
        votes: Counter[int] = Counter()
        for gram, offset in _grams(codes):
            places = self._places.get(gram, ())
            if len(places) <= _MOST_PLACES:
                for place in places:
                    votes[(place - offset) // width] += len(gram)
        slack = len(codes) // 3 + _FAR
        return [
            (max(0, slot * width - slack), (slot + 1) * width + len(codes) + slack)
            for slot, _ in votes.most_common(_MOST_WINDOWS)
        ]

    def _compare(self, codes: str, weights: Sequence[int], window: Span) -> Likeness | None:
        left, right = window
        blocks = Indel.editops(codes, self._codes[left:right]).as_matching_blocks()
        runs = [Run(block.a, left + block.b, block.size) for block in blocks if block.size]
        best: Likeness | None = None
        while runs:
            shared = _weight(runs, weights)
            there = sum(self._tokens.weights[runs[0].new : runs[-1].new + runs[-1].length])
            likeness = Likeness(2 * shared / ((sum(weights) + there) or 1), runs)
            if best and likeness.score < best.score:
                break
            best, runs = likeness, without_loose_end(runs, weights)
        return best


def without_loose_ends(runs: Sequence[Run], weights: Sequence[int]) -> list[Run]:
    """Leave out what lies at either end, far from the rest for its length and not the larger part."""
    kept = list(runs)
    while fewer := without_loose_end(kept, weights):
        kept = fewer
    return kept


def without_loose_end(runs: Sequence[Run], weights: Sequence[int]) -> list[Run]:
    """Leave out one end, or give nothing when all hold together; `weights` are those of the old words."""
    found = []
    for end, gap, rest in ((runs[0], runs[:2], runs[1:]), (runs[-1], runs[-2:], runs[:-1])):
        added = _added_between(*gap) if len(gap) > 1 else 0
        if added >= _FAR and added > end.length and _weight([end], weights) <= _weight(rest, weights) / 2:
            found.append((added, rest))
    return list(max(found, key=lambda one: one[0])[1]) if found else []


def _added_between(before: Run, after: Run) -> int:
    """Return how many words came between the two that were not there before."""
    return (after.new - before.new) - (after.old - before.old)


def _weight(runs: Iterable[Run], weights: Sequence[int]) -> int:
    return sum(sum(weights[run.old : run.old + run.length]) for run in runs)


def _masked(tokens: Tokens, spoken_for: Iterable[int]) -> str:
    """Blank out the words; signs stay, for a stray comma is nobody's."""
    codes = list(tokens.codes)
    for place in spoken_for:
        if tokens.weights[place]:
            codes[place] = _MASK
    return "".join(codes)


def _grams(codes: str) -> Iterator[tuple[str, int]]:
    for width in _WIDTHS:
        for place in range(len(codes) - width + 1):
            yield codes[place : place + width], place
