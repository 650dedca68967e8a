"""Deciding on suggestions: on the one in hand, and on many at once."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from claims.choices import DismissReason, NotCheckableReason, Verb
from claims.models import Claim, Person
from claims.models.fields import RowsField
from claims.permissions import is_editor
from claims.queries.sorting import Narrowing
from claims.web.forms.claims import LONGEST_STATEMENT
from claims.web.forms.decisions import choices_of
from claims.web.forms.fields import CheckerField, VersionField, WordsField
from claims.workflow.sorting import Decision

REASONS: dict[str, str] = {
    Verb.DISMISS: "dismiss_reason",
    Verb.MARK_NOT_CHECKABLE: "not_checkable_reason",
}
"""By decision, the field that says why."""


class ReasonsForm(forms.Form):
    """Reasons that need no words: whoever has more to say does so on the claim's page."""

    dismiss_reason = forms.ChoiceField(
        label=_("Reason for dismissing"),
        choices=choices_of(DismissReason, but=[DismissReason.MERGED, DismissReason.OTHER])[1:],
        required=False,
    )
    not_checkable_reason = forms.ChoiceField(
        label=_("Why it cannot be checked"), choices=choices_of(NotCheckableReason)[1:], required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        for name in REASONS.values():
            self.fields[name].widget.attrs["class"] = "form-select"

    def reason(self) -> str:
        name = REASONS.get(self.cleaned_data["decision"], "")
        reason: str = self.cleaned_data.get(name, "")
        return reason


class SortForm(ReasonsForm):
    """The suggestion in hand: one button a decision, and what goes with each."""

    decision = forms.ChoiceField(
        choices=[
            (verb.value, verb.label)
            for verb in (Verb.ACCEPT, Verb.ASSIGN, Verb.DISMISS, Verb.MARK_NOT_CHECKABLE)
        ]
    )
    version = VersionField()
    statement = WordsField(
        label=_("Statement"),
        max_length=LONGEST_STATEMENT,
        widget=forms.Textarea(attrs={"rows": 1, "class": "form-control sorted-statement", "dir": "auto"}),
    )
    to = CheckerField(label=_("Assign to"), required=False)

    def __init__(
        self, data: QueryDict | None = None, *, person: Person, initial: Mapping[str, Any] | None = None
    ) -> None:
        if data is not None and data.get("decision") != Verb.ASSIGN:
            # The list of people is sent along with every decision; nobody has to be looked up for the others.
            data = data.copy()
            data.pop("to", None)
        super().__init__(data, initial=initial)
        self.fields["to"].widget.attrs["class"] = "form-select"
        if not is_editor(person):
            people = self.fields["to"]
            people.queryset = people.queryset.filter(pk=person.pk)  # type: ignore[attr-defined]  # a choice of rows

    @property
    def chosen_person(self) -> str:
        """The key of whom the list of people shows."""
        return str(self["to"].value() or self.initial.get("to", ""))

    @property
    def people(self) -> list[tuple[str, str]]:
        """Whom it can be given to; as a list, for a template would ask for their number first."""
        choices = self.fields["to"].choices  # type: ignore[attr-defined]  # a choice of rows
        return [(str(value), str(label)) for value, label in choices]

    def clean_statement(self) -> str:
        return " ".join(self.cleaned_data["statement"].split())

    def clean(self) -> None:
        decision = self.cleaned_data.get("decision")
        keeps_it = decision in (Verb.ACCEPT, Verb.ASSIGN)
        if keeps_it and "statement" not in self.errors and not self.cleaned_data["statement"]:
            self.add_error("statement", _("Write the claim as a statement that can be read by itself."))

    def decided(self) -> Decision:
        chosen = self.cleaned_data
        return Decision(Verb(chosen["decision"]), chosen["statement"], self.reason(), to=chosen.get("to"))


class NarrowForm(forms.Form):
    """Which suggestions a list shows; a value that is no choice is no wish."""

    paragraph = forms.IntegerField(label=_("Paragraph"), min_value=1, max_value=99_999, required=False)
    from_score = forms.IntegerField(label=_("Score from"), min_value=0, max_value=100, required=False)
    below_score = forms.IntegerField(label=_("Score below"), min_value=0, max_value=101, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "form-control"

    def narrowing(self) -> Narrowing:
        self.is_valid()
        return Narrowing(**{name: self.cleaned_data.get(name) for name in self.fields})


class SortManyForm(ReasonsForm):
    """One decision on those that are ticked, or on all that a list holds, whatever page it shows."""

    TICKED, FOUND = "ticked", "found"

    decision = forms.ChoiceField(
        choices=[(verb.value, verb.label) for verb in (Verb.ACCEPT, Verb.DISMISS, Verb.MARK_NOT_CHECKABLE)],
        error_messages={"required": _("Choose what is to be done with them.")},
    )
    which = forms.ChoiceField(
        choices=[(TICKED, _("What is ticked")), (FOUND, _("All that were found"))], initial=TICKED
    )
    claims = RowsField(Claim.objects.none(), required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        found: QuerySet[Claim],
        article_claims: QuerySet[Claim],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.found = found
        # Whatever was ticked and is sorted by now is left out by the action, not held against the person.
        self.fields["claims"].queryset = article_claims  # type: ignore[attr-defined]  # a choice of rows

    def clean(self) -> None:
        if self.cleaned_data.get("which") == self.TICKED and not self.cleaned_data.get("claims"):
            self.add_error("claims", _("Tick at least one suggestion."))

    def decided(self) -> Decision:
        return Decision(Verb(self.cleaned_data["decision"]), reason=self.reason())

    def chosen(self) -> QuerySet[Claim]:
        """In reading order, in which they are numbered."""
        if self.cleaned_data["which"] == self.FOUND:
            return self.found
        ticked: QuerySet[Claim] = self.cleaned_data["claims"]
        return ticked
