"""Narrowing the claims that can be given out; giving them out is `AssignForm`."""

from typing import Any

from django import forms
from django.db.models import Case, F, QuerySet, When
from django.utils.translation import gettext_lazy as _

from claims.choices import UNDER_WORK, ClaimStatus
from claims.models import Claim, Person


class AssignableFilterForm(forms.Form):
    state = forms.ChoiceField(
        label=_("State"),
        choices=[("", _("All states")), ("open", _("Unassigned")), ("under_work", _("Assigned"))],
        required=False,
    )
    assignee = forms.ModelChoiceField(
        Person.objects.none(), label=_("Assignee"), empty_label=_("Everybody"), required=False
    )
    claim = forms.ModelChoiceField(Claim.objects.none(), widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, claims: QuerySet[Claim], **kwargs: Any) -> None:  # noqa: ANN401 - Django's
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "form-select"
        self.claims = claims.filter(status__in=(ClaimStatus.OPEN, *UNDER_WORK))
        self.fields["claim"].queryset = self.claims  # type: ignore[attr-defined]  # a choice of rows
        holders = self.claims.order_by().values("assignee")
        self.fields["assignee"].queryset = Person.objects.filter(pk__in=holders).order_by(  # type: ignore[attr-defined]  # a choice of rows
            "first_name", "username"
        )

    def asked_for(self) -> Claim | None:
        """The one claim that a link means."""
        self.is_valid()
        claim: Claim | None = self.cleaned_data.get("claim")
        return claim

    def found(self) -> QuerySet[Claim]:
        """The one a link means first, then what nobody holds; a value that is no choice is no wish."""
        asked = self.asked_for()
        claims = self.claims
        if state := self.cleaned_data.get("state"):
            claims = claims.filter(status__in=[ClaimStatus.OPEN] if state == "open" else UNDER_WORK)
        if assignee := self.cleaned_data.get("assignee"):
            claims = claims.filter(assignee=assignee)
        in_hand = [Case(When(pk=asked.pk, then=0), default=1)] if asked else []
        return claims.order_by(*in_hand, F("assignee").asc(nulls_first=True), "-priority", "number")
