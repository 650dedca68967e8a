"""The history of an article for reading."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from claims.choices import ClaimStatus
from claims.models import Article, Person
from claims.workflow.describing import ArticleDetails
from claims.workflow.editing import edit_article
from claims.workflow.marking import accept_claim, dismiss_claim
from tests import factories
from tests.web.conftest import SignIn

HTMX = {"HX-Request": "true"}


@pytest.fixture
def accepted(editor: Person) -> Callable[[int], Article]:
    """Give an article of which so many suggestions were accepted one by one."""

    def bring_in(number: int) -> Article:
        sentences = (f"Am Kai {order} legten {order} große Schiffe an." for order in range(11, 11 + number))
        article = factories.make_article(editor, text="Der Hafen\n\n" + "\n\n".join(sentences))
        for claim in article.claims.filter(status=ClaimStatus.SUGGESTED):
            accept_claim(factories.reload(claim), by=editor)
        return article

    return bring_in


def history(client: Client, article: Article, **wishes: str) -> str:
    response = client.get(reverse("article-history", args=[article.pk]), wishes)
    assert response.status_code == 200
    return response.text


def test_the_history_says_who_did_what_in_words(
    sign_in: SignIn, article: Article, editor: Person, reviewer: Person
) -> None:
    edit_article(article, ArticleDetails(title="Neu", language="en", is_confidential=False), by=editor)
    dismiss_claim(factories.make_claim(article, editor), reason="trivial", words="Zu klein.", by=editor)

    page = history(sign_in(reviewer), article)

    for words in ("Editor", "German", "English", "Zu klein.", "Der neue Kai des Hafens", "dismissed"):
        assert words in page
    for code in ("fingerprint", "trivial", "{&#x27;", "2024-05-10T"):
        assert code not in page


def test_the_history_comes_in_pages_that_name_the_claims(
    sign_in: SignIn, editor: Person, accepted: Callable[[int], Article]
) -> None:
    article = accepted(30)
    client = sign_in(editor)

    second = client.get(reverse("article-history", args=[article.pk]), {"page": "2"}, headers=HTMX)

    assert "26–31 of 31" in second.text
    assert "<html" not in second.text
    assert second.text.count('href="/claims/') == 5


@pytest.mark.parametrize("number", [1, 40])
def test_the_history_takes_as_many_statements_for_one_as_for_many(
    sign_in: SignIn,
    editor: Person,
    accepted: Callable[[int], Article],
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    article = accepted(number)
    client = sign_in(editor)

    with django_assert_num_queries(5):
        response = client.get(reverse("article-history", args=[article.pk]))

    assert len(response.context["page"]) == min(number + 1, 25)
