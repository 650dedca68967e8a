"""The history for reading."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, QuerySet

from claims.choices import Action
from claims.models import Article, Claim, HistoryEntry


def entries_of_article(article: Article) -> QuerySet[HistoryEntry]:
    """Everything that happened in an article, latest first."""
    return (
        HistoryEntry.objects.filter(history__article=article)
        .select_related("actor", "claim")
        .order_by("-position")
    )


def entries_of_claim(claim: Claim) -> QuerySet[HistoryEntry]:
    return HistoryEntry.objects.filter(claim=claim).select_related("actor").order_by("-claim_version")


def arrivals_of(articles: Sequence[Article]) -> list[HistoryEntry]:
    """Give the entries that say how the articles came in, in the order of the articles."""
    entries = HistoryEntry.objects.filter(history__article__in=articles, action=Action.IMPORT_ARTICLE)
    by_article = {entry.history.article_id: entry for entry in entries.select_related("history")}
    return [by_article[article.pk] for article in articles]


REWORDINGS = (Action.EDIT_CLAIM, Action.SPLIT_CLAIM, Action.MERGE_CLAIMS, Action.UNDO_RESHAPING)


def last_rewording_since(claim: Claim, version: int) -> HistoryEntry | None:
    """The latest change of the claim's wording after this version of it."""
    edits = claim.entries.filter(action__in=REWORDINGS, claim_version__gt=version)
    return edits.order_by("-claim_version").first()


def is_taken_back() -> Exists:
    """Of entries: whether the decision on a suggestion was undone later."""
    return Exists(
        HistoryEntry.objects.filter(
            claim=OuterRef("claim"), action=Action.TAKE_BACK, claim_version__gt=OuterRef("claim_version")
        )
    )
