"""What became of claims from revision to revision, as it was recorded; for reading."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F

from claims.choices import Placing
from claims.models import Anchor, Article, Claim, Person, Placement, Revision
from claims.models.fields import is_key

CHANGES_SHOWN = 200
"""Of the claims that a revision did more to than leave them alone; the texts beside it show all of it."""


@dataclass(frozen=True, slots=True)
class RevisionPair:
    """Two revisions with their texts, and all there are without; `old` is None while there is only one."""

    all: Sequence[Revision]
    old: Revision | None
    new: Revision


def revision_pair(article: Article, old: str, new: str) -> RevisionPair:
    """The revisions of these numbers, or the nearest that make sense: the current one and the one before."""
    revisions = list(article.revisions.select_related("added_by").defer("text").order_by("number"))
    numbers = [revision.number for revision in revisions]
    later = number_among(numbers, new, default=numbers[-1])
    earlier = number_among(numbers, old, default=later - 1)
    if earlier == later:
        earlier = later - 1
    earlier, later = sorted((earlier, later)) if earlier else (1, 2)
    rows = {row.number: row for row in article.revisions.filter(number__in=(earlier, later))}
    if later not in rows:
        return RevisionPair(revisions, None, revisions[-1])
    return RevisionPair(revisions, rows[earlier], rows[later])


def number_among(numbers: Sequence[int], words: str, *, default: int) -> int:
    number = int(words) if is_key(words) else default
    return number if number in numbers else default


@dataclass(frozen=True, slots=True)
class RecordedChange:
    """One claim's words before and after; without `now` they were not found."""

    placement: Placement
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class RecordedChanges:
    counts: Mapping[Placing, int]
    shown: Sequence[RecordedChange]

    @property
    def left_out(self) -> int:
        total = sum(number for placing, number in self.counts.items() if placing != Placing.UNCHANGED)
        return total - len(self.shown)


def recorded_between(article: Article, old: Revision, new: Revision) -> RecordedChanges:
    """What the revisions after the old one, up to the new one, did to each claim."""
    placements = Placement.objects.filter(
        revision__article=article, revision__number__gt=old.number, revision__number__lte=new.number
    )
    counts = {
        Placing(row["placing"]): row["number"]
        for row in placements.values("placing").annotate(number=Count("pk")).order_by()
    }
    rows = list(
        placements.exclude(placing=Placing.UNCHANGED)
        .select_related("claim", "revision", "decided_by")
        .defer("revision__text")
        .order_by("revision__number", "placing", "claim__number", "claim")[:CHANGES_SHOWN]
    )
    quotes = quotes_by_claim(row.claim_id for row in rows)
    shown = [change_of(row, quotes[row.claim_id]) for row in rows]
    return RecordedChanges({placing: counts.get(placing, 0) for placing in Placing}, shown)


def quotes_by_claim(claims: Iterable[int]) -> dict[int, dict[int, str]]:
    """By claim, then by number of the revision: the claim's words there."""
    quotes: dict[int, dict[int, str]] = defaultdict(dict)
    anchors = Anchor.objects.filter(claim__in=set(claims))
    for claim, number, quote in anchors.values_list("claim", "revision__number", "quote"):
        quotes[claim][number] = quote
    return quotes


def change_of(placement: Placement, quotes: Mapping[int, str]) -> RecordedChange:
    number = placement.revision.number
    earlier = [one for one in quotes if one < number]
    return RecordedChange(placement, quotes[max(earlier)] if earlier else "", quotes.get(number, ""))


@dataclass(frozen=True, slots=True)
class Version:
    """A claim's words in one revision, and how they came there; the first has no placing."""

    number: int
    at: datetime
    placing: Placing | None
    decided_by: Person | None
    before: str
    now: str


def versions_of(claim: Claim) -> list[Version]:
    """The claim's words in every revision since it was marked, the latest first."""
    placements = {
        row.revision.number: row
        for row in claim.placements.select_related("revision", "decided_by").defer("revision__text")
    }
    anchors = list(
        claim.anchors.annotate(number=F("revision__number"), at=F("revision__added_at")).order_by("number")
    )
    quotes = {anchor.number: anchor.quote for anchor in anchors}
    moments = {anchor.number: anchor.at for anchor in anchors}
    moments |= {number: row.revision.added_at for number, row in placements.items()}
    return [
        version_of(number, moments[number], placements.get(number), quotes)
        for number in sorted(moments, reverse=True)
    ]


def version_of(number: int, at: datetime, placement: Placement | None, quotes: Mapping[int, str]) -> Version:
    earlier = [one for one in quotes if one < number]
    return Version(
        number,
        at,
        Placing(placement.placing) if placement else None,
        placement.decided_by if placement else None,
        quotes[max(earlier)] if earlier else "",
        quotes.get(number, ""),
    )
