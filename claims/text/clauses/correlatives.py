"""The words of "nicht nur …, sondern auch …" and "not only … but also …", idle once the two are parted."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claims.text.clauses.joints import Part
from claims.text.clauses.readings import Reading


@dataclass(frozen=True, slots=True)
class Correlatives:
    """How a language says "not", "only", "but" and "also" in that pair."""

    negations: frozenset[str]
    only: frozenset[str]
    but: frozenset[str]
    also: frozenset[str]


def paired_words(reading: Reading, parts: Sequence[Part], correlatives: Correlatives) -> frozenset[int]:
    """Return the places of the words that mean nothing without the other part."""
    dropped: set[int] = set()
    for one, two in pairwise(parts):
        but = any(reading.lower(at) in correlatives.but for at in range(one.last, two.first))
        also = _place_of_also(reading, two, correlatives)
        not_only = _place_of_not_only(reading, one, correlatives)
        if not_only is None or not (but or also is not None):
            continue
        dropped |= {not_only, not_only + 1}
        if but and also is not None:
            dropped.add(also)
    return frozenset(dropped)


def _place_of_not_only(reading: Reading, part: Part, correlatives: Correlatives) -> int | None:
    """Find the two words where the rest is a sentence without them, so not in front of a verb."""
    for at in range(part.first + 1, part.last - 2):
        if reading.tokens[at].fenced or reading.lower(at) not in correlatives.negations:
            continue
        if reading.lower(at + 1) in correlatives.only and reading.tokens[at + 2].is_word:
            return at
    return None


def _place_of_also(reading: Reading, part: Part, correlatives: Correlatives) -> int | None:
    return next(
        (
            at
            for at in range(part.first, part.last - 1)
            if reading.lower(at) in correlatives.also and not reading.tokens[at].fenced
        ),
        None,
    )
