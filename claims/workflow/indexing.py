"""Keeping what can be found as checked before in step with claims and earlier checks."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from claims.choices import ClaimStatus
from claims.models import Claim, EarlierCheck, IndexedText, Posting
from claims.queries.matching import words_of
from claims.text.relevance import Words, impacts

Row = TypeVar("Row", Claim, EarlierCheck)

OFF_THE_DESK = (ClaimStatus.SUGGESTED, ClaimStatus.DISMISSED)
"""Nobody has said yet, or no longer says, that these are claims."""
TEXTS_AT_ONCE = 500
"""Whose postings are in memory together; about fifty each."""
INSERT_POSTING = "INSERT INTO claims_posting (text_id, term, impact) VALUES (%s, %s, %s)"
"""Run once a row by the driver itself: six times as fast on SQLite as building model instances."""


def index_claims(claims: Collection[Claim]) -> int:
    """Let claims of the desk be found by their present words, and others no more; gives how many changed.

    The claims bring their article, whose language the words are read in.
    """
    on_the_desk = {claim.pk: words_of(claim) for claim in claims if claim.status not in OFF_THE_DESK}
    gone = [claim.pk for claim in claims if claim.pk not in on_the_desk]
    _deleted, rows = IndexedText.objects.filter(claim__in=gone).delete() if gone else (0, {})
    return index("claim", on_the_desk) + rows.get("claims.IndexedText", 0)


def index_earlier_checks(checks: Collection[EarlierCheck]) -> int:
    """Let earlier checks be found by statement and title; gives how many changed."""
    return index("earlier_check", {check.pk: words_of(check) for check in checks})


@transaction.atomic(savepoint=False)
def index(column: str, wanted: Mapping[int, Words]) -> int:
    """Write postings where the words differ from what is indexed; `column` says what the keys are of."""
    keys = list(wanted)
    chunks = (keys[first : first + TEXTS_AT_ONCE] for first in range(0, len(keys), TEXTS_AT_ONCE))
    return sum(index_chunk(column, {key: wanted[key] for key in chunk}) for chunk in chunks)


def index_chunk(column: str, wanted: Mapping[int, Words]) -> int:
    known = dict(IndexedText.objects.filter(**{f"{column}__in": wanted}).values_list(column, "digest"))
    changed = {key: words for key, words in wanted.items() if known.get(key) != words.digest}
    # Whoever indexes the same thing at the same moment waits at this statement.
    texts = IndexedText.objects.bulk_create(
        [IndexedText(**{f"{column}_id": key}, digest=words.digest) for key, words in changed.items()],
        update_conflicts=True,
        unique_fields=[column],
        update_fields=["digest"],
    )
    Posting.objects.filter(text__in=texts).delete()
    insert_postings(zip((text.pk for text in texts), changed.values(), strict=True))
    return len(changed)


def insert_postings(texts: Iterable[tuple[int, Words]]) -> None:
    rows = [(text, term, impact) for text, words in texts for term, impact in impacts(words).items()]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(INSERT_POSTING, rows)


@dataclass(frozen=True, slots=True)
class Reindexed:
    """How many texts were looked at, and for how many the index was behind."""

    looked_at: int
    changed: int


def reindex() -> Reindexed:
    """Bring the index in step with every claim and earlier check, a few hundred a transaction."""
    on_the_desk = ~Q(status__in=OFF_THE_DESK)
    claims = Claim.objects.filter(on_the_desk | Q(indexed__isnull=False)).select_related("article")
    checks = EarlierCheck.objects.all()
    parts = [*reindex_each(claims, index_claims), *reindex_each(checks, index_earlier_checks)]
    refresh_statistics()
    return Reindexed(sum(part.looked_at for part in parts), sum(part.changed for part in parts))


def reindex_each(rows: QuerySet[Row], index_rows: Callable[[list[Row]], int]) -> Iterator[Reindexed]:
    last = 0
    while True:
        with transaction.atomic():
            # Locked, or words changed meanwhile would be overwritten by those read here.
            locked = rows.select_for_update(of=("self",), no_key=True)
            chunk = list(locked.filter(pk__gt=last).order_by("pk")[:TEXTS_AT_ONCE])
            if not chunk:
                return
            yield Reindexed(len(chunk), index_rows(chunk))
        last = chunk[-1].pk


def refresh_statistics() -> None:
    """After much was written at once: PostgreSQL plans by what it knows of a table."""
    if connection.vendor == "postgresql":
        # Only outside of a transaction can it also note which pages an index may answer for.
        verb = "ANALYZE" if connection.in_atomic_block else "VACUUM (ANALYZE)"
        with connection.cursor() as cursor:
            cursor.execute(f"{verb} claims_indexedtext, claims_posting")
