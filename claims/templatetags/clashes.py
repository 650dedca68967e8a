"""A save that came second: what is stored now beside what was typed, field by field."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django import forms, template
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from claims.exceptions import Refusal
from claims.text.diffs import Change, differences

register = template.Library()


LONG = 30
"""Characters from which on two texts are compared word by word."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text; `differs` says that the other one has nothing like it there."""

    words: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that both sides changed, both values in words.

    `sent` is the stored value as a browser sends it, in JSON; `typed` tells whether mine is edited later.
    """

    name: str
    label: str
    stored: list[Part]
    yours: list[Part]
    sent: str
    typed: str


@dataclass(slots=True)
class Outcome:
    """What became of each field of a save that came second."""

    clashes: list[Clash] = field(default_factory=list)
    taken: list[tuple[str, str]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def refusal_behind(form: forms.BaseForm) -> Refusal | None:
    """The workflow's refusal among the form's errors; `carried_out()` hangs it there as their cause."""
    for errors in form.errors.as_data().values():
        for error in errors:
            if isinstance(error.__cause__, Refusal):
                return error.__cause__
    return None


@register.inclusion_tag("components/conflict.html")
def conflict(form: forms.BaseForm) -> dict[str, object]:
    """Both texts of every field that clashes, and what was merged; nothing for a form without a conflict."""
    return {"outcome": getattr(form, "outcome", None), "form": form}


def in_parts(field: forms.Field, stored: object, yours: object) -> tuple[list[Part], list[Part]]:
    """Both values in words; two long texts in parts that are the same and parts that differ."""
    theirs, mine = in_words(field, stored), in_words(field, yours)
    is_long = isinstance(stored, str) and theirs and mine and max(len(theirs), len(mine)) >= LONG
    if not is_long:
        return [Part(theirs)], [Part(mine)]
    theirs, mine = (text.replace("\r\n", "\n") for text in (theirs, mine))
    stretches = differences(theirs, mine)
    old = [Part(theirs[s.start : s.end], s.change is Change.REMOVED) for s in stretches]
    new = [Part(mine[s.new_start : s.new_end], s.change is Change.ADDED) for s in stretches]
    return [part for part in old if part.words], [part for part in new if part.words]


def in_words(field: forms.Field, value: object) -> str:
    """A value as the reader knows it: the words of a choice, a local day, the name of a row."""
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        labels = dict(field.choices)  # type: ignore[arg-type]  # ours are pairs, not groups
        value = labels.get(value, value)
    if isinstance(value, dt.datetime):
        return date_format(localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, dt.date):
        return date_format(value, "DATE_FORMAT")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(sorted(str(item) for item in value))
    return "" if value is None else str(value)
