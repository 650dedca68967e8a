"""Making several claims of one: the claim keeps its first part, the others become claims of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import Action, ClaimStatus, Reshaping
from claims.exceptions import Unready
from claims.models import Anchor, Claim, Lineage, Person
from claims.text.segments import Span
from claims.text.worthiness import assess
from claims.workflow.engine import advance
from claims.workflow.indexing import index_claims
from claims.workflow.marking import next_number
from claims.workflow.recording import Event, record_all
from claims.workflow.reshaping.allowing import refusal_to_reshape, refuse, refuse_hidden, refuse_stale
from claims.workflow.reshaping.places import (
    Shape,
    check_wording,
    current_anchor,
    hold_text,
    named,
    put_anchor,
)
from claims.workflow.suggesting import new_anchor


@dataclass(frozen=True, slots=True)
class Part:
    """What becomes a claim: code points of the current revision, and the statement they make."""

    start: int
    end: int
    statement: str

    @property
    def span(self) -> Span:
        return self.start, self.end


@transaction.atomic
def split_claim(claim: Claim, parts: Sequence[Part], *, by: Person, seen: int | None = None) -> list[Claim]:
    """Give the parts to claims in reading order; the first is the claim's own. Gives the new claims.

    A part of a suggestion is a suggestion; any other begins open, whoever has the claim.
    """
    refuse_hidden(claim, by=by)
    refuse(refusal_to_reshape(claim, by))
    refuse_stale(claim, seen)
    hold_text(claim)
    anchor = current_anchor(claim)
    check_parts(anchor, parts)
    first, *others = parts
    before, old = Shape.of(claim, anchor), {"quote": anchor.quote}
    children = [new_claim(claim, anchor, part) for part in others]
    after = {"quote": anchor.revision.text[first.start : first.end], "split_into": list(map(named, children))}
    event = Event(Action.SPLIT_CLAIM, before=old, after=after)
    advance(claim, event, by=by, changes={"statement": first.statement})
    put_anchor(anchor, *first.span)
    record_all(claim.article, [beginning(child, of=claim) for child in children], by=by)
    note_descent(claim, children, before, by=by)
    index_claims([claim, *children])
    return children


def check_parts(anchor: Anchor, parts: Sequence[Part]) -> None:
    if len(parts) < 2:  # noqa: PLR2004 - one part is no split
        raise Unready(_("Say where to split: at least two parts are needed."))
    inside = anchor.start <= parts[0].start and parts[-1].end <= anchor.end
    in_order = all(left.end <= right.start for left, right in pairwise(parts))
    text = anchor.revision.text
    filled = all(part.start < part.end and text[part.start : part.end].strip() for part in parts)
    if not (inside and in_order and filled):
        raise Unready(_("The parts must follow each other inside the marked words. Choose the places anew."))
    for part in parts:
        check_wording(part.statement)


def new_claim(claim: Claim, anchor: Anchor, part: Part) -> Claim:
    """Store a part as a claim that is new but for what its parts have in common."""
    found = assess(part.statement, claim.article.language)
    child = Claim(
        article=claim.article,
        statement=part.statement,
        kind=found.kind.value,
        priority=claim.priority,
        due_at=claim.due_at,
        claimant=claim.claimant,
        attributed_to=claim.attributed_to,
        version=1,
    )
    if claim.status == ClaimStatus.SUGGESTED:
        child.score = round(found.score * 100)
        child.reasons = [{"code": reason.code.value, "words": reason.words} for reason in found.reasons]
    else:
        child.status, child.number = ClaimStatus.OPEN, next_number(claim.article)
    child.save(force_insert=True)
    new_anchor(child, anchor.revision, *part.span).save(force_insert=True)
    return child


def beginning(child: Claim, *, of: Claim) -> Event:
    after = {"statement": child.statement, "status": child.status, "split_from": named(of)}
    return Event(Action.SPLIT_CLAIM, claim=child, after=after)


def note_descent(claim: Claim, children: Sequence[Claim], before: Shape, *, by: Person) -> None:
    """One moment for all rows: that is how they are known to be one step."""
    versions = {"parent": claim.version, "child": 1}
    now = timezone.now()
    Lineage.objects.bulk_create(
        Lineage(
            parent=claim,
            child=child,
            kind=Reshaping.SPLIT,
            before={**before.stored(), "versions": versions},
            by=by,
            at=now,
        )
        for child in children
    )
