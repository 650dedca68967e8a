"""What a person says of a claim and what was checked before: the same, not the same, evidence reused."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from claims.models import Claim
from claims.models.fields import is_key
from claims.queries.decided_matches import standing_verdicts
from claims.web.access import PersonRequest, get_claim, get_earlier
from claims.web.checked_before import Earlier
from claims.web.forms.matching import ReuseForm
from claims.web.refusals import carried_out, refusal_status, to_page_behind
from claims.workflow.matching import (
    link_match,
    refuse_hidden_evidence,
    reject_match,
    reuse_evidence,
    withdraw_match,
)
from claims.workflow.sourcing import refuse_unless_assignee


@require_POST
def claim_match_link(request: PersonRequest, pk: int) -> HttpResponse:
    claim = get_claim(request, pk)
    link_match(claim, get_earlier(request, request.POST), by=request.user, seen=version_seen(request))
    messages.success(request, _("Linked as the same claim. Its verdict stays its own."))
    return to_page_behind(request)


@require_POST
def claim_match_reject(request: PersonRequest, pk: int) -> HttpResponse:
    claim = get_claim(request, pk)
    reject_match(claim, get_earlier(request, request.POST), by=request.user, seen=version_seen(request))
    messages.success(request, _("Not the same: it will not be offered here again."))
    return to_page_behind(request)


@require_POST
def claim_match_withdraw(request: PersonRequest, pk: int) -> HttpResponse:
    claim = get_claim(request, pk)
    withdraw_match(claim, get_earlier(request, request.POST), by=request.user)
    messages.success(request, _("Taken back."))
    return to_page_behind(request)


def version_seen(request: PersonRequest) -> int | None:
    """The claim as the person saw it; a form without it is taken at its word."""
    version = request.POST.get("version", "")
    return int(version) if is_key(version) else None


def claim_match_reuse(request: PersonRequest, pk: int) -> HttpResponse:
    """GET shows the earlier claim's evidence to choose from; POST rests this claim on it as well."""
    claim = get_claim(request, pk)
    refuse_unless_assignee(claim, by=request.user)
    earlier = get_earlier(request, request.POST if request.method == "POST" else request.GET)
    if not isinstance(earlier, Claim):
        raise Http404
    refuse_hidden_evidence(claim, earlier, by=request.user)
    form = ReuseForm(request.POST if request.method == "POST" else None, earlier=earlier)
    if form.is_valid() and carried_out(form, lambda: reuse(request, claim, form)):
        return redirect("claim-detail", pk=claim.pk)
    status = refusal_status(form) if form.is_bound else HTTPStatus.OK
    verdict = standing_verdicts([earlier]).get(earlier)
    context = {"form": form, "claim": claim, "earlier": Earlier(earlier, verdict)}
    return render(request, "claims/claim/match_reuse.html", context, status=status)


def reuse(request: PersonRequest, claim: Claim, form: ReuseForm) -> None:
    chosen = list(form.cleaned_data["evidence"])
    added = reuse_evidence(claim, chosen, by=request.user)
    if not added:
        messages.info(request, _("The claim rests on all of it already."))
        return
    sentence = ngettext(
        "%(count)d piece of evidence added.", "%(count)d pieces of evidence added.", len(added)
    )
    messages.success(request, sentence % {"count": len(added)})
