"""Rating scales and their steps."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import Model
from django.http import HttpRequest

from claims.admin.desk import DeskModelAdmin, SeenForm, acting_person, may_manage
from claims.choices import Action
from claims.models import Rating, RatingScale
from claims.workflow.desk_keeping import save_desk_row, save_scale


class ScaleForm(SeenForm):
    class Meta:
        model = RatingScale
        fields = (
            "key",
            "kind",
            "is_default",
            "name_en",
            "name_de",
            "description_en",
            "description_de",
            "seen",
        )

    def _get_validation_exclusions(self) -> set[str]:
        # A new default replaces the old one in the same action, so the rule holds only afterwards.
        exclusions: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # Django's own hook
        return exclusions | {"is_default"}


class RatingInline(admin.StackedInline):  # type: ignore[type-arg]  # not subscriptable when run
    model = Rating
    extra = 0
    can_delete = False
    fields = (
        ("order", "key", "icon", "color", "claimreview_value", "asks_for_change"),
        ("label_en", "label_de"),
        ("description_en", "description_de"),
    )
    formfield_overrides = {  # noqa: RUF012 - Django's own attribute
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 2})}
    }

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_manage(request)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_manage(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_manage(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(RatingScale)
class RatingScaleAdmin(DeskModelAdmin):
    form = ScaleForm
    inlines = (RatingInline,)
    list_display = ("name", "key", "kind", "is_default")
    list_filter = ("kind",)

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        """A scale that articles may use keeps its key and its kind."""
        return ("key", "kind") if obj else ()

    def save_model(
        self, request: HttpRequest, obj: Model, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        if not isinstance(obj, RatingScale):
            raise TypeError(obj)
        save_scale(obj, by=acting_person(request), seen=form.cleaned_data["seen"])

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:  # noqa: ANN401 - Django's
        for rating in formset.save(commit=False):
            save_desk_row(rating, Action.EDIT_SCALE, by=acting_person(request))
