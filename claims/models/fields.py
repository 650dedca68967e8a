"""Column types that several models share, and the form fields that go with them."""

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.text.dates import parse_partial_date

FIRST_YEAR, LAST_YEAR = 1900, 2200


def as_partial_date(value: str) -> str:
    """Turn a written day, month or year into ISO text, or refuse it."""
    words = value.strip()
    if not words:
        return ""
    found = parse_partial_date(words)
    if found is None:
        raise ValidationError(
            _("Write a day as 2024-05-10, a month as 2024-05 or a year as 2024."),
            code="partial_date",
        )
    return str(found)


class PartialDateFormField(forms.CharField):
    """Takes "10 May 2024", "Mai 2024" or "2024" and gives ISO text."""

    def clean(self, value: Any) -> str:  # noqa: ANN401 - Django's signature
        return as_partial_date(super().clean(value) or "")


class PartialDateField(models.CharField):  # type: ignore[type-arg]  # not subscriptable when run
    """A day, a month or a year, as ISO text ("2024-05-10", "2024-05", "2024") that sorts as text."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        kwargs["max_length"] = 10
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:  # noqa: ANN401
        return str(super().clean(as_partial_date(value or ""), model_instance))

    def formfield(self, **kwargs: Any) -> forms.Field | None:  # noqa: ANN401
        # Written dates are longer than what is stored, so the column's length is not the input's.
        return PartialDateFormField(
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
            max_length=40,
            **{key: kwargs[key] for key in ("widget",) if key in kwargs},
        )


LONGEST_KEY = 18
"""Digits of a primary key; with more the database could not compare it."""


def is_key(words: str) -> bool:
    """Whether this can be a primary key, so that a database may be asked for it."""
    return words.isascii() and words.isdecimal() and len(words) <= LONGEST_KEY


class RowsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # not subscriptable when run
    """Several rows; a number larger than any key is no row, and not every database says so kindly."""

    def clean(self, value: Any) -> Any:  # noqa: ANN401 - Django's signature
        try:
            return super().clean(value)
        except OverflowError as overflow:
            raise ValidationError(_("This is no longer among the choices.")) from overflow


def refuse_impossible_year(moment: dt.datetime) -> None:
    """A year typed short or long; the first and last ones overflow in some time zones."""
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValidationError(_("Check the year: it must lie between 1900 and 2200."), code="year")


def new_submission() -> uuid.UUID:
    """Make the token that a form carries so that a double submit is one row."""
    return uuid.uuid4()
