"""From suggestion to claim: accepting, marking by hand, wording, setting aside."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import (
    Action,
    ClaimKind,
    ClaimStatus,
    DismissReason,
    NotCheckableReason,
    Priority,
    Verb,
)
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Assignment, Claim, Person
from claims.permissions import can_edit_claim, can_mark_claim, can_see_article
from claims.queries.history import last_rewording_since
from claims.text.anchors import check_selection
from claims.text.similarity import normalise_statement
from claims.workflow.editing import differences
from claims.workflow.engine import advance, lock_article, move, move_all
from claims.workflow.indexing import index_claims
from claims.workflow.naming import find_or_add_claimant, named_by_the_article
from claims.workflow.rechecking import send_to_recheck
from claims.workflow.recording import Event, record
from claims.workflow.submissions import refuse_other_use
from claims.workflow.suggesting import new_anchor

NO_ASSIGNEE: dict[str, object] = {"assignee": None}


@dataclass(frozen=True, slots=True)
class Wording:
    """What a claim says in its own words, and what goes with it; the claimant by name."""

    statement: str
    claimant: str = ""
    kind: str = ClaimKind.OTHER
    priority: int = Priority.NORMAL
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Marked words: code points of the current revision, and the words the person saw."""

    start: int
    end: int
    quote: str


def claim_values(wording: Wording, *, by: Person) -> dict[str, object]:
    """Give the wording as columns; it may add the claimant, so only within the action it serves."""
    values: dict[str, object] = {field.name: getattr(wording, field.name) for field in fields(wording)}
    return {**values, "claimant": find_or_add_claimant(wording.claimant, by=by)}


@transaction.atomic
def accept_claim(claim: Claim, *, statement: str = "", by: Person, seen: int | None = None) -> None:
    """Accept a suggestion; a statement of one's own replaces the suggested one, which the history keeps."""
    bring_to_the_desk(claim.article, [claim], by=by, seen=seen)
    if statement and statement != claim.statement:
        check_statement(statement)
        advance(claim, Event(Action.EDIT_CLAIM), by=by, changes={"statement": statement})
    index_claims([claim])


def accept_all(article: Article, claims: Sequence[Claim], *, by: Person, seen: int | None = None) -> None:
    """Accept suggestions of one article, and let them be found from now on."""
    bring_to_the_desk(article, claims, by=by, seen=seen)
    index_claims(claims)


def bring_to_the_desk(
    article: Article, claims: Sequence[Claim], *, by: Person, seen: int | None = None
) -> None:
    """Number them, name as claimant whom the article itself names, and move them."""
    give_numbers(article, claims)
    named = named_by_the_article(claims, by=by)
    move_all(claims, Verb.ACCEPT, by=by, seen=seen, own_changes=named)


@transaction.atomic
def dismiss_claim(claim: Claim, *, reason: str, words: str = "", by: Person, seen: int | None = None) -> None:
    set_aside([claim], Verb.DISMISS, reason=reason, words=words, by=by, seen=seen)


@transaction.atomic
def mark_not_checkable(
    claim: Claim, *, reason: str, words: str = "", by: Person, seen: int | None = None
) -> None:
    set_aside([claim], Verb.MARK_NOT_CHECKABLE, reason=reason, words=words, by=by, seen=seen)


def set_aside(  # noqa: PLR0913 - as move()
    claims: Sequence[Claim],
    verb: Verb,
    *,
    reason: str,
    words: str = "",
    by: Person,
    seen: int | None = None,
) -> None:
    """Dismiss claims of one article, or mark them as not checkable; those stay on the desk, with a number."""
    if verb == Verb.MARK_NOT_CHECKABLE and any(claim.number is None for claim in claims):
        give_numbers(claims[0].article, claims)
    changes = {**NO_ASSIGNEE, "set_aside_reason": reason, "set_aside_words": words}
    move_all(claims, verb, by=by, seen=seen, reason=reason, words=words, changes=changes)
    end_assignments(claims)
    index_claims(claims)


@transaction.atomic
def restore_claim(claim: Claim, *, by: Person, seen: int | None = None) -> None:
    give_numbers(claim.article, [claim])
    changes = {"set_aside_reason": "", "set_aside_words": ""}
    move(claim, Verb.RESTORE, by=by, seen=seen, changes=changes)
    index_claims([claim])


