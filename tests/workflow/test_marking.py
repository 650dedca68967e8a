"""From suggestion to claim, and setting aside."""

import threading
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from claims.choices import ClaimStatus
from claims.exceptions import NotAllowed, Refusal, StaleVersion, Unready, WrongState
from claims.models import Article, Claim, Claimant, HistoryEntry, Person
from claims.workflow.assigning import take_claim
from claims.workflow.desk_keeping import declare_conflict
from claims.workflow.marking import (
    Selection,
    Wording,
    accept_claim,
    dismiss_claim,
    edit_claim,
    mark_claim,
    restore_claim,
)
from claims.workflow.naming import find_or_add_claimant, find_or_add_claimants
from claims.workflow.sourcing import add_evidence
from claims.workflow.verifying import faults_in_history
from tests import factories
from tests.workflow.test_sourcing import PASSAGE


def test_mark_claim_stores_the_exact_words_and_what_stands_around_them(
    article: Article, editor: Person
) -> None:
    claim = factories.make_claim(article, editor, quote="legten 1312 Schiffe an")
    anchor = factories.quote_of(claim)
    assert anchor.revision.text[anchor.start : anchor.end] == "legten 1312 Schiffe an"
    assert anchor.prefix.endswith("Im Jahr darauf ")
    assert anchor.suffix.startswith(".")
    assert claim.status == ClaimStatus.OPEN


def test_mark_claim_behind_an_emoji_counts_code_points(article: Article, editor: Person) -> None:
    claim = factories.make_claim(article, editor, quote="der Lärm nahm zu")
    assert factories.quote_of(claim).quote == "der Lärm nahm zu"


@pytest.mark.parametrize("shift", [1, -1, 100_000])
def test_mark_claim_whose_words_stand_elsewhere_is_refused(
    shift: int, article: Article, editor: Person
) -> None:
    exact = factories.select(article, "legten 1312 Schiffe an")
    shifted = Selection(exact.start + shift, exact.end + shift, exact.quote)
    with pytest.raises(WrongState, match="do not stand there"):
        mark_claim(article, shifted, Wording("1312 Schiffe legten an."), by=editor)
    assert not Claim.objects.filter(status=ClaimStatus.OPEN).exists()


def test_mark_claim_overlapping_another_is_a_claim_of_its_own(article: Article, editor: Person) -> None:
    whole = factories.make_claim(article, editor, quote="Der neue Kai ist 420 Meter lang")
    part = factories.make_claim(article, editor, quote="420 Meter")
    assert whole.number != part.number
    assert factories.quote_of(whole).start < factories.quote_of(part).start


def test_mark_claim_sent_twice_is_one_claim(article: Article, editor: Person) -> None:
    selection, token = factories.select(article, "420 Meter"), uuid.uuid4()
    first = mark_claim(article, selection, Wording("420 m lang."), by=editor, submission=token)
    again = mark_claim(article, selection, Wording("420 m lang."), by=editor, submission=token)
    assert again == first


def test_mark_claim_without_a_statement_is_refused(article: Article, editor: Person) -> None:
    with pytest.raises(Unready, match="read by itself"):
        mark_claim(article, factories.select(article, "420 Meter"), Wording("  "), by=editor)


def test_mark_claim_in_a_hidden_article_is_refused(editor: Person, reviewer: Person) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    with pytest.raises(NotAllowed):
        mark_claim(hidden, factories.select(hidden, "420 Meter"), Wording("420 m."), by=reviewer)


