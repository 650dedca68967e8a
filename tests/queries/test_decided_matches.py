"""What people said of matches, as one may see it, and the verdicts that stand."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import ClaimStatus
from claims.models import Article, Claim, EarlierCheck, Person, Verdict
from claims.queries.decided_matches import decided_matches, other_side, standing_verdicts
from claims.workflow.matching import link_match, reject_match
from claims.workflow.reviewing import reopen_claim
from tests import factories


@pytest.fixture
def check(editor: Person) -> EarlierCheck:
    return factories.make_earlier_check(editor)


def others(claim: Claim, person: Person) -> list[object]:
    return [other_side(match, claim) for match in decided_matches(claim, person)]


def test_decided_matches_are_there_from_both_sides_latest_first(
    article: Article, editor: Person, check: EarlierCheck
) -> None:
    first, second, third = (factories.make_claim(article, editor) for _ in range(3))
    link_match(second, first, by=editor)
    reject_match(second, third, by=editor)
    link_match(second, check, by=editor)

    assert others(second, editor) == [check, third, first]
    assert (others(first, editor), others(third, editor)) == ([second], [second])


def test_decided_matches_with_hidden_claims_are_there_for_who_may_see_these(
    claim: Claim, editor: Person, reviewer: Person, admin_person: Person, check: EarlierCheck
) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    before_it, after_it = factories.make_claim(hidden, editor), factories.make_claim(hidden, editor)
    for other in (before_it, after_it, check):
        link_match(claim, other, by=editor)

    assert others(claim, reviewer) == [check]
    assert others(claim, editor) == others(claim, admin_person) == [check, after_it, before_it]


def test_decided_matches_are_there_for_an_assignee_of_the_hidden_article(
    claim: Claim, editor: Person, reviewer: Person
) -> None:
    secret = factories.make_claim(factories.make_article(editor, is_confidential=True), editor)
    link_match(secret, claim, by=editor)
    assert others(claim, reviewer) == []
    Claim.objects.filter(pk=secret.pk).update(status=ClaimStatus.ASSIGNED, assignee=reviewer)
    assert others(claim, reviewer) == [secret]


def test_decided_matches_come_ready_to_show_in_one_statement(
    article: Article, editor: Person, check: EarlierCheck
) -> None:
    claim, *rest = (factories.make_claim(article, editor) for _ in range(8))
    for other in rest:
        link_match(claim, other, by=editor)
    link_match(claim, check, by=editor)

    with CaptureQueriesContext(connection) as captured:
        for match in decided_matches(claim, editor):
            seen = other_side(match, claim)
            words = [seen.statement, str(match.decided_by)]
            if isinstance(seen, Claim):
                words += [seen.article.title, str(seen.assignee)]
            assert all(words)

    assert len(captured) == 1


def test_standing_verdicts_are_of_approved_claims_alone_and_of_their_present_round(
    claim_in: Callable[[ClaimStatus], Claim], claim: Claim, check: EarlierCheck
) -> None:
    approved, in_review = claim_in(ClaimStatus.APPROVED), claim_in(ClaimStatus.IN_REVIEW)
    verdict = Verdict.objects.get(claim=approved)
    assert standing_verdicts([approved, in_review, claim, check]) == {approved: verdict}


def test_standing_verdicts_of_a_reopened_claim_are_none(
    claim_in: Callable[[ClaimStatus], Claim], editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    reopen_claim(claim, words="Neues ist bekannt.", by=editor)
    assert standing_verdicts([factories.reload(claim)]) == {}


def test_standing_verdicts_of_nothing_approved_ask_nothing(claim: Claim, check: EarlierCheck) -> None:
    with CaptureQueriesContext(connection) as captured:
        assert standing_verdicts([claim, check]) == {}
    assert len(captured) == 0
