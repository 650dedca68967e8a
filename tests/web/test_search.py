"""The page that searches everything: sections with the way to all, and a sentence for whatever is typed."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from tests import factories
from tests.web.conftest import SignIn


def masts(article: Article, number: int) -> None:
    Claim.objects.bulk_create(
        Claim(article=article, number=n + 1, statement=f"Mast {n} steht", status=ClaimStatus.OPEN)
        for n in range(number)
    )


def test_bar_on_top_searches_everything(sign_in: SignIn, editor: Person, claim: Claim) -> None:
    client = sign_in(editor)
    assert f'role="search" action="{reverse("search")}"' in client.get(reverse("desk")).text
    text = client.get(reverse("search"), {"q": "hafen"}).text
    for heading in ("found-articles", "found-claims"):
        assert f'id="{heading}"' in text


def test_section_leads_to_a_list_that_shows_as_many(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    masts(article, 12)
    client = sign_in(editor)
    text = client.get(reverse("search"), {"q": "Mast & steht"[:4]}).text
    (address,) = re.findall(r'href="([^"]+)">All 12', text)
    assert client.get(address).context["page"].paginator.count == 12


def test_person_found_leads_to_their_claims(
    sign_in: SignIn, editor: Person, reviewer: Person, claim: Claim
) -> None:
    client = sign_in(editor)
    text = client.get(reverse("search"), {"q": "reviewer"}).text
    address = f"{reverse('claim-list')}?assignee={reviewer.pk}"
    assert address in text
    assert client.get(address).context["wish"]["assignee"] == reviewer


@pytest.mark.parametrize(
    ("typed", "status", "sentence"),
    [
        ("", 200, "What are you looking for?"),
        ("   ", 200, "What are you looking for?"),
        ("\u200b", 200, "What are you looking for?"),
        ("gibtesnicht", 200, "Nothing found"),
        ("%", 200, "Nothing found"),
        ("x" * 10_000, 422, "Search for fewer words: up to 200 characters."),
        ("a\x00b", 400, "characters that are no text"),
    ],
    ids=["empty", "blank", "unseen", "unknown", "wildcard", "long", "zero"],
)
def test_whatever_is_typed_gets_a_sentence(
    typed: str, status: int, sentence: str, sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    response = sign_in(editor).get(reverse("search"), {"q": typed})
    assert response.status_code == status
    assert sentence in response.text


def test_too_many_words_are_shown_again(sign_in: SignIn, editor: Person) -> None:
    assert f'value="{"x" * 201}"' in sign_in(editor).get(reverse("search"), {"q": "x" * 201}).text


def test_markup_that_is_searched_for_stays_text(sign_in: SignIn, editor: Person) -> None:
    text = sign_in(editor).get(reverse("search"), {"q": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in text


def test_page_shows_nothing_of_a_confidential_article(
    sign_in: SignIn, editor: Person, second_reviewer: Person
) -> None:
    factories.make_article(editor, title="Geheimer Umbau", is_confidential=True)
    assert "Geheimer Umbau" in sign_in(editor).get(reverse("search"), {"q": "umbau"}).text
    assert "Nothing found" in sign_in(second_reviewer).get(reverse("search"), {"q": "umbau"}).text


@pytest.mark.parametrize("number", [1, 30])
def test_a_search_takes_six_statements_however_much_is_found(
    number: int, sign_in: SignIn, editor: Person, article: Article
) -> None:
    masts(article, number)
    for _ in range(number):
        factories.make_source(editor, publisher="Mastbauer")
    client = sign_in(editor)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(reverse("search"), {"q": "mast"}).status_code == 200
    assert len(captured) == 6
