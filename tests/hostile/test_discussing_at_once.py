"""45, for threads and comments: the same form sent several times in one moment is one row, and no fault."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import Action
from claims.models import Article, Claim, Comment, HistoryEntry, Person, Thread
from claims.workflow.discussing import open_thread
from claims.workflow.verifying import faults_in_history
from tests import factories
from tests.hostile.test_at_once import at_once
from tests.web.conftest import SignIn

TIMES = 6
pytestmark = pytest.mark.django_db(transaction=True)


def send(client: Client, address: str, form: dict[str, object]) -> list[int]:
    """From several windows of one session; a fault counts as a status."""
    windows = [Client(raise_request_exception=False) for _ in range(TIMES)]
    for window in windows:
        window.cookies = client.cookies
    return at_once(*(lambda window=window: window.post(address, form).status_code for window in windows))


@pytest.mark.parametrize("asked", [{}, {"is_question": "on"}], ids=["comment", "question"])
@pytest.mark.parametrize("on", ["claim", "words"])
def test_a_thread_sent_several_times_at_once_is_one(
    on: str, asked: dict[str, str], claim: Claim, article: Article, reviewer: Person, sign_in: SignIn
) -> None:
    marked = factories.select(article, "Niemand weiß")
    place = {"start": marked.start, "end": marked.end, "quote": marked.quote} if on == "words" else {}
    address = reverse("claim-discuss", args=[claim.pk])
    if on == "words":
        address = reverse("article-discuss", args=[article.pk])
    form = {"words": "Warum?", "submission": uuid.uuid4(), **asked, **place}

    statuses = send(sign_in(reviewer), address, form)

    assert max(statuses) < 500
    assert (Thread.objects.count(), Comment.objects.count()) == (1, 1)
    assert HistoryEntry.objects.filter(action=Action.ASK_QUESTION).count() == len(asked)
    assert list(faults_in_history()) == []


def test_an_answer_sent_several_times_at_once_is_one(claim: Claim, reviewer: Person, sign_in: SignIn) -> None:
    thread = open_thread(claim, "Warum?", by=reviewer)
    form = {"words": "Darum.", "submission": uuid.uuid4()}

    statuses = send(sign_in(reviewer), reverse("thread-reply", args=[thread.pk]), form)

    assert max(statuses) < 500
    assert thread.comments.count() == 2
