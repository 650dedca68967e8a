"""Claims: to find them and to hand many out at once; every other step is taken on the claim's own page."""

from datetime import datetime

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.admin.assigning import assign_from_admin
from claims.admin.desk import ReadOnlyAdmin
from claims.models import Claim
from claims.queries.claims import effective_due


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    actions = ("assign",)
    list_display = ("statement", "article", "status", "assignee", "priority", "due", "round")
    list_filter = (
        "status",
        "kind",
        "priority",
        ("assignee", admin.RelatedOnlyFieldListFilter),
        "article__kind",
        "article__is_confidential",
    )
    list_select_related = ("article", "assignee")
    search_fields = ("statement", "claimant__name", "article__title")
    date_hierarchy = "due_at"
    fields = (
        "statement",
        "article",
        "number",
        "claimant",
        "kind",
        "priority",
        "due",
        "score",
        "status",
        "assignee",
        "round",
        "approved_by",
        "approved_at",
        "version",
    )

    @admin.display(description=_("due"), ordering=effective_due())
    def due(self, claim: Claim) -> datetime | None:
        """As the desk goes by it: its own time, else with the article's claims."""
        return claim.effective_due

    def view_on_site(self, claim: Claim) -> str:
        return reverse("claim-detail", args=[claim.pk])

    @admin.action(description=_("Assign the selected claims…"), permissions=["view"])
    def assign(self, request: HttpRequest, queryset: QuerySet[Claim]) -> HttpResponse | None:
        return assign_from_admin(self, request, queryset)
