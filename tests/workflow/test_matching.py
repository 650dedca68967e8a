"""What people say of a claim and what was checked before, and what it never does: carry over a verdict."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from claims.choices import Action, ClaimStatus, Role
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Claim, ClaimMatch, EarlierCheck, HistoryEntry, Person
from claims.queries.matching import checked_before
from claims.workflow.assigning import assign_claim
from claims.workflow.marking import Wording, edit_claim
from claims.workflow.matching import link_match, reject_match, remove_earlier_check, withdraw_match
from tests import factories

Say = Callable[..., ClaimMatch]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that say the same; `earlier` came first to the desk."""

    earlier: Claim
    later: Claim


@pytest.fixture
def pair(article: Article, editor: Person) -> Pair:
    return Pair(*(factories.make_claim(article, editor) for _ in range(2)))


@pytest.fixture
def check(editor: Person) -> EarlierCheck:
    return factories.make_earlier_check(editor)


@pytest.fixture
def hidden(admin_person: Person, editor: Person) -> Claim:
    """A claim that only `editor` and admins may see."""
    article = factories.make_article(admin_person, title="Geheim", is_confidential=True, editors=(editor,))
    return factories.make_claim(article, editor)


def last_entry(claim: Claim) -> HistoryEntry:
    return claim.entries.order_by("claim_version").latest("pk")


def offered(claim: Claim, person: Person) -> list[object]:
    matches = checked_before(claim.statement, person, language="de", claim=claim)
    return [match.claim or match.earlier_check for match in matches]


@pytest.mark.parametrize(
    ("say", "is_same", "action"),
    [(link_match, True, Action.LINK_MATCH), (reject_match, False, Action.REJECT_MATCH)],
)
def test_saying_it_of_two_claims_keeps_the_later_first_whoever_is_in_hand(
    say: Say, is_same: object, action: Action, pair: Pair, reviewer: Person
) -> None:
    match = say(pair.earlier, pair.later, by=reviewer)

    assert (match.claim, match.earlier_claim, match.is_same) == (pair.later, pair.earlier, is_same)
    assert (match.decided_by, match.earlier_check) == (reviewer, None)
    entry = last_entry(pair.earlier)
    assert (entry.action, entry.actor, entry.after) == (
        action,
        reviewer,
        {"checked_before": pair.later.statement},
    )


@pytest.mark.parametrize("say", [link_match, reject_match])
def test_saying_it_again_from_either_side_is_saying_it_once(say: Say, pair: Pair, reviewer: Person) -> None:
    first = say(pair.later, pair.earlier, by=reviewer)
    entries = HistoryEntry.objects.count()

    again = [say(pair.later, pair.earlier, by=reviewer), say(pair.earlier, pair.later, by=reviewer)]

    assert again == [first, first]
    assert HistoryEntry.objects.count() == entries


def test_link_match_changes_neither_state_nor_verdict(
    claim_in: Callable[[ClaimStatus], Claim], article: Article, editor: Person, reviewer: Person
) -> None:
    approved = claim_in(ClaimStatus.APPROVED)
    claim = factories.make_claim(article, editor)

    link_match(claim, approved, by=reviewer)

    stored = factories.reload(claim)
    assert (stored.status, stored.approved_by, stored.assignee) == (ClaimStatus.OPEN, None, None)
    assert not stored.verdicts.exists()
    assert not stored.evidence.exists()
    assert factories.reload(approved).status == ClaimStatus.APPROVED


def test_reject_match_is_remembered_in_both_directions(
    pair: Pair, check: EarlierCheck, reviewer: Person
) -> None:
    assert set(offered(pair.later, reviewer)) == {pair.earlier, check}

    reject_match(pair.earlier, pair.later, by=reviewer)
    reject_match(pair.later, check, by=reviewer)

    assert offered(pair.later, reviewer) == []
    assert offered(pair.earlier, reviewer) == [check]


