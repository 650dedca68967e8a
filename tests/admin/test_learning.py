"""What decisions have taught, as managers see it."""

import pytest
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.test import Client
from django.urls import reverse

from claims.choices import Action
from claims.models import Article, DeskLearning, HistoryEntry, Person
from claims.workflow.learning import catch_up
from tests import factories

LIST = "admin:claims_desklearning_changelist"


@pytest.fixture
def learned(article: Article, editor: Person) -> DeskLearning:
    for _ in range(3):
        factories.make_claim(article, editor, quote="Im Jahr darauf legten 1312 Schiffe an")
    catch_up("de")
    return DeskLearning.objects.get()


def test_the_list_tells_language_decisions_and_words(admin_desk: Client, learned: DeskLearning) -> None:
    page = admin_desk.get(reverse(LIST)).content.decode()

    assert "German" in page
    assert "<bdi>Schiffe</bdi>&nbsp;+0." in page


def test_the_page_shows_words_and_no_weights_to_edit(admin_desk: Client, learned: DeskLearning) -> None:
    page = admin_desk.get(reverse("admin:claims_desklearning_change", args=[learned.pk])).content.decode()

    assert "<bdi>Schiffe</bdi>" in page
    assert 'name="_save"' not in page


def test_looking_learns_nothing(admin_desk: Client, article: Article, editor: Person) -> None:
    factories.make_claim(article, editor)

    admin_desk.get(reverse(LIST))

    assert not DeskLearning.objects.exists()


def test_the_reset_forgets_and_is_recorded_with_who_did_it(
    admin_desk: Client, admin_person: Person, learned: DeskLearning
) -> None:
    chosen = {"action": "forget", ACTION_CHECKBOX_NAME: [learned.pk]}

    answer = admin_desk.post(reverse(LIST), chosen, follow=True)

    assert "Reset: German" in answer.content.decode()
    learned.refresh_from_db()
    assert learned.decisions == 0
    assert HistoryEntry.objects.get(action=Action.FORGET_DECISIONS).actor == admin_person
