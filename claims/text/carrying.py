"""Take claims from an old text to a new one: through the words around them, by their sentence, by their quote."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from claims.text.alignment import Run
from claims.text.certainty import Certainty
from claims.text.likeness import FreeWords, Likeness, without_loose_ends
from claims.text.pairing import UNPAIRED, Pairing, clipped, pair
from claims.text.segments import Span
from claims.text.similarity import fingerprint
from claims.text.tokens import Vocabulary

_CLAIM_KEPT: Final = 0.4
_PASSAGE_KEPT: Final = 0.3
_LEFT_BEHIND: Final = 0.15
_MOST_DOUBT: Final = 0.5
_LONGEST_REACH: Final = 60
_WHOLE: Final = 0.85
_ALIKE: Final = 0.65
_MARGIN: Final = 0.2
_ONE_WORD: Final = 0.32


class How(StrEnum):
    UNCHANGED = "unchanged"
    MAPPED = "mapped"
    MOVED = "moved"
    QUOTED = "quoted"
    LOST = "lost"


class Loss(StrEnum):
    GONE = "gone"
    REPLACED = "replaced"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Carried:
    start: int
    end: int
    how: How
    words_equal: bool = False
    kept: float = 0.0
    loss: Loss | None = None

    @property
    def span(self) -> Span | None:
        return None if self.how is How.LOST else (self.start, self.end)


def lost(loss: Loss, kept: float = 0.0) -> Carried:
    return Carried(0, 0, How.LOST, kept=kept, loss=loss)


def reanchor(old: str, start: int, end: int, new: str) -> Span | None:
    return carry_spans(old, [(start, end)], new)[0].span


def carry_spans(old: str, spans: Sequence[Span], new: str) -> list[Carried]:
    if old == new:
        return [Carried(s, e, How.UNCHANGED, True, 1.0) for s, e in spans]
    vocabulary = Vocabulary()
    carrying = _Carrying(pair(vocabulary.tokens(old), vocabulary.tokens(new)))
    return carrying.carry(spans)


class _Carrying:
    def __init__(self, pairing: Pairing) -> None:
        self.p = pairing
        self.certainty = Certainty(pairing)

    def carry(self, spans):
        out = [self.in_place(*s) for s in spans]
        todo = {}
        check = {}
        for i, c in enumerate(out):
            first, last = self.p.old.covering(*spans[i])
            if c.how is How.LOST and c.loss is Loss.GONE:
                stretch = self.stretch(first, last)
                if stretch:
                    todo[i] = stretch
            elif c.how is not How.LOST:
                passage = self.passage(first, last)
                if not self.certainty.is_confirmed(*passage):
                    check[i] = passage
        if todo or check:
            old, new = self.p.old, self.p.new
            images = {ps: self.image(*ps) for ps in set(check.values())}
            sought = [old.codes[a:b] for a, b in {*todo.values(), *check.values()}] + [new.codes[a:b] for a, b in images.values()]
            self.free_new = FreeWords(new, [i for i, t in enumerate(self.p.taken) if t], sought)
            self.free_old = FreeWords(old, [i for i, t in enumerate(self.p.partners) if t != UNPAIRED], sought)
            find = cache(self.find)
            for i, stretch in todo.items():
                out[i] = self.moved(spans[i], find(*stretch)) or out[i]
            rivalled = cache(self.rivalled)
            for i, passage in check.items():
                if rivalled(passage, images[passage]):
                    out[i] = lost(Loss.AMBIGUOUS)
        return out

    def image(self, a, b):
        runs = self.p.runs_within(a, b)
        return runs[0].new, runs[-1].new + runs[-1].length

    def rivalled(self, passage, image):
        (a, b), (c, d) = passage, image
        old, new = self.p.old, self.p.new
        shared = self.p.kept_sums[b] - self.p.kept_sums[a]
        own = 2 * shared / ((self.p.weight(a, b) + sum(new.weights[c:d])) or 1)
        for r in self.free_old.like(new.codes[c:d], new.weights[c:d]):
            if not r.overlaps(passage) and r.score > .75 * own:
                return True
        for r in self.free_new.like(old.codes[a:b], old.weights[a:b]):
            if not r.overlaps(image) and r.score > .75 * own:
                x, y = r.place
                between = self.p.taken[y:c] if y <= c else self.p.taken[d:x]
                if between.count(1) <= 2:
                    return True
        return self.certainty.stands_elsewhere(passage, image)

    def find(self, a, b):
        old, new = self.p.old, self.p.new
        found = self.free_new.like(old.codes[a:b], old.weights[a:b])
        if not found:
            return None
        best = found[0]
        words = sum(1 for r in best.runs for i in range(r.new, r.new + r.length) if new.weights[i])
        if best.score < _ALIKE or words < (2 if best.score == 1 else 3):
            return None
        if len(found) > 1 and found[1].score > best.score - _MARGIN:
            return Loss.AMBIGUOUS
        c, d = best.place
        for r in self.free_old.like(new.codes[c:d], new.weights[c:d]):
            if not r.overlaps((a, b)) and r.score > best.score - _MARGIN:
                return Loss.AMBIGUOUS
        if self.certainty.has_loose_copies(a, b, best.place):
            return Loss.AMBIGUOUS
        return Likeness(best.score, [Run(r.old + a, r.new, r.length) for r in best.runs])

    def passage(self, first, last):
        a, b = self.p.old.passage(first, last)
        return max(a, first - _LONGEST_REACH), min(b, last + _LONGEST_REACH)

    def stretch(self, first, last):
        """The words around that left their place together, if they left nothing behind."""
        if first >= last:
            return None
        left, right = self.passage(first, last)
        a, b = first, last
        while a > left and self.p.partners[a] == UNPAIRED and self.p.partners[a - 1] == UNPAIRED:
            a -= 1
        while b < right and self.p.partners[b - 1] == UNPAIRED and self.p.partners[b] == UNPAIRED:
            b += 1
        if self.p.kept(a, b) > _LEFT_BEHIND:
            return None
        n, m = self.p.gap_around(a, b)
        if self.p.weight(a, b) < _WHOLE * self.p.weight(left, right) and any(self.p.new.weights[n:m]):
            return None
        return a, b

    def in_place(self, start, end):
        first, last = self.p.old.covering(start, end)
        if first >= last:
            return lost(Loss.GONE)
        kept = self.p.kept(first, last)
        runs = self.p.runs_within(first, last)
        gone = [i for i in range(first, last) if self.p.partners[i] == UNPAIRED]
        old = self.p.old
        if kept < _CLAIM_KEPT and not (len(gone) == 1 and runs and 1 - (old.ends[gone[0]] - old.starts[gone[0]]) / (end - start) > _ONE_WORD):
            return lost(Loss.GONE, kept)
        solid = any(self.certainty.is_unique(w) and sum(map(bool, old.weights[w.old:w.old + w.length])) > 3 for r in runs if (w := self.p.run_at(r.old)))
        if not solid and self.p.kept(*self.passage(first, last)) < _PASSAGE_KEPT:
            return lost(Loss.GONE, kept)
        if self.p.doubt(first, last) >= _MOST_DOUBT or not self.certainty.is_settled(runs):
            return lost(Loss.AMBIGUOUS)
        return self.placed((start, end), runs, How.MAPPED)

    def moved(self, span, likeness):
        if not likeness:
            return None
        if likeness is Loss.AMBIGUOUS:
            return lost(likeness)
        first, last = self.p.old.covering(*span)
        runs = clipped(likeness.runs, first, last)
        kept = sum(sum(self.p.old.weights[r.old:r.old + r.length]) for r in runs) / (self.p.weight(first, last) or 1)
        if kept < _CLAIM_KEPT:
            return None
        return self.placed(span, runs, How.MOVED)

    def placed(self, span, runs, how):
        old, new = self.p.old, self.p.new
        runs = without_loose_ends(runs, old.weights)
        a, b = runs[0].new, runs[-1].new + runs[-1].length - 1
        start, end = new.starts[a], new.ends[b]
        eq = fingerprint(old.text[span[0]:span[1]]) == fingerprint(new.text[start:end])
        return Carried(start, end, How.UNCHANGED if eq and how is How.MAPPED else how, eq, 1.0)
