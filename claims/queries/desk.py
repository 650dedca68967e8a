"""A person's desk: the queues, their counts and the latest events."""

from collections.abc import Callable
from datetime import date, timedelta

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils import timezone

from claims.choices import UNDER_WORK, ClaimStatus, ReviewDecision
from claims.models import Claim, Conflict, Contribution, HistoryEntry, Person, Review, Verdict
from claims.permissions import is_editor
from claims.queries.articles import visibility
from claims.queries.claims import is_due_before, most_urgent_first, visible_claims, with_list_facts

LOOKING_AHEAD = timedelta(days=14)


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
    return has_come_to_look_again(timezone.localdate())


def has_come_to_look_again(until: date, *, after: date | None = None) -> Q:
    """Approved, and the verdict's day for another look lies not later, and behind `after`."""
    days = Q(look_again_on__lte=until) & (Q(look_again_on__gt=after) if after else Q())
    due = Verdict.objects.filter(days, claim=OuterRef("pk"), round=OuterRef("round"))
    return Q(Exists(due), status=ClaimStatus.APPROVED)


def late(person: Person) -> Q:
    """Past its time: editors see everybody's, others their own."""
    is_late = is_due_before(timezone.now())
    return is_late if is_editor(person) else Q(is_late, assignee=person)


QUEUES: dict[str, Callable[[Person], Q]] = {
    "mine": mine,
    "late": late,
    "review": to_second_review,
    "unassigned": unassigned,
    "returned": returned,
    "look_again": to_look_again,
}


def desk_queue(person: Person, queue: str) -> QuerySet[Claim]:
    """The claims of one queue, late and urgent ones first."""
    claims = visible_claims(person).filter(QUEUES[queue](person))
    if queue == "look_again":
        return with_standing_verdict(claims)
    return most_urgent_first(with_list_facts(claims))


def coming_to_look_again(person: Person) -> QuerySet[Claim]:
    """What comes up next, so that nobody is taken by surprise."""
    today = timezone.localdate()
    coming = has_come_to_look_again(today + LOOKING_AHEAD, after=today)
    return with_standing_verdict(visible_claims(person).filter(coming))


def with_standing_verdict(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """With `standing`, a list with the verdict of the claim's round; what waits longest stands first."""
    standing = Verdict.objects.filter(round=F("claim__round")).select_related("rating", "author")
    day = Verdict.objects.filter(claim=OuterRef("pk"), round=OuterRef("round")).values("look_again_on")[:1]
    ordered = claims.order_by(Subquery(day), "-priority", "article", "pk")
    return ordered.prefetch_related(Prefetch("verdicts", standing, to_attr="standing"))


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
