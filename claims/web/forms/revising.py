"""Bringing in a changed text, and saying where claims stand in it."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from claims.choices import Placing
from claims.queries.comparing import Decision, Foreseen
from claims.text.segments import Span
from claims.text.whereabouts import Whereabouts, places_of_words
from claims.web.forms.articles import BringInForm
from claims.web.forms.fields import VersionField, WordsField, laid_out
from claims.workflow.marking import Selection

AROUND = 60
"""Code points before and after a place, so that two equal ones can be told apart."""
GONE, BY_HAND = "gone", "words"


class NewRevisionForm(BringInForm):
    """The whole text as it is now."""

    note = WordsField(
        label=_("What changed"),
        rows=2,
        help_text=_("A few words for your colleagues. They stand in the history."),
    )
    submission = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["text"].help_text = _("The whole article, not only what changed.")
        self.initial.setdefault("submission", uuid.uuid4())
        self.helper = laid_out("text", "file", "note", "submission")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a claim could have, with the words around it."""

    value: str
    before: str
    words: str
    after: str

    @classmethod
    def at(cls, text: str, span: Span) -> "Candidate":
        start, end = span
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        return cls(f"{start}-{end}", before, text[start:end], after)


@dataclass(frozen=True, slots=True)
class Question:
    """One claim of the list with what can be said of it."""

    foreseen: Foreseen
    now: str
    field: forms.BoundField
    words: forms.BoundField
    candidates: Sequence[Candidate]

    @property
    def is_unsure(self) -> bool:
        return self.foreseen.placing == Placing.UNSURE

    @property
    def is_quiet(self) -> bool:
        """Moved words are the same words: they are there for whoever wants to look."""
        return self.foreseen.placing == Placing.MOVED and not self.errors and not self.field.value()

    @property
    def is_gone(self) -> bool:
        return self.foreseen.placing == Placing.GONE

    @property
    def errors(self) -> list[str]:
        return [*self.field.errors, *self.words.errors]


class PlacesForm(forms.Form):
    """Where claims stand in a new text: required for whatever is unsure, else only to overrule."""

    version = VersionField()
    rest_is_gone = forms.BooleanField(required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        offered: Sequence[Foreseen],
        text: str,
        language: str,
        base: int,
    ) -> None:
        super().__init__(data, initial={"version": base})
        self.offered, self.text = offered, text
        whereabouts = Whereabouts(text, language)
        self.candidates: dict[int, list[Span]] = {}
        for one in offered:
            typed = str((data or {}).get(f"words_{one.claim.pk}", ""))
            spans = (
                []
                if one.placing in {Placing.CHANGED, Placing.MOVED}
                else whereabouts.likely_places(one.anchor.quote)
            )
            self.candidates[one.claim.pk] = list(dict.fromkeys([*spans, *places_of_words(text, typed)]))
            self.add_question(one)

    def add_question(self, one: Foreseen) -> None:
        pk = one.claim.pk
        places = [(f"{start}-{end}", "") for start, end in self.candidates[pk]]
        choices = [("", ""), *places, (GONE, ""), (BY_HAND, "")]
        self.fields[f"place_{pk}"] = forms.ChoiceField(choices=choices, required=False)
        self.fields[f"words_{pk}"] = forms.CharField(
            required=False, max_length=5000, label=_("Its words in the new text")
        )

    def questions(self) -> list[Question]:
        return [
            Question(
                one,
                self.text[slice(*one.span)] if one.span else "",
                self[f"place_{one.claim.pk}"],
                self[f"words_{one.claim.pk}"],
                [Candidate.at(self.text, span) for span in self.candidates[one.claim.pk]],
            )
            for one in self.offered
        ]

    def clean(self) -> None:
        self.decisions: dict[int, Decision] = {}
        for one in self.offered:
            decision = self.decision_on(one)
            if decision is not None:
                self.decisions[one.claim.pk] = decision

    def decision_on(self, one: Foreseen) -> Decision | None:
        pk = one.claim.pk
        chosen, words = (self.cleaned_data.get(f"{name}_{pk}", "") for name in ("place", "words"))
        if chosen == GONE:
            return Placing.GONE
        if chosen == BY_HAND or (words and not chosen):
            return self.place_by_hand(pk, words)
        if chosen:
            start, end = chosen.split("-")
            return int(start), int(end)
        if one.placing == Placing.UNSURE and not self.errors.keys() & {f"place_{pk}", f"words_{pk}"}:
            self.add_error(f"place_{pk}", gettext("Say where it stands, or that it is gone."))
        return None

    def place_by_hand(self, pk: int, words: str) -> Decision | None:
        try:
            return only_place(self.text, words)
        except forms.ValidationError as problem:
            self.add_error(f"words_{pk}", problem)
        return None


def only_place(text: str, words: str) -> Span:
    """The one place of these words; else what to do about it."""
    found = places_of_words(text, words)
    if not found:
        raise forms.ValidationError(_("These words do not stand in the text. Copy them from it."))
    if len(found) > 1:
        problem = ngettext(
            "These words stand there %(count)d time. Choose one of the places, or take some more of them.",
            "These words stand there %(count)d times. Choose one of the places, or take some more of them.",
            len(found),
        )
        raise forms.ValidationError(problem % {"count": len(found)})
    return found[0]


class PlaceForm(forms.Form):
    """Where a lost claim stands in the current text."""

    version = VersionField()
    words = forms.CharField(
        required=False,
        max_length=5000,
        label=_("Its words in the text"),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto", "class": "form-control"}),
        help_text=_("Exactly as they stand in the text now. Copy them from it."),
    )

    def __init__(
        self, data: Mapping[str, Any] | None, *, quote: str, text: str, language: str, version: int
    ) -> None:
        super().__init__(data, initial={"version": version})
        self.text = text
        typed = str((data or {}).get("words", ""))
        spans = [*Whereabouts(text, language).likely_places(quote), *places_of_words(text, typed)]
        self.candidates = [Candidate.at(text, span) for span in dict.fromkeys(spans)]
        places = [(one.value, "") for one in self.candidates]
        self.fields["place"] = forms.ChoiceField(choices=[("", ""), *places, (BY_HAND, "")], required=False)

    def clean(self) -> None:
        chosen, words = (self.cleaned_data.get(name, "") for name in ("place", "words"))
        if chosen and chosen != BY_HAND:
            start, end = (int(part) for part in chosen.split("-"))
        elif not self.errors:
            try:
                start, end = only_place(self.text, words)
            except forms.ValidationError as problem:
                self.add_error("words", problem)
                return
        else:
            return
        self.cleaned_data["selection"] = Selection(start, end, self.text[start:end])

    def selection(self) -> Selection:
        found: Selection = self.cleaned_data["selection"]
        return found
