"""How the approved claims were rated, by who states them and by where they stood."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, F

from claims.choices import ClaimStatus
from claims.models import RatingScale, Verdict
from claims.queries.insights.scope import Scope


@dataclass(frozen=True, slots=True)
class Step:
    label: str
    icon: str
    color: str


@dataclass(frozen=True, slots=True)
class Rated:
    """`counts` are in the order of the scale's steps; an empty name is nobody named."""

    name: str
    counts: tuple[int, ...]

    @property
    def number(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class ScaleRatings:
    """Ratings of one scale; those of another mean something else and are never added to them."""

    scale: str
    steps: tuple[Step, ...]
    rows: tuple[Rated, ...]


@dataclass(frozen=True, slots=True)
class Ratings:
    by_claimant: list[ScaleRatings]
    by_outlet: list[ScaleRatings]


def ratings(scope: Scope) -> Ratings:
    scales = list(RatingScale.objects.prefetch_related("ratings"))
    return Ratings(
        by_scale(scales, counted(scope, "claim__claimant__name")),
        by_scale(scales, counted(scope, "claim__article__outlet")),
    )


def counted(scope: Scope, name: str) -> Iterable[tuple[str | None, int, int]]:
    """Name, rating, how many: of the verdicts that stand approved now, by the day they were approved."""
    standing = Verdict.objects.filter(
        scope.claims("claim__"),
        scope.within("claim__approved_at"),
        claim__status=ClaimStatus.APPROVED,
        round=F("claim__round"),
        rating__isnull=False,
    )
    return standing.order_by().values_list(name, "rating").annotate(Count("pk"))


def by_scale(
    scales: Iterable[RatingScale], rows: Iterable[tuple[str | None, int, int]]
) -> list[ScaleRatings]:
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for name, rating, number in rows:
        counts[name or ""][rating] += number
    found = [ratings_of(scale, counts) for scale in scales]
    return [one for one in found if one.rows]


def ratings_of(scale: RatingScale, counts: Mapping[str, Counter[int]]) -> ScaleRatings:
    """The most rated first."""
    steps = list(scale.ratings.all())
    rows = (Rated(name, tuple(number[step.pk] for step in steps)) for name, number in counts.items())
    return ScaleRatings(
        scale.name,
        tuple(Step(step.label, step.icon, step.color) for step in steps),
        tuple(sorted((row for row in rows if row.number), key=lambda row: (-row.number, row.name))),
    )
