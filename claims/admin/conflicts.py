"""Conflicts of interest: declared for somebody, or withdrawn; never edited."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import EmptyFieldListFilter
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from claims.admin.desk import DeskModelAdmin, acting_person
from claims.exceptions import Refusal
from claims.models import Conflict
from claims.workflow.desk_keeping import declare_conflict, withdraw_conflict


class ConflictForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    class Meta:
        model = Conflict
        fields = ("person", "article", "claimant", "reason")

    def _get_validation_exclusions(self) -> set[str]:
        # The action refuses a second or a pointless conflict with a sentence; the columns only with a name.
        return {field.name for field in Conflict._meta.fields}  # noqa: SLF001 - Django's own name


@admin.register(Conflict)
class ConflictAdmin(DeskModelAdmin):
    form = ConflictForm
    actions = ("withdraw",)
    list_display = ("person", "article", "claimant", "reason", "declared_at", "withdrawn_at")
    list_filter = (("withdrawn_at", EmptyFieldListFilter),)
    list_select_related = ("person", "article", "claimant")
    search_fields = ("person__username", "person__last_name", "article__title", "claimant__name")

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def save_model(
        self, request: HttpRequest, obj: Model, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        said = form.cleaned_data
        conflict = declare_conflict(
            said["person"],
            article=said["article"],
            claimant=said["claimant"],
            reason=said["reason"],
            by=acting_person(request),
        )
        obj.pk = conflict.pk

    @admin.action(description=_("Withdraw the selected conflicts"), permissions=["view"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Conflict]) -> None:
        for conflict in queryset.select_related("person", "article", "claimant"):
            try:
                withdraw_conflict(conflict, by=acting_person(request))
            except Refusal as refusal:
                self.message_user(request, f"{conflict}: {refusal}", messages.ERROR)
            else:
                self.message_user(request, _("Withdrawn: %(conflict)s") % {"conflict": conflict})
