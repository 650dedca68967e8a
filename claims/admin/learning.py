"""What the desk's decisions have taught: to look at, and to reset."""

from collections.abc import Iterable

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from claims.admin.desk import ReadOnlyAdmin, acting_person
from claims.models import DeskLearning
from claims.queries.learning import learned_words
from claims.text.learning import WordWeight
from claims.workflow.learning import forget_decisions, learned_model

WORDS_IN_THE_LIST = 5
WORDS_ON_THE_PAGE = 25


@admin.register(DeskLearning)
class DeskLearningAdmin(ReadOnlyAdmin):
    actions = ("forget",)
    list_display = ("language", "accepted", "dismissed", "learned_at", "loudest_words")
    fields = ("language", "accepted", "dismissed", "learned_at", "words_for", "words_against")
    readonly_fields = ("words_for", "words_against")

    @admin.display(description=_("words that weigh most"))
    def loudest_words(self, row: DeskLearning) -> SafeString:
        return in_a_row(words_in(row, most=WORDS_IN_THE_LIST))

    @admin.display(description=_("words that speak for accepting"))
    def words_for(self, row: DeskLearning) -> SafeString:
        return in_a_row(said for said in words_in(row, most=WORDS_ON_THE_PAGE) if said.weight > 0)

    @admin.display(description=_("words that speak for dismissing"))
    def words_against(self, row: DeskLearning) -> SafeString:
        found = [said for said in words_in(row, most=WORDS_ON_THE_PAGE) if said.weight < 0]
        return in_a_row(reversed(found))

    @admin.action(
        description=_("Reset: forget what was learned, count decisions from now on"), permissions=["view"]
    )
    def forget(self, request: HttpRequest, queryset: QuerySet[DeskLearning]) -> None:
        for row in queryset:
            forget_decisions(row.language, by=acting_person(request))
            self.message_user(request, _("Reset: %(language)s") % {"language": row})


def words_in(row: DeskLearning, *, most: int) -> list[WordWeight]:
    return learned_words(row.language, learned_model(row), most=most)


def in_a_row(words: Iterable[WordWeight]) -> SafeString:
    return format_html_join(
        ", ", "<bdi>{}</bdi>&nbsp;{}", ((said.word, f"{said.weight:+.2f}") for said in words)
    )
