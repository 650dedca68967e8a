"""Clearing a draft for print, and taking that back."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.exceptions import NotAllowed
from claims.models import Article, Revision
from claims.permissions import can_clear, can_clear_unready
from claims.queries.workspace import current_revision
from claims.web.access import PersonRequest, get_article
from claims.web.forms.proposing import ClearForm
from claims.web.refusals import carried_out, refusal_status
from claims.workflow.clearing import (
    clear_article,
    obstacles_to_clearing,
    standing_clearance,
    withdraw_clearance,
)


def article_clear(request: PersonRequest, pk: int) -> HttpResponse:
    """What is settled and what is not in the current revision; POST clears the one that was read."""
    article = get_article(request, pk)
    if not can_clear(request.user, article):
        raise NotAllowed(_("Only an editor clears an article for print."))
    current, obstacles = current_revision(article), obstacles_to_clearing(article)
    data = request.POST if request.method == "POST" else None
    form = ClearForm(data, number=current.number, is_ready=not obstacles)
    if form.is_valid() and carried_out(form, lambda: clear(request, article, form)):
        messages.success(request, _("Cleared for print: exactly this revision."))
        return HttpResponseRedirect(reverse("article-detail", args=[pk]), status=HTTPStatus.SEE_OTHER)
    context = {
        "article": article,
        "form": form,
        "revision": current,
        "obstacles": obstacles,
        "may_override": can_clear_unready(request.user, article),
        "clearance": standing_clearance(article),
    }
    status = refusal_status(form) if form.is_bound else HTTPStatus.OK
    return render(request, "claims/article/clear.html", context, status=status)


def clear(request: PersonRequest, article: Article, form: ClearForm) -> None:
    said = form.cleaned_data
    clear_article(article, revision_read(article, said["revision"]), by=request.user, reason=said["reason"])


def revision_read(article: Article, number: int) -> Revision:
    """The revision that the page showed; a number that was never one is a page that never was."""
    revision = article.revisions.defer("text").filter(number=number).first()
    if revision is None:
        raise Http404
    return revision


@require_POST
def article_clearance_withdraw(request: PersonRequest, pk: int) -> HttpResponse:
    article = get_article(request, pk)
    clearance = standing_clearance(article)
    if clearance is None:
        messages.info(request, _("This article is not cleared."))
    else:
        withdraw_clearance(clearance, by=request.user)
        messages.success(request, _("The clearance is withdrawn."))
    return redirect("article-clear", pk=pk)
