"""What the workflow has written, to look at: history, hand-overs, verdicts, reviews, evidence."""

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from claims.admin.desk import ReadOnlyAdmin
from claims.models import Assignment, Evidence, HistoryEntry, Review, Verdict


@admin.register(HistoryEntry)
class HistoryEntryAdmin(ReadOnlyAdmin):
    list_display = ("at", "actor_name", "action", "history", "claim", "words")
    list_filter = (
        "action",
        ("actor", admin.RelatedOnlyFieldListFilter),
        ("history__article", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("history__article", "claim")
    search_fields = ("actor_name", "words", "claim__statement", "history__article__title")
    date_hierarchy = "at"
    ordering = ("-at", "-pk")
    fields = (
        "history",
        "position",
        "at",
        "actor_name",
        "action",
        "claim",
        "claim_version",
        "reason",
        "words",
        "changes",
        "previous_hash",
        "hash",
    )
    readonly_fields = ("changes",)

    @admin.display(description=_("changes"))
    def changes(self, entry: HistoryEntry) -> SafeString:
        """Field by field; the desk's entries name what the web never shows, so all of them are here."""
        names = sorted({*entry.before, *entry.after})
        rows = ((name, entry.before.get(name, ""), entry.after.get(name, "")) for name in names)
        return format_html_join("", "<p><b>{}</b>: {} → {}</p>", rows)


@admin.register(Assignment)
class AssignmentAdmin(ReadOnlyAdmin):
    list_display = ("claim", "person", "assigned_by", "assigned_at", "ended_at", "note")
    list_filter = (
        ("person", admin.RelatedOnlyFieldListFilter),
        ("ended_at", admin.EmptyFieldListFilter),
        ("claim__article", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("claim", "person", "assigned_by")
    search_fields = ("claim__statement", "note")
    date_hierarchy = "assigned_at"


@admin.register(Verdict)
class VerdictAdmin(ReadOnlyAdmin):
    list_display = ("claim", "round", "author", "rating", "as_of", "look_again_on", "submitted_at")
    list_filter = (
        "rating",
        ("author", admin.RelatedOnlyFieldListFilter),
        ("claim__article", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("claim", "author", "rating")
    search_fields = ("claim__statement", "rationale", "override_reason")
    date_hierarchy = "saved_at"


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    list_display = ("claim", "reviewer", "decision", "reason", "words", "decided_at")
    list_filter = (
        "decision",
        "reason",
        ("reviewer", admin.RelatedOnlyFieldListFilter),
        ("claim__article", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("claim", "reviewer")
    search_fields = ("claim__statement", "words")
    date_hierarchy = "decided_at"


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    list_display = ("claim", "source", "stance", "locator", "added_by", "added_at", "withdrawn_at")
    list_filter = (
        "stance",
        ("added_by", admin.RelatedOnlyFieldListFilter),
        ("withdrawn_at", admin.EmptyFieldListFilter),
        ("claim__article", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("claim", "source", "added_by")
    search_fields = ("claim__statement", "source__title", "words")
    date_hierarchy = "added_at"
