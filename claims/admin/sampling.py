"""What was drawn for another look, to read: the draws, and what the looks said."""

from django.contrib import admin

from claims.admin.desk import ReadOnlyAdmin
from claims.models import Sample, SampledClaim


@admin.register(Sample)
class SampleAdmin(ReadOnlyAdmin):
    list_display = ("drawn_at", "drawn_by", "drawn_from", "seed")
    list_filter = (("drawn_by", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("drawn_by",)
    date_hierarchy = "drawn_at"
    ordering = ("-pk",)


@admin.register(SampledClaim)
class SampledClaimAdmin(ReadOnlyAdmin):
    list_display = ("sample", "claim", "result", "looked_by", "looked_at", "words")
    list_filter = (
        "result",
        ("looked_by", admin.RelatedOnlyFieldListFilter),
        ("claim__article", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("sample", "claim", "looked_by")
    search_fields = ("claim__statement", "words")
    ordering = ("-pk",)
