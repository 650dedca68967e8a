"""Who did how much in which week, and has how much before them."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, Q

from claims.choices import UNDER_WORK, Action, ReviewDecision
from claims.models import Claim, HistoryEntry, Person, Review
from claims.permissions import can_see_figures_of_others
from claims.queries.insights.scope import Scope, week_of


@dataclass(slots=True)
class Done:
    """In claims: `approved` is the person's own work that somebody else signed."""

    submitted: int = 0
    approved: int = 0
    reviewed: int = 0

    def __add__(self, other: "Done") -> "Done":
        return Done(
            self.submitted + other.submitted, self.approved + other.approved, self.reviewed + other.reviewed
        )


@dataclass(slots=True)
class PersonsWork:
    name: str = ""
    open: int = 0
    weeks: dict[dt.date, Done] = field(default_factory=lambda: defaultdict(Done))
    """By their Monday."""

    @property
    def done(self) -> Done:
        return sum(self.weeks.values(), Done())


def work_by_person(scope: Scope) -> list[PersonsWork]:
    """By name. Who may not see the figures of others gets their own row alone."""
    found: dict[int, PersonsWork] = defaultdict(PersonsWork)
    for person, number in open_now(scope):
        found[person].open = number
    for person, monday, number in submitted(scope):
        found[person].weeks[monday].submitted += number
    for author, reviewer, decision, monday, number in reviewed(scope):
        if may_name(scope, reviewer):
            found[reviewer].weeks[monday].reviewed += number
        if may_name(scope, author) and decision == ReviewDecision.APPROVED:
            found[author].weeks[monday].approved += number
    for person in Person.objects.filter(pk__in=found):
        found[person.pk].name = str(person)
        found[person.pk].weeks = dict(sorted(found[person.pk].weeks.items()))
    return sorted(found.values(), key=lambda work: work.name.casefold())


def may_name(scope: Scope, person: int) -> bool:
    return person == scope.person.pk or can_see_figures_of_others(scope.person)


def named(scope: Scope, *fields: str) -> Q:
    """The rows that concern people whom one may see by name."""
    if can_see_figures_of_others(scope.person):
        return Q()
    own = Q()
    for name in fields:
        own |= Q(**{name: scope.person})
    return own


def open_now(scope: Scope) -> list[tuple[int, int]]:
    claims = Claim.objects.filter(scope.claims(), named(scope, "assignee"), status__in=UNDER_WORK)
    held = claims.filter(assignee__isnull=False).order_by()
    return list(held.values_list("assignee").annotate(Count("pk")))


def submitted(scope: Scope) -> list[tuple[int, dt.date, int]]:
    entries = HistoryEntry.objects.filter(
        scope.claims("claim__"),
        scope.within("at"),
        named(scope, "actor"),
        action=Action.SUBMIT,
        actor__isnull=False,
    )
    return list(entries.order_by().values_list("actor", week_of("at")).annotate(Count("pk")))


def reviewed(scope: Scope) -> list[tuple[int, int, str, dt.date, int]]:
    """Author, second person, decision, week, how many."""
    reviews = Review.objects.filter(
        scope.claims("claim__"), scope.within("decided_at"), named(scope, "verdict__author", "reviewer")
    )
    return list(
        reviews.order_by()
        .values_list("verdict__author", "reviewer", "decision", week_of("decided_at"))
        .annotate(Count("pk"))
    )
