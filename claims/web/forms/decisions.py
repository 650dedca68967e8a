"""What a decision on a claim asks for: a reason, a few words, a person; most ask for nothing."""

from collections.abc import Collection, Mapping
from typing import Any

from crispy_forms.layout import Div
from django import forms
from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.choices import DismissReason, NotCheckableReason, ReturnReason, Verb
from claims.models import Claim
from claims.web.forms.fields import CheckerField, DueField, VersionField, WordsField, laid_out


def choices_of(reasons: type[TextChoices], *, but: Collection[str] = ()) -> list[tuple[str, str | Promise]]:
    """Nothing is chosen until somebody chooses: a reason is a statement."""
    return [("", _("Choose one")), *((code.value, code.label) for code in reasons if code not in but)]


class DecisionForm(forms.Form):
    """A button; `version` is the claim as the person saw it."""

    version = VersionField()

    def __init__(self, data: Mapping[str, Any] | None = None, *, claim: Claim, verb: str) -> None:
        super().__init__(data, initial={"version": claim.version}, auto_id=f"{verb}_%s")
        # A draft that saves itself may begin the research: this page then knows the new version.
        self.fields["version"].widget.attrs["data-claim-version"] = True
        self.helper = laid_out(*self.fields)

    def seen(self) -> int:
        version: int = self.cleaned_data["version"]
        return version

    def written(self) -> str:
        """What was written, to be shown again when the decision has become impossible."""
        return "\n".join(
            str(self[name].value() or "") for name in ("words", "note") if name in self.fields
        ).strip()


class ReleaseForm(DecisionForm):
    words = WordsField(label=_("Why"), rows=2)


class DismissForm(DecisionForm):
    # Only merging says "merged": it needs the claim that takes this one in.
    reason = forms.ChoiceField(
        label=_("Reason"), choices=choices_of(DismissReason, but=[DismissReason.MERGED])
    )
    words = WordsField(label=_("In a few words"), rows=2)


class NotCheckableForm(DecisionForm):
    reason = forms.ChoiceField(label=_("Reason"), choices=choices_of(NotCheckableReason))
    words = WordsField(label=_("In a few words"), rows=2)


class AssignOneForm(DecisionForm):
    to = CheckerField()
    due_at = DueField()
    note = WordsField(label=_("Note at hand-over"), rows=2)

    def __init__(self, data: Mapping[str, Any] | None = None, *, claim: Claim, verb: str) -> None:
        super().__init__(data, claim=claim, verb=verb)
        self.helper = laid_out("version", Div("to", "due_at", css_class="fields"), "note")


class ApproveForm(DecisionForm):
    note = WordsField(
        label=_("Note"), rows=2, help_text=_("If there is something to say; the history keeps it.")
    )


class ReturnForm(DecisionForm):
    reason = forms.ChoiceField(label=_("Reason"), choices=choices_of(ReturnReason))
    words = WordsField(label=_("What to do about it"), rows=3, required=True)


class ReopenForm(DecisionForm):
    words = WordsField(label=_("Why"), rows=2, required=True)


FORMS: dict[str, type[DecisionForm]] = {
    Verb.DISMISS: DismissForm,
    Verb.MARK_NOT_CHECKABLE: NotCheckableForm,
    Verb.ASSIGN: AssignOneForm,
    Verb.RELEASE: ReleaseForm,
    Verb.APPROVE: ApproveForm,
    Verb.RETURN: ReturnForm,
    Verb.REOPEN: ReopenForm,
}


def form_for(verb: str) -> type[DecisionForm]:
    return FORMS.get(verb, DecisionForm)
