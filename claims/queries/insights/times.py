"""How long claims stay in each state."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from django.db.models import F, Q, Window
from django.db.models.fields.json import KT
from django.db.models.functions import Lead
from django.utils import timezone

from claims.choices import ClaimStatus
from claims.models import HistoryEntry
from claims.queries.insights.scope import ENOUGH, Scope

STATES = (
    ClaimStatus.OPEN,
    ClaimStatus.ASSIGNED,
    ClaimStatus.RESEARCHING,
    ClaimStatus.IN_REVIEW,
    ClaimStatus.RECHECK,
)
"""Where a claim waits for somebody. In the others it waits for nobody."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took, `number` times; None where that is too few to say."""

    number: int
    median: dt.timedelta | None
    ninetieth: dt.timedelta | None


@dataclass(frozen=True, slots=True)
class TimeInState:
    """`left`: stays that ended within the period; `staying`: claims in this state now, so far."""

    state: ClaimStatus
    left: Spread
    staying: Spread


def times_in_states(scope: Scope) -> list[TimeInState]:
    now = timezone.now()
    left: dict[str, list[dt.timedelta]] = {state: [] for state in STATES}
    staying: dict[str, list[dt.timedelta]] = {state: [] for state in STATES}
    for state, since, until in stays(scope):
        if state in left:
            (staying if until is None else left)[state].append((until or now) - since)
    return [TimeInState(state, spread(left[state]), spread(staying[state])) for state in STATES]


def stays(scope: Scope) -> Iterable[tuple[str, dt.datetime, dt.datetime | None]]:
    """Each state a claim came into, when, and when it went on: one statement, read as a stream."""
    entries = HistoryEntry.objects.filter(
        scope.claims("claim__"), claim__isnull=False, after__has_key="status"
    ).annotate(
        state=KT("after__status"),
        left_at=Window(Lead("at"), partition_by=F("claim"), order_by=F("claim_version").asc()),
    )
    ended = scope.within("left_at")
    if ended:
        entries = entries.filter(Q(left_at__isnull=True) | ended)
    return entries.order_by().values_list("state", "at", "left_at").iterator()


def spread(durations: Sequence[dt.timedelta]) -> Spread:
    if len(durations) < ENOUGH:
        return Spread(len(durations), None, None)
    seconds = [duration.total_seconds() for duration in durations]
    return Spread(
        len(seconds),
        dt.timedelta(seconds=median(seconds)),
        dt.timedelta(seconds=quantiles(seconds, n=10, method="inclusive")[-1]),
    )
