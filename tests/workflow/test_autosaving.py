"""Drafts that save themselves: what is written, what the history learns and when, who can approve no more."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.db import connection

from claims.choices import Action, ClaimStatus
from claims.exceptions import NotAllowed, Refusal, StaleVersion, WrongState
from claims.models import Claim, HistoryEntry, Person, Verdict
from claims.permissions import can_review
from claims.workflow.assigning import assign_claim, assign_claims, release_claim
from claims.workflow.autosaving import as_recorded, unrecorded
from claims.workflow.marking import dismiss_claim, mark_not_checkable
from claims.workflow.rating import (
    Finding,
    autosave_verdict,
    recall_verdict,
    save_verdict,
    submit_verdict,
)
from claims.workflow.rechecking import send_to_recheck
from claims.workflow.reviewing import approve_verdict, reopen_claim
from claims.workflow.verifying import faults_in_history
from tests import factories

InState = Callable[[ClaimStatus], Claim]


@pytest.fixture
def researched(claim_in: InState, reviewer: Person) -> Claim:
    claim = claim_in(ClaimStatus.RESEARCHING)
    factories.add_primary_evidence(claim, reviewer)
    return claim


def drafts_in_history(claim: Claim) -> list[HistoryEntry]:
    return list(claim.entries.filter(action=Action.SAVE_VERDICT).order_by("claim_version"))


def assert_history_holds(claim: Claim) -> None:
    """A claim's version is the number of its entries, and the chain is whole."""
    assert Claim.objects.get(pk=claim.pk).version == claim.entries.count()
    assert list(faults_in_history()) == []


def assert_nothing_unrecorded(claim: Claim) -> None:
    assert [verdict for verdict in claim.verdicts.all() if unrecorded(verdict)] == []


def type_slowly(claim: Claim, by: Person, *texts: str) -> Verdict:
    for text in texts:
        verdict = autosave_verdict(claim, Finding(rationale=text), by=by)
    return verdict


def test_autosave_verdict_stores_the_words_and_writes_no_entry(researched: Claim, reviewer: Person) -> None:
    version = researched.version
    type_slowly(researched, reviewer, "Der", "Der Plan", "Der Plan nennt 420 m.")
    verdict = Verdict.objects.get()
    assert (verdict.rationale, verdict.recorded) == ("Der Plan nennt 420 m.", {})
    assert factories.reload(researched).version == version
    assert_history_holds(researched)


def test_autosave_verdict_raises_the_verdicts_version_with_each_save(
    researched: Claim, reviewer: Person
) -> None:
    versions = [type_slowly(researched, reviewer, text).version for text in ("a", "b", "b", "c")]
    assert versions == [1, 2, 2, 3]


def test_autosave_verdict_begins_the_research(claim_in: InState, reviewer: Person) -> None:
    claim = claim_in(ClaimStatus.ASSIGNED)
    type_slowly(claim, reviewer, "Erster Gedanke.")
    assert factories.reload(claim).status == ClaimStatus.RESEARCHING
    assert_history_holds(claim)


def test_save_verdict_after_autosaves_records_one_entry_with_what_changed_since_the_last(
    researched: Claim, reviewer: Person
) -> None:
    save_verdict(researched, Finding(rationale="Erste Fassung."), by=reviewer)
    type_slowly(researched, reviewer, "Erste Fassung, läng", "Zweite Fassung.")
    save_verdict(researched, factories.finding_for(researched, rationale="Zweite Fassung."), by=reviewer)
    first, second = drafts_in_history(researched)
    assert (first.before, first.after) == ({}, {"rationale": "Erste Fassung."})
    assert second.before == {"rating": None, "rationale": "Erste Fassung.", "as_of": None}
    assert second.after == {
        "rating": str(factories.rating_for(researched)),
        "rationale": "Zweite Fassung.",
        "as_of": "2024-05-10",
    }
    assert_history_holds(researched)
    assert_nothing_unrecorded(researched)


