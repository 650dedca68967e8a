"""Trying on later decisions what earlier ones have taught: the rules, the desk's model, and both together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from claims.text.learning.blending import judge_with
from claims.text.learning.measuring import area_under_curve, precision_at
from claims.text.learning.model import taught
from claims.text.worthiness import assess

TAUGHT_SHARE: Final = 0.7
FEWEST_OF_A_KIND: Final = 10
TOPS: Final = (10, 20)
SHARES: Final = (0.1, 0.2)

Decision = tuple[str, int]
"""The words that were decided on, and 1 (accepted) or 0 (dismissed)."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How well one way of scoring tells them apart."""

    auc: float
    precision: tuple[float, ...]
    """Among the first 10 and 20, then among the first 10 % and 20 %."""


@dataclass(frozen=True, slots=True)
class Trial:
    taught: int
    tried: int
    accepted: int
    rules: Figures
    desk: Figures
    blended: Figures


def try_out(decisions: Sequence[Decision], language: str, *, rounds: int = 1) -> Trial | None:
    """Teach the first 70 %, try the last 30 %, in the order given; None with under 10 of a kind in either."""
    cut = int(len(decisions) * TAUGHT_SHARE)
    first, last = decisions[:cut], decisions[cut:]
    if min(rarer(first), rarer(last)) < FEWEST_OF_A_KIND:
        return None
    model = taught(first, language, rounds=rounds)
    judge = judge_with(model)
    return Trial(
        taught=len(first),
        tried=len(last),
        accepted=sum(label for _, label in last),
        rules=figures_of(last, lambda text: assess(text, language).score),
        desk=figures_of(last, model.score),
        blended=figures_of(last, lambda text: judge(text, language).score),
    )


def rarer(decisions: Sequence[Decision]) -> int:
    accepted = sum(label for _, label in decisions)
    return min(accepted, len(decisions) - accepted)


def figures_of(decisions: Sequence[Decision], score: Callable[[str], float]) -> Figures:
    labels = [label for _, label in decisions]
    scores = [score(text) for text, _ in decisions]
    tops = (*TOPS, *(round(len(labels) * share) for share in SHARES))
    return Figures(
        area_under_curve(labels, scores), tuple(precision_at(labels, scores, count) for count in tops)
    )
