"""Addresses on a page: only those of web pages become links."""

from django import template

from claims.text.addresses import AddressRefused, normalise_address

register = template.Library()


@register.filter
def is_web_address(address: str) -> bool:
    """Whether it may be a link: rows older than today's rule can hold `javascript:` or worse."""
    try:
        normalise_address(address)
    except AddressRefused:
        return False
    return True
