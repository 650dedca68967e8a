"""Differences between two texts as the reader sees them, and where claims stand from revision to revision."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from claims.choices import Placing
from claims.models import Article, Claim, Revision
from claims.queries.comparing import claims_without_place, with_last_words
from claims.queries.inspecting import Place
from claims.queries.placements import Version, versions_of
from claims.templatetags.changes import shown
from claims.text.diffs import Change
from claims.text.side_by_side import Piece

register = template.Library()

LOST_SHOWN = 50

ICONS: dict[str, str] = {
    Placing.UNCHANGED: "=",
    Placing.MOVED: "↕",
    Placing.CHANGED: "±",
    Placing.GONE: "−",
    Placing.UNSURE: "?",
}


@register.inclusion_tag("components/placing_pill.html")
def placing_pill(placing: str, count: int | None = None) -> dict[str, Any]:
    """What became of a claim's words, with a sign; with a count it is a summary's."""
    value = Placing(placing)
    return {"placing": value.value, "icon": ICONS[value], "words": value.label, "count": count}


@register.filter
def pieces(found: Sequence[Piece]) -> SafeString:
    return format_html_join("", "{}", ((piece(one),) for one in found))


def piece(one: Piece) -> SafeString:
    if one.change is Change.EQUAL:
        return escape(shown(one))
    name = "del" if one.change is Change.REMOVED else "ins"
    return format_html('<{0} class="diff">{1}</{0}>', mark_safe(name), shown(one))


@register.simple_tag
def lost_claims(article: Article, revision: Revision) -> list[Claim]:
    """The claims without a place in the text; the first revision cannot have lost any."""
    if revision.number == 1:
        return []
    return with_last_words(claims_without_place(article)[:LOST_SHOWN])


@register.simple_tag
def words_in_revisions(claim: Claim, place: Place) -> list[Version]:
    """The claim's words in every revision; nothing to read while the text is the first one."""
    return [] if place.revision == 1 and not place.is_lost else versions_of(claim)