def end_assignments(claims: Sequence[Claim]) -> None:
    Assignment.objects.filter(claim__in=claims, ended_at__isnull=True).update(ended_at=timezone.now())


def set_aside_reason_label(claim: Claim) -> str:
    """The chosen reason in words."""
    codes = DismissReason if claim.status == ClaimStatus.DISMISSED else NotCheckableReason
    if claim.set_aside_reason in codes.values:
        return str(codes(claim.set_aside_reason).label)
    return ""


@transaction.atomic
def mark_claim(
    article: Article,
    selection: Selection,
    wording: Wording,
    *,
    by: Person,
    submission: uuid.UUID | None = None,
) -> Claim:
    """Make a claim of marked words; the same `submission` twice is one claim."""
    if not can_mark_claim(by, article):
        raise NotAllowed(_("Marking claims needs the role of an editor or a reviewer."))
    lock_article(article)
    existing = Claim.objects.filter(submission=submission).first() if submission else None
    if existing is not None:
        place = existing.anchors.filter(start=selection.start, end=selection.end)
        refuse_other_use(is_same=existing.article_id == article.pk and place.exists())
        return existing
    check_statement(wording.statement)
    revision = article.revisions.get(is_current=True)
    if not check_selection(revision.text, selection.start, selection.end, selection.quote):
        raise WrongState(
            _("The marked words do not stand there in the text. Load the page and mark them anew.")
        )
    claim = Claim(article=article, number=next_number(article), status=ClaimStatus.OPEN, version=1)
    for name, value in claim_values(wording, by=by).items():
        setattr(claim, name, value)
    claim.submission = submission or claim.submission
    claim.save(force_insert=True)
    new_anchor(claim, revision, selection.start, selection.end).save(force_insert=True)
    after = {"statement": claim.statement, "quote": selection.quote, "status": claim.status}
    record(article, Event(Action.MARK_CLAIM, claim=claim, after=after), by=by)
    index_claims([claim])
    return claim


def give_numbers(article: Article, claims: Sequence[Claim]) -> None:
    """Number what becomes a claim, in the order given; a number once given stays."""
    lock_article(article)
    unnumbered = [claim for claim in claims if claim.number is None]
    for number, claim in enumerate(unnumbered, start=next_number(article)):
        claim.number = number
    Claim.objects.bulk_update(unnumbered, ["number"], batch_size=200)


def next_number(article: Article) -> int:
    last: int | None = article.claims.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def check_statement(statement: str) -> None:
    if not statement.strip():
        raise Unready(_("Write the claim as a statement that can be read by itself."))


@transaction.atomic
def edit_claim(claim: Claim, wording: Wording, *, by: Person, seen: int | None = None) -> None:
    """Reword a claim; new content sends an approved or submitted one to be checked again."""
    if not can_see_article(by, claim.article) or not can_edit_claim(by, claim):
        raise NotAllowed(_("Only the assignee or an editor can edit this claim."))
    check_statement(wording.statement)
    refuse_edited_meanwhile(claim, seen=seen)
    _stored, after = differences(claim, claim_values(wording, by=by))
    if not after:
        return
    old = claim.statement
    is_reworded = normalise_statement(old) != normalise_statement(wording.statement)
    advance(claim, Event(Action.EDIT_CLAIM), by=by, changes=after)
    was_submitted = claim.status in (ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED)
    if was_submitted and (is_reworded or "claimant" in after):
        note = _("The claim was reworded. Before: “%(before)s”") % {"before": old}
        send_to_recheck(claim, note=note, caused_by=by)
    index_claims([claim])


def refuse_edited_meanwhile(claim: Claim, *, seen: int | None) -> None:
    """Only another edit of the wording is a conflict; evidence added meanwhile is not."""
    if seen is None or seen == claim.version:
        return
    last = last_rewording_since(claim, seen)
    if last is not None:
        raise StaleVersion(
            _("%(name)s edited this claim since you opened it. Both versions are shown.")
            % {"name": last.actor_name},
            version=claim.version,
            theirs={field.name: getattr(claim, field.name) for field in fields(Wording)},
        )
