"""Four eyes by person, held by the workflow and by the database."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from claims.choices import ClaimStatus, Role
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Claim, Contribution, Person, Review, Verdict
from claims.queries.desk import desk_queue
from claims.workflow.assigning import assign_claim
from claims.workflow.desk_keeping import declare_conflict
from claims.workflow.marking import Wording, edit_claim
from claims.workflow.rating import Finding, recall_verdict, save_verdict, submit_verdict
from claims.workflow.reviewing import approve_verdict, reopen_claim, return_verdict
from tests import factories

InState = Callable[[ClaimStatus], Claim]


def test_approve_verdict_by_a_second_person_signs_it(claim_in: InState, second_reviewer: Person) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    approve_verdict(claim, by=second_reviewer, note="Nachgerechnet.")
    stored = factories.reload(claim)
    assert (stored.status, stored.approved_by) == ("approved", second_reviewer)
    review = Review.objects.get()
    assert (review.reviewer, review.decision, review.words) == (
        second_reviewer,
        "approved",
        "Nachgerechnet.",
    )


def test_approve_verdict_of_ones_own_is_refused_to_an_admin_too(
    article: object, claim: Claim, editor: Person, admin_person: Person
) -> None:
    both = factories.make_person("both", Role.ADMIN, Role.REVIEWER)
    assign_claim(claim, to=both, by=editor)
    factories.draft_verdict(claim, both)
    submit_verdict(claim, by=both)
    with pytest.raises(NotAllowed, match="second person"):
        approve_verdict(factories.reload(claim), by=both)
    approve_verdict(factories.reload(claim), by=admin_person)


def test_approve_verdict_after_a_reassignment_is_refused_to_whoever_worked_on_it(
    claim_in: InState, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    factories.draft_verdict(claim, reviewer)
    assign_claim(claim, to=second_reviewer, by=editor)
    save_verdict(claim, factories.finding_for(claim, rationale="Neu."), by=second_reviewer)
    submit_verdict(claim, by=second_reviewer)
    for person in (reviewer, second_reviewer):
        with pytest.raises(NotAllowed):
            approve_verdict(factories.reload(claim), by=person)
    approve_verdict(factories.reload(claim), by=editor)
    assert factories.reload(claim).approved_by == editor


def test_approving_past_the_workflow_is_refused_by_the_database(
    claim_in: InState, reviewer: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    Contribution.objects.create(claim=claim, person=second_reviewer, round=1)
    approved = {"status": "approved", "approved_at": timezone.now()}
    for person in (reviewer, second_reviewer):
        with pytest.raises(IntegrityError), transaction.atomic():
            Claim.objects.filter(pk=claim.pk).update(approved_by=person, **approved)
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(**approved)
    assert factories.reload(claim).status == ClaimStatus.IN_REVIEW


def test_contributing_to_what_one_approved_is_refused_by_the_database(
    claim_in: InState, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    with pytest.raises(IntegrityError), transaction.atomic():
        Contribution.objects.create(claim=claim, person=second_reviewer, round=1)


@pytest.mark.parametrize(
    "sql",
    ["DELETE FROM claims_contribution", "UPDATE claims_contribution SET person_id = person_id + 1"],
)
def test_contributions_cannot_be_taken_back_by_sql(sql: str, claim_in: InState) -> None:
    claim_in(ClaimStatus.IN_REVIEW)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert Contribution.objects.count() == 1


def test_approve_verdict_twice_is_one_entry(
    claim_in: InState, second_reviewer: Person, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    opened = factories.reload(claim)
    approve_verdict(claim, by=second_reviewer)
    with pytest.raises(WrongState, match="was faster"):
        approve_verdict(opened, by=editor)
    assert Review.objects.count() == 1
    assert claim.entries.filter(action="approve").count() == 1


def test_approve_verdict_that_changed_since_it_was_opened_is_refused(
    claim_in: InState, reviewer: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    seen = claim.version
    recall_verdict(claim, by=reviewer)
    save_verdict(claim, factories.finding_for(claim, rationale="Ganz anders."), by=reviewer)
    submit_verdict(claim, by=reviewer)
    with pytest.raises(StaleVersion, match="Reviewer changed this claim"):
        approve_verdict(factories.reload(claim), by=second_reviewer, seen=seen)


def test_return_verdict_gives_it_back_with_reason_and_keeps_the_round(
    claim_in: InState, reviewer: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    factories.return_to_reviewer(claim, by=second_reviewer)
    stored = factories.reload(claim)
    assert (stored.status, stored.assignee, stored.round) == ("researching", reviewer, 2)
    first, second = Verdict.objects.order_by("round")
    assert first.submitted_at is not None
    assert first.review.reason == "weak_sources"
    assert (second.rationale, second.submitted_at) == (first.rationale, None)


def test_return_verdict_of_ones_own_is_refused(claim_in: InState, reviewer: Person) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    with pytest.raises(NotAllowed):
        factories.return_to_reviewer(claim, by=reviewer)


@pytest.mark.parametrize(
    ("reason", "words", "sentence"),
    [("", "Darum.", "Choose a reason"), ("nonsense", "Darum.", "Choose"), ("other", " ", "Say why")],
)
def test_return_verdict_without_reason_or_words_is_refused(
    reason: str, words: str, sentence: str, claim_in: InState, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    with pytest.raises(Unready, match=sentence):
        return_verdict(claim, reason=reason, words=words, by=second_reviewer)
    assert not Review.objects.exists()


def test_returned_claim_goes_through_a_second_round_to_approval(
    claim_in: InState, reviewer: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    factories.return_to_reviewer(claim, by=second_reviewer)
    save_verdict(claim, factories.finding_for(claim, rationale="Mit neuem Plan."), by=reviewer)
    submit_verdict(claim, by=reviewer)
    approve_verdict(claim, by=second_reviewer)
    decisions = Review.objects.order_by("pk").values_list("verdict__round", "decision")
    assert list(decisions) == [(1, "returned"), (2, "approved")]


def test_reopen_claim_takes_the_approval_back_and_keeps_the_signed_round(
    claim_in: InState, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    reopen_claim(claim, words="Ein Leser hat einen anderen Plan.", by=editor)
    stored = factories.reload(claim)
    assert (stored.status, stored.approved_by, stored.round) == ("researching", None, 2)
    assert Review.objects.get().decision == "approved"


def test_edit_claim_with_new_content_voids_the_approval(
    claim_in: InState, editor: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    edit_claim(claim, Wording("Der neue Kai des Hafens ist 440 Meter lang."), by=editor)
    stored = factories.reload(claim)
    assert (stored.status, stored.approved_by, stored.round) == ("recheck", None, 2)
    assert "420 Meter" in stored.recheck_note


def test_edit_claim_with_other_spacing_keeps_the_approval(claim_in: InState, editor: Person) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    edit_claim(claim, Wording("Der neue Kai des Hafens  ist 420 Meter lang."), by=editor)
    assert factories.reload(claim).status == ClaimStatus.APPROVED


def test_save_verdict_on_an_approved_claim_is_refused(claim_in: InState, reviewer: Person) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    with pytest.raises(WrongState, match="reopened"):
        save_verdict(claim, Finding(rationale="Heimlich anders."), by=reviewer)
    assert Verdict.objects.get().rationale == "Der Bauplan nennt dieselbe Länge."


def test_approve_and_return_by_a_person_with_a_conflict_are_refused(
    claim_in: InState, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    assert list(desk_queue(second_reviewer, "review")) == [claim]
    declare_conflict(second_reviewer, article=claim.article, by=second_reviewer)
    with pytest.raises(Unready, match="declared a conflict"):
        approve_verdict(claim, by=second_reviewer)
    with pytest.raises(Unready, match="declared a conflict"):
        factories.return_to_reviewer(claim, by=second_reviewer)
    assert list(desk_queue(second_reviewer, "review")) == []
