"""Handing out many claims from the admin: all of them, or none and a sentence."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Article, Claim, HistoryEntry, Person
from claims.workflow.desk_keeping import declare_conflict
from tests import factories

QUOTES = ("Im Jahr darauf legten 1312 Schiffe an", "leitet die Behörde seit 2019", "stieg um 12 Prozent")


@pytest.fixture
def claims(article: Article, editor: Person) -> list[Claim]:
    return [factories.make_claim(article, editor, quote=quote, statement=quote) for quote in QUOTES]


def hand_over(client: Client, claims: list[Claim], *people: Person, **fields: object) -> Any:
    return client.post(
        reverse("admin:claims_claim_changelist"),
        {
            "action": "assign",
            "_selected_action": [claim.pk for claim in claims],
            "hand_over": "1",
            "people": [person.pk for person in people],
            "note": "",
            **fields,
        },
    )


def assignees(claims: list[Claim]) -> list[Person | None]:
    rows = Claim.objects.in_bulk([claim.pk for claim in claims])
    return [rows[claim.pk].assignee for claim in claims]


def test_choosing_claims_asks_who_and_changes_nothing_yet(
    admin_desk: Client, claims: list[Claim], reviewer: Person
) -> None:
    answer = admin_desk.post(
        reverse("admin:claims_claim_changelist"),
        {"action": "assign", "_selected_action": [claim.pk for claim in claims]},
    )
    page = answer.content.decode()
    assert all(quote in page for quote in QUOTES)
    assert "Reviewer" in page
    assert assignees(claims) == [None, None, None]


def test_handing_over_to_one_person_assigns_all_with_due_time_and_note(
    admin_desk: Client, claims: list[Claim], reviewer: Person, admin_person: Person
) -> None:
    fields = {"due_at": "2031-05-01T12:00", "note": "Bitte bis Mittag."}
    answer = hand_over(admin_desk, claims, reviewer, **fields)
    assert answer.status_code == 302
    assert assignees(claims) == [reviewer] * 3
    entries = HistoryEntry.objects.filter(action="assign")
    assert {(entry.actor, entry.words) for entry in entries} == {(admin_person, "Bitte bis Mittag.")}
    assert {claim.due_at and claim.due_at.year for claim in Claim.objects.filter(assignee=reviewer)} == {2031}


def test_handing_over_to_several_shares_them_out(
    admin_desk: Client, claims: list[Claim], reviewer: Person, second_reviewer: Person
) -> None:
    hand_over(admin_desk, claims, reviewer, second_reviewer)
    given = assignees(claims)
    assert {given.count(reviewer), given.count(second_reviewer)} == {1, 2}


def test_handing_over_with_a_conflict_assigns_nothing_and_says_why(
    admin_desk: Client, claims: list[Claim], article: Article, reviewer: Person
) -> None:
    declare_conflict(reviewer, article=article, by=reviewer)
    count = HistoryEntry.objects.count()
    answer = hand_over(admin_desk, claims, reviewer, note="Bitte bald.")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "has declared a conflict" in page
    assert "Bitte bald." in page
    assert assignees(claims) == [None, None, None]
    assert HistoryEntry.objects.count() == count


def test_handing_over_a_claim_that_is_not_there_to_be_assigned_assigns_none(
    admin_desk: Client, claims: list[Claim], claim_in: Any, reviewer: Person
) -> None:
    approved = claim_in(ClaimStatus.APPROVED)
    answer = hand_over(admin_desk, [*claims, approved], reviewer)
    assert "is not possible" in answer.content.decode()
    assert assignees(claims) == [None, None, None]


def test_handing_over_to_nobody_asks_again(admin_desk: Client, claims: list[Claim]) -> None:
    answer = hand_over(admin_desk, claims)
    assert answer.status_code == 200
    assert "This field is required." in answer.content.decode()
    assert assignees(claims) == [None, None, None]


def test_people_who_cannot_check_are_not_offered(
    admin_desk: Client, claims: list[Claim], outsider: Person
) -> None:
    answer = hand_over(admin_desk, claims, outsider)
    assert answer.status_code == 200
    assert assignees(claims) == [None, None, None]


def test_approving_is_not_offered_in_the_admin(admin_desk: Client, claim: Claim) -> None:
    page = admin_desk.get(reverse("admin:claims_claim_changelist")).content.decode()
    assert '<option value="assign">' in page
    assert page.count("<option value=") == 2  # the dash, and assigning
