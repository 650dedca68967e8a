"""Finding articles, bringing one in, and its details."""

import uuid
from collections.abc import Mapping
from dataclasses import fields
from functools import cached_property
from pathlib import PurePath
from typing import Any, Self

from crispy_forms.layout import Div, Field
from django import forms
from django.utils.translation import gettext_lazy as _

from claims.choices import ArticleKind, Language
from claims.models import Article, Person
from claims.models.fields import PartialDateFormField, RowsField
from claims.queries.people import nameable_editors
from claims.text.documents import PlainDocument, UnreadableText
from claims.text.metadata import propose_metadata
from claims.text.readers import MAX_BYTES, read_document
from claims.text.readers.decoding import decoded
from claims.web.forms.fields import DueField, WordsField, laid_out
from claims.web.forms.merging import MergingForm, takes_theirs
from claims.workflow.describing import LONGEST_LEAD_HOURS, ArticleDetails
from claims.workflow.wordings import unreadable_text

PARTIAL_DATE_HELP = _("A day, or only a month or year: 10 May 2024, 2024-05, 2024.")


class ArticleFilterForm(forms.Form):
    q = forms.CharField(label=_("Words"), max_length=200, required=False)
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("All kinds")), *ArticleKind.choices], required=False
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("All states")),
            ("to_sort", _("Suggestions to sort")),
            ("in_work", _("In work")),
            ("late", _("Late")),
            ("done", _("Done")),
        ],
    )

    def wish(self) -> dict[str, str]:
        """What is asked for; a value that is no choice is no wish."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}


class BringInForm(forms.Form):
    """The text itself: pasted, or a file."""

    text = forms.CharField(
        label=_("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "dir": "auto"}),
        help_text=_("The whole article with headline, byline and notes: they are recognised."),
    )
    file = forms.FileField(
        label=_("File"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.text,.markdown,text/plain,text/markdown"}),
        help_text=_("A .txt or .md file, up to 2 MB. It is taken instead of pasted text."),
    )
    document: PlainDocument
    name = ""
    raw = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.helper = laid_out("text", "file")

    def clean(self) -> None:
        given = self.cleaned_data.get("file")
        data = given.read() if given else self.cleaned_data.get("text", "").encode()
        self.name = "file" + PurePath(given.name or "").suffix.lower() if given else ""
        try:
            self.document = read_document(data, self.name)
        except UnreadableText as unreadable:
            self.add_error("file" if given else "text", str(unreadable_text(unreadable.reason)))
            return
        self.raw = decoded(data)


class ArticleDetailsForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=300)
    author = forms.CharField(label=_("Author"), max_length=200, required=False)
    outlet = forms.CharField(label=_("Outlet"), max_length=200, required=False)
    published_on = PartialDateFormField(
        label=_("Date"), max_length=40, required=False, help_text=PARTIAL_DATE_HELP
    )
    first_published_on = PartialDateFormField(
        label=_("First published"), max_length=40, required=False, help_text=PARTIAL_DATE_HELP
    )
    language = forms.ChoiceField(label=_("Language"), choices=Language.choices)
    translated_from = forms.ChoiceField(
        label=_("Translated from"), choices=[("", _("Not a translation")), *Language.choices], required=False
    )
    provenance = WordsField(label=_("Note of provenance"), rows=2)
    kind = forms.ChoiceField(label=_("Kind"), choices=ArticleKind.choices)
    due_at = DueField()
    claims_lead_hours = forms.IntegerField(
        label=_("Claims are due so many hours before"),
        required=False,
        min_value=0,
        max_value=LONGEST_LEAD_HOURS,
        help_text=_("For claims without a time of their own. Empty: they are due with the article."),
    )
    is_confidential = forms.BooleanField(
        label=_("Confidential"),
        required=False,
        help_text=_("Only the editors named here, the assignees and admins see it."),
    )
    editors = RowsField(
        nameable_editors(),
        label=_("Named editors"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.helper = laid_out(
            Field("title", dir="auto"),
            Div("author", "outlet", css_class="fields"),
            Div("published_on", "first_published_on", css_class="fields"),
            Div("language", "translated_from", css_class="fields"),
            "provenance",
            "kind",
            Div("due_at", "claims_lead_hours", css_class="fields"),
            "is_confidential",
            "editors",
            *(name for name in self.fields if name not in ArticleDetailsForm.base_fields),
        )

    def details(self) -> ArticleDetails:
        names = {field.name for field in fields(ArticleDetails)} & set(self.fields)
        values = {name: self.cleaned_data[name] for name in names}
        lead = values["claims_lead_hours"] or 0
        return ArticleDetails(**{**values, "editors": tuple(values["editors"]), "claims_lead_hours": lead})


class NewArticleForm(ArticleDetailsForm):
    """The second step: what was proposed, with the text it was read from."""

    text = forms.CharField(strip=False, widget=forms.Textarea(attrs={"hidden": True}), label="")
    name = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    submission = forms.UUIDField(widget=forms.HiddenInput)

    @classmethod
    def proposed_from(cls, arrived: BringInForm, *, by: Person) -> Self:
        found = propose_metadata(arrived.document)
        initial = {
            name: proposal.value
            for name in ArticleDetailsForm.base_fields
            if (proposal := getattr(found, name, None)) is not None
        }
        unknown = {"language": Language.UNDETERMINED, "kind": ArticleKind.PUBLISHED}
        hidden = {"text": arrived.raw, "name": arrived.name, "submission": uuid.uuid4()}
        return cls(initial={**unknown, **initial, **hidden, "editors": [by]})

    @cached_property
    def document(self) -> PlainDocument | None:
        """The text as it was read in the first step; None if somebody tampered with it."""
        # Browsers send line ends as two characters, and an older encoding's letters have grown in UTF-8.
        data = str(self["text"].value() or "").replace("\r\n", "\n").encode()
        try:
            return read_document(data, PurePath(str(self["name"].value() or "")).name, limit=3 * MAX_BYTES)
        except UnreadableText:
            return None

    def clean(self) -> None:
        super().clean()
        # Nobody sees the hidden fields, so that what is wrong with them stands above the others.
        if self.document is None or self.errors.keys() & {"text", "name", "submission"}:
            self.add_error(None, _("The text cannot be read any more. Bring it in anew."))


class EditArticleForm(MergingForm, ArticleDetailsForm):
    @classmethod
    def for_article(cls, article: Article, data: Mapping[str, Any] | None = None) -> Self:
        stored: dict[str, object] = {
            name: getattr(article, name) for name in ArticleDetailsForm.base_fields if name != "editors"
        }
        if data is None or takes_theirs(data):
            stored["editors"] = list(article.editors.all())
        form = cls(data, initial={**stored, "version": article.version})
        form.know(stored)
        return form
