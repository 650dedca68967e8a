"""A save that came second: what is stored now beside what was typed."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django import forms, template
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from claims.exceptions import Refusal, StaleVersion

register = template.Library()


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that somebody else saved differently, both values in words."""

    label: str
    stored: str
    yours: str


def refusal_behind(form: forms.BaseForm) -> Refusal | None:
    """The workflow's refusal among the form's errors; `carried_out()` hangs it there as their cause."""
    for error in form.errors.as_data().get(NON_FIELD_ERRORS, []):
        if isinstance(error.__cause__, Refusal):
            return error.__cause__
    return None


@register.inclusion_tag("components/conflict.html")
def conflict(form: forms.BaseForm) -> dict[str, list[Clash]]:
    """Both texts of every field that clashes; nothing for a form that was not refused as stale."""
    refusal = refusal_behind(form)
    theirs = refusal.theirs if isinstance(refusal, StaleVersion) else {}
    return {"clashes": clashes(form, theirs)}


def clashes(form: forms.BaseForm, theirs: Mapping[str, object]) -> list[Clash]:
    found = []
    for name, value in theirs.items():
        field = form.fields.get(name)
        if field is None:
            continue
        stored, yours = in_words(field, value), in_words(field, form.cleaned_data.get(name))
        if stored != yours:
            found.append(Clash(str(field.label or form[name].label), stored, yours))
    return found


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
