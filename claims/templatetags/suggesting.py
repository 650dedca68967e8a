"""Why the analysis suggests a sentence: its reasons as sentences for the reader."""

from collections.abc import Mapping

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

register = template.Library()

REASONS: dict[str, str | Promise] = {
    "number": _("It states a figure"),
    "quantity": _("It says how many, without a figure"),
    "date": _("It states a date"),
    "time": _("It says since when"),
    "office": _("It says who leads or holds an office"),
    "named_actor": _("It names who acts"),
    "record": _("It is about what records are kept of"),
    "event": _("It says that something happened"),
    "attribution": _("It says who said it"),
    "quotation": _("It quotes somebody"),
    "link": _("It points to a source"),
    "comparison": _("It compares"),
    "ranking": _("It ranks"),
    "cause": _("It names a cause"),
    "promise": _("It is a promise or a plan"),
    "forecast": _("It is about the future: nothing to check yet"),
    "opinion": _("It judges"),
    "rhetoric": _("It is rhetoric"),
    "emphasis": _("It insists"),
    "vague": _("It stays vague"),
    "writer": _("It speaks of its writer"),
    "address": _("It addresses somebody"),
    "outcry": _("It exclaims"),
    "question": _("It asks"),
    "fragment": _("It is no whole sentence"),
    "learned_for": _("The desk tends to accept sentences with such words"),
    "learned_against": _("The desk tends to dismiss sentences with such words"),
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
