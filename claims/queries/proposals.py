"""Proposed wordings of draft articles."""

from django.db.models import Exists, OuterRef, QuerySet

from claims.choices import ClaimStatus, ProposalState
from claims.models import Anchor, Article, Claim, Verdict, WordingProposal


def proposals_of(claim: Claim) -> list[WordingProposal]:
    """All of them, the latest first."""
    found = claim.proposals.select_related("proposed_by", "decided_by", "revision", "made_revision")
    return list(found.order_by("-proposed_at", "-pk"))


def open_proposals(article: Article) -> QuerySet[Claim]:
    """The claims with a wording that nobody has decided on."""
    waiting = WordingProposal.objects.filter(claim=OuterRef("pk"), state=ProposalState.OPEN)
    return article.claims.filter(Exists(waiting))


def claims_to_be_changed(article: Article) -> QuerySet[Claim]:
    """Approved with a rating that asks for other words, which were neither changed nor kept for a reason."""
    asks = Verdict.objects.filter(claim=OuterRef("pk"), round=OuterRef("round"), rating__asks_for_change=True)
    words = Anchor.objects.filter(claim=OuterRef("claim"), is_current=True, quote=OuterRef("old_words"))
    kept = WordingProposal.objects.filter(Exists(words), claim=OuterRef("pk"), state=ProposalState.KEPT)
    return article.claims.filter(Exists(asks), ~Exists(kept), status=ClaimStatus.APPROVED)
