"""Checked before: claims of the desk and earlier checks that say what some words say, the closest first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from django.db import connection
from django.db.models import Q, QuerySet

from claims.models import Article, Claim, ClaimMatch, EarlierCheck, IndexedText, Person
from claims.queries.articles import sees_all, visibility
from claims.text.languages import UNDETERMINED
from claims.text.relevance import (
    MOST_ASKED,
    MOST_COUNTED,
    Question,
    Resemblance,
    Words,
    ask,
    resemblance,
)
from claims.text.terms import GRAM, terms

# Each term is asked for by itself: joined with a list of terms, databases like to read all postings instead.
COUNTED = "SELECT %s AS term, COUNT(*) FROM (SELECT 1 FROM claims_posting WHERE term = %s LIMIT %s) AS found"
ALL_COUNTED = "SELECT '' AS term, COUNT(*) FROM claims_indexedtext"
FOUND = "SELECT text_id, impact * %s AS score FROM claims_posting WHERE term = %s"
RANKING = """
SELECT text_id, score FROM (
    SELECT text_id, SUM(score) AS score FROM ({found}) AS found GROUP BY text_id LIMIT 1000000000
) AS ranked {shown}
ORDER BY score DESC, text_id LIMIT %s
"""
"""The limit nobody reaches keeps a database from asking of every posting whether its text is shown. Whole
numbers add up alike everywhere."""


@dataclass(frozen=True, slots=True)
class EarlierMatch:
    """Something checked before: either a claim of the desk, with article and assignee, or an earlier check.

    `score` is the share (0 to 1) of the words that is found again; `is_strict` says that enough is alike to
    speak of the same statement.
    """

    score: float
    claim: Claim | None
    earlier_check: EarlierCheck | None
    is_strict: bool


def checked_before(
    words: str, person: Person, *, language: str = UNDETERMINED, claim: Claim | None = None, limit: int = 5
) -> list[EarlierMatch]:
    """Give what this person may see and nobody told apart from `claim`, whose words these are.

    The closest comes first; where no more is alike than by chance, nothing is given.
    """
    question = question_of(words, language)
    ranked = ranked_texts(question, left_out=texts_not_to_show(person, claim), limit=limit)
    found = what_was_indexed([text for text, _ in ranked], person)
    matches = []
    for text, score in ranked:
        if text not in found:  # it left the desk a moment ago
            continue
        thing = found[text]
        alike = resemblance(question, words_of(thing))
        if alike.is_listed:
            matches.append(match_with(thing, question.share(score), alike))
    return matches


def match_with(thing: Claim | EarlierCheck, score: float, alike: Resemblance) -> EarlierMatch:
    if isinstance(thing, Claim):
        return EarlierMatch(score, thing, None, alike.is_strict)
    return EarlierMatch(score, None, thing, alike.is_strict)


def question_of(words: str, language: str) -> Question:
    """Weigh the words against all that is indexed, hidden or not: how rare a word is gives nobody away."""
    whole_words_first = sorted(terms(words, language).items(), key=lambda term: term[0].startswith(GRAM))
    asked = dict(whole_words_first[:MOST_ASKED])
    statement = " UNION ALL ".join([ALL_COUNTED, *([COUNTED] * len(asked))])
    with connection.cursor() as cursor:
        cursor.execute(statement, [part for term in asked for part in (term, term, MOST_COUNTED)])
        counts: dict[str, int] = dict(cursor.fetchall())
    return ask(asked, counts, texts=counts[""])


def ranked_texts(
    question: Question, *, left_out: Iterable[QuerySet[IndexedText]] = (), limit: int
) -> list[tuple[int, int]]:
    """Give keys and scores of indexed texts, best first, ties by key: the same on every database."""
    if not question.weights:
        return []
    excluded = [texts.values("pk").query.sql_with_params() for texts in left_out]
    statement = RANKING.format(
        found=" UNION ALL ".join([FOUND] * len(question.weights)),
        shown="WHERE " + " AND ".join(f"text_id NOT IN ({sql})" for sql, _ in excluded) if excluded else "",
    )
    found = [(weight, term) for term, weight in question.weights.items()]
    parameters = [*chain.from_iterable(found), *chain.from_iterable(own for _, own in excluded), limit]
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [(text, score) for text, score in cursor.fetchall()]


def texts_not_to_show(person: Person, claim: Claim | None) -> list[QuerySet[IndexedText]]:
    """What is hidden from this person, the claim itself, and what somebody told apart from it."""
    texts = [IndexedText.objects.filter(claim__in=hidden_claims(person))] if not sees_all(person) else []
    return [*texts, itself_and_told_apart(claim)] if claim else texts


def hidden_claims(person: Person) -> QuerySet[Claim]:
    # Of the few confidential articles, not of all claims: so the database begins with what is few.
    hidden = Article.objects.filter(~visibility(person), is_confidential=True)
    return Claim.objects.filter(article__in=hidden)


def itself_and_told_apart(claim: Claim) -> QuerySet[IndexedText]:
    """Whichever of two claims was the earlier, a person's word that they differ holds for both."""
    told_apart = ClaimMatch.objects.filter(is_same=False)
    earlier = told_apart.filter(claim=claim)
    later = told_apart.filter(earlier_claim=claim)
    return IndexedText.objects.filter(
        Q(claim=claim)
        | Q(claim__in=earlier.filter(earlier_claim__isnull=False).values("earlier_claim"))
        | Q(claim__in=later.values("claim"))
        | Q(earlier_check__in=earlier.filter(earlier_check__isnull=False).values("earlier_check"))
    )


def words_of(thing: Claim | EarlierCheck) -> Words:
    """What is indexed of it; a claim brings its article."""
    if isinstance(thing, Claim):
        return Words(thing.statement, language=thing.article.language)
    return Words(thing.statement, thing.title, thing.language)


def what_was_indexed(texts: Collection[int], person: Person) -> dict[int, Claim | EarlierCheck]:
    """By key, the claims, as far as the person may see them, and earlier checks behind indexed texts."""
    shown = Q(claim=None) | Q(claim__isnull=False) & visibility(person, "claim__article__")
    rows = IndexedText.objects.filter(shown, pk__in=texts).select_related(
        "earlier_check", "claim__article", "claim__assignee"
    )
    found = {row.pk: row.claim or row.earlier_check for row in rows}
    return {text: thing for text, thing in found.items() if thing is not None}
