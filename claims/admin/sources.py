"""The library of sources, and the claimants."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from claims.admin.desk import DeskModelAdmin, SeenForm, acting_person
from claims.choices import Action
from claims.models import Claimant, Source
from claims.workflow.desk_keeping import save_desk_row
from claims.workflow.sourcing import SourceDetails, edit_source

EDITABLE = ("title", "publisher", "kind", "address", "author", "published_on", "language")


class SourceForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    seen = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Source
        fields = EDITABLE

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.version


@admin.register(Source)
class SourceAdmin(DeskModelAdmin):
    form = SourceForm
    fields = (*EDITABLE, "added_by", "added_at", "seen")
    readonly_fields = ("added_by", "added_at")
    list_display = ("title", "publisher", "kind", "language", "published_on", "address")
    list_filter = ("kind", "language")
    search_fields = ("title", "publisher", "author", "address")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A source enters the library with the first evidence drawn from it."""
        return False

    def save_model(
        self, request: HttpRequest, obj: Model, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        # The form has written into its own copy; the action compares with what is stored.
        source = Source.objects.get(pk=obj.pk)
        details = SourceDetails(**{name: form.cleaned_data[name] for name in EDITABLE})
        edit_source(source, details, by=acting_person(request), seen=form.cleaned_data["seen"])


@admin.register(Claimant)
class ClaimantAdmin(DeskModelAdmin):
    form = SeenForm
    fields = ("name", "role", "seen")
    list_display = ("name", "role")
    search_fields = ("name", "role")

    def save_model(
        self, request: HttpRequest, obj: Model, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        action = Action.EDIT_CLAIMANT if change else Action.ADD_CLAIMANT
        save_desk_row(obj, action, by=acting_person(request), seen=form.cleaned_data["seen"])
