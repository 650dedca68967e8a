"""Decisions on a claim: what a button does, and what its refusal looks like."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import ClaimStatus, ReturnReason
from claims.models import Article, Claim, HistoryEntry, Person
from claims.workflow.assigning import assign_claim, take_claim
from tests import factories
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]
HTMX = {"HX-Request": "true"}
VERBS = [
    "accept",
    "dismiss",
    "mark-not-checkable",
    "take",
    "assign",
    "release",
    "start",
    "submit",
    "recall",
    "approve",
    "return",
    "reopen",
    "restore",
    "take-back",
]


def press(client: Client, verb: str, claim: Claim, **fields: object) -> tuple[int, str]:
    data = {"version": claim.version, **fields}
    response = client.post(reverse(f"claim-{verb}", args=[claim.pk]), data)
    return response.status_code, response.text


@pytest.mark.parametrize("verb", VERBS)
def test_getting_a_decision_changes_nothing(sign_in: SignIn, editor: Person, claim: Claim, verb: str) -> None:
    response = sign_in(editor).get(reverse(f"claim-{verb}", args=[claim.pk]))

    assert response.status_code == 405
    assert factories.reload(claim).version == claim.version


@pytest.mark.parametrize("verb", VERBS)
def test_deciding_on_a_hidden_claim_finds_nothing(
    sign_in: SignIn, editor: Person, reviewer: Person, verb: str
) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    claim = factories.make_claim(hidden, editor)

    status, _text = press(sign_in(reviewer), verb, claim)

    assert status == 404


def test_taking_a_claim_leads_back_to_the_page_it_was_taken_on(
    sign_in: SignIn, reviewer: Person, claim: Claim
) -> None:
    address = f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}"

    response = sign_in(reviewer).post(
        reverse("claim-take", args=[claim.pk]), {"version": claim.version, "next": address}
    )

    assert (response.status_code, response.headers["Location"]) == (303, address)
    assert factories.reload(claim).assignee == reviewer


def test_a_decision_never_leads_to_another_site(sign_in: SignIn, reviewer: Person, claim: Claim) -> None:
    response = sign_in(reviewer).post(
        reverse("claim-take", args=[claim.pk]), {"version": claim.version, "next": "//evil.example/x"}
    )

    assert response.headers["Location"] == reverse("claim-detail", args=[claim.pk])


def test_the_second_of_two_takers_is_told_who_has_it(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, claim: Claim
) -> None:
    take_claim(factories.reload(claim), by=reviewer)

    status, text = press(sign_in(second_reviewer), "take", claim)

    assert status == 409
    assert "with Reviewer now" in text


def test_dismissing_without_a_known_reason_keeps_the_words(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    status, text = press(sign_in(editor), "dismiss", claim, reason="mood", words="Schon anderswo geprüft")

    assert status == 422
    assert "Schon anderswo geprüft" in text
    assert factories.reload(claim).status == ClaimStatus.OPEN


def test_returning_needs_words_and_shows_the_form_again(
    sign_in: SignIn, second_reviewer: Person, claim_in: ClaimIn
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)

    status, _text = press(
        sign_in(second_reviewer), "return", claim, reason=ReturnReason.WEAK_SOURCES, words=""
    )

    assert status == 422
    assert factories.reload(claim).status == ClaimStatus.IN_REVIEW


def test_a_returned_claim_goes_back_with_reason_and_words(
    sign_in: SignIn, second_reviewer: Person, reviewer: Person, claim_in: ClaimIn
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)

    press(
        sign_in(second_reviewer), "return", claim, reason=ReturnReason.WEAK_SOURCES, words="Plan ist älter."
    )

    page = sign_in(reviewer).get(claim.get_absolute_url()).text
    assert "The sources do not carry it" in page
    assert "Plan ist älter." in page


def test_approving_a_page_that_is_out_of_date_is_refused_until_looked_at_again(
    sign_in: SignIn, second_reviewer: Person, claim_in: ClaimIn
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    client = sign_in(second_reviewer)

    first, text = press(client, "approve", claim, version=claim.version - 1, note="Gut so")
    second, _text = press(client, "approve", claim)

    assert (first, second) == (409, 303)
    assert "Gut so" in text


def test_a_double_approval_is_one_entry(sign_in: SignIn, second_reviewer: Person, claim_in: ClaimIn) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    client = sign_in(second_reviewer)

    statuses = [press(client, "approve", claim)[0] for _ in range(2)]

    assert statuses == [303, 409]
    assert HistoryEntry.objects.filter(claim=claim, action="approve").count() == 1


@pytest.mark.parametrize("who", ["reviewer", "admin"])
def test_nobody_approves_what_they_worked_on(
    sign_in: SignIn, reviewer: Person, admin_person: Person, editor: Person, article: Article, who: str
) -> None:
    person = {"reviewer": reviewer, "admin": admin_person}[who]
    claim = factories.bring_to(ClaimStatus.IN_REVIEW, article, editor=editor, reviewer=person, second=editor)

    status, _text = press(sign_in(person), "approve", claim)

    assert status == 403
    assert factories.reload(claim).status == ClaimStatus.IN_REVIEW


def test_words_for_a_decision_that_is_no_longer_possible_are_shown_again(
    sign_in: SignIn, editor: Person, reviewer: Person, claim_in: ClaimIn
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)

    status, text = press(sign_in(editor), "release", claim, words="Urlaub bis Montag")

    assert status == 409
    assert "Urlaub bis Montag" in text


def test_assigning_to_somebody_with_a_conflict_says_so(
    sign_in: SignIn, editor: Person, reviewer: Person, claim: Claim
) -> None:
    reviewer.conflicts.create(article=claim.article)

    status, text = press(sign_in(editor), "assign", claim, to=reviewer.pk, note="Bitte bis morgen")

    assert status == 422
    assert "has declared a conflict" in text
    assert "Bitte bis morgen" in text


def test_fields_that_are_not_a_decision_s_own_stay_as_they_are(
    sign_in: SignIn, reviewer: Person, claim: Claim
) -> None:
    press(sign_in(reviewer), "take", claim, status="approved", approved_by=reviewer.pk, statement="Anders")

    now = factories.reload(claim)
    assert (now.status, now.approved_by, now.statement) == ("assigned", None, claim.statement)


def test_htmx_gets_the_refused_claim_as_it_is_now_and_keeps_its_address(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, editor: Person, claim: Claim
) -> None:
    assign_claim(factories.reload(claim), to=reviewer, by=editor)

    response = sign_in(second_reviewer).post(
        reverse("claim-take", args=[claim.pk]), {"version": claim.version}, headers=HTMX
    )

    assert response.status_code == 409
    assert response.headers["HX-Push-Url"] == "false"
    assert "<html" not in response.text
    assert 'data-status="assigned"' in response.text


def test_whoever_gives_a_hidden_claim_away_lands_on_the_desk(
    sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    claim = factories.make_claim(hidden, editor)
    assign_claim(claim, to=reviewer, by=editor)

    response = sign_in(reviewer).post(reverse("claim-release", args=[claim.pk]), {"version": claim.version})

    assert response.headers["Location"] == reverse("desk")


def test_whoever_gives_a_hidden_claim_away_with_htmx_loads_the_desk_whole(
    sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    claim = factories.make_claim(hidden, editor)
    assign_claim(claim, to=reviewer, by=editor)

    response = sign_in(reviewer).post(
        reverse("claim-release", args=[claim.pk]), {"version": claim.version}, headers={"HX-Request": "true"}
    )

    assert response.headers["HX-Redirect"] == reverse("desk")
