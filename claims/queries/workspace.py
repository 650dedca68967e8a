"""What the article's workspace shows: a part of the text, its marks, and the claim in hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, Q, When

from claims.choices import UNDER_WORK, ClaimStatus
from claims.models import Anchor, Article, Claim, Paragraph, Person, Revision
from claims.queries.articles import paragraphs_of
from claims.queries.claims import anchors_between

PARAGRAPHS_A_PART = 60
"""A long article is shown in parts, so that a page stays light whatever was brought in."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """Some paragraphs of the current revision with the anchors that touch them."""

    revision: Revision
    number: int
    count: int
    paragraphs: list[Paragraph]
    anchors: list[Anchor]

    @property
    def text(self) -> str:
        """What of the text this part shows."""
        return (
            self.revision.text[self.paragraphs[0].start : self.paragraphs[-1].end] if self.paragraphs else ""
        )

    @property
    def span(self) -> str:
        """From which code point to which, as a page says what it shows."""
        return f"{self.paragraphs[0].start}-{self.paragraphs[-1].end}" if self.paragraphs else "0-0"


def current_revision(article: Article) -> Revision:
    return article.revisions.get(is_current=True)


def text_part(article: Article, *, number: int | None = None, around: int | None = None) -> TextPart:
    """The part of this number, or the one that the code point `around` lies in; the nearest there is."""
    revision = current_revision(article)
    paragraphs = paragraphs_of(article)
    before = Q(start__lte=around if around is not None else 0)
    counted = paragraphs.aggregate(total=Count("pk"), before=Count("pk", filter=before))
    count = max(1, -(-counted["total"] // PARAGRAPHS_A_PART))
    wanted = number if number is not None else -(-counted["before"] // PARAGRAPHS_A_PART)
    shown = min(max(wanted, 1), count)
    rows = list(paragraphs[(shown - 1) * PARAGRAPHS_A_PART : shown * PARAGRAPHS_A_PART])
    anchors = anchors_between(revision, rows[0].start, rows[-1].end) if rows else []
    return TextPart(revision, shown, count, rows, anchors)


def first_that_needs(person: Person, claims: Sequence[Claim]) -> Claim | None:
    """What this person can act on: own work, then others' work to second-review, then what is to sort."""
    ranked = sorted(range(len(claims)), key=lambda place: (need_rank(person, claims[place]), place))
    return claims[ranked[0]] if ranked else None


def need_rank(person: Person, claim: Claim) -> int:
    if claim.assignee_id == person.pk and claim.status in UNDER_WORK:
        return 0
    if claim.status == ClaimStatus.IN_REVIEW and claim.assignee_id != person.pk:
        return 1
    ranks = {ClaimStatus.SUGGESTED: 2, ClaimStatus.OPEN: 3}
    return ranks.get(ClaimStatus(claim.status), 4)


def next_suggestion(article: Article, after: int) -> Claim | None:
    """The suggestion that follows this code point in the text, or the first one from the start."""
    waiting = article.claims.filter(status=ClaimStatus.SUGGESTED, anchors__is_current=True)
    from_the_start = Case(When(anchors__start__gt=after, then=0), default=1)
    return waiting.order_by(from_the_start, "anchors__start", "pk").first()
