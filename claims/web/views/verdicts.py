"""The verdict: saving its draft, by itself or by hand, and sending it to second review."""

from dataclasses import fields

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.exceptions import NotAllowed, StaleVersion
from claims.models import Claim, Verdict
from claims.permissions import can_research
from claims.queries.policy import current_policy, evidence_in_place, tally_evidence
from claims.templatetags.clashes import refusal_behind
from claims.web.access import PersonRequest, claim_as_it_is_now, get_claim
from claims.web.answers import json_answer
from claims.web.forms.merging import takes_theirs
from claims.web.forms.verdicts import VerdictForm
from claims.web.htmx import wants_part
from claims.web.inspector import inspect
from claims.web.refusals import carried_out, page_behind, refusal_status, to_page_behind
from claims.web.views.claims import render_claim
from claims.workflow.rating import Finding, autosave_verdict, save_verdict, submit_verdict
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
        return to_page_behind(request)
    fresh = claim_as_it_is_now(request, claim)
    if wants_part(request):
        return render_claim(request, inspect(request, fresh, verdict_form=form), status=refusal_status(form))
    return show_form(request, fresh, form, status=refusal_status(form))


def bind(request: PersonRequest, claim: Claim) -> VerdictForm:
    if request.method == "POST":
        verdict = current_verdict(claim) if takes_theirs(request.POST) else None
        return VerdictForm.for_verdict(claim, verdict, request.POST)
    is_sourced = tally_evidence(evidence_in_place(claim), current_policy()).is_enough
    return VerdictForm.for_verdict(claim, current_verdict(claim), is_sourced=is_sourced)


def save(request: PersonRequest, claim: Claim, form: VerdictForm) -> None:
    """Save the draft, then send it if asked; a draft that is not ready to be sent stays saved."""
    finding = form.finding()
    verdict = save_verdict(claim, finding, by=request.user, seen=form.seen())
    if "send" in request.POST:
        form.renew(verdict.version, words_of(finding))
        submit_verdict(claim, by=request.user)


@require_POST
def verdict_autosave(request: PersonRequest, pk: int) -> HttpResponse:
    """Save what is being typed, if all of it is valid; the browser keeps it in any case."""
    claim = get_claim(request, pk)
    form = VerdictForm.for_verdict(claim, None, request.POST)
    saved: list[Verdict] = []
    if form.is_valid() and carried_out(form, lambda: saved.append(autosave(request, claim, form))):
        return json_answer(
            {
                "version": saved[0].version,
                "opened": form.digests(words_of(form.finding())),
                "claim_version": claim.version,
                "saved_at": time_format(localtime(saved[0].saved_at), "H:i:s"),
            }
        )
    return json_answer(not_saved(form), status=refusal_status(form))


def autosave(request: PersonRequest, claim: Claim, form: VerdictForm) -> Verdict:
    return autosave_verdict(claim, form.finding(), by=request.user, seen=form.seen())


def not_saved(form: VerdictForm) -> dict[str, object]:
    """Why, by field; `is_conflict` where the saved words have to be compared with these."""
    return {
        "errors": {name: [str(error) for error in errors] for name, errors in form.errors.items()},
        "is_conflict": isinstance(refusal_behind(form), StaleVersion),
    }


def words_of(finding: Finding) -> dict[str, object]:
    return {field.name: getattr(finding, field.name) for field in fields(finding)}


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
