"""What others have checked, and what people said of it: to look at, and to take out what is wrong."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from claims.admin.desk import ReadOnlyAdmin, acting_person
from claims.exceptions import Refusal
from claims.models import ClaimMatch, EarlierCheck
from claims.workflow.matching import remove_earlier_check


@admin.register(EarlierCheck)
class EarlierCheckAdmin(ReadOnlyAdmin):
    actions = ("remove",)
    list_display = ("statement", "publisher", "rating", "as_of", "language", "added_at")
    list_filter = ("language", "added_at")
    search_fields = ("statement", "title", "claimant", "publisher", "rating", "address")
    date_hierarchy = "added_at"
    fields = (
        "statement",
        "claimant",
        "publisher",
        "title",
        "rating",
        "as_of",
        "language",
        "address",
        "added_at",
    )

    @admin.action(description=_("Remove the selected earlier checks"), permissions=["view"])
    def remove(self, request: HttpRequest, queryset: QuerySet[EarlierCheck]) -> None:
        removed = 0
        for check in queryset:
            try:
                remove_earlier_check(check, by=acting_person(request))
            except Refusal as refusal:
                self.message_user(request, str(refusal), messages.ERROR)
            else:
                removed += 1
        if removed:
            sentence = ngettext(
                "%(count)d earlier check removed.", "%(count)d earlier checks removed.", removed
            )
            self.message_user(request, sentence % {"count": removed})


@admin.register(ClaimMatch)
class ClaimMatchAdmin(ReadOnlyAdmin):
    list_display = ("claim", "is_same", "earlier_claim", "earlier_check", "decided_by", "decided_at")
    list_filter = (
        "is_same",
        ("earlier_check", admin.EmptyFieldListFilter),
        ("decided_by", admin.RelatedOnlyFieldListFilter),
        ("claim__article", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("claim", "earlier_claim", "earlier_check", "decided_by")
    search_fields = ("claim__statement", "earlier_claim__statement", "earlier_check__statement")
    date_hierarchy = "decided_at"
    ordering = ("-pk",)
