"""Decisions on a claim: one POST a verb. A refusal shows the claim as it is now and what was typed."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from claims.choices import Verb
from claims.models import Claim, Person
from claims.permissions import can_see_article
from claims.web.access import PersonRequest, claim_as_it_is_now, get_claim
from claims.web.forms.decisions import DecisionForm, form_for
from claims.web.inspector import first_sentence, inspect
from claims.web.refusals import carried_out, refusal_status, see_other, to_page_behind
from claims.web.views.claims import render_claim
from claims.workflow.assigning import assign_claim, release_claim, start_claim, take_claim
from claims.workflow.marking import accept_claim, dismiss_claim, mark_not_checkable, restore_claim
from claims.workflow.rating import recall_verdict, submit_verdict
from claims.workflow.reviewing import approve_verdict, reopen_claim, return_verdict
from claims.workflow.sorting import take_back_claim

Act = Callable[[Claim, Person, DecisionForm], object]


def decide(request: PersonRequest, pk: int, verb: Verb, act: Act, done: str | Promise) -> HttpResponse:
    claim = get_claim(request, pk)
    form = form_for(verb)(request.POST, claim=claim, verb=verb)
    if form.is_valid() and carried_out(form, lambda: act(claim, request.user, form)):
        messages.success(request, str(done))
        return back(request, claim)
    return show_refused(request, claim, verb, form)


def back(request: PersonRequest, claim: Claim) -> HttpResponse:
    """To the page the button was on; to the desk if the claim has left this person's sight with it."""
    if not can_see_article(request.user, claim.article):
        return see_other(request, reverse("desk"))
    return to_page_behind(request)


def show_refused(request: PersonRequest, claim: Claim, verb: Verb, form: DecisionForm) -> HttpResponse:
    inspector = inspect(request, claim_as_it_is_now(request, claim), decision_forms={verb: form})
    if verb not in inspector.decisions:
        messages.error(request, first_sentence(form))
    context: dict[str, Any] = {"written": "" if verb in inspector.decisions else form.written()}
    return render_claim(request, inspector, context, status=refusal_status(form))


def words(form: DecisionForm) -> dict[str, Any]:
    """What a decision says, without what it was decided on."""
    return {name: value for name, value in form.cleaned_data.items() if name != "version"}


@require_POST
def claim_accept(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.ACCEPT, lambda claim, by, _form: accept_claim(claim, by=by), _("Accepted.")
    )


@require_POST
def claim_dismiss(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request,
        pk,
        Verb.DISMISS,
        lambda claim, by, form: dismiss_claim(claim, by=by, **words(form)),
        _("Dismissed. An editor can restore it."),
    )


@require_POST
def claim_mark_not_checkable(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request,
        pk,
        Verb.MARK_NOT_CHECKABLE,
        lambda claim, by, form: mark_not_checkable(claim, by=by, **words(form)),
        _("Marked as not checkable."),
    )


@require_POST
def claim_take(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.TAKE, lambda claim, by, _form: take_claim(claim, by=by), _("It is yours now.")
    )


@require_POST
def claim_assign(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request,
        pk,
        Verb.ASSIGN,
        lambda claim, by, form: assign_claim(claim, by=by, **words(form)),
        _("Assigned."),
    )


@require_POST
def claim_release(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request,
        pk,
        Verb.RELEASE,
        lambda claim, by, form: release_claim(claim, by=by, **words(form)),
        _("Released: somebody else can take it."),
    )


@require_POST
def claim_start(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(request, pk, Verb.START, lambda claim, by, _form: start_claim(claim, by=by), _("Started."))


@require_POST
def claim_submit(request: PersonRequest, pk: int) -> HttpResponse:
    """Send the draft as it was saved; the verdict's own form saves and sends in one go."""
    return decide(
        request,
        pk,
        Verb.SUBMIT,
        lambda claim, by, form: submit_verdict(claim, by=by, seen=form.seen()),
        _("Sent to second review."),
    )


@require_POST
def claim_recall(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.RECALL, lambda claim, by, _form: recall_verdict(claim, by=by), _("Recalled.")
    )


@require_POST
def claim_approve(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request,
        pk,
        Verb.APPROVE,
        lambda claim, by, form: approve_verdict(claim, by=by, seen=form.seen(), **words(form)),
        _("Approved."),
    )


@require_POST
def claim_return(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request,
        pk,
        Verb.RETURN,
        lambda claim, by, form: return_verdict(claim, by=by, seen=form.seen(), **words(form)),
        _("Returned with your words."),
    )


@require_POST
def claim_reopen(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request,
        pk,
        Verb.REOPEN,
        lambda claim, by, form: reopen_claim(claim, by=by, **words(form)),
        _("Reopened: the approval is taken back."),
    )


@require_POST
def claim_restore(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.RESTORE, lambda claim, by, _form: restore_claim(claim, by=by), _("Restored.")
    )


@require_POST
def claim_take_back(request: PersonRequest, pk: int) -> HttpResponse:
    return decide(
        request,
        pk,
        Verb.TAKE_BACK,
        lambda claim, by, form: take_back_claim(claim, by=by, seen=form.seen()),
        _("Undone: it waits to be sorted again."),
    )