def test_save_verdict_of_what_was_autosaved_already_records_it(researched: Claim, reviewer: Person) -> None:
    type_slowly(researched, reviewer, "Schon gesichert.")
    verdict = save_verdict(researched, Finding(rationale="Schon gesichert."), by=reviewer)
    (entry,) = drafts_in_history(researched)
    assert (entry.after, verdict.version) == ({"rationale": "Schon gesichert."}, 1)


def test_save_verdict_that_takes_a_field_back_records_what_stood_there(
    researched: Claim, reviewer: Person
) -> None:
    save_verdict(researched, factories.finding_for(researched), by=reviewer)
    save_verdict(researched, factories.finding_for(researched, rating=None), by=reviewer)
    entry = drafts_in_history(researched)[-1]
    assert (entry.before, entry.after) == (
        {"rating": str(factories.rating_for(researched))},
        {"rating": None},
    )


def test_typing_back_and_forth_leaves_no_entry(researched: Claim, reviewer: Person) -> None:
    save_verdict(researched, Finding(rationale="So."), by=reviewer)
    type_slowly(researched, reviewer, "So nicht.", "So.")
    save_verdict(researched, Finding(rationale="So."), by=reviewer)
    assert len(drafts_in_history(researched)) == 1
    assert_history_holds(researched)


def test_submit_verdict_after_an_autosave_records_all_that_it_says(
    researched: Claim, reviewer: Person
) -> None:
    finding = factories.finding_for(researched, override_reason="Nur das Amt misst nach.")
    autosave_verdict(researched, finding, by=reviewer)
    submit_verdict(researched, by=reviewer)
    verdict = Verdict.objects.get()
    entry = drafts_in_history(researched)[-1]
    assert entry.after == {**as_recorded(verdict), "rating": str(verdict.rating)}
    assert entry.claim_version == factories.reload(researched).version - 1
    assert_nothing_unrecorded(researched)
    assert_history_holds(researched)


def test_whatever_a_submitted_verdict_says_stands_in_the_history(researched: Claim, reviewer: Person) -> None:
    finding = factories.finding_for(researched)
    save_verdict(researched, finding, by=reviewer)
    autosave_verdict(researched, replace(finding, rationale="Besser gesagt."), by=reviewer)
    submit_verdict(researched, by=reviewer)
    told: dict[str, object] = {}
    for entry in drafts_in_history(researched):
        told |= entry.after
    verdict = Verdict.objects.get()
    assert told == {**as_recorded(verdict), "rating": str(verdict.rating)}


@pytest.mark.parametrize("step", ["assign", "assign many", "release", "dismiss", "not checkable"])
def test_a_step_that_takes_the_claim_away_records_the_draft_for_who_typed_it(
    step: str, researched: Claim, reviewer: Person, second_reviewer: Person, editor: Person
) -> None:
    type_slowly(researched, reviewer, "Halb fertig.")
    claim = factories.reload(researched)
    steps: dict[str, Callable[[], object]] = {
        "assign": lambda: assign_claim(claim, to=second_reviewer, by=editor),
        "assign many": lambda: assign_claims([claim], to=second_reviewer, by=editor),
        "release": lambda: release_claim(claim, by=editor),
        "dismiss": lambda: dismiss_claim(claim, reason="trivial", by=editor),
        "not checkable": lambda: mark_not_checkable(claim, reason="opinion", by=editor),
    }
    steps[step]()
    (entry,) = drafts_in_history(claim)
    assert (entry.actor, entry.after) == (reviewer, {"rationale": "Halb fertig."})
    assert entry.claim_version == claim.version - 1
    assert_nothing_unrecorded(claim)
    assert_history_holds(claim)


def test_a_hand_over_of_a_recorded_draft_adds_no_entry(
    researched: Claim, reviewer: Person, second_reviewer: Person, editor: Person
) -> None:
    save_verdict(researched, Finding(rationale="Fertig."), by=reviewer)
    assign_claim(factories.reload(researched), to=second_reviewer, by=editor)
    assert len(drafts_in_history(researched)) == 1


