"""Bringing articles in."""

import uuid
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import ArticleKind, ClaimStatus
from claims.exceptions import AlreadyThere, NotAllowed, StaleVersion, Unready
from claims.models import Anchor, Article, Claim, Claimant, Paragraph, Person
from claims.text.metadata import propose_metadata
from claims.text.readers import read_document, read_pasted
from claims.workflow.describing import ArticleDetails
from claims.workflow.editing import edit_article
from claims.workflow.importing import Arrival, import_article, import_articles
from claims.workflow.suggesting import claimant_name
from tests import factories
from tests.serving import Server, send
from tests.speaking import claiming, proposal

REFERENCE = Path(__file__).parents[3] / "shared" / "seeds"


def made_article(number: int, sentences: int = 40) -> str:
    lines = [
        f"Im Jahr {1900 + place} zählte die Gemeinde {number} genau {place * 7} Höfe."
        for place in range(sentences)
    ]
    paragraphs = ["\n".join(lines[first : first + 5]) for first in range(0, sentences, 5)]
    return f"Die Höfe der Gemeinde {number}\n\n" + "\n\n".join(paragraphs) + "\n"


def test_import_article_makes_suggestions_at_exact_characters(article: Article) -> None:
    anchors = Anchor.objects.filter(claim__article=article).select_related("revision")
    assert {anchor.quote for anchor in anchors} >= {
        "Der neue Kai ist 420 Meter lang",
        "wurde am 3. Mai 2021 eröffnet.",
        "Die Hafenmeisterin leitet die Behörde seit 2019.",
    }
    for anchor in anchors:
        assert anchor.revision.text[anchor.start : anchor.end] == anchor.quote
    assert set(article.claims.values_list("status", flat=True)) == {ClaimStatus.SUGGESTED}
    assert all(
        claim.score is not None and (claim.reasons or claim.score < 50) for claim in article.claims.all()
    )


def test_import_article_makes_no_claims_of_title_byline_and_questions(article: Article) -> None:
    quotes = set(Anchor.objects.values_list("quote", flat=True))
    assert not quotes & {"Der Hafen wächst", "Von Karla Beispiel", "Was nun?"}
    kinds = dict(Paragraph.objects.values_list("order", "kind"))
    assert (kinds[1], kinds[2], kinds[3]) == ("title", "byline", "body")


def test_import_article_by_a_reviewer_is_refused(reviewer: Person) -> None:
    with pytest.raises(NotAllowed):
        factories.make_article(reviewer)
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "again",
    ["{}", "  {}\n\n", "{}".replace("{}", "{}\r\n")],
)
def test_import_article_with_the_same_text_points_at_the_first(again: str, editor: Person) -> None:
    text = made_article(1)
    first = factories.make_article(editor, text=text)
    with pytest.raises(AlreadyThere, match="is here already") as refused:
        factories.make_article(editor, text=again.format(text), title="Anderer Titel")
    assert refused.value.existing == first
    assert Article.objects.count() == 1


def test_import_article_with_the_text_of_a_hidden_one_does_not_give_it_away(
    editor: Person, admin_person: Person
) -> None:
    text = made_article(1)
    factories.make_article(admin_person, text=text, is_confidential=True)
    assert factories.make_article(editor, text=text).pk
    assert Article.objects.count() == 2


def test_import_article_sent_twice_is_one_article(editor: Person) -> None:
    document, token = read_pasted(made_article(1)), uuid.uuid4()
    first = import_article(document, ArticleDetails("Höfe"), by=editor, submission=token)
    again = import_article(document, ArticleDetails("Höfe"), by=editor, submission=token)
    assert again == first
    assert Claim.objects.count() == 40


@pytest.mark.parametrize(
    ("text", "title", "sentence"),
    [
        (made_article(1), "  ", "Give the article a title"),
        ("Der Titel\n\nVon Karla Beispiel\n", "x", "no running text"),
    ],
)
def test_import_article_without_title_or_body_is_refused(
    text: str, title: str, sentence: str, editor: Person
) -> None:
    with pytest.raises(Unready, match=sentence):
        factories.make_article(editor, text=text, title=title)
    assert not Article.objects.exists()


def test_import_articles_of_a_hundred_takes_bulk_statements_in_short_transactions(
    editor: Person,
) -> None:
    arrivals = [
        Arrival(read_pasted(made_article(number)), ArticleDetails(f"Höfe {number}", language="de"))
        for number in range(100)
    ]
    with CaptureQueriesContext(connection) as captured:
        articles = import_articles(arrivals, by=editor)
    assert (len(articles), Claim.objects.count()) == (100, 4000)
    words = [query["sql"].split()[0] for query in captured.captured_queries]
    writes = [word for word in words if word in {"INSERT", "UPDATE", "DELETE"}]
    # Ten transactions of ten articles each.
    assert words.count("SAVEPOINT") == 10
    # What is known already is asked before the analysis, which may be slow, and again beside the writing;
    # what the desk has taught is asked once.
    assert len(words) - len(writes) == 44
    # SQLite takes at most 999 values a statement, so rows with many columns need more of them.
    assert len(writes) == {"sqlite": 190, "postgresql": 100}[connection.vendor]


def test_import_articles_with_one_twice_among_them_names_it(editor: Person) -> None:
    arrivals = [Arrival(read_pasted(made_article(1)), ArticleDetails(title)) for title in ("Eins", "Zwei")]
    with pytest.raises(Unready, match="“Zwei” is among the articles twice"):
        import_articles(arrivals, by=editor)
    assert not Article.objects.exists()


