"""The library of sources, and what rests on each."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from claims.models import Claim, Evidence, Person, Source
from claims.queries.articles import sees_all, visibility
from claims.queries.claims import visible_claims
from claims.queries.words import holding


def visible_evidence(person: Person) -> QuerySet[Evidence]:
    """Evidence of claims that exist for this person."""
    return Evidence.objects.filter(visibility(person, "claim__article__"))


def visible_sources(person: Person) -> QuerySet[Source]:
    """The library, without sources that only a hidden article uses; what one added oneself stays."""
    sources = Source.objects.all()
    if sees_all(person):
        return sources
    used = Evidence.objects.filter(source=OuterRef("pk"))
    seen = visible_evidence(person).filter(source=OuterRef("pk"))
    return sources.filter(Q(added_by=person) | ~Exists(used) | Exists(seen))


def with_words(sources: QuerySet[Source], words: str) -> QuerySet[Source]:
    """Narrow to sources whose title, publisher, author or address holds every word."""
    for word in words.split():
        sources = sources.filter(holding(word, "title", "publisher", "author", "address"))
    return sources


def with_claim_counts(sources: QuerySet[Source], person: Person) -> QuerySet[Source]:
    """Annotate `claim_count`: claims this person may see that rest on the source now."""
    in_place = Q(evidence__withdrawn_at__isnull=True)
    shown = in_place & visibility(person, "evidence__claim__article__")
    return sources.annotate(claim_count=Count("evidence__claim", filter=shown, distinct=True))


def claims_resting_on(source: Source, person: Person) -> QuerySet[Claim]:
    resting = Evidence.objects.filter(source=source, withdrawn_at__isnull=True).values("claim")
    return visible_claims(person).filter(pk__in=resting)