def test_the_next_assignee_goes_on_in_an_entry_of_their_own(
    researched: Claim, reviewer: Person, second_reviewer: Person, editor: Person
) -> None:
    type_slowly(researched, reviewer, "Von der Ersten.")
    assign_claim(researched, to=second_reviewer, by=editor)
    save_verdict(researched, Finding(rationale="Von der Zweiten."), by=second_reviewer)
    first, second = drafts_in_history(researched)
    assert (first.actor, second.actor) == (reviewer, second_reviewer)
    assert (second.before, second.after) == (
        {"rationale": "Von der Ersten."},
        {"rationale": "Von der Zweiten."},
    )


def test_a_save_by_another_person_records_the_others_words_first(
    researched: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    """No step leads here; but nobody's words may become another's, whoever changes the assignee how."""
    type_slowly(researched, reviewer, "Von der Ersten.")
    Claim.objects.filter(pk=researched.pk).update(assignee=second_reviewer)
    autosave_verdict(factories.reload(researched), Finding(rationale="Neu."), by=second_reviewer)
    (entry,) = drafts_in_history(researched)
    assert (entry.actor, entry.after) == (reviewer, {"rationale": "Von der Ersten."})
    assert_history_holds(researched)


def test_a_text_that_changes_leaves_the_draft_with_its_author(researched: Claim, reviewer: Person) -> None:
    type_slowly(researched, reviewer, "Angefangen.")
    send_to_recheck(factories.reload(researched), note="Die Länge wurde geändert.", caused_by=reviewer)
    assert drafts_in_history(researched) == []
    save_verdict(factories.reload(researched), Finding(rationale="Fertig."), by=reviewer)
    (entry,) = drafts_in_history(researched)
    assert entry.after == {"rationale": "Fertig."}
    assert_history_holds(researched)


def test_the_next_round_knows_what_the_history_knows_of_the_last(
    claim_in: InState, reviewer: Person, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    reopen_claim(claim, words="Neue Zahlen.", by=editor)
    verdict = claim.verdicts.get(round=2)
    assert verdict.recorded == as_recorded(verdict)
    autosave_verdict(claim, factories.finding_for(claim, rationale="Neu gerechnet."), by=reviewer)
    save_verdict(claim, factories.finding_for(claim, rationale="Neu gerechnet."), by=reviewer)
    entry = drafts_in_history(claim)[-1]
    assert entry.before == {"rationale": "Der Bauplan nennt dieselbe Länge."}
    assert entry.after == {"rationale": "Neu gerechnet."}
    assert_history_holds(claim)


def test_who_only_autosaved_can_never_approve(
    researched: Claim, reviewer: Person, second_reviewer: Person, editor: Person
) -> None:
    type_slowly(researched, reviewer, "Von mir.")
    assign_claim(researched, to=second_reviewer, by=editor)
    save_verdict(researched, factories.finding_for(researched), by=second_reviewer)
    submit_verdict(researched, by=second_reviewer)
    claim = factories.reload(researched)
    assert not can_review(reviewer, claim)
    with pytest.raises(NotAllowed):
        approve_verdict(claim, by=reviewer)


def test_autosave_verdict_by_somebody_else_is_refused(
    researched: Claim, second_reviewer: Person, admin_person: Person
) -> None:
    for person in (second_reviewer, admin_person):
        with pytest.raises(NotAllowed):
            autosave_verdict(researched, Finding(rationale="Fremd."), by=person)
    assert not Verdict.objects.exists()


@pytest.mark.parametrize("status", [ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED])
def test_autosave_verdict_in_a_state_without_work_is_refused(
    status: ClaimStatus, claim_in: InState, reviewer: Person
) -> None:
    claim = claim_in(status)
    with pytest.raises(WrongState):
        autosave_verdict(claim, Finding(rationale="Zu spät."), by=reviewer)
    assert Verdict.objects.get().rationale == "Der Bauplan nennt dieselbe Länge."


def test_autosave_verdict_that_read_the_claim_before_it_was_sent_is_refused(
    researched: Claim, reviewer: Person
) -> None:
    """The page's claim is old by then: the row decides."""
    old = factories.reload(researched)
    save_verdict(researched, factories.finding_for(researched), by=reviewer)
    submit_verdict(researched, by=reviewer)
    with pytest.raises(WrongState):
        autosave_verdict(old, Finding(rationale="Nachgereicht."), by=reviewer)
    assert Verdict.objects.get().rationale == "Der Bauplan nennt dieselbe Länge."


def test_autosave_verdict_from_a_stale_window_writes_nothing(researched: Claim, reviewer: Person) -> None:
    autosave_verdict(researched, Finding(rationale="Fenster eins."), by=reviewer, seen=0)
    with pytest.raises(StaleVersion) as stale:
        autosave_verdict(researched, Finding(rationale="Fenster zwei."), by=reviewer, seen=0)
    assert stale.value.theirs["rationale"] == "Fenster eins."
    assert Verdict.objects.get().rationale == "Fenster eins."


def test_autosave_verdict_of_the_same_words_is_no_conflict(researched: Claim, reviewer: Person) -> None:
    """An answer that got lost on its way back makes the browser send the same again."""
    autosave_verdict(researched, Finding(rationale="Gleich."), by=reviewer, seen=0)
    assert autosave_verdict(researched, Finding(rationale="Gleich."), by=reviewer, seen=0).version == 1


def test_recall_after_an_autosave_and_submit_keeps_the_words_recorded(
    researched: Claim, reviewer: Person
) -> None:
    autosave_verdict(researched, factories.finding_for(researched), by=reviewer)
    submit_verdict(researched, by=reviewer)
    recall_verdict(factories.reload(researched), by=reviewer)
    assert_nothing_unrecorded(researched)
    assert_history_holds(researched)


WRITERS = 25


@contextmanager
def closing() -> Iterator[None]:
    try:
        yield
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_25_autosaves_at_once_store_one_and_tell_the_others(researched: Claim, reviewer: Person) -> None:
    outcomes: dict[str, str] = {}
    barrier = threading.Barrier(WRITERS)

    def save(mine: Claim, text: str) -> None:
        with closing():
            barrier.wait(timeout=60)
            try:
                autosave_verdict(mine, Finding(rationale=text), by=reviewer, seen=0)
                outcomes[text] = "saved"
            except StaleVersion as stale:
                outcomes[text] = f"shown {stale.theirs['rationale']}"

    opened = [factories.reload(researched) for _ in range(WRITERS)]
    threads = [threading.Thread(target=save, args=(mine, f"Fenster {n}.")) for n, mine in enumerate(opened)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    stored = Verdict.objects.get().rationale
    assert outcomes.pop(stored) == "saved"
    assert (len(outcomes), set(outcomes.values())) == (WRITERS - 1, {f"shown {stored}"})
    assert_history_holds(researched)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("attempt", range(5))
def test_autosaves_beside_a_hand_over_leave_nothing_unrecorded(
    attempt: int, researched: Claim, reviewer: Person, second_reviewer: Person, editor: Person
) -> None:
    """Either the save came first and stands in the history, or it was refused."""
    barrier = threading.Barrier(2)
    refused: list[Refusal] = []

    def save() -> None:
        with closing():
            mine = factories.reload(researched)
            barrier.wait(timeout=60)
            try:
                autosave_verdict(mine, Finding(rationale="Im letzten Moment."), by=reviewer, seen=0)
            except NotAllowed as refusal:
                refused.append(refusal)

    def hand_over() -> None:
        with closing():
            mine = factories.reload(researched)
            barrier.wait(timeout=60)
            assign_claim(mine, to=second_reviewer, by=editor)

    threads = [threading.Thread(target=one) for one in (save, hand_over)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert factories.reload(researched).assignee == second_reviewer
    assert len(drafts_in_history(researched)) == (0 if refused else 1)
    assert_nothing_unrecorded(researched)
    assert_history_holds(researched)
