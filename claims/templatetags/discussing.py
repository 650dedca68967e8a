"""The threads beside a claim, its evidence and the text, with what this person can say and settle."""

from collections.abc import Sequence

from django import template
from django.template import Context

from claims.models import Article, Comment, Evidence, Thread
from claims.models.fields import new_submission
from claims.permissions import can_discuss, can_edit_comment, can_resolve_question
from claims.queries.discussion import threads_on_words
from claims.queries.workspace import TextPart

register = template.Library()


@register.simple_tag
def new_token() -> str:
    """Make the token that a form carries so that a double submit is one comment."""
    return str(new_submission())


@register.simple_tag(takes_context=True)
def may_discuss(context: Context, article: Article) -> bool:
    return can_discuss(context["user"], article)


@register.simple_tag(takes_context=True)
def may_settle(context: Context, thread: Thread) -> bool:
    return thread.is_question and can_resolve_question(context["user"], thread)


@register.simple_tag(takes_context=True)
def may_reword(context: Context, comment: Comment) -> bool:
    return can_edit_comment(context["user"], comment)


@register.simple_tag
def threads_in(part: TextPart) -> list[Thread]:
    """The threads about marked words of the part of the text that is shown, and about words now gone."""
    if not part.paragraphs:
        return []
    return threads_on_words(part.revision, part.paragraphs[0].start, part.paragraphs[-1].end)


@register.filter
def about_evidence(threads: Sequence[Thread], evidence: Evidence) -> list[Thread]:
    return [thread for thread in threads or () if thread.evidence_id == evidence.pk]


@register.filter
def but_on_cards(threads: Sequence[Thread], evidence: Sequence[Evidence]) -> list[Thread]:
    """Those about the whole claim, and about evidence without a card since it was withdrawn."""
    on_cards = {one.pk for one in evidence}
    return [thread for thread in threads if thread.evidence_id not in on_cards]
