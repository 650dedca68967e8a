"""Looking for sources, and their details."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from claims.choices import Language, SourceKind
from claims.models import Source
from claims.models.fields import PartialDateFormField
from claims.web.forms.merging import BOOKKEEPING, MergingForm
from claims.workflow.sourcing import SourceDetails


@dataclass(frozen=True, slots=True)
class SourceWish:
    """What somebody looks for in the library; an unknown kind is no wish."""

    words: str
    kind: str


class SourceFilterForm(forms.Form):
    q = forms.CharField(label=_("Words"), max_length=200, required=False)
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("All kinds")), *SourceKind.choices], required=False
    )

    def wish(self) -> SourceWish:
        self.is_valid()
        found = self.cleaned_data
        return SourceWish(words=found.get("q", ""), kind=found.get("kind", ""))


class SourceForm(MergingForm):
    title = forms.CharField(label=_("Title"), max_length=300)
    address = forms.CharField(
        label=_("Address"),
        max_length=2000,
        required=False,
        help_text=_("The web address, if it has one."),
        widget=forms.TextInput(attrs={"inputmode": "url", "spellcheck": "false"}),
    )
    publisher = forms.CharField(
        label=_("Publisher"),
        max_length=200,
        help_text=_("Who stands behind it. Two sources are independent if their publishers differ."),
    )
    author = forms.CharField(label=_("Author"), max_length=200, required=False)
    published_on = PartialDateFormField(
        label=_("Date"),
        max_length=40,
        required=False,
        help_text=_("A day, or only a month or year: 10 May 2024, 2024-05, 2024."),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=SourceKind.choices)
    language = forms.ChoiceField(label=_("Language"), choices=Language.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(
            "title",
            "address",
            Div("publisher", "author", css_class="fields"),
            Div("published_on", "kind", "language", css_class="fields"),
            *BOOKKEEPING,
        )

    @classmethod
    def for_source(cls, source: Source, data: Mapping[str, Any] | None = None) -> Self:
        stored = {field.name: getattr(source, field.name) for field in fields(SourceDetails)}
        form = cls(data, initial={**stored, "version": source.version})
        form.know(stored)
        return form

    def details(self) -> SourceDetails:
        return SourceDetails(**{field.name: self.cleaned_data[field.name] for field in fields(SourceDetails)})

    def seen(self) -> int:
        """The version of the source that the person had before them."""
        version: int = self.cleaned_data["version"]
        return version
