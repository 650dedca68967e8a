"""Where the demonstration's quotes stand in the article, and which suggestions they meet."""

from collections.abc import Sequence

from django.db.models import QuerySet

from claims.choices import ClaimStatus
from claims.models import Anchor, Article, Claim
from claims.workflow.marking import Selection

ENDS_OF_SENTENCES = ".!?…:;,"
"""A quote without its sentence's full stop is the same sentence all the same."""


class Places:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.text: str = article.revisions.get(is_current=True).text

    def selection(self, quote: str) -> Selection:
        start = self.text.index(quote)
        return Selection(start, start + len(quote), quote)

    def suggestion_for(self, quote: str, *, whole_sentence: bool) -> Claim | None:
        """The suggestion with these words, or (`whole_sentence`) the one that holds them."""
        wanted = self.selection(quote)
        for anchor in self.suggested().filter(start__lte=wanted.start, end__gte=wanted.end):
            if whole_sentence or anchor.quote.rstrip(ENDS_OF_SENTENCES) == quote:
                return self.claim_of(anchor)
        return None

    def covered_suggestions(self, claims: Sequence[Claim], *, kept: Sequence[str]) -> list[Claim]:
        """Suggestions that overlap one of the claims and none of the quotes to be kept."""
        taken = list(Anchor.objects.filter(is_current=True, claim__in=claims))
        return [
            claim
            for claim, anchor in self.suggestions_but(kept)
            if any(overlap(anchor, other) for other in taken)
        ]

    def suggestions_below(self, score: int, *, kept: Sequence[str]) -> list[Claim]:
        return [claim for claim, _ in self.suggestions_but(kept) if (claim.score or 0) < score]

    def suggestions_but(self, kept: Sequence[str]) -> list[tuple[Claim, Anchor]]:
        staying = [self.selection(quote) for quote in kept]
        return [
            (self.claim_of(anchor), anchor)
            for anchor in self.suggested()
            if not any(overlap(anchor, one) for one in staying)
        ]

    def suggested(self) -> QuerySet[Anchor]:
        return Anchor.objects.filter(
            claim__article=self.article, claim__status=ClaimStatus.SUGGESTED, is_current=True
        ).select_related("claim")

    def claim_of(self, anchor: Anchor) -> Claim:
        """The anchor's claim, in one piece with the article at hand."""
        anchor.claim.article = self.article
        return anchor.claim


def overlap(one: Anchor | Selection, other: Anchor | Selection) -> bool:
    return one.start < other.end and other.start < one.end
