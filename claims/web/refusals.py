"""The one place where a refusal of the workflow becomes an answer to a person."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

from claims.exceptions import (
    AlreadyThere,
    NotAllowed,
    Refusal,
    StaleVersion,
    Unready,
    WrongState,
)
from claims.templatetags.clashes import refusal_behind
from claims.web.forms.merging import MergingForm

STATUS_OF: dict[type[Refusal], HTTPStatus] = {
    NotAllowed: HTTPStatus.FORBIDDEN,
    WrongState: HTTPStatus.CONFLICT,
    StaleVersion: HTTPStatus.CONFLICT,
    AlreadyThere: HTTPStatus.CONFLICT,
    Unready: HTTPStatus.UNPROCESSABLE_ENTITY,
}
PAGES_OF_ROWS = {
    "article": "article-detail",
    "claim": "claim-detail",
    "source": "source-detail",
    "thread": "thread-detail",
}
"""Where a button belongs that names no page of its own, by the first word of its route."""


class RefusalMiddleware:
    """A refused button says why on the page it was pressed on; a refused page says why itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        if not isinstance(fault, Refusal):
            return None
        if request.method != "POST":
            status = STATUS_OF[type(fault)]
            context = {"sentence": str(fault), "status": int(status)}
            return render(request, "refused.html", context, status=status)
        messages.error(request, str(fault))
        response = see_other(request, page_behind(request))
        response.is_refusal = True  # type: ignore[attr-defined]  # for who asks whether the form arrived
        return response


def see_other(request: HttpRequest, address: str) -> HttpResponse:
    """Go to a page after a POST; htmx is told to load it whole, so that messages show."""
    if request.headers.get("HX-Request") == "true":
        return HttpResponseClientRedirect(address)
    return HttpResponseRedirect(address, status=HTTPStatus.SEE_OTHER)


def page_behind(request: HttpRequest) -> str:
    """The page a button was on: its `next` field, else the Referer, else its row's own page."""
    for address in (request.POST.get("next", ""), request.headers.get("Referer", "")):
        if local := local_address(request, address):
            return local
    match = request.resolver_match
    noun = match.url_name.partition("-")[0] if match and match.url_name else ""
    if match and noun in PAGES_OF_ROWS and "pk" in match.kwargs:
        return reverse(PAGES_OF_ROWS[noun], args=[match.kwargs["pk"]])
    return reverse("desk")


def to_page_behind(request: HttpRequest) -> HttpResponse:
    """Back to where the button was, of which the workspace asks for the claim in hand alone."""
    return HttpResponseRedirect(page_behind(request), status=HTTPStatus.SEE_OTHER)


def local_address(request: HttpRequest, address: str) -> str:
    """Path and query of an address of ours, else nothing."""
    is_ours = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    if not is_ours:
        return ""
    parts = urlsplit(address)
    # Without its host, the path of https://us//them would be the address of another site.
    if not parts.path.startswith("/") or parts.path.startswith(("//", "/\\")):
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")


def carried_out(form: forms.BaseForm, action: Callable[[], object]) -> bool:
    """Run the form's action. A refusal becomes an error of the form, and what was typed stays."""
    try:
        action()
    except Refusal as refusal:
        error = ValidationError(str(refusal))
        error.__cause__ = refusal
        form.add_error(refusal.field if refusal.field in form.fields else None, error)
        if isinstance(refusal, StaleVersion):
            show_both(form, refusal)
        return False
    return True


def show_both(form: forms.BaseForm, refusal: StaleVersion) -> None:
    """Having seen both sides, the person decides with the second save."""
    if isinstance(form, MergingForm):
        form.merge(refusal)
    elif "version" in form.fields:
        data = form.data.copy()  # type: ignore[attr-defined]  # a QueryDict cannot be changed
        data[form.add_prefix("version")] = str(refusal.version)
        form.data = data


def refusal_status(form: forms.BaseForm) -> HTTPStatus:
    """The status of a form that is shown again."""
    refusal = refusal_behind(form)
    return STATUS_OF[type(refusal)] if refusal else HTTPStatus.UNPROCESSABLE_ENTITY
