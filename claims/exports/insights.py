"""The desk's figures as tables: one row a fact, hours and shares as plain numbers, for further reckoning."""

import datetime as dt
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from claims.exports.csv import Table
from claims.queries.insights.people import PersonsWork
from claims.queries.insights.ratings import ScaleRatings
from claims.queries.insights.returns import Returns
from claims.queries.insights.samples import LooksAgain
from claims.queries.insights.times import TimeInState
from claims.queries.insights.weeks import Week, iso_week


def hours(duration: dt.timedelta | None) -> float | None:
    return None if duration is None else round(duration.total_seconds() / 3600, 2)


def times_table(times: Iterable[TimeInState]) -> Table:
    header = (
        _("State"),
        _("Ended stays"),
        _("Median hours"),
        _("90th percentile hours"),
        _("Claims there now"),
        _("Median hours so far"),
    )
    return Table(
        header,
        (
            (
                str(one.state.label),
                one.left.number,
                hours(one.left.median),
                hours(one.left.ninetieth),
                one.staying.number,
                hours(one.staying.median),
            )
            for one in times
        ),
    )


def returns_table(returns: Returns) -> Table:
    rows = [(str(reason.label), number) for reason, number in returns.by_reason.items()]
    rows += [
        (_("Returned in all"), returns.returned),
        (_("Second reviews in all"), returns.decided),
        (_("Decided in the first round"), returns.first_rounds),
        (_("Approved in the first round"), returns.approved_at_once),
    ]
    return Table((_("Reason"), _("Number")), rows)


def people_table(people: Iterable[PersonsWork]) -> Table:
    """A row a person and week; what is open now stands in the row without a week."""
    header = (
        _("Person"),
        _("Week"),
        _("Submitted"),
        pgettext("figure", "Approved"),
        _("Second-reviewed"),
        _("Open now"),
    )
    return Table(header, (row for work in people for row in person_rows(work)))


def person_rows(work: PersonsWork) -> Iterable[Sequence[str | int | None]]:
    yield (work.name, None, None, None, None, work.open)
    for monday, done in work.weeks.items():
        yield (work.name, iso_week(monday), done.submitted, done.approved, done.reviewed, None)


def ratings_table(scales: Iterable[ScaleRatings], of: str) -> Table:
    """`of` names what the ratings are counted by."""
    return Table(
        (_("Scale"), of, _("Rating"), _("Number")),
        (
            (scale.scale, row.name, step.label, number)
            for scale in scales
            for row in scale.rows
            for step, number in zip(scale.steps, row.counts, strict=True)
        ),
    )


def weeks_table(weeks: Iterable[Week]) -> Table:
    header = (
        _("Week"),
        _("From"),
        pgettext("figure", "Accepted"),
        _("Submitted"),
        pgettext("figure", "Approved"),
        pgettext("figure", "Returned"),
    )
    return Table(
        header,
        (
            (week.iso, week.monday.isoformat(), week.accepted, week.submitted, week.approved, week.returned)
            for week in weeks
        ),
    )


def samples_table(looks: LooksAgain) -> Table:
    rows = [
        (_("Looked at again"), looks.looked),
        (_("Held"), looks.held),
        (_("In doubt"), looks.doubted),
        (_("Still to look at"), looks.waiting),
    ]
    return Table((_("Samples"), _("Number")), rows)
