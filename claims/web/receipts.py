"""Telling a browser that a form has arrived, so that it stops keeping what was typed there."""

import re
from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse

TOKEN = re.compile(r"[0-9a-f]{16}")
PREFIX = "received-"
SECONDS = 600
"""A receipt that nobody fetched is of no use any more."""
DONE = (HTTPStatus.FOUND, HTTPStatus.SEE_OTHER)


class ReceiptMiddleware:
    """A form that names a token gets a cookie of that name once it has led to another page.

    Only that: a page that shows the form again, with what is wrong, keeps what was typed.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        token = request.POST.get("kept", "") if request.method == "POST" else ""
        if TOKEN.fullmatch(token) and has_arrived(request, response):
            response.set_cookie(
                PREFIX + token, "1", max_age=SECONDS, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax"
            )
        return response


def has_arrived(request: HttpRequest, response: HttpResponse) -> bool:
    leads_on = response.status_code in DONE or "HX-Redirect" in response.headers
    return leads_on and request.user.is_authenticated and not getattr(response, "is_refusal", False)
