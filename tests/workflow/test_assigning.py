"""Assigning, sharing out, taking and releasing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from claims.choices import ClaimStatus
from claims.exceptions import NotAllowed, Unready, WrongState
from claims.models import Article, Assignment, Claim, Person
from claims.queries.people import workload
from claims.workflow.assigning import (
    assign_claim,
    assign_claims,
    release_claim,
    share_out,
    take_claim,
)
from claims.workflow.desk_keeping import declare_conflict, withdraw_conflict
from claims.workflow.naming import find_or_add_claimant
from tests import factories

QUOTES = (
    "Der neue Kai ist 420 Meter lang",
    "wurde am 3. Mai 2021 eröffnet",
    "legten 1312 Schiffe an",
    "Die Hafenmeisterin leitet die Behörde seit 2019",
    "Der Umschlag stieg um 12 Prozent",
)


@pytest.fixture
def claims(article: Article, editor: Person) -> list[Claim]:
    return [factories.make_claim(article, editor, quote=quote, statement=quote) for quote in QUOTES]


def test_assign_claim_by_editor_gives_it_with_due_time_and_note(
    claim: Claim, editor: Person, reviewer: Person
) -> None:
    due = timezone.now() + timedelta(hours=3)
    assign_claim(claim, to=reviewer, by=editor, due_at=due, note="Bitte bis heute Abend.")
    stored = factories.reload(claim)
    assert (stored.status, stored.assignee, stored.due_at) == ("assigned", reviewer, due)
    assignment = Assignment.objects.get(claim=claim)
    assert (assignment.person, assignment.assigned_by) == (reviewer, editor)
    assert assignment.note == "Bitte bis heute Abend."


def test_assign_claim_by_reviewer_to_a_colleague_is_refused(
    claim: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    with pytest.raises(NotAllowed, match="Only an editor can assign"):
        assign_claim(claim, to=second_reviewer, by=reviewer)
    assert factories.reload(claim).status == ClaimStatus.OPEN


def test_assign_claim_again_keeps_the_earlier_assignment_as_history(
    claim: Claim, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    assign_claim(claim, to=reviewer, by=editor)
    assign_claim(claim, to=second_reviewer, by=editor)
    first, second = Assignment.objects.filter(claim=claim).order_by("pk")
    assert first.person == reviewer
    assert first.ended_at is not None
    assert (second.person, second.ended_at) == (second_reviewer, None)
    assert [entry.after["assignee"] for entry in claim.entries.filter(action="assign")] == [
        "Reviewer",
        "Second",
    ]


@pytest.mark.parametrize("about", ["article", "claimant"])
def test_assign_claim_to_a_person_with_a_conflict_is_refused(
    about: str, claim: Claim, editor: Person, reviewer: Person
) -> None:
    claimant = find_or_add_claimant("Hafenmeisterin", by=editor)
    Claim.objects.filter(pk=claim.pk).update(claimant=claimant)
    claim = factories.reload(claim)
    subject = {"article": {"article": claim.article}, "claimant": {"claimant": claimant}}[about]
    conflict = declare_conflict(reviewer, by=reviewer, reason="Verwandt", **subject)  # type: ignore[arg-type]
    with pytest.raises(Unready, match="declared a conflict"):
        assign_claim(claim, to=reviewer, by=editor)
    with pytest.raises(Unready, match="declared a conflict"):
        take_claim(claim, by=reviewer)
    withdraw_conflict(conflict, by=reviewer)
    assign_claim(claim, to=reviewer, by=editor)
    assert factories.reload(claim).assignee == reviewer


def test_assign_claims_with_one_conflict_among_many_assigns_none(
    claims: list[Claim], editor: Person, reviewer: Person
) -> None:
    other = factories.make_claim(factories.make_article(editor), editor)
    declare_conflict(reviewer, article=other.article, by=reviewer)
    with pytest.raises(Unready):
        assign_claims([*claims, other], to=reviewer, by=editor)
    assert not Claim.objects.filter(assignee=reviewer).exists()
    assert not Assignment.objects.exists()


def test_assign_claim_to_a_deactivated_person_is_refused(
    claim: Claim, editor: Person, reviewer: Person
) -> None:
    reviewer.is_active = False
    reviewer.save()
    with pytest.raises(Unready, match="no longer has an account"):
        assign_claim(claim, to=reviewer, by=editor)


def test_assign_claim_to_a_person_without_a_role_is_refused(
    claim: Claim, editor: Person, outsider: Person
) -> None:
    with pytest.raises(Unready, match="has no role"):
        assign_claim(claim, to=outsider, by=editor)


def test_assign_claims_of_nothing_asks_for_a_choice(editor: Person, reviewer: Person) -> None:
    with pytest.raises(Unready, match="at least one"):
        assign_claims([], to=reviewer, by=editor)


def test_share_out_evens_up_the_open_workloads(
    claims: list[Claim], editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    assign_claim(claims[0], to=reviewer, by=editor)
    shares = share_out(claims[1:], [reviewer, second_reviewer], by=editor)
    assert {person.username: len(share) for person, share in shares.items()} == {
        "reviewer": 2,
        "second": 2,
    }
    held = Claim.objects.filter(status="assigned")
    assert held.filter(assignee=reviewer).count() == 3
    assert held.filter(assignee=second_reviewer).count() == 2


def test_share_out_of_claims_held_already_does_not_count_them_twice(
    claims: list[Claim], editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    assign_claims(claims, to=reviewer, by=editor)
    shares = share_out(claims, [reviewer, second_reviewer], by=editor)
    assert sorted(len(share) for share in shares.values()) == [2, 3]


def test_share_out_passes_over_a_person_with_a_conflict(
    claims: list[Claim], editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    declare_conflict(reviewer, article=claims[0].article, by=reviewer)
    share_out(claims, [reviewer, second_reviewer], by=editor)
    assert set(Claim.objects.filter(status="assigned").values_list("assignee", flat=True)) == {
        second_reviewer.pk
    }


def test_share_out_where_nobody_is_free_of_conflict_assigns_none(
    claims: list[Claim], editor: Person, reviewer: Person
) -> None:
    declare_conflict(reviewer, article=claims[0].article, by=reviewer)
    with pytest.raises(Unready, match="without a conflict"):
        share_out(claims, [reviewer], by=editor)
    assert not Assignment.objects.exists()


def test_take_claim_by_reviewer_makes_them_the_assignee(claim: Claim, reviewer: Person) -> None:
    take_claim(claim, by=reviewer)
    stored = factories.reload(claim)
    assert (stored.status, stored.assignee) == ("assigned", reviewer)


def test_take_claim_that_somebody_took_meanwhile_names_them(
    claim: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    read_before = factories.reload(claim)
    take_claim(claim, by=reviewer)
    with pytest.raises(WrongState, match="Reviewer was faster"):
        take_claim(read_before, by=second_reviewer)
    assert factories.reload(claim).assignee == reviewer


def test_take_claim_that_somebody_holds_names_them(
    claim: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    take_claim(claim, by=reviewer)
    with pytest.raises(WrongState, match="with Reviewer now"):
        take_claim(factories.reload(claim), by=second_reviewer)


def test_release_claim_by_its_assignee_opens_it_and_ends_the_assignment(
    claim_in: Callable[[ClaimStatus], Claim], reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    release_claim(claim, by=reviewer, words="Bin ab morgen im Urlaub.")
    stored = factories.reload(claim)
    assert (stored.status, stored.assignee) == ("open", None)
    assert not Assignment.objects.filter(ended_at__isnull=True).exists()
    assert claim.entries.get(action="release").words == "Bin ab morgen im Urlaub."


def test_assign_claim_by_a_reviewer_does_not_tell_of_a_colleagues_conflict(
    claim: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    declare_conflict(second_reviewer, article=claim.article, by=second_reviewer)
    with pytest.raises(NotAllowed):
        assign_claim(claim, to=second_reviewer, by=reviewer)


def test_workload_names_whoever_left_with_claims_in_hand(
    claim: Claim, editor: Person, reviewer: Person
) -> None:
    assign_claim(claim, to=reviewer, by=editor)
    reviewer.is_active = False
    reviewer.save()
    assert {load.person: load.open for load in workload(editor)} == {editor: 0, reviewer: 1}
