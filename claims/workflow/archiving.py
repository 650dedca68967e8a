"""Bringing in what others have checked: many at a time, each once, findable at once."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from django.db import transaction
from django.utils.translation import gettext as _

from claims.choices import Action
from claims.exceptions import NotAllowed
from claims.models import EarlierCheck, Person
from claims.permissions import can_import_checks
from claims.text.addresses import address_key
from claims.text.claimreview import CheckRefusal, PublishedCheck
from claims.text.similarity import normalise_statement
from claims.workflow.indexing import index_earlier_checks, refresh_statistics
from claims.workflow.recording import Event, record

CHECKS_A_TRANSACTION = 200
"""Small enough that other writers get through between two transactions."""


@dataclass(slots=True)
class Archived:
    """What became of an archive: how many are new, how many were here, how many were refused and why."""

    added: int = 0
    known: int = 0
    refused: Counter[CheckRefusal] = field(default_factory=Counter)


def import_checks(checks: Iterable[PublishedCheck | CheckRefusal], *, origin: str, by: Person) -> Archived:
    """Bring in an archive; `origin` says in the history where it is from.

    What was broken off is brought in again: what is here already is left as it is.
    """
    if not can_import_checks(by):
        raise NotAllowed(_("Only an editor can bring in earlier checks."))
    archived = Archived()
    for chunk in in_chunks(good_ones(checks, archived)):
        added = import_chunk(chunk, origin=origin, by=by)
        archived.added += added
        archived.known += len(chunk) - added
    if archived.added:
        refresh_statistics()
    return archived


def good_ones(
    checks: Iterable[PublishedCheck | CheckRefusal], archived: Archived
) -> Iterator[PublishedCheck]:
    for check in checks:
        if isinstance(check, CheckRefusal):
            archived.refused[check] += 1
        else:
            yield check


def in_chunks(checks: Iterator[PublishedCheck]) -> Iterator[Sequence[PublishedCheck]]:
    while chunk := list(islice(checks, CHECKS_A_TRANSACTION)):
        yield chunk


@transaction.atomic
def import_chunk(checks: Sequence[PublishedCheck], *, origin: str, by: Person) -> int:
    """Store what is new with its entry in the history, so that neither is there without the other."""
    rows = {row.key: row for row in map(new_check, reversed(checks))}
    for key in EarlierCheck.objects.filter(key__in=rows).values_list("key", flat=True):
        del rows[key]
    # Somebody may bring in the same at this moment: theirs then stands, and gets its place in the index.
    stored = EarlierCheck.objects.bulk_create(
        reversed(rows.values()), update_conflicts=True, unique_fields=["key"], update_fields=["key"]
    )
    index_earlier_checks(stored)
    if stored:
        record(None, Event(Action.IMPORT_CHECKS, after={"origin": origin, "added": len(stored)}), by=by)
    return len(stored)


def new_check(check: PublishedCheck) -> EarlierCheck:
    return EarlierCheck(
        statement=check.statement,
        claimant=check.claimant,
        publisher=check.publisher,
        title=check.title,
        rating=check.rating,
        as_of=check.as_of,
        language=check.language,
        address=check.address,
        key=key_of(check),
    )


def key_of(check: PublishedCheck) -> str:
    """Give what is equal for one check however often and wherever from it is brought in."""
    place = address_key(check.address) if check.address else check.publisher
    return hashlib.sha256(f"{place}\n{normalise_statement(check.statement)}".encode()).hexdigest()
