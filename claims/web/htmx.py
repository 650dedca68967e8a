"""Pages of which a part can be had alone."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from claims.web.access import PersonRequest


def wants_part(request: PersonRequest) -> bool:
    """Whether htmx asks for the part only; going back in the browser needs the whole page."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def render_part(
    request: PersonRequest,
    page: str,
    part: str,
    context: Mapping[str, object],
    status: int = 200,
) -> HttpResponse:
    """Render the page, or alone the part of it that htmx swaps; caches must keep the two apart."""
    template = part if wants_part(request) else page
    response = render(request, template, dict(context), status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response
