"""The suggestions of an article as somebody goes through them, and what this person said of them lately."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from django.db.models import (
    Case,
    Count,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from claims.choices import SET_ASIDE, ClaimStatus, DismissReason
from claims.models import Article, Claim, HistoryEntry, Person
from claims.permissions import SORTING
from claims.queries.articles import paragraphs_of
from claims.queries.history import is_taken_back

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class Place(TypedDict):
        start: int
        quote: str

    Placed = WithAnnotations[Claim, Place]

NOWHERE = 2**31 - 1
"""Where a suggestion counts as standing that has lost its place: behind all others, with its last words."""


def suggestions_of(article: Article) -> "QuerySet[Placed]":
    """What waits to be sorted, in reading order, each with its `start` and `quote` in the text."""
    return placed(article.claims.filter(status=ClaimStatus.SUGGESTED)).order_by("start", "pk")


def placed(claims: QuerySet[Claim]) -> "QuerySet[Placed]":
    return claims.annotate(
        place=FilteredRelation("anchors", condition=Q(anchors__is_current=True)),
        start=Case(When(place__revision__is_current=True, then="place__start"), default=NOWHERE),
        quote=Coalesce("place__quote", Value(""), output_field=TextField()),
    )


def with_paragraphs(suggestions: "QuerySet[Placed]", article: Article) -> QuerySet[Claim]:
    """Add the number of the `paragraph` each stands in, as it is shown beside the text."""
    around = paragraphs_of(article).filter(start__lte=OuterRef("start"), end__gt=OuterRef("start"))
    return suggestions.annotate(paragraph=Subquery(around.order_by("order").values("number")[:1]))


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which of the suggestions: those of a paragraph, from a score on, below a score."""

    paragraph: int | None = None
    from_score: int | None = None
    below_score: int | None = None

    def __bool__(self) -> bool:
        return any(value is not None for value in (self.paragraph, self.from_score, self.below_score))

    def of(self, suggestions: "QuerySet[Placed]", article: Article) -> "QuerySet[Placed]":
        if self.paragraph is not None:
            spans = paragraphs_of(article).filter(number=self.paragraph).values_list("start", "end")
            start, end = spans.first() or (0, 0)
            suggestions = suggestions.filter(start__gte=start, start__lt=end)
        if self.from_score is not None:
            suggestions = suggestions.filter(score__gte=self.from_score)
        if self.below_score is not None:
            suggestions = suggestions.filter(score__lt=self.below_score)
        return suggestions


@dataclass(frozen=True, slots=True)
class InHand:
    """One suggestion with those around it; `start` and `quote` are annotations of `claim`."""

    claim: "Placed"
    following: "Placed | None"
    previous: "Placed | None"


def suggestion_in_hand(article: Article, asked: int | None) -> InHand | None:
    """The suggestion of this key; if it is sorted already, the next one in the text; else the first."""
    waiting = suggestions_of(article).select_related("claimant", "assignee")
    start, pk = place_in(article, asked)
    from_here = Q(start__gt=start) | Q(start=start, pk__gte=pk)
    claim, following = first_two(waiting, from_here, "start", "pk")
    if claim is None:
        return None
    before = Q(start__lt=claim.start) | Q(start=claim.start, pk__lt=claim.pk)
    previous, _second = first_two(waiting, before, "-start", "-pk")
    return InHand(claim, following, previous if following else None)


def place_in(article: Article, asked: int | None) -> tuple[int, int]:
    """Where a claim of the article stands, sorted or not; before everything if there is none."""
    if asked is None:
        return -1, 0
    return placed(article.claims.filter(pk=asked)).values_list("start", "pk").first() or (-1, 0)


def first_two(
    waiting: "QuerySet[Placed]", begin_with: Q, *order: str
) -> "tuple[Placed | None, Placed | None]":
    """Once around the article: those of the condition come first, and behind the last one the others."""
    turn = Case(When(begin_with, then=0), default=1)
    first, second, *_ = [*waiting.annotate(turn=turn).order_by("turn", *order)[:2], None, None]
    return first, second


@dataclass(frozen=True, slots=True)
class Sorted:
    """How far the sorting of an article is."""

    waiting: int
    accepted: int
    dismissed: int
    not_checkable: int

    @property
    def done(self) -> int:
        return self.accepted + self.dismissed + self.not_checkable

    @property
    def total(self) -> int:
        return self.waiting + self.done


def sorted_so_far(article: Article) -> Sorted:
    """Count what the analysis proposed, in one statement; what people marked themselves was never to sort."""

    def how_many(condition: Q) -> Count:
        return Count("pk", filter=condition)

    counts: dict[str, int] = article.claims.filter(score__isnull=False).aggregate(
        waiting=how_many(Q(status=ClaimStatus.SUGGESTED)),
        accepted=how_many(~Q(status__in=[ClaimStatus.SUGGESTED, *SET_ASIDE])),
        dismissed=how_many(Q(status=ClaimStatus.DISMISSED)),
        not_checkable=how_many(Q(status=ClaimStatus.NOT_CHECKABLE)),
    )
    return Sorted(**counts)


def own_decisions(article: Article, person: Person) -> QuerySet[HistoryEntry]:
    """This person's decisions on suggestions, the latest first, without those taken back.

    What a new revision took away nobody decided on; nor what a split had made and its undoing put away.
    """
    return (
        HistoryEntry.objects.filter(
            ~Q(claim__status=ClaimStatus.SUGGESTED),
            ~Q(reason=DismissReason.GONE),
            ~is_taken_back(),
            history__article=article,
            actor=person,
            action__in=SORTING,
            before__status=ClaimStatus.SUGGESTED,
        )
        .select_related("claim__article", "claim__assignee", "claim__claimant")
        .order_by("-position")
    )
