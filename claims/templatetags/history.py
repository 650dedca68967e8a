"""History entries for reading: which field, from what to what, and the reason in words."""

import datetime as dt
from dataclasses import dataclass

from django import template
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.choices import (
    Action,
    ArticleKind,
    ClaimKind,
    ClaimStatus,
    DismissReason,
    Language,
    NotCheckableReason,
    Priority,
    ReturnReason,
    SourceKind,
    Stance,
)
from claims.models import HistoryEntry
from claims.templatetags.analysing import FALL_BACKS

register = template.Library()

LABELS: dict[str, str | Promise] = {
    "title": gettext_lazy("Title"),
    "author": gettext_lazy("Author"),
    "outlet": gettext_lazy("Outlet"),
    "published_on": gettext_lazy("Date"),
    "first_published_on": gettext_lazy("First published"),
    "language": gettext_lazy("Language"),
    "translated_from": gettext_lazy("Translated from"),
    "provenance": gettext_lazy("Note of provenance"),
    "kind": gettext_lazy("Kind"),
    "scale": gettext_lazy("Rating scale"),
    "due_at": gettext_lazy("Due"),
    "claims_lead_hours": gettext_lazy("Claims are due so many hours before"),
    "is_confidential": gettext_lazy("Confidential"),
    "editors": gettext_lazy("Named editors"),
    "statement": gettext_lazy("Statement"),
    "quote": gettext_lazy("Quote"),
    "claimant": gettext_lazy("Claimant"),
    "priority": gettext_lazy("Priority"),
    "status": gettext_lazy("Status"),
    "assignee": gettext_lazy("Assignee"),
    "round": gettext_lazy("Round"),
    "approved_by": gettext_lazy("Approved by"),
    "source": gettext_lazy("Source"),
    "stance": gettext_lazy("Stance"),
    "words": gettext_lazy("Words relied on"),
    "locator": gettext_lazy("Place"),
    "note": gettext_lazy("Own note"),
    "rating": gettext_lazy("Rating"),
    "rationale": gettext_lazy("Rationale"),
    "as_of": gettext_lazy("As of"),
    "look_again_on": gettext_lazy("Look again"),
    "override_reason": gettext_lazy("Reason for less evidence"),
    "revision": gettext_lazy("Revision"),
    "unchanged": gettext_lazy("Claims unchanged"),
    "moved": gettext_lazy("Claims moved"),
    "changed": gettext_lazy("Claims changed"),
    "gone": gettext_lazy("Claims gone"),
    "suggestions": gettext_lazy("Suggestions"),
    "model": gettext_lazy("Model"),
    "proposed": gettext_lazy("Proposed by the model"),
    "refused": gettext_lazy("Proposals left out"),
    "reworded": gettext_lazy("Proposals kept in the article’s words"),
    "fell_back": gettext_lazy("Parts without the model"),
    "fall_back": gettext_lazy("Why without the model"),
    "recheck_note": gettext_lazy("What changed"),
    "checked_before": gettext_lazy("Checked before"),
    "says_the_same": gettext_lazy("Says the same"),
    "reused_from": gettext_lazy("Reused from"),
    "split_from": gettext_lazy("Split from"),
    "split_into": gettext_lazy("Split into this and"),
    "merged": gettext_lazy("Merged into it"),
    "merged_into": gettext_lazy("Merged into"),
}
"""Fields that say something to a reader; what is left out is bookkeeping."""

WORDS_OF_CODES: dict[str, dict[str, str | Promise]] = {
    "status": dict(ClaimStatus.choices),
    "stance": dict(Stance.choices),
    "language": dict(Language.choices),
    "translated_from": dict(Language.choices),
    "kind": {**dict(SourceKind.choices), **dict(ArticleKind.choices), **dict(ClaimKind.choices)},
    "priority": {str(value): label for value, label in Priority.choices},
    "fall_back": FALL_BACKS,
}
REASONS: dict[str, dict[str, str | Promise]] = {
    Action.DISMISS: dict(DismissReason.choices),
    Action.MARK_NOT_CHECKABLE: dict(NotCheckableReason.choices),
    Action.RETURN: dict(ReturnReason.choices),
}


@dataclass(frozen=True, slots=True)
class Change:
    label: str | Promise
    before: str
    after: str


@register.filter
def changes(entry: HistoryEntry) -> list[Change]:
    """The fields of an entry that say something, in the order they are listed above."""
    found = []
    for name, label in LABELS.items():
        if name in entry.before or name in entry.after:
            before, after = (in_words(name, values.get(name)) for values in (entry.before, entry.after))
            if before or after:
                found.append(Change(label, before, after))
    return found


@register.filter
def reason_words(entry: HistoryEntry) -> str:
    return str(REASONS.get(entry.action, {}).get(entry.reason, ""))


def in_words(name: str, value: object) -> str:
    """A stored value as the reader says it: JSON knows neither days nor the words of a code."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if name in WORDS_OF_CODES:
        return str(WORDS_OF_CODES[name].get(str(value), value))
    return moment_in_words(name, str(value))


def moment_in_words(name: str, value: str) -> str:
    if name == "due_at" and (moment := parse_datetime(value)):
        return date_format(localtime(moment), "SHORT_DATETIME_FORMAT")
    if name in ("as_of", "look_again_on") and (day := parse_date(value)):
        return date_format(dt.date(day.year, day.month, day.day), "DATE_FORMAT")
    return value
