"""Looking for words in everything a person may see: the closest rows of each kind, and how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Case, Count, F, Model, OuterRef, QuerySet, Subquery, When, Window
from django.db.models.functions import Coalesce

from claims.choices import SET_ASIDE, UNDER_WORK
from claims.models import Article, Claim, Person, Source
from claims.queries import articles, claims, sources
from claims.queries.people import people_able_to_check
from claims.queries.words import closeness, holding

LONGEST_SEARCH = 200
"""Characters looked for; a page of words would make a condition that no database takes."""

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Section(Generic[M]):
    """The closest rows, and how many there are in all."""

    rows: Sequence[M] = ()
    total: int = 0

    def __bool__(self) -> bool:
        return self.total > 0


@dataclass(frozen=True, slots=True)
class Found:
    articles: Section[Article]
    claims: Section[Claim]
    sources: Section[Source]
    people: Section[Person]

    @property
    def total(self) -> int:
        return self.articles.total + self.claims.total + self.sources.total + self.people.total


def found(words: str, person: Person, *, limit: int) -> Found:
    """Look for rows that hold every word; four statements, however much there is."""
    return Found(
        articles=section(articles_with(words, person), limit),
        claims=section(claims_with(words, person), limit),
        sources=section(sources_with(words, person), limit),
        people=section(people_with(words, person), limit),
    )


def section(rows: QuerySet[M], limit: int) -> Section[M]:
    """Read the first rows and, in the same statement, how many there are."""
    first = list(rows.annotate(total=Window(Count("*")))[:limit])
    return Section(first, first[0].total if first else 0)  # type: ignore[attr-defined]  # annotated


def articles_with(words: str, person: Person) -> QuerySet[Article]:
    seen = articles.with_words(articles.visible_articles(person), words)
    return seen.order_by(closeness(words, "title"), "-pk")


def claims_with(words: str, person: Person) -> QuerySet[Claim]:
    """What was set aside stands behind what is worked on."""
    seen = claims.with_words(claims.visible_claims(person), words)
    is_set_aside = Case(When(status__in=SET_ASIDE, then=1), default=0)
    return seen.order_by(closeness(words, "statement"), is_set_aside, "-pk")


def sources_with(words: str, person: Person) -> QuerySet[Source]:
    seen = sources.with_words(sources.visible_sources(person), words)
    return seen.order_by(closeness(words, "title"), "title", "pk")


def people_with(words: str, person: Person) -> QuerySet[Person]:
    """People who check, by name; `open_count` is what they have to do, as far as this person may see it."""
    able = people_able_to_check()
    for word in words.split():
        able = able.filter(holding(word, "first_name", "last_name", "username"))
    theirs = claims.visible_claims(person).filter(assignee=OuterRef("pk"), status__in=UNDER_WORK)
    counted = theirs.order_by().values("assignee").annotate(number=Count("pk")).values("number")
    return able.annotate(open_count=Coalesce(Subquery(counted), 0)).order_by(
        closeness(words, "first_name"), F("first_name"), "last_name", "username"
    )
