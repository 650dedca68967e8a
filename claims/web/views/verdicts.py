"""The verdict: saving its draft and sending it to second review."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from claims.exceptions import NotAllowed
from claims.models import Claim
from claims.permissions import can_research
from claims.queries.policy import current_policy, evidence_in_place, tally_evidence
from claims.web.access import PersonRequest, claim_as_it_is_now, get_claim
from claims.web.forms.verdicts import VerdictForm
from claims.web.htmx import wants_part
from claims.web.inspector import inspect
from claims.web.refusals import carried_out, page_behind, refusal_status, renew_version
from claims.web.views.claims import render_claim
from claims.workflow.rating import save_verdict, submit_verdict
from claims.workflow.readiness import current_verdict


def verdict_edit(request: PersonRequest, pk: int) -> HttpResponse:
    claim = get_claim(request, pk)
    if request.method != "POST":
        if not can_research(request.user, claim):
            raise NotAllowed(_("Only the assignee rates a claim. Take it first, or ask an editor for it."))
        return show_form(request, claim, bind(request, claim))
    form = bind(request, claim)
    if form.is_valid() and carried_out(form, lambda: save(request, claim, form)):
        is_sent = "send" in request.POST
        messages.success(request, _("Sent to second review.") if is_sent else _("The draft is saved."))
        return HttpResponseRedirect(page_behind(request), status=HTTPStatus.SEE_OTHER)
    fresh = claim_as_it_is_now(request, claim)
    if wants_part(request):
        return render_claim(request, inspect(request, fresh, verdict_form=form), status=refusal_status(form))
    return show_form(request, fresh, form, status=refusal_status(form))


def bind(request: PersonRequest, claim: Claim) -> VerdictForm:
    if request.method == "POST":
        return VerdictForm.for_verdict(claim, None, request.POST)
    is_sourced = tally_evidence(evidence_in_place(claim), current_policy()).is_enough
    return VerdictForm.for_verdict(claim, current_verdict(claim), is_sourced=is_sourced)


def save(request: PersonRequest, claim: Claim, form: VerdictForm) -> None:
    """Save the draft, then send it if asked; a draft that is not ready to be sent stays saved."""
    verdict = save_verdict(claim, form.finding(), by=request.user, seen=form.seen())
    if "send" in request.POST:
        renew_version(form, verdict.version)
        submit_verdict(claim, by=request.user)


def show_form(request: PersonRequest, claim: Claim, form: VerdictForm, status: int = 200) -> HttpResponse:
    evidence = evidence_in_place(claim)
    context = {
        "form": form,
        "claim": claim,
        "evidence": evidence,
        "tally": tally_evidence(evidence, current_policy()),
        "back": page_behind(request) if request.method == "POST" else claim.get_absolute_url(),
    }
    return render(request, "claims/verdict/edit.html", context, status=status)
