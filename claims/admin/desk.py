"""What every model's admin has in common: who may, no deleting, no writing past the workflow."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from claims.exceptions import Refusal, StaleVersion
from claims.models import Person
from claims.models.fields import is_key, refuse_impossible_year
from claims.permissions import can_manage_desk
from claims.workflow.desk_keeping import state_of

DAY_AND_HOUR: dict[str, Any] = {
    "form_class": forms.DateTimeField,
    "widget": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    "validators": [refuse_impossible_year],
}
"""One labelled input; Django's own pair of inputs has no labels."""


LONGEST_SEARCH = 200


def acting_person(request: HttpRequest) -> Person:
    """Whoever does it: the workflow's `by`."""
    if not isinstance(request.user, Person):
        raise PermissionDenied
    return request.user


def may_manage(request: HttpRequest) -> bool:
    return isinstance(request.user, Person) and can_manage_desk(request.user)


class SeenForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    """A form that says on what it was opened, so that nobody saves over somebody else's change."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.initial["seen"] = state_of(self.instance) if self.instance.pk else ""


class DeskModelAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # not subscriptable when run
    """A model that admins look after; `save_model` of each calls one action of the workflow."""

    list_per_page = 50
    show_full_result_count = False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may_manage(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_manage(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may_manage(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_manage(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nothing is deleted: the history names rows, and must stay readable."""
        return False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the whole list for a number or year that nothing holds, as Django does for other nonsense."""
        try:
            return super().changelist_view(request, extra_context)
        except OverflowError:
            return redirect(f"{request.path}?e=1")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Look for so many words only: of a page of them no database makes a condition."""
        return super().get_search_results(request, queryset, search_term[:LONGEST_SEARCH])

    def response_action(
        self,
        request: HttpRequest,
        queryset: QuerySet[Any],
        *place: Any,  # noqa: ANN401 - Django's
    ) -> HttpResponse | None:
        """Refuse what is no row of the list before the database is asked for it."""
        if all(map(is_key, request.POST.getlist(ACTION_CHECKBOX_NAME))):
            return super().response_action(request, queryset, *place)
        self.message_user(request, _("Choose rows of the list."), messages.ERROR)
        return redirect(request.get_full_path())

    def save_model(
        self, request: HttpRequest, obj: Model, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        msg = f"{type(self).__name__} names no action of the workflow"
        raise NotImplementedError(msg)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: ANN401 - Django's
        """Save the inlines; what hangs on the row itself has been saved by the action."""
        for formset in formsets:
            self.save_formset(request, form, formset, change=change)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show a refused form again, as it was typed, with the refusal's sentence."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refusal as refusal:
            request.META[REFUSAL] = refusal
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(
        self,
        request: HttpRequest,
        obj: Model | None = None,
        change: bool = False,
        **kwargs: Any,  # noqa: ANN401 - Django's
    ) -> "type[forms.ModelForm[Any]]":
        form = super().get_form(request, obj, change=change, **kwargs)
        refusal = request.META.get(REFUSAL)
        return refused_form(form, refusal) if isinstance(refusal, Refusal) else form

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The desk has one history, and it is not Django's."""
        del request, object_id, extra_context
        return redirect("admin:claims_historyentry_changelist")

    def log_addition(self, request: HttpRequest, obj: Model, message: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """Leave Django's own log empty: the action has written the history."""

    def log_change(self, request: HttpRequest, obj: Model, message: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """Do as log_addition() does."""


REFUSAL = "claims.admin.refusal"
"""Where a request carries the refusal of its first try."""


def refused_form(form: "type[forms.ModelForm[Any]]", refusal: Refusal) -> "type[forms.ModelForm[Any]]":
    """The same form with the refusal among its errors; after a stale save, with what is stored now."""

    class Refused(form):  # type: ignore[misc, valid-type]  # the form is made at run time
        data: QueryDict

        def clean(self) -> dict[str, Any] | None:
            cleaned: dict[str, Any] | None = super().clean()
            self.add_error(None, str(refusal))
            if isinstance(refusal, StaleVersion):
                self.show_stored(refusal)
            return cleaned

        def show_stored(self, stale: StaleVersion) -> None:
            for name, value in stale.theirs.items():
                if name in self.fields and self.cleaned_data.get(name) != value:
                    self.add_error(name, _("Stored now: %(value)s") % {"value": value or "–"})
            # Whoever saves again has seen both.
            data = self.data.copy()
            data["seen"] = str(stale.version)
            self.data = data

    return Refused


class ReadOnlyAdmin(DeskModelAdmin):
    """To look at: these rows are written by the workflow alone."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
