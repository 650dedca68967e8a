"""Where sentences that left their place went, and whether others could be taken for them; no guesses."""

from collections.abc import Collection, Iterable
from typing import Final

from claims.text.anchors.alignment import Run
from claims.text.anchors.certainty import Certainty
from claims.text.anchors.likeness import FreeWords, Likeness
from claims.text.anchors.pairing import Pairing, image
from claims.text.anchors.staying import Loss, Quote
from claims.text.segments import Span

#: What left its place left at most so much behind.
_LEFT_BEHIND: Final = 0.15
#: So much of the sentence must have left together, when something else was put there.
_WHOLE: Final = 0.85
#: How alike the best place must be, and by how much it must be better than the next best.
_ALIKE: Final = 0.65
_MARGIN: Final = 0.2
#: Fewer words are no sentence that one could recognise: of a whole one, a changed one, and all but one word.
_FEWEST_WORDS: Final = 2
_FEWEST_OF_CHANGED: Final = 3
_FEWEST_BESIDE_ONE: Final = 4
_FEWEST_OF_QUOTE: Final = 6
#: A rival that is nearly as much like it.
_RIVAL: Final = 0.75
#: Two places are beside each other when no more words than these that stayed lie between them.
_BESIDE: Final = 2
#: Longer stretches are not looked for: their comparison would take long, and no sentence is that long.
_LONGEST: Final = 400


def departed(quote: Quote, pairing: Pairing) -> Span | None:
    """Return the old words around the claim that left together; None if they left something behind."""
    (first, last), (start, end) = quote.words, quote.sentences
    gone = pairing.old_paired
    while first > start and not gone[first] and not gone[first - 1]:
        first -= 1
    while last < end and not gone[last - 1] and not gone[last]:
        last += 1
    words = (first, last)
    if pairing.share_paired(words) > _LEFT_BEHIND or last - first > _LONGEST:
        return None
    added = pairing.new.weights[slice(*pairing.new_words_between(words))]
    is_whole = pairing.weight(words) >= _WHOLE * pairing.weight(quote.sentences)
    return words if is_whole or not any(added) else None


class Moves:
    """The words of both texts that have no partner yet, and what in them is like what."""

    def __init__(self, pairing: Pairing, certainty: Certainty, sought: Collection[Span]) -> None:
        """Make the free words searchable for the old words that will be asked for."""
        self._pairing, self._certainty = pairing, certainty
        old, new = pairing.old.codes, pairing.new.codes
        codes = {old[slice(*words)] for words in sought}
        codes.update(new[slice(*image(runs))] for words in sought if (runs := pairing.runs_within(words)))
        self._free_old = FreeWords(pairing.old, pairing.old_paired, codes)
        self._free_new = FreeWords(pairing.new, pairing.new_paired, codes)

    def destination(self, words: Span) -> list[Run] | Loss:
        """Return where these old words went: the one place that is like them, and like nothing else."""
        found = self._like_old(words)
        if not found or not self._is_recognised(found[0], words):
            return Loss.GONE
        best, *others = found
        origins = [one for one in self._like_new(best.place) if not one.overlaps(words)]
        if any(one.score > best.score - _MARGIN for one in (*others, *origins)):
            return Loss.AMBIGUOUS
        if self._certainty.has_loose_copies(words, best.place):
            return Loss.AMBIGUOUS
        return [Run(run.old + words[0], run.new, run.length) for run in best.runs]

    def quotation(self, quote: Quote) -> list[Run] | Loss:
        """Return where exactly these words stand, if neither text has them twice and they are free there."""
        first, last = quote.words
        place = self._pairing.new.codes.find(self._pairing.old.codes[first:last])
        is_long = _count_words(self._pairing.old.weights[first:last]) >= _FEWEST_OF_QUOTE
        taken = self._pairing.old_paired[first:last] + self._pairing.new_paired[place : place + last - first]
        if place < 0 or not is_long or any(taken):
            return Loss.GONE
        return [Run(first, place, last - first)] if self._certainty.is_single(quote.words) else Loss.AMBIGUOUS

    def has_rival(self, words: Span) -> bool:
        """Whether other words could as well have become what these old words are said to be now."""
        if words[1] - words[0] > _LONGEST:
            return False
        place = image(self._pairing.runs_within(words))
        total = self._pairing.weight(words) + sum(self._pairing.new.weights[slice(*place)])
        least = _RIVAL * 2 * self._pairing.paired_weight(words) / (total or 1)
        return (
            any(one.score > least and not one.overlaps(words) for one in self._like_new(place))
            or any(
                one.score > least and not one.overlaps(place) and self._are_beside(one.place, place)
                for one in self._like_old(words)
            )
            or self._certainty.stand_elsewhere(words, place)
        )

    def _like_old(self, words: Span) -> list[Likeness]:
        old = self._pairing.old
        return self._free_new.like(old.codes[slice(*words)], old.weights[slice(*words)])

    def _like_new(self, words: Span) -> list[Likeness]:
        new = self._pairing.new
        return self._free_old.like(new.codes[slice(*words)], new.weights[slice(*words)])

    def _is_recognised(self, likeness: Likeness, passage: Span) -> bool:
        """Whether it is the same sentence: whole, with one word exchanged, or with most of its letters."""
        new = self._pairing.new.weights
        words = sum(_count_words(new[run.new : run.new + run.length]) for run in likeness.runs)
        if likeness.score == 1:
            return words >= _FEWEST_WORDS
        here, there = self._pairing.old.weights[slice(*passage)], new[slice(*likeness.place)]
        if max(_count_words(here), _count_words(there)) - words <= 1 and words >= _FEWEST_BESIDE_ONE:
            return True
        return likeness.score >= _ALIKE and words >= _FEWEST_OF_CHANGED

    def _are_beside(self, one: Span, other: Span) -> bool:
        left, right = sorted((one, other))
        return self._pairing.new_paired[left[1] : right[0]].count(1) <= _BESIDE


def _count_words(weights: Iterable[int]) -> int:
    return sum(1 for weight in weights if weight)
