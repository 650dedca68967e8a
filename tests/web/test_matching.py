"""Saying that two claims are the same, or are not, with the buttons beside the claim."""

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Article, Claim, ClaimMatch, EarlierCheck, Person
from claims.workflow.marking import Wording, edit_claim
from claims.workflow.matching import link_match, reject_match
from tests import factories
from tests.web.conftest import SignIn

BUTTONS = ("claim-match-link", "claim-match-reject", "claim-match-withdraw")


@pytest.fixture
def earlier(article: Article, editor: Person) -> Claim:
    return factories.make_claim(article, editor)


@pytest.fixture
def later(earlier: Claim, editor: Person) -> Claim:
    return factories.make_claim(earlier.article, editor)


@pytest.fixture
def check(editor: Person) -> EarlierCheck:
    return factories.make_earlier_check(editor)


def press(client: Client, button: str, claim: Claim, other: Claim | EarlierCheck, **said: object) -> str:
    """Press it and give the page one comes to, which has to be the one named."""
    place = claim.get_absolute_url()
    form = {column_of(other): other.pk, "version": claim.version, "next": place, **said}
    answer = client.post(reverse(button, args=[claim.pk]), form, follow=True)
    assert answer.redirect_chain == [(place, 303)]
    return answer.text


def column_of(other: Claim | EarlierCheck) -> str:
    return "earlier_claim" if isinstance(other, Claim) else "earlier_check"


@pytest.mark.parametrize(
    ("button", "is_same", "message"),
    [
        ("claim-match-link", True, "Linked as the same claim. Its verdict stays its own."),
        ("claim-match-reject", False, "Not the same: it will not be offered here again."),
    ],
)
@pytest.mark.parametrize("kind", ["earlier", "check"])
def test_a_button_says_it_of_a_claim_and_of_a_check(
    button: str,
    is_same: object,
    message: str,
    kind: str,
    later: Claim,
    reviewer: Person,
    sign_in: SignIn,
    request: pytest.FixtureRequest,
) -> None:
    other = request.getfixturevalue(kind)

    page = press(sign_in(reviewer), button, later, other)

    match = ClaimMatch.objects.get()
    assert (match.claim, match.earlier_claim or match.earlier_check) == (later, other)
    assert (match.is_same, match.decided_by) == (is_same, reviewer)
    assert message in page


@pytest.mark.parametrize("say", [link_match, reject_match])
def test_taking_back_offers_the_other_anew(
    say: object, earlier: Claim, later: Claim, reviewer: Person, sign_in: SignIn
) -> None:
    say(later, earlier, by=reviewer)  # type: ignore[operator]  # one of two actions
    client = sign_in(reviewer)

    page = press(client, "claim-match-withdraw", later, earlier)

    assert not ClaimMatch.objects.exists()
    assert "Taken back." in page
    assert reverse("claim-match-link", args=[later.pk]) in page


def test_taking_back_is_offered_to_who_said_it_and_to_editors(
    earlier: Claim,
    later: Claim,
    reviewer: Person,
    second_reviewer: Person,
    editor: Person,
    sign_in: SignIn,
) -> None:
    link_match(later, earlier, by=reviewer)
    button = reverse("claim-match-withdraw", args=[later.pk])
    for person, is_offered in ((reviewer, True), (second_reviewer, False), (editor, True)):
        assert (button in sign_in(person).get(later.get_absolute_url()).text) is is_offered


def test_a_button_on_a_claim_reworded_meanwhile_says_so_and_keeps_nothing(
    earlier: Claim, later: Claim, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    edit_claim(factories.reload(later), Wording("Der neue Kai ist 380 Meter lang."), by=editor)

    page = press(sign_in(reviewer), "claim-match-link", later, earlier)

    assert "Editor reworded this claim since you opened it." in page
    assert not ClaimMatch.objects.exists()


def test_the_contrary_of_what_somebody_said_meanwhile_names_them(
    earlier: Claim, later: Claim, reviewer: Person, second_reviewer: Person, sign_in: SignIn
) -> None:
    reject_match(later, earlier, by=reviewer)
    page = press(sign_in(second_reviewer), "claim-match-link", later, earlier)
    assert "Reviewer said that they are not the same." in page
    assert not ClaimMatch.objects.get().is_same


def test_a_button_pressed_twice_says_it_once(
    earlier: Claim, later: Claim, reviewer: Person, sign_in: SignIn
) -> None:
    for _ in range(2):
        press(sign_in(reviewer), "claim-match-link", later, earlier)
    assert ClaimMatch.objects.count() == 1


@pytest.mark.parametrize("button", BUTTONS)
def test_a_button_pressed_without_a_role_is_refused(
    button: str, earlier: Claim, later: Claim, outsider: Person, sign_in: SignIn
) -> None:
    page = press(sign_in(outsider), button, later, earlier)
    assert "needs the role of an editor or a reviewer" in page
    assert not ClaimMatch.objects.exists()


@pytest.mark.parametrize("button", BUTTONS)
@pytest.mark.parametrize(
    "said",
    [
        {},
        {"earlier_claim": "987654"},
        {"earlier_check": "987654"},
        {"earlier_claim": "x", "earlier_check": "-1"},
    ],
)
def test_what_is_not_there_is_missing(
    button: str, said: dict[str, str], later: Claim, reviewer: Person, sign_in: SignIn
) -> None:
    assert sign_in(reviewer).post(reverse(button, args=[later.pk]), said).status_code == 404


@pytest.mark.parametrize("button", BUTTONS)
def test_a_claim_one_may_not_see_is_missing_on_either_side(
    button: str, later: Claim, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    secret = factories.make_claim(factories.make_article(editor, is_confidential=True), editor)
    client = sign_in(reviewer)
    for claim, other in ((later, secret), (secret, later)):
        answer = client.post(reverse(button, args=[claim.pk]), {"earlier_claim": other.pk})
        assert answer.status_code == 404
    assert not ClaimMatch.objects.exists()


def test_a_suggestion_is_missing_since_nobody_took_it_for_a_claim(
    later: Claim, reviewer: Person, sign_in: SignIn
) -> None:
    suggestion = later.article.claims.filter(status=ClaimStatus.SUGGESTED)[0]
    said = {"earlier_claim": suggestion.pk}
    assert sign_in(reviewer).post(reverse(BUTTONS[0], args=[later.pk]), said).status_code == 404


def test_two_claims_of_different_hidden_articles_are_shown_without_buttons(
    editor: Person, sign_in: SignIn
) -> None:
    first, second = (
        factories.make_claim(factories.make_article(editor, is_confidential=True), editor) for _ in range(2)
    )
    page = sign_in(editor).get(second.get_absolute_url())
    assert [one.other for one in page.context["inspector"].earlier.shown] == [first]
    assert "/match/" not in page.text


def test_the_history_names_what_was_linked(
    earlier: Claim, later: Claim, reviewer: Person, sign_in: SignIn
) -> None:
    client = sign_in(reviewer)
    press(client, "claim-match-link", later, earlier)
    page = client.get(reverse("claim-history", args=[later.pk])).text
    assert "linked it with what was checked before" in page
    assert earlier.statement in page
