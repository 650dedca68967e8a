"""Checking again: what was checked is no longer what is said, or somebody asks for a new round."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import F

from claims.choices import Action, ClaimStatus, Verb
from claims.models import Claim, Person, Verdict
from claims.workflow.engine import move_all
from claims.workflow.notifying import tell_of_step


@transaction.atomic
def send_to_recheck(claim: Claim, *, note: str, caused_by: Person) -> None:
    """`caused_by` is whose change it comes from: everybody else concerned is told."""
    send_all_to_recheck([claim], notes={claim.pk: note})
    tell_of_step([claim], Action.TEXT_CHANGED, by=caused_by, words=note)


@transaction.atomic
def send_all_to_recheck(claims: Sequence[Claim], *, notes: Mapping[int, str]) -> None:
    """What was checked is no longer what is said: the system voids approval and submission.

    `notes` says by primary key what changed; evidence and verdicts stay. The caller tells people.
    """
    submitted = [claim for claim in claims if claim.status in (ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED)]
    own: dict[int, dict[str, object]] = {claim.pk: {"recheck_note": notes[claim.pk]} for claim in claims}
    for claim in submitted:
        own[claim.pk]["round"] = claim.round + 1
    changes = {"approved_by": None, "approved_at": None}
    move_all(claims, Verb.TEXT_CHANGED, by=None, changes=changes, own_changes=own, own_words=notes)
    open_rounds(submitted)


def open_round(claim: Claim) -> None:
    """Begin the claim's new round with a draft that carries over the last round's words."""
    open_rounds([claim])


def open_rounds(claims: Sequence[Claim]) -> None:
    if not claims:
        return
    last = Verdict.objects.filter(claim__in=claims, round=F("claim__round") - 1).order_by("claim")
    Verdict.objects.bulk_create((carried_over(verdict) for verdict in last), batch_size=200)


def carried_over(last: Verdict) -> Verdict:
    return Verdict(
        claim_id=last.claim_id,
        round=last.round + 1,
        author_id=last.author_id,
        rating_id=last.rating_id,
        rationale=last.rationale,
        as_of=last.as_of,
        look_again_on=last.look_again_on,
        override_reason=last.override_reason,
        recorded=last.recorded,
        version=last.version + 1,  # else a window left open since the last round would pass for this one
    )
