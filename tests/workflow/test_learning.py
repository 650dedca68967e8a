"""Decisions teach what is suggested: caught up from the history, each once, and only if the desk wants it."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from claims.choices import Action, ClaimStatus, DismissReason
from claims.exceptions import NotAllowed
from claims.models import Anchor, Article, Claim, DeskLearning, HistoryEntry, Person
from claims.queries.learning import lessons
from claims.text.learning import DeskModel, judge_with, taught
from claims.text.worthiness import assess
from claims.workflow import learning
from claims.workflow.learning import catch_up, current_judge, forget_decisions
from claims.workflow.marking import accept_claim, dismiss_claim, restore_claim
from claims.workflow.sorting import take_back_claim
from tests import factories

FIRST, SECOND, THIRD = (
    "Der neue Kai ist 420 Meter lang",
    "Im Jahr darauf legten 1312 Schiffe an",
    "Die Hafenmeisterin leitet die Behörde seit 2019",
)


def suggestion_in(article: Article, quote: str) -> Claim:
    suggested = article.claims.filter(status=ClaimStatus.SUGGESTED)
    return factories.reload(suggested.get(anchors__quote__startswith=quote))


def quote_of(claim: Claim) -> str:
    return factories.quote_of(claim).quote


def kept() -> DeskLearning:
    return DeskLearning.objects.get(language="de")


def model_in(row: DeskLearning) -> DeskModel:
    return DeskModel.from_dict(row.model)


def test_catch_up_learns_accepted_and_dismissed_suggestions_in_their_order(
    article: Article, editor: Person
) -> None:
    wanted, unwanted = suggestion_in(article, FIRST), suggestion_in(article, SECOND)
    accept_claim(wanted, by=editor)
    dismiss_claim(unwanted, reason=DismissReason.TRIVIAL, by=editor)

    model = catch_up("de")

    assert model == taught([(quote_of(wanted), 1), (quote_of(unwanted), 0)], "de")
    assert model_in(kept()) == model
    assert (kept().accepted, kept().dismissed) == (1, 1)


def test_catch_up_learns_marked_passages_by_the_words_that_were_marked(
    article: Article, editor: Person
) -> None:
    factories.make_claim(article, editor, quote=FIRST)

    assert catch_up("de") == taught([(FIRST, 1)], "de")


def test_catch_up_learns_only_what_came_since_the_last_time(article: Article, editor: Person) -> None:
    first, second = suggestion_in(article, FIRST), suggestion_in(article, SECOND)
    accept_claim(first, by=editor)
    catch_up("de")
    accept_claim(second, by=editor)

    assert catch_up("de") == taught([(quote_of(first), 1), (quote_of(second), 1)], "de")


def test_catch_up_with_nothing_new_writes_nothing(
    article: Article, editor: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    accept_claim(suggestion_in(article, FIRST), by=editor)
    first = catch_up("de")
    before = kept()

    with django_assert_num_queries(3):
        again = catch_up("de")

    assert again == first
    assert kept().version == before.version


def test_catch_up_of_a_language_nobody_decided_in_keeps_no_row(article: Article, editor: Person) -> None:
    accept_claim(suggestion_in(article, FIRST), by=editor)

    assert catch_up("fr").decisions == 0
    assert not DeskLearning.objects.exists()


@pytest.mark.parametrize("reason", ["duplicate", "out_of_scope"])
def test_dismissing_for_what_is_not_in_the_sentence_teaches_nothing(
    reason: str, article: Article, editor: Person
) -> None:
    dismiss_claim(suggestion_in(article, FIRST), reason=reason, by=editor)

    assert catch_up("de").decisions == 0


def test_restoring_takes_back_what_the_dismissal_taught(article: Article, editor: Person) -> None:
    claim = suggestion_in(article, FIRST)
    dismiss_claim(claim, reason=DismissReason.NOT_A_CLAIM, by=editor)
    restore_claim(claim, by=editor)

    assert catch_up("de") == taught([(quote_of(claim), 0), (quote_of(claim), 1)], "de")


def test_restoring_what_taught_nothing_teaches_nothing(article: Article, editor: Person) -> None:
    claim = suggestion_in(article, FIRST)
    dismiss_claim(claim, reason=DismissReason.DUPLICATE, by=editor)
    restore_claim(claim, by=editor)

    assert catch_up("de").decisions == 0


def test_a_decision_that_was_taken_back_teaches_nothing(article: Article, editor: Person) -> None:
    claim, other = suggestion_in(article, FIRST), suggestion_in(article, SECOND)
    accept_claim(claim, by=editor)
    take_back_claim(claim, by=editor)
    dismiss_claim(other, reason=DismissReason.TRIVIAL, by=editor)

    assert catch_up("de") == taught([(quote_of(other), 0)], "de")


def test_a_decision_taken_back_after_it_was_learned_is_forgotten(article: Article, editor: Person) -> None:
    claim, other = suggestion_in(article, FIRST), suggestion_in(article, SECOND)
    accept_claim(other, by=editor)
    dismiss_claim(claim, reason=DismissReason.TRIVIAL, by=editor)
    assert catch_up("de").dismissed == 1

    take_back_claim(claim, by=editor)

    assert catch_up("de") == taught([(quote_of(other), 1)], "de")
    assert (kept().accepted, kept().dismissed) == (1, 0)


def test_a_decision_taken_back_is_gone_over_once(
    article: Article, editor: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    claim = suggestion_in(article, FIRST)
    accept_claim(claim, by=editor)
    catch_up("de")
    take_back_claim(claim, by=editor)
    catch_up("de")
    before = kept().version

    with django_assert_num_queries(3):
        catch_up("de")

    assert kept().version == before


def test_what_was_decided_anew_after_taking_back_teaches_that_alone(article: Article, editor: Person) -> None:
    claim = suggestion_in(article, FIRST)
    accept_claim(claim, by=editor)
    take_back_claim(claim, by=editor)
    dismiss_claim(claim, reason=DismissReason.NOT_A_CLAIM, by=editor)

    assert catch_up("de") == taught([(quote_of(claim), 0)], "de")


def test_decisions_on_confidential_articles_teach_nothing(editor: Person) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    accept_claim(suggestion_in(hidden, FIRST), by=editor)

    assert catch_up("de").decisions == 0
    assert not DeskLearning.objects.exists()


def test_catch_up_takes_a_portion_at_a_time_and_leaves_nothing_out(
    article: Article, editor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "LESSONS_AT_ONCE", 2)
    claims = [suggestion_in(article, quote) for quote in (FIRST, SECOND, THIRD)]
    for claim in claims:
        accept_claim(claim, by=editor)

    counts = [catch_up("de").decisions for _ in range(3)]

    assert counts == [2, 3, 3]
    assert catch_up("de") == taught([(quote_of(claim), 1) for claim in claims], "de")


def test_an_entry_that_appears_behind_a_newer_one_is_learned_once(
    article: Article, editor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on PostgreSQL, where the longer of two transactions can have begun first."""
    late, early = suggestion_in(article, FIRST), suggestion_in(article, SECOND)
    accept_claim(late, by=editor)
    accept_claim(early, by=editor)
    everything = lessons("de")
    monkeypatch.setattr(learning, "lessons", lambda *_args, **_said: everything[1:])
    catch_up("de")
    monkeypatch.undo()

    learned = catch_up("de")

    assert learned == taught([(quote_of(early), 1), (quote_of(late), 1)], "de")
    assert catch_up("de") == learned


