"""Articles from files: proposed details, options before them, and one answer a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import Role
from claims.models import Article, Claim, HistoryEntry, Person
from tests import factories
from tests.serving import Server, send

RunCommand = Callable[..., str]

ARTICLE = """Die Brücke wird teurer

Von Karla Beispiel

Die neue Brücke kostet 42 Millionen Euro und wurde am 3. Mai 2021 begonnen.
"""

STATEMENTS = {"sqlite": 281, "postgresql": 191}
"""For a hundred articles of forty sentences; the databases differ in how many rows a statement takes."""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], str]:
    def write_file(name: str, text: str) -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write_file


Write = Callable[[str, str], str]


def made_article(number: int) -> str:
    sentences = [
        f"Im Jahr {1900 + place} legten im Hafen {number} genau {place + 10} Schiffe an."
        for place in range(40)
    ]
    paragraphs = [" ".join(sentences[first : first + 4]) for first in range(0, 40, 4)]
    return f"Hafen Nummer {number}\n\n" + "\n\n".join(paragraphs) + "\n"


def test_import_article_takes_the_details_the_text_proposes(
    run_command: RunCommand, write: Write, editor: Person
) -> None:
    printed = run_command("import_article", write("a.txt", ARTICLE))
    article = Article.objects.get()
    assert (article.title, article.author, article.language) == (
        "Die Brücke wird teurer",
        "Karla Beispiel",
        "de",
    )
    assert article.imported_by == editor
    assert f"brought in as article {article.pk}, “Die Brücke wird teurer”." in printed


def test_import_article_puts_options_before_proposals(
    run_command: RunCommand, write: Write, editor: Person
) -> None:
    options = ["--title", "Brücke", "--date", "Mai 2024", "--kind", "draft", "--language", "en"]
    run_command("import_article", write("a.txt", ARTICLE), *options)
    article = Article.objects.get()
    assert (article.title, article.published_on, article.kind, article.language) == (
        "Brücke",
        "2024-05",
        "draft",
        "en",
    )
    assert article.scale.kind == "draft"


def test_import_article_as_a_named_person_stands_in_the_history_with_that_name(
    run_command: RunCommand, write: Write, editor: Person
) -> None:
    second = factories.make_person("petra", Role.EDITOR)
    run_command("import_article", write("a.txt", ARTICLE), "--as", "petra")
    assert HistoryEntry.objects.get(action="import_article").actor == second


def test_import_article_confidential_names_its_importer_as_editor(
    run_command: RunCommand, write: Write, editor: Person
) -> None:
    run_command("import_article", write("a.txt", ARTICLE), "--confidential")
    article = Article.objects.get()
    assert article.is_confidential
    assert list(article.editors.all()) == [editor]


def test_import_article_with_two_who_may_asks_for_a_name(
    run_command: RunCommand, write: Write, editor: Person, admin_person: Person
) -> None:
    with pytest.raises(CommandError, match="--as who brings it in: boss, editor"):
        run_command("import_article", write("a.txt", ARTICLE))
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_import_article_as_nobody_known_refuses(run_command: RunCommand, write: Write) -> None:
    with pytest.raises(CommandError, match="no active person"):
        run_command("import_article", write("a.txt", ARTICLE), "--as", "nobody")


def test_import_article_as_a_reviewer_is_refused_with_the_workflows_sentence(
    run_failing: RunCommand, write: Write, reviewer: Person
) -> None:
    printed = run_failing("import_article", write("a.txt", ARTICLE), "--as", "reviewer")
    assert "a.txt: Only an editor can bring in articles." in printed
    assert not Article.objects.exists()


def test_import_article_of_a_known_text_points_at_the_first(
    write: Write, run_failing: RunCommand, run_command: RunCommand, editor: Person
) -> None:
    run_command("import_article", write("a.txt", ARTICLE))
    printed = run_failing("import_article", write("b.txt", ARTICLE))
    assert "This text is here already: “Die Brücke wird teurer”." in printed
    assert Article.objects.count() == 1


def test_import_article_of_several_files_brings_in_the_good_ones_and_says_what_became_of_each(
    write: Write, run_failing: RunCommand, tmp_path: Path, editor: Person
) -> None:
    good = write("good.txt", ARTICLE)
    empty = write("empty.txt", " \n")
    other = write("page.html", "<p>Kein Text.</p>")
    missing = str(tmp_path / "missing.txt")
    printed = run_failing("import_article", good, empty, other, missing, good)
    assert "good.txt: brought in as article" in printed
    assert "empty.txt: There is no text in it." in printed
    assert "page.html: " in printed
    assert "missing.txt: It cannot be read: No such file or directory." in printed
    assert "good.txt: This text is here already" in printed
    assert "Not brought in: 4 of 5." in printed
    assert Article.objects.count() == 1


def test_import_article_of_several_files_refuses_a_title_for_all(
    run_command: RunCommand, write: Write, editor: Person
) -> None:
    with pytest.raises(CommandError, match="title"):
        run_command("import_article", write("a.txt", ARTICLE), write("b.txt", "x"), "--title", "Einer")
    assert not Article.objects.exists()


def test_import_article_with_a_date_that_is_none_refuses(
    run_command: RunCommand, write: Write, editor: Person
) -> None:
    with pytest.raises(CommandError, match="--date"):
        run_command("import_article", write("a.txt", ARTICLE), "--date", "neulich")
    assert not Article.objects.exists()


def test_import_article_says_what_became_of_the_models_part(
    run_command: RunCommand, write: Write, editor: Person, model: Server
) -> None:
    model.answer = lambda handler, _: send(handler, b"", 429)
    printed = run_command("import_article", write("a.txt", ARTICLE))
    assert printed.splitlines()[1].endswith(
        "a.txt: The model “tiny” proposed 0 of the suggestions. "
        "The model’s server has too much to do. The built-in analysis was used alone."
    )


def test_import_article_of_a_hundred_files_runs_in_bulk_statements(
    run_command: RunCommand, write: Write, editor: Person
) -> None:
    files = [write(f"{number}.txt", made_article(number)) for number in range(100)]
    with CaptureQueriesContext(connection) as statements:
        run_command("import_article", *files)
    assert Article.objects.count() == 100
    assert Claim.objects.count() == 4000
    assert len(statements) == STATEMENTS[connection.vendor]
