"""Checking again: what was checked is no longer what is said, or somebody asks for a new round."""

from django.db import transaction

from claims.choices import Action, ClaimStatus, Verb
from claims.models import Claim, Person, Verdict
from claims.workflow.engine import move
from claims.workflow.notifying import tell_of_step


@transaction.atomic
def send_to_recheck(claim: Claim, *, note: str, caused_by: Person | None = None) -> None:
    """What was checked is no longer what is said: the system voids approval and submission.

    `caused_by` is whose change it comes from: everybody else concerned is told. Without them, the
    caller tells people itself.
    """
    was_submitted = claim.status in (ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED)
    changes: dict[str, object] = {"approved_by": None, "approved_at": None, "recheck_note": note}
    if was_submitted:
        changes["round"] = claim.round + 1
    move(claim, Verb.TEXT_CHANGED, by=None, words=note, changes=changes)
    if caused_by is not None:
        tell_of_step([claim], Action.TEXT_CHANGED, by=caused_by, words=note)
    if was_submitted:
        open_round(claim)


def open_round(claim: Claim) -> None:
    """Begin the claim's new round with a draft that carries over the last round's words."""
    last = claim.verdicts.filter(round=claim.round - 1).first()
    if last is None:
        return
    Verdict.objects.create(
        claim=claim,
        round=claim.round,
        author=last.author,
        rating=last.rating,
        rationale=last.rationale,
        as_of=last.as_of,
        look_again_on=last.look_again_on,
        override_reason=last.override_reason,
        version=last.version + 1,  # else a window left open since the last round would pass for this one
    )
