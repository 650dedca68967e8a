"""What decisions have taught, as it is typed: shown, exported, reset."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from claims.choices import Action, ClaimStatus, DismissReason, Language
from claims.models import Article, DeskLearning, HistoryEntry, Person
from claims.text.learning import DeskModel
from claims.workflow.marking import accept_claim, dismiss_claim
from tests import factories

RunCommand = Callable[..., str]


@pytest.fixture
def decided(article: Article, editor: Person) -> Article:
    """The same passage accepted three times, and three suggestions dismissed."""
    for _ in range(3):
        factories.make_claim(article, editor, quote="Im Jahr darauf legten 1312 Schiffe an")
    for claim in article.claims.filter(status=ClaimStatus.SUGGESTED)[:3]:
        dismiss_claim(factories.reload(claim), reason=DismissReason.TRIVIAL, by=editor)
    return article


def test_show_tells_the_decisions_and_the_words_that_weigh_most(
    run_command: RunCommand, decided: Article
) -> None:
    printed = run_command("desk_learning", "show")

    assert printed.startswith("de: 3 accepted, 3 dismissed.\n  for: ")
    assert "Schiffe (+0." in printed


@pytest.mark.django_db
def test_show_of_a_desk_without_decisions_says_so(run_command: RunCommand) -> None:
    printed = run_command("desk_learning", "show")
    assert printed == "Nothing was learned yet: there are no decisions to learn from.\n"


def test_show_where_learning_is_off_says_so_and_learns_nothing(
    run_command: RunCommand, decided: Article, settings: Settings
) -> None:
    settings.LEARN_FROM_DECISIONS = False

    assert run_command("desk_learning", "show").startswith("Learning is off (LEARN_FROM_DECISIONS)")
    assert not DeskLearning.objects.exists()


def test_export_writes_a_model_that_can_be_read_back(
    run_command: RunCommand, decided: Article, tmp_path: Path
) -> None:
    file = tmp_path / "learned.json"

    run_command("desk_learning", "export", str(file))

    (german,) = json.loads(file.read_text(encoding="utf-8"))["languages"]
    assert (german["language"], german["accepted"], german["dismissed"]) == ("de", 3, 3)
    assert "Schiffe" in {said["word"] for said in german["words"]}
    assert DeskModel.from_dict(german["model"]).decisions == 6


def test_export_holds_no_words_of_confidential_articles(
    run_command: RunCommand, decided: Article, editor: Person, tmp_path: Path
) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    for _ in range(3):
        factories.make_claim(hidden, editor, quote="der Lärm nahm zu")
    file = tmp_path / "learned.json"

    run_command("desk_learning", "export", str(file))

    assert "Lärm" not in file.read_text(encoding="utf-8")
    assert DeskLearning.objects.get().accepted == 3


def test_export_to_where_nothing_can_be_written_says_why(
    run_failing: RunCommand, decided: Article, tmp_path: Path
) -> None:
    printed = run_failing("desk_learning", "export", str(tmp_path / "missing" / "learned.json"))
    assert printed.endswith("cannot be written: No such file or directory.")


def test_reset_forgets_and_is_recorded(run_command: RunCommand, decided: Article) -> None:
    run_command("desk_learning", "show")

    printed = run_command("desk_learning", "reset", "--language", "de")

    assert printed == "Reset: de. Only decisions from now on count.\n"
    assert DeskLearning.objects.get().decisions == 0
    entry = HistoryEntry.objects.get(action=Action.FORGET_DECISIONS)
    assert (entry.actor, entry.before["accepted"]) == (None, 3)


def test_reset_of_every_language_counts_only_what_comes_after(
    run_command: RunCommand, decided: Article, editor: Person
) -> None:
    run_command("desk_learning", "reset")
    suggested = decided.claims.filter(status=ClaimStatus.SUGGESTED)
    accept_claim(factories.reload(suggested[0]), by=editor)

    run_command("desk_learning", "show")

    assert DeskLearning.objects.count() == len(Language)
    assert DeskLearning.objects.get(language="de").decisions == 1
