"""The answer to a fault: 503 while the database is away, else 500; never a traceback."""

import sys

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

RETRY_AFTER_SECONDS = 10


def server_error(request: HttpRequest) -> HttpResponse:
    """Called while the exception is handled; renders without the request, which may need the database."""
    fault = sys.exc_info()[1]
    if isinstance(fault, OperationalError) and is_passing(fault):
        response = HttpResponse(render_to_string("503.html"), status=503)
        response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
        return response
    return HttpResponse(render_to_string("500.html"), status=500)


def is_passing(fault: OperationalError) -> bool:
    """Whether waiting helps: a server that is away or busy, as against a missing table."""
    words = str(fault).lower()
    return "no such" not in words and "syntax" not in words
