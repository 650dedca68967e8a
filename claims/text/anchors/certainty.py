"""Whether words found again are certainly the same ones, and not their likes a few lines further on."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from claims.text.anchors.alignment import Run
from claims.text.anchors.likeness import weight_of
from claims.text.anchors.pairing import Pairing
from claims.text.segments import Span

#: So many words on either side that came along must tell a sentence from its copies.
_AROUND: Final = 8
_MOST_COPIES: Final = 50
_MOST_RUNS: Final = 50


class Certainty:
    """Answers for one pairing; what was looked up once is kept. Places count words."""

    def __init__(self, pairing: Pairing) -> None:
        """Take the pairing whose runs are in question."""
        self._pairing = pairing
        self._single: dict[Span, bool] = {}

    def is_single(self, words: Span) -> bool:
        """Whether each text has these old words, in this order, at most once."""
        if words not in self._single:
            codes = self._pairing.old.codes[slice(*words)]
            texts = (self._pairing.old.codes, self._pairing.new.codes)
            self._single[words] = all(text.find(codes, text.find(codes) + 1) < 0 for text in texts)
        return self._single[words]

    def is_confirmed(self, words: Span) -> bool:
        """Whether these old words stand in the new text whole, and are no copy that could be another one."""
        first, last = words
        run = self._pairing.run_at(first)
        if run is None or last > run.old + run.length or self._pairing.share_doubtful(words):
            return False
        before = max(run.old, first - _AROUND), last
        after = first, min(run.old + run.length, last + _AROUND)
        # Each side must do by itself: what stands before a copy may be a copy as well.
        return self.is_single(words) or (
            (first == 0 or (before != words and self.is_single(before)))
            and (last == len(self._pairing.old.codes) or (after != words and self.is_single(after)))
        )

    def is_settled(self, pieces: Sequence[Run]) -> bool:
        """Whether the heaviest piece is of a unique run, or its like neither came nor went close by."""
        piece = max(pieces, key=lambda one: weight_of([one], self._pairing.old.weights))
        run = self._pairing.run_at(piece.old) or piece
        if self._is_unique(run):
            return True
        before, after = self._unique_neighbours(run)
        words = self._pairing.old.codes[piece.old : piece.old + piece.length]
        old = self._pairing.old.codes[before.old + before.length : after.old]
        new = self._pairing.new.codes[before.new + before.length : after.new]
        return old.count(words) == new.count(words)

    def has_loose_copies(self, words: Span, place: Span) -> bool:
        """Whether the old words stand at other places than `place` too, and not certainly as other copies."""
        codes = self._pairing.old.codes[slice(*words)]
        copies = {start for start in _places(codes, self._pairing.old.codes) if start != words[0]}
        for start in _places(codes, self._pairing.new.codes):
            if start < place[1] and place[0] < start + len(codes):
                continue
            origin = self._pairing.origin(start)
            if origin is None:
                return True
            copies.add(origin)
        return len(copies) >= _MOST_COPIES or not all(
            self.is_confirmed((start, start + len(codes))) for start in copies
        )

    def stand_elsewhere(self, words: Span, place: Span) -> bool:
        """Whether old words, said to have changed at `place`, stand unchanged where others are said to be."""
        codes, new = self._pairing.old.codes[slice(*words)], self._pairing.new.codes
        if new[slice(*place)] == codes:
            return False
        flags = (self._pairing.new_paired[start : start + len(codes)] for start in _places(codes, new))
        copies = sum(1 for paired in flags if 2 * paired.count(1) > len(codes))
        return copies >= sum(1 for _ in _places(codes, self._pairing.old.codes))

    def _is_unique(self, run: Run) -> bool:
        return self.is_single((run.old, run.old + run.length))

    def _unique_neighbours(self, run: Run) -> tuple[Run, Run]:
        """Return the nearest unique runs on either side, or the ends of the texts."""
        runs = self._pairing.runs
        index = bisect_left(runs, run)
        end = Run(len(self._pairing.old.codes), len(self._pairing.new.codes), 0)
        before = (one for one in reversed(runs[max(0, index - _MOST_RUNS) : index]) if self._is_unique(one))
        after = (one for one in runs[index + 1 : index + 1 + _MOST_RUNS] if self._is_unique(one))
        return next(before, Run(0, 0, 0)), next(after, end)


def _places(codes: str, text: str) -> Iterator[int]:
    place, found = text.find(codes), 0
    while place >= 0 and found < _MOST_COPIES:
        yield place
        place, found = text.find(codes, place + 1), found + 1
