"""A person's desk: the queues, their counts and the latest events."""

from collections.abc import Callable

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from claims.choices import UNDER_WORK, ClaimStatus, ReviewDecision
from claims.models import Claim, Conflict, Contribution, HistoryEntry, Person, Review, Verdict
from claims.queries.articles import visibility
from claims.queries.claims import visible_claims, with_list_facts


def mine(person: Person) -> Q:
    return Q(assignee=person, status__in=UNDER_WORK)


def to_second_review(person: Person) -> Q:
    """In second review, and neither their own work nor too close to them: what they could approve."""
    worked_on = Contribution.objects.filter(claim=OuterRef("pk"), person=person)
    declared = Conflict.objects.filter(person=person, withdrawn_at__isnull=True)
    too_close = Q(Exists(declared.filter(article=OuterRef("article")))) | Q(
        Exists(declared.filter(claimant=OuterRef("claimant")))
    )
    return Q(~Exists(worked_on), ~too_close, status=ClaimStatus.IN_REVIEW) & ~Q(assignee=person)


def unassigned(_person: Person) -> Q:
    return Q(status=ClaimStatus.OPEN)


def returned(person: Person) -> Q:
    """Mine, and back from second review without having been sent there again."""
    last_round = Review.objects.filter(
        claim=OuterRef("pk"),
        decision=ReviewDecision.RETURNED,
        verdict__round=OuterRef("round") - 1,
    )
    return Q(mine(person), Exists(last_round))


def to_look_again(_person: Person) -> Q:
    """Approved, and the day the verdict set for another look has come."""
    due = Verdict.objects.filter(
        claim=OuterRef("pk"), round=OuterRef("round"), look_again_on__lte=timezone.localdate()
    )
    return Q(Exists(due), status=ClaimStatus.APPROVED)


QUEUES: dict[str, Callable[[Person], Q]] = {
    "mine": mine,
    "review": to_second_review,
    "unassigned": unassigned,
    "returned": returned,
    "look_again": to_look_again,
}


def desk_queue(person: Person, queue: str) -> QuerySet[Claim]:
    """The claims of one queue, late and urgent ones first."""
    claims = with_list_facts(visible_claims(person).filter(QUEUES[queue](person)))
    return claims.order_by(F("due_at").asc(nulls_last=True), "-priority", "article", "pk")


def queue_counts(person: Person) -> dict[str, int]:
    """How many claims each queue holds, in one statement."""
    claims = Claim.objects.filter(visibility(person, "article__"))
    counts = {name: Count("pk", filter=condition(person)) for name, condition in QUEUES.items()}
    counted: dict[str, int] = claims.aggregate(**counts)
    return counted


def latest_entries(person: Person, limit: int = 8) -> list[HistoryEntry]:
    """What happened lately in the articles this person may see."""
    seen = visibility(person, "history__article__") & Q(history__article__isnull=False)
    return list(
        HistoryEntry.objects.filter(seen)
        .select_related("claim", "history__article", "actor")
        .order_by("-at", "-pk")[:limit]
    )
