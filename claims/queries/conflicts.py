"""Declared conflicts of interest."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from claims.models import Claim, Conflict, Person
from claims.queries.articles import visible_articles
from claims.remembering import asked_once


@dataclass(frozen=True, slots=True)
class Conflicts:
    """What one person must not check, by primary key."""

    articles: frozenset[int]
    claimants: frozenset[int]

    def concern(self, claim: Claim) -> bool:
        return claim.article_id in self.articles or claim.claimant_id in self.claimants


def declared_conflicts(person: Person) -> QuerySet[Conflict]:
    """Conflicts in force, with what they are about; without those that would name a hidden article."""
    in_force = Conflict.objects.filter(person=person, withdrawn_at__isnull=True)
    hidden = Q(article__isnull=False) & ~Q(article__in=visible_articles(person))
    return in_force.exclude(hidden).select_related("article", "claimant")


@asked_once
def conflicts_of(person: Person) -> Conflicts:
    pairs = list(
        Conflict.objects.filter(person=person, withdrawn_at__isnull=True).values_list("article", "claimant")
    )
    return Conflicts(
        articles=frozenset(article for article, _ in pairs if article is not None),
        claimants=frozenset(claimant for _, claimant in pairs if claimant is not None),
    )