def test_entries_that_have_settled_are_no_longer_looked_at(
    article: Article, editor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_claim(suggestion_in(article, FIRST), by=editor)
    entry = HistoryEntry.objects.get(action=Action.ACCEPT)
    monkeypatch.setattr(learning, "SETTLING", timedelta(minutes=-1))

    catch_up("de")

    assert (kept().settled_up_to, kept().learned_ahead) == (entry.pk, [])


def test_a_grown_desk_goes_over_everything_again(
    article: Article, editor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "REHEARSED_FROM", 2)
    first, second = suggestion_in(article, FIRST), suggestion_in(article, SECOND)
    accept_claim(first, by=editor)
    catch_up("de")
    dismiss_claim(second, reason=DismissReason.TRIVIAL, by=editor)

    decisions = [(quote_of(first), 1), (quote_of(second), 0)]
    assert catch_up("de") == taught(decisions, "de", rounds=learning.ROUNDS)
    assert kept().rehearsed_with == 2


def test_going_over_everything_forgets_what_was_hidden_since(
    article: Article, editor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "REHEARSED_FROM", 2)
    accept_claim(suggestion_in(article, FIRST), by=editor)
    catch_up("de")
    Article.objects.filter(pk=article.pk).update(is_confidential=True)
    other = factories.make_article(editor)
    accept_claim(suggestion_in(other, SECOND), by=editor)

    assert catch_up("de").decisions == 1


def test_what_another_version_kept_is_learned_anew(article: Article, editor: Person) -> None:
    claim = suggestion_in(article, FIRST)
    accept_claim(claim, by=editor)
    catch_up("de")
    DeskLearning.objects.update(model={"format": 0, "weights": {"1": "?"}})

    assert catch_up("de") == taught([(quote_of(claim), 1)], "de")


@pytest.mark.django_db(transaction=True)
def test_two_who_catch_up_in_the_same_moment_learn_each_decision_once(
    article: Article, editor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = suggestion_in(article, FIRST)
    accept_claim(claim, by=editor)
    barrier = threading.Barrier(2)
    keep: Callable[..., bool] = learning.keep
    stored: list[bool] = []

    def keep_together(*args: Any) -> bool:
        barrier.wait(timeout=30)
        stored.append(keep(*args))
        return stored[-1]

    def learn() -> None:
        try:
            catch_up("de")
        finally:
            connection.close()

    monkeypatch.setattr(learning, "keep", keep_together)
    threads = [threading.Thread(target=learn) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert sorted(stored) == [False, True]
    assert model_in(kept()) == taught([(quote_of(claim), 1)], "de")


def test_what_was_reset_while_somebody_learned_stays_reset(
    article: Article, editor: Person, admin_person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_claim(suggestion_in(article, FIRST), by=editor)
    keep: Callable[..., bool] = learning.keep

    def keep_after_reset(*args: Any) -> bool:
        forget_decisions("de", by=admin_person)
        return keep(*args)

    monkeypatch.setattr(learning, "keep", keep_after_reset)
    catch_up("de")

    assert kept().decisions == 0


def test_reset_forgets_and_counts_only_what_is_decided_from_then_on(
    article: Article, editor: Person, admin_person: Person
) -> None:
    accept_claim(suggestion_in(article, FIRST), by=editor)
    catch_up("de")
    accept_claim(suggestion_in(article, SECOND), by=editor)
    forget_decisions("de", by=admin_person)
    third = suggestion_in(article, THIRD)
    accept_claim(third, by=editor)

    assert catch_up("de") == taught([(quote_of(third), 1)], "de")


def test_reset_is_recorded_in_the_desks_history(
    article: Article, editor: Person, admin_person: Person
) -> None:
    accept_claim(suggestion_in(article, FIRST), by=editor)
    catch_up("de")

    forget_decisions("de", by=admin_person)

    entry = HistoryEntry.objects.get(history__article=None)
    assert (entry.action, entry.actor) == (Action.FORGET_DECISIONS, admin_person)
    assert entry.before == {"language": "de", "accepted": 1, "dismissed": 0}


def test_reset_by_somebody_who_does_not_manage_the_desk_is_refused(article: Article, editor: Person) -> None:
    accept_claim(suggestion_in(article, FIRST), by=editor)
    catch_up("de")

    with pytest.raises(NotAllowed):
        forget_decisions("de", by=editor)

    assert kept().decisions == 1


def test_current_judge_of_a_desk_without_decisions_is_the_rules(article: Article) -> None:
    assert current_judge("de") is assess


def test_current_judge_asks_the_desks_decisions_too(article: Article, editor: Person) -> None:
    wanted, unwanted = suggestion_in(article, FIRST), suggestion_in(article, SECOND)
    accept_claim(wanted, by=editor)
    dismiss_claim(unwanted, reason=DismissReason.TRIVIAL, by=editor)

    judge = current_judge("de")

    expected = judge_with(taught([(quote_of(wanted), 1), (quote_of(unwanted), 0)], "de"))
    for quote in (quote_of(wanted), quote_of(unwanted), THIRD):
        assert judge(quote, "de") == expected(quote, "de") != assess(quote, "de")


def test_current_judge_where_learning_is_off_reads_and_writes_nothing(
    article: Article, editor: Person, settings: Settings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    accept_claim(suggestion_in(article, FIRST), by=editor)
    settings.LEARN_FROM_DECISIONS = False

    with django_assert_num_queries(0):
        judge = current_judge("de")

    assert judge is assess


def test_deciding_takes_no_statement_for_learning(
    article: Article, editor: Person, settings: Settings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first, second = suggestion_in(article, FIRST), suggestion_in(article, SECOND)
    with CaptureQueriesContext(connection) as learning_on:
        accept_claim(first, by=editor)
    settings.LEARN_FROM_DECISIONS = False

    with django_assert_num_queries(len(learning_on)):
        accept_claim(second, by=editor)
    assert not any("desklearning" in statement["sql"] for statement in learning_on)


def test_a_decision_whose_words_are_gone_from_the_text_teaches_nothing(
    article: Article, editor: Person
) -> None:
    claim = suggestion_in(article, FIRST)
    accept_claim(claim, by=editor)
    Anchor.objects.filter(claim=claim).update(is_current=False)

    assert catch_up("de").decisions == 0


def test_learned_at_says_when_it_last_learned(article: Article, editor: Person) -> None:
    accept_claim(suggestion_in(article, FIRST), by=editor)
    before = timezone.now()

    catch_up("de")

    learned_at = kept().learned_at
    assert learned_at is not None
    assert before <= learned_at <= timezone.now()