def test_edit_article_records_what_changed(article: Article, editor: Person) -> None:
    details = ArticleDetails("Der Hafen", author="Karla Beispiel", language="de", published_on="2024")
    edit_article(article, details, by=editor, seen=article.version)
    entry = article.history.entries.get(action="edit_article")
    assert entry.before["title"] == "Der Hafen wächst"
    assert (entry.after["title"], entry.after["published_on"]) == ("Der Hafen", "2024")


def test_edit_article_from_a_stale_page_gives_both_versions_and_writes_nothing(
    article: Article, editor: Person
) -> None:
    opened = article.version
    edit_article(article, ArticleDetails("Erster Titel"), by=editor, seen=opened)
    with pytest.raises(StaleVersion) as stale:
        edit_article(article, ArticleDetails("Zweiter Titel"), by=editor, seen=opened)
    assert stale.value.theirs["title"] == "Erster Titel"
    article.refresh_from_db()
    assert article.title == "Erster Titel"


def test_edit_article_names_editors_of_a_confidential_one(
    article: Article, editor: Person, second_reviewer: Person
) -> None:
    details = ArticleDetails("Geheim", is_confidential=True, editors=(editor,), kind=ArticleKind.DRAFT)
    edit_article(article, details, by=editor)
    assert list(article.editors.all()) == [editor]
    assert article.history.entries.get(action="edit_article").after["editors"] == ["Editor"]


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the reference article lies outside the project")
def test_import_article_of_the_reference_article_proposes_what_a_person_would_enter(
    editor: Person,
) -> None:
    (path,) = REFERENCE.glob("*.txt")
    document = read_document(path.read_bytes(), path.name)
    found = propose_metadata(document)
    assert found.title is not None
    assert found.author is not None
    details = ArticleDetails(found.title.value, found.author.value, language="de")
    article = import_article(document, details, by=editor)
    quotes = set(Anchor.objects.filter(claim__article=article).values_list("quote", flat=True))
    assert any("an der Spitze steht" in quote for quote in quotes)
    assert not any("Übersetzt aus dem Russischen" in quote for quote in quotes)
    assert not any("Von Pjotr Akopow" in quote for quote in quotes)
    kinds = list(Paragraph.objects.filter(revision__article=article).values_list("kind", flat=True))
    assert {"title", "standfirst", "byline", "heading", "body", "provenance"} <= set(kinds)


KAI = "Der neue Kai ist 420 Meter lang"


def test_import_article_with_a_model_stores_its_suggestions_and_what_became_of_them(
    editor: Person, model: Server
) -> None:
    model.answer = claiming(
        proposal(KAI, "Der neue Kai des Mondes ist 420 Meter lang."), proposal("Erfunden")
    )
    article = factories.make_article(editor)
    stored = article.claims.get(anchors__quote=KAI)
    assert stored.statement == f"{KAI}."
    assert stored.reasons[-1] == {"code": "model", "words": "tiny"}
    assert article.claims.count() == article.history.entries.get().after["suggestions"]
    account = {
        "model": "tiny",
        "proposed": 1,
        "refused": 1,
        "reworded": 1,
        "excerpts": 1,
        "fell_back": 0,
    }
    assert article.history.entries.get().after.items() >= account.items()


def test_import_article_without_a_model_says_nothing_of_one(article: Article) -> None:
    assert article.history.entries.get().after.keys().isdisjoint({"model", "proposed", "fall_back"})


def test_import_article_with_a_model_that_fails_brings_it_in_and_keeps_the_reason(
    editor: Person, model: Server
) -> None:
    model.answer = lambda handler, _: send(handler, b"", 500)
    article = factories.make_article(editor)
    assert article.claims.count() > 3
    assert article.history.entries.get().after["fall_back"] == "failed"


def test_import_article_of_a_known_text_asks_no_model(editor: Person, model: Server) -> None:
    factories.make_article(editor, text=made_article(1, 3))
    asked = len(model.asked)
    with pytest.raises(AlreadyThere):
        factories.make_article(editor, text=made_article(1, 3))
    assert len(model.asked) == asked


def test_import_article_that_is_confidential_is_shown_to_no_model_elsewhere(
    editor: Person, model: Server
) -> None:
    article = factories.make_article(editor, is_confidential=True)
    assert model.asked == []
    assert article.history.entries.get().after["fall_back"] == "confidential"


@pytest.mark.django_db(transaction=True)
def test_import_article_keeps_no_writer_waiting_while_the_model_thinks(editor: Person, model: Server) -> None:
    def write_meanwhile(handler: BaseHTTPRequestHandler, asked: object) -> None:
        Claimant.objects.create(name="Meanwhile")
        connection.close()
        claiming(proposal(KAI))(handler, asked)

    model.answer = write_meanwhile
    article = factories.make_article(editor)
    assert article.history.entries.get().after["proposed"] == 1
    assert Claimant.objects.filter(name="Meanwhile").exists()


def test_import_article_keeps_whom_a_sentence_attributes_its_claim_to(editor: Person) -> None:
    text = "Der Hafen\n\nLaut Hafenamt legten 1312 Schiffe an. Der Kai ist 420 Meter lang."
    article = factories.make_article(editor, text=text)
    assert list(article.claims.values_list("attributed_to", flat=True)) == ["Hafenamt", ""]
    assert not Claimant.objects.exists()


def test_import_article_takes_words_too_long_for_a_name_for_nobody() -> None:
    assert claimant_name("Ada\n  Weber") == "Ada Weber"
    assert claimant_name("x" * 201) == ""
    assert claimant_name(None) == ""
