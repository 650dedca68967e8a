"""How many statements a page or a decision takes: literal, and the same beside one claim and 300."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from claims.workflow.indexing import index_claims
from claims.workflow.matching import link_match, reject_match
from tests import factories
from tests.web.conftest import SignIn

InState = Callable[[ClaimStatus], Claim]
BOUNDARIES = {"BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK"}


def statements(captured: CaptureQueriesContext) -> list[str]:
    """The statements sent, without the borders of transactions, which a test nests in its own."""
    return [query["sql"] for query in captured.captured_queries if query["sql"].split()[0] not in BOUNDARIES]


def crowd(article: Article, number: int, *, statement: str = "") -> None:
    rows = Claim.objects.bulk_create(
        Claim(
            article=article,
            number=1000 + n,
            statement=statement or f"Statement {n}",
            status=ClaimStatus.OPEN,
        )
        for n in range(number)
    )
    index_claims(rows)


@pytest.mark.parametrize("number", [1, 300])
def test_a_claim_page_takes_the_same_statements_beside_few_claims_and_many(
    number: int, claim_in: InState, article: Article, second_reviewer: Person, sign_in: SignIn
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    crowd(article, number)
    client = sign_in(second_reviewer)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(reverse("claim-detail", args=[claim.pk])).status_code == 200
    assert len(statements(captured)) == 17


@pytest.mark.parametrize("number", [1, 40])
def test_a_claim_page_takes_the_same_statements_with_few_matches_and_many(
    number: int, claim_in: InState, article: Article, editor: Person, sign_in: SignIn
) -> None:
    """Two more than without matches: one for what was found, one for the verdicts that stand."""
    approved = claim_in(ClaimStatus.APPROVED)
    claim = factories.make_claim(article, editor)
    link_match(claim, approved, by=editor)
    crowd(article, number, statement=claim.statement)
    others = Claim.objects.filter(number__gte=1000).order_by("-pk")[: number // 2]
    for other in others:
        reject_match(factories.reload(claim), other, by=editor)
    client = sign_in(editor)
    with CaptureQueriesContext(connection) as captured:
        page = client.get(reverse("claim-detail", args=[claim.pk]))
    assert len(page.context["inspector"].earlier.rejected) == len(others)
    assert len(statements(captured)) == 18


@pytest.mark.parametrize("number", [1, 300])
def test_approving_takes_the_same_statements_beside_few_claims_and_many(
    number: int, claim_in: InState, article: Article, second_reviewer: Person, sign_in: SignIn
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    crowd(article, number)
    client = sign_in(second_reviewer)
    with CaptureQueriesContext(connection) as captured:
        answer = client.post(
            reverse("claim-approve", args=[claim.pk]), {"version": claim.version, "note": ""}
        )
    assert answer.status_code == 303
    assert len(statements(captured)) == 15


def test_taking_a_claim_takes_few_statements(claim: Claim, reviewer: Person, sign_in: SignIn) -> None:
    client = sign_in(reviewer)
    with CaptureQueriesContext(connection) as captured:
        answer = client.post(reverse("claim-take", args=[claim.pk]), {"version": claim.version})
    assert answer.status_code == 303
    assert len(statements(captured)) == 10
