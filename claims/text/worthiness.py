"""How much a sentence asks to be checked, and why: few features, each with one clear weight."""

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claims.text.claimants import find_claimant
from claims.text.cues import matched_words
from claims.text.reasons import Reason, ReasonCode

__all__ = ["Assessment", "ClaimKind", "Reason", "ReasonCode", "assess"]


class ClaimKind(StrEnum):
    """What sort of claim a sentence makes, which tells where to look for evidence."""

    STATISTIC = "statistic"
    EVENT = "event"
    QUOTATION = "quotation"
    OFFICE = "office"
    CAUSAL = "causal"
    COMPARISON = "comparison"
    RANKING = "ranking"
    PROMISE = "promise"
    FORECAST = "forecast"
    OPINION = "opinion"
    QUESTION = "question"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A score from 0 to 1 with everything that went into it, the weightiest reason first."""

    score: float
    reasons: tuple[Reason, ...]
    kind: ClaimKind
    claimant: str | None


#: Set by hand so that an editor finds the order right; a reason counts once however often it shows.
_WEIGHTS: Final = {
    ReasonCode.NUMBER: 1.2,
    ReasonCode.OFFICE: 1.5,
    ReasonCode.DATE: 1.1,
    ReasonCode.EVENT: 0.6,
    ReasonCode.ATTRIBUTION: 0.6,
    ReasonCode.NAMED_ACTOR: 0.5,
    ReasonCode.COMPARISON: 0.5,
    ReasonCode.RANKING: 0.6,
    ReasonCode.QUOTATION: 0.4,
    ReasonCode.CAUSE: 0.3,
    ReasonCode.PROMISE: 0.3,
    ReasonCode.VAGUE: -0.4,
    ReasonCode.OPINION: -0.6,
    ReasonCode.RHETORIC: -0.7,
    ReasonCode.FORECAST: -0.8,
    ReasonCode.FRAGMENT: -2.0,
    ReasonCode.QUESTION: -3.0,
}
_BASE: Final = -1.0
_FEWEST_WORDS: Final = 4
#: Three words with one of these in them say something: "Inflation fell 5%."
_WHOLE: Final = frozenset(
    {ReasonCode.NUMBER, ReasonCode.DATE, ReasonCode.OFFICE, ReasonCode.EVENT, ReasonCode.COMPARISON}
)
_LONGEST_READ: Final = 2_000
_QUESTION = re.compile(r"\?[\"'”“’»«)\]]*$")
_AGE = re.compile(r"-?jährig|year-old")
_DAY = re.compile(r"\b\d{1,2}\b")
#: The first of these that a sentence shows names its kind.
_KINDS: Final = (
    (ReasonCode.QUESTION, ClaimKind.QUESTION),
    (ReasonCode.NUMBER, ClaimKind.STATISTIC),
    (ReasonCode.DATE, ClaimKind.EVENT),
    (ReasonCode.OFFICE, ClaimKind.OFFICE),
    (ReasonCode.ATTRIBUTION, ClaimKind.QUOTATION),
    (ReasonCode.FORECAST, ClaimKind.FORECAST),
    (ReasonCode.OPINION, ClaimKind.OPINION),
    (ReasonCode.PROMISE, ClaimKind.PROMISE),
    (ReasonCode.COMPARISON, ClaimKind.COMPARISON),
    (ReasonCode.RANKING, ClaimKind.COMPARISON),
    (ReasonCode.CAUSE, ClaimKind.CAUSAL),
    (ReasonCode.EVENT, ClaimKind.EVENT),
)


def assess(sentence: str, language: str = "und") -> Assessment:
    """Score one sentence; only its first 2,000 characters are read, no honest sentence is longer."""
    words = sentence[:_LONGEST_READ]
    found = _reasons(words, language)
    ranked = sorted(found, key=lambda code: -abs(_WEIGHTS[code]))
    score = 1 / (1 + math.exp(-_BASE - sum(_WEIGHTS[code] for code in found)))
    reasons = tuple(Reason(code, found[code]) for code in ranked)
    return Assessment(round(score, 4), reasons, _kind(found), find_claimant(words, language))


def _reasons(sentence: str, language: str) -> dict[ReasonCode, str]:
    found = matched_words(sentence, language)
    # What is set for a certain day can be looked up today; only the rest of the future cannot.
    if _DAY.search(found.get(ReasonCode.DATE, "")):
        found.pop(ReasonCode.FORECAST, None)
    if stop := _QUESTION.search(sentence):
        found[ReasonCode.QUESTION] = stop.group()
    if len(sentence.split()) < _FEWEST_WORDS and _WHOLE.isdisjoint(found):
        found[ReasonCode.FRAGMENT] = sentence.strip()
    return found


def _kind(found: dict[ReasonCode, str]) -> ClaimKind:
    is_dated_age = ReasonCode.DATE in found and bool(_AGE.search(found.get(ReasonCode.NUMBER, "")))
    shown = found.keys() - ({ReasonCode.NUMBER} if is_dated_age else set())
    return next((kind for code, kind in _KINDS if code in shown), ClaimKind.OTHER)
