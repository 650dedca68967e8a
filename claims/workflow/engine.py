"""The state door: move() is the only writer of Claim.status, advance() of its other fields.

undo_step() is its way back, for actions that undo a step as a whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from claims.choices import UNDER_WORK, Action, ClaimStatus, Verb
from claims.exceptions import NotAllowed, Unready
from claims.models import Article, Claim, HistoryEntry, Person, Verdict
from claims.permissions import can_see_article
from claims.remembering import asking_once
from claims.workflow.autosaving import drafts_of, mark_recorded, unrecorded
from claims.workflow.changing import OwnChanges, change_rows
from claims.workflow.notifying import tell_of_step
from claims.workflow.readiness import Missing
from claims.workflow.recording import Event
from claims.workflow.refusing import changed_meanwhile, wrong_moment
from claims.workflow.transitions import TABLE, TRANSITIONS, Transition

OwnWords = Mapping[int, str]
"""By primary key: what is said of one claim only."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A step this person can take now; `missing` says what has to come first."""

    transition: Transition
    missing: Missing

    @property
    def verb(self) -> Verb:
        return self.transition.verb


def available(claim: Claim, person: Person) -> list[Offer]:
    """The steps that `move` would not refuse for person or state, in the table's order."""
    return [
        Offer(row, row.ready(claim, person))
        for row in TABLE
        if claim.status in row.sources and row.who is not None and row.who(person, claim)
    ]


def move(  # noqa: PLR0913 - a step has this many sides
    claim: Claim,
    verb: Verb,
    *,
    by: Person | None,
    seen: int | None = None,
    reason: str = "",
    words: str = "",
    changes: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> HistoryEntry:
    """Take one step with one claim, or refuse and change nothing.

    `by` None is the system. `seen` is the version the person looked at. `changes` are further
    fields of the claim that change with the step; `after` is added to the history entry.
    """
    return move_all(
        [claim], verb, by=by, seen=seen, reason=reason, words=words, changes=changes, after=after
    )[0]


@transaction.atomic
def move_all(  # noqa: PLR0913 - as move()
    claims: Sequence[Claim],
    verb: Verb,
    *,
    by: Person | None,
    seen: int | None = None,
    reason: str = "",
    words: str = "",
    changes: Mapping[str, object] | None = None,
    own_changes: OwnChanges | None = None,
    own_words: OwnWords | None = None,
    after: Mapping[str, object] | None = None,
) -> list[HistoryEntry]:
    """Take the same step with several claims: all of them or none."""
    own_words = own_words or {}
    row = TRANSITIONS[verb]
    with asking_once():
        for claim in claims:
            check_step(claim, row, by=by, seen=seen)
            check_reason(row, reason, own_words.get(claim.pk, words))
            missing = row.ready(claim, by)
            if missing is not None:
                raise Unready(missing)
    action = Action(verb.value)
    event = Event(action, after=dict(after or {}), reason=reason, words=words)
    record_drafts(claims, row, changes or {})
    entries = change_rows(
        [replace(event, claim=claim, words=own_words.get(claim.pk, words)) for claim in claims],
        by=by,
        sources=row.sources,
        changes={"status": row.target, **(changes or {})},
        own_changes=own_changes,
    )
    if by is not None:  # who makes the system take a step tells of it: only they know who caused it
        tell_of_step(claims, action, by=by, words=words)
    return entries


@transaction.atomic
def advance(
    claim: Claim, event: Event, *, by: Person | None, changes: Mapping[str, object] | None = None
) -> HistoryEntry:
    """Record an action that moves no claim, and change fields other than its status with it."""
    if "status" in (changes or {}):
        msg = "only move() changes a claim's status"
        raise ValueError(msg)
    event = replace(event, claim=claim)
    return change_rows([event], by=by, sources={ClaimStatus(claim.status)}, changes=changes or {})[0]


@transaction.atomic
def advance_all(
    events: Sequence[Event], *, by: Person | None, own_changes: OwnChanges | None = None
) -> list[HistoryEntry]:
    """As advance(), for several claims at once: each event names its claim."""
    own_changes = own_changes or {}
    if any("status" in changes for changes in own_changes.values()):
        msg = "only move_all() changes claims' status"
        raise ValueError(msg)
    return change_rows(events, by=by, sources=ClaimStatus, changes={}, own_changes=own_changes)


@transaction.atomic
def undo_step(
    claim: Claim, to: ClaimStatus, event: Event, *, by: Person, changes: Mapping[str, object]
) -> HistoryEntry:
    """Bring a claim back to where an undone step found it, or put away what that step had made.

    The table does not ask here: the action that undoes says who may, and that nothing happened since.
    """
    sources = {ClaimStatus(claim.status)}
    event = replace(event, claim=claim)
    return change_rows([event], by=by, sources=sources, changes={"status": to, **changes})[0]


def record_drafts(claims: Sequence[Claim], row: Transition, changes: Mapping[str, object]) -> None:
    """Before work leaves somebody's hands, the history learns what they saved last; nobody else will."""
    leaves = "assignee" in changes or row.target not in UNDER_WORK
    leaving = [claim for claim in claims if leaves and claim.status in UNDER_WORK]
    if not leaving:
        return
    lock_rows(leaving)
    for claim, verdict in drafts_of(leaving):
        record_draft(claim, verdict)


def record_draft(claim: Claim, verdict: Verdict) -> None:
    """One entry, in the name of whoever typed it, for all that was saved since the last one."""
    event = unrecorded(verdict)
    if event is not None:
        advance(claim, event, by=verdict.author)
        mark_recorded(verdict)


def lock_article(article: Article) -> None:
    """One person at a time changes the article's text, where claims stand in it, or their numbers."""
    list(Article.objects.select_for_update().filter(pk=article.pk).values_list("pk"))


def lock_rows(claims: Sequence[Claim]) -> None:
    """Before several steps in one transaction: everybody takes claims first, and histories after them.

    Without it the second step would ask for claims while the first one holds the history already.
    """
    lock_all(Claim.objects.filter(pk__in=[claim.pk for claim in claims]))


def lock_all(claims: QuerySet[Claim]) -> None:
    """As lock_rows(), for claims not read yet; in one order, so that no two wait for each other."""
    list(claims.select_for_update(no_key=True).order_by("pk").values_list("pk"))


def refuse_wrong_person(claims: Sequence[Claim], verb: Verb, *, by: Person) -> None:
    """Before an action looks at anything else: what it finds is not for everybody's ears."""
    row = TRANSITIONS[verb]
    with asking_once():
        for claim in claims:
            check_step(claim, row, by=by, seen=None)


def check_step(claim: Claim, row: Transition, *, by: Person | None, seen: int | None) -> None:
    """Refuse a wrong person first, then a wrong state, then a page that is out of date."""
    if (by is None) != (row.who is None):
        raise NotAllowed(row.refusal)
    may = by is None or row.who is None or (can_see_article(by, claim.article) and row.who(by, claim))
    if not may and claim.status in row.sources:
        raise NotAllowed(row.refusal)
    if claim.status not in row.sources:
        raise wrong_moment(claim, row)
    if seen is not None and seen != claim.version:
        raise changed_meanwhile(claim)


def check_reason(row: Transition, reason: str, words: str) -> None:
    if row.reasons is not None and reason not in row.reasons.values:
        raise Unready(_("Choose a reason."))
    needs_words = row.needs_words or reason == "other"
    if needs_words and not words.strip():
        raise Unready(_("Say why in a few words."))
