"""Drafting a verdict and sending it to second review."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from claims.choices import ClaimStatus, SourceKind, Stance
from claims.exceptions import NotAllowed, StaleVersion, Unready
from claims.models import Claim, Person, Policy, Rating, Verdict
from claims.workflow.rating import Finding, recall_verdict, save_verdict, submit_verdict
from claims.workflow.sourcing import Passage, add_evidence, edit_evidence
from tests import factories

InState = Callable[[ClaimStatus], Claim]
COMPLETE = Passage(words="420 m", locator="Seite 3")


@pytest.fixture
def researched(claim_in: InState) -> Claim:
    return claim_in(ClaimStatus.RESEARCHING)


def rest_on(claim: Claim, by: Person, *publishers: str, passage: Passage = COMPLETE) -> None:
    for publisher in publishers:
        add_evidence(claim, factories.make_source(by, publisher=publisher), passage, by=by)


def test_save_verdict_with_nothing_but_words_keeps_them_as_a_draft(
    researched: Claim, reviewer: Person
) -> None:
    save_verdict(researched, Finding(rationale="Noch unklar."), by=reviewer)
    verdict = Verdict.objects.get()
    assert (verdict.rationale, verdict.rating, verdict.submitted_at) == ("Noch unklar.", None, None)


def test_save_verdict_from_recheck_starts_research(claim_in: InState, reviewer: Person) -> None:
    claim = claim_in(ClaimStatus.RECHECK)
    save_verdict(claim, factories.finding_for(claim), by=reviewer)
    assert factories.reload(claim).status == ClaimStatus.RESEARCHING


def test_save_verdict_from_a_stale_page_gives_both_versions_and_writes_nothing(
    researched: Claim, reviewer: Person
) -> None:
    save_verdict(researched, Finding(rationale="Erste Fassung."), by=reviewer, seen=0)
    save_verdict(researched, Finding(rationale="Zweite Fassung."), by=reviewer, seen=1)
    with pytest.raises(StaleVersion) as stale:
        save_verdict(researched, Finding(rationale="Meine Fassung."), by=reviewer, seen=1)
    assert stale.value.theirs["rationale"] == "Zweite Fassung."
    assert Verdict.objects.get().rationale == "Zweite Fassung."


def test_save_verdict_without_a_change_leaves_no_entry(researched: Claim, reviewer: Person) -> None:
    save_verdict(researched, Finding(rationale="Gleich."), by=reviewer)
    version = researched.version
    save_verdict(researched, Finding(rationale="Gleich."), by=reviewer)
    assert factories.reload(researched).version == version


def test_save_verdict_by_somebody_else_is_refused(researched: Claim, second_reviewer: Person) -> None:
    with pytest.raises(NotAllowed):
        save_verdict(researched, Finding(rationale="Fremd."), by=second_reviewer)


def test_save_verdict_with_a_rating_of_another_scale_is_refused(researched: Claim, reviewer: Person) -> None:
    foreign = Rating.objects.exclude(scale=researched.article.scale)[0]
    with pytest.raises(Unready, match="this article’s scale"):
        save_verdict(researched, Finding(rating=foreign), by=reviewer)


@pytest.mark.parametrize(
    ("days", "again", "words"),
    [(1, None, "in the future"), (0, 0, "must come after"), (-3, -5, "must come after")],
)
def test_save_verdict_with_impossible_days_is_refused(
    days: int, again: int | None, words: str, researched: Claim, reviewer: Person
) -> None:
    today = timezone.localdate()
    finding = Finding(
        as_of=today + timedelta(days=days),
        look_again_on=None if again is None else today + timedelta(days=again),
    )
    with pytest.raises(Unready, match=words):
        save_verdict(researched, finding, by=reviewer)


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ({"rating": None}, "Choose a rating"),
        ({"rationale": "  "}, "Write a rationale"),
        ({"as_of": None}, "as of which day"),
    ],
)
def test_submit_verdict_that_is_incomplete_says_what_is_missing(
    missing: dict[str, object], words: str, researched: Claim, reviewer: Person
) -> None:
    factories.add_primary_evidence(researched, reviewer)
    save_verdict(researched, factories.finding_for(researched, **missing), by=reviewer)
    with pytest.raises(Unready, match=words):
        submit_verdict(researched, by=reviewer)
    assert factories.reload(researched).status == ClaimStatus.RESEARCHING


@pytest.mark.parametrize("publishers", [(), ("A",), ("A", "a ")])
def test_submit_verdict_with_fewer_than_two_publishers_is_refused(
    publishers: tuple[str, ...], researched: Claim, reviewer: Person
) -> None:
    rest_on(researched, reviewer, *publishers)
    save_verdict(researched, factories.finding_for(researched), by=reviewer)
    with pytest.raises(Unready, match="Not enough evidence"):
        submit_verdict(researched, by=reviewer)


def test_submit_verdict_with_two_publishers_is_enough(researched: Claim, reviewer: Person) -> None:
    rest_on(researched, reviewer, "A", "B")
    save_verdict(researched, factories.finding_for(researched), by=reviewer)
    submit_verdict(researched, by=reviewer)
    assert factories.reload(researched).status == ClaimStatus.IN_REVIEW


def test_submit_verdict_with_one_primary_source_is_enough(researched: Claim, reviewer: Person) -> None:
    factories.draft_verdict(researched, reviewer)
    submit_verdict(researched, by=reviewer)
    assert Verdict.objects.get().submitted_at is not None


@pytest.mark.parametrize(
    "passage",
    [
        Passage(words="420 m", locator=" "),
        Passage(words="", locator="Seite 3"),
        Passage(words="420 m", locator="Seite 3", stance=Stance.CONTEXT),
    ],
)
def test_submit_verdict_does_not_count_evidence_without_place_words_or_stand(
    passage: Passage, researched: Claim, reviewer: Person
) -> None:
    source = factories.make_source(reviewer, kind=SourceKind.PRIMARY)
    add_evidence(researched, source, passage, by=reviewer)
    save_verdict(researched, factories.finding_for(researched), by=reviewer)
    with pytest.raises(Unready, match="Not enough evidence"):
        submit_verdict(researched, by=reviewer)


def test_submit_verdict_with_a_reason_for_less_evidence_goes_through(
    researched: Claim, reviewer: Person
) -> None:
    finding = factories.finding_for(researched, override_reason="Nur das Amt misst nach.")
    save_verdict(researched, finding, by=reviewer)
    submit_verdict(researched, by=reviewer)
    assert factories.reload(researched).status == ClaimStatus.IN_REVIEW


def test_submit_verdict_with_a_reason_where_the_desk_forbids_it_is_refused(
    researched: Claim, reviewer: Person
) -> None:
    Policy.objects.update(override_allowed=False)
    finding = factories.finding_for(researched, override_reason="Nur das Amt misst nach.")
    save_verdict(researched, finding, by=reviewer)
    with pytest.raises(Unready, match="Not enough evidence"):
        submit_verdict(researched, by=reviewer)


def test_submit_verdict_must_name_what_contradicts(researched: Claim, reviewer: Person) -> None:
    factories.draft_verdict(researched, reviewer)
    against = Passage(stance=Stance.CONTRADICTS, words="380 m", locator="Absatz 2")
    rest_on(researched, reviewer, "Wochenpost", passage=against)
    with pytest.raises(Unready, match="contradicts the claim"):
        submit_verdict(researched, by=reviewer)
    rationale = "Die Wochenpost nennt 380 m, zählt aber die Rampe nicht mit."
    save_verdict(researched, factories.finding_for(researched, rationale=rationale), by=reviewer)
    submit_verdict(researched, by=reviewer)
    assert factories.reload(researched).status == ClaimStatus.IN_REVIEW


def test_submit_verdict_after_evidence_was_weakened_is_refused(researched: Claim, reviewer: Person) -> None:
    factories.draft_verdict(researched, reviewer)
    edit_evidence(researched.evidence.get(), Passage(words="", locator=""), by=reviewer)
    with pytest.raises(Unready):
        submit_verdict(factories.reload(researched), by=reviewer)


def test_recall_verdict_makes_it_a_draft_again(claim_in: InState, reviewer: Person) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    recall_verdict(claim, by=reviewer)
    verdict = Verdict.objects.get()
    assert (factories.reload(claim).status, verdict.submitted_at) == ("researching", None)
    assert verdict.as_of == date(2024, 5, 10)
