"""Why the analysis suggests a sentence: its reasons as sentences for the reader."""

from collections.abc import Mapping

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

register = template.Library()

REASONS: dict[str, str | Promise] = {
    "number": _("It states a figure"),
    "date": _("It states a date"),
    "office": _("It says who holds an office"),
    "quotation": _("It quotes somebody"),
    "attribution": _("It says who said it"),
    "comparison": _("It compares"),
    "ranking": _("It ranks"),
    "cause": _("It names a cause"),
    "event": _("It says that something happened"),
    "named_actor": _("It names who acts"),
    "promise": _("It is a promise or a plan"),
    "forecast": _("It is about the future"),
    "opinion": _("It judges"),
    "question": _("It asks"),
    "rhetoric": _("It is rhetoric"),
    "vague": _("It stays vague"),
    "fragment": _("It is no whole sentence"),
    "unresolved": _("Complete the statement, it leaves open who or what is meant"),
    "model": _("It was proposed by the model"),
}


@register.filter
def reason_sentence(reason: Mapping[str, str]) -> str:
    """Word one of a claim's `reasons`: the sentence, then the words of the text that led to it."""
    code, words = reason["code"], reason.get("words", "")
    sentence = str(REASONS.get(code, code))
    if not words:
        return sentence
    return gettext("%(sentence)s: “%(words)s”") % {"sentence": sentence, "words": words}