def test_withdraw_match_makes_them_strangers_again(pair: Pair, reviewer: Person) -> None:
    reject_match(pair.later, pair.earlier, by=reviewer)

    withdraw_match(pair.earlier, pair.later, by=reviewer)

    assert not ClaimMatch.objects.exists()
    assert offered(pair.later, reviewer) == [pair.earlier]
    entry = last_entry(pair.earlier)
    assert (entry.action, entry.before) == (
        Action.WITHDRAW_MATCH,
        {"checked_before": pair.later.statement, "says_the_same": False},
    )


@pytest.mark.parametrize(
    ("first", "then", "sentence"),
    [
        (link_match, reject_match, "Reviewer said that they are the same. Unlink them first."),
        (reject_match, link_match, "Reviewer said that they are not the same. Take that back first."),
    ],
)
def test_the_contrary_of_what_was_said_is_refused_with_who_said_it(
    first: Say, then: Say, sentence: str, pair: Pair, reviewer: Person, second_reviewer: Person
) -> None:
    match = first(pair.later, pair.earlier, by=reviewer)
    entries = HistoryEntry.objects.count()

    with pytest.raises(WrongState, match=sentence):
        then(pair.earlier, pair.later, by=second_reviewer)

    match.refresh_from_db()
    assert match.decided_by == reviewer
    assert HistoryEntry.objects.count() == entries


def test_withdraw_match_by_an_editor_takes_back_a_reviewer_s_word(
    pair: Pair, reviewer: Person, editor: Person
) -> None:
    link_match(pair.later, pair.earlier, by=reviewer)
    withdraw_match(pair.later, pair.earlier, by=editor)
    assert not ClaimMatch.objects.exists()


def test_withdraw_match_by_another_reviewer_is_refused(
    pair: Pair, reviewer: Person, second_reviewer: Person
) -> None:
    link_match(pair.later, pair.earlier, by=reviewer)
    with pytest.raises(NotAllowed, match="Reviewer said so"):
        withdraw_match(pair.later, pair.earlier, by=second_reviewer)
    assert ClaimMatch.objects.exists()


def test_withdraw_match_that_was_taken_back_already_is_refused(pair: Pair, reviewer: Person) -> None:
    with pytest.raises(WrongState, match="taken back already"):
        withdraw_match(pair.later, pair.earlier, by=reviewer)


@pytest.mark.parametrize("say", [link_match, reject_match])
def test_saying_it_without_a_role_is_refused(say: Say, pair: Pair, outsider: Person) -> None:
    with pytest.raises(NotAllowed, match="role"):
        say(pair.later, pair.earlier, by=outsider)
    assert not ClaimMatch.objects.exists()


def test_saying_it_of_the_claim_itself_is_refused(claim: Claim, reviewer: Person) -> None:
    with pytest.raises(Unready, match="the claim itself"):
        link_match(claim, claim, by=reviewer)


@pytest.mark.parametrize("say", [link_match, reject_match])
def test_saying_it_of_a_claim_reworded_meanwhile_is_refused_with_who_did_it(
    say: Say, pair: Pair, editor: Person, reviewer: Person
) -> None:
    seen = pair.later.version
    edit_claim(factories.reload(pair.later), Wording("Der neue Kai ist 380 Meter lang."), by=editor)

    with pytest.raises(StaleVersion, match="Editor reworded this claim"):
        say(factories.reload(pair.later), pair.earlier, by=reviewer, seen=seen)

    assert not ClaimMatch.objects.exists()


def test_link_match_of_a_claim_handed_over_meanwhile_goes_through(
    pair: Pair, editor: Person, reviewer: Person
) -> None:
    seen = pair.later.version
    assign_claim(pair.later, to=reviewer, by=editor)
    assert link_match(factories.reload(pair.later), pair.earlier, by=reviewer, seen=seen).is_same


def test_link_match_from_a_public_claim_stands_in_the_hidden_one_s_history_alone(
    hidden: Claim, claim: Claim, editor: Person
) -> None:
    entries = claim.entries.count()

    link_match(claim, hidden, by=editor)

    assert claim.entries.count() == entries
    assert last_entry(hidden).after == {"checked_before": claim.statement}


