"""The transition table: verb, from, to, who, ready. Everything that moves a claim reads it here."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims import permissions
from claims.choices import (
    UNDER_WORK,
    ClaimStatus,
    DismissReason,
    NotCheckableReason,
    ReturnReason,
    Verb,
)
from claims.models import Claim, Person
from claims.workflow import readiness

S = ClaimStatus


@dataclass(frozen=True, slots=True)
class Transition:
    """One row. `who` is None for what only the system does; `reasons` lists the codes to choose from."""

    verb: Verb
    sources: frozenset[ClaimStatus]
    target: ClaimStatus
    who: Callable[[Person, Claim], bool] | None
    refusal: str | Promise
    ready: Callable[[Claim, Person | None], readiness.Missing] = readiness.nothing_missing
    reasons: type[TextChoices] | None = None
    needs_words: bool = False


TABLE: tuple[Transition, ...] = (
    Transition(
        Verb.ACCEPT,
        frozenset({S.SUGGESTED}),
        S.OPEN,
        permissions.can_accept,
        _("Accepting suggestions needs the role of an editor or a reviewer."),
    ),
    Transition(
        Verb.DISMISS,
        frozenset({S.SUGGESTED, S.OPEN}) | set(UNDER_WORK),
        S.DISMISSED,
        permissions.can_dismiss,
        _("Only an editor can dismiss a claim; reviewers can dismiss suggestions."),
        reasons=DismissReason,
    ),
    Transition(
        Verb.MARK_NOT_CHECKABLE,
        frozenset({S.SUGGESTED, S.OPEN}) | set(UNDER_WORK),
        S.NOT_CHECKABLE,
        permissions.can_mark_not_checkable,
        _(
            "Only the assignee or an editor can mark a claim as not checkable; "
            "reviewers can mark suggestions."
        ),
        reasons=NotCheckableReason,
    ),
    Transition(
        Verb.TAKE,
        frozenset({S.OPEN, S.RECHECK}),
        S.ASSIGNED,
        permissions.can_take,
        _("Taking a claim needs the role of an editor or a reviewer."),
        readiness.missing_to_take,
    ),
    Transition(
        Verb.ASSIGN,
        frozenset({S.OPEN}) | set(UNDER_WORK),
        S.ASSIGNED,
        permissions.can_assign,
        _("Only an editor can assign claims. You can take an unassigned one yourself."),
    ),
    Transition(
        Verb.RELEASE,
        frozenset({S.ASSIGNED, S.RESEARCHING}),
        S.OPEN,
        permissions.can_release,
        _("Only the assignee or an editor can release a claim."),
    ),
    Transition(
        Verb.START,
        frozenset({S.ASSIGNED, S.RECHECK}),
        S.RESEARCHING,
        permissions.can_research,
        _("Only the assignee can start. Take the claim, or ask an editor to assign it to you."),
    ),
    Transition(
        Verb.SUBMIT,
        frozenset({S.RESEARCHING, S.RECHECK}),
        S.IN_REVIEW,
        permissions.can_research,
        _("Only the assignee can send a claim to second review."),
        readiness.missing_to_submit,
    ),
    Transition(
        Verb.RECALL,
        frozenset({S.IN_REVIEW}),
        S.RESEARCHING,
        permissions.can_research,
        _("Only the assignee can recall a claim from second review."),
    ),
    Transition(
        Verb.APPROVE,
        frozenset({S.IN_REVIEW}),
        S.APPROVED,
        permissions.can_review,
        _("A second person approves: somebody who has not worked on evidence or verdict."),
        readiness.missing_to_approve,
    ),
    Transition(
        Verb.RETURN,
        frozenset({S.IN_REVIEW}),
        S.RESEARCHING,
        permissions.can_review,
        _("A second person returns: somebody who has not worked on evidence or verdict."),
        readiness.missing_to_review,
        reasons=ReturnReason,
        needs_words=True,
    ),
    Transition(
        Verb.REOPEN,
        frozenset({S.APPROVED}),
        S.RESEARCHING,
        permissions.can_reopen,
        _("Only an editor can reopen an approved claim."),
        needs_words=True,
    ),
    Transition(
        Verb.TEXT_CHANGED,
        frozenset({S.IN_REVIEW, S.APPROVED}) | set(UNDER_WORK),
        S.RECHECK,
        None,
        _("A claim is checked again when its words change, not by hand."),
    ),
    Transition(
        Verb.RESTORE,
        frozenset({S.DISMISSED, S.NOT_CHECKABLE}),
        S.OPEN,
        permissions.can_restore,
        _("Only an editor can restore a claim that was set aside."),
    ),
    Transition(
        Verb.TAKE_BACK,
        frozenset(permissions.SORTED),
        S.SUGGESTED,
        permissions.can_take_back,
        _("Only your own sorting can be undone, and only while nothing more has been done with the claim."),
    ),
)

TRANSITIONS: dict[Verb, Transition] = {row.verb: row for row in TABLE}
