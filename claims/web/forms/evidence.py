"""A source and what it says on a claim."""

import uuid
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Self

from crispy_forms.layout import HTML, Div, Field
from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.choices import Language, SourceKind, Stance
from claims.exceptions import Refusal
from claims.models import Claim, Evidence, Person, Source
from claims.models.fields import PartialDateFormField
from claims.queries.sources import visible_sources, with_words
from claims.web.forms.fields import WordsField, laid_out
from claims.web.forms.merging import BOOKKEEPING, MergingForm
from claims.workflow.sourcing import Passage, SourceDetails, checked_address, key_of

MATCHES_SHOWN = 8
LONGEST_SEARCH = 200
"""Characters looked for; a page of words would make a condition that no database takes."""


def matching_sources(person: Person, *, address: str = "", words: str = "") -> list[Source]:
    """Sources of the library at this address, or with these words; a refused address finds nothing."""
    sources = visible_sources(person)
    if words.strip():
        return list(with_words(sources, words[:LONGEST_SEARCH])[:MATCHES_SHOWN])
    try:
        normal = checked_address(address)
    except Refusal:
        return []
    return list(sources.filter(address_key=key_of(normal))) if normal else []


def looking_up(claim: Claim, trigger: str) -> dict[str, str]:
    """Ask the library while somebody types; a button does it where there is no script."""
    return {
        "hx-get": reverse("evidence-add", args=[claim.pk]),
        "hx-trigger": trigger,
        "hx-target": "#source-matches",
        "hx-swap": "outerHTML",
        "hx-push-url": "false",
    }


TYPED = "input changed delay:250ms"


def passage_rows() -> list[object]:
    """What nearly every source needs comes first; the stance has a usual value, the note is rare."""
    return [
        Field("words", dir="auto"),
        Field("locator", dir="auto"),
        Div("stance", css_class="stances"),
        "note",
    ]


class PassageForm(forms.Form):
    """What the source says: stance, words, place."""

    stance = forms.ChoiceField(
        label=_("It…"), choices=Stance.choices, initial=Stance.SUPPORTS, widget=forms.RadioSelect
    )
    words = WordsField(label=_("Words relied on"), help_text=_("The passage itself, word for word."))
    locator = forms.CharField(
        label=_("Place"), max_length=200, required=False, help_text=_("Page, paragraph, table or minute.")
    )
    note = WordsField(label=_("Own note"), rows=2)

    def passage(self) -> Passage:
        return Passage(**{field.name: self.cleaned_data[field.name] for field in fields(Passage)})


class EvidenceForm(PassageForm):
    """A source of the library, or a new one, and its passage."""

    address = forms.CharField(
        label=_("Address"),
        max_length=3000,
        required=False,
        help_text=_("First of all: the library may know it already. Empty for a source without one."),
        widget=forms.TextInput(attrs={"inputmode": "url", "spellcheck": "false", "autocomplete": "off"}),
    )
    library_words = forms.CharField(
        label=_("Words of a source in the library"),
        max_length=LONGEST_SEARCH,
        required=False,
        widget=forms.TextInput(attrs={"data-skip": "", "autocomplete": "off"}),
    )
    source = forms.ModelChoiceField(Source.objects.none(), required=False, widget=forms.HiddenInput)
    title = forms.CharField(label=_("Title"), max_length=300, required=False)
    publisher = forms.CharField(
        label=_("Publisher"),
        max_length=200,
        required=False,
        help_text=_("Who stands behind it. Two sources are independent if their publishers differ."),
    )
    author = forms.CharField(label=_("Author"), max_length=200, required=False)
    published_on = PartialDateFormField(
        label=_("Date"), max_length=40, required=False, help_text=_("10 May 2024, 2024-05, 2024")
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=SourceKind.choices, initial=SourceKind.NEWS)
    language = forms.ChoiceField(label=_("Language"), choices=Language.choices, initial=Language.UNDETERMINED)
    submission = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        person: Person,
        claim: Claim,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        proposed = {"submission": uuid.uuid4(), **(initial or {})}
        super().__init__(data, initial=proposed, auto_id="evidence_%s")
        self.person = person
        self.fields["source"].queryset = visible_sources(person)  # type: ignore[attr-defined]  # rows
        matches = HTML('{% include "claims/evidence/_matches.html" %}')
        self.helper = laid_out(
            "submission",
            # Looked up while somebody types, so that the answer is there before they go on to the next field.
            Div(
                Field("library_words", **looking_up(claim, TYPED)),
                Field("address", **looking_up(claim, TYPED)),
                css_class="fields",
            ),
            matches,
            Div(Div(Field("title", dir="auto"), "publisher", css_class="fields"), css_class="new-source"),
            *passage_rows(),
            Div(
                Div("kind", "author", css_class="fields"),
                Div("published_on", "language", css_class="fields"),
                css_class="new-source",
            ),
        )

    @property
    def matches(self) -> list[Source]:
        """What the library has for what was typed so far."""
        typed = {name: str(self[name].value() or "") for name in ("address", "library_words")}
        return matching_sources(self.person, address=typed["address"], words=typed["library_words"])

    @property
    def is_by_address(self) -> bool:
        """Looked up by an address, which is that of one source."""
        return bool(self["address"].value()) and not self["library_words"].value()

    @property
    def looked_up(self) -> bool:
        return bool(self["address"].value() or self["library_words"].value())

    @property
    def chosen(self) -> str:
        return str(self["source"].value() or "")

    def clean_address(self) -> str:
        try:
            return checked_address(self.cleaned_data["address"])
        except Refusal as refusal:
            raise ValidationError(str(refusal)) from refusal

    def clean(self) -> None:
        address = self.cleaned_data.get("address", "")
        if self.cleaned_data.get("source") is None and address:
            self.cleaned_data["source"] = (
                visible_sources(self.person).filter(address_key=key_of(address)).first()
            )
        if self.cleaned_data.get("source") is not None:
            return
        for name in ("title", "publisher"):
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, _("A new source needs a title and a publisher."))

    def details(self) -> SourceDetails:
        return SourceDetails(**{field.name: self.cleaned_data[field.name] for field in fields(SourceDetails)})


class EditEvidenceForm(MergingForm, PassageForm):
    @classmethod
    def for_evidence(cls, evidence: Evidence, data: Mapping[str, Any] | None = None) -> Self:
        stored = {field.name: getattr(evidence, field.name) for field in fields(Passage)}
        form = cls(data, initial={**stored, "version": evidence.version})
        form.know(stored)
        return form

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.helper = laid_out(*passage_rows(), *BOOKKEEPING)
