"""Looking for words everywhere, on a page that works without script."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render

from claims.queries.search import found
from claims.web.access import PersonRequest
from claims.web.forms.search import SearchForm

ROWS = 8


def search(request: PersonRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    words = form.words()
    context: dict[str, object] = {"form": form, "words": words}
    if words:
        context["found"] = found(words, request.user, limit=ROWS)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "claims/search/search.html", context, status=status)
