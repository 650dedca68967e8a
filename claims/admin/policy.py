"""The desk's evidence policy: one row, always there."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from claims.admin.desk import DeskModelAdmin, SeenForm, acting_person
from claims.choices import Action
from claims.models import Policy
from claims.workflow.desk_keeping import save_desk_row


@admin.register(Policy)
class PolicyAdmin(DeskModelAdmin):
    form = SeenForm
    fields = ("independent_sources", "primary_sources", "override_allowed", "seen")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """There is nothing to choose from."""
        del request, extra_context
        return redirect("admin:claims_policy_change", 1)

    def save_model(
        self, request: HttpRequest, obj: Model, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        save_desk_row(obj, Action.EDIT_POLICY, by=acting_person(request), seen=form.cleaned_data["seen"])
