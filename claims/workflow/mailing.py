"""Notices as plain letters. Whatever becomes of a letter, the action it tells of is done."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.text import Truncator

from claims.choices import MailChoice
from claims.models import Notice, Person
from claims.queries.notices import SHOWN_A_GROUP, NoticeGroup, gathered, worth_mailing
from claims.workflow.notice_wordings import one_line, sentence_of

logger = logging.getLogger(__name__)

LONGEST_SUBJECT = 120
LONGEST_WORDS = 200
PARTS_A_LETTER = 40
"""Sentences in a letter; all the others are in the app."""


def mail_at_once(pk: int) -> bool | None:
    return mail_waiting(pk, MailChoice.AT_ONCE, timezone.now())


def mail_waiting(pk: int, choice: MailChoice, now: datetime) -> bool | None:
    """Send one letter with all that waits; None where there is nothing to send, False where it failed."""
    person, notices = take_waiting(pk, choice, now)
    if person is None or not notices:
        return None
    try:
        letter_to(person, notices).send()
    except Exception:
        # A letter is beside the action. What stands in the log is tried again by `send_notices`.
        logger.exception("No mail to person %s; notices wait for the next run of send_notices", pk)
        Notice.objects.filter(pk__in=[notice.pk for notice in notices], mailed_at=now).update(mailed_at=None)
        return False
    return True


@transaction.atomic
def take_waiting(pk: int, choice: MailChoice, now: datetime) -> tuple[Person | None, Sequence[Notice]]:
    """Mark as mailed what waits for a person, so that of two who send at once one has nothing left.

    Marked before it is sent: whoever is killed between the two has sent nothing, rather than twice.
    """
    people = Person.objects.select_for_update(no_key=True).filter(is_active=True, mail=choice)
    person: Person | None = people.exclude(email="").filter(pk=pk).first()
    if person is None or (choice == MailChoice.DAILY and was_mailed_on_the_day_of(person, now)):
        return None, []
    notices = list(worth_mailing(person, now))
    Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(mailed_at=now)
    return person, notices


def was_mailed_on_the_day_of(person: Person, now: datetime) -> bool:
    morning = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return Notice.objects.filter(person=person, mailed_at__gte=morning).exists()


@dataclass(frozen=True, slots=True)
class Part:
    """What a letter says of one group: the sentence, and what of it to look at where."""

    sentence: str
    lines: list[tuple[str, str]]
    more: int

    @classmethod
    def of(cls, group: NoticeGroup) -> Self:
        shown = group.notices[:SHOWN_A_GROUP]
        lines = [(words_of(notice), settings.SITE_ADDRESS + notice.get_absolute_url()) for notice in shown]
        return cls(sentence_of(group), lines, group.count - len(shown))


def words_of(notice: Notice) -> str:
    """The claim and what was said with it, in one line."""
    said = [notice.claim.statement if notice.claim else "", notice.words]
    return " – ".join(Truncator(one_line(words)).chars(LONGEST_WORDS) for words in said if words)


def letter_to(person: Person, notices: Sequence[Notice]) -> EmailMessage:
    """Put the notices into words, in the person's language; confidential articles go unnamed."""
    with translation.override(person.language or settings.LANGUAGE_CODE):
        named = [notice for notice in notices if not notice.article.is_confidential]
        groups = gathered(named)
        context = {
            "name": one_line(str(person)),
            "site": settings.SITE_ADDRESS,
            "parts": [Part.of(group) for group in groups[:PARTS_A_LETTER]],
            "left_out": sum(group.count for group in groups[PARTS_A_LETTER:]),
            "only": sentence_of(groups[0]) if len(groups) == 1 and len(named) == len(notices) else "",
            "count": len(notices),
            "confidential": len(notices) - len(named),
        }
        subject = one_line(render_to_string("claims/notice/mail_subject.txt", context))
        body = render_to_string("claims/notice/mail_body.txt", context)
    return EmailMessage(Truncator(subject).chars(LONGEST_SUBJECT), body, to=[person.email])
