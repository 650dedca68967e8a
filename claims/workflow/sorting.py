"""Sorting suggestions: one decision on each, on many at once, and taking one's own decisions back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet, prefetch_related_objects
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from claims.choices import Action, ClaimStatus, Verb
from claims.exceptions import NotAllowed, Unready, WrongState
from claims.models import Article, Claim, Claimant, Person
from claims.permissions import can_sort, can_take_back
from claims.queries.sorting import own_decisions
from claims.workflow.assigning import assign_claim, take_claim
from claims.workflow.changing import OwnChanges
from claims.workflow.engine import move_all
from claims.workflow.indexing import index_claims
from claims.workflow.marking import (
    NO_ASSIGNEE,
    accept_all,
    accept_claim,
    end_assignments,
    set_aside,
)
from claims.workflow.refusing import was_faster

WORDING = ("statement", "kind", "priority", "due_at", "claimant")
"""What accepting and editing change beside the state."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody says of a suggestion: accept, assign (accept it for `to`), dismiss, not checkable.

    An empty `statement` leaves the suggested wording.
    """

    verb: Verb
    statement: str = ""
    reason: str = ""
    to: Person | None = None


@transaction.atomic
def sort_suggestion(claim: Claim, decision: Decision, *, by: Person, seen: int | None = None) -> None:
    """Take a decision on one suggestion; the same one twice is one. Whoever was faster is named."""
    if claim.status != ClaimStatus.SUGGESTED:
        if is_taken_already(claim, decision, by=by):
            return
        raise was_faster(claim)
    if decision.verb == Verb.ACCEPT:
        accept_claim(claim, statement=decision.statement, by=by, seen=seen)
    elif decision.verb == Verb.ASSIGN:
        accept_and_assign(claim, statement=decision.statement, to=decision.to, by=by, seen=seen)
    else:
        set_aside([claim], decision.verb, reason=decision.reason, by=by, seen=seen)


def is_taken_already(claim: Claim, decision: Decision, *, by: Person) -> bool:
    """Whether the same person has said the same before: a form sent twice."""
    entries = claim.entries_since_suggested()
    action = Action.ACCEPT if decision.verb == Verb.ASSIGN else Action(decision.verb.value)
    return (
        bool(entries)
        and (entries[0].actor_id, entries[0].action) == (by.pk, action)
        and (decision.verb != Verb.ASSIGN or claim.assignee == decision.to)
        and decision.statement in ("", claim.statement)
    )


@transaction.atomic
def accept_and_assign(
    claim: Claim, *, to: Person | None, statement: str = "", by: Person, seen: int | None = None
) -> None:
    """Accept a suggestion and give it to somebody in one go; what one keeps oneself is taken."""
    if to is None:
        raise Unready(_("Choose who gets it."))
    # Accepting leaves the row locked for what follows: nobody comes between the two steps.
    accept_claim(claim, statement=statement, by=by, seen=seen)
    if to == by:
        take_claim(claim, by=by)
    else:
        assign_claim(claim, to=to, by=by)


@transaction.atomic
def sort_all(article: Article, suggestions: QuerySet[Claim], decision: Decision, *, by: Person) -> int:
    """Take one decision on all of these that still wait; gives how many they were."""
    if not can_sort(by, article):
        raise NotAllowed(_("Sorting suggestions needs the role of an editor or a reviewer."))
    waiting = suggestions.filter(article=article, status=ClaimStatus.SUGGESTED)
    claims = list(waiting.select_related("article", "assignee"))
    if not claims:
        return 0
    if decision.verb == Verb.ACCEPT:
        accept_all(article, claims, by=by)
    else:
        set_aside(claims, decision.verb, reason=decision.reason, by=by)
    return len(claims)


@transaction.atomic
def take_back_last(article: Article, *, by: Person) -> list[Claim]:
    """Undo this person's latest decision on suggestions of the article; what was decided at once, at once.

    Gives the suggestions it brought back. Those of many that somebody works on by now stay as they are.
    """
    decisions = own_decisions(article, by)
    last = decisions.first()
    if last is None:
        raise WrongState(_("There is no decision of yours to undo here."))
    together = decisions.filter(at=last.at, action=last.action).prefetch_related("claim__entries")
    claims = [entry.claim for entry in together if entry.claim is not None]
    free = [claim for claim in claims if can_take_back(by, claim)]
    take_back(free or claims[:1], by=by)
    return free


@transaction.atomic
def take_back_claim(claim: Claim, *, by: Person, seen: int | None = None) -> None:
    take_back([claim], by=by, seen=seen)


def take_back(claims: Sequence[Claim], *, by: Person, seen: int | None = None) -> None:
    """Make suggestions of them again, as they were; the numbers they were given stay theirs."""
    prefetch_related_objects(claims, "entries")
    changes = {**NO_ASSIGNEE, "set_aside_reason": "", "set_aside_words": ""}
    restored = wordings_before(claims)
    move_all(claims, Verb.TAKE_BACK, by=by, seen=seen, changes=changes, own_changes=restored)
    end_assignments(claims)
    index_claims(claims)


def wordings_before(claims: Iterable[Claim]) -> OwnChanges:
    """By claim, what its sorting changed of its wording, as it was before that."""
    stored = {claim.pk: before_sorting(claim) for claim in claims}
    names = {str(values["claimant"]) for values in stored.values() if values.get("claimant")}
    claimants = {one.name: one for one in Claimant.objects.filter(name__in=names)} if names else {}
    return {
        pk: {name: as_column(name, value, claimants) for name, value in values.items()}
        for pk, values in stored.items()
        if values
    }


def before_sorting(claim: Claim) -> dict[str, object]:
    """The wording's fields that were changed since it was a suggestion, as the history has them."""
    before: dict[str, object] = {}
    for entry in reversed(claim.entries_since_suggested()):  # so that the first change has the last word
        before |= {name: value for name, value in entry.before.items() if name in WORDING}
    return before


def as_column(name: str, value: object, claimants: dict[str, Claimant]) -> object:
    if name == "claimant":
        return claimants.get(str(value))
    if name == "due_at" and value is not None:
        return parse_datetime(str(value))
    return value
