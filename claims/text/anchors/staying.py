"""Whether a claim stayed where it was, and what of it; a claim that left is somebody else's business."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claims.text.anchors.alignment import Run
from claims.text.anchors.certainty import Certainty
from claims.text.anchors.likeness import weight_of
from claims.text.anchors.pairing import Pairing, clipped
from claims.text.anchors.tokens import Tokens
from claims.text.segments import Span

#: Of a claim's letters so many must be left; fewer characters do when a single word is missing.
_LEFT: Final = 0.4
_LEFT_BESIDE_ONE_WORD: Final = 0.32
#: More must be left where the claim lost words at an end, for nobody knows where it ends now.
_LEFT_OF_TORN: Final = 0.5
_FEWEST_WORDS: Final = 2
#: A claim stands or falls with its sentence, unless it is so many words by itself.
_SENTENCE_LEFT: Final = 0.3
#: Two words or signs are met by chance more often, so that more of the sentence must be there.
_FEW: Final = 2
_SENTENCE_LEFT_AROUND_FEW: Final = 0.5
_WORDS_BY_THEMSELVES: Final = 4
_MOST_DOUBT: Final = 0.5
#: Where no sentence ends, the words this far around count as one.
_LONGEST_REACH: Final = 60


class Loss(StrEnum):
    """Why a claim was not found in the new text."""

    GONE = "gone"
    """Its words are not there any more, or too few of them."""
    AMBIGUOUS = "ambiguous"
    """There is more than one place that it could be."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim in the old text: its characters, its words, and the words of the sentences it stands in."""

    span: Span
    words: Span
    sentences: Span


def quote_at(old: Tokens, span: Span) -> Quote | None:
    """Return the claim of this span, unless the text has no words there."""
    if not 0 <= span[0] < span[1] <= len(old.text):
        return None
    first, last = old.covering(*span)
    if first >= last:
        return None
    start, end = old.passage(first, last)
    return Quote(span, (first, last), (max(start, first - _LONGEST_REACH), min(end, last + _LONGEST_REACH)))


def find_in_place(quote: Quote, pairing: Pairing, certainty: Certainty) -> list[Run] | Loss:
    """Return what is left of the claim between the words it stood between."""
    equal = pairing.runs_within(quote.words)
    runs = with_altered_ends(equal, quote, pairing)
    if not is_enough(runs, quote, pairing.old) or not _has_its_sentence(equal, quote, pairing, certainty):
        return Loss.GONE
    if pairing.share_doubtful(quote.words) >= _MOST_DOUBT or not certainty.is_settled(equal):
        return Loss.AMBIGUOUS
    return runs


def is_enough(runs: Sequence[Run], quote: Quote, old: Tokens) -> bool:
    """Whether the claim could still be recognised by what is left of it."""
    first, last = quote.words
    found = {place for run in runs for place in range(run.old, run.old + run.length)}
    missing = [place for place in range(first, last) if place not in found]
    share = weight_of(runs, old.weights) / (sum(old.weights[first:last]) or 1)
    if len(missing) == 1 and len(found) >= _FEWEST_WORDS:
        left = old.ends[missing[0]] - old.starts[missing[0]]
        return share >= _LEFT or 1 - left / (quote.span[1] - quote.span[0]) >= _LEFT_BESIDE_ONE_WORD
    is_torn = bool(found) and (min(found) > first + 1 or max(found) < last - 2)
    return share >= (_LEFT_OF_TORN if is_torn else _LEFT)


def with_altered_ends(runs: Sequence[Run], quote: Quote, pairing: Pairing) -> list[Run]:
    """Add the claim's first and last word where they were altered only: another figure, another ending."""
    if not runs:
        return []
    before = Run(runs[0].old - 1, runs[0].new - 1, 1)
    after = Run(runs[-1].old + runs[-1].length, runs[-1].new + runs[-1].length, 1)
    first, last = quote.words
    return [
        *([before] if before.old == first and pairing.is_altered(before.old, before.new) else ()),
        *runs,
        *([after] if after.old == last - 1 and pairing.is_altered(after.old, after.new) else ()),
    ]


def _has_its_sentence(equal: Sequence[Run], quote: Quote, pairing: Pairing, certainty: Certainty) -> bool:
    """Whether the sentence around is still there too; a few equal words alone would prove nothing."""
    is_short = sum(run.length for run in equal) <= _FEW
    if pairing.share_paired(quote.sentences) >= (_SENTENCE_LEFT_AROUND_FEW if is_short else _SENTENCE_LEFT):
        return True
    whole = [run for piece in equal if (run := pairing.run_at(piece.old))]
    return any(
        sum(1 for weight in pairing.old.weights[piece.old : piece.old + piece.length] if weight)
        >= _WORDS_BY_THEMSELVES
        and certainty.is_single((run.old, run.old + run.length))
        for run in whole
        for piece in clipped([run], quote.sentences)
    )
