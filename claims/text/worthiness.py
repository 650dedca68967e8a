"""How much a sentence asks to be checked, and why.

A sentence is turned into some thirty features from 0 to 1: one for each reason that its words give, and a
few for how it is put. Each has one weight; their sum, as a share, is the score. Nothing else goes into it.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from claims.text.claimants import find_claimant
from claims.text.cues import matched_words
from claims.text.kinds import ClaimKind, choose_kind
from claims.text.reasons import Reason, ReasonCode
from claims.text.style import style_of


@dataclass(frozen=True, slots=True)
class Assessment:
    """A score from 0 to 1 with everything that went into it, the weightiest reason first."""

    score: float
    reasons: tuple[Reason, ...]
    kind: ClaimKind
    claimant: str | None


Judge = Callable[[str, str], Assessment]
"""Says what words in a language are worth checking, and why: the rules alone, or with what a desk taught."""


#: Fitted by `tests/evaluation/fit_worthiness.py` on GermEval 2021 (fact-claiming, train) and CheckThat! 2020
#: (task 1, train and dev), starting from what a desk would say; the figures of the fit stand in its output.
WEIGHTS: Final = {
    "number": 1.20,
    "measured": 0.77,
    "quantity": 0.27,
    "date": 1.61,
    "time": 0.06,
    "office": 2.07,
    "named_actor": 0.29,
    "record": 1.00,
    "event": 0.56,
    "attribution": 0.68,
    "quotation": 0.40,
    "link": 1.57,
    "comparison": 0.55,
    "ranking": 0.67,
    "cause": 0.24,
    "promise": 0.24,
    "substance": 1.24,
    "names": 0.26,
    "brevity": -0.18,
    "writer": -0.74,
    "address": -0.44,
    "outcry": -0.21,
    "emphasis": -0.37,
    "vague": -0.28,
    "opinion": -0.67,
    "rhetoric": -0.96,
    "forecast": -0.90,
    "question": -2.26,
    "fragment": -1.85,
}
#: The fit says -2.1, for comments claim a fact in one sentence of five. An article does so more often, and
#: its desk would rather look at one too many: a figure with its unit shall reach 0.7, rhetoric stay at 0.2.
BASE: Final = -1.3
LONGEST_READ: Final = 2_000
_FEWEST_WORDS: Final = 4
#: Three words with one of these in them say something: "Inflation fell 5%."
_WHOLE: Final = frozenset(
    {ReasonCode.NUMBER, ReasonCode.DATE, ReasonCode.OFFICE, ReasonCode.EVENT, ReasonCode.COMPARISON}
)
_QUESTION = re.compile(r"\?[\"'”“’»«)\]]*\s*$")
_DAY = re.compile(r"\b\d{1,2}\b")
#: "40 percent" and "1,200" are measured, "two sides" are only counted.
_UNIT = re.compile(
    r"%|[$€£]|\d[.,]?\d\d|\d[.,]\d"
    r"|prozent|percent|million|milli[ao]rd|mio\b|mrd\b|euro|dollar|thousand|tausend|hälfte|half|third|drittel"
    r"|pour cent|por ciento|процент|відсот|миллион|мільйон|миллиард|мільярд|тысяч|тисяч",
    re.IGNORECASE,
)


def assess(sentence: str, language: str = "und") -> Assessment:
    """Score one sentence; only its first 2,000 characters are read, no honest sentence is longer."""
    words = sentence[:LONGEST_READ]
    claimant = find_claimant(words, language)
    found = _reasons(words, language, claimant)
    evidence = sum(WEIGHTS[name] * value for name, value in _measures(words, found).items())
    ranked = sorted(found, key=lambda code: -abs(WEIGHTS[code]))
    return Assessment(
        score=round(1 / (1 + math.exp(-BASE - evidence)), 4),
        reasons=tuple(Reason(code, found[code]) for code in ranked),
        kind=choose_kind(found),
        claimant=claimant,
    )


def features(sentence: str, language: str = "und") -> dict[str, float]:
    """Return what the weights multiply, each from 0 to 1: a reason counts once however often it shows."""
    words = sentence[:LONGEST_READ]
    return _measures(words, _reasons(words, language, find_claimant(words, language)))


def speaks_against(code: str) -> bool:
    """Whether a reason lowers the score; what neither the rules weigh nor the desk taught does not."""
    return code == ReasonCode.LEARNED_AGAINST or WEIGHTS.get(code, 0.0) < 0


def _measures(sentence: str, found: Mapping[ReasonCode, str]) -> dict[str, float]:
    # Reasons that others add (what a desk has taught, say) are none of the rules'.
    shown = {code.value: float(code in found) for code in ReasonCode if code in WEIGHTS}
    has_unit = _UNIT.search(found.get(ReasonCode.NUMBER, "")) is not None
    return shown | {"measured": float(has_unit)} | style_of(sentence)


def _reasons(sentence: str, language: str, claimant: str | None) -> dict[ReasonCode, str]:
    """Return the reasons with the words that gave them."""
    found = matched_words(sentence, language)
    # What is set for a certain day, and what somebody said of the future, can be looked up today.
    if claimant or _DAY.search(found.get(ReasonCode.DATE, "")):
        found.pop(ReasonCode.FORECAST, None)
    if stop := _QUESTION.search(sentence):
        found[ReasonCode.QUESTION] = stop.group().strip()
    if len(sentence.split()) < _FEWEST_WORDS and _WHOLE.isdisjoint(found):
        found[ReasonCode.FRAGMENT] = sentence.strip()
    return found
