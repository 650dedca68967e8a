"""What another look at approved claims said."""

from dataclasses import dataclass

from django.db.models import Count, Q

from claims.choices import SampleResult
from claims.models import SampledClaim
from claims.queries.insights.scope import Scope


@dataclass(frozen=True, slots=True)
class LooksAgain:
    held: int
    doubted: int
    waiting: int

    @property
    def looked(self) -> int:
        return self.held + self.doubted


def looks_again(scope: Scope) -> LooksAgain:
    """Looks within the period; what still waits, waits whenever it was drawn."""
    within = scope.within("looked_at")
    counted = SampledClaim.objects.filter(scope.claims("claim__")).aggregate(
        held=Count("pk", filter=within & Q(result=SampleResult.HOLDS)),
        doubted=Count("pk", filter=within & Q(result=SampleResult.DOUBTED)),
        waiting=Count("pk", filter=Q(result="")),
    )
    return LooksAgain(**counted)
