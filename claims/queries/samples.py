"""Samples as a person may see them: one of which every claim is hidden does not exist for them."""

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from claims.choices import SampleResult
from claims.models import Person, Sample, SampledClaim, Verdict
from claims.queries.articles import visibility


def visible_drawn(person: Person) -> QuerySet[SampledClaim]:
    """What was drawn, of the claims that exist for this person."""
    return SampledClaim.objects.filter(visibility(person, "claim__article__"))


def visible_samples(person: Person) -> QuerySet[Sample]:
    """With counts of what the person may see: `drawn_count`, `held_count`, `doubted_count`."""
    seen = visibility(person, "drawn__claim__article__")
    drawn = visible_drawn(person).filter(sample=OuterRef("pk"))
    return (
        Sample.objects.filter(Exists(drawn))
        .select_related("drawn_by")
        .annotate(
            drawn_count=Count("drawn", filter=seen),
            held_count=Count("drawn", filter=seen & Q(drawn__result=SampleResult.HOLDS)),
            doubted_count=Count("drawn", filter=seen & Q(drawn__result=SampleResult.DOUBTED)),
        )
        .order_by("-drawn_at", "-pk")
    )


def drawn_in_full(person: Person) -> QuerySet[SampledClaim]:
    """With what the page shows of each claim and what the rules ask of it, in few statements for all."""
    verdicts = Verdict.objects.select_related("rating", "author", "review__reviewer")
    return (
        visible_drawn(person)
        .select_related(
            "sample__drawn_by", "looked_by", "claim__article", "claim__assignee", "claim__claimant"
        )
        .prefetch_related(
            Prefetch("claim__verdicts", queryset=verdicts), "claim__contributions", "claim__reviews"
        )
        .order_by("pk")
    )
