"""The desk's figures as charts and in words: durations, shares, weeks."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from claims.queries.insights.people import PersonsWork
from claims.queries.insights.ratings import ScaleRatings
from claims.queries.insights.returns import Returns
from claims.queries.insights.scope import ENOUGH
from claims.queries.insights.times import Spread, TimeInState
from claims.queries.insights.weeks import Week
from claims.templatetags.charts import Bar, Part

register = template.Library()

MINUTE = dt.timedelta(minutes=1)
HOUR = dt.timedelta(hours=1)
DAYS_FROM = dt.timedelta(hours=48)
"""Up to two days one thinks in hours."""

SHOWN_NAMES = 12
SHOWN_WEEKS = 26
"""What a page shows at most; the file holds the rest."""

SERIES = (
    ("accepted", pgettext_lazy("figure", "Accepted"), "claim-assigned"),
    ("submitted", gettext_lazy("Submitted"), "claim-in_review"),
    ("approved", pgettext_lazy("figure", "Approved"), "claim-approved"),
    ("returned", pgettext_lazy("figure", "Returned"), "claim-recheck"),
)


@register.filter
def duration(length: dt.timedelta | None) -> str:
    """Word a length of time in its largest sensible unit."""
    if length is None:
        return _("too few to say")
    if length < MINUTE:
        return _("under 1 min")
    if length < HOUR:
        return _("%(number)s min") % {"number": round(length.total_seconds() / 60)}
    if length < DAYS_FROM:
        return _("%(number)s h") % {"number": number_format(length / HOUR, 1)}
    return _("%(number)s days") % {"number": number_format(length / dt.timedelta(days=1), 1)}


@register.filter
def share(part: int, whole: int) -> str:
    """Word a share in per cent; below a handful it is only counted."""
    if whole < ENOUGH:
        return _("too few to say")
    return _("%(number)s %%") % {"number": round(100 * part / whole)}


@register.filter
def week_words(monday: dt.date) -> str:
    """Name a week by its number and its first day."""
    words = {"number": monday.isocalendar().week, "day": date_format(monday, "SHORT_DATE_FORMAT")}
    return _("week %(number)s, from %(day)s") % words


@register.filter
def shown_names(rows: Sequence[Any]) -> Sequence[Any]:
    return rows[:SHOWN_NAMES]


@register.filter
def shown_weeks(weeks: Sequence[Week]) -> Sequence[Week]:
    return weeks[-SHOWN_WEEKS:]


@register.filter
def hidden_count(rows: Sequence[Any], limit: str) -> int:
    """How many rows are only in the file; `limit` is "names" or "weeks"."""
    return max(0, len(rows) - (SHOWN_NAMES if limit == "names" else SHOWN_WEEKS))


@register.filter
def time_bars(times: Sequence[TimeInState]) -> list[Bar]:
    return [
        Bar(
            str(one.state.label),
            duration(one.left.median),
            [Part(in_hours(one.left), f"claim-{one.state}")],
            reach=one.left.ninetieth / HOUR if one.left.ninetieth else 0,
        )
        for one in times
    ]


def in_hours(spread: Spread) -> float:
    return spread.median / HOUR if spread.median else 0


@register.filter
def return_bars(returns: Returns) -> list[Bar]:
    return [
        Bar(str(reason.label), str(number), [Part(number, "claim-recheck")])
        for reason, number in returns.by_reason.items()
    ]


@register.filter
def people_bars(people: Sequence[PersonsWork]) -> list[Bar]:
    """What each got done: their own work that was approved, and what they second-reviewed."""
    return [
        Bar(
            work.name,
            _("%(number)s done") % {"number": work.done.approved + work.done.reviewed},
            [
                Part(work.done.approved, "claim-approved", "✓", pgettext("figure", "Approved")),
                Part(work.done.reviewed, "claim-in_review", "◕", _("Second-reviewed")),
            ],
        )
        for work in people
    ]


@register.filter
def rating_bars(scale: ScaleRatings) -> list[Bar]:
    return [
        Bar(
            row.name or _("Nobody named"),
            str(row.number),
            [
                Part(number, f"rating-{step.color}", step.icon, f"{step.label}: {number}")
                for step, number in zip(scale.steps, row.counts, strict=True)
            ],
        )
        for row in shown_names(scale.rows)
    ]


@register.simple_tag
def week_series(weeks: Sequence[Week]) -> dict[str, Any]:
    """One chart a step, all on one scale, so that their heights compare."""
    shown = shown_weeks(weeks)
    numbers = {name: [getattr(week, name) for week in shown] for name, _label, _css in SERIES}
    names = [week_words(week.monday) for week in shown]
    return {
        "highest": max((number for series in numbers.values() for number in series), default=0),
        "series": [
            {
                "label": label,
                "css": css,
                "total": sum(numbers[name]),
                "columns": list(zip(names, numbers[name], strict=True)),
            }
            for name, label, css in SERIES
        ],
    }
