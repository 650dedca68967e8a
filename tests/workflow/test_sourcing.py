"""Sources are one a page; evidence belongs to the assignee's work."""

import uuid
from collections.abc import Callable

import pytest

from claims.choices import ClaimStatus, SourceKind, Stance
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Claim, Contribution, Evidence, Person, Source
from claims.workflow.assigning import assign_claim
from claims.workflow.sourcing import (
    Passage,
    SourceDetails,
    add_evidence,
    edit_evidence,
    edit_source,
    find_or_add_source,
    find_source,
    withdraw_evidence,
)
from tests import factories

PASSAGE = Passage(stance=Stance.SUPPORTS, words="420 m", locator="Seite 3", note="Stand 2021")


def test_find_or_add_source_with_the_same_page_written_differently_reuses_it(
    reviewer: Person,
) -> None:
    first = find_or_add_source(
        SourceDetails("Plan", "Hafenamt", address="https://www.example.org/plan/?utm_source=x"),
        by=reviewer,
    )
    again = find_or_add_source(
        SourceDetails("Anderer Titel", "Amt", address="HTTP://EXAMPLE.org:80/plan#top"), by=reviewer
    )
    assert again == first
    assert Source.objects.get().title == "Plan"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://u:p@example.org/"],
)
def test_find_or_add_source_with_a_dangerous_address_is_refused(address: str, reviewer: Person) -> None:
    with pytest.raises(Unready):
        find_or_add_source(SourceDetails("Plan", "Hafenamt", address=address), by=reviewer)
    assert not Source.objects.exists()


@pytest.mark.parametrize(("title", "publisher"), [("", "Amt"), ("Plan", "  ")])
def test_find_or_add_source_without_title_or_publisher_is_refused(
    title: str, publisher: str, reviewer: Person
) -> None:
    with pytest.raises(Unready, match="title and a publisher"):
        find_or_add_source(SourceDetails(title, publisher), by=reviewer)


def test_find_or_add_source_by_a_person_without_a_role_is_refused(outsider: Person) -> None:
    with pytest.raises(NotAllowed):
        find_or_add_source(SourceDetails("Plan", "Hafenamt"), by=outsider)


def test_sources_without_an_address_are_each_their_own(reviewer: Person) -> None:
    details = SourceDetails("Gespräch", "Hafenamt", kind=SourceKind.EXPERT)
    assert find_or_add_source(details, by=reviewer) != find_or_add_source(details, by=reviewer)


def test_edit_source_to_the_address_of_another_is_refused(reviewer: Person) -> None:
    first = factories.make_source(reviewer)
    second = factories.make_source(reviewer, publisher="Stadt")
    with pytest.raises(Unready, match="has this address already"):
        edit_source(
            second,
            SourceDetails("Neu", "Stadt", kind=SourceKind.NEWS, address=first.address),
            by=reviewer,
        )
    second.refresh_from_db()
    assert second.title == "Bericht von Stadt"


def test_edit_source_from_a_stale_page_gives_both_versions_and_writes_nothing(
    reviewer: Person,
) -> None:
    source = factories.make_source(reviewer)
    opened = source.version
    address = source.address
    edit_source(source, SourceDetails("Erster", "Hafenamt", address=address), by=reviewer)
    with pytest.raises(StaleVersion) as stale:
        edit_source(
            source,
            SourceDetails("Zweiter", "Hafenamt", address=address),
            by=reviewer,
            seen=opened,
        )
    assert stale.value.theirs["title"] == "Erster"
    source.refresh_from_db()
    assert source.title == "Erster"


def test_find_source_gives_nothing_for_an_unknown_page(db: None) -> None:
    assert find_source("https://example.org/unbekannt") is None


def test_add_evidence_by_the_assignee_starts_research_and_counts_as_work(
    claim_in: Callable[[ClaimStatus], Claim], reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.ASSIGNED)
    evidence = add_evidence(claim, factories.make_source(reviewer), PASSAGE, by=reviewer)
    assert factories.reload(claim).status == ClaimStatus.RESEARCHING
    assert (evidence.words, evidence.locator, evidence.note) == ("420 m", "Seite 3", "Stand 2021")
    assert Contribution.objects.get().person == reviewer
    assert [entry.action for entry in claim.entries.order_by("claim_version")][-2:] == [
        "start",
        "add_evidence",
    ]


