"""Finding claims, marking them in the text, wording them, and giving them out."""

import uuid
from collections.abc import Mapping
from typing import Any, Self

from crispy_forms.layout import Div, Field
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.choices import ClaimKind, ClaimStatus, Priority
from claims.models import Article, Claim
from claims.models.fields import RowsField
from claims.queries.people import people_able_to_check
from claims.text.claimants import find_claimant
from claims.web.forms.fields import CheckersField, DueField, WordsField, laid_out
from claims.web.forms.merging import MergingForm
from claims.workflow.marking import Selection, Wording

LONGEST_STATEMENT = 2000


class ClaimFilterForm(forms.Form):
    q = forms.CharField(label=_("Words"), max_length=200, required=False)
    status = forms.ChoiceField(
        label=_("Status"), choices=[("", _("All states")), *ClaimStatus.choices], required=False
    )
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("All kinds")), *ClaimKind.choices], required=False
    )
    priority = forms.TypedChoiceField(
        label=_("Priority"),
        choices=[("", _("All priorities")), *Priority.choices],
        coerce=int,
        empty_value=None,
        required=False,
    )
    assignee = forms.ModelChoiceField(
        people_able_to_check(), label=_("Assignee"), empty_label=_("Everybody"), required=False
    )
    article = forms.ModelChoiceField(Article.objects.none(), widget=forms.HiddenInput, required=False)
    late = forms.BooleanField(label=_("Late only"), required=False)

    def __init__(self, *args: Any, articles: QuerySet[Article], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.fields["article"].queryset = articles  # type: ignore[attr-defined]  # a choice of rows
        for name in ("status", "kind", "priority", "assignee"):
            self.fields[name].widget.attrs["class"] = "form-select"
        self.fields["late"].widget.attrs["class"] = "form-check-input"

    @property
    def filters(self) -> list[forms.BoundField]:
        """The choices that stand in a row."""
        return [self[name] for name in ("status", "kind", "priority", "assignee")]

    def wish(self) -> dict[str, Any]:
        """What is asked for; a value that is no choice is no wish."""
        self.is_valid()
        return {name: self.cleaned_data.get(name) for name in self.fields}


class WordingForm(forms.Form):
    """What a claim says by itself, and what goes with it."""

    statement = WordsField(
        label=_("Statement"),
        required=True,
        max_length=LONGEST_STATEMENT,
        help_text=_("A sentence that can be read by itself: who, what, when."),
    )
    claimant = forms.CharField(
        label=_("Claimant"),
        max_length=200,
        required=False,
        help_text=_("Who says so: a person or an institution."),
        widget=forms.TextInput(attrs={"list": "claimants", "autocomplete": "off"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=ClaimKind.choices, initial=ClaimKind.OTHER)
    priority = forms.TypedChoiceField(
        label=_("Priority"), choices=Priority.choices, coerce=int, initial=Priority.NORMAL
    )
    due_at = DueField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.helper = laid_out(
            Field("statement", dir="auto"),
            Field("claimant", dir="auto"),
            Div("kind", "priority", "due_at", css_class="fields"),
            *(name for name in self.fields if name not in WordingForm.base_fields),
        )

    def wording(self) -> Wording:
        return Wording(**{name: self.cleaned_data[name] for name in WordingForm.base_fields})


def looking_for_earlier(article: Article) -> dict[str, str]:
    """Ask what was checked before while somebody types; a button does it where there is no script."""
    return {
        "hx-post": reverse("article-mark", args=[article.pk]),
        "hx-vals": '{"look_up": "1"}',
        "hx-trigger": "input changed delay:400ms",
        "hx-target": "#checked-before",
        "hx-swap": "outerHTML",
        "hx-push-url": "false",
        "hx-sync": "this:replace",
    }


class MarkForm(WordingForm):
    """A new claim of marked words."""

    start = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    end = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    quote = forms.CharField(widget=forms.Textarea(attrs={"hidden": True}), strip=False, label="")
    submission = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:  # noqa: ANN401 - Django's
        super().__init__(*args, **kwargs)
        self.helper.layout[0] = Field("statement", dir="auto", **looking_for_earlier(article))

    @classmethod
    def of(cls, selection: Selection, article: Article) -> Self:
        initial = {"start": selection.start, "end": selection.end, "quote": selection.quote}
        statement = " ".join(selection.quote.split())
        return cls(initial={**initial, "statement": statement, "submission": uuid.uuid4()}, article=article)

    def selection(self) -> Selection:
        # The browser sends line ends as CR LF whatever the text holds; the text was normalised to LF.
        quote = self.cleaned_data["quote"].replace("\r\n", "\n")
        return Selection(self.cleaned_data["start"], self.cleaned_data["end"], quote)


class SelectionForm(forms.Form):
    """Words marked with the mouse, as code points of the current revision."""

    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)
    quote = forms.CharField(strip=False)

    def selection(self) -> Selection:
        quote = self.cleaned_data["quote"].replace("\r\n", "\n")
        return Selection(self.cleaned_data["start"], self.cleaned_data["end"], quote)


class PickForm(forms.Form):
    """A sentence of a paragraph, and if wanted only some of its words: marking without a mouse."""

    sentence = forms.ChoiceField(label=_("Sentence"), widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("Only these words"),
        required=False,
        help_text=_("Exactly as they stand in the sentence. Empty: the whole sentence."),
    )

    def __init__(self, *args: Any, text: str, spans: list[tuple[int, int]], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.text = text
        self.fields["sentence"].choices = [  # type: ignore[attr-defined]  # a choice field
            (f"{start}-{end}", text[start:end]) for start, end in spans
        ]
        self.helper = laid_out("sentence", Field("words", dir="auto"))

    def clean(self) -> None:
        if not (chosen := self.cleaned_data.get("sentence")):
            return
        start, end = (int(part) for part in chosen.split("-"))
        words = self.cleaned_data.get("words", "")
        sentence = self.text[start:end]
        if words and sentence.count(words) != 1:
            problem = (
                _("These words do not stand in the sentence. Copy them from it.")
                if words not in sentence
                else _("These words stand there more than once. Take some more of them.")
            )
            raise ValidationError({"words": problem})
        if words:
            start += sentence.index(words)
            end = start + len(words)
        self.cleaned_data["selection"] = Selection(start, end, self.text[start:end])

    def selection(self) -> Selection:
        found: Selection = self.cleaned_data["selection"]
        return found


class EditClaimForm(MergingForm, WordingForm):
    @classmethod
    def for_claim(cls, claim: Claim, data: Mapping[str, Any] | None = None) -> Self:
        stored = {name: getattr(claim, name) for name in WordingForm.base_fields}
        # Nobody is named yet: whoever the sentence names is a proposal, saved only with the form.
        proposed = find_claimant(claim.statement, claim.article.language)
        named = str(claim.claimant or claim.attributed_to or proposed or "")
        form = cls(data, initial={**stored, "claimant": named, "version": claim.version})
        form.know(stored)
        return form


class AssignForm(forms.Form):
    """Several claims for one person, or for several who share them evenly."""

    claims = RowsField(Claim.objects.none(), error_messages={"required": _("Choose at least one claim.")})
    people = CheckersField(
        help_text=_("One person gets them all. Several share them so that open work evens up."),
        error_messages={"required": _("Choose who gets them.")},
    )
    due_at = DueField(help_text=_("Empty: each claim keeps its own."))
    note = WordsField(label=_("Note at hand-over"), rows=2)

    def __init__(self, *args: Any, claims: QuerySet[Claim], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.fields["claims"].queryset = claims  # type: ignore[attr-defined]  # a choice of rows
        self.helper = laid_out("people", "due_at", "note")

    def ticked(self) -> set[str]:
        return {str(pk) for pk in self["claims"].value() or []}
