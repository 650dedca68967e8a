"""Bringing articles in: one or many, with their paragraphs and the suggestions found in them."""

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from claims.analysers import analyse_document
from claims.analysers.outcome import Analysed
from claims.choices import Action
from claims.exceptions import AlreadyThere, NotAllowed, Unready
from claims.models import (
    Anchor,
    Article,
    Claim,
    Paragraph,
    Person,
    RatingScale,
    Revision,
)
from claims.models.fields import new_submission
from claims.permissions import can_import_article
from claims.queries.articles import articles_by_text
from claims.text.documents import CHECKABLE, PlainDocument
from claims.text.similarity import fingerprint
from claims.text.worthiness import Judge
from claims.workflow.describing import ArticleDetails, check_details, claims_due_at
from claims.workflow.learning import current_judge
from claims.workflow.recording import Event, open_histories
from claims.workflow.submissions import refuse_other_use
from claims.workflow.suggesting import account_of, suggested_claims

ARTICLES_A_TRANSACTION = 10
"""Small enough that other writers get through between two transactions."""

ROWS_A_STATEMENT = 200


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document on its way in; the same `submission` twice is one article."""

    document: PlainDocument
    details: ArticleDetails
    submission: uuid.UUID | None = None
    analysed: Analysed | None = None
    """Its suggestions, where somebody has found them already."""


def import_article(
    document: PlainDocument,
    details: ArticleDetails,
    *,
    by: Person,
    submission: uuid.UUID | None = None,
) -> Article:
    """Bring in one article; AlreadyThere points at the first one with the same text."""
    return import_articles([Arrival(document, details, submission)], by=by)[0]


def import_articles(arrivals: Sequence[Arrival], *, by: Person) -> list[Article]:
    """Bring in many, a few a transaction; a refusal leaves the transactions before it in place."""
    if not can_import_article(by):
        raise NotAllowed(_("Only an editor can bring in articles."))
    scales = {scale.kind: scale for scale in RatingScale.objects.filter(is_default=True)}
    judge_of = cache(current_judge)  # asked once a language, however many articles are brought in
    articles: list[Article] = []
    remaining = iter(arrivals)
    while chunk := list(islice(remaining, ARTICLES_A_TRANSACTION)):
        articles += import_chunk(chunk, scales, judge_of, by=by)
    return articles


def import_chunk(
    arrivals: Sequence[Arrival],
    scales: dict[str, RatingScale],
    judge_of: Callable[[str], Judge],
    *,
    by: Person,
) -> list[Article]:
    for arrival in arrivals:
        check_arrival(arrival)
    refuse_known_texts(arrivals, by=by)
    # Slow, so it stands between two looks at what is known: no text is analysed only to be refused,
    # and no other writer waits for it.
    analyses = analyse_arrivals(arrivals, judge_of)
    try:
        with transaction.atomic():
            refuse_known_texts(arrivals, by=by)
            return store(arrivals, analyses, scales, by=by)
    except IntegrityError:
        # The same form sent twice at the same moment: the other one has stored it.
        tokens = [arrival.submission for arrival in arrivals if arrival.submission]
        stored = list(Article.objects.filter(submission__in=tokens))
        if len(stored) != len(arrivals):
            raise
        texts = {fingerprint(arrival.document.text) for arrival in arrivals}
        known = Revision.objects.filter(article__in=stored, fingerprint__in=texts)
        refuse_other_use(is_same=known.count() == len(arrivals))
        return stored


def analyse_arrivals(arrivals: Sequence[Arrival], judge_of: Callable[[str], Judge]) -> list[Analysed]:
    """Find what each text states; a model may think about it for minutes."""
    return [
        arrival.analysed
        or analyse_document(
            arrival.document,
            arrival.details.language,
            judge=judge_of(arrival.details.language),
            is_confidential=arrival.details.is_confidential,
        )
        for arrival in arrivals
    ]


def check_arrival(arrival: Arrival) -> None:
    check_details(arrival.details)
    refuse_without_text(arrival.document)


def refuse_without_text(document: PlainDocument) -> None:
    if not any(block.kind in CHECKABLE for block in document.blocks):
        raise Unready(_("There is no running text in it. Check that the whole article is there."))


def refuse_known_texts(arrivals: Sequence[Arrival], *, by: Person) -> None:
    """Same text twice: point at the first one, unless it is hidden from this person."""
    digests = [fingerprint(arrival.document.text) for arrival in arrivals]
    known = articles_by_text(by, digests)
    for place, (arrival, digest) in enumerate(zip(arrivals, digests, strict=True)):
        existing = known.get(digest)
        if existing is not None and existing.submission != arrival.submission:
            raise AlreadyThere(
                _("This text is here already: “%(title)s”.") % {"title": existing.title},
                existing=existing,
            )
        if digest in digests[:place]:
            raise Unready(
                _("“%(title)s” is among the articles twice. Leave one of them out.")
                % {"title": arrival.details.title}
            )


def store(
    arrivals: Sequence[Arrival], analyses: Sequence[Analysed], scales: dict[str, RatingScale], *, by: Person
) -> list[Article]:
    """Write everything in bulk: the number of statements grows with chunks, not with sentences."""
    articles = Article.objects.bulk_create([new_article(arrival, scales, by=by) for arrival in arrivals])
    revisions = Revision.objects.bulk_create(
        new_revision(article, arrival, by=by) for article, arrival in zip(articles, arrivals, strict=True)
    )
    name_editors(articles, arrivals)
    Paragraph.objects.bulk_create(
        (
            row
            for revision, arrival in zip(revisions, arrivals, strict=True)
            for row in paragraphs(revision, arrival.document)
        ),
        batch_size=ROWS_A_STATEMENT,
    )
    stored = list(zip(articles, revisions, analyses, strict=True))
    store_suggestions(stored)
    open_histories(
        [(article, imported(article, revision, analysed)) for article, revision, analysed in stored],
        by=by,
    )
    return articles


def store_suggestions(stored: Iterable[tuple[Article, Revision, Analysed]]) -> None:
    suggestions = [
        pair
        for article, revision, analysed in stored
        for pair in suggested_claims(article, revision, analysed.suggestions)
    ]
    Claim.objects.bulk_create((claim for claim, _anchor in suggestions), batch_size=ROWS_A_STATEMENT)
    Anchor.objects.bulk_create((anchor for _claim, anchor in suggestions), batch_size=ROWS_A_STATEMENT)


def new_article(arrival: Arrival, scales: dict[str, RatingScale], *, by: Person) -> Article:
    details = arrival.details
    return Article(
        title=details.title,
        author=details.author,
        outlet=details.outlet,
        published_on=details.published_on,
        first_published_on=details.first_published_on,
        language=details.language,
        translated_from=details.translated_from,
        provenance=details.provenance,
        kind=details.kind,
        scale=details.scale or scales[details.kind],
        due_at=details.due_at,
        claims_lead_hours=details.claims_lead_hours,
        claims_due_at=claims_due_at(details),
        is_confidential=details.is_confidential,
        imported_by=by,
        submission=arrival.submission or new_submission(),
        version=1,
    )


def new_revision(article: Article, arrival: Arrival, *, by: Person) -> Revision:
    text = arrival.document.text
    return Revision(article=article, text=text, fingerprint=fingerprint(text), added_by=by)


def name_editors(articles: Sequence[Article], arrivals: Sequence[Arrival]) -> None:
    named = Article.editors.through
    named.objects.bulk_create(
        named(article_id=article.pk, person_id=person.pk)
        for article, arrival in zip(articles, arrivals, strict=True)
        for person in arrival.details.editors
    )


def paragraphs(revision: Revision, document: PlainDocument) -> Iterable[Paragraph]:
    number = 0
    for order, block in enumerate(document.blocks, start=1):
        is_body = block.kind in CHECKABLE
        number += is_body
        yield Paragraph(
            revision=revision,
            order=order,
            number=number if is_body else None,
            kind=block.kind.value,
            level=block.level,
            start=block.start,
            end=block.end,
        )


def imported(article: Article, revision: Revision, analysed: Analysed) -> Event:
    return Event(
        Action.IMPORT_ARTICLE,
        after={
            "title": article.title,
            "kind": article.kind,
            "revision": revision.number,
            "fingerprint": revision.fingerprint,
            "suggestions": len(analysed.suggestions),
            **account_of(analysed),
        },
    )
