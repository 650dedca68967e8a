"""A new revision: every claim is carried along, and only what changed is checked again."""

from collections.abc import Callable

import pytest

from claims.choices import Action, ClaimStatus, DismissReason, NoticeKind, Placing
from claims.exceptions import NotAllowed, StaleVersion, Unready
from claims.models import Article, Claim, Notice, Person, Placement, Revision
from claims.queries.comparing import claims_without_place
from claims.text.readers import read_pasted
from claims.workflow.marking import accept_claim, dismiss_claim, mark_not_checkable
from claims.workflow.revising import add_revision
from claims.workflow.verifying import faults_in_history
from tests import factories

ClaimIn = Callable[[ClaimStatus], Claim]
QUOTE = "Der neue Kai ist 420 Meter lang"


def current(article: Article) -> Revision:
    return article.revisions.get(is_current=True)


def revise(article: Article, *changes: tuple[str, str], by: Person, **options: object) -> Revision:
    """Bring in the current text with words replaced; each must be there."""
    text = current(article).text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return add_revision(article, read_pasted(text), base=current(article), by=by, **options)  # type: ignore[arg-type]


def placing_of(claim: Claim, revision: Revision) -> Placement:
    return Placement.objects.get(claim=claim, revision=revision)


def test_add_revision_of_unchanged_words_keeps_the_approval_and_the_version(
    claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    revision = revise(article, ("1312 Schiffe", "1313 Schiffe"), by=editor)
    now = factories.reload(claim)

    assert (now.status, now.version, now.approved_by) == (
        ClaimStatus.APPROVED,
        claim.version,
        claim.approved_by,
    )
    assert factories.quote_of(now).revision == revision
    assert factories.quote_of(now).quote == QUOTE
    assert placing_of(now, revision).placing == Placing.UNCHANGED


def test_add_revision_with_other_quotes_dashes_and_blanks_beside_a_change_keeps_approvals(
    claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    revision = revise(article, ("Kai ist", "Kai  ist"), ("1312", "1313"), by=editor)

    assert factories.reload(claim).status == ClaimStatus.APPROVED
    assert placing_of(claim, revision).placing == Placing.UNCHANGED


def test_add_revision_that_moves_a_paragraph_moves_the_claim_and_keeps_its_approval(
    claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    sentence = f"{QUOTE} und wurde am 3. Mai 2021 eröffnet. "
    revision = revise(article, (sentence, ""), ("Was nun?", f"Was nun? {sentence}"), by=editor)

    assert factories.reload(claim).status == ClaimStatus.APPROVED
    assert placing_of(claim, revision).placing == Placing.MOVED
    assert factories.quote_of(claim).quote == QUOTE


@pytest.mark.parametrize(
    "status",
    [
        ClaimStatus.ASSIGNED,
        ClaimStatus.RESEARCHING,
        ClaimStatus.IN_REVIEW,
        ClaimStatus.APPROVED,
        ClaimStatus.RECHECK,
    ],
)
def test_add_revision_with_other_words_sends_the_claim_to_be_checked_again(
    status: ClaimStatus, claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = claim_in(status)
    evidence = list(claim.evidence.all())
    revision = revise(article, ("420 Meter", "460 Meter"), by=editor)
    now = factories.reload(claim)

    assert (now.status, now.approved_by) == (ClaimStatus.RECHECK, None)
    assert "420 Meter" in now.recheck_note
    assert "460 Meter" in now.recheck_note
    assert list(now.evidence.all()) == evidence
    assert placing_of(now, revision).placing == Placing.CHANGED
    assert factories.quote_of(now).quote == "Der neue Kai ist 460 Meter lang"


def test_add_revision_that_changes_an_approved_claim_begins_a_round_with_the_last_words(
    claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    revise(article, ("420 Meter", "460 Meter"), by=editor)
    now = factories.reload(claim)

    assert now.round == claim.round + 1
    assert now.verdicts.get(round=now.round).rationale == claim.verdicts.get(round=claim.round).rationale


def test_add_revision_without_a_claims_words_leaves_it_its_last_place(
    claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    first = current(article)
    revision = revise(article, (f"{QUOTE} und wurde am 3. Mai 2021 eröffnet. ", ""), by=editor)
    now = factories.reload(claim)

    assert now.status == ClaimStatus.RECHECK
    assert QUOTE in now.recheck_note
    assert placing_of(now, revision).placing == Placing.GONE
    assert factories.quote_of(now).revision == first
    assert list(claims_without_place(article)) == [now]


def test_add_revision_without_a_suggestion_s_words_dismisses_it_as_gone(
    article: Article, editor: Person
) -> None:
    suggestion = article.claims.get(anchors__quote__contains="Hafenmeisterin")
    revise(article, ("Die Hafenmeisterin leitet die Behörde seit 2019. ", ""), by=editor)
    suggestion.refresh_from_db()

    assert (suggestion.status, suggestion.set_aside_reason) == (ClaimStatus.DISMISSED, DismissReason.GONE)
    assert not claims_without_place(article).exists()


def test_add_revision_without_an_open_claims_words_says_so_in_its_history(
    claim: Claim, article: Article, editor: Person
) -> None:
    revise(article, (f"{QUOTE} und wurde am 3. Mai 2021 eröffnet. ", ""), by=editor)
    now = factories.reload(claim)

    assert now.status == ClaimStatus.OPEN
    assert now.entries.get(claim_version=now.version).action == Action.LOSE_PLACE


def test_add_revision_rewords_a_suggestion_that_quotes_the_text(article: Article, editor: Person) -> None:
    suggestion = article.claims.get(anchors__quote__contains="Hafenmeisterin")
    revise(article, ("seit 2019", "seit 2018"), by=editor)
    suggestion.refresh_from_db()

    assert suggestion.status == ClaimStatus.SUGGESTED
    assert "2018" in suggestion.statement
    assert "2018" in factories.quote_of(suggestion).quote


def test_add_revision_keeps_the_statement_that_somebody_wrote(
    claim: Claim, article: Article, editor: Person
) -> None:
    revise(article, ("420 Meter", "460 Meter"), by=editor)
    now = factories.reload(claim)

    assert (now.status, now.statement) == (ClaimStatus.OPEN, claim.statement)
    entry = now.entries.get(claim_version=now.version)
    assert (entry.before["quote"], entry.after["quote"]) == (QUOTE, "Der neue Kai ist 460 Meter lang")


def test_add_revision_with_other_words_opens_what_was_not_checkable(
    claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.NOT_CHECKABLE)
    revise(article, ("420 Meter", "460 Meter"), by=editor)
    now = factories.reload(claim)

    assert (now.status, now.set_aside_reason) == (ClaimStatus.OPEN, "")
    assert "460 Meter" in now.recheck_note


DOUBLED = "Die Hafenmeisterin leitet die Behörde seit 2019. "


def test_add_revision_with_a_claim_in_two_places_is_refused_until_somebody_says_where(
    article: Article, editor: Person
) -> None:
    claim = article.claims.get(anchors__quote__contains="Hafenmeisterin")
    accept_claim(claim, by=editor)

    with pytest.raises(Unready, match="1 claim could stand"):
        revise(article, (DOUBLED, DOUBLED + DOUBLED), by=editor)

    assert current(article).number == 1
    text = current(article).text.replace(DOUBLED, DOUBLED + DOUBLED)
    start = text.rindex(DOUBLED.strip())
    span = (start, start + len(DOUBLED.strip()))
    revision = revise(article, (DOUBLED, DOUBLED + DOUBLED), by=editor, places={claim.pk: span})
    assert (factories.quote_of(claim).start, factories.quote_of(claim).end) == span
    assert placing_of(claim, revision).decided_by == editor
    assert placing_of(claim, revision).reason == "person"


def test_add_revision_takes_a_persons_word_that_a_claim_is_gone(
    claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    revision = revise(article, ("1312", "1313"), by=editor, places={claim.pk: Placing.GONE})

    assert factories.reload(claim).status == ClaimStatus.RECHECK
    assert placing_of(claim, revision).decided_by == editor


@pytest.mark.parametrize("span", [(-1, 4), (4, 4), (9, 3), (0, 10**9)])
def test_add_revision_with_an_impossible_place_is_refused(
    span: tuple[int, int], claim: Claim, article: Article, editor: Person
) -> None:
    with pytest.raises(Unready, match="Choose it anew"):
        revise(article, ("1312", "1313"), by=editor, places={claim.pk: span})
    assert article.revisions.count() == 1


def test_add_revision_of_the_same_words_is_refused(article: Article, editor: Person) -> None:
    with pytest.raises(Unready, match="words of revision 1"):
        revise(article, ("Kai", "Kai"), by=editor)


def test_add_revision_on_a_replaced_base_says_who_was_faster(
    article: Article, editor: Person, admin_person: Person
) -> None:
    base = current(article)
    revise(article, ("1312", "1313"), by=admin_person)

    with pytest.raises(StaleVersion, match="Boss brought in revision 2"):
        add_revision(article, read_pasted(base.text + "\n\nNeu ist dies.\n"), base=base, by=editor)
    assert article.revisions.count() == 2


def test_add_revision_by_a_reviewer_is_refused(article: Article, reviewer: Person) -> None:
    with pytest.raises(NotAllowed):
        revise(article, ("1312", "1313"), by=reviewer)


def test_add_revision_proposes_what_is_new_and_not_what_was_dismissed(
    article: Article, editor: Person
) -> None:
    dismissed = article.claims.get(anchors__quote__contains="Hafenmeisterin")
    dismiss_claim(dismissed, reason="trivial", by=editor)
    new = "Im Juni 2022 kamen 14 Kräne aus Rotterdam dazu."
    revision = revise(article, ("Was nun?", f"Was nun? {new}"), by=editor)
    added = article.claims.filter(status=ClaimStatus.SUGGESTED, placements__isnull=True)

    assert [claim.anchors.get().quote for claim in added] == [new]
    assert factories.quote_of(dismissed).revision == revision
    assert not Placement.objects.filter(claim=dismissed).exists()


def test_add_revision_that_moves_what_was_dismissed_does_not_propose_it_again(
    article: Article, editor: Person
) -> None:
    dismissed = article.claims.get(anchors__quote__contains="Hafenmeisterin")
    dismiss_claim(dismissed, reason="trivial", by=editor)
    before = article.claims.count()
    revise(article, (DOUBLED, ""), ("Was nun?", f"Was nun? {DOUBLED}"), by=editor)

    assert article.claims.count() == before


def test_add_revision_finds_lost_words_that_come_back(
    claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    sentence = f"{QUOTE} und wurde am 3. Mai 2021 eröffnet. "
    revise(article, (sentence, ""), by=editor)
    version = factories.reload(claim).version
    third = revise(article, ("Im Jahr darauf", f"{sentence}Im Jahr darauf"), by=editor)
    now = factories.reload(claim)

    assert factories.quote_of(now).revision == third
    assert (now.status, now.version) == (ClaimStatus.RECHECK, version)
    assert not claims_without_place(article).exists()


def test_add_revision_tells_each_assignee_once(
    claim_in: ClaimIn, article: Article, editor: Person, reviewer: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)
    claim_in(ClaimStatus.RESEARCHING)
    revise(article, ("420 Meter", "460 Meter"), by=editor)

    (notice,) = Notice.objects.filter(person=reviewer, kind=NoticeKind.TEXT_CHANGED)
    assert "2 claims" in notice.words


def test_add_revision_writes_one_entry_with_the_counts_and_keeps_the_history_whole(
    claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)
    revise(article, ("420 Meter", "460 Meter"), by=editor, note="Die Zahl war falsch.")
    (entry,) = article.history.entries.filter(action=Action.ADD_REVISION)

    assert (entry.after["revision"], entry.after["gone"], entry.words) == (2, 0, "Die Zahl war falsch.")
    assert entry.after["changed"] >= 1
    assert list(faults_in_history()) == []


def test_add_revision_of_an_opinion_left_alone_leaves_it_alone(
    claim: Claim, article: Article, editor: Person
) -> None:
    mark_not_checkable(claim, reason="opinion", by=editor)
    revise(article, ("1312", "1313"), by=editor)

    assert factories.reload(claim).status == ClaimStatus.NOT_CHECKABLE
