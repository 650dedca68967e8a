"""How alike two stretches of words are, and where one like a given one stands; what follows is not said."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Indel

from claims.text.anchors.alignment import Run
from claims.text.anchors.tokens import Tokens
from claims.text.segments import Span

_WIDTHS: Final = (4, 2)
#: Words that follow each other in more places than this say little about which of them is meant.
_MOST_PLACES: Final = 12
_MOST_WINDOWS: Final = 4
_NARROWEST_SLOT: Final = 8
#: Words with so many new ones between them and the others were met by chance.
_FAR: Final = 3
_MASK: Final = "\0"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two stretches are the same: 1 when each word of either is in the other, in this order."""

    score: float
    runs: Sequence[Run]
    """What they share; `new` counts in the text that was searched, `old` in the stretch looked for."""
    place: Span
    """The stretch found, from the first shared word to the last."""

    def overlaps(self, place: Span) -> bool:
        return self.place[0] < place[1] and place[0] < self.place[1]


class FreeWords:
    """Those words of a text that nothing speaks for yet, searchable for the stretches named beforehand."""

    def __init__(self, tokens: Tokens, paired: bytes, sought: Iterable[str]) -> None:
        """Index the words that are not paired; `sought` are the codes of stretches."""
        self._tokens = tokens
        # Signs stay, for a stray comma is nobody's.
        self._codes = "".join(
            [
                _MASK if flag and weight else code
                for code, weight, flag in zip(tokens.codes, tokens.weights, paired, strict=True)
            ]
        )
        wanted = {gram for codes in sought for gram, _ in _grams(codes)}
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for gram, place in _grams(self._codes) if wanted else ():
            if gram in wanted and len(self._places[gram]) <= _MOST_PLACES:
                self._places[gram].append(place)

    def like(self, codes: str, weights: Sequence[int]) -> list[Likeness]:
        """Return the few places most like the stretch, best first; no two overlap."""
        compared = (self._compare(codes, weights, window) for window in self._windows(codes))
        apart: list[Likeness] = []
        for likeness in sorted(filter(None, compared), key=lambda one: -one.score):
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
        start, end = window
        blocks = Indel.editops(codes, self._codes[start:end]).as_matching_blocks()
        runs = [Run(block.a, start + block.b, block.size) for block in blocks if block.size]
        best: Likeness | None = None
        while runs:
            likeness = self._rate(self._with_last_sign(runs, codes), weights)
            if best and likeness.score < best.score:
                break
            best, runs = likeness, _without_loose_end(runs, weights)
        return best

    def _rate(self, runs: Sequence[Run], weights: Sequence[int]) -> Likeness:
        place = runs[0].new, runs[-1].new + runs[-1].length
        total = sum(weights) + sum(self._tokens.weights[slice(*place)])
        return Likeness(2 * weight_of(runs, weights) / (total or 1), runs, place)

    def _with_last_sign(self, runs: Sequence[Run], codes: str) -> list[Run]:
        """Add the full stop behind a last word that was changed; the comparison may prefer a later stop."""
        last = Run(len(codes) - 1, runs[-1].new + len(codes) - 1 - runs[-1].old, 1)
        missing = last.old - runs[-1].old - runs[-1].length
        is_there = self._codes[last.new : last.new + 1] == codes[-1]
        return [*runs, last] if 0 <= missing < _FAR and is_there else list(runs)


def without_loose_ends(runs: Sequence[Run], weights: Sequence[int]) -> list[Run]:
    """Leave out what lies at either end, far from the rest for its length, and is not the larger part."""
    kept = list(runs)
    while fewer := _without_loose_end(kept, weights):
        kept = fewer
    return kept


def weight_of(runs: Iterable[Run], weights: Sequence[int]) -> int:
    return sum(sum(weights[run.old : run.old + run.length]) for run in runs)


def _without_loose_end(runs: Sequence[Run], weights: Sequence[int]) -> list[Run]:
    """Leave out one end, or give nothing when all hold together."""
    if len(runs) == 1:
        return []
    loose: list[tuple[int, list[Run]]] = []
    for end, inner, rest in ((runs[0], runs[1], runs[1:]), (runs[-1], runs[-2], runs[:-1])):
        added = abs(inner.new - end.new) - abs(inner.old - end.old)
        if added >= _FAR and added > end.length and 2 * weight_of([end], weights) <= weight_of(rest, weights):
            loose.append((added, list(rest)))
    return max(loose, default=(0, []))[1]


def _grams(codes: str) -> Iterator[tuple[str, int]]:
    for width in _WIDTHS:
        for place in range(len(codes) - width + 1):
            yield codes[place : place + width], place
