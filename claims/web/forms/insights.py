"""Which days and claims the figures are of; and what is drawn for another look."""

import datetime as dt
import uuid
from typing import Any

from crispy_forms.bootstrap import InlineRadios
from crispy_forms.layout import Div
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from claims.choices import ClaimKind, SampleResult
from claims.models import Article, Person
from claims.models.fields import FIRST_YEAR, LAST_YEAR
from claims.queries.articles import visible_articles
from claims.queries.insights.scope import Scope, today
from claims.web.forms.fields import DayField, WordsField, laid_out
from claims.workflow.sampling import LARGEST, Pool


class Period(TextChoices):
    FOUR_WEEKS = "4w", _("Last 4 weeks")
    TWELVE_WEEKS = "12w", _("Last 12 weeks")
    YEAR = "year", _("This year")
    ALL = "all", pgettext_lazy("period", "All time")
    OWN = "own", _("From … to …")


def refuse_distant_year(day: dt.date) -> None:
    """Days at either end of the calendar overflow in some time zones."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(_("Check the year: it must lie between 1900 and 2200."), code="year")


class PlainDayField(DayField):
    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's options
        super().__init__(**{"validators": [refuse_distant_year], **kwargs})


class FromToForm(forms.Form):
    first = PlainDayField(label=_("From"))
    last = PlainDayField(label=pgettext_lazy("period", "To"))

    def clean(self) -> None:
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and first > last:
            raise ValidationError(
                {"last": _("The last day lies before the first. Exchange them, or change one.")}
            )


class InsightForm(FromToForm):
    """What is no choice gets a sentence, and does not narrow the figures."""

    period = forms.ChoiceField(label=_("Period"), choices=Period.choices, required=False)
    article = forms.ModelChoiceField(
        Article.objects.none(),
        label=_("Article"),
        required=False,
        empty_label=_("All articles"),
        error_messages={"invalid_choice": _("There is no such article. Choose one from the list.")},
    )
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("All kinds")), *ClaimKind.choices], required=False
    )
    field_order = ("period", "first", "last", "article", "kind")

    def __init__(self, asked: QueryDict, *, person: Person) -> None:
        # What holds without being asked for is shown as chosen.
        super().__init__({"period": Period.TWELVE_WEEKS, **asked.dict()})
        self.person = person
        self.fields["article"].queryset = visible_articles(person)  # type: ignore[attr-defined]
        for name in ("period", "article", "kind"):
            self.fields[name].widget.attrs["class"] = "form-select"
        for name in ("first", "last"):
            self.fields[name].widget.attrs["class"] = "form-control"

    def clean(self) -> None:
        """Days that somebody typed count, whatever the choice beside them says."""
        super().clean()
        has_days = bool(self.cleaned_data.get("first") or self.cleaned_data.get("last"))
        if has_days:
            self.cleaned_data["period"] = Period.OWN
        elif self.cleaned_data.get("period") == Period.OWN and not self.errors:
            raise ValidationError({"first": _("Say from which day or to which day.")})

    @property
    def chosen_period(self) -> Period:
        return Period(self.cleaned_data.get("period") or Period.TWELVE_WEEKS)

    def scope(self) -> Scope:
        self.is_valid()
        first, last = self.days()
        return Scope(
            self.person,
            first=first,
            last=last,
            article=self.cleaned_data.get("article"),
            kind=self.cleaned_data.get("kind") or "",
        )

    def days(self) -> tuple[dt.date | None, dt.date | None]:
        """The first and the last day; None leaves an end open."""
        now = today()
        if self.chosen_period == Period.OWN:
            return self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if self.chosen_period == Period.ALL:
            return None, None
        if self.chosen_period == Period.YEAR:
            return now.replace(month=1, day=1), now
        weeks = 4 if self.chosen_period == Period.FOUR_WEEKS else 12
        return now - dt.timedelta(weeks=weeks) + dt.timedelta(days=1), now


class DrawForm(FromToForm):
    """How many, and of what; the claims themselves are for chance to choose."""

    number = forms.IntegerField(
        label=_("How many claims"), min_value=1, max_value=LARGEST, initial=5, required=True
    )
    article = forms.ModelChoiceField(
        Article.objects.none(), label=_("Article"), required=False, empty_label=_("All articles")
    )
    person = forms.ModelChoiceField(
        Person.objects.none(), label=_("Rated by"), required=False, empty_label=_("Anybody")
    )
    with_sampled = forms.BooleanField(
        label=_("Also claims that were drawn before"),
        required=False,
    )
    submission = forms.UUIDField(widget=forms.HiddenInput)
    field_order = ("number", "article", "first", "last", "person", "with_sampled", "submission")

    def __init__(self, data: QueryDict | None = None, *, by: Person) -> None:
        super().__init__(data, initial={"submission": uuid.uuid4()})
        self.fields["first"].label = _("Approved from")
        self.fields["last"].label = _("Approved to")
        self.fields["article"].queryset = visible_articles(by)  # type: ignore[attr-defined]
        people = Person.objects.order_by("first_name", "last_name", "username")
        self.fields["person"].queryset = people  # type: ignore[attr-defined]
        self.helper = laid_out(
            Div("number", "article", "first", "last", "person", css_class="fields"),
            "with_sampled",
            "submission",
        )

    def pool(self) -> Pool:
        names = ("first", "last", "article", "person", "with_sampled")
        return Pool(**{name: self.cleaned_data[name] for name in names})


class LookForm(forms.Form):
    """What another look showed; several stand on one page, so each has ids of its own."""

    result = forms.ChoiceField(
        label=_("On another look"),
        choices=SampleResult.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether the verdict holds or is in doubt.")},
    )
    words = WordsField(
        label=_("In a few words"), rows=2, help_text=_("Needed where it is in doubt: what, and why.")
    )

    def __init__(self, data: QueryDict | None = None, *, drawn: int) -> None:
        super().__init__(data, auto_id=f"look-{drawn}-%s")
        self.helper = laid_out(InlineRadios("result"), "words")
