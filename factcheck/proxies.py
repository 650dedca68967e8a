"""Whose request it is when a proxy stands in front; nothing else about the network."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The peer's address; behind our own proxy the last one in the list, for the rest can be made up."""
    peer: str = request.META.get("REMOTE_ADDR", "")
    if not settings.TRUST_PROXY:
        return peer
    forwarded: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
    return forwarded.rpartition(",")[2].strip() or peer
