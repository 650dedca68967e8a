"""Where a claim or an article stands: pills, steps, progress."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from claims.choices import ClaimStatus, Verb
from claims.models import Article, Claim, Policy, Rating
from claims.queries.policy import EvidenceTally, tally_evidence

register = template.Library()

S = ClaimStatus

ICONS: dict[str, str] = {
    S.SUGGESTED: "⋯",
    S.OPEN: "○",
    S.ASSIGNED: "◔",
    S.RESEARCHING: "◑",
    S.IN_REVIEW: "◕",
    S.APPROVED: "✓",
    S.RECHECK: "↻",
    S.DISMISSED: "✕",
    S.NOT_CHECKABLE: "∅",
}
"""The circle fills as the claim proceeds; marks in the text carry the same signs (text.css)."""

STEPS: tuple[tuple[str, str | Promise], ...] = (
    ("assign", gettext_lazy("Assign")),
    ("source", pgettext_lazy("step", "Source")),
    ("rate", pgettext_lazy("step", "Rate")),
    ("review", gettext_lazy("Second review")),
    ("publish", gettext_lazy("Publish")),
)

STEP_OF_STATUS: dict[str, str] = {
    S.SUGGESTED: "assign",
    S.OPEN: "assign",
    S.ASSIGNED: "source",
    S.RESEARCHING: "source",
    S.RECHECK: "source",
    S.IN_REVIEW: "review",
    S.APPROVED: "publish",
}

STRIP = (S.APPROVED, S.IN_REVIEW, S.RESEARCHING, S.ASSIGNED, S.OPEN, S.RECHECK)
"""What the progress strip shows, done first; suggestions and what was set aside are no part of it."""


@register.inclusion_tag("components/status_pill.html")
def status_pill(status: str) -> dict[str, Any]:
    """Draw a claim's status; takes the status or a claim."""
    value = ClaimStatus(getattr(status, "status", status))
    return {"status": value.value, "icon": ICONS[value], "words": value.label}


@register.inclusion_tag("components/rating_pill.html")
def rating_pill(rating: Rating | None) -> dict[str, Any]:
    return {"rating": rating}


@register.filter
def status_icon(status: str) -> str:
    return ICONS[status]


@dataclass(frozen=True, slots=True)
class Step:
    label: str | Promise
    is_done: bool
    is_now: bool


@register.inclusion_tag("components/stepper.html")
def stepper(claim: Claim, *, is_sourced: bool = False) -> dict[str, Any]:
    """Draw the way of a claim; `is_sourced`: evidence is enough, so that rating comes next."""
    current = STEP_OF_STATUS.get(claim.status)
    if current == "source" and is_sourced:
        current = "rate"
    names = [name for name, _label in STEPS]
    place = names.index(current) if current else -1
    return {
        "steps": [
            Step(label, is_done=order < place, is_now=order == place)
            for order, (_name, label) in enumerate(STEPS)
        ]
    }


def tally_of(claim: Claim, policy: Policy) -> EvidenceTally:
    """Count a listed claim's evidence by the desk's one rule."""
    return tally_evidence(getattr(claim, "evidence_shown", ()), policy)


@register.inclusion_tag("components/tally.html")
def evidence_tally(claim: Claim, policy: Policy) -> dict[str, Any]:
    """Draw how much of the evidence that is needed is there; `claim` from `with_list_facts()`."""
    return {"tally": tally_of(claim, policy)}


def next_words(claim: Claim, policy: Policy) -> str | Promise:
    """Name what the claim needs next, as a verb where a person has to act."""
    if claim.status == S.RESEARCHING:
        return STEPS[2][1] if tally_of(claim, policy).is_enough else STEPS[1][1]
    words: dict[str, str | Promise] = {
        S.SUGGESTED: gettext_lazy("Sort"),
        S.OPEN: Verb.ASSIGN.label,
        S.ASSIGNED: Verb.START.label,
        S.RECHECK: ClaimStatus.RECHECK.label,
        S.IN_REVIEW: STEPS[3][1],
    }
    return words.get(claim.status, ClaimStatus(claim.status).label)


@register.inclusion_tag("components/next_step.html")
def next_step(claim: Claim, policy: Policy, *, look_again: bool = False) -> dict[str, Any]:
    """Draw the next step of a claim from `with_list_facts()`."""
    if look_again:
        return {"status": S.RECHECK.value, "icon": "↻", "words": _("Look again")}
    returned = getattr(claim, "last_return_words", None) or ""
    if returned and claim.status in (S.ASSIGNED, S.RESEARCHING):
        return {"status": S.OPEN.value, "icon": "↩", "words": _("Returned"), "quoted": returned}
    icon, words = ICONS[claim.status], next_words(claim, policy)
    return {"status": claim.status, "icon": icon, "words": words}


def counts_of(counted: Article | Mapping[str, int]) -> dict[str, int]:
    """Read `<status>_count` of an annotated article, or a mapping by status."""
    if isinstance(counted, Mapping):
        return {status: counted.get(status, 0) for status in ClaimStatus.values}
    return {status: getattr(counted, f"{status}_count") for status in ClaimStatus.values}


def counted_words(status: str, number: int) -> str:
    words = {
        S.APPROVED: _("%(number)d approved"),
        S.IN_REVIEW: _("%(number)d in second review"),
        S.RESEARCHING: _("%(number)d in research"),
        S.ASSIGNED: _("%(number)d assigned"),
        S.OPEN: _("%(number)d unassigned"),
        S.RECHECK: _("%(number)d to check again"),
        S.SUGGESTED: ngettext("%(number)d suggestion to sort", "%(number)d suggestions to sort", number),
        S.DISMISSED: _("%(number)d dismissed"),
        S.NOT_CHECKABLE: _("%(number)d not checkable"),
    }
    return words[ClaimStatus(status)] % {"number": number}


@dataclass(frozen=True, slots=True)
class Segment:
    """`x` and `width` are ready for SVG: a localised comma would break them."""

    status: str
    words: str
    x: str = ""
    width: str = ""


def strip_segments(counts: Mapping[str, int]) -> list[Segment]:
    total = sum(counts[status] for status in STRIP)
    segments, done = [], 0
    for status in STRIP:
        number = counts[status]
        if number:
            x, width = f"{100 * done / total:.3f}%", f"{100 * number / total:.3f}%"
            segments.append(Segment(status.value, counted_words(status, number), x, width))
            done += number
    return segments


@register.inclusion_tag("components/progress.html")
def progress(counted: Article | Mapping[str, int], *, legend: bool = False) -> dict[str, Any]:
    """Draw how far an article is, with its words beside it or, without `legend`, read out."""
    counts = counts_of(counted)
    segments = strip_segments(counts)
    others = [
        Segment(status.value, counted_words(status, counts[status]))
        for status in (S.SUGGESTED, S.NOT_CHECKABLE, S.DISMISSED)
        if counts[status]
    ]
    return {
        "segments": segments,
        "legend": [*segments, *others] if legend else [],
        "alternative": ", ".join(item.words for item in segments) or _("No claims yet"),
    }
