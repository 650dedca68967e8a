"""The page between choosing claims in the list and handing them out."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from claims.admin.desk import DeskModelAdmin, acting_person
from claims.exceptions import Refusal
from claims.models import Claim, Person
from claims.models.fields import RowsField, refuse_impossible_year
from claims.queries.people import people_able_to_check
from claims.workflow.assigning import assign_claims, share_out


class HandOverForm(forms.Form):
    people = RowsField(
        Person.objects.none(),
        label=_("To"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("One person gets all of them; several share them so that open workloads even up."),
    )
    due_at = forms.DateTimeField(
        label=_("Due"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        validators=[refuse_impossible_year],
        help_text=_("Empty: each claim keeps its own."),
    )
    note = forms.CharField(
        label=_("Note"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        people = self.fields["people"]
        if isinstance(people, forms.ModelMultipleChoiceField):
            people.queryset = people_able_to_check()


def assign_from_admin(
    model_admin: DeskModelAdmin, request: HttpRequest, queryset: QuerySet[Claim]
) -> HttpResponse | None:
    """Ask who and until when; then hand out all of them, or none and say why. None: back to the list."""
    claims = list(queryset.select_related("article", "assignee", "claimant").order_by("article", "pk"))
    form = HandOverForm(request.POST if "hand_over" in request.POST else None)
    if form.is_valid() and hand_out(claims, form, by=acting_person(request)):
        model_admin.message_user(
            request,
            ngettext("%(count)d claim was assigned.", "%(count)d claims were assigned.", len(claims))
            % {"count": len(claims)},
        )
        return None
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Assign claims"),
        "opts": model_admin.opts,
        "claims": claims,
        "form": form,
        "checkbox": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/claims/claim/assign.html", context)


def hand_out(claims: Sequence[Claim], form: HandOverForm, *, by: Person) -> bool:
    """Carry it out; a refusal stands in the form, beside what was typed."""
    people = list(form.cleaned_data["people"])
    due_at, note = form.cleaned_data["due_at"], form.cleaned_data["note"]
    try:
        if len(people) == 1:
            assign_claims(claims, to=people[0], by=by, due_at=due_at, note=note)
        else:
            share_out(claims, people, by=by, due_at=due_at, note=note)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
