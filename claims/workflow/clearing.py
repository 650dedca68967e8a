"""Clearing our own copy for print: exactly one revision, when everything in it is settled."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from claims.choices import UNFINISHED, Action, ArticleKind, ClaimStatus
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Claim, Clearance, Person, Revision
from claims.permissions import can_clear, can_clear_unready, can_see_article
from claims.queries.comparing import claims_without_place
from claims.queries.discussion import open_questions_of_article
from claims.queries.proposals import claims_to_be_changed, open_proposals
from claims.queries.workspace import current_revision
from claims.workflow.engine import lock_article
from claims.workflow.recording import Event, record

NAMED = 5
"""Claims that an obstacle names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something unsettled, with the first claims it is about."""

    sentence: str
    claims: tuple[Claim, ...] = ()
    more: int = 0


def unfinished(article: Article) -> QuerySet[Claim]:
    return article.claims.filter(status__in=UNFINISHED)


def unsorted(article: Article) -> QuerySet[Claim]:
    return article.claims.filter(status=ClaimStatus.SUGGESTED)


OBSTACLES: tuple[tuple[Callable[[Article], QuerySet[Claim]], Any], ...] = (
    (
        unfinished,
        ngettext_lazy("%(count)d claim is not settled.", "%(count)d claims are not settled.", "count"),
    ),
    (
        unsorted,
        ngettext_lazy(
            "%(count)d suggestion is not sorted.", "%(count)d suggestions are not sorted.", "count"
        ),
    ),
    (
        claims_without_place,
        ngettext_lazy(
            "%(count)d claim has lost its place in the text.",
            "%(count)d claims have lost their place in the text.",
            "count",
        ),
    ),
    (
        open_proposals,
        ngettext_lazy(
            "%(count)d proposed wording is not decided on.",
            "%(count)d proposed wordings are not decided on.",
            "count",
        ),
    ),
    (
        claims_to_be_changed,
        ngettext_lazy(
            "%(count)d claim needs other words, and the text still has the old ones.",
            "%(count)d claims need other words, and the text still has the old ones.",
            "count",
        ),
    ),
)
"""Which claims stand in the way, and how to say so; questions come on top, as they need no claim."""


def obstacles_to_clearing(article: Article) -> list[Obstacle]:
    """What would have to be settled first, for the revision that is current."""
    found = [obstacle(claims(article), sentence) for claims, sentence in OBSTACLES]
    questions = open_questions_of_article(article).count()
    if questions:
        asked = ngettext_lazy("%(count)d question is open.", "%(count)d questions are open.", "count")
        found.append(Obstacle(str(asked % {"count": questions})))
    return [one for one in found if one is not None]


def obstacle(claims: QuerySet[Claim], sentence: Any) -> Obstacle | None:  # noqa: ANN401 - a lazy plural
    named = tuple(claims.order_by("number", "pk")[:NAMED])
    if not named:
        return None
    count = len(named) if len(named) < NAMED else claims.count()
    return Obstacle(str(sentence % {"count": count}), named, count - len(named))


def standing_clearance(article: Article) -> Clearance | None:
    """The latest clearance nobody has withdrawn, be it of the current revision or of an older one."""
    found = article.clearances.filter(withdrawn_at__isnull=True)
    return found.select_related("revision", "cleared_by").order_by("-revision__number").first()


@transaction.atomic
def clear_article(article: Article, revision: Revision, *, by: Person, reason: str = "") -> Clearance:
    """Clear the revision that somebody has read; with obstacles only a named editor can."""
    refuse_unless_editor(article, by=by)
    if article.kind != ArticleKind.DRAFT:
        raise WrongState(_("Only our own drafts are cleared for print."))
    lock_article(article)  # no revision comes in between the check and the clearance
    current = current_revision(article)
    if current.pk != revision.pk:
        raise StaleVersion(
            _("There is a newer revision than the one you read. Look at it, then clear that one."),
            version=current.number,
        )
    obstacles = obstacles_to_clearing(article)
    check_reason(article, obstacles, by=by, reason=reason)
    unready = [one.sentence for one in obstacles]
    try:
        with transaction.atomic():
            clearance = Clearance.objects.create(
                article=article,
                revision=revision,
                cleared_by=by,
                reason=reason.strip() if obstacles else "",
                unready=unready,
            )
    except IntegrityError as twice:
        raise WrongState(_("This revision is cleared already.")) from twice
    after = {"revision": revision.number, **({"unready": unready} if unready else {})}
    record(article, Event(Action.CLEAR_ARTICLE, after=after, words=clearance.reason), by=by)
    return clearance


def check_reason(article: Article, obstacles: list[Obstacle], *, by: Person, reason: str) -> None:
    if not obstacles:
        return
    if not can_clear_unready(by, article):
        raise Unready(
            _("Not everything is settled. Only an editor named for this article can clear it all the same.")
        )
    if not reason.strip():
        raise Unready(_("Not everything is settled. Say why the text can be printed all the same."))


@transaction.atomic
def withdraw_clearance(clearance: Clearance, *, by: Person, words: str = "") -> None:
    article = clearance.article
    refuse_unless_editor(article, by=by)
    standing = Clearance.objects.filter(pk=clearance.pk, withdrawn_at__isnull=True)
    if not standing.update(withdrawn_at=timezone.now()):
        raise WrongState(_("Somebody has withdrawn this clearance already."))
    after = {"revision": clearance.revision.number}
    record(article, Event(Action.WITHDRAW_CLEARANCE, after=after, words=words.strip()), by=by)


def refuse_unless_editor(article: Article, *, by: Person) -> None:
    if not can_see_article(by, article) or not can_clear(by, article):
        raise NotAllowed(_("Only an editor clears an article for print."))
