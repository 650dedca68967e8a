"""What people said of matches, and the verdicts that stand for claims checked before."""

from collections.abc import Iterable

from django.db.models import F, Q

from claims.choices import ClaimStatus
from claims.models import Claim, ClaimMatch, EarlierCheck, Person, Verdict
from claims.queries.articles import visibility


def decided_matches(claim: Claim, person: Person) -> list[ClaimMatch]:
    """What was said of this claim and others, whichever is the earlier one, latest first."""
    with_earlier = Q(claim=claim) & visibility(person, "earlier_claim__article__")
    with_later = Q(earlier_claim=claim) & visibility(person, "claim__article__")
    with_checks = Q(claim=claim, earlier_claim=None)
    rows = ClaimMatch.objects.filter(with_checks | with_earlier | with_later).select_related(
        "earlier_check",
        "decided_by",
        "claim__article",
        "claim__assignee",
        "earlier_claim__article",
        "earlier_claim__assignee",
    )
    return list(rows.order_by("-pk"))


def other_side(match: ClaimMatch, claim: Claim) -> Claim | EarlierCheck:
    """What the match compares this claim with."""
    if match.claim_id != claim.pk:
        return match.claim
    other = match.earlier_claim or match.earlier_check
    if other is None:
        msg = "a match is with one thing; the database sees to it"
        raise ValueError(msg)
    return other


def standing_verdicts(things: Iterable[Claim | EarlierCheck]) -> dict[Claim | EarlierCheck, Verdict]:
    """The approved verdict, with its rating, of each of these that has one: a draft is nobody's yet."""
    approved = {
        thing.pk: thing
        for thing in things
        if isinstance(thing, Claim) and thing.status == ClaimStatus.APPROVED
    }
    if not approved:
        return {}
    verdicts = Verdict.objects.filter(claim__in=approved, round=F("claim__round"))
    return {approved[verdict.claim_id]: verdict for verdict in verdicts.select_related("rating")}
