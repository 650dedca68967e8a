"""Whether words found again are certainly the same ones, and not their likes a few lines further on."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from claims.text.alignment import Run
from claims.text.pairing import Pairing
from claims.text.segments import Span

#: So many words on either side that moved along tell a sentence from its copies.
_AROUND: Final = 8
_MOST_COPIES: Final = 50
_MOST_RUNS: Final = 50


class Certainty:
    """Answers for one pairing; what was counted once is kept."""

    def __init__(self, pairing: Pairing) -> None:
        """Take the pairing whose runs are in question."""
        self._pairing = pairing
        self._single: dict[Span, bool] = {}

    def is_unique(self, run: Run) -> bool:
        """Whether each text has the words of this run only once."""
        return self._is_single(run.old, run.old + run.length)

    def is_confirmed(self, first: int, last: int) -> bool:
        """Whether these old words stand in the new text whole, and are no copy that could be another one."""
        run = self._pairing.run_at(first)
        if run is None or last > run.old + run.length or self._pairing.doubt(first, last):
            return False
        return self._is_single(first, last) or (
            self._is_told_apart(first, last, max(run.old, first - _AROUND), first)
            and self._is_told_apart(first, last, last, min(run.old + run.length, last + _AROUND))
        )

    def _is_told_apart(self, first: int, last: int, start: int, end: int) -> bool:
        """Whether the words on this side are enough to know the copy by, or it is at the text's end."""
        if start == end:
            return first == 0 if end == first else last == len(self._pairing.old.codes)
        return self._is_single(min(first, start), max(last, end))

    def _is_single(self, first: int, last: int) -> bool:
        if (first, last) not in self._single:
            words = self._pairing.old.codes[first:last]
            texts = (self._pairing.old.codes, self._pairing.new.codes)
            self._single[first, last] = all(text.find(words, text.find(words) + 1) < 0 for text in texts)
        return self._single[first, last]

    def is_settled(self, runs: Sequence[Run]) -> bool:
        """Whether the runs are unique, or no word of them was added or lost between two runs that are."""
        whole = [run for piece in runs if (run := self._pairing.run_at(piece.old))]
        if any(self.is_unique(run) for run in whole):
            return True
        before, after = self._neighbours(whole[0], whole[-1])
        old = self._pairing.old.codes[before.old + before.length : after.old]
        new = self._pairing.new.codes[before.new + before.length : after.new]
        return all(old.count(self._words(piece)) == new.count(self._words(piece)) for piece in runs)

    def has_loose_copies(self, first: int, last: int, place: Span) -> bool:
        """Whether the words stand elsewhere too, in either text, and not certainly as the same copy."""
        words = self._pairing.old.codes[first:last]
        copies = [start for start in _places(words, self._pairing.old.codes) if start != first]
        for start in _places(words, self._pairing.new.codes):
            if start < place[1] and place[0] < start + len(words):
                continue
            origin = self._pairing.origin(start)
            if origin is None:
                return True
            copies.append(origin)
        return len(copies) > _MOST_COPIES or not all(
            self.is_confirmed(start, start + len(words)) for start in set(copies)
        )

    def stands_elsewhere(self, passage: Span, image: Span) -> bool:
        """Whether the words, changed in their place, stand unchanged where other old words were."""
        words = self._pairing.old.codes[slice(*passage)]
        if self._pairing.new.codes[slice(*image)] == words:
            return False
        taken = [self._pairing.taken[start : start + len(words)].count(1) for start in _places(words, self._pairing.new.codes)]
        copies = sum(1 for count in taken if 2 * count > len(words))
        return copies >= sum(1 for _ in _places(words, self._pairing.old.codes))

    def _words(self, run: Run) -> str:
        return self._pairing.old.codes[run.old : run.old + run.length]

    def _neighbours(self, first: Run, last: Run) -> tuple[Run, Run]:
        """Return the nearest unique runs before and after, or the ends of the texts."""
        runs = self._pairing.runs
        index = bisect_right(runs, first) - 1
        behind = bisect_right(runs, last)
        end = Run(len(self._pairing.old.codes), len(self._pairing.new.codes), 0)
        before = (run for run in reversed(runs[max(0, index - _MOST_RUNS) : index]) if self.is_unique(run))
        after = (run for run in runs[behind : behind + _MOST_RUNS] if self.is_unique(run))
        return next(before, Run(0, 0, 0)), next(after, end)


def _places(words: str, text: str) -> Iterator[int]:
    place, found = text.find(words), 0
    while place >= 0 and found <= _MOST_COPIES:
        yield place
        place, found = text.find(words, place + 1), found + 1
