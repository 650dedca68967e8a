"""Articles: to find them, and to correct their details; the work on them is in the workspace."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import ManyToManyField, Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from claims.admin.desk import DAY_AND_HOUR, DeskModelAdmin, acting_person
from claims.models import Article
from claims.models.fields import RowsField
from claims.queries.people import nameable_editors
from claims.workflow.describing import ArticleDetails
from claims.workflow.editing import edit_article

EDITABLE = (
    "title",
    "author",
    "outlet",
    "published_on",
    "first_published_on",
    "language",
    "translated_from",
    "provenance",
    "due_at",
    "claims_lead_hours",
    "is_confidential",
    "editors",
)


class ArticleForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    seen = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Article
        fields = EDITABLE

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.version
        self.fields["claims_lead_hours"].required = False


@admin.register(Article)
class ArticleAdmin(DeskModelAdmin):
    form = ArticleForm
    fields = ("workspace", *EDITABLE, "kind", "scale", "imported_by", "imported_at", "seen")
    readonly_fields = ("workspace", "kind", "scale", "imported_by", "imported_at")
    formfield_overrides = {models.DateTimeField: DAY_AND_HOUR}  # noqa: RUF012 - Django's own attribute
    list_display = (
        "title",
        "outlet",
        "kind",
        "language",
        "is_confidential",
        "due_at",
        "imported_at",
        "workspace",
    )
    list_filter = ("kind", "language", "is_confidential")
    search_fields = ("title", "author", "outlet")
    date_hierarchy = "imported_at"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Articles are brought in on the desk, where their claims are found."""
        return False

    @admin.display(description=_("workspace"))
    def workspace(self, article: Article) -> SafeString:
        return format_html(
            '<a href="{}">{}</a>', reverse("article-detail", args=[article.pk]), _("Open the workspace")
        )

    def formfield_for_manytomany(
        self,
        db_field: "ManyToManyField[Any, Any]",
        request: HttpRequest,
        **kwargs: Any,  # noqa: ANN401 - Django's
    ) -> "forms.ModelMultipleChoiceField[Any] | None":
        chosen = {
            "form_class": RowsField,
            "queryset": nameable_editors(),
            "widget": forms.CheckboxSelectMultiple,
        }
        return super().formfield_for_manytomany(db_field, request, **{**chosen, **kwargs})

    def save_model(
        self, request: HttpRequest, obj: Model, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        # The form has written into its own copy; the action compares with what is stored.
        article = Article.objects.select_related("scale").get(pk=obj.pk)
        details = {name: form.cleaned_data[name] for name in EDITABLE}
        details["editors"] = tuple(details["editors"])
        details["claims_lead_hours"] = details["claims_lead_hours"] or 0
        edit_article(
            article,
            ArticleDetails(**details, kind=article.kind, scale=article.scale),
            by=acting_person(request),
            seen=form.cleaned_data["seen"],
        )
