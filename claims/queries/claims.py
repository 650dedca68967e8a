"""Claims as a person may see them, and what lists show beside each."""

from datetime import datetime

from django.db.models import Case, OuterRef, Prefetch, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from claims.choices import UNFINISHED, ClaimStatus, ReviewDecision
from claims.models import Anchor, Claim, Evidence, Person, Review, Revision
from claims.queries.articles import visibility
from claims.queries.words import holding


def visible_claims(person: Person, *, with_suggestions: bool = False) -> QuerySet[Claim]:
    """The claims that exist for this person, with article, assignee and claimant."""
    claims = Claim.objects.filter(visibility(person, "article__")).select_related(
        "article", "assignee", "claimant", "approved_by"
    )
    return claims if with_suggestions else claims.exclude(status=ClaimStatus.SUGGESTED)


def effective_due() -> Coalesce:
    """When a claim is due, as `Claim.effective_due` says it: its own time, else with the article's claims."""
    return Coalesce("due_at", "article__claims_due_at")


def is_due_before(moment: datetime, path: str = "") -> Q:
    """Unfinished, and due before the moment; the claim may be reached by a `path` like "claims__"."""
    own = Q(**{f"{path}due_at__lt": moment})
    articles = Q(**{f"{path}due_at__isnull": True, f"{path}article__claims_due_at__lt": moment})
    return Q(own | articles, **{f"{path}status__in": UNFINISHED})


def most_urgent_first(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """What is late stands first, then what is due next, then what matters most."""
    late_first = Case(When(is_due_before(timezone.now()), then=Value(0)), default=Value(1))
    return claims.order_by(late_first, effective_due().asc(nulls_last=True), "-priority", "article", "pk")


def with_words(claims: QuerySet[Claim], words: str) -> QuerySet[Claim]:
    """Narrow to claims whose statement, claimant, quote or article's title holds every word."""
    for word in words.split():
        quoted = Anchor.objects.filter(holding(word, "quote"), is_current=True).values("claim")
        said = holding(word, "statement", "claimant__name", "article__title")
        claims = claims.filter(said | Q(pk__in=quoted))
    return claims


def with_list_facts(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Add `evidence_shown` (in place, with sources) and `last_return_words` (of an open return)."""
    returned = Review.objects.filter(
        claim=OuterRef("pk"),
        decision=ReviewDecision.RETURNED,
        verdict__round=OuterRef("round") - 1,
    )
    in_place = Evidence.objects.filter(withdrawn_at__isnull=True).select_related("source")
    return claims.annotate(
        last_return_words=Subquery(returned.order_by("-decided_at").values("words")[:1]),
    ).prefetch_related(Prefetch("evidence", queryset=in_place, to_attr="evidence_shown"))


def anchors_between(revision: Revision, start: int, end: int) -> list[Anchor]:
    """The anchors that touch these code points, with claims, in reading order; not of dismissed ones."""
    return list(
        Anchor.objects.filter(revision=revision, start__lt=end, end__gt=start)
        .exclude(claim__status=ClaimStatus.DISMISSED)
        .select_related("claim", "claim__assignee")
        .order_by("start", "-end", "pk")
    )