def test_accepting_from_a_score_takes_exactly_those_from_there_on(article: Article, editor: Person) -> None:
    scores = sorted(score or 0 for score in article.claims.values_list("score", flat=True))
    limit = scores[len(scores) // 2]
    assert factories.accept_from_score(article, limit, by=editor) == sum(s >= limit for s in scores)
    accepted = article.claims.filter(status=ClaimStatus.OPEN)
    assert {(claim.score or 0) >= limit for claim in accepted} == {True}
    assert accepted.count() == sum(entry.action == "accept" for entry in article.history.entries.all())


def test_dismiss_claim_keeps_the_reason_and_restore_brings_it_back(claim: Claim, editor: Person) -> None:
    dismiss_claim(claim, reason="duplicate", words="Wie Nummer 3.", by=editor)
    stored = factories.reload(claim)
    assert (stored.set_aside_reason, stored.set_aside_words) == ("duplicate", "Wie Nummer 3.")
    restore_claim(stored, by=editor)
    assert factories.reload(claim).status == ClaimStatus.OPEN


def test_dismiss_claim_without_a_known_reason_is_refused(claim: Claim, editor: Person) -> None:
    with pytest.raises(Unready, match="Choose a reason"):
        dismiss_claim(claim, reason="because", by=editor)


def test_accept_claim_twice_is_refused_the_second_time(article: Article, editor: Person) -> None:
    suggestion = factories.reload(article.claims.order_by("pk")[0])
    twin = factories.reload(suggestion)
    accept_claim(suggestion, by=editor)
    with pytest.raises(WrongState):
        accept_claim(twin, by=editor)


def test_edit_claim_from_a_stale_page_gives_both_versions_and_writes_nothing(
    claim: Claim, editor: Person, reviewer: Person
) -> None:
    opened = claim.version
    edit_claim(claim, Wording("Der Kai misst 420 Meter."), by=editor, seen=opened)
    with pytest.raises(StaleVersion, match="Editor edited this claim") as stale:
        edit_claim(factories.reload(claim), Wording("Der Kai ist lang."), by=reviewer, seen=opened)
    assert stale.value.theirs["statement"] == "Der Kai misst 420 Meter."
    assert factories.reload(claim).statement == "Der Kai misst 420 Meter."


def test_edit_claim_while_evidence_was_added_is_no_conflict(
    claim_in: Callable[[ClaimStatus], Claim], editor: Person, reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    opened = claim.version
    add_evidence(claim, factories.make_source(reviewer), PASSAGE, by=reviewer)
    edit_claim(factories.reload(claim), Wording("Der Kai misst 420 m."), by=editor, seen=opened)
    assert factories.reload(claim).statement == "Der Kai misst 420 m."


def test_edit_claim_by_a_colleague_of_the_assignee_is_refused(
    claim_in: Callable[[ClaimStatus], Claim], second_reviewer: Person
) -> None:
    with pytest.raises(NotAllowed):
        edit_claim(claim_in(ClaimStatus.RESEARCHING), Wording("Fremde Worte."), by=second_reviewer)


def test_find_or_add_claimant_folds_white_space_and_adds_once(editor: Person) -> None:
    first = find_or_add_claimant("Karla  Beispiel", by=editor)
    assert find_or_add_claimant(" Karla Beispiel ", by=editor) == first
    assert find_or_add_claimant("  ", by=editor) is None


def test_mark_claim_that_is_refused_adds_no_claimant(article: Article, editor: Person) -> None:
    exact = factories.select(article, "legten 1312 Schiffe an")
    shifted = Selection(exact.start + 1, exact.end + 1, exact.quote)
    with pytest.raises(WrongState):
        mark_claim(article, shifted, Wording("1312 Schiffe legten an.", claimant="Karla Neu"), by=editor)
    assert not Claimant.objects.exists()


def test_edit_claim_that_is_refused_adds_no_claimant(claim: Claim, editor: Person, reviewer: Person) -> None:
    opened = claim.version
    edit_claim(claim, Wording("Der Kai misst 420 Meter."), by=editor, seen=opened)
    late = Wording("Der Kai ist lang.", claimant="Karla Neu")
    with pytest.raises(StaleVersion):
        edit_claim(factories.reload(claim), late, by=reviewer, seen=opened)
    assert not Claimant.objects.exists()


def test_edit_claim_over_another_step_taken_meanwhile_adds_no_claimant(
    claim: Claim, editor: Person, reviewer: Person
) -> None:
    before = factories.reload(claim)
    take_claim(claim, by=reviewer)
    with pytest.raises(Refusal):
        edit_claim(before, Wording("Der Kai ist lang.", claimant="Karla Neu"), by=editor)
    assert not Claimant.objects.exists()


def test_declare_conflict_twice_is_refused(article: Article, reviewer: Person) -> None:
    declare_conflict(reviewer, article=article, by=reviewer)
    with pytest.raises(WrongState, match="declared already"):
        declare_conflict(reviewer, article=article, by=reviewer)


def test_declare_conflict_for_a_colleague_is_refused(
    article: Article, reviewer: Person, second_reviewer: Person
) -> None:
    with pytest.raises(NotAllowed):
        declare_conflict(second_reviewer, article=article, by=reviewer)


@pytest.mark.django_db(transaction=True)
def test_take_claim_by_two_at_the_same_moment_gives_it_to_one_and_tells_the_other(
    claim: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    barrier = threading.Barrier(2)
    outcomes: dict[str, str] = {}

    def take(person: Person) -> None:
        mine = factories.reload(claim)
        barrier.wait(timeout=20)
        try:
            take_claim(mine, by=person)
            outcomes[person.username] = "has it"
        except Refusal as refusal:
            outcomes[person.username] = str(refusal)
        finally:
            connection.close()

    threads = [threading.Thread(target=take, args=(p,)) for p in (reviewer, second_reviewer)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(outcomes) == ["reviewer", "second"]
    winner = factories.reload(claim).assignee
    assert winner is not None
    assert outcomes.pop(winner.username) == "has it"
    (told,) = outcomes.values()
    assert str(winner) in told
    assert claim.assignments.count() == 1


def test_claims_are_numbered_from_one_as_they_come_to_the_desk(article: Article, editor: Person) -> None:
    first = factories.make_claim(article, editor, quote="420 Meter")
    suggestion = factories.reload(article.claims.filter(status=ClaimStatus.SUGGESTED)[0])
    assert (first.number, suggestion.number) == (1, None)
    accept_claim(suggestion, by=editor)
    assert factories.reload(suggestion).number == 2
    factories.accept_from_score(article, 0, by=editor)
    numbers = article.claims.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, article.claims.count() + 1))


def test_restore_claim_of_a_dismissed_suggestion_gives_it_a_number(article: Article, editor: Person) -> None:
    suggestion = factories.reload(article.claims.order_by("pk")[0])
    dismiss_claim(suggestion, reason="trivial", by=editor)
    assert factories.reload(suggestion).number is None
    restore_claim(suggestion, by=editor)
    assert factories.reload(suggestion).number == 1


ATTRIBUTED = """Der Hafen

Laut Hafenamt legten 1312 Schiffe an. Laut Hafenamt misst der Kai 420 Meter.

Laut Bauamt kostete er 12 Millionen.
"""


def test_accept_claim_names_whom_the_article_names(editor: Person) -> None:
    article = factories.make_article(editor, text=ATTRIBUTED)
    suggestion = factories.reload(article.claims.order_by("pk")[0])
    accept_claim(suggestion, by=editor)
    stored = factories.reload(suggestion)
    assert str(stored.claimant) == "Hafenamt"
    entry = stored.entries.get()
    assert (entry.before["claimant"], entry.after["claimant"]) == (None, "Hafenamt")
    assert list(faults_in_history()) == []


def test_accept_claim_uses_the_claimant_who_is_here_already(editor: Person) -> None:
    known = find_or_add_claimant("Hafenamt", by=editor)
    article = factories.make_article(editor, text=ATTRIBUTED)
    accept_claim(factories.reload(article.claims.order_by("pk")[0]), by=editor)
    assert Claim.objects.get(status=ClaimStatus.OPEN).claimant == known
    assert Claimant.objects.count() == 1


def test_accept_claim_leaves_a_claimant_who_was_named_by_hand(editor: Person) -> None:
    article = factories.make_article(editor, text=ATTRIBUTED)
    suggestion = factories.reload(article.claims.order_by("pk")[0])
    edit_claim(suggestion, Wording(suggestion.statement, claimant="Ada Weber"), by=editor)
    accept_claim(factories.reload(suggestion), by=editor)
    assert str(factories.reload(suggestion).claimant) == "Ada Weber"
    assert not Claimant.objects.filter(name="Hafenamt").exists()


def test_accept_claim_that_is_refused_adds_no_claimant(editor: Person, outsider: Person) -> None:
    article = factories.make_article(editor, text=ATTRIBUTED)
    with pytest.raises(NotAllowed):
        accept_claim(factories.reload(article.claims.order_by("pk")[0]), by=outsider)
    assert not Claimant.objects.exists()


def test_accepting_many_names_the_claimant_of_each_and_adds_each_once(editor: Person) -> None:
    article = factories.make_article(editor, text=ATTRIBUTED)
    factories.accept_from_score(article, 0, by=editor)
    claims = article.claims.order_by("number").select_related("claimant")
    assert [str(claim.claimant) for claim in claims] == ["Hafenamt", "Hafenamt", "Bauamt"]
    assert [claim.entries.get().after["claimant"] for claim in claims] == ["Hafenamt", "Hafenamt", "Bauamt"]
    added = HistoryEntry.objects.filter(action="add_claimant").order_by("position")
    assert [entry.after["name"] for entry in added] == ["Hafenamt", "Bauamt"]
    assert list(faults_in_history()) == []


def test_find_or_add_claimants_after_somebody_was_faster_takes_theirs(
    editor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up = Claimant.objects.filter

    def overtaken(**names: Any) -> list[Claimant]:
        found = list(look_up(**names))
        monkeypatch.undo()
        Claimant.objects.create(name="Hafenamt")
        return found

    monkeypatch.setattr(Claimant.objects, "filter", overtaken)
    found = find_or_add_claimants(["Hafenamt", "Bauamt"], by=editor)
    assert sorted(found) == ["Bauamt", "Hafenamt"]
    assert Claimant.objects.count() == 2
    assert HistoryEntry.objects.filter(action="add_claimant").count() == 1
