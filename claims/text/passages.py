"""How much a passage of several sentences asks to be checked: as much as one of them does."""

import math
from collections.abc import Iterable
from dataclasses import replace

from claims.text.sentences import sentence_spans
from claims.text.worthiness import Assessment, assess


def assess_passage(text: str, language: str = "und") -> Assessment:
    """Score a comment, a post or a paragraph: how likely one of its sentences is worth checking.

    Reasons, kind and claimant are those of the sentence with the highest score. The weights are fitted to
    passages scored in this way.
    """
    found = [assess(sentence, language) for sentence in passage_sentences(text, language)]
    best = max(found, key=lambda assessment: assessment.score)
    return replace(best, score=any_of(assessment.score for assessment in found))


def passage_sentences(text: str, language: str) -> list[str]:
    """Return the sentences that have a letter in them; a passage without any is one as it stands."""
    pieces = [text[start:end] for start, end in sentence_spans(text, language)]
    return [piece for piece in pieces if any(map(str.isalpha, piece))] or [text]


def any_of(shares: Iterable[float]) -> float:
    """Return how likely at least one holds, of things that hold each by itself with such a share."""
    return 1 - math.prod(1 - share for share in shares)
