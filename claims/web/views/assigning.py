"""Assigning many claims of an article at once, to one person or shared out evenly."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.exceptions import NotAllowed
from claims.models import Claim, Person
from claims.permissions import is_editor
from claims.queries.claims import visible_claims
from claims.web.access import PersonRequest, get_article
from claims.web.forms.assigning import AssignableFilterForm
from claims.web.forms.claims import AssignForm
from claims.web.paging import page_of
from claims.web.refusals import carried_out, refusal_status
from claims.workflow.assigning import share_out

CLAIMS_A_PAGE = 100


def article_assign(request: PersonRequest, pk: int) -> HttpResponse:
    article = get_article(request, pk)
    if not is_editor(request.user):
        raise NotAllowed(_("Only an editor can assign claims. You can take an unassigned one yourself."))
    claims = visible_claims(request.user).filter(article=article)
    # Every claim can be asked for: one that moved on meanwhile is the workflow's to refuse.
    form = AssignForm(request.POST if request.method == "POST" else None, claims=claims)
    shares: dict[Person, list[Claim]] = {}
    if form.is_valid() and carried_out(form, lambda: shares.update(share(request, form))):
        messages.success(request, shares_in_words(shares))
        return redirect("article-detail", pk=article.pk)
    filters = AssignableFilterForm(request.GET, claims=claims)
    context = {
        "article": article,
        "form": form,
        "filters": filters,
        "page": page_of(request, filters.found(), size=CLAIMS_A_PAGE),
        "narrows": any(filters.cleaned_data.values()),
        "ticked": form.ticked() if form.is_bound else asked_for(filters),
    }
    status = refusal_status(form) if form.is_bound else 200
    return render(request, "claims/article/assign.html", context, status=status)


def asked_for(filters: AssignableFilterForm) -> set[str] | None:
    """The one claim that a link meant; else what is unassigned stands ticked."""
    claim = filters.asked_for()
    return {str(claim.pk)} if claim else None


def share(request: PersonRequest, form: AssignForm) -> dict[Person, list[Claim]]:
    chosen = form.cleaned_data
    return share_out(
        list(chosen["claims"]),
        list(chosen["people"]),
        by=request.user,
        due_at=chosen["due_at"],
        note=chosen["note"],
    )


def shares_in_words(shares: dict[Person, list[Claim]]) -> str:
    parts = [
        ngettext("%(name)s: %(count)d claim", "%(name)s: %(count)d claims", len(claims))
        % {"name": person, "count": len(claims)}
        for person, claims in shares.items()
        if claims
    ]
    return _("Assigned. %(shares)s.") % {"shares": ", ".join(parts)}