def test_link_match_from_a_hidden_claim_stands_in_its_own_history(
    hidden: Claim, claim: Claim, editor: Person
) -> None:
    entries = claim.entries.count()

    link_match(hidden, claim, by=editor)
    withdraw_match(claim, hidden, by=editor)

    assert claim.entries.count() == entries
    assert [entry.action for entry in hidden.entries.order_by("claim_version")][-2:] == [
        Action.LINK_MATCH,
        Action.WITHDRAW_MATCH,
    ]


@pytest.mark.parametrize("say", [link_match, reject_match, withdraw_match])
def test_saying_it_with_a_claim_one_may_not_see_is_refused(
    say: Say, hidden: Claim, claim: Claim, reviewer: Person
) -> None:
    for one, other in ((claim, hidden), (hidden, claim)):
        with pytest.raises(NotAllowed):
            say(one, other, by=reviewer)
    assert not ClaimMatch.objects.exists()


def test_saying_it_of_claims_in_two_hidden_articles_is_refused(hidden: Claim, admin_person: Person) -> None:
    elsewhere = factories.make_article(admin_person, is_confidential=True)
    other = factories.make_claim(elsewhere, admin_person)
    with pytest.raises(WrongState, match="Both articles are confidential"):
        link_match(hidden, other, by=admin_person)


def test_saying_it_of_two_claims_of_one_hidden_article_goes_through(hidden: Claim, editor: Person) -> None:
    other = factories.make_claim(hidden.article, editor)
    assert link_match(hidden, other, by=editor).is_same


def test_link_match_with_a_check_from_elsewhere_is_kept_with_the_claim(
    claim: Claim, check: EarlierCheck, reviewer: Person
) -> None:
    match = link_match(claim, check, by=reviewer)
    assert (match.claim, match.earlier_claim, match.earlier_check) == (claim, None, check)
    assert last_entry(claim).after == {"checked_before": check.statement}


def test_remove_earlier_check_takes_it_out_of_what_is_found_and_is_recorded(
    claim: Claim, check: EarlierCheck, reviewer: Person, admin_person: Person
) -> None:
    remove_earlier_check(check, by=admin_person)

    assert not EarlierCheck.objects.exists()
    assert offered(claim, reviewer) == []
    entry = HistoryEntry.objects.get(action=Action.REMOVE_EARLIER_CHECK)
    assert (entry.actor, entry.history.article) == (admin_person, None)
    assert entry.before["publisher"] == "Beispielprüfer"


def test_remove_earlier_check_that_somebody_compared_is_refused(
    claim: Claim, check: EarlierCheck, reviewer: Person, admin_person: Person
) -> None:
    reject_match(claim, check, by=reviewer)
    with pytest.raises(WrongState, match="is compared with a claim"):
        remove_earlier_check(check, by=admin_person)
    assert EarlierCheck.objects.get() == check


def test_remove_earlier_check_that_somebody_removed_meanwhile_is_refused(
    check: EarlierCheck, admin_person: Person
) -> None:
    remove_earlier_check(EarlierCheck.objects.get(), by=admin_person)
    with pytest.raises(WrongState, match="removed already"):
        remove_earlier_check(check, by=admin_person)
    assert HistoryEntry.objects.filter(action=Action.REMOVE_EARLIER_CHECK).count() == 1


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER])
def test_remove_earlier_check_by_anybody_but_an_admin_is_refused(role: Role, check: EarlierCheck) -> None:
    with pytest.raises(NotAllowed):
        remove_earlier_check(check, by=factories.make_person("somebody", role))
    assert EarlierCheck.objects.get() == check


@pytest.mark.parametrize("say", [link_match, reject_match])
def test_saying_it_of_a_suggestion_is_refused(
    say: Say, article: Article, claim: Claim, editor: Person
) -> None:
    suggestion = article.claims.filter(status=ClaimStatus.SUGGESTED)[0]

    with pytest.raises(WrongState, match="A suggestion is no claim yet"):
        say(claim, suggestion, by=editor)
    assert not ClaimMatch.objects.exists()
