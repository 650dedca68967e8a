"""Changing claims' rows by compare and set, many at once, and telling the history what changed.

Only the engine calls this: it decides what may change.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from django.db.models import Case, F, Field, Q, Value, When

from claims.choices import ClaimStatus
from claims.models import Claim, HistoryEntry, Person
from claims.workflow.recording import Event, record_all
from claims.workflow.refusing import someone_was_faster

CHUNK = 200
"""Rows a statement changes at most, so that other writers get through."""

OwnChanges = Mapping[int, Mapping[str, object]]
"""By primary key: the fields that change in one claim only."""


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
