"""record(): the only writer of history. Entries are chained by hash, one chain an article."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone

from claims.choices import Action
from claims.models import Article, Claim, History, HistoryEntry, Person

SYSTEM = "Factcheck"
"""The name under which the app's own actions stand in the history."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: `before` and `after` hold the fields that changed, ready for JSON."""

    action: Action
    claim: Claim | None = None
    before: Mapping[str, object] = field(default_factory=dict)
    after: Mapping[str, object] = field(default_factory=dict)
    reason: str = ""
    words: str = ""


def record(article: Article | None, event: Event, *, by: Person | None) -> HistoryEntry:
    """Append one entry to the article's chain (None: the desk's)."""
    return record_all(article, [event], by=by)[0]


@transaction.atomic
def record_all(article: Article | None, events: Iterable[Event], *, by: Person | None) -> list[HistoryEntry]:
    """Append entries in order; the claims named carry their new version already."""
    history = History.objects.select_for_update().get(article=article)
    now = timezone.now()
    entries = []
    for event in events:
        entry = chained_entry(history, event, by=by, at=now)
        history.length, history.head = entry.position, entry.hash
        entries.append(entry)
    HistoryEntry.objects.bulk_create(entries, batch_size=200)
    history.save(update_fields=["length", "head"])
    return entries


def chained_entry(history: History, event: Event, *, by: Person | None, at: datetime) -> HistoryEntry:
    entry = HistoryEntry(
        history=history,
        position=history.length + 1,
        claim=event.claim,
        claim_version=event.claim.version if event.claim else None,
        action=event.action,
        actor=by,
        actor_name=str(by) if by else SYSTEM,
        at=at,
        before=as_stored(event.before),
        after=as_stored(event.after),
        reason=event.reason,
        words=event.words,
        previous_hash=history.head,
    )
    entry.hash = hash_of(entry)
    return entry


def as_stored(values: Mapping[str, object]) -> dict[str, object]:
    """What the database will give back: hashing must see the same values before and after."""
    stored: dict[str, object] = json.loads(json.dumps(values, cls=DjangoJSONEncoder))
    return stored


def hash_of(entry: HistoryEntry) -> str:
    """SHA-256 over the entry's content as canonical JSON, which holds the previous entry's hash."""
    content = {
        "history": entry.history_id,
        "position": entry.position,
        "claim": entry.claim_id,
        "claim_version": entry.claim_version,
        "action": str(entry.action),
        "actor": entry.actor_id,
        "actor_name": entry.actor_name,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "before": entry.before,
        "after": entry.after,
        "reason": entry.reason,
        "words": entry.words,
        "previous": entry.previous_hash,
    }
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def open_histories(firsts: Sequence[tuple[Article, Event]], *, by: Person | None) -> None:
    """Begin the chains of new articles, each with its first entry, in three statements."""
    now = timezone.now()
    histories = History.objects.bulk_create(History(article=article) for article, _ in firsts)
    entries = [
        chained_entry(history, event, by=by, at=now)
        for history, (_, event) in zip(histories, firsts, strict=True)
    ]
    for history, entry in zip(histories, entries, strict=True):
        history.length, history.head = entry.position, entry.hash
    HistoryEntry.objects.bulk_create(entries)
    History.objects.bulk_update(histories, ["length", "head"])
