"""What a view may fetch: narrowed to what the person may see, all else is missing (404)."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, QueryDict
from django.shortcuts import get_object_or_404
from django_htmx.middleware import HtmxDetails

from claims.models import (
    Article,
    Claim,
    Comment,
    EarlierCheck,
    Evidence,
    Notice,
    Person,
    RevisionDraft,
    Sample,
    SampledClaim,
    Source,
    Thread,
    WordingProposal,
)
from claims.models.fields import is_key
from claims.queries.articles import visibility, visible_articles
from claims.queries.claims import visible_claims
from claims.queries.discussion import visible_comments, visible_threads
from claims.queries.notices import notices_of
from claims.queries.samples import drawn_in_full, visible_samples
from claims.queries.sources import visible_evidence, visible_sources


class PersonRequest(HttpRequest):
    """The request behind the sign-in: `user` is a person. For annotations; never instantiated."""

    user: Person
    htmx: HtmxDetails


def get_article(request: PersonRequest, pk: int) -> Article:
    return get_object_or_404(visible_articles(request.user).select_related("scale"), pk=pk)


def claims_in_full(request: PersonRequest) -> QuerySet[Claim]:
    """Claims and suggestions, with article, scale, assignee, claimant and approver."""
    return visible_claims(request.user, with_suggestions=True).select_related("article__scale")


def get_claim(request: PersonRequest, pk: int) -> Claim:
    return get_object_or_404(claims_in_full(request), pk=pk)


def claim_as_it_is_now(request: PersonRequest, claim: Claim) -> Claim:
    """Read a claim anew: after a refusal, what was read before may not be what is stored."""
    now = claims_in_full(request).filter(pk=claim.pk).first()
    if now is None:
        raise Http404
    return now


def get_revision_draft(request: PersonRequest, pk: int) -> RevisionDraft:
    drafts = RevisionDraft.objects.filter(visibility(request.user, "article__"))
    rows = drafts.select_related("article__scale", "added_by", "confirmed_as").defer("confirmed_as__text")
    return get_object_or_404(rows, pk=pk)


def get_evidence(request: PersonRequest, pk: int) -> Evidence:
    """A piece of evidence with its source and its claim."""
    evidence = visible_evidence(request.user).select_related(
        "source", "added_by", "claim__article__scale", "claim__assignee", "claim__claimant"
    )
    return get_object_or_404(evidence, pk=pk)


def get_proposal(request: PersonRequest, pk: int) -> WordingProposal:
    """A proposed wording with its claim, of an article that exists for this person."""
    proposals = WordingProposal.objects.filter(visibility(request.user, "claim__article__")).select_related(
        "claim__article__scale", "claim__assignee", "claim__claimant", "claim__approved_by"
    )
    return get_object_or_404(proposals, pk=pk)


def get_thread(request: PersonRequest, pk: int) -> Thread:
    return get_object_or_404(visible_threads(request.user), pk=pk)


def get_comment(request: PersonRequest, pk: int) -> Comment:
    """A comment with its author and its thread."""
    return get_object_or_404(visible_comments(request.user), pk=pk)


def get_source(request: PersonRequest, pk: int) -> Source:
    return get_object_or_404(visible_sources(request.user).select_related("added_by"), pk=pk)


def get_notice(request: PersonRequest, pk: int) -> Notice:
    """One of the person's own; other people's do not exist for them."""
    return get_object_or_404(notices_of(request.user), pk=pk)


def get_earlier(request: PersonRequest, said: QueryDict) -> Claim | EarlierCheck:
    """What a form or an address compares a claim with: `earlier_claim` or `earlier_check` holds its key.

    A suggestion is missing: nobody has said yet that it is a claim.
    """
    key = said.get("earlier_claim", "")
    if not is_key(key):
        return get_earlier_check(said)
    return get_object_or_404(visible_claims(request.user), pk=int(key))


def get_earlier_check(said: QueryDict) -> EarlierCheck:
    key = said.get("earlier_check", "")
    if not is_key(key):
        raise Http404
    return get_object_or_404(EarlierCheck, pk=int(key))


def get_sample(request: PersonRequest, pk: int) -> Sample:
    return get_object_or_404(visible_samples(request.user), pk=pk)


def get_drawn(request: PersonRequest, pk: int) -> SampledClaim:
    """A claim that was drawn, with its sample and what the page shows of it."""
    return get_object_or_404(drawn_in_full(request.user), pk=pk)
