"""Evidence of an earlier claim reused: as work of one's own, and never with its verdict."""

from collections.abc import Callable

import pytest

from claims.choices import Action, ClaimStatus
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Claim, Contribution, Evidence, Person
from claims.permissions import can_review
from claims.workflow.assigning import assign_claim
from claims.workflow.matching import reuse_evidence
from claims.workflow.rating import save_verdict, submit_verdict
from claims.workflow.reviewing import approve_verdict
from claims.workflow.sourcing import Passage, add_evidence, withdraw_evidence
from tests import factories


@pytest.fixture
def earlier(claim_in: Callable[[ClaimStatus], Claim]) -> Claim:
    """An approved claim with one piece of evidence; `reviewer` checked it, `second` approved it."""
    return claim_in(ClaimStatus.APPROVED)


@pytest.fixture
def mine(article: Article, editor: Person, second_reviewer: Person) -> Claim:
    """A later claim that `second` is to research."""
    claim = factories.make_claim(article, editor)
    assign_claim(claim, to=second_reviewer, by=editor)
    return factories.reload(claim)


def evidence_of(claim: Claim) -> list[Evidence]:
    return list(claim.evidence.select_related("source", "claim__article").order_by("pk"))


def test_reuse_evidence_adds_rows_of_this_claim_in_this_person_s_name(
    earlier: Claim, mine: Claim, second_reviewer: Person
) -> None:
    (old,) = evidence_of(earlier)

    (new,) = reuse_evidence(mine, [old], by=second_reviewer)

    assert (new.claim, new.source, new.added_by) == (mine, old.source, second_reviewer)
    assert (new.stance, new.words, new.locator, new.note) == (old.stance, old.words, old.locator, old.note)
    assert new.pk != old.pk
    assert evidence_of(earlier) == [old]


def test_reuse_evidence_starts_the_research_counts_as_work_and_says_where_it_is_from(
    earlier: Claim, mine: Claim, second_reviewer: Person
) -> None:
    reuse_evidence(mine, evidence_of(earlier), by=second_reviewer)

    assert factories.reload(mine).status == ClaimStatus.RESEARCHING
    assert Contribution.objects.filter(claim=mine, person=second_reviewer).exists()
    entry = mine.entries.get(action=Action.ADD_EVIDENCE)
    assert entry.after["reused_from"] == earlier.statement


def test_reuse_evidence_never_brings_a_verdict(earlier: Claim, mine: Claim, second_reviewer: Person) -> None:
    reuse_evidence(mine, evidence_of(earlier), by=second_reviewer)
    assert not mine.verdicts.exists()
    assert factories.reload(mine).approved_by is None


def test_reuse_evidence_skips_what_is_there_by_source_and_words(
    earlier: Claim, mine: Claim, second_reviewer: Person
) -> None:
    (old,) = evidence_of(earlier)
    typed_anew = Passage(stance=old.stance, words=f"„{old.words}“")
    add_evidence(mine, old.source, typed_anew, by=second_reviewer)

    assert reuse_evidence(mine, [old], by=second_reviewer) == []
    assert mine.evidence.count() == 1


def test_reuse_evidence_given_twice_is_reused_once(
    earlier: Claim, mine: Claim, second_reviewer: Person
) -> None:
    (old,) = evidence_of(earlier)
    assert len(reuse_evidence(mine, [old, old], by=second_reviewer)) == 1
    assert reuse_evidence(mine, [old], by=second_reviewer) == []


def test_reuse_evidence_of_other_words_of_the_same_source_is_a_piece_of_its_own(
    earlier: Claim, mine: Claim, second_reviewer: Person
) -> None:
    (old,) = evidence_of(earlier)
    add_evidence(mine, old.source, Passage(words="eröffnet 2021"), by=second_reviewer)
    assert len(reuse_evidence(mine, [old], by=second_reviewer)) == 1


def test_reuse_evidence_that_was_withdrawn_is_refused_with_all_the_rest(
    claim_in: Callable[[ClaimStatus], Claim], mine: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    running = claim_in(ClaimStatus.RESEARCHING)
    kept = factories.add_primary_evidence(running, reviewer)
    withdrawn = factories.add_primary_evidence(running, reviewer)
    withdraw_evidence(withdrawn, by=reviewer)

    with pytest.raises(StaleVersion, match="withdrawn"):
        reuse_evidence(mine, [kept, withdrawn], by=second_reviewer)

    assert not mine.evidence.exists()
    assert factories.reload(mine).status == ClaimStatus.ASSIGNED


def test_reuse_evidence_of_nothing_is_refused(mine: Claim, second_reviewer: Person) -> None:
    with pytest.raises(Unready, match="at least one"):
        reuse_evidence(mine, [], by=second_reviewer)


def test_reuse_evidence_by_anybody_but_the_assignee_is_refused(
    earlier: Claim, mine: Claim, editor: Person
) -> None:
    with pytest.raises(NotAllowed, match="assignee"):
        reuse_evidence(mine, evidence_of(earlier), by=editor)


def test_reuse_evidence_on_a_claim_in_review_is_refused(
    earlier: Claim, mine: Claim, second_reviewer: Person
) -> None:
    factories.draft_verdict(mine, second_reviewer)
    submit_verdict(mine, by=second_reviewer)
    with pytest.raises(WrongState):
        reuse_evidence(factories.reload(mine), evidence_of(earlier), by=second_reviewer)


def test_reuse_evidence_of_a_hidden_article_is_refused_even_to_who_may_see_it(
    mine: Claim, editor: Person, second_reviewer: Person
) -> None:
    hidden = factories.make_claim(factories.make_article(editor, is_confidential=True), editor)
    assign_claim(hidden, to=second_reviewer, by=editor)
    secret = factories.add_primary_evidence(hidden, second_reviewer)

    with pytest.raises(NotAllowed, match="its evidence stays there"):
        reuse_evidence(mine, [secret], by=second_reviewer)

    assert not mine.evidence.exists()


def test_reuse_evidence_within_one_hidden_article_goes_through(editor: Person, reviewer: Person) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    first, then = (factories.make_claim(hidden, editor) for _ in range(2))
    for claim in (first, then):
        assign_claim(claim, to=reviewer, by=editor)
    secret = factories.add_primary_evidence(first, reviewer)
    assert len(reuse_evidence(then, [secret], by=reviewer)) == 1


def test_four_eyes_hold_after_reuse_whoever_checked_the_earlier_claim(
    earlier: Claim, mine: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    reuse_evidence(mine, evidence_of(earlier), by=second_reviewer)
    save_verdict(mine, factories.finding_for(mine), by=second_reviewer)
    submit_verdict(mine, by=second_reviewer)
    sent = factories.reload(mine)

    assert not can_review(second_reviewer, sent)
    with pytest.raises(NotAllowed):
        approve_verdict(sent, by=second_reviewer)
    approve_verdict(sent, by=reviewer)
    assert factories.reload(mine).status == ClaimStatus.APPROVED
