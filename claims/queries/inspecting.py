"""One claim with everything that is decided on it: where it stands, evidence, rounds, hand-overs."""

from dataclasses import dataclass

from django.db.models import F, QuerySet, TextField
from django.db.models.functions import Greatest, Substr

from claims.models import Anchor, Assignment, Claim, Claimant, Verdict
from claims.remembering import asked_once

AROUND = 400
"""Code points shown on either side of a quote, at most to the end of its paragraph."""


@dataclass(frozen=True, slots=True)
class Place:
    """A quote with the words before and after it in its paragraph, and the number of its revision."""

    anchor: Anchor
    before: str
    after: str
    revision: int
    is_lost: bool
    """Whether the current text does not have these words: it is the last place they were found in."""


def place_of(claim: Claim) -> Place:
    """Read only the text around the quote: an article may be long."""
    first = Greatest(F("start") - AROUND, 0)
    around = Substr("revision__text", first + 1, F("end") - first + AROUND, output_field=TextField())
    anchor = claim.anchors.annotate(
        around=around, number=F("revision__number"), in_current=F("revision__is_current")
    ).get(is_current=True)
    text: str = anchor.around
    start = min(anchor.start, AROUND)
    before, after = text[:start], text[start + anchor.end - anchor.start :]
    return Place(
        anchor,
        before.rpartition("\n\n")[2].lstrip("\n"),
        after.partition("\n\n")[0],
        revision=anchor.number,
        is_lost=not anchor.in_current,
    )


@asked_once
def rounds_of(claim: Claim) -> list[Verdict]:
    """The verdicts with their reviews, the latest round first."""
    return list(
        claim.verdicts.select_related("rating", "author", "review", "review__reviewer").order_by("-round")
    )


def hand_overs(claim: Claim) -> list[Assignment]:
    """Who had it, the latest first; one without an end is the assignee's."""
    return list(claim.assignments.select_related("person", "assigned_by").order_by("-assigned_at", "-pk"))


def claimants_of(claim: Claim) -> QuerySet[Claimant]:
    """Claimants that the article names already: what an author of a claim chooses from."""
    return claimants_in(claim.article_id)


def claimants_in(article: int) -> QuerySet[Claimant]:
    return Claimant.objects.filter(claims__article=article).distinct().order_by("name")
