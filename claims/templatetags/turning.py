"""Telling the reader where a text can look other than it is stored."""

from django import template

from claims.text.characters import has_bidi_controls

register = template.Library()


@register.inclusion_tag("components/turned.html")
def warn_if_turned(*texts: str) -> dict[str, bool]:
    """Draw a warning if one of the texts holds marks that turn words around; the texts stay as they are."""
    return {"is_turned": any(has_bidi_controls(text or "") for text in texts)}
