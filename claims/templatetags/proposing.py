"""Proposed wordings beside a claim, and whether an article is cleared."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import template
from django.template import Context

from claims.choices import ArticleKind, ProposalState
from claims.models import Article, Claim, Clearance, WordingProposal
from claims.permissions import can_clear, can_decide_wording, can_propose_wording
from claims.queries.proposals import proposals_of
from claims.workflow.clearing import standing_clearance

register = template.Library()


@dataclass(frozen=True, slots=True)
class Proposals:
    """What has been proposed for a claim's words, and what this person can do about it."""

    waiting: WordingProposal | None
    decided: Sequence[WordingProposal]
    may_propose: bool
    may_decide: bool
    may_withdraw: bool


@register.simple_tag(takes_context=True)
def proposals_for(context: Context, claim: Claim) -> Proposals | None:
    """Nothing for somebody else's text, and no statement either."""
    if claim.article.kind != ArticleKind.DRAFT:
        return None
    person, found = context["user"], proposals_of(claim)
    waiting = next((one for one in found if one.state == ProposalState.OPEN), None)
    return Proposals(
        waiting=waiting,
        decided=[one for one in found if one is not waiting],
        may_propose=waiting is None and can_propose_wording(person, claim),
        may_decide=waiting is not None and can_decide_wording(person, claim),
        may_withdraw=waiting is not None and waiting.proposed_by_id == person.pk,
    )


@register.simple_tag
def clearance_of(article: Article) -> Clearance | None:
    return standing_clearance(article) if article.kind == ArticleKind.DRAFT else None


@register.simple_tag(takes_context=True)
def may_clear(context: Context, article: Article) -> bool:
    return article.kind == ArticleKind.DRAFT and can_clear(context["user"], article)
