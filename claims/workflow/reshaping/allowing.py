"""Whether somebody may change a claim's shape now: pages ask what to offer, actions what to refuse."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from claims.choices import SET_ASIDE, UNDER_WORK, ClaimStatus, Reshaping
from claims.exceptions import NotAllowed, Refusal, Unready, WrongState
from claims.models import Claim, Lineage, Person
from claims.permissions import can_dismiss, can_edit_claim, can_see_article, can_undo_reshaping
from claims.workflow.refusing import changed_meanwhile

RESHAPABLE = (ClaimStatus.SUGGESTED, ClaimStatus.OPEN, *UNDER_WORK)
"""States in which nobody has sent or signed what the claim says."""


def refusal_to_trim(claim: Claim, person: Person) -> Refusal | None:
    if not can_edit_claim(person, claim):
        return NotAllowed(_("Only the assignee or an editor can move the ends of this mark."))
    if claim.status in SET_ASIDE:
        return WrongState(_("The claim is set aside. Have it restored, then trim its mark."))
    return None


def refusal_to_reshape(claim: Claim, person: Person) -> Refusal | None:
    """What stands against splitting the claim, or against merging another one into it."""
    if not can_edit_claim(person, claim):
        return NotAllowed(_("Only the assignee or an editor can split or merge this claim."))
    if claim.status in RESHAPABLE:
        return None
    return WrongState(what_to_do_first(claim))


def what_to_do_first(claim: Claim) -> str:
    if claim.status == ClaimStatus.IN_REVIEW:
        return _("The claim is in second review. Have it recalled or returned, then split or merge it.")
    if claim.status == ClaimStatus.APPROVED:
        return _("The claim is approved. Have it reopened, then split or merge it.")
    return _("The claim is set aside. Have it restored, then split or merge it.")


def refusal_to_merge(claim: Claim, other: Claim, person: Person) -> Refusal | None:
    """What stands against merging `other` into `claim`, apart from where they stand in the text."""
    for one in (claim, other):
        if refusal := refusal_to_reshape(one, person):
            return refusal
    if not can_dismiss(person, other):
        return NotAllowed(
            _("Merging takes the other claim off the desk: an editor can do it; reviewers merge suggestions.")
        )
    if claim.pk == other.pk:
        return Unready(_("A claim cannot be merged with itself. Choose another one."))
    if claim.article_id != other.article_id:
        return Unready(_("Only claims of the same article can be merged."))
    if claim.status == ClaimStatus.SUGGESTED != other.status:
        return Unready(
            _("“%(other)s” is a claim already. Open it and merge the suggestion into it.")
            % {"other": other.statement}
        )
    return None


def refusal_to_undo(rows: Sequence[Lineage], person: Person) -> Refusal | None:
    """`rows` is all of one step: several for a split into several parts; with both claims of each."""
    for row in rows:
        if row.undone_at is not None:
            return WrongState(_("This was undone already."))
        if not can_undo_reshaping(person, row):
            return NotAllowed(_("Whoever split or merged the claim can undo it, or an editor."))
        for claim, version in sides(row):
            if claim.version != version:
                return WrongState(
                    _("Somebody has worked on “%(claim)s” since. It can no longer be undone.")
                    % {"claim": claim.statement}
                )
    return None


def sides(row: Lineage) -> list[tuple[Claim, int]]:
    """Both claims with the version the step left them in."""
    versions: dict[str, int] = row.before["versions"]
    return [(row.parent, versions["parent"]), (row.child, versions["child"])]


def keeper_of(row: Lineage) -> Claim:
    """The claim that went on: whose words and place the step changed."""
    return row.parent if row.kind == Reshaping.SPLIT else row.child


def refuse_hidden(claim: Claim, *, by: Person) -> None:
    """A page asks only about what it shows, so that the predicates above need no look at the database."""
    if not can_see_article(by, claim.article):
        raise NotAllowed(_("Only the assignee or an editor can edit this claim."))


def refuse(refusal: Refusal | None) -> None:
    if refusal is not None:
        raise refusal


def refuse_stale(claim: Claim, seen: int | None) -> None:
    if seen is not None and seen != claim.version:
        raise changed_meanwhile(claim)
