"""Notices on screen: the sentence of a group, with names and titles set off."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from claims.queries.notices import NoticeGroup
from claims.workflow.notice_wordings import sentence_of

register = template.Library()


@register.filter
def sentence(group: NoticeGroup) -> SafeString:
    """Say it in HTML: what people wrote is escaped and isolated, the words around it are ours."""
    return mark_safe(sentence_of(group, lambda words: format_html("<bdi>{}</bdi>", words)))
