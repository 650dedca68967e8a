"""How well suggestions foretell the desk's decisions, as it is typed."""

from collections.abc import Callable

import pytest

from claims.choices import ClaimStatus, DismissReason
from claims.models import Article, Person
from claims.workflow.marking import accept_claim, dismiss_claim
from tests import factories

RunCommand = Callable[..., str]

PAIRS = 40


@pytest.fixture
def sorted_article(editor: Person) -> Article:
    """An article whose figures were accepted and whose praise was dismissed, in turn."""
    pairs = (
        f"Am {pier}. Pier stieg der Umschlag um acht Prozent. Der Steg {pier} ist wunderbar gelegen."
        for pier in range(1, PAIRS + 1)
    )
    text = "Der Hafen wächst\n\nVon Karla Beispiel\n\n" + "\n\n".join(pairs)
    article = factories.make_article(editor, text=text)
    for claim in article.claims.filter(status=ClaimStatus.SUGGESTED).order_by("pk"):
        suggestion = factories.reload(claim)
        if "Prozent" in claim.statement:
            accept_claim(suggestion, by=editor)
        else:
            dismiss_claim(suggestion, reason=DismissReason.TRIVIAL, by=editor)
    return article


def test_evaluate_suggestions_prints_what_rules_and_desk_foretell(
    run_command: RunCommand, sorted_article: Article
) -> None:
    lines = run_command("evaluate_suggestions", "--language", "de").splitlines()

    assert lines[0] == "de: taught with 56 decisions, tried on the 24 after them (12 accepted)."
    assert lines[1].split() == ["AUC", "P@10", "P@20", "P@10%", "P@20%"]
    assert [line.split()[0] for line in lines[2:5]] == ["rules", "desk", "blended"]
    assert lines[3].split()[2:4] == ["1.00", "1.00"]
    assert lines[-1].startswith("AUC: how often")


def test_evaluate_suggestions_with_too_few_decisions_says_how_many_are_needed(
    run_command: RunCommand, article: Article, editor: Person
) -> None:
    factories.make_claim(article, editor)

    printed = run_command("evaluate_suggestions")

    assert "de: 1 decisions (1 accepted) are too few to tell. Needed are 10 accepted" in printed
    assert "AUC" not in printed
