"""Who has a claim open: an open page reports itself and hears of the others."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from claims.queries.presence import others_on_claim
from claims.web.access import PersonRequest
from claims.workflow.attending import end_presence, note_presence


@require_POST
def claim_presence(request: PersonRequest, pk: int) -> HttpResponse:
    """Give the others as a part of the page; `leave` says that the page is being closed."""
    others = others_on_claim(request.user, pk)
    if others is None:
        raise Http404
    if "leave" in request.POST:
        end_presence(pk, by=request.user)
        return HttpResponse(status=204)
    note_presence(pk, by=request.user)
    return render(request, "claims/claim/_others_here.html", {"others": others})
