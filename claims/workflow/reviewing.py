"""The second person: approving, returning, and reopening what was approved."""

from django.db import transaction
from django.utils import timezone

from claims.choices import ReviewDecision, Verb
from claims.models import Claim, Person, Review, Verdict
from claims.workflow.engine import move
from claims.workflow.rechecking import open_round


def verdict_under_review(claim: Claim) -> Verdict:
    return claim.verdicts.get(round=claim.round)


@transaction.atomic
def approve_verdict(claim: Claim, *, by: Person, note: str = "", seen: int | None = None) -> None:
    """Sign the verdict as the second person; refused to whoever worked on it, in any role."""
    changes: dict[str, object] = {"approved_by": by, "approved_at": timezone.now()}
    move(claim, Verb.APPROVE, by=by, seen=seen, words=note, changes=changes)
    Review.objects.create(
        claim=claim,
        verdict=verdict_under_review(claim),
        reviewer=by,
        decision=ReviewDecision.APPROVED,
        words=note,
    )


@transaction.atomic
def return_verdict(claim: Claim, *, reason: str, words: str, by: Person, seen: int | None = None) -> None:
    """Give the claim back to the same reviewer, with a reason; the next round begins."""
    verdict = claim.verdicts.filter(round=claim.round).first()
    changes = {"round": claim.round + 1}
    move(claim, Verb.RETURN, by=by, seen=seen, reason=reason, words=words, changes=changes)
    if verdict is not None:
        Review.objects.create(
            claim=claim,
            verdict=verdict,
            reviewer=by,
            decision=ReviewDecision.RETURNED,
            reason=reason,
            words=words,
        )
    open_round(claim)


@transaction.atomic
def reopen_claim(claim: Claim, *, words: str, by: Person, seen: int | None = None) -> None:
    """Take an approval back; the old round stays as it was signed."""
    changes = {"approved_by": None, "approved_at": None, "round": claim.round + 1}
    move(claim, Verb.REOPEN, by=by, seen=seen, words=words, changes=changes)
    open_round(claim)
