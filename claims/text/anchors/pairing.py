"""Two texts side by side: which words of the old one stand in the new one, and where that is in doubt."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from rapidfuzz.distance import Indel

from claims.text.anchors.alignment import Run, align
from claims.text.anchors.sliding import Doubt, slide, without_islands
from claims.text.anchors.tokens import Tokens
from claims.text.segments import Span

#: Two words with so many of their letters in common, in order, are one word that was altered.
_ALTERED: Final = 0.7


@dataclass(frozen=True, slots=True)
class Pairing:
    """The words of `old` and `new` that belong together; its places count words, not characters."""

    old: Tokens
    new: Tokens
    runs: Sequence[Run]
    doubts: Sequence[Doubt]
    old_paired: bytes
    """For each old word 1 if it stands in the new text, else 0; the other way round for the new ones."""
    new_paired: bytes
    old_weights: Sequence[int]
    """The weight of the old words before each place, of all and of the paired ones."""
    paired_weights: Sequence[int]

    def weight(self, words: Span) -> int:
        return self.old_weights[words[1]] - self.old_weights[words[0]]

    def paired_weight(self, words: Span) -> int:
        return self.paired_weights[words[1]] - self.paired_weights[words[0]]

    def share_paired(self, words: Span) -> float:
        """Return which share of these old words, by letters, stands in the new text."""
        return self.paired_weight(words) / (self.weight(words) or 1)

    def share_doubtful(self, words: Span) -> float:
        """Return which share of these words is in doubt; what is so among themselves only is not."""
        first, last = words
        shared = 0
        index = bisect_right(self.doubts, first, key=lambda doubt: doubt.end)
        while index < len(self.doubts) and self.doubts[index].start < last:
            start, end, is_addition = self.doubts[index]
            if start < first or last < end or (is_addition and (start == first or end == last)):
                shared += self.weight((max(start, first), min(end, last)))
            index += 1
        return shared / (self.weight(words) or 1)

    def run_at(self, place: int) -> Run | None:
        """Return the run that holds this old word."""
        index = bisect_right(self.runs, place, key=lambda run: run.old) - 1
        run = self.runs[index] if index >= 0 else None
        return run if run and place < run.old + run.length else None

    def origin(self, place: int) -> int | None:
        """Return the old word that this new word was."""
        index = bisect_right(self.runs, place, key=lambda run: run.new) - 1
        run = self.runs[index] if index >= 0 else None
        return run.old + place - run.new if run and place < run.new + run.length else None

    def runs_within(self, words: Span) -> list[Run]:
        """Return the runs of these old words, cut off where the words begin and end."""
        start = max(0, bisect_right(self.runs, words[0], key=lambda run: run.old) - 1)
        end = bisect_left(self.runs, words[1], key=lambda run: run.old)
        return clipped(self.runs[start:end], words)

    def is_altered(self, old: int, new: int) -> bool:
        """Whether two words without partner are the same one, written somewhat differently."""
        if not 0 <= new < len(self.new.codes) or self.old_paired[old] or self.new_paired[new]:
            return False
        before, after = self.old.word(old), self.new.word(new)
        if before.isdecimal() and after.isdecimal():
            return True
        return Indel.normalized_similarity(before, after) >= _ALTERED

    def new_words_between(self, words: Span) -> Span:
        """Return the new words between the two that stood next to these old words on either side."""
        before = bisect_right(self.runs, words[0], key=lambda run: run.old + run.length) - 1
        after = bisect_left(self.runs, words[1], key=lambda run: run.old)
        return (
            self.runs[before].new + self.runs[before].length if before >= 0 else 0,
            self.runs[after].new if after < len(self.runs) else len(self.new.codes),
        )


def pair(old: Tokens, new: Tokens) -> Pairing:
    runs, doubts = slide(without_islands(align(old.codes, new.codes), old, new), old, new)
    old_paired, new_paired = bytearray(len(old.codes)), bytearray(len(new.codes))
    for run in runs:
        old_paired[run.old : run.old + run.length] = b"\1" * run.length
        new_paired[run.new : run.new + run.length] = b"\1" * run.length
    paired = (weight * flag for weight, flag in zip(old.weights, old_paired, strict=True))
    return Pairing(
        old=old,
        new=new,
        runs=runs,
        doubts=doubts,
        old_paired=bytes(old_paired),
        new_paired=bytes(new_paired),
        old_weights=list(accumulate(old.weights, initial=0)),
        paired_weights=list(accumulate(paired, initial=0)),
    )


def clipped(runs: Iterable[Run], words: Span) -> list[Run]:
    """Return what the runs have of these old words."""
    pieces: list[Run] = []
    for run in runs:
        start, end = max(run.old, words[0]), min(run.old + run.length, words[1])
        if start < end:
            pieces.append(Run(start, run.new + start - run.old, end - start))
    return pieces


def image(runs: Sequence[Run]) -> Span:
    """Return the new words from the first of these runs to the last."""
    return runs[0].new, runs[-1].new + runs[-1].length
