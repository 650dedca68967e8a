"""Sorting suggestions, one and many, and what can be taken back by whom and until when."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import Action, ClaimStatus, DismissReason, Role, Verb
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Assignment, Claim, HistoryEntry, IndexedText, Lineage, Person
from claims.queries.sorting import NOWHERE, Narrowing, sorted_so_far, suggestions_of
from claims.text.readers import read_pasted
from claims.workflow.assigning import start_claim, take_claim
from claims.workflow.desk_keeping import declare_conflict
from claims.workflow.engine import available
from claims.workflow.marking import Wording, accept_claim, dismiss_claim, edit_claim, restore_claim
from claims.workflow.matching import reject_match
from claims.workflow.reshaping import Part, split_claim, undo_reshaping
from claims.workflow.revising import add_revision
from claims.workflow.sorting import (
    Decision,
    accept_and_assign,
    sort_all,
    sort_suggestion,
    take_back_claim,
    take_back_last,
)
from claims.workflow.verifying import faults_in_history
from tests import factories

ACCEPTED = Decision(Verb.ACCEPT)
DISMISSED = Decision(Verb.DISMISS, reason=DismissReason.TRIVIAL)
NOT_CHECKABLE = Decision(Verb.MARK_NOT_CHECKABLE, reason="opinion")


@pytest.fixture
def suggestion(article: Article) -> Claim:
    return waiting_in(article)[0]


def waiting_in(article: Article) -> list[Claim]:
    return [factories.reload(claim) for claim in suggestions_of(article)]


def actions(claim: Claim) -> list[str]:
    return list(claim.entries.order_by("claim_version").values_list("action", flat=True))


def facts(claim: Claim) -> dict[str, object]:
    """The row as it is stored, but for its version and its number, which only grow."""
    return {**Claim.objects.values().get(pk=claim.pk), "version": None, "number": None}


def crowded(editor: Person, number: int) -> Article:
    sentences = " ".join(f"Im Jahr {1700 + n} legten {n + 300} Schiffe an." for n in range(number))
    return factories.make_article(editor, text=f"Der Hafen\n\n{sentences}")


def test_accepting_with_a_new_wording_keeps_both_in_the_history(suggestion: Claim, editor: Person) -> None:
    suggested = suggestion.statement

    sort_suggestion(suggestion, Decision(Verb.ACCEPT, statement="Der Kai misst 420 Meter."), by=editor)

    assert factories.reload(suggestion).statement == "Der Kai misst 420 Meter."
    assert actions(suggestion) == [Action.ACCEPT, Action.EDIT_CLAIM]
    entry = suggestion.entries.get(action=Action.EDIT_CLAIM)
    assert (entry.before["statement"], entry.after["statement"]) == (suggested, "Der Kai misst 420 Meter.")
    assert list(faults_in_history()) == []


def test_accepting_with_the_suggested_wording_is_one_entry(suggestion: Claim, editor: Person) -> None:
    sort_suggestion(suggestion, Decision(Verb.ACCEPT, statement=suggestion.statement), by=editor)

    assert actions(suggestion) == [Action.ACCEPT]


def test_accepting_with_blanks_for_a_statement_is_refused(suggestion: Claim, editor: Person) -> None:
    before = facts(suggestion)

    with pytest.raises(Unready):
        sort_suggestion(suggestion, Decision(Verb.ACCEPT, statement=" "), by=editor)

    assert facts(suggestion) == before


def test_marking_a_suggestion_as_not_checkable_gives_it_a_number(suggestion: Claim, reviewer: Person) -> None:
    sort_suggestion(suggestion, NOT_CHECKABLE, by=reviewer)

    stored = factories.reload(suggestion)
    assert (stored.status, stored.number) == (ClaimStatus.NOT_CHECKABLE, 1)


def test_accept_and_assign_gives_it_to_somebody_in_one_go(
    suggestion: Claim, editor: Person, reviewer: Person
) -> None:
    accept_and_assign(suggestion, to=reviewer, by=editor)

    stored = factories.reload(suggestion)
    assert (stored.status, stored.assignee) == (ClaimStatus.ASSIGNED, reviewer)
    assert actions(suggestion) == [Action.ACCEPT, Action.ASSIGN]
    assert Assignment.objects.get(claim=suggestion, ended_at=None).person == reviewer


def test_accept_and_assign_to_oneself_takes_it_so_that_a_reviewer_can(
    suggestion: Claim, reviewer: Person
) -> None:
    accept_and_assign(suggestion, to=reviewer, by=reviewer)

    assert actions(suggestion) == [Action.ACCEPT, Action.TAKE]
    assert factories.reload(suggestion).assignee == reviewer


def test_accept_and_assign_to_nobody_asks_for_somebody(suggestion: Claim, editor: Person) -> None:
    with pytest.raises(Unready, match="Choose who gets it"):
        sort_suggestion(suggestion, Decision(Verb.ASSIGN), by=editor)


def test_accept_and_assign_to_whom_it_may_not_go_accepts_nothing(
    suggestion: Claim, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    declare_conflict(second_reviewer, article=suggestion.article, by=second_reviewer)
    before = facts(suggestion)

    with pytest.raises(Unready):
        accept_and_assign(factories.reload(suggestion), to=second_reviewer, by=editor)
    with pytest.raises(NotAllowed):
        accept_and_assign(factories.reload(suggestion), to=second_reviewer, by=reviewer)

    assert facts(suggestion) == before
    assert suggestion.entries.count() == 0


@pytest.mark.parametrize("decision", [ACCEPTED, DISMISSED, NOT_CHECKABLE], ids=lambda one: one.verb.value)
def test_the_same_decision_twice_is_one(decision: Decision, suggestion: Claim, editor: Person) -> None:
    for _ in range(2):
        sort_suggestion(factories.reload(suggestion), decision, by=editor, seen=0)

    assert suggestion.entries.count() == 1


def test_assigning_twice_to_the_same_person_is_once(
    suggestion: Claim, editor: Person, reviewer: Person
) -> None:
    for _ in range(2):
        sort_suggestion(factories.reload(suggestion), Decision(Verb.ASSIGN, to=reviewer), by=editor)

    assert actions(suggestion) == [Action.ACCEPT, Action.ASSIGN]


@pytest.mark.parametrize(
    "decision",
    [DISMISSED, Decision(Verb.ACCEPT, statement="Anders."), Decision(Verb.ASSIGN)],
    ids=["dismiss", "other words", "assign"],
)
def test_another_decision_on_what_one_accepted_is_not_taken_for_the_same(
    decision: Decision, suggestion: Claim, editor: Person, reviewer: Person
) -> None:
    sort_suggestion(suggestion, ACCEPTED, by=editor)
    if decision.verb == Verb.ASSIGN:
        decision = Decision(Verb.ASSIGN, to=reviewer)

    with pytest.raises(WrongState):
        sort_suggestion(factories.reload(suggestion), decision, by=editor)


def test_a_decision_that_comes_second_names_who_was_faster(
    suggestion: Claim, editor: Person, reviewer: Person
) -> None:
    sort_suggestion(factories.reload(suggestion), DISMISSED, by=reviewer)

    with pytest.raises(WrongState, match=r"Reviewer was faster .* “Dismissed”"):
        sort_suggestion(factories.reload(suggestion), DISMISSED, by=editor)


def test_a_decision_on_words_that_changed_meanwhile_is_stale(suggestion: Claim, editor: Person) -> None:
    edit_claim(factories.reload(suggestion), Wording("Andere Worte."), by=editor)

    with pytest.raises(StaleVersion):
        sort_suggestion(factories.reload(suggestion), ACCEPTED, by=editor, seen=0)


def test_sort_all_takes_what_waits_and_says_how_many(article: Article, editor: Person) -> None:
    first, second, *_ = claims = waiting_in(article)
    dismiss_claim(first, reason="trivial", by=editor)

    count = sort_all(article, article.claims.all(), ACCEPTED, by=editor)

    assert count == len(claims) - 1
    assert factories.reload(first).status == ClaimStatus.DISMISSED
    assert factories.reload(second).status == ClaimStatus.OPEN
    assert sort_all(article, article.claims.all(), ACCEPTED, by=editor) == 0


def test_sort_all_numbers_what_stays_on_the_desk_in_reading_order(article: Article, reviewer: Person) -> None:
    expected = [claim.pk for claim in waiting_in(article)]

    sort_all(article, suggestions_of(article), NOT_CHECKABLE, by=reviewer)

    numbered = article.claims.order_by("number").values_list("pk", flat=True)
    assert list(numbered) == expected


def test_sort_all_keeps_to_the_article(article: Article, editor: Person) -> None:
    other = factories.make_article(editor)

    sort_all(article, Claim.objects.all(), DISMISSED, by=editor)

    assert set(other.claims.values_list("status", flat=True)) == {ClaimStatus.SUGGESTED}


def test_sort_all_without_a_reason_dismisses_nothing(article: Article, editor: Person) -> None:
    with pytest.raises(Unready):
        sort_all(article, suggestions_of(article), Decision(Verb.DISMISS), by=editor)

    assert not article.claims.filter(status=ClaimStatus.DISMISSED).exists()


def test_sort_all_is_refused_without_a_role(article: Article, outsider: Person) -> None:
    with pytest.raises(NotAllowed):
        sort_all(article, suggestions_of(article), ACCEPTED, by=outsider)


@pytest.mark.parametrize("decision", [ACCEPTED, DISMISSED, NOT_CHECKABLE], ids=lambda one: one.verb.value)
def test_sort_all_and_undo_take_the_same_statements_for_few_and_many(
    decision: Decision, editor: Person
) -> None:
    taken, undone = [], []
    for number in (3, 60):
        article = crowded(editor, number)
        with CaptureQueriesContext(connection) as captured:
            assert sort_all(article, suggestions_of(article), decision, by=editor) == number
        taken.append(len(captured))
        with CaptureQueriesContext(connection) as captured:
            assert len(take_back_last(article, by=editor)) == number
        undone.append(len(captured))

    assert taken[0] == taken[1]
    assert undone[0] == undone[1]


def test_narrowing_takes_a_paragraph_a_score_from_there_on_or_below_it(article: Article) -> None:
    waiting = suggestions_of(article)
    scores = sorted(claim.score for claim in waiting if claim.score is not None)
    middle = scores[len(scores) // 2]
    text = article.revisions.get().text

    above = set(Narrowing(from_score=middle).of(waiting, article))
    below = set(Narrowing(below_score=middle).of(waiting, article))
    second = Narrowing(paragraph=2).of(waiting, article)

    assert above | below == set(waiting)
    assert not above & below
    assert len(above) == sum(score >= middle for score in scores)
    assert [claim.quote for claim in second] == [
        claim.quote for claim in waiting if claim.quote in text.split("\n\n")[3]
    ]
    assert not Narrowing(paragraph=99).of(waiting, article).exists()


def test_progress_counts_what_was_proposed_and_not_what_people_marked(
    article: Article, editor: Person, reviewer: Person
) -> None:
    total = len(waiting_in(article))
    factories.make_claim(article, editor)
    first, second, third, *_ = waiting_in(article)
    sort_suggestion(first, Decision(Verb.ASSIGN, to=reviewer), by=editor)
    sort_suggestion(second, DISMISSED, by=editor)
    sort_suggestion(third, NOT_CHECKABLE, by=editor)

    so_far = sorted_so_far(article)

    assert (so_far.accepted, so_far.dismissed, so_far.not_checkable) == (1, 1, 1)
    assert (so_far.done, so_far.total) == (3, total)


DECISIONS: dict[str, Callable[[Claim, Person, Person], None]] = {
    "accepted": lambda claim, by, _other: sort_suggestion(claim, ACCEPTED, by=by),
    "dismissed": lambda claim, by, _other: sort_suggestion(claim, DISMISSED, by=by),
    "not checkable": lambda claim, by, _other: sort_suggestion(claim, NOT_CHECKABLE, by=by),
    "assigned": lambda claim, by, other: accept_and_assign(claim, to=other, by=by),
    "taken": lambda claim, by, _other: accept_and_assign(claim, to=by, by=by),
    "reworded": lambda claim, by, _other: accept_claim(claim, statement="Anders gesagt.", by=by),
}


@pytest.mark.parametrize("decided", DECISIONS)
def test_taking_back_brings_everything_back_but_the_number(
    decided: str, suggestion: Claim, editor: Person, reviewer: Person
) -> None:
    Claim.objects.filter(pk=suggestion.pk).update(attributed_to="Hafenamt")
    suggestion.refresh_from_db()
    before = facts(suggestion)
    DECISIONS[decided](suggestion, editor, reviewer)
    number = factories.reload(suggestion).number

    take_back_claim(factories.reload(suggestion), by=editor)

    assert facts(suggestion) == before
    assert factories.reload(suggestion).number == number
    assert not IndexedText.objects.filter(claim=suggestion).exists()
    assert not suggestion.assignments.filter(ended_at=None).exists()
    assert list(faults_in_history()) == []


def test_taking_back_brings_a_whole_wording_back(suggestion: Claim, editor: Person) -> None:
    edit_claim(suggestion, Wording("So.", claimant="Karla", kind="event"), by=editor)
    before = facts(suggestion)
    due = factories.reload(suggestion).article.imported_at
    accept_claim(suggestion, by=editor)
    edit_claim(
        suggestion, Wording("Anders.", claimant="Ole", kind="office", priority=3, due_at=due), by=editor
    )

    take_back_claim(factories.reload(suggestion), by=editor)

    assert facts(suggestion) == before


def test_a_number_once_given_is_kept_when_accepted_again(article: Article, editor: Person) -> None:
    first, second, *_ = waiting_in(article)
    accept_claim(first, by=editor)
    take_back_claim(first, by=editor)
    accept_claim(second, by=editor)
    accept_claim(first, by=editor)

    assert (factories.reload(first).number, factories.reload(second).number) == (1, 2)


def test_taking_back_is_refused_to_others_whoever_they_are(
    suggestion: Claim, reviewer: Person, editor: Person, admin_person: Person
) -> None:
    accept_claim(suggestion, by=reviewer)

    for person in (editor, admin_person):
        with pytest.raises(NotAllowed, match="your own sorting"):
            take_back_claim(factories.reload(suggestion), by=person)


def take(claim: Claim, editor: Person, reviewer: Person) -> None:
    take_claim(claim, by=reviewer)


def reword(claim: Claim, editor: Person, reviewer: Person) -> None:
    edit_claim(claim, Wording("Eine andere Aussage."), by=reviewer)


def say_of_a_match(claim: Claim, editor: Person, reviewer: Person) -> None:
    other = factories.make_claim(claim.article, editor)
    reject_match(claim, other, by=editor)


@pytest.mark.parametrize("work", [take, reword, say_of_a_match], ids=lambda one: one.__name__)
def test_taking_back_is_refused_once_more_was_done(
    work: Callable[[Claim, Person, Person], None], suggestion: Claim, editor: Person, reviewer: Person
) -> None:
    accept_claim(suggestion, by=editor)
    work(factories.reload(suggestion), editor, reviewer)
    before = facts(suggestion)

    with pytest.raises(NotAllowed):
        take_back_claim(factories.reload(suggestion), by=editor)

    assert facts(suggestion) == before
    assert Verb.TAKE_BACK not in {one.verb for one in available(factories.reload(suggestion), editor)}


def test_taking_back_is_refused_once_the_assignee_has_started(
    suggestion: Claim, editor: Person, reviewer: Person
) -> None:
    accept_and_assign(suggestion, to=reviewer, by=editor)
    start_claim(suggestion, by=reviewer)

    with pytest.raises(WrongState, match="In research"):
        take_back_claim(factories.reload(suggestion), by=editor)


def test_what_was_restored_is_no_longer_to_be_taken_back(suggestion: Claim, editor: Person) -> None:
    dismiss_claim(suggestion, reason="trivial", by=editor)
    restore_claim(suggestion, by=editor)

    with pytest.raises(NotAllowed):
        take_back_claim(factories.reload(suggestion), by=editor)


@pytest.mark.parametrize("reason", [DismissReason.MERGED, DismissReason.GONE])
def test_a_dismissal_that_is_half_of_something_else_is_not_taken_back_alone(
    reason: DismissReason, suggestion: Claim, editor: Person
) -> None:
    dismiss_claim(suggestion, reason=reason, by=editor)

    with pytest.raises(NotAllowed):
        take_back_claim(factories.reload(suggestion), by=editor)


def test_a_claim_marked_by_hand_is_never_made_a_suggestion(claim: Claim, editor: Person) -> None:
    dismiss_claim(claim, reason="trivial", by=editor)

    with pytest.raises(NotAllowed):
        take_back_claim(factories.reload(claim), by=editor)


def test_a_page_of_a_claim_in_work_asks_nothing_more_for_taking_back(
    claim_in: Callable[[ClaimStatus], Claim], editor: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    with CaptureQueriesContext(connection) as captured:
        available(claim, editor)
    assert [query["sql"] for query in captured if "historyentry" in query["sql"]] == []


def test_undoing_goes_back_step_by_step_in_the_order_of_deciding(article: Article, editor: Person) -> None:
    first, second, third, *_ = waiting_in(article)
    sort_suggestion(second, ACCEPTED, by=editor)
    sort_suggestion(first, DISMISSED, by=editor)
    sort_suggestion(third, NOT_CHECKABLE, by=editor)

    undone = [take_back_last(article, by=editor) for _ in range(3)]

    assert undone == [[third], [first], [second]]
    with pytest.raises(WrongState, match="no decision of yours"):
        take_back_last(article, by=editor)


def test_undoing_leaves_the_decisions_of_others(article: Article, editor: Person, reviewer: Person) -> None:
    first, second, *_ = waiting_in(article)
    sort_suggestion(first, ACCEPTED, by=editor)
    sort_suggestion(second, ACCEPTED, by=reviewer)

    assert take_back_last(article, by=editor) == [first]
    assert factories.reload(second).status == ClaimStatus.OPEN


def test_undoing_does_not_take_a_colleagues_decision_for_ones_own_earlier_one(
    article: Article, editor: Person, reviewer: Person
) -> None:
    first, *_ = waiting_in(article)
    sort_suggestion(first, ACCEPTED, by=editor)
    take_back_last(article, by=editor)
    sort_suggestion(factories.reload(first), ACCEPTED, by=reviewer)

    with pytest.raises(WrongState, match="no decision of yours"):
        take_back_last(article, by=editor)


def test_undoing_what_was_decided_together_brings_back_all_that_nobody_works_on(
    article: Article, editor: Person, reviewer: Person
) -> None:
    count = sort_all(article, suggestions_of(article), ACCEPTED, by=editor)
    taken = factories.reload(article.claims.order_by("pk")[0])
    take_claim(taken, by=reviewer)

    undone = take_back_last(article, by=editor)

    assert len(undone) == count - 1
    assert taken not in undone
    assert factories.reload(taken).assignee == reviewer


def test_undoing_the_last_decision_after_others_worked_on_it_is_refused(
    article: Article, editor: Person, reviewer: Person
) -> None:
    first, second, *_ = waiting_in(article)
    sort_suggestion(first, ACCEPTED, by=editor)
    sort_suggestion(second, ACCEPTED, by=editor)
    take_claim(factories.reload(second), by=reviewer)

    with pytest.raises(NotAllowed):
        take_back_last(article, by=editor)

    assert factories.reload(first).status == ClaimStatus.OPEN


def test_undoing_is_for_those_who_still_have_a_role(article: Article, reviewer: Person) -> None:
    sort_suggestion(waiting_in(article)[0], ACCEPTED, by=reviewer)
    reviewer.groups.clear()
    without_role = Person.objects.with_roles().get(pk=reviewer.pk)
    assert Role.REVIEWER not in without_role.roles

    with pytest.raises(NotAllowed):
        take_back_last(article, by=without_role)


def test_taking_back_stands_in_the_history(suggestion: Claim, editor: Person) -> None:
    dismiss_claim(suggestion, reason="trivial", by=editor)
    take_back_claim(suggestion, by=editor)

    entry = HistoryEntry.objects.get(action=Action.TAKE_BACK)
    assert (entry.before["status"], entry.after["status"]) == ("dismissed", "suggested")
    assert (entry.before["set_aside_reason"], entry.after["set_aside_reason"]) == ("trivial", "")


def without_first_sentence(article: Article, editor: Person) -> None:
    base = article.revisions.get(is_current=True)
    text = base.text.replace("Der neue Kai ist 420 Meter lang und wurde am 3. Mai 2021 eröffnet. ", "")
    add_revision(article, read_pasted(text), base=base, by=editor)


def test_what_a_new_revision_reworded_is_no_longer_to_be_taken_back(article: Article, editor: Person) -> None:
    suggestion = factories.reload(article.claims.get(anchors__quote__contains="1312"))
    sort_suggestion(suggestion, ACCEPTED, by=editor)
    base = article.revisions.get(is_current=True)
    text = base.text.replace("1312 Schiffe", "1313 Schiffe")
    add_revision(article, read_pasted(text), base=base, by=editor)
    assert "1313" in factories.reload(suggestion).statement

    with pytest.raises(NotAllowed):
        take_back_claim(factories.reload(suggestion), by=editor)


def test_undoing_passes_over_suggestions_that_a_new_revision_took_away(
    article: Article, editor: Person
) -> None:
    suggestion = factories.reload(article.claims.get(anchors__quote__contains="1312"))
    sort_suggestion(suggestion, DISMISSED, by=editor)
    without_first_sentence(article, editor)

    assert take_back_last(article, by=editor) == [suggestion]


def test_undoing_passes_over_a_split_that_was_taken_back(article: Article, editor: Person) -> None:
    dismissed, whole, *_others = waiting_in(article)
    sort_suggestion(dismissed, DISMISSED, by=editor)
    anchor = factories.quote_of(whole)
    middle = anchor.start + anchor.quote.index(" ")
    parts = [Part(anchor.start, middle, "Das eine."), Part(middle + 1, anchor.end, "Das andere.")]
    split_claim(whole, parts, by=editor)
    undo_reshaping(Lineage.objects.get(), by=editor)

    assert take_back_last(article, by=editor) == [dismissed]


def test_a_suggestion_without_a_place_comes_behind_all_others(article: Article, editor: Person) -> None:
    first = waiting_in(article)[0]
    sort_suggestion(first, DISMISSED, by=editor)
    without_first_sentence(article, editor)
    take_back_claim(factories.reload(first), by=editor)

    waiting = list(suggestions_of(article))
    assert waiting[-1] == first
    assert (waiting[-1].start, waiting[-1].quote) == (NOWHERE, factories.quote_of(first).quote)
