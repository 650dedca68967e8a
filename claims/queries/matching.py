"""Checked before: claims of the desk and earlier checks that say what some words say, the closest first."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Count, F, Q, QuerySet

from claims.models import Claim, ClaimMatch, EarlierCheck, IndexedText, Person, Posting, Verdict
from claims.queries.articles import sees_all, visibility
from claims.queries.claims import visible_claims
from claims.text.relevance import Question, ask
from claims.text.terms import terms

STRICT_SHARE = 0.45
"""Of what the words would score themselves: from here on it is called the same."""
LISTED_SHARE = 0.25
"""Below it nothing is shown: what is alike is chance."""

RANKING = """
WITH asked (term, weight) AS (VALUES {asked})
SELECT posting.text_id, SUM(posting.impact * asked.weight) AS score
FROM asked CROSS JOIN claims_posting AS posting
WHERE posting.term = asked.term {left_out}
GROUP BY posting.text_id
ORDER BY score DESC, posting.text_id
LIMIT {limit}
"""


@dataclass(frozen=True, slots=True)
class EarlierMatch:
    """Something checked before: either a claim of the desk, with its round's verdict, or an earlier check.

    `score` is the share (0 to 1) of the words that is found again; `is_strict` says that it is enough to
    speak of the same statement.
    """

    score: float
    claim: Claim | None
    earlier_check: EarlierCheck | None
    is_strict: bool
    verdict: Verdict | None = None


def checked_before(
    words: str, person: Person, *, language: str = "und", claim: Claim | None = None, limit: int = 5
) -> list[EarlierMatch]:
    """Give what this person may see and nobody told apart from `claim`, whose words these are."""
    left_out = [hidden_texts(person), texts_told_apart(claim)] if claim else [hidden_texts(person)]
    ranked = [
        (text, score)
        for text, score in ranked_texts(words, language=language, left_out=left_out, limit=limit)
        if score >= LISTED_SHARE
    ]
    return with_what_was_found(ranked, person)


def ranked_texts(
    words: str,
    *,
    language: str = "und",
    left_out: Iterable[QuerySet[IndexedText] | None] = (),
    limit: int = 5,
) -> list[tuple[int, float]]:
    """Give keys of indexed texts with the share of the words found in each, best first, ties by key."""
    question = question_of(words, language)
    if not question.weights:
        return []
    excluded = [texts.values("pk").query.sql_with_params() for texts in left_out if texts is not None]
    statement = RANKING.format(
        asked=", ".join(["(CAST(%s AS varchar), CAST(%s AS integer))"] * len(question.weights)),
        left_out="".join(f"AND posting.text_id NOT IN ({sql}) " for sql, _ in excluded),
        limit=int(limit),
    )
    parameters: list[Any] = [part for pair in question.weights.items() for part in pair]
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters + [part for _, own in excluded for part in own])
        return [(text, score / question.full_score) for text, score in cursor.fetchall()]


def question_of(words: str, language: str) -> Question:
    asked = terms(words, language)
    texts = IndexedText.objects.count()
    counted = Posting.objects.filter(term__in=list(asked)).values_list("term").annotate(texts=Count("*"))
    return ask(asked, dict(counted.order_by()), texts)


def hidden_texts(person: Person) -> QuerySet[IndexedText] | None:
    """Claims of articles that do not exist for this person; None where there is no such thing."""
    if sees_all(person):
        return None
    hidden = Claim.objects.filter(~visibility(person, "article__"), article__is_confidential=True)
    return IndexedText.objects.filter(claim__in=hidden)


def texts_told_apart(claim: Claim) -> QuerySet[IndexedText]:
    """The claim itself, and what a person said is not the same, whichever of the two was the earlier."""
    told = ClaimMatch.objects.filter(is_same=False)
    return IndexedText.objects.filter(
        Q(claim=claim)
        | Q(claim__in=told.filter(claim=claim, earlier_claim__isnull=False).values("earlier_claim"))
        | Q(claim__in=told.filter(earlier_claim=claim).values("claim"))
        | Q(earlier_check__in=told.filter(claim=claim, earlier_check__isnull=False).values("earlier_check"))
    )


def with_what_was_found(ranked: Sequence[tuple[int, float]], person: Person) -> list[EarlierMatch]:
    texts = IndexedText.objects.select_related("earlier_check").in_bulk([text for text, _ in ranked])
    keys = [text.claim_id for text in texts.values() if text.claim_id]
    claims = visible_claims(person).in_bulk(keys)
    verdicts = current_verdicts(keys)
    return [
        EarlierMatch(
            score=score,
            claim=claims.get(texts[text].claim_id),
            earlier_check=texts[text].earlier_check,
            is_strict=score >= STRICT_SHARE,
            verdict=verdicts.get(texts[text].claim_id),
        )
        for text, score in ranked
    ]


def current_verdicts(claims: Collection[int]) -> dict[int, Verdict]:
    """By claim, the verdict of its present round with rating and author."""
    rows = Verdict.objects.filter(claim__in=claims, round=F("claim__round"))
    return {verdict.claim_id: verdict for verdict in rows.select_related("rating", "author")}
