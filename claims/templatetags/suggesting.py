"""Why the analysis suggests a sentence: its reasons as sentences for the reader."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import filterfalse
from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.models import Claim
from claims.text.reasons import ReasonCode
from claims.text.similarity import normalise_statement
from claims.text.worthiness import speaks_against

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


SHOWN_AT_ONCE = 4
"""Reasons that are read before a decision; the others stand behind them."""

QUOTATION_MARKS = '"„“”«»‹›‚'

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sides:
    """Reasons in words, the weightiest first, by what they speak for."""

    speak_for: Sequence[str]
    speak_against: Sequence[str]

    def __len__(self) -> int:
        return len(self.speak_for) + len(self.speak_against)


@register.inclusion_tag("components/reasons.html")
def why_suggested(claim: Claim, *, may_edit: bool) -> dict[str, Any]:
    """The weightiest reasons for and against, the rest, and what the statement leaves open."""
    weighed = list(filterfalse(is_to_complete, claim.reasons))
    return {
        "claim": claim,
        "may_edit": may_edit,
        "at_once": in_sides(weighed[:SHOWN_AT_ONCE]),
        "more": in_sides(weighed[SHOWN_AT_ONCE:]),
        "to_complete": [reason_sentence(reason) for reason in filter(is_to_complete, claim.reasons)],
    }


def in_sides(reasons: Iterable[Row]) -> Sides:
    sides: dict[bool, list[str]] = {True: [], False: []}
    for reason in reasons:
        sides[speaks_against(reason["code"])].append(reason_sentence(reason))
    return Sides(sides[False], sides[True])


def is_to_complete(reason: Row) -> bool:
    """Something to do rather than to weigh."""
    return reason["code"] == ReasonCode.UNRESOLVED


@register.filter
def reason_sentence(reason: Row) -> str:
    """Word one of a claim's `reasons`: the sentence, then the words of the text that led to it."""
    code, words = reason["code"], without_marks(reason.get("words", ""))
    sentence = str(REASONS.get(code, code))
    if not words:
        return sentence
    return gettext("%(sentence)s: “%(words)s”") % {"sentence": sentence, "words": words}


def without_marks(words: str) -> str:
    """A quotation without its own marks, for it is quoted again; words with more marks in them stay whole."""
    inner = words.strip(QUOTATION_MARKS)
    return words if any(mark in inner for mark in QUOTATION_MARKS) else inner


@register.filter
def says_the_same(quote: str, statement: str) -> bool:
    """Whether only case, marks or a stop at the end tell a quote from the statement: once is enough, then."""
    return normalise_statement(quote.rstrip(" ,;:–-")) == normalise_statement(statement)
