"""Clearing a draft for print: one revision, when everything is settled, or for a reason."""

from collections.abc import Callable

import pytest

from claims.choices import ArticleKind, ClaimStatus, Role
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Claim, Clearance, HistoryEntry, Person
from claims.queries.workspace import current_revision
from claims.text.readers import read_pasted
from claims.workflow.assigning import assign_claim
from claims.workflow.clearing import (
    clear_article,
    obstacles_to_clearing,
    standing_clearance,
    withdraw_clearance,
)
from claims.workflow.discussing import open_thread, resolve_question
from claims.workflow.marking import dismiss_claim
from claims.workflow.proposing import keep_wording, propose_wording
from claims.workflow.revising import add_revision
from tests import factories


@pytest.fixture
def article(editor: Person) -> Article:
    """A draft of our own, every suggestion sorted out."""
    article = factories.make_article(editor, kind=ArticleKind.DRAFT)
    for claim in article.claims.filter(status=ClaimStatus.SUGGESTED):
        dismiss_claim(claim, reason="trivial", by=editor)
    return article


Approve = Callable[..., Claim]


@pytest.fixture
def approved(article: Article, editor: Person, reviewer: Person, second_reviewer: Person) -> Approve:
    def bring(rating: str = "confirmed") -> Claim:
        claim = factories.make_claim(article, editor)
        factories.approve(claim, editor=editor, reviewer=reviewer, second=second_reviewer, rating=rating)
        return factories.reload(claim)

    return bring


@pytest.fixture
def named_editor(article: Article) -> Person:
    named = factories.make_person("named", Role.EDITOR)
    article.editors.add(named)
    return named


def sentences(article: Article) -> list[str]:
    return [one.sentence for one in obstacles_to_clearing(article)]


def clear(article: Article, **said: object) -> Clearance:
    return clear_article(article, current_revision(article), **said)  # type: ignore[arg-type]


def test_an_article_with_everything_settled_is_cleared_for_its_current_revision(
    approved: Approve, article: Article, editor: Person
) -> None:
    approved()
    clearance = clear(article, by=editor)
    assert clearance.revision == current_revision(article)
    assert (clearance.reason, clearance.unready) == ("", [])
    assert standing_clearance(article) == clearance


def test_clearing_enters_the_history(article: Article, editor: Person) -> None:
    clear(article, by=editor)
    entry = HistoryEntry.objects.filter(history__article=article).latest("position")
    assert (entry.action, entry.after) == ("clear_article", {"revision": 1})


def test_an_unfinished_claim_is_an_obstacle(article: Article, editor: Person, reviewer: Person) -> None:
    claim = factories.make_claim(article, editor)
    assert sentences(article) == ["1 claim is not settled."]
    assign_claim(claim, to=reviewer, by=editor)
    assert [one.claims for one in obstacles_to_clearing(article)] == [(claim,)]


def test_an_unsorted_suggestion_is_an_obstacle(editor: Person) -> None:
    article = factories.make_article(editor, kind=ArticleKind.DRAFT)
    count = article.claims.count()
    (obstacle,) = obstacles_to_clearing(article)
    assert obstacle.sentence == f"{count} suggestions are not sorted."
    assert len(obstacle.claims) + obstacle.more == count


def test_a_claim_that_lost_its_place_is_an_obstacle(
    approved: Approve, article: Article, editor: Person
) -> None:
    approved()
    base = current_revision(article)
    without = read_pasted(base.text.replace("Der neue Kai ist 420 Meter lang und wurde", "Er wurde"))
    add_revision(article, without, base=base, by=editor)
    assert "1 claim has lost its place in the text." in sentences(article)


def test_an_open_question_is_an_obstacle_until_it_is_resolved(
    approved: Approve, article: Article, editor: Person, second_reviewer: Person
) -> None:
    claim = approved()
    thread = open_thread(claim, "Stimmt das Jahr?", by=second_reviewer, is_question=True)
    assert sentences(article) == ["1 question is open."]
    resolve_question(thread, by=second_reviewer)
    assert sentences(article) == []


def test_an_undecided_wording_is_an_obstacle(approved: Approve, article: Article, reviewer: Person) -> None:
    propose_wording(approved(), "Der Kai ist lang", by=reviewer)
    assert sentences(article) == ["1 proposed wording is not decided on."]


@pytest.mark.parametrize("rating", ["corrected", "cannot_confirm", "cut"])
def test_words_found_wrong_are_an_obstacle_until_somebody_keeps_them_for_a_reason(
    rating: str, approved: Approve, article: Article, editor: Person, reviewer: Person
) -> None:
    claim = approved(rating)
    assert len(sentences(article)) == 1
    assert "still has the old ones" in sentences(article)[0]
    keep_wording(
        propose_wording(claim, "Der Kai ist lang", by=reviewer), by=editor, reason="So sagt man es hier."
    )
    assert sentences(article) == []


def test_an_editor_who_is_not_named_cannot_clear_what_is_not_settled(
    article: Article, editor: Person, admin_person: Person
) -> None:
    factories.make_claim(article, editor)
    for person in (editor, admin_person):
        with pytest.raises(Unready, match="named for this article"):
            clear(article, by=person, reason="Die Zeit drängt.")
    assert not Clearance.objects.exists()


def test_a_named_editor_needs_a_reason(article: Article, editor: Person, named_editor: Person) -> None:
    factories.make_claim(article, editor)
    with pytest.raises(Unready, match="Say why"):
        clear(article, by=named_editor, reason="   ")


def test_a_named_editor_clears_for_a_reason_that_stays_with_what_was_not_settled(
    article: Article, editor: Person, named_editor: Person
) -> None:
    factories.make_claim(article, editor)
    clearance = clear(article, by=named_editor, reason=" Die Quelle ruft um sechs zurück. ")
    assert clearance.reason == "Die Quelle ruft um sechs zurück."
    assert clearance.unready == ["1 claim is not settled."]


@pytest.mark.parametrize("person", ["reviewer", "outsider"])
def test_only_editors_clear(person: str, article: Article, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowed):
        clear(article, by=request.getfixturevalue(person))


def test_a_revision_that_is_not_current_any_more_is_not_cleared(article: Article, editor: Person) -> None:
    read = current_revision(article)
    add_revision(article, read_pasted(read.text + "\n\nNachtrag.\n"), base=read, by=editor)
    with pytest.raises(StaleVersion, match="newer revision"):
        clear_article(article, read, by=editor)


def test_the_same_revision_is_cleared_once(article: Article, editor: Person) -> None:
    clear(article, by=editor)
    with pytest.raises(WrongState, match="cleared already"):
        clear(article, by=editor)


def test_a_new_revision_is_not_cleared_by_the_old_clearance(article: Article, editor: Person) -> None:
    clear(article, by=editor)
    base = current_revision(article)
    add_revision(article, read_pasted(base.text + "\n\nNachtrag.\n"), base=base, by=editor)
    clearance = standing_clearance(article)
    assert clearance is not None
    assert not clearance.revision.is_current


def test_a_withdrawn_clearance_stands_no_more_and_can_be_given_again(
    article: Article, editor: Person
) -> None:
    withdraw_clearance(clear(article, by=editor), by=editor)
    assert standing_clearance(article) is None
    assert clear(article, by=editor).withdrawn_at is None


def test_somebody_elses_text_is_not_cleared(editor: Person) -> None:
    with pytest.raises(WrongState, match="Only our own drafts"):
        clear(factories.make_article(editor), by=editor)
