"""What was checked before put to use: evidence reused, a check from elsewhere as a source."""

import uuid
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Article, Claim, EarlierCheck, Evidence, Person
from claims.workflow.assigning import assign_claim
from claims.workflow.matching import reuse_evidence
from claims.workflow.sourcing import withdraw_evidence
from tests import factories
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]


@pytest.fixture
def earlier(claim_in: ClaimIn, reviewer: Person) -> Claim:
    """Under research by `reviewer`, with two pieces of evidence."""
    claim = claim_in(ClaimStatus.RESEARCHING)
    for _ in range(2):
        factories.add_primary_evidence(claim, reviewer)
    return factories.reload(claim)


@pytest.fixture
def mine(article: Article, editor: Person, second_reviewer: Person) -> Claim:
    """Assigned to `second`."""
    claim = factories.make_claim(article, editor)
    assign_claim(claim, to=second_reviewer, by=editor)
    return factories.reload(claim)


@pytest.fixture
def desk(sign_in: SignIn, second_reviewer: Person) -> Client:
    """The browser of who researches `mine`."""
    return sign_in(second_reviewer)


@pytest.fixture
def check(editor: Person) -> EarlierCheck:
    return factories.make_earlier_check(editor)


def address(claim: Claim) -> str:
    return reverse("claim-match-reuse", args=[claim.pk])


def choose(client: Client, claim: Claim, earlier: Claim, *chosen: Evidence) -> tuple[int, str]:
    form = {"earlier_claim": earlier.pk, "evidence": [one.pk for one in chosen]}
    answer = client.post(address(claim), form, follow=True)
    return (answer.redirect_chain or [("", answer.status_code)])[-1][1], answer.text


def test_the_form_shows_the_evidence_in_place_ticked(
    desk: Client, earlier: Claim, mine: Claim, reviewer: Person
) -> None:
    kept, withdrawn = earlier.evidence.order_by("pk")
    withdraw_evidence(withdrawn, by=reviewer)

    page = desk.get(address(mine), {"earlier_claim": earlier.pk})

    assert page.context["form"].choices == [(kept, True)]
    assert page.text.count('name="evidence"') == 1
    assert " checked>" in page.text


def test_the_form_of_a_claim_without_evidence_says_so(
    desk: Client, mine: Claim, editor: Person, article: Article
) -> None:
    bare = factories.make_claim(article, editor)
    page = desk.get(address(mine), {"earlier_claim": bare.pk})
    assert page.status_code == 200
    assert "No evidence to reuse" in page.text


def test_only_the_chosen_evidence_is_added(
    desk: Client, earlier: Claim, mine: Claim, second_reviewer: Person
) -> None:
    chosen, _left = earlier.evidence.select_related("source").order_by("pk")

    status, page = choose(desk, mine, earlier, chosen)

    assert status == 302
    assert "1 piece of evidence added." in page
    added = mine.evidence.get()
    assert (added.source, added.words, added.added_by) == (chosen.source, chosen.words, second_reviewer)
    assert not mine.verdicts.exists()


def test_choosing_what_is_there_already_says_so(
    desk: Client, earlier: Claim, mine: Claim, second_reviewer: Person
) -> None:
    chosen = list(earlier.evidence.select_related("source", "claim__article"))
    reuse_evidence(mine, chosen, by=second_reviewer)
    assert "The claim rests on all of it already." in choose(desk, mine, earlier, *chosen)[1]
    assert mine.evidence.count() == 2


def test_choosing_nothing_shows_the_form_again_with_nothing_ticked(
    desk: Client, earlier: Claim, mine: Claim
) -> None:
    status, page = choose(desk, mine, earlier)
    assert status == 422
    assert "Choose at least one piece of evidence." in page
    assert " checked>" not in page


def test_evidence_of_a_third_claim_cannot_be_slipped_in(
    desk: Client, earlier: Claim, mine: Claim, claim_in: ClaimIn, reviewer: Person
) -> None:
    stranger = factories.add_primary_evidence(claim_in(ClaimStatus.RESEARCHING), reviewer)
    assert choose(desk, mine, earlier, stranger)[0] == 422
    assert not mine.evidence.exists()


