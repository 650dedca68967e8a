"""What came in, went on and got done, week by week."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count

from claims.choices import Action
from claims.models import HistoryEntry
from claims.queries.insights.scope import Scope, week_of

COLUMN_OF: dict[str, str] = {
    Action.ACCEPT: "accepted",
    Action.MARK_CLAIM: "accepted",
    Action.SUBMIT: "submitted",
    Action.APPROVE: "approved",
    Action.RETURN: "returned",
}
"""A claim comes to the desk as an accepted suggestion or marked by hand."""


@dataclass(slots=True)
class Week:
    """Steps taken, in claims; `monday` is its first day where the desk is."""

    monday: dt.date
    accepted: int = 0
    submitted: int = 0
    approved: int = 0
    returned: int = 0

    @property
    def iso(self) -> str:
        return iso_week(self.monday)


def iso_week(monday: dt.date) -> str:
    """Name a week as ISO 8601 does: the year is the one that its Thursday lies in."""
    year, number, _day = monday.isocalendar()
    return f"{year}-W{number:02}"


def throughput(scope: Scope) -> list[Week]:
    entries = HistoryEntry.objects.filter(
        scope.claims("claim__"), scope.within("at"), claim__isnull=False, action__in=COLUMN_OF
    )
    counted: dict[dt.date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for action, monday, number in (
        entries.order_by().values_list("action", week_of("at")).annotate(Count("pk"))
    ):
        counted[monday][COLUMN_OF[action]] += number
    return [Week(monday, **counted.get(monday, {})) for monday in scope.weeks(counted)]
