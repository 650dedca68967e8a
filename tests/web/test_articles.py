"""The list of articles, their details, their history."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from claims.choices import ArticleKind, ClaimStatus
from claims.models import Article, Person
from claims.text.readers import read_pasted
from claims.workflow.assigning import assign_claim
from claims.workflow.describing import ArticleDetails
from claims.workflow.editing import edit_article
from claims.workflow.importing import Arrival, import_articles
from claims.workflow.marking import dismiss_claim, restore_claim
from tests import factories
from tests.web.conftest import SignIn

HTMX = {"HX-Request": "true"}
LONG = "Ein Titel, der so lang ist, dass er in keiner Zeile Platz hat, weil er alles sagt, was der Text sagt"
TEXT = factories.TEXT


def titles(client: Client, **wishes: str) -> list[str]:
    response = client.get(reverse("article-list"), wishes)
    assert response.status_code == 200
    return [article.title for article in response.context["page"]]


def make_many(by: Person, number: int) -> list[Article]:
    arrivals = [
        Arrival(
            read_pasted(f"{TEXT}\nDies ist der Bericht Nummer {order} der langen Reihe über den Hafen.\n"),
            ArticleDetails(title=f"{LONG} – {order}", author="Karla Beispiel", outlet="Küstenblatt"),
        )
        for order in range(number)
    ]
    return import_articles(arrivals, by=by)


def set_all_aside(article: Article, by: Person) -> None:
    for claim in article.claims.all():
        dismiss_claim(factories.reload(claim), reason="trivial", by=by)


def test_a_draft_is_found_by_its_kind(sign_in: SignIn, article: Article, editor: Person) -> None:
    factories.make_article(editor, title="Entwurf", kind=ArticleKind.DRAFT)

    assert titles(sign_in(editor), kind="draft") == ["Entwurf"]


@pytest.mark.parametrize("words", ["Küstenblatt", "beispiel HAFEN", "wächst"])
def test_words_are_looked_for_in_title_author_and_outlet(
    sign_in: SignIn, article: Article, editor: Person, words: str
) -> None:
    edit_article(factories.make_article(editor, title="Anderes"), ArticleDetails(title="Anderes"), by=editor)

    assert titles(sign_in(editor), q=words) == ["Der Hafen wächst"]


def done(article: Article, editor: Person) -> None:
    set_all_aside(article, editor)


def in_work(article: Article, editor: Person) -> None:
    done(article, editor)
    restore_claim(factories.reload(article.claims.order_by("pk")[0]), by=editor)


def late(article: Article, editor: Person) -> None:
    in_work(article, editor)
    Article.objects.filter(pk=article.pk).update(due_at=timezone.now() - timedelta(hours=1))


def to_sort(article: Article, _editor: Person) -> None:
    assert article.claims.filter(status=ClaimStatus.SUGGESTED).exists()


@pytest.mark.parametrize(
    ("state", "found"),
    [("to_sort", {"to_sort"}), ("in_work", {"in_work", "late"}), ("late", {"late"}), ("done", {"done"})],
)
def test_a_state_shows_the_articles_that_are_in_it(
    sign_in: SignIn, editor: Person, state: str, found: set[str]
) -> None:
    for bring in (to_sort, in_work, late, done):
        bring(factories.make_article(editor, title=bring.__name__), editor)

    assert set(titles(sign_in(editor), state=state)) == found


def test_values_that_are_no_choice_show_all_articles(
    sign_in: SignIn, article: Article, editor: Person
) -> None:
    wishes = {"kind": "rumour", "state": "x", "page": "many"}

    assert titles(sign_in(editor), **wishes) == [article.title]


def test_a_hidden_article_is_in_no_list(sign_in: SignIn, editor: Person, reviewer: Person) -> None:
    factories.make_article(editor, title="Geheim", is_confidential=True, editors=(editor,))

    assert titles(sign_in(reviewer)) == []
    assert titles(sign_in(editor)) == ["Geheim"]


def test_a_hidden_article_shows_to_who_is_assigned_to_it(
    sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    hidden = factories.make_article(editor, title="Geheim", is_confidential=True, editors=(editor,))
    assign_claim(factories.make_claim(hidden, editor), to=reviewer, by=editor)

    assert titles(sign_in(reviewer)) == ["Geheim"]


@pytest.mark.parametrize("number", [1, 30])
def test_the_list_takes_as_many_statements_for_one_as_for_many_and_stays_small(
    sign_in: SignIn, editor: Person, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for article in make_many(editor, number):
        factories.accept_from_score(article, 50, by=editor)
    client = sign_in(editor)

    with django_assert_num_queries(4):
        response = client.get(reverse("article-list"))

    assert len(response.context["page"]) == min(number, 20)
    assert len(response.content) < 30 * 1024


def test_the_last_page_is_shown_for_one_beyond_it(sign_in: SignIn, editor: Person) -> None:
    make_many(editor, 21)

    assert titles(sign_in(editor), page="99") == [f"{LONG} – 0"]


def test_htmx_gets_the_list_without_the_frame(sign_in: SignIn, article: Article, editor: Person) -> None:
    response = sign_in(editor).get(reverse("article-list"), headers=HTMX)

    assert "<html" not in response.text
    assert article.title in response.text


@pytest.mark.parametrize(
    ("person", "wishes", "sentence"),
    [
        ("editor", {}, "Bring in the first one"),
        ("reviewer", {}, "An editor brings them in."),
        ("reviewer", {"q": "nichts"}, "No article fits"),
    ],
)
def test_an_empty_list_says_what_to_do(
    sign_in: SignIn, request: pytest.FixtureRequest, person: str, wishes: dict[str, str], sentence: str
) -> None:
    page = sign_in(request.getfixturevalue(person)).get(reverse("article-list"), wishes)

    assert sentence in page.text


def test_a_row_without_a_date_ends_with_its_outlet(sign_in: SignIn, article: Article, editor: Person) -> None:
    edit_article(article, ArticleDetails(title="Ohne Tag", outlet="Küstenblatt"), by=editor)

    page = sign_in(editor).get(reverse("article-list")).text

    assert " ".join(page.split()).count("<bdi>Küstenblatt</bdi></li> </ul>") == 1
