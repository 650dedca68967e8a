"""Fields and layouts that forms of several nouns share."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.choices import UNDER_WORK
from claims.models import Person
from claims.models.fields import RowsField, refuse_impossible_year
from claims.queries.people import people_able_to_check


def laid_out(*rows: object) -> FormHelper:
    """A layout for a form whose tag, token and buttons stand in the template."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.layout = Layout(*rows)
    return helper


class DueField(forms.DateTimeField):
    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's options
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        known = {"label": _("Due"), "required": False, "widget": widget}
        super().__init__(**{**known, "validators": [refuse_impossible_year], **kwargs})


class DayField(forms.DateField):
    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's options
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(**{"required": False, "widget": widget, **kwargs})


class WordsField(forms.CharField):
    """A few lines of running text."""

    def __init__(self, *, rows: int = 3, **kwargs: Any) -> None:  # noqa: ANN401 - Django's options
        super().__init__(
            **{
                "max_length": 5000,
                "required": False,
                "widget": forms.Textarea(attrs={"rows": rows}),
                **kwargs,
            }
        )


class VersionField(forms.IntegerField):
    """The version the person had before them."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's options
        super().__init__(**{"min_value": 0, "widget": forms.HiddenInput, **kwargs})


class CheckerField(forms.ModelChoiceField):  # type: ignore[type-arg]  # not subscriptable when run
    """One of the people who can be given claims, each with what they have to do already."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's options
        super().__init__(people_with_load(), **{"label": _("To"), "empty_label": _("Choose…"), **kwargs})

    def label_from_instance(self, obj: Person) -> str:
        return named_with_load(obj)


class CheckersField(RowsField):
    """Several of them."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's options
        widget = forms.CheckboxSelectMultiple
        super().__init__(people_with_load(), **{"label": _("To"), "widget": widget, **kwargs})

    def label_from_instance(self, obj: Person) -> str:
        return named_with_load(obj)


def people_with_load() -> QuerySet[Person]:
    return people_able_to_check().annotate(
        open_count=Count("claims", filter=Q(claims__status__in=UNDER_WORK))
    )


def named_with_load(person: Person) -> str:
    return gettext("%(name)s (%(open)d open)") % {"name": person, "open": getattr(person, "open_count", 0)}
