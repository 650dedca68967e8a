"""The list of claims, the claim's own page, its wording and its history."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django_htmx.http import push_url

from claims.choices import ClaimStatus
from claims.exceptions import NotAllowed
from claims.models import Claim
from claims.permissions import can_edit_claim
from claims.queries.articles import visible_articles
from claims.queries.claims import (
    is_due_before,
    most_urgent_first,
    visible_claims,
    with_list_facts,
    with_words,
)
from claims.queries.history import entries_of_claim
from claims.queries.inspecting import claimants_of
from claims.queries.policy import current_policy
from claims.web.access import PersonRequest, get_claim
from claims.web.forms.claims import ClaimFilterForm, EditClaimForm
from claims.web.htmx import render_part, wants_part
from claims.web.inspector import Inspector, inspect
from claims.web.paging import page_of
from claims.web.refusals import carried_out, page_behind, refusal_status
from claims.workflow.marking import edit_claim, set_aside_reason_label

LATEST_ENTRIES = 5
ROWS = 20
"""Fewer than elsewhere: a row says more here, and the page is to stay under 30 KB."""


def claim_list(request: PersonRequest) -> HttpResponse:
    form = ClaimFilterForm(request.GET, articles=visible_articles(request.user))
    wish = form.wish()
    rows = most_urgent_first(with_list_facts(matching(request, wish)))
    context = {
        "form": form,
        "wish": wish,
        "narrows": any(wish.values()),
        "page": page_of(request, rows, size=ROWS),
        "policy": current_policy(),
    }
    return render_part(request, "claims/claim/list.html", "claims/claim/_list.html", context)


def matching(request: PersonRequest, wish: Mapping[str, Any]) -> QuerySet[Claim]:
    """Suggestions are no claims yet: they show only to who asks for them."""
    with_suggestions = wish["status"] == ClaimStatus.SUGGESTED
    claims = with_words(visible_claims(request.user, with_suggestions=with_suggestions), wish["q"] or "")
    equal = {name: wish[name] for name in ("status", "kind", "priority", "assignee", "article") if wish[name]}
    claims = claims.filter(**equal)
    return claims.filter(is_due_before(timezone.now())) if wish["late"] else claims


def claim_detail(request: PersonRequest, pk: int) -> HttpResponse:
    return render_claim(request, inspect(request, get_claim(request, pk)))


def render_claim(
    request: PersonRequest,
    inspector: Inspector,
    extra: Mapping[str, object] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The claim's page, or the inspector alone where the workspace asks for it."""
    claim = inspector.claim
    context: dict[str, object] = {
        "inspector": inspector,
        "claim": claim,
        "in_workspace": wants_part(request),
        "set_aside_reason": set_aside_reason_label(claim),
        **(extra or {}),
    }
    if not wants_part(request):
        context["entries"] = list(entries_of_claim(claim)[:LATEST_ENTRIES])
    response = render_part(
        request, "claims/claim/detail.html", "claims/claim/_inspector.html", context, status=status
    )
    # An answer to a POST has no address of its own: the browser stays where the button was.
    return response if request.method == "GET" else push_url(response, url=False)


def claim_edit(request: PersonRequest, pk: int) -> HttpResponse:
    claim = get_claim(request, pk)
    if not can_edit_claim(request.user, claim):
        raise NotAllowed(_("Only the assignee or an editor can edit this claim."))
    form = EditClaimForm.for_claim(claim, request.POST if request.method == "POST" else None)
    if form.is_valid() and carried_out(form, lambda: save_wording(request, claim, form)):
        messages.success(request, _("The claim is saved."))
        return redirect(page_behind(request) if "next" in request.POST else claim)
    status = refusal_status(form) if form.is_bound else 200
    context = {"form": form, "claim": claim, "claimants": claimants_of(claim)}
    return render(request, "claims/claim/edit.html", context, status=status)


def save_wording(request: PersonRequest, claim: Claim, form: EditClaimForm) -> None:
    edit_claim(claim, form.wording(), by=request.user, seen=form.cleaned_data["version"])


def claim_history(request: PersonRequest, pk: int) -> HttpResponse:
    claim = get_claim(request, pk)
    context = {"claim": claim, "page": page_of(request, entries_of_claim(claim))}
    return render_part(request, "claims/claim/history.html", "claims/claim/_entries.html", context)
