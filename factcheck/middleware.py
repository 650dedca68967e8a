"""What stands before every view: security headers, unreadable input, the person's language."""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

GetResponse = Callable[[HttpRequest], HttpResponse]


class ContentSecurityPolicy:
    """Send the policy of SECURE_CSP (the name of Django 6's setting, which takes over there)."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.policy = "; ".join(f"{name} {' '.join(v)}" for name, v in settings.SECURE_CSP.items())

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.policy)
        return response


class RefuseUnreadableInput:
    """Zero bytes and lone surrogates are no text: 400, before any form or database sees them."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if declared_length(request) > settings.LARGEST_REQUEST_BYTES:
            return refused_as_too_large()
        try:
            sent = request.POST
        except RequestDataTooBig:
            return refused_as_too_large()
        except (TooManyFieldsSent, TooManyFilesSent):
            return refused(400, _("The form holds more fields or files than it may."))
        # A quoted cookie can hold a zero byte, too, and the session is looked up by one.
        parts = [request.path, *request.COOKIES.values()]
        if is_unreadable(parts) or holds_unreadable(request.GET) or holds_unreadable(sent):
            return refused(400, _("The text holds characters that are no text. Copy it anew."))
        return self.get_response(request)


def holds_unreadable(values: QueryDict) -> bool:
    return is_unreadable(values.keys()) or any(is_unreadable(texts) for _name, texts in values.lists())


def is_unreadable(texts: Iterable[str]) -> bool:
    return any("\x00" in text or any("\ud800" <= char <= "\udfff" for char in text) for text in texts)


def declared_length(request: HttpRequest) -> int:
    """What the sender says it will send: Django limits form fields, but not files."""
    declared = request.META.get("CONTENT_LENGTH") or ""
    return int(declared) if declared.isdecimal() else 0


def refused_as_too_large() -> HttpResponse:
    return refused(413, _("This is too large. Bring it in in parts."))


def refused(status: int, sentence: str) -> HttpResponse:
    """Render without the request: whether somebody is signed in is not known yet."""
    page = render_to_string("refused.html", {"sentence": sentence, "status": status})
    return HttpResponse(page, status=status)


class PersonLanguage:
    """Show the app in the language the signed-in person chose; else as the browser asks."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.user.language if request.user.is_authenticated else ""
        if not chosen:
            return self.get_response(request)
        request.LANGUAGE_CODE = chosen
        with translation.override(chosen):
            response = self.get_response(request)
        # The locale middleware outside would name the browser's language.
        response.headers.setdefault("Content-Language", chosen)
        return response
