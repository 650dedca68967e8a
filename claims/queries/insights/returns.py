"""What comes back from second review, and why."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from claims.choices import ReturnReason, ReviewDecision
from claims.models import Review
from claims.queries.insights.scope import Scope


@dataclass(frozen=True, slots=True)
class Returns:
    """`first_rounds` were decided the first time they came; `approved_at_once` of them without a return."""

    by_reason: dict[ReturnReason, int]
    decided: int
    first_rounds: int
    approved_at_once: int

    @property
    def returned(self) -> int:
        return sum(self.by_reason.values())


def returns_by_reason(scope: Scope) -> Returns:
    counted = (
        Review.objects.filter(scope.claims("claim__"), scope.within("decided_at"))
        .order_by()
        .values_list("decision", "reason", "verdict__round")
        .annotate(Count("pk"))
    )
    reasons: Counter[str] = Counter()
    decided = first_rounds = approved_at_once = 0
    for decision, reason, number, count in counted:
        decided += count
        if number == 1:
            first_rounds += count
        if decision == ReviewDecision.RETURNED:
            reasons[reason] += count
        elif number == 1:
            approved_at_once += count
    return Returns(
        {reason: reasons[reason] for reason in ReturnReason}, decided, first_rounds, approved_at_once
    )
