"""Steps with many claims at once: how many statements they take, and in which order they wait."""

import threading

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from claims.choices import Action, ClaimStatus
from claims.models import Article, Claim, Person
from claims.workflow.assigning import share_out
from claims.workflow.recording import Event, record
from tests import factories

HELD_FOR = 0.3
"""Seconds in which the other one gets as far as it can."""


def accepted_with(article: Article, editor: Person) -> tuple[int, int]:
    with CaptureQueriesContext(connection) as captured:
        accepted = factories.accept_from_score(article, 0, by=editor)
    return accepted, len(captured)


def test_accepting_many_in_a_hidden_article_asks_once_who_may_see_it(editor: Person) -> None:
    sentences = " ".join(f"Im Jahr {1900 + n} legten {n + 300} Schiffe an." for n in range(60))
    short = factories.make_article(editor, is_confidential=True, editors=(editor,))
    long = factories.make_article(editor, text=sentences, is_confidential=True, editors=(editor,))

    few, statements_for_few = accepted_with(short, editor)
    many, statements_for_many = accepted_with(long, editor)

    assert many >= few + 40
    assert statements_for_many == statements_for_few


def article_with_offices(number: int, editor: Person) -> Article:
    """As many suggestions as wanted, each attributed to somebody else."""
    text = " ".join(f"Im Jahr {1900 + n} legten {n + 300} Schiffe an." for n in range(number))
    article = factories.make_article(editor, text=f"Der Hafen\n\n{text}")
    claims = list(article.claims.all())
    for claim in claims:
        claim.attributed_to = f"Amt {claim.pk}"
    Claim.objects.bulk_update(claims, ["attributed_to"])
    return article


def test_accepting_many_with_claimants_takes_the_same_statements_for_two_and_sixty(editor: Person) -> None:
    short, long = (article_with_offices(number, editor) for number in (2, 60))

    few, statements_for_few = accepted_with(short, editor)
    many, statements_for_many = accepted_with(long, editor)

    assert (few, many) == (2, 60)
    assert statements_for_many == statements_for_few
    assert long.claims.values("claimant").distinct().count() == 60


@pytest.mark.django_db(transaction=True)
def test_sharing_out_waits_for_whoever_holds_one_of_the_claims(
    article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    claims = [factories.make_claim(article, editor) for _ in range(2)]
    is_held = threading.Event()

    def hold_the_last_claim_then_write_history() -> None:
        with transaction.atomic():
            Claim.objects.select_for_update().get(pk=claims[-1].pk)
            is_held.set()
            threading.Event().wait(HELD_FOR)
            record(article, Event(Action.EDIT_ARTICLE), by=editor)
        connection.close()

    other = threading.Thread(target=hold_the_last_claim_then_write_history)
    other.start()
    is_held.wait(timeout=10)
    share_out(claims, [reviewer, second_reviewer], by=editor)
    other.join(timeout=10)

    statuses = {factories.reload(claim).status for claim in claims}
    assert statuses == {ClaimStatus.ASSIGNED}
    assert article.history.entries.filter(action=Action.EDIT_ARTICLE).count() == 1