@pytest.mark.parametrize("key", ["x", "-1", "9" * 30, ""])
def test_evidence_that_is_no_row_is_refused(key: str, desk: Client, earlier: Claim, mine: Claim) -> None:
    answer = desk.post(address(mine), {"earlier_claim": earlier.pk, "evidence": key})
    assert answer.status_code == 422


def test_the_form_of_somebody_else_s_claim_is_refused(
    sign_in: SignIn, editor: Person, earlier: Claim, mine: Claim
) -> None:
    client = sign_in(editor)
    assert client.get(address(mine), {"earlier_claim": earlier.pk}).status_code == 403
    choose(client, mine, earlier, *earlier.evidence.all())
    assert not mine.evidence.exists()


@pytest.mark.parametrize("said", [{}, {"earlier_claim": "x"}, {"earlier_claim": "987654"}])
def test_the_form_without_an_earlier_claim_is_missing(
    said: dict[str, str], desk: Client, mine: Claim
) -> None:
    assert desk.get(address(mine), said).status_code == 404


def test_the_form_of_a_check_is_missing_since_it_has_no_evidence(
    desk: Client, mine: Claim, check: EarlierCheck
) -> None:
    assert desk.get(address(mine), {"earlier_check": check.pk}).status_code == 404


def test_a_claim_of_a_hidden_article_is_missing_or_refused(
    desk: Client, mine: Claim, editor: Person, second_reviewer: Person
) -> None:
    hidden = factories.make_claim(factories.make_article(editor, is_confidential=True), editor)
    assert desk.get(address(mine), {"earlier_claim": hidden.pk}).status_code == 404
    assign_claim(hidden, to=second_reviewer, by=editor)
    assert desk.get(address(mine), {"earlier_claim": hidden.pk}).status_code == 403


def test_a_claim_sent_to_review_takes_no_more_evidence(
    desk: Client, earlier: Claim, claim_in: ClaimIn, sign_in: SignIn, reviewer: Person
) -> None:
    sent = claim_in(ClaimStatus.IN_REVIEW)
    status, page = choose(sign_in(reviewer), sent, earlier, *earlier.evidence.all())
    assert status == 409
    assert "recall it" in page
    assert sent.evidence.count() == 1


def test_a_check_used_as_a_source_fills_in_what_is_known_of_it_and_no_finding(
    desk: Client, mine: Claim, check: EarlierCheck
) -> None:
    page = desk.get(reverse("evidence-add", args=[mine.pk]), {"earlier_check": check.pk})

    form = page.context["form"]
    known = ("address", "title", "publisher", "published_on", "kind", "language")
    assert [form[name].value() for name in known] == [
        check.address,
        check.title,
        check.publisher,
        check.as_of,
        "news",
        "de",
    ]
    assert form["words"].value() in ("", None)
    assert check.rating not in page.text


def test_a_check_used_as_a_source_is_added_as_it_was_filled_in(
    desk: Client, mine: Claim, check: EarlierCheck
) -> None:
    form = desk.get(reverse("evidence-add", args=[mine.pk]), {"earlier_check": check.pk}).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    typed |= {"stance": "supports", "words": "420 m", "submission": str(uuid.uuid4())}

    answer = desk.post(reverse("evidence-add", args=[mine.pk]), typed)

    assert answer.status_code == 303
    source = mine.evidence.get().source
    assert (source.title, source.publisher, source.published_on) == (
        check.title,
        check.publisher,
        "2024-05-10",
    )


def test_a_check_without_a_title_is_named_by_its_statement(desk: Client, mine: Claim, editor: Person) -> None:
    check = factories.make_earlier_check(editor, title="")
    page = desk.get(reverse("evidence-add", args=[mine.pk]), {"earlier_check": check.pk})
    assert page.context["form"]["title"].value() == check.statement


@pytest.mark.parametrize("key", ["", "x", "987654", "9" * 40])
def test_a_check_that_is_not_there_is_missing(key: str, desk: Client, mine: Claim) -> None:
    answer = desk.get(reverse("evidence-add", args=[mine.pk]), {"earlier_check": key})
    assert answer.status_code == 404
