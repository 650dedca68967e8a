"""Bringing in an article: its text, then what was read from it."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from claims.choices import ArticleKind, ClaimStatus, Role
from claims.models import Article, Person
from tests import factories
from tests.serving import Server, send
from tests.speaking import claiming, proposal
from tests.web.conftest import SignIn

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
TEXT = factories.TEXT
MARKDOWN = """# Der Hafen wächst

Von Karla Beispiel

## Der Kai

Der neue Kai ist **420 Meter** lang und wurde am 3. Mai 2021 eröffnet.

> Im Jahr darauf legten 1312 Schiffe an.
"""


def read(client: Client, text: str = "", file: SimpleUploadedFile | None = None) -> Any:
    data = {"text": text, **({"file": file} if file else {})}
    return client.post(reverse("article-new"), data)


def named(name: str, content: bytes | str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def proposed(response: Any) -> dict[str, str]:
    """The fields of the second step as a browser would send them, untouched."""
    assert response.status_code == 200
    form = response.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, False)}


def confirm(client: Client, fields: dict[str, Any], **changes: object) -> Any:
    return client.post(reverse("article-create"), {**fields, **changes})


def bring_in(client: Client, text: str = TEXT, **changes: object) -> Article:
    response = confirm(client, proposed(read(client, text)), **changes)
    assert response.status_code == 302, response.text
    return Article.objects.latest("pk")


def current_text(article: Article) -> str:
    return article.revisions.get(is_current=True).text


def test_pasted_text_answers_with_what_it_proposes(sign_in: SignIn, editor: Person) -> None:
    fields = proposed(read(sign_in(editor), TEXT))

    assert (fields["title"], fields["author"]) == ("Der Hafen wächst", "Karla Beispiel")
    assert (fields["language"], fields["kind"]) == ("de", "published")
    assert not Article.objects.exists()


def test_the_second_step_shows_what_each_paragraph_was_taken_for(sign_in: SignIn, editor: Person) -> None:
    response = read(sign_in(editor), TEXT)

    shown = [(block.label, block.is_checked) for block in response.context["blocks"]]
    assert shown == [("Title", False), ("Byline", False), ("Body", True), ("Body", True), ("Body", True)]


def test_a_long_text_shows_its_first_paragraphs_and_counts_the_others(
    sign_in: SignIn, editor: Person
) -> None:
    text = "Der Hafen\n\n" + "\n\n".join(f"Am Kai {order} legten 3 Schiffe an." for order in range(100))

    response = read(sign_in(editor), text)

    assert len(response.context["blocks"]) == 60
    assert "and 41 more paragraphs" in response.text


def test_what_is_confirmed_is_an_article_with_suggestions(sign_in: SignIn, editor: Person) -> None:
    client = sign_in(editor)

    article = bring_in(client, author="Karla B.", published_on="10. Mai 2024", kind="draft")

    suggestions = article.claims.filter(status=ClaimStatus.SUGGESTED).count()
    assert (article.title, article.author) == ("Der Hafen wächst", "Karla B.")
    assert (article.published_on, article.kind) == ("2024-05-10", ArticleKind.DRAFT)
    assert f"with {suggestions} suggestions to sort" in client.get(reverse("desk")).text


@pytest.mark.parametrize("name", ["hafen.txt", "HAFEN.TXT", "hafen"])
def test_a_text_file_is_read(sign_in: SignIn, editor: Person, name: str) -> None:
    client = sign_in(editor)

    confirm(client, proposed(read(client, file=named(name, TEXT))))

    assert current_text(Article.objects.get()).strip() == TEXT.strip()


def test_a_markdown_file_is_read_as_such_in_both_steps(sign_in: SignIn, editor: Person) -> None:
    client = sign_in(editor)
    first = read(client, file=named("hafen.md", MARKDOWN))

    again = confirm(client, proposed(first), title="")
    confirm(client, proposed(first))

    labels = [block.label for block in first.context["blocks"]]
    assert labels == ["Title", "Byline", "Heading", "Body", "Quote"]
    assert [block.label for block in again.context["blocks"]] == labels
    assert "Der neue Kai ist 420 Meter lang" in current_text(Article.objects.get())


def test_program_text_in_a_markdown_file_is_shown_as_such_and_holds_no_claim(
    sign_in: SignIn, editor: Person
) -> None:
    client = sign_in(editor)
    marked = f"{MARKDOWN}\n```\nschiffe = 1312\nkai = 420\n```\n"

    first = read(client, file=named("hafen.md", marked))
    confirm(client, proposed(first))

    article = Article.objects.get()
    last = first.context["blocks"][-1]
    assert (last.label, last.words, last.is_checked) == ("Code", "schiffe = 1312\nkai = 420", False)
    assert "schiffe = 1312" in client.get(reverse("article-detail", args=[article.pk])).text
    assert not article.claims.filter(statement__contains="kai = 420").exists()


def test_a_file_is_taken_instead_of_pasted_text(sign_in: SignIn, editor: Person) -> None:
    response = read(sign_in(editor), "Etwas anderes steht hier, und zwar 12 Mal.", named("hafen.txt", TEXT))

    assert proposed(response)["title"] == "Der Hafen wächst"


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_any_kind_give_the_same_text(sign_in: SignIn, editor: Person, line_end: str) -> None:
    client = sign_in(editor)

    confirm(client, proposed(read(client, TEXT.replace("\n", line_end))))

    assert current_text(Article.objects.get()) == TEXT


def test_a_browser_s_line_ends_on_the_way_back_move_no_quote(sign_in: SignIn, editor: Person) -> None:
    client = sign_in(editor)
    fields = proposed(read(client, TEXT))

    confirm(client, fields, text=fields["text"].replace("\n", "\r\n"))

    article = Article.objects.get()
    for claim in article.claims.all():
        anchor = factories.quote_of(claim)
        assert current_text(article)[anchor.start : anchor.end] == anchor.quote


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_file_of_an_office_s_encoding_keeps_its_letters(
    sign_in: SignIn, editor: Person, encoding: str
) -> None:
    text = TEXT.replace(" 🚢", "")

    response = read(sign_in(editor), file=named("hafen.txt", text.encode(encoding)))

    assert proposed(response)["title"] == "Der Hafen wächst"


def test_a_double_submit_is_one_article(sign_in: SignIn, editor: Person) -> None:
    client = sign_in(editor)
    fields = proposed(read(client, TEXT))

    answers = [confirm(client, fields) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert Article.objects.count() == 1


def test_who_brings_an_article_in_is_offered_as_its_named_editor(sign_in: SignIn, editor: Person) -> None:
    factories.make_person("other", Role.EDITOR)

    page = read(sign_in(editor), TEXT).text

    boxes = [box for box in page.split("<input")[1:] if 'name="editors"' in box]
    assert [f'value="{editor.pk}"' in box for box in boxes if "checked" in box] == [True]


def test_a_confidential_article_is_seen_by_its_named_editors_only(
    sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    article = bring_in(sign_in(editor), is_confidential="on", editors=[editor.pk])

    address = reverse("article-detail", args=[article.pk])
    assert sign_in(editor).get(address).status_code == 200
    assert sign_in(reviewer).get(address).status_code == 404


def test_the_second_step_without_a_text_leads_to_the_first(sign_in: SignIn, editor: Person) -> None:
    response = sign_in(editor).get(reverse("article-create"))

    assert (response.status_code, response.headers["Location"]) == (302, reverse("article-new"))


def test_a_file_that_grows_on_its_way_is_still_taken_in_the_second_step(
    sign_in: SignIn, editor: Person
) -> None:
    client = sign_in(editor)
    line = "Über den Kai führen 12 Gleise, die täglich grün geschmückt würden.\n"
    fields = proposed(read(client, file=named("hafen.txt", (line * 29_000).encode("cp1252"))))

    again = confirm(client, fields, text=fields["text"].replace("\n", "\r\n"), title="")

    assert again.status_code == 422
    assert again.context["blocks"]


def test_markup_in_the_text_is_shown_as_words(sign_in: SignIn, editor: Person) -> None:
    text = f'<script>alert("1")</script> im Titel\n\n{TEXT}'

    page = read(sign_in(editor), text).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_a_long_article_is_read_and_shown_in_few_statements(
    sign_in: SignIn, editor: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = sign_in(editor)

    with django_assert_num_queries(3):
        read(client, TEXT * 50)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the reference article lies outside the project")
def test_the_reference_article_is_brought_in_as_proposed(sign_in: SignIn, editor: Person) -> None:
    (path,) = SEEDS.glob("*.txt")
    client = sign_in(editor)
    fields = proposed(read(client, file=named(path.name, path.read_bytes())))

    confirm(client, fields)

    article = Article.objects.get()
    assert (article.author, article.outlet) == ("Pjotr Akopow", "RIA Nowosti")
    assert (article.published_on, article.first_published_on) == ("2024-05", "2024-05-10")
    assert (article.language, article.translated_from) == ("de", "ru")
    assert article.claims.count() > 20
    assert re.search(r"Ramstein", current_text(article))


def messages_after(client: Client, article: Article) -> list[tuple[str, str]]:
    page = client.get(reverse("article-detail", args=[article.pk]))
    return [(message.level_tag, str(message)) for message in page.context["messages"]]


def test_the_importer_is_told_what_the_model_proposed_and_what_was_left_out(
    sign_in: SignIn, editor: Person, model: Server
) -> None:
    invented = proposal("Der Hafen gehört dem Mond")
    model.answer = claiming(proposal("Der neue Kai ist 420 Meter lang"), invented)
    client = sign_in(editor)
    (_, (level, words)) = messages_after(client, bring_in(client))
    assert level == "info"
    assert words == (
        "The model “tiny” proposed 1 of the suggestions. "
        "1 of its proposals was left out: it does not stand in the article as a claim."
    )


def test_the_importer_is_warned_where_the_model_gave_no_answer(
    sign_in: SignIn, editor: Person, model: Server
) -> None:
    model.answer = lambda handler, _: send(handler, b"", 503)
    client = sign_in(editor)
    (_, (level, words)) = messages_after(client, bring_in(client))
    assert level == "warning"
    assert words.endswith("The model’s server has too much to do. The built-in analysis was used alone.")


def test_the_importer_is_told_of_no_model_where_there_is_none(sign_in: SignIn, editor: Person) -> None:
    client = sign_in(editor)
    assert [level for level, _ in messages_after(client, bring_in(client))] == ["success"]


def test_a_form_sent_twice_is_told_the_same_of_the_model(
    sign_in: SignIn, editor: Person, model: Server
) -> None:
    model.answer = claiming(proposal("Der neue Kai ist 420 Meter lang"))
    client = sign_in(editor)
    fields = proposed(read(client, TEXT))
    confirm(client, fields)
    first = messages_after(client, Article.objects.get())
    model.answer = claiming()
    confirm(client, fields)
    assert messages_after(client, Article.objects.get()) == first
