"""Who is told: notices for people, never of what they did themselves nor of what they may not see."""

from collections.abc import Iterable

from claims.choices import NoticeKind
from claims.models import Article, Claim, Comment, Notice, Person
from claims.permissions import can_see_article


def tell(  # noqa: PLR0913 - a notice has this many sides
    people: Iterable[Person],
    kind: NoticeKind,
    *,
    article: Article,
    by: Person | None,
    claim: Claim | None = None,
    comment: Comment | None = None,
    words: str = "",
) -> list[Notice]:
    """Tell people that something happened; call it inside the action's own transaction."""
    told = [person for person in people if person != by and can_see_article(person, article)]
    return Notice.objects.bulk_create(
        Notice(person=person, kind=kind, article=article, claim=claim, comment=comment, actor=by, words=words)
        for person in told
    )
