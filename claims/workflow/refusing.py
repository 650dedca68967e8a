"""What to say when a step comes too late: who was faster, and where the claim is now."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from claims.exceptions import Refusal, StaleVersion, WrongState
from claims.models import Claim
from claims.workflow.transitions import Transition


def wrong_moment(claim: Claim, row: Transition) -> WrongState:
    facts = {"verb": row.verb.label, "status": claim.get_status_display(), "name": claim.assignee}
    if claim.assignee is not None:
        return WrongState(
            _("“%(verb)s” is not possible: the claim is “%(status)s” with %(name)s now.") % facts
        )
    return WrongState(_("“%(verb)s” is not possible: the claim is “%(status)s” now.") % facts)


def changed_meanwhile(claim: Claim) -> StaleVersion:
    last = claim.entries.order_by("-claim_version").first()
    name = last.actor_name if last else ""
    return StaleVersion(
        _("%(name)s changed this claim since you opened it. Look at it again, then decide.") % {"name": name},
        version=claim.version,
    )


def someone_was_faster(claims: Sequence[Claim]) -> Refusal:
    """Name who changed what in the moment between reading and writing."""
    versions = {claim.pk: claim.version for claim in claims}
    for now in Claim.objects.filter(pk__in=versions).select_related("assignee"):
        if now.version != versions[now.pk]:
            return was_faster(now)
    return WrongState(_("The claim changed a moment ago. Load the page again."))


def was_faster(claim: Claim) -> WrongState:
    """Whoever did the latest thing to the claim."""
    last = claim.entries.order_by("-claim_version").first()
    facts = {
        "name": last.actor_name if last else "",
        "claim": claim.statement,
        "status": claim.get_status_display(),
    }
    return WrongState(_("%(name)s was faster with “%(claim)s”: it is “%(status)s” now.") % facts)
