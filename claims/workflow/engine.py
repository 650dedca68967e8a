"""The state door: move() is the only writer of Claim.status, advance() of its other fields.

undo_step() is its way back, for actions that undo a step as a whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from django.db import transaction
from django.db.models import Case, F, Field, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from claims.choices import UNDER_WORK, Action, ClaimStatus, Verb
from claims.exceptions import NotAllowed, Unready
from claims.models import Claim, HistoryEntry, Person, Verdict
from claims.permissions import can_see_article
from claims.remembering import asking_once
from claims.workflow.autosaving import drafts_of, mark_recorded, unrecorded
from claims.workflow.notifying import tell_of_step
from claims.workflow.readiness import Missing
from claims.workflow.recording import Event, record_all
from claims.workflow.refusing import changed_meanwhile, someone_was_faster, wrong_moment
from claims.workflow.transitions import TABLE, TRANSITIONS, Transition

CHUNK = 200
"""Rows a statement changes at most, so that other writers get through."""

OwnChanges = Mapping[int, Mapping[str, object]]
"""By primary key: the fields that change in one claim only."""

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


def change_rows(
    events: Sequence[Event],
    *,
    by: Person | None,
    sources: Iterable[ClaimStatus],
    changes: Mapping[str, object],
    own_changes: OwnChanges | None = None,
) -> list[HistoryEntry]:
    """Compare and set: rows that somebody changed since they were read make the whole step fail."""
    steps = [(event.claim, event) for event in events if event.claim is not None]
    claims = [claim for claim, _event in steps]
    entries: dict[int, list[Event]] = defaultdict(list)
    own_changes = own_changes or {}
    for chunk in in_chunks(claims):
        rows = Claim.objects.filter(as_they_were_read(chunk), status__in=list(sources))
        own = {claim.pk: own_changes[claim.pk] for claim in chunk if claim.pk in own_changes}
        if rows.update(version=F("version") + 1, **changes, **columns_by_claim(own)) != len(chunk):
            raise someone_was_faster(chunk)
    for claim, event in steps:
        wanted = {**changes, **own_changes.get(claim.pk, {})}
        before = {name: getattr(claim, name) for name in wanted}
        entries[claim.article_id].append(describe(claim, event, before, wanted))
    articles = {claim.article_id: claim.article for claim in claims}
    # One order of locks for everybody, so that two bulk steps cannot wait for each other.
    return [entry for pk in sorted(entries) for entry in record_all(articles[pk], entries[pk], by=by)]


def as_they_were_read(claims: Sequence[Claim]) -> Q:
    """Whoever sorts thousands has them all in one version: two conditions a version, not two a claim."""
    keys: dict[int, list[int]] = defaultdict(list)
    for claim in claims:
        keys[claim.version].append(claim.pk)
    unchanged = Q()
    for version, read in keys.items():
        unchanged |= Q(version=version, pk__in=read)
    return unchanged


def columns_by_claim(own_changes: OwnChanges) -> dict[str, Case]:
    """Values that differ from claim to claim, as one expression a column; all other claims keep theirs."""
    cases: dict[str, list[When]] = defaultdict(list)
    for pk, changes in own_changes.items():
        for name, value in changes.items():
            cases[name].append(
                When(pk=pk, then=Value(getattr(value, "pk", value), output_field=column(name)))
            )
    return {name: Case(*whens, default=F(name), output_field=column(name)) for name, whens in cases.items()}


def column(name: str) -> "Field[Any, Any]":  # a string, since at run time the class takes no types
    return cast("Field[Any, Any]", Claim._meta.get_field(name))  # noqa: SLF001 - Django's public name


def describe(
    claim: Claim, event: Event, before: Mapping[str, object], changes: Mapping[str, object]
) -> Event:
    """Bring the claim in memory up to its row and say what changed."""
    for name, value in changes.items():
        setattr(claim, name, value)
    claim.version += 1
    return Event(
        action=event.action,
        claim=claim,
        before={**changed_fields(before, changes, before), **event.before},
        after={**changed_fields(changes, changes, before), **event.after},
        reason=event.reason,
        words=event.words,
    )


def changed_fields(
    values: Mapping[str, object], changes: Mapping[str, object], before: Mapping[str, object]
) -> dict[str, object]:
    return {name: as_word(values[name]) for name in changes if before[name] != changes[name]}


def as_word(value: object) -> object:
    """People and rows stand in the history by name: it must be readable without the tables."""
    return str(value) if hasattr(value, "pk") else value


def in_chunks(claims: Sequence[Claim]) -> Iterable[Sequence[Claim]]:
    for first in range(0, len(claims), CHUNK):
        yield claims[first : first + CHUNK]
