"""Where a person has been at work lately."""

from claims.models import Article, HistoryEntry, Person
from claims.queries.articles import visibility

ENTRIES_READ = 200


def articles_worked_on(person: Person, limit: int) -> list[Article]:
    """The articles in whose history the person stands last, the latest first."""
    entries = (
        HistoryEntry.objects.filter(visibility(person, "history__article__"), actor=person)
        .exclude(history__article=None)
        .select_related("history__article")
        .only("history__article__title", "history__article__language", "history__article__outlet")
        .order_by("-pk")[:ENTRIES_READ]
    )
    lately = {entry.history.article_id: entry.history.article for entry in entries}
    return [article for article in lately.values() if article is not None][:limit]
