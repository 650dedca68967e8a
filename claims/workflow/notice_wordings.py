"""Notices in sentences, the same in the app and in letters."""

from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from claims.choices import NoticeKind
from claims.queries.notices import NoticeGroup
from claims.workflow.recording import SYSTEM

LONGEST_TITLE = 80

OF_CLAIMS: dict[str, str | Promise] = {
    NoticeKind.ASSIGNED: ngettext_lazy(
        "%(name)s assigned a claim of “%(title)s” to you",
        "%(name)s assigned %(count)d claims of “%(title)s” to you",
        "count",
    ),
    NoticeKind.RETURNED: ngettext_lazy(
        "%(name)s gave a claim of “%(title)s” back to you",
        "%(name)s gave %(count)d claims of “%(title)s” back to you",
        "count",
    ),
    NoticeKind.MENTIONED: ngettext_lazy(
        "%(name)s mentioned you in “%(title)s”",
        "%(name)s mentioned you %(count)d times in “%(title)s”",
        "count",
    ),
    NoticeKind.ANSWERED: ngettext_lazy(
        "%(name)s wrote in a thread of yours in “%(title)s”",
        "%(name)s wrote %(count)d times in threads of yours in “%(title)s”",
        "count",
    ),
    NoticeKind.DUE_SOON: ngettext_lazy(
        "A claim of “%(title)s” is due soon",
        "%(count)d claims of “%(title)s” are due soon",
        "count",
    ),
    NoticeKind.LATE: ngettext_lazy(
        "A claim of “%(title)s” is late",
        "%(count)d claims of “%(title)s” are late",
        "count",
    ),
    NoticeKind.TEXT_CHANGED: ngettext_lazy(
        "A claim of “%(title)s” has to be checked again",
        "%(count)d claims of “%(title)s” have to be checked again",
        "count",
    ),
    NoticeKind.LOOK_AGAIN: ngettext_lazy(
        "A verdict of “%(title)s” is due for another look",
        "%(count)d verdicts of “%(title)s” are due for another look",
        "count",
    ),
}
OF_ARTICLES: dict[str, str | Promise] = {
    NoticeKind.DUE_SOON: _("“%(title)s” is due soon"),
    NoticeKind.LATE: _("“%(title)s” is late"),
    NoticeKind.TEXT_CHANGED: _("The text of “%(title)s” changed"),
}
"""Where the article as a whole is meant."""


def sentence_of(group: NoticeGroup, mark: Callable[[str], str] = str) -> str:
    """Say it; `mark` sets names and titles off from the words around them."""
    notice = group.first
    is_of_article = notice.claim_id is None and notice.comment_id is None
    worded = (OF_ARTICLES if is_of_article else {}).get(notice.kind) or OF_CLAIMS[notice.kind]
    title = Truncator(one_line(notice.article.title)).chars(LONGEST_TITLE)
    name = one_line(str(notice.actor)) if notice.actor else SYSTEM
    return str(worded % {"name": mark(name), "title": mark(title), "count": group.count})


def one_line(text: str) -> str:
    """What people wrote, without the line ends that could pass for lines or headers of ours."""
    return " ".join(text.split())
