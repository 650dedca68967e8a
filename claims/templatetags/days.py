"""Days and hours as the reader says them: partial dates, due times."""

from datetime import datetime, timedelta
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from claims.models import Claim
from claims.text.dates import parse_partial_date

register = template.Library()

DAYS_BY_NAME = 7
"""Within a week a weekday says more than a date."""


@register.filter
def partial_date(value: str) -> str:
    """Word "2024", "2024-05" or "2024-05-10" in the reader's language; anything else stays as it is."""
    day = parse_partial_date(value) if value else None
    if day is None:
        return value
    if day.month is None:
        return str(day.year)
    return date_format(day.first_day, "DATE_FORMAT" if day.day else "YEAR_MONTH_FORMAT")


def due_words(when: datetime, now: datetime) -> str:
    """Say the hour today, the weekday within a week, else the day."""
    local, today = timezone.localtime(when), timezone.localtime(now).date()
    distance = local.date() - today
    hour = date_format(local, "TIME_FORMAT")
    if not distance:
        return hour
    if distance == timedelta(days=1):
        return _("tomorrow %(hour)s") % {"hour": hour}
    if timedelta(0) < distance < timedelta(days=DAYS_BY_NAME):
        return f"{date_format(local, 'D')} {hour}"
    return date_format(local, "SHORT_DATE_FORMAT")


@register.inclusion_tag("components/due.html")
def due(
    when: datetime | None,
    is_late: bool | None = None,  # noqa: FBT001 - in a template the two stand as "when, late"
    *,
    label: bool = False,
    with_article: bool = False,
) -> dict[str, Any]:
    """Draw a due time; late by the clock unless the caller knows better (a finished claim is not late).

    `with_article`: it is not the claim's own time, but the one that its article sets.
    """
    if when is None:
        return {"when": None}
    now = timezone.now()
    return {
        "when": when,
        "words": due_words(when, now),
        "is_today": timezone.localtime(when).date() == timezone.localtime(now).date(),
        "is_late": when < now if is_late is None else is_late,
        "label": label,
        "with_article": with_article,
    }


@register.inclusion_tag("components/due.html")
def claim_due(claim: Claim, *, label: bool = False) -> dict[str, Any]:
    """Draw when a claim is due: at its own time, else with its article's claims."""
    return due(claim.effective_due, claim.is_late, label=label, with_article=claim.is_due_with_article)


@register.filter
def moment(when: datetime) -> str:
    """Say when something happened: the hour today, else the day."""
    local = timezone.localtime(when)
    is_today = local.date() == timezone.localdate()
    return date_format(local, "TIME_FORMAT" if is_today else "SHORT_DATE_FORMAT")
