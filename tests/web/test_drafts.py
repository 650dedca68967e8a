"""A draft's screens: proposing other words, deciding on them, clearing the revision that was read."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import ArticleKind, ClaimStatus, ProposalState
from claims.models import Article, Claim, Clearance, Person, WordingProposal
from claims.workflow.marking import dismiss_claim
from claims.workflow.proposing import propose_wording
from tests import factories
from tests.web.conftest import SignIn

NEW = "Der neue Kai ist 430 Meter lang"


@pytest.fixture
def article(editor: Person) -> Article:
    article = factories.make_article(editor, kind=ArticleKind.DRAFT)
    for claim in article.claims.filter(status=ClaimStatus.SUGGESTED):
        dismiss_claim(claim, reason="trivial", by=editor)
    return article


@pytest.fixture
def proposal(claim: Claim, reviewer: Person) -> WordingProposal:
    return propose_wording(claim, NEW, by=reviewer, note="Der Plan sagt 430.")


@pytest.fixture
def editors(sign_in: SignIn, editor: Person) -> Client:
    return sign_in(editor)


def said(**changes: object) -> dict[str, object]:
    return {"words": NEW, "note": "", "submission": uuid.uuid4(), **changes}


def test_the_form_starts_with_the_words_of_the_text(claim: Claim, reviewer: Person, sign_in: SignIn) -> None:
    page = sign_in(reviewer).get(reverse("claim-propose", args=[claim.pk]))
    assert "Der neue Kai ist 420 Meter lang</textarea>" in page.text


def test_a_proposal_stands_beside_the_claim_with_what_would_change(
    claim: Claim, reviewer: Person, sign_in: SignIn
) -> None:
    client = sign_in(reviewer)
    page = client.post(
        reverse("claim-propose", args=[claim.pk]), said(next=claim.get_absolute_url()), follow=True
    )
    assert "The wording is proposed. An editor decides." in page.text
    assert "420</del>" in page.text
    assert "430</ins>" in page.text


def test_a_refused_proposal_keeps_what_was_typed(
    proposal: WordingProposal, claim: Claim, second_reviewer: Person, sign_in: SignIn
) -> None:
    form = said(words="Der Kai ist ganz anders")
    page = sign_in(second_reviewer).post(reverse("claim-propose", args=[claim.pk]), form)
    assert page.status_code == 409
    assert "Der Kai ist ganz anders</textarea>" in page.text
    assert WordingProposal.objects.count() == 1


def test_a_proposal_of_too_many_words_is_refused_in_words(
    claim: Claim, reviewer: Person, sign_in: SignIn
) -> None:
    page = sign_in(reviewer).post(reverse("claim-propose", args=[claim.pk]), said(words="x" * 6000))
    assert page.status_code == 422
    assert not WordingProposal.objects.exists()


def test_accepting_says_which_revision_it_made(
    proposal: WordingProposal, article: Article, editors: Client
) -> None:
    page = editors.post(reverse("proposal-accept", args=[proposal.pk]), follow=True)
    assert "The text has the new words: it is revision 2." in page.text
    assert NEW in article.revisions.get(is_current=True).text


def test_keeping_the_text_without_a_reason_asks_for_one(proposal: WordingProposal, editors: Client) -> None:
    page = editors.post(reverse("proposal-keep", args=[proposal.pk]), {"reason": ""})
    assert page.status_code == 422
    proposal.refresh_from_db()
    assert proposal.state == ProposalState.OPEN


def test_keeping_the_text_shows_the_reason_beside_the_claim(
    proposal: WordingProposal, editors: Client
) -> None:
    form = {"reason": "Gerundet ist es richtig."}
    page = editors.post(reverse("proposal-keep", args=[proposal.pk]), form, follow=True)
    assert "Gerundet ist es richtig." in page.text


def test_withdrawing_offers_the_form_again(
    proposal: WordingProposal, claim: Claim, reviewer: Person, sign_in: SignIn
) -> None:
    form = {"next": claim.get_absolute_url()}
    page = sign_in(reviewer).post(reverse("proposal-withdraw", args=[proposal.pk]), form, follow=True)
    assert reverse("claim-propose", args=[claim.pk]) in page.text


def test_somebody_elses_text_offers_no_wording(editor: Person, editors: Client) -> None:
    published = factories.make_claim(factories.make_article(editor), editor)
    assert "/propose/" not in editors.get(published.get_absolute_url()).text
    assert editors.get(reverse("claim-propose", args=[published.pk])).status_code == 409


def test_the_page_says_what_is_not_settled_and_where(claim: Claim, article: Article, editors: Client) -> None:
    page = editors.get(reverse("article-clear", args=[article.pk])).text
    assert "1 claim is not settled." in page
    assert f"?claim={claim.pk}" in page
    assert "Only an editor named for this article" in page


def test_clearing_shows_on_the_workspace(article: Article, editors: Client) -> None:
    page = editors.post(reverse("article-clear", args=[article.pk]), {"revision": 1}, follow=True)
    assert "Cleared for print" in page.text
    assert Clearance.objects.get().revision.number == 1


def test_clearing_unready_shows_the_reason_on_the_workspace(
    claim: Claim, article: Article, editor: Person, editors: Client
) -> None:
    article.editors.add(editor)
    form = {"revision": 1, "reason": "Die Quelle ruft zurück."}
    page = editors.post(reverse("article-clear", args=[article.pk]), form, follow=True)
    assert "although not everything was settled:" in page.text
    assert "Die Quelle ruft zurück." in page.text


@pytest.mark.parametrize("number", ["", "x", "99999999999999999999", "-1"])
def test_a_revision_that_is_no_number_clears_nothing(number: str, article: Article, editors: Client) -> None:
    page = editors.post(reverse("article-clear", args=[article.pk]), {"revision": number})
    assert page.status_code == 422
    assert not Clearance.objects.exists()


def test_a_revision_that_never_was_is_missing(article: Article, editors: Client) -> None:
    assert editors.post(reverse("article-clear", args=[article.pk]), {"revision": 7}).status_code == 404


def test_withdrawing_a_clearance_twice_says_so(article: Article, editors: Client) -> None:
    editors.post(reverse("article-clear", args=[article.pk]), {"revision": 1})
    address = reverse("article-clearance-withdraw", args=[article.pk])
    assert "The clearance is withdrawn." in editors.post(address, follow=True).text
    assert "This article is not cleared." in editors.post(address, follow=True).text
