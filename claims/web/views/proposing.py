"""Proposed wordings: writing one, accepting it, keeping the text, withdrawing it."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.models import Claim, WordingProposal
from claims.web.access import PersonRequest, get_claim, get_proposal
from claims.web.forms.proposing import KeepForm, ProposalForm
from claims.web.refusals import carried_out, page_behind, refusal_status, to_page_behind
from claims.workflow.proposing import (
    accept_wording,
    keep_wording,
    propose_wording,
    refuse_other_kinds,
    withdraw_wording,
)
from claims.workflow.reshaping import current_anchor


def claim_propose(request: PersonRequest, pk: int) -> HttpResponse:
    """Write other words for those the claim stands on."""
    claim = get_claim(request, pk)
    refuse_other_kinds(claim.article)
    anchor = current_anchor(claim)
    form = ProposalForm(request.POST if request.method == "POST" else None, quote=anchor.quote)
    if form.is_valid() and carried_out(form, lambda: propose(request, claim, form)):
        messages.success(request, _("The wording is proposed. An editor decides."))
        return to_page_behind(request)
    status = refusal_status(form) if form.is_bound else HTTPStatus.OK
    back = page_behind(request) if request.method == "POST" else claim.get_absolute_url()
    context = {"form": form, "claim": claim, "quote": anchor.quote, "back": back}
    return render(request, "claims/claim/propose.html", context, status=status)


def propose(request: PersonRequest, claim: Claim, form: ProposalForm) -> None:
    said = form.cleaned_data
    propose_wording(claim, said["words"], by=request.user, note=said["note"], submission=said["submission"])


@require_POST
def proposal_accept(request: PersonRequest, pk: int) -> HttpResponse:
    revision = accept_wording(get_proposal(request, pk), by=request.user)
    messages.success(
        request, _("The text has the new words: it is revision %(number)d.") % {"number": revision.number}
    )
    return to_page_behind(request)


def proposal_keep(request: PersonRequest, pk: int) -> HttpResponse:
    """Stet needs a reason, so it has a page."""
    proposal = get_proposal(request, pk)
    form = KeepForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and carried_out(form, lambda: keep(request, proposal, form)):
        messages.success(request, _("The text stays as it is."))
        return redirect("claim-detail", pk=proposal.claim_id)
    status = refusal_status(form) if form.is_bound else HTTPStatus.OK
    context = {"form": form, "proposal": proposal, "claim": proposal.claim}
    return render(request, "claims/proposal/keep.html", context, status=status)


def keep(request: PersonRequest, proposal: WordingProposal, form: KeepForm) -> None:
    keep_wording(proposal, by=request.user, reason=form.cleaned_data["reason"])


@require_POST
def proposal_withdraw(request: PersonRequest, pk: int) -> HttpResponse:
    withdraw_wording(get_proposal(request, pk), by=request.user)
    messages.success(request, _("The proposed wording is withdrawn."))
    return to_page_behind(request)
