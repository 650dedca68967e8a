"""Who sees what: hidden articles are missing from every list, count and search."""

from collections.abc import Callable, Iterable

import pytest

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from claims.queries.articles import articles_in_work, visible_articles
from claims.queries.claims import visible_claims, with_words
from claims.queries.desk import QUEUES, desk_queue, latest_entries, queue_counts
from claims.queries.people import workload
from claims.queries.sources import (
    claims_resting_on,
    visible_evidence,
    visible_sources,
    with_claim_counts,
)
from tests import factories


@pytest.fixture
def hidden(editor: Person, admin_person: Person) -> Article:
    article = factories.make_article(admin_person, is_confidential=True, editors=(editor,))
    factories.make_claim(article, admin_person)
    return article


LISTS: dict[str, Callable[[Person], Iterable[object]]] = {
    "articles": visible_articles,
    "articles in work": articles_in_work,
    "claims": visible_claims,
    "suggestions": lambda person: visible_claims(person, with_suggestions=True),
    "search": lambda person: with_words(visible_claims(person), "Kai"),
    "events": latest_entries,
    "unassigned": lambda person: desk_queue(person, "unassigned"),
    "counts": lambda person: [name for name, count in queue_counts(person).items() if count],
}


@pytest.mark.usefixtures("hidden")
@pytest.mark.parametrize("name", LISTS)
def test_list_of_a_person_not_named_lacks_the_confidential_article(
    name: str, second_reviewer: Person, editor: Person, admin_person: Person
) -> None:
    assert list(LISTS[name](second_reviewer)) == []
    assert list(LISTS[name](editor)) != []
    assert list(LISTS[name](admin_person)) != []


def test_confidential_article_is_there_for_the_assignee_of_one_of_its_claims(
    hidden: Article, reviewer: Person
) -> None:
    assert not visible_articles(reviewer).exists()
    claim = hidden.claims.filter(status=ClaimStatus.OPEN)
    claim.update(status="assigned", assignee=reviewer)
    assert list(visible_articles(reviewer)) == [hidden]


def test_source_that_only_a_hidden_article_uses_is_missing_for_others(
    hidden: Article, admin_person: Person, reviewer: Person, second_reviewer: Person
) -> None:
    Claim.objects.filter(article=hidden, status=ClaimStatus.OPEN).update(status="assigned", assignee=reviewer)
    claim = factories.reload(hidden.claims.get(assignee=reviewer))
    evidence = factories.add_primary_evidence(claim, reviewer)
    shared = factories.make_source(admin_person, publisher="Stadt")
    assert list(visible_sources(second_reviewer)) == [shared]
    assert set(visible_sources(reviewer)) == {shared, evidence.source}
    assert list(visible_evidence(second_reviewer)) == []
    assert list(claims_resting_on(evidence.source, second_reviewer)) == []


def test_claim_count_of_a_source_leaves_hidden_claims_out(
    article: Article, hidden: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    open_claim = factories.make_claim(article, editor)
    Claim.objects.filter(pk=open_claim.pk).update(status="assigned", assignee=reviewer)
    evidence = factories.add_primary_evidence(factories.reload(open_claim), reviewer)
    Claim.objects.filter(article=hidden, status=ClaimStatus.OPEN).update(status="assigned", assignee=reviewer)
    secret = factories.add_primary_evidence(factories.reload(hidden.claims.get(assignee=reviewer)), reviewer)
    type(secret).objects.filter(pk=secret.pk).update(source=evidence.source)
    for person, count in ((second_reviewer, 1), (reviewer, 2)):
        source = with_claim_counts(visible_sources(person), person).get(pk=evidence.source_id)
        assert source.claim_count == count  # type: ignore[attr-defined]  # annotated


def test_queues_hold_each_claim_where_its_next_step_is(
    claim_in: Callable[[ClaimStatus], Claim],
    reviewer: Person,
    second_reviewer: Person,
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    held = {name: list(desk_queue(second_reviewer, name)) for name in QUEUES}
    others: dict[str, list[Claim]] = {
        "mine": [],
        "late": [],
        "unassigned": [],
        "returned": [],
        "look_again": [],
    }
    assert held == {**others, "review": [claim]}
    assert list(desk_queue(reviewer, "review")) == []
    factories.return_to_reviewer(claim, by=second_reviewer)
    returned = desk_queue(reviewer, "returned").get()
    assert returned.last_return_words == "Der Plan ist älter als der Bau."  # type: ignore[attr-defined]
    assert queue_counts(reviewer) == {
        "mine": 1,
        "late": 0,
        "review": 0,
        "unassigned": 0,
        "returned": 1,
        "look_again": 0,
    }


def test_workload_leaves_out_claims_of_hidden_articles(
    hidden: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    hidden.claims.filter(status=ClaimStatus.OPEN).update(status="assigned", assignee=reviewer)
    for person, count in ((editor, 1), (second_reviewer, 0)):
        assert {load.person: load.open for load in workload(person)}[reviewer] == count
