"""The whole matrix: every state, every verb, every kind of person, against a table written out by hand."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pytest

from claims.choices import ClaimStatus, Verb
from claims.exceptions import NotAllowed, WrongState
from claims.models import Claim, Contribution, Person
from claims.workflow.engine import available, move
from claims.workflow.transitions import TABLE, TRANSITIONS, Transition

S = ClaimStatus
V = Verb

CAST = ("editor", "assignee", "colleague", "admin", "outsider", "system")

# Who may take which step from which state. Assignee and colleague are reviewers; the assignee exists
# from "assigned" on; nobody but the assignee has worked on the claim. Nothing is taken back here, for
# none of these claims was sorted by one person alone: test_sorting.
EVERYBODY = {"editor", "assignee", "colleague", "admin"}
DESK = {"editor", "admin"}
SECOND = {"editor", "colleague", "admin"}
ALLOWED: dict[tuple[ClaimStatus, Verb], set[str]] = {
    (S.SUGGESTED, V.ACCEPT): EVERYBODY,
    (S.SUGGESTED, V.DISMISS): EVERYBODY,
    (S.SUGGESTED, V.MARK_NOT_CHECKABLE): EVERYBODY,
    (S.OPEN, V.DISMISS): DESK,
    (S.OPEN, V.MARK_NOT_CHECKABLE): DESK,
    (S.OPEN, V.TAKE): EVERYBODY,
    (S.OPEN, V.ASSIGN): DESK,
    (S.ASSIGNED, V.DISMISS): DESK,
    (S.ASSIGNED, V.MARK_NOT_CHECKABLE): DESK | {"assignee"},
    (S.ASSIGNED, V.ASSIGN): DESK,
    (S.ASSIGNED, V.RELEASE): DESK | {"assignee"},
    (S.ASSIGNED, V.START): {"assignee"},
    (S.ASSIGNED, V.TEXT_CHANGED): {"system"},
    (S.RESEARCHING, V.DISMISS): DESK,
    (S.RESEARCHING, V.MARK_NOT_CHECKABLE): DESK | {"assignee"},
    (S.RESEARCHING, V.ASSIGN): DESK,
    (S.RESEARCHING, V.RELEASE): DESK | {"assignee"},
    (S.RESEARCHING, V.SUBMIT): {"assignee"},
    (S.RESEARCHING, V.TEXT_CHANGED): {"system"},
    (S.IN_REVIEW, V.RECALL): {"assignee"},
    (S.IN_REVIEW, V.APPROVE): SECOND,
    (S.IN_REVIEW, V.RETURN): SECOND,
    (S.IN_REVIEW, V.TEXT_CHANGED): {"system"},
    (S.APPROVED, V.REOPEN): DESK,
    (S.APPROVED, V.TEXT_CHANGED): {"system"},
    (S.RECHECK, V.DISMISS): DESK,
    (S.RECHECK, V.MARK_NOT_CHECKABLE): DESK | {"assignee"},
    (S.RECHECK, V.ASSIGN): DESK,
    (S.RECHECK, V.START): {"assignee"},
    (S.RECHECK, V.SUBMIT): {"assignee"},
    (S.RECHECK, V.TEXT_CHANGED): {"system"},
    (S.DISMISSED, V.RESTORE): DESK,
    (S.NOT_CHECKABLE, V.RESTORE): DESK,
}
TARGETS = {
    V.ACCEPT: S.OPEN,
    V.DISMISS: S.DISMISSED,
    V.MARK_NOT_CHECKABLE: S.NOT_CHECKABLE,
    V.TAKE: S.ASSIGNED,
    V.ASSIGN: S.ASSIGNED,
    V.RELEASE: S.OPEN,
    V.START: S.RESEARCHING,
    V.SUBMIT: S.IN_REVIEW,
    V.RECALL: S.RESEARCHING,
    V.APPROVE: S.APPROVED,
    V.RETURN: S.RESEARCHING,
    V.REOPEN: S.RESEARCHING,
    V.TEXT_CHANGED: S.RECHECK,
    V.RESTORE: S.OPEN,
    V.TAKE_BACK: S.SUGGESTED,
}


@pytest.fixture
def cast(
    editor: Person,
    reviewer: Person,
    second_reviewer: Person,
    admin_person: Person,
    outsider: Person,
) -> dict[str, Person | None]:
    return {
        "editor": editor,
        "assignee": reviewer,
        "colleague": second_reviewer,
        "admin": admin_person,
        "outsider": outsider,
        "system": None,
    }


def prepare(claim: Claim, verb: Verb, people: dict[str, Person | None]) -> dict[str, object]:
    """Give the step what it needs besides person and state, so that only those decide."""
    changes: dict[str, object] = {}
    if claim.status == S.SUGGESTED and verb in {V.ACCEPT, V.MARK_NOT_CHECKABLE}:
        changes["number"] = 1
    if verb in {V.ASSIGN, V.TAKE}:
        changes["assignee"] = people["colleague"] if verb == V.TAKE else people["assignee"]
    if verb in {V.RELEASE, V.DISMISS, V.MARK_NOT_CHECKABLE}:
        changes["assignee"] = None
    if verb in {V.REOPEN, V.TEXT_CHANGED}:
        changes["approved_by"] = None
    return changes


@pytest.mark.parametrize("verb", list(Verb))
@pytest.mark.parametrize("status", list(ClaimStatus))
def test_move_from_each_state_with_each_verb_obeys_the_table_for_each_person(
    status: ClaimStatus,
    verb: Verb,
    claim_in: Callable[[ClaimStatus], Claim],
    cast: dict[str, Person | None],
) -> None:
    claim = claim_in(status)
    row = TRANSITIONS[verb]
    for name, person in cast.items():
        copy = Claim.objects.select_related("article", "assignee").get(pk=claim.pk)
        expected = name in ALLOWED.get((status, verb), set())
        if verb == V.SUBMIT and expected:
            continue  # needs a verdict as well: test_rating
        changes = prepare(copy, verb, cast)
        if verb == V.APPROVE:
            changes["approved_by"] = person
        reason = str(row.reasons.values[0]) if row.reasons else ""
        before = Claim.objects.values().get(pk=claim.pk)
        step = partial(move, copy, verb, by=person, reason=reason, words="Darum.", changes=changes)
        if expected:
            step()
            stored = Claim.objects.get(pk=claim.pk)
            assert (stored.status, stored.version) == (TARGETS[verb], before["version"] + 1), name
            claim = undo(claim, before)
        else:
            with pytest.raises(expected_refusal(row, status, person)) as refused:
                step()
            assert str(refused.value), name
            assert Claim.objects.values().get(pk=claim.pk) == before


def expected_refusal(
    row: Transition, status: ClaimStatus, person: Person | None
) -> type[NotAllowed | WrongState]:
    """The wrong person comes before the wrong state; what only the system does, no person may."""
    is_system_matter = (person is None) != (row.who is None)
    return NotAllowed if is_system_matter or status in row.sources else WrongState


def undo(claim: Claim, before: Mapping[str, Any]) -> Claim:
    """Put the row back for the next person; the history stays, so the version does too."""
    version = Claim.objects.get(pk=claim.pk).version
    Claim.objects.filter(pk=claim.pk).update(**{**before, "version": version})
    return Claim.objects.get(pk=claim.pk)


def test_the_table_has_one_row_for_each_verb() -> None:
    assert [row.verb for row in TABLE] == list(Verb)
    assert {row.verb: row.target for row in TABLE} == TARGETS


@pytest.mark.parametrize("status", list(ClaimStatus))
def test_available_offers_exactly_what_move_would_not_refuse_for_person_or_state(
    status: ClaimStatus,
    claim_in: Callable[[ClaimStatus], Claim],
    cast: dict[str, Person | None],
) -> None:
    claim = claim_in(status)
    for name, person in cast.items():
        if person is None:
            continue
        offered = {offer.verb for offer in available(claim, person)}
        assert offered == {
            verb for (state, verb), who in ALLOWED.items() if state == status and name in who
        }, name


def test_available_for_a_former_assignee_does_not_offer_approving(
    claim_in: Callable[[ClaimStatus], Claim], second_reviewer: Person
) -> None:
    claim = claim_in(S.IN_REVIEW)
    assert V.APPROVE in {offer.verb for offer in available(claim, second_reviewer)}
    Contribution.objects.create(claim=claim, person=second_reviewer, round=claim.round)
    assert V.APPROVE not in {offer.verb for offer in available(claim, second_reviewer)}
