"""Who is told: notices for people, never of what they did themselves nor of what they may not see."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from django.db import transaction

from claims.choices import Action, MailChoice, NoticeKind
from claims.models import Article, Claim, Comment, Notice, Person
from claims.permissions import can_see_article
from claims.queries.people import keepers_of
from claims.remembering import asking_once
from claims.workflow.mailing import mail_at_once

ROWS_A_STATEMENT = 200


@dataclass(frozen=True, slots=True)
class Telling:
    """Who hears of a step, and as what."""

    kind: NoticeKind
    people: Callable[[Claim], Iterable[Person]]


def assignee_of(claim: Claim) -> list[Person]:
    """Whoever works on it; in memory, a step has brought the claim up to its row already."""
    return [claim.assignee] if claim.assignee else []


def assignee_or_keepers(claim: Claim) -> list[Person]:
    """Somebody has to hear of it, even where nobody holds the claim any more."""
    return assignee_of(claim) or keepers_of(claim.article)


TOLD: Mapping[Action, Telling] = {
    Action.ASSIGN: Telling(NoticeKind.ASSIGNED, assignee_of),
    Action.RETURN: Telling(NoticeKind.RETURNED, assignee_of),
    Action.REOPEN: Telling(NoticeKind.RETURNED, assignee_of),
    Action.TEXT_CHANGED: Telling(NoticeKind.TEXT_CHANGED, assignee_or_keepers),
}
"""What people are told of, step by step; mentions, answers and deadlines are told where they come about."""


def tell_of_step(claims: Sequence[Claim], action: Action, *, by: Person | None, words: str = "") -> None:
    """Tell whom the table names of one step with several claims, in as few statements as for one."""
    telling = TOLD.get(action)
    if telling is not None:
        store(
            Notice(
                person=person, kind=telling.kind, article=claim.article, claim=claim, actor=by, words=words
            )
            for claim in claims
            for person in telling.people(claim)
        )


def tell(  # noqa: PLR0913 - a notice has this many sides
    people: Iterable[Person],
    kind: NoticeKind,
    *,
    article: Article,
    by: Person | None,
    claim: Claim | None = None,
    comment: Comment | None = None,
    words: str = "",
) -> list[Notice]:
    """Tell people that something happened; call it inside the action's own transaction."""
    return store(
        Notice(person=person, kind=kind, article=article, claim=claim, comment=comment, actor=by, words=words)
        for person in dict.fromkeys(people)
    )


def store(notices: Iterable[Notice]) -> list[Notice]:
    """Keep what is for its person to know, and mail it once the action is committed."""
    told = list(only_fitting(notices))
    Notice.objects.bulk_create(told, batch_size=ROWS_A_STATEMENT)
    for person in {notice.person for notice in told}:
        if person.mail == MailChoice.AT_ONCE and person.email:
            # Robust: the action is done, whatever becomes of the mail.
            transaction.on_commit(partial(mail_at_once, person.pk), robust=True)
    return told


def only_fitting(notices: Iterable[Notice]) -> list[Notice]:
    """Leave out one's own doings, and articles that do not exist for a person."""
    with asking_once():
        return [
            notice
            for notice in notices
            if notice.person_id != notice.actor_id and can_see_article(notice.person, notice.article)
        ]
