"""What blocks a step: each check answers with a sentence that says what is missing, or None."""

from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.models import Claim, Person, Verdict
from claims.queries.conflicts import conflicts_of
from claims.queries.discussion import first_open_question
from claims.queries.inspecting import rounds_of
from claims.queries.policy import (
    EvidenceTally,
    current_policy,
    evidence_in_place,
    tally_evidence,
    unnamed_contradictions,
)

Missing = str | Promise | None


def nothing_missing(claim: Claim, by: Person | None) -> Missing:
    return None


def missing_to_take(claim: Claim, by: Person | None) -> Missing:
    return missing_to_be_assigned([claim], by) if by else None


def missing_to_be_assigned(claims: Sequence[Claim], person: Person) -> Missing:
    """The assignee can work on them: active, with a role that checks, without a declared conflict."""
    facts = {"name": person}
    if not person.is_active:
        return _("%(name)s no longer has an account here. Choose somebody else.") % facts
    if not person.roles:
        return _("%(name)s has no role yet. An admin can give them one.") % facts
    conflicts = conflicts_of(person)
    if any(conflicts.concern(claim) for claim in claims):
        return (
            _("%(name)s has declared a conflict with this article or claimant. Choose somebody else.") % facts
        )
    return None


def current_verdict(claim: Claim) -> Verdict | None:
    return next((verdict for verdict in rounds_of(claim) if verdict.round == claim.round), None)


def missing_to_submit(claim: Claim, by: Person | None) -> Missing:
    """Rating, rationale, as-of day, and enough evidence or a reason for less."""
    verdict = current_verdict(claim)
    if verdict is None or verdict.rating is None:
        return _("Choose a rating first.")
    if not verdict.rationale.strip():
        return _("Write a rationale first: how the evidence leads to the rating.")
    if verdict.as_of is None:
        return _("Say as of which day the rating holds.")
    return missing_evidence(claim, verdict)


def missing_to_review(claim: Claim, by: Person | None) -> Missing:
    """Whoever is too close to check it is too close to review it."""
    if by is not None and conflicts_of(by).concern(claim):
        return _("You have declared a conflict with this article or claimant. Leave it to a colleague.")
    return None


def missing_to_approve(claim: Claim, by: Person | None) -> Missing:
    """The evidence must still carry the verdict when the second person signs it."""
    too_close = missing_to_review(claim, by)
    if too_close is not None:
        return too_close
    verdict = current_verdict(claim)
    if verdict is None:
        return _("There is no verdict to approve.")
    question = first_open_question(claim)
    if question is not None:
        return _("A question by %(name)s is still open. It has to be resolved first.") % {
            "name": question.opened_by
        }
    return missing_evidence(claim, verdict)


def missing_evidence(claim: Claim, verdict: Verdict) -> Missing:
    """The desk's evidence rule, unless the verdict gives a reason for less and the desk allows it."""
    evidence = evidence_in_place(claim)
    unnamed = unnamed_contradictions(evidence, verdict.rationale)
    if unnamed:
        return _(
            "“%(source)s” contradicts the claim. Name it in the rationale and say why it does not decide."
        ) % {"source": unnamed[0].source}
    policy = current_policy()
    tally = tally_evidence(evidence, policy)
    if tally.is_enough or (verdict.override_reason.strip() and policy.override_allowed):
        return None
    return describe_shortfall(tally, override_allowed=policy.override_allowed)


def describe_shortfall(tally: EvidenceTally, *, override_allowed: bool) -> str:
    needed = ngettext(
        "Not enough evidence: %(have)d of %(needed)d independent source with place and words.",
        "Not enough evidence: %(have)d of %(needed)d independent sources with place and words.",
        tally.needed_independent,
    ) % {"have": tally.independent, "needed": tally.needed_independent}
    if tally.needed_primary:
        needed += " " + ngettext(
            "Or add %(primary)d primary source.",
            "Or add %(primary)d primary sources.",
            tally.needed_primary,
        ) % {"primary": tally.needed_primary}
    if override_allowed:
        needed += " " + _("Or give a reason for less evidence; it is printed in the report.")
    return needed
