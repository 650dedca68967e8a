"""Bringing in what cannot be brought in: a sentence, no row, and nothing typed is lost."""

import uuid
from typing import Any

import pytest
from django.urls import reverse

from claims.models import Article, Person
from tests import factories
from tests.web.conftest import SignIn
from tests.web.test_importing import TEXT, bring_in, confirm, named, proposed, read


def is_sent_again(response: Any, text: str) -> bool:
    """Whether the text stands in the page's form, ready to be sent once more."""
    value = response.context["form"]["text"].value()
    return bool(value == text and "wurde am 3. Mai 2021 eröffnet" in response.text)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("leer.txt", b"", "There is no text in it"),
        ("leer.txt", b" \n\t\n", "There is no text in it"),
        ("nul.txt", b"Der Hafen\x00 w\xc3\xa4chst", "The text holds zero bytes"),
        ("bild.txt", bytes(range(1, 32)) * 40, "This is not a text file"),
        ("bericht.txt", b"%PDF-1.7\n%\xe2\xe3", "Only .txt and .md files"),
        ("bericht.docx", b"PK\x03\x04" + b"x" * 90, "Only .txt and .md files"),
        ("bericht.html", b"<p>Der Hafen</p>", "Only .txt and .md files"),
        ("lang.txt", b"Der Hafen. " * 200_000, "The text is too large"),
        ("defekt.txt", "größer, höher".encode() + b"\xff\xfe\x81\x8d", "encoding cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_what_was_pasted_stays(
    sign_in: SignIn, editor: Person, name: str, content: bytes, sentence: str
) -> None:
    response = read(sign_in(editor), TEXT, named(name, content))

    assert response.status_code == 422
    assert sentence in response.text
    assert is_sent_again(response, TEXT)


def test_nothing_at_all_is_refused_with_a_sentence(sign_in: SignIn, editor: Person) -> None:
    response = read(sign_in(editor))

    assert response.status_code == 422
    assert "Paste the article or choose its file." in response.text


def test_a_request_without_any_field_is_refused(sign_in: SignIn, editor: Person) -> None:
    assert sign_in(editor).post(reverse("article-new")).status_code == 422


@pytest.mark.parametrize(
    "changes",
    [{"title": ""}, {"title": "  "}, {"published_on": "neulich"}, {"language": "xx"}, {"due_at": "bald"}],
)
def test_details_that_are_wrong_are_refused_with_text_and_details_kept(
    sign_in: SignIn, editor: Person, changes: dict[str, str]
) -> None:
    client = sign_in(editor)
    fields = proposed(read(client, TEXT))

    response = confirm(client, fields, author="Getippte Autorin", **changes)

    assert response.status_code == 422
    assert is_sent_again(response, TEXT)
    assert "Getippte Autorin" in response.text
    assert len(response.context["blocks"]) == 5
    assert not Article.objects.exists()


def test_text_without_running_words_is_refused_and_kept(sign_in: SignIn, editor: Person) -> None:
    client = sign_in(editor)

    response = confirm(client, proposed(read(client, file=named("kopf.md", "# Nur ein Titel\n"))))

    assert response.status_code == 422
    assert "There is no running text in it." in response.text
    assert response.context["form"]["text"].value().strip() == "# Nur ein Titel"


@pytest.mark.parametrize("changes", [{"text": ""}, {"name": "x.pdf"}, {"submission": "x"}])
def test_a_second_step_that_was_tampered_with_says_to_begin_anew(
    sign_in: SignIn, editor: Person, changes: dict[str, str]
) -> None:
    client = sign_in(editor)

    response = confirm(client, proposed(read(client, TEXT)), **changes)

    assert response.status_code == 422
    assert "Bring it in anew." in response.text
    assert not Article.objects.exists()


def test_the_same_text_twice_points_at_the_first_one(sign_in: SignIn, editor: Person) -> None:
    client = sign_in(editor)
    first = bring_in(client)

    response = confirm(client, proposed(read(client, TEXT)), author="Getippte Autorin")

    assert response.status_code == 409
    assert f'href="{reverse("article-detail", args=[first.pk])}"' in response.text
    assert is_sent_again(response, TEXT)
    assert "Getippte Autorin" in response.text
    assert Article.objects.count() == 1


def test_the_text_of_a_hidden_article_is_not_given_away(
    sign_in: SignIn, editor: Person, admin_person: Person
) -> None:
    hidden = factories.make_article(admin_person, text=TEXT, title="Geheim", is_confidential=True)
    client = sign_in(editor)

    article = bring_in(client)

    assert article != hidden
    assert "Geheim" not in client.get(reverse("article-list")).text


@pytest.mark.parametrize("pk", ["x", "0", "99999999999999999999"])
def test_an_editor_who_is_none_is_refused(sign_in: SignIn, editor: Person, pk: str) -> None:
    client = sign_in(editor)

    response = confirm(client, proposed(read(client, TEXT)), editors=[pk])

    assert response.status_code == 422
    assert is_sent_again(response, TEXT)


@pytest.mark.parametrize("route", ["article-new", "article-create"])
def test_a_reviewer_brings_nothing_in_and_is_told_who_does(
    sign_in: SignIn, reviewer: Person, route: str
) -> None:
    client = sign_in(reviewer)

    page = client.get(reverse("article-new"))
    client.post(reverse(route), {"title": "x", "text": TEXT, "submission": uuid.uuid4()})

    assert page.status_code == 403
    assert "Only an editor can bring in articles. Ask one of them." in page.text
    assert not Article.objects.exists()
