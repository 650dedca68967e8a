"""The article's text with its marks: cut where marks begin and end, nested where they overlap."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from claims.choices import ClaimStatus
from claims.models import Anchor, Paragraph
from claims.queries.workspace import TextPart
from claims.text.segments import Segment, cut

register = template.Library()


@register.inclusion_tag("claims/article/_text.html")
def marked_text(part: TextPart, language: str, claim_in_hand: int | None = None) -> dict[str, Any]:
    """Draw the paragraphs of a part; every mark leads to its claim."""
    return {
        "language": language,
        "paragraphs": [(paragraph, marked(paragraph, part, claim_in_hand)) for paragraph in part.paragraphs],
    }


def marked(paragraph: Paragraph, part: TextPart, claim_in_hand: int | None) -> SafeString:
    start, end = paragraph.start, paragraph.end
    anchors = [
        anchor
        for anchor in part.anchors
        if anchor.start < end and anchor.end > start and is_shown(anchor, claim_in_hand)
    ]
    segments = cut(start, end, [(anchor.start, anchor.end) for anchor in anchors])
    return format_html_join(
        "", "{}", ((drawn(segment, anchors, part.revision.text, claim_in_hand),) for segment in segments)
    )


def is_shown(anchor: Anchor, claim_in_hand: int | None) -> bool:
    """What was dismissed leaves the text clean, unless one is looking at it."""
    return anchor.claim.status != ClaimStatus.DISMISSED or anchor.claim_id == claim_in_hand


def drawn(segment: Segment, anchors: Sequence[Anchor], text: str, claim_in_hand: int | None) -> SafeString:
    """The innermost mark holds the words; the others around it are reached by their numbers."""
    words = text[segment.start : segment.end]
    if not segment.covering:
        return escape(words)
    *outer, inner = (anchors[index] for index in segment.covering)
    ending = {anchors[index].pk for index in segment.ending}
    ends_here = inner.pk in ending
    content = link(
        inner, format_html("{}{}", words, number(inner) if ends_here else ""), claim_in_hand, is_row=ends_here
    )
    html = mark(inner, content, claim_in_hand)
    for anchor in reversed(outer):
        own = link(anchor, number(anchor), claim_in_hand, is_row=True) if anchor.pk in ending else ""
        html = mark(anchor, format_html("{}{}", html, own), claim_in_hand)
    return html


def mark(anchor: Anchor, content: SafeString, claim_in_hand: int | None) -> SafeString:
    current = mark_safe(' aria-current="true"') if anchor.claim_id == claim_in_hand else ""
    return format_html(
        '<mark class="claim-{}" data-claim="{}"{}>{}</mark>',
        anchor.claim.status,
        anchor.claim_id,
        current,
        content,
    )


def link(anchor: Anchor, content: SafeString, claim_in_hand: int | None, *, is_row: bool) -> SafeString:
    """One link of a claim is its row for j and k; the others are for the mouse."""
    place = mark_safe(" data-row") if is_row else mark_safe(' tabindex="-1"')
    current = mark_safe(' aria-current="true"') if is_row and anchor.claim_id == claim_in_hand else ""
    return format_html('<a href="?claim={}"{}{}>{}</a>', anchor.claim_id, place, current, content)


def number(anchor: Anchor) -> SafeString:
    """Suggestions may be many and are no claims yet: they are told by their line alone."""
    shown = anchor.claim.number or ""
    return format_html(
        '<sup>{}<span class="visually-hidden"> {}</span></sup>',
        shown,
        ClaimStatus(anchor.claim.status).label,
    )
