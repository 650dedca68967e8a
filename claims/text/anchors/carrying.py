"""Take claims from an old text to a new one: in place, by their sentence, by their quote, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from claims.text.anchors.alignment import Run
from claims.text.anchors.certainty import Certainty
from claims.text.anchors.likeness import weight_of, without_loose_ends
from claims.text.anchors.moving import Moves, departed
from claims.text.anchors.pairing import Pairing, clipped, image, pair
from claims.text.anchors.staying import Loss, Quote, find_in_place, is_enough, quote_at, with_altered_ends
from claims.text.anchors.tokens import Vocabulary
from claims.text.segments import Span
from claims.text.similarity import fingerprint


class How(StrEnum):
    """Which rung of the ladder found a claim."""

    UNCHANGED = "unchanged"
    """Between the same words as before, in the same words but for typing."""
    MAPPED = "mapped"
    """Between the same words as before, in words that were changed."""
    MOVED = "moved"
    """With its sentence among other words; `words_equal` tells whether it was changed as well."""
    QUOTED = "quoted"
    """By itself among other words, letter for letter."""
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Carried:
    """A claim's place in the new text; a lost one has none (0 to 0) and says why."""

    start: int
    end: int
    how: How
    words_equal: bool
    """Whether the words are the same but for typing: quotes, dashes, case, white space."""
    kept: float
    """The share of the old words, by letters, that stand there."""
    loss: Loss | None = None

    @property
    def span(self) -> Span | None:
        return None if self.how is How.LOST else (self.start, self.end)

    @property
    def has_moved(self) -> bool:
        """Whether the claim stands among other words than before; a shift of the text does not count."""
        return self.how in {How.MOVED, How.QUOTED}


def carry_spans(old: str, spans: Sequence[Span], new: str) -> list[Carried]:
    """Return for each span of the old text where its words went, in the order given.

    The texts are compared once. A span is lost rather than put where it may not belong; so is one that
    reaches outside the old text or holds nothing but blanks.
    """
    vocabulary = Vocabulary()
    old_tokens = vocabulary.tokens(old)
    quotes = [quote_at(old_tokens, span) for span in spans]
    if old == new:
        return [
            Carried(*quote.span, How.UNCHANGED, words_equal=True, kept=1.0) if quote else _lost(Loss.GONE)
            for quote in quotes
        ]
    ladder = _Ladder(pair(old_tokens, vocabulary.tokens(new)))
    found = ladder.climb({quote for quote in quotes if quote})
    return [found[quote] if quote else _lost(Loss.GONE) for quote in quotes]


def reanchor(old: str, start: int, end: int, new: str) -> Span | None:
    """Return where the words of one span went, or None; for many spans of one text see carry_spans."""
    return carry_spans(old, [(start, end)], new)[0].span


def _lost(loss: Loss) -> Carried:
    return Carried(0, 0, How.LOST, words_equal=False, kept=0.0, loss=loss)


class _Ladder:
    """The rungs, for all claims of one pair of texts."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._certainty = Certainty(pairing)

    def climb(self, quotes: set[Quote]) -> dict[Quote, Carried]:
        in_place = {quote: find_in_place(quote, self._pairing, self._certainty) for quote in quotes}
        gone = {
            quote: departed(quote, self._pairing) for quote, found in in_place.items() if found is Loss.GONE
        }
        unsure = {
            quote.sentences
            for quote, found in in_place.items()
            if not isinstance(found, Loss) and not self._certainty.is_confirmed(quote.sentences)
        }
        moves = Moves(self._pairing, self._certainty, unsure.union(filter(None, gone.values())))
        rivalled = {sentences for sentences in unsure if moves.has_rival(sentences)}
        destination = cache(moves.destination)
        carried: dict[Quote, Carried] = {}
        for quote, found in in_place.items():
            if found is Loss.GONE:
                words = gone[quote]
                carried[quote] = self._elsewhere(quote, destination(words) if words else found, moves)
            else:
                is_doubtful = quote.sentences in rivalled
                carried[quote] = self._placed(quote, Loss.AMBIGUOUS if is_doubtful else found, How.MAPPED)
        return carried

    def _elsewhere(self, quote: Quote, destination: Sequence[Run] | Loss, moves: Moves) -> Carried:
        """Take the claim to where its sentence went, or else to where just its own words are."""
        if destination is Loss.AMBIGUOUS:
            return _lost(destination)
        if not isinstance(destination, Loss):
            runs = with_altered_ends(clipped(destination, quote.words), quote, self._pairing)
            if is_enough(runs, quote, self._pairing.old):
                return self._placed(quote, runs, How.MOVED)
        return self._placed(quote, moves.quotation(quote), How.QUOTED)

    def _placed(self, quote: Quote, found: Sequence[Run] | Loss, how: How) -> Carried:
        if isinstance(found, Loss):
            return _lost(found)
        old, new = self._pairing.old, self._pairing.new
        runs = without_loose_ends(found, old.weights)
        start, end = self._characters(quote, runs)
        is_equal = fingerprint(old.text[slice(*quote.span)]) == fingerprint(new.text[start:end])
        return Carried(
            start,
            end,
            How.UNCHANGED if is_equal and how is How.MAPPED else how,
            words_equal=is_equal,
            kept=weight_of(runs, old.weights) / (self._pairing.weight(quote.words) or 1),
        )

    def _characters(self, quote: Quote, runs: Sequence[Run]) -> Span:
        """Turn words into characters, to the letter where a claim begins or ends inside a word."""
        old, new = self._pairing.old, self._pairing.new
        first, last = image(runs)
        start, end = new.starts[first], new.ends[last - 1]
        left, right = runs[0].old, runs[-1].old + runs[-1].length - 1
        inside_left, inside_right = quote.span[0] - old.starts[left], old.ends[right] - quote.span[1]
        if inside_left > 0 and len(old.word(left)) == len(new.word(first)):
            start += inside_left
        if inside_right > 0 and len(old.word(right)) == len(new.word(last - 1)):
            end -= inside_right
        return start, end
