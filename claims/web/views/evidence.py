"""Evidence: resting a claim on a source, correcting it, taking it out."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.choices import SourceKind
from claims.exceptions import NotAllowed
from claims.models import Claim, EarlierCheck
from claims.permissions import can_research
from claims.queries.policy import current_policy, evidence_in_place, tally_evidence
from claims.web.access import (
    PersonRequest,
    claim_as_it_is_now,
    get_claim,
    get_earlier_check,
    get_evidence,
)
from claims.web.forms.evidence import EditEvidenceForm, EvidenceForm
from claims.web.htmx import wants_part
from claims.web.inspector import inspect
from claims.web.refusals import carried_out, page_behind, refusal_status, to_page_behind
from claims.web.views.claims import render_claim
from claims.workflow.sourcing import add_evidence, edit_evidence, find_or_add_source, withdraw_evidence


def evidence_add(request: PersonRequest, pk: int) -> HttpResponse:
    """GET with an address or words looks them up in the library; POST adds."""
    claim = get_claim(request, pk)
    if request.method != "POST":
        return show_empty(request, claim)
    form = EvidenceForm(request.POST, person=request.user, claim=claim)
    if "look_up" in request.POST:
        return show_looked_up(request, claim)
    if form.is_valid() and carried_out(form, lambda: save_evidence(request, claim, form)):
        messages.success(request, _("The evidence is added."), extra_tags=next_place(claim))
        return to_page_behind(request)
    if wants_part(request):
        inspector = inspect(request, claim_as_it_is_now(request, claim), evidence_form=form)
        return render_claim(request, inspector, status=refusal_status(form))
    return show_form(request, claim, form, status=refusal_status(form))


def next_place(claim: Claim) -> str:
    """Where the assignee goes on: to the next source, or with enough of them to the verdict."""
    tally = tally_evidence(evidence_in_place(claim), current_policy())
    return "verdict" if tally.is_enough else "add-evidence"


def show_empty(request: PersonRequest, claim: Claim) -> HttpResponse:
    typed = {name: request.GET.get(name, "") for name in ("address", "library_words")}
    if "earlier_check" in request.GET:
        typed |= described(get_earlier_check(request.GET))
    form = EvidenceForm(person=request.user, claim=claim, initial=typed)
    if wants_part(request):
        return render(request, "claims/evidence/_matches.html", {"form": form})
    return show_form(request, claim, form)


def described(check: EarlierCheck) -> dict[str, str]:
    """A check from elsewhere as a source; what it found is not taken over, only that it was published."""
    return {
        "address": check.address,
        "title": check.title or check.statement[:300],
        "publisher": check.publisher,
        "published_on": check.as_of,
        "kind": SourceKind.NEWS,
        "language": check.language,
    }


def show_looked_up(request: PersonRequest, claim: Claim) -> HttpResponse:
    """Without JavaScript the button looks things up; everything typed comes back, nothing is checked."""
    form = EvidenceForm(person=request.user, claim=claim, initial=request.POST.dict())
    if wants_part(request):
        return render_claim(request, inspect(request, claim, evidence_form=form))
    return show_form(request, claim, form)


def show_form(request: PersonRequest, claim: Claim, form: EvidenceForm, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "claim": claim,
        "tally": tally_evidence(evidence_in_place(claim), current_policy()),
        "back": page_behind(request) if request.method == "POST" else claim.get_absolute_url(),
    }
    return render(request, "claims/evidence/add.html", context, status=status)


@transaction.atomic
def save_evidence(request: PersonRequest, claim: Claim, form: EvidenceForm) -> None:
    """A refused piece of evidence leaves no new source behind, which everybody would see."""
    submission = form.cleaned_data["submission"]
    source = form.cleaned_data["source"] or find_or_add_source(
        form.details(), by=request.user, submission=submission
    )
    add_evidence(claim, source, form.passage(), by=request.user, submission=submission)


def evidence_edit(request: PersonRequest, pk: int) -> HttpResponse:
    evidence = get_evidence(request, pk)
    if request.method != "POST" and not can_research(request.user, evidence.claim):
        raise NotAllowed(_("Only the assignee works on evidence and verdict. Take the claim first."))
    form = EditEvidenceForm.for_evidence(evidence, request.POST if request.method == "POST" else None)
    if form.is_valid() and carried_out(
        form,
        lambda: edit_evidence(evidence, form.passage(), by=request.user, seen=form.cleaned_data["version"]),
    ):
        messages.success(request, _("The evidence is saved."))
        return redirect("claim-detail", pk=evidence.claim_id)
    status = refusal_status(form) if form.is_bound else 200
    context = {"form": form, "evidence": evidence, "claim": evidence.claim}
    return render(request, "claims/evidence/edit.html", context, status=status)


@require_POST
def evidence_withdraw(request: PersonRequest, pk: int) -> HttpResponse:
    evidence = get_evidence(request, pk)
    withdraw_evidence(evidence, by=request.user, words=request.POST.get("words", "")[:5000])
    messages.success(request, _("The evidence is withdrawn. The history keeps it."))
    return to_page_behind(request)
