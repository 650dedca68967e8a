"""Proposed wordings: other words for a draft's text, and what becomes of them."""

import uuid
from collections.abc import Callable

import pytest

from claims.choices import ArticleKind, ClaimStatus, Placing, ProposalState
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Claim, HistoryEntry, Person, WordingProposal
from claims.text.readers import read_pasted
from claims.workflow.proposing import accept_wording, keep_wording, propose_wording, withdraw_wording
from claims.workflow.revising import add_revision
from claims.workflow.verifying import faults_in_history
from tests import factories

NEW = "Der neue Kai ist 430 Meter lang"


@pytest.fixture
def article(editor: Person) -> Article:
    """A draft of our own."""
    return factories.make_article(editor, kind=ArticleKind.DRAFT)


@pytest.fixture
def proposal(claim: Claim, reviewer: Person) -> WordingProposal:
    return propose_wording(claim, NEW, by=reviewer, note="Der Plan sagt 430.")


def text_of(article: Article) -> str:
    return str(article.revisions.get(is_current=True).text)


def test_proposing_keeps_both_wordings_and_changes_no_text(
    claim: Claim, article: Article, reviewer: Person
) -> None:
    before = text_of(article)
    proposal = propose_wording(claim, f"  {NEW}\n", by=reviewer)
    assert (proposal.old_words, proposal.new_words) == ("Der neue Kai ist 420 Meter lang", NEW)
    assert text_of(article) == before


def test_proposing_enters_the_history_with_both_wordings(proposal: WordingProposal) -> None:
    entry = HistoryEntry.objects.filter(claim=proposal.claim).latest("position")
    assert (entry.before, entry.after) == ({"words": proposal.old_words}, {"words": NEW})


def test_proposing_twice_with_one_form_is_one_proposal(claim: Claim, reviewer: Person) -> None:
    token = uuid.uuid4()
    first = propose_wording(claim, NEW, by=reviewer, submission=token)
    assert propose_wording(claim, NEW, by=reviewer, submission=token) == first


def test_a_form_used_again_for_other_words_is_refused(claim: Claim, reviewer: Person) -> None:
    token = uuid.uuid4()
    propose_wording(claim, NEW, by=reviewer, submission=token)
    with pytest.raises(WrongState, match="sent already"):
        propose_wording(claim, "Etwas anderes", by=reviewer, submission=token)


def test_a_second_proposal_waits_for_the_first(
    proposal: WordingProposal, claim: Claim, second_reviewer: Person
) -> None:
    with pytest.raises(WrongState, match="Reviewer has proposed"):
        propose_wording(claim, "Der Kai ist lang", by=second_reviewer)


def test_the_words_that_stand_there_are_no_proposal(claim: Claim, reviewer: Person) -> None:
    with pytest.raises(Unready, match="stand there already"):
        propose_wording(claim, "Der neue Kai ist 420 Meter lang", by=reviewer)


def test_somebody_elses_text_is_not_reworded(editor: Person, reviewer: Person) -> None:
    published = factories.make_claim(factories.make_article(editor), editor)
    with pytest.raises(WrongState, match="Only our own drafts"):
        propose_wording(published, NEW, by=reviewer)


def test_proposing_without_a_role_is_refused(claim: Claim, outsider: Person) -> None:
    with pytest.raises(NotAllowed):
        propose_wording(claim, NEW, by=outsider)


def test_accepting_makes_the_next_revision_with_the_new_words(
    proposal: WordingProposal, article: Article, editor: Person
) -> None:
    before = text_of(article)
    revision = accept_wording(proposal, by=editor)
    assert (revision.number, revision.is_current) == (2, True)
    assert text_of(article) == before.replace(proposal.old_words, NEW)
    assert (proposal.state, proposal.made_revision) == (ProposalState.ACCEPTED, revision)


def test_accepting_puts_the_claim_on_the_new_words(proposal: WordingProposal, editor: Person) -> None:
    revision = accept_wording(proposal, by=editor)
    anchor = proposal.claim.anchors.get(is_current=True)
    assert (anchor.revision, anchor.quote) == (revision, NEW)
    assert revision.text[anchor.start : anchor.end] == NEW


def test_accepting_carries_the_other_claims_along_with_their_approvals(
    claim: Claim, article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    other = factories.make_claim(article, editor, quote="Im Jahr darauf legten 1312 Schiffe an")
    factories.approve(other, editor=editor, reviewer=reviewer, second=second_reviewer)
    revision = accept_wording(propose_wording(claim, NEW, by=reviewer), by=editor)
    other.refresh_from_db()
    anchor = other.anchors.get(is_current=True)
    assert other.status == ClaimStatus.APPROVED
    assert revision.text[anchor.start : anchor.end] == "Im Jahr darauf legten 1312 Schiffe an"


def test_accepting_sends_a_checked_claim_to_be_checked_again(
    claim_in: Callable[[ClaimStatus], Claim], reviewer: Person, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    accept_wording(propose_wording(claim, NEW, by=reviewer), by=editor)
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.RECHECK
    assert NEW in claim.recheck_note
    assert claim.placements.get(revision__number=2).placing == Placing.CHANGED


def test_accepting_a_cut_takes_the_words_out_and_the_claim_off_the_text(
    claim: Claim, article: Article, reviewer: Person, editor: Person
) -> None:
    accept_wording(propose_wording(claim, "", by=reviewer), by=editor)
    assert "420 Meter" not in text_of(article)
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.DISMISSED


def test_accepting_after_the_words_changed_is_refused(
    proposal: WordingProposal, article: Article, editor: Person
) -> None:
    base = article.revisions.get(is_current=True)
    changed = read_pasted(base.text.replace("420 Meter", "425 Meter"))
    add_revision(article, changed, base=base, by=editor)
    with pytest.raises(StaleVersion, match="have changed since"):
        accept_wording(proposal, by=editor)
    proposal.refresh_from_db()
    assert proposal.state == ProposalState.OPEN


def test_a_reviewer_does_not_accept(proposal: WordingProposal, second_reviewer: Person) -> None:
    with pytest.raises(NotAllowed):
        accept_wording(proposal, by=second_reviewer)


def test_deciding_twice_names_who_was_faster(proposal: WordingProposal, editor: Person) -> None:
    same = WordingProposal.objects.select_related("claim__article").get(pk=proposal.pk)
    accept_wording(proposal, by=editor)
    with pytest.raises(WrongState, match="Editor has decided"):
        keep_wording(same, by=editor, reason="Zu spät")


def test_keeping_the_text_needs_a_reason(proposal: WordingProposal, editor: Person) -> None:
    with pytest.raises(Unready, match="Say why"):
        keep_wording(proposal, by=editor, reason="  ")


def test_keeping_the_text_keeps_it(proposal: WordingProposal, article: Article, editor: Person) -> None:
    before = text_of(article)
    keep_wording(proposal, by=editor, reason="Gerundet ist es richtig.")
    assert (proposal.state, proposal.reason) == (ProposalState.KEPT, "Gerundet ist es richtig.")
    assert text_of(article) == before


def test_only_who_proposed_it_withdraws(
    proposal: WordingProposal, reviewer: Person, second_reviewer: Person
) -> None:
    with pytest.raises(NotAllowed):
        withdraw_wording(proposal, by=second_reviewer)
    withdraw_wording(proposal, by=reviewer)
    assert proposal.state == ProposalState.WITHDRAWN


def test_accepting_leaves_no_fault_in_the_history(proposal: WordingProposal, editor: Person) -> None:
    accept_wording(proposal, by=editor)
    assert list(faults_in_history()) == []
