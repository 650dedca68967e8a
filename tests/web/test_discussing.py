"""Threads on the screens: beside a claim, its evidence and the text."""

import json
import uuid
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Comment, Person, Thread
from claims.workflow.discussing import add_comment, open_thread
from tests import factories
from tests.web.conftest import SignIn

InState = Callable[[ClaimStatus], Claim]


@pytest.fixture
def reviewers(sign_in: SignIn, reviewer: Person) -> Client:
    return sign_in(reviewer)


def said(words: str, **more: object) -> dict[str, object]:
    return {"words": words, "submission": uuid.uuid4(), **more}


def test_a_comment_stands_beside_the_claim(claim: Claim, reviewers: Client) -> None:
    form = said("Das ist **wichtig**", next=claim.get_absolute_url())
    page = reviewers.post(reverse("claim-discuss", args=[claim.pk]), form, follow=True)
    assert "<strong>wichtig</strong>" in page.text


def test_a_question_shows_as_open_and_then_as_resolved(claim: Claim, reviewers: Client) -> None:
    form = said("Warum?", is_question="on", next=claim.get_absolute_url())
    page = reviewers.post(reverse("claim-discuss", args=[claim.pk]), form, follow=True)
    assert "Open question" in page.text
    thread = Thread.objects.get()
    back = {"next": claim.get_absolute_url()}
    page = reviewers.post(reverse("thread-resolve", args=[thread.pk]), back, follow=True)
    assert "Resolved question" in page.text
    page = reviewers.post(reverse("thread-reopen", args=[thread.pk]), back, follow=True)
    assert "Open question" in page.text


def test_a_comment_on_evidence_stands_on_its_card(
    claim_in: InState, reviewer: Person, reviewers: Client
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    evidence = factories.add_primary_evidence(claim, reviewer)
    form = said("Seite 4?", next=claim.get_absolute_url())
    page = reviewers.post(reverse("evidence-discuss", args=[evidence.pk]), form, follow=True)
    assert "1 thread on it" in page.text


def test_words_marked_in_the_text_are_asked_about_first_and_then_discussed(
    article: Article, reviewers: Client
) -> None:
    marked = factories.select(article, "Niemand weiß")
    place = {"start": marked.start, "end": marked.end, "quote": marked.quote}
    address = reverse("article-discuss", args=[article.pk])
    assert "Niemand weiß</blockquote>" in reviewers.post(address, place).text
    page = reviewers.post(address, {**place, **said("Wirklich?")}, follow=True)
    assert "About marked words" in page.text
    assert "Wirklich?" in page.text


def test_marked_words_that_stand_elsewhere_keep_what_was_typed(article: Article, reviewers: Client) -> None:
    place = {"start": 1, "end": 5, "quote": "nein"}
    page = reviewers.post(
        reverse("article-discuss", args=[article.pk]), {**place, **said("Das bleibt stehen")}
    )
    assert page.status_code == 409
    assert "Das bleibt stehen</textarea>" in page.text
    assert not Thread.objects.exists()


@pytest.mark.parametrize("words", ["", "x" * 10_001])
def test_a_refused_comment_says_why_and_changes_nothing(words: str, claim: Claim, reviewers: Client) -> None:
    page = reviewers.post(reverse("claim-discuss", args=[claim.pk]), said(words))
    assert page.status_code == 422
    assert words in page.text
    assert not Comment.objects.exists()


def test_an_answer_stands_at_its_own_address(claim: Claim, editor: Person, reviewers: Client) -> None:
    thread = open_thread(claim, "Wer weiß es?", by=editor)
    page = reviewers.post(reverse("thread-reply", args=[thread.pk]), said("Ich."), follow=True)
    assert f'id="comment-{Comment.objects.latest("pk").pk}"' in page.text


def test_an_edited_comment_leads_to_what_it_said_before(
    claim: Claim, reviewer: Person, reviewers: Client
) -> None:
    comment = open_thread(claim, "Erste Fassung", by=reviewer).comments.get()
    form = {"words": "Zweite Fassung", "version": 1}
    page = reviewers.post(reverse("comment-edit", args=[comment.pk]), form, follow=True)
    assert reverse("comment-detail", args=[comment.pk]) in page.text
    page = reviewers.get(reverse("comment-detail", args=[comment.pk]))
    assert "Erste Fassung" in page.text
    assert "Zweite Fassung" in page.text


def test_editing_a_stale_comment_shows_both(claim: Claim, reviewer: Person, reviewers: Client) -> None:
    comment = open_thread(claim, "Eins", by=reviewer).comments.get()
    address = reverse("comment-edit", args=[comment.pk])
    reviewers.post(address, {"words": "Zwei", "version": 1})
    page = reviewers.post(address, {"words": "Drei", "version": 1})
    assert page.status_code == 409
    assert "Zwei" in page.text
    assert "Drei" in page.text


def test_nobody_is_offered_to_edit_what_others_said(claim: Claim, editor: Person, reviewers: Client) -> None:
    comment = open_thread(claim, "Meins", by=editor).comments.get()
    assert reverse("comment-edit", args=[comment.pk]) not in reviewers.get(claim.get_absolute_url()).text
    assert reviewers.get(reverse("comment-edit", args=[comment.pk])).status_code == 403


def test_names_are_completed_by_their_beginning(
    reviewers: Client, second_reviewer: Person, outsider: Person
) -> None:
    found = json.loads(reviewers.get(reverse("person-list"), {"q": "SEC"}).content)
    assert found == {"people": [{"username": "second", "name": "Second"}]}


def test_names_for_a_hidden_article_are_only_those_who_see_it(
    editor: Person, second_reviewer: Person, sign_in: SignIn
) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    client = sign_in(editor)
    answer = client.get(reverse("person-list"), {"q": "", "article": str(hidden.pk)})
    assert [one["username"] for one in answer.json()["people"]] == ["editor"]


def test_a_hidden_article_completes_no_names_for_strangers(editor: Person, reviewers: Client) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    assert reviewers.get(reverse("person-list"), {"article": hidden.pk}).status_code == 404


@pytest.mark.parametrize("name", ["thread-detail", "comment-detail"])
def test_what_is_said_about_a_hidden_article_is_missing_for_others(
    name: str, editor: Person, reviewers: Client
) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    thread = open_thread(factories.make_claim(hidden, editor), "Geheim", by=editor)
    key = thread.pk if name == "thread-detail" else thread.comments.get().pk
    assert reviewers.get(reverse(name, args=[key])).status_code == 404


@pytest.mark.parametrize("number", [1, 30])
def test_a_claim_page_takes_the_same_statements_with_few_comments_and_many(
    number: int, claim: Claim, reviewer: Person, editor: Person, reviewers: Client
) -> None:
    for place in range(number):
        thread = open_thread(claim, f"Gedanke {place}", by=editor, is_question=place == 0)
        add_comment(thread, "Antwort an @editor", by=reviewer)
    bare = factories.make_claim(claim.article, editor)
    with CaptureQueriesContext(connection) as without:
        reviewers.get(bare.get_absolute_url())
    with CaptureQueriesContext(connection) as captured:
        reviewers.get(claim.get_absolute_url())
    assert len(captured) - len(without) == 2