@pytest.mark.parametrize(
    "status", [ClaimStatus.OPEN, ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED, ClaimStatus.DISMISSED]
)
def test_add_evidence_in_a_state_without_research_is_refused(
    status: ClaimStatus, claim_in: Callable[[ClaimStatus], Claim], reviewer: Person
) -> None:
    claim = claim_in(status)
    source = factories.make_source(reviewer)
    count = Evidence.objects.count()
    with pytest.raises((WrongState, NotAllowed)):
        add_evidence(claim, source, PASSAGE, by=reviewer)
    assert Evidence.objects.count() == count


def test_add_evidence_by_somebody_else_is_refused(
    claim_in: Callable[[ClaimStatus], Claim], reviewer: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    with pytest.raises(NotAllowed, match="Only the assignee"):
        add_evidence(claim, factories.make_source(reviewer), PASSAGE, by=second_reviewer)


def test_add_evidence_sent_twice_is_one_piece(
    claim_in: Callable[[ClaimStatus], Claim], reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    source, token = factories.make_source(reviewer), uuid.uuid4()
    first = add_evidence(claim, source, PASSAGE, by=reviewer, submission=token)
    again = add_evidence(claim, source, PASSAGE, by=reviewer, submission=token)
    assert again == first
    assert claim.entries.filter(action="add_evidence").count() == 1


def test_edit_evidence_from_a_stale_page_gives_both_versions_and_writes_nothing(
    claim_in: Callable[[ClaimStatus], Claim], reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    evidence = add_evidence(claim, factories.make_source(reviewer), PASSAGE, by=reviewer)
    opened = evidence.version
    edit_evidence(evidence, Passage(words="421 m"), by=reviewer)
    with pytest.raises(StaleVersion) as stale:
        edit_evidence(evidence, Passage(words="419 m"), by=reviewer, seen=opened)
    assert stale.value.theirs["words"] == "421 m"
    evidence.refresh_from_db()
    assert evidence.words == "421 m"


def test_withdraw_evidence_keeps_the_row_and_says_why(
    claim_in: Callable[[ClaimStatus], Claim], reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    evidence = add_evidence(claim, factories.make_source(reviewer), PASSAGE, by=reviewer)
    withdraw_evidence(evidence, by=reviewer, words="Falscher Kai.")
    evidence.refresh_from_db()
    assert evidence.withdrawn_at is not None
    assert claim.entries.get(action="withdraw_evidence").words == "Falscher Kai."
    with pytest.raises(StaleVersion, match="was withdrawn"):
        withdraw_evidence(evidence, by=reviewer)


def test_edit_source_to_the_address_of_a_hidden_one_does_not_name_it(
    editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    claim = factories.make_claim(hidden, editor)
    assign_claim(claim, to=reviewer, by=editor)
    secret = factories.add_primary_evidence(claim, reviewer).source
    mine = factories.make_source(second_reviewer, publisher="Reederei")

    with pytest.raises(Unready) as refused:
        edit_source(
            mine, SourceDetails(mine.title, mine.publisher, address=secret.address), by=second_reviewer
        )

    assert secret.title not in str(refused.value)


@pytest.mark.parametrize("status", [ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED])
def test_edit_source_that_no_longer_carries_a_claim_sends_it_to_be_checked_again(
    status: ClaimStatus, claim_in: Callable[[ClaimStatus], Claim], reviewer: Person
) -> None:
    claim = claim_in(status)
    source = claim.evidence.get().source
    details = SourceDetails(source.title, source.publisher, kind=SourceKind.NEWS, address=source.address)
    edit_source(source, details, by=reviewer)
    stored = factories.reload(claim)
    assert (stored.status, stored.approved_by, stored.round) == ("recheck", None, 2)
    assert "was edited" in stored.recheck_note


def test_edit_source_whose_title_alone_changes_leaves_the_approval(
    claim_in: Callable[[ClaimStatus], Claim], reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    source = claim.evidence.get().source
    details = SourceDetails("Bauplan", source.publisher, kind=SourceKind.PRIMARY, address=source.address)
    edit_source(source, details, by=reviewer)
    assert factories.reload(claim).status == ClaimStatus.APPROVED
