"""What can be found as checked before follows claims: onto the desk, through rewording, and off it."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import ClaimStatus
from claims.models import Article, Claim, EarlierCheck, IndexedText, Person, Posting
from claims.workflow.describing import ArticleDetails
from claims.workflow.editing import edit_article
from claims.workflow.indexing import Reindexed, index_claims, index_earlier_checks, reindex
from claims.workflow.marking import (
    Wording,
    accept_claim,
    dismiss_claim,
    edit_claim,
    mark_not_checkable,
    restore_claim,
)
from tests import factories


def is_indexed(claim: Claim) -> bool:
    return Posting.objects.filter(text__claim=claim).exists()


def has_term(claim: Claim, term: str) -> bool:
    return Posting.objects.filter(text__claim=claim, term=term).exists()


@pytest.fixture
def suggestion(article: Article) -> Claim:
    return factories.reload(article.claims.filter(status=ClaimStatus.SUGGESTED).order_by("pk")[0])


def test_a_suggestion_is_indexed_when_it_is_accepted(suggestion: Claim, editor: Person) -> None:
    assert not is_indexed(suggestion)
    accept_claim(suggestion, by=editor)
    assert is_indexed(suggestion)


def test_suggestions_accepted_together_are_all_indexed(article: Article, editor: Person) -> None:
    accepted = factories.accept_from_score(article, 0, by=editor)
    assert IndexedText.objects.filter(claim__article=article).count() == accepted > 1


def test_a_marked_claim_is_indexed(claim: Claim) -> None:
    assert has_term(claim, "n:420")


def test_a_reworded_claim_is_found_by_its_new_words_only(claim: Claim, editor: Person) -> None:
    edit_claim(claim, Wording("Der neue Kai ist 380 Meter lang."), by=editor)
    assert (has_term(claim, "n:380"), has_term(claim, "n:420")) == (True, False)


def test_a_reworded_suggestion_stays_out(suggestion: Claim, editor: Person) -> None:
    edit_claim(suggestion, Wording("Der neue Kai ist 380 Meter lang."), by=editor)
    assert not is_indexed(suggestion)


def test_a_dismissed_claim_is_found_no_more_until_it_is_restored(claim: Claim, editor: Person) -> None:
    dismiss_claim(claim, reason="trivial", by=editor)
    assert not IndexedText.objects.filter(claim=claim).exists()
    restore_claim(claim, by=editor)
    assert is_indexed(claim)


def test_a_claim_that_is_not_checkable_stays(claim: Claim, editor: Person) -> None:
    mark_not_checkable(claim, reason="opinion", by=editor)
    assert is_indexed(claim)


@pytest.mark.parametrize("status", ClaimStatus)
def test_a_claim_in_any_state_of_the_desk_is_indexed(
    status: ClaimStatus, claim_in: Callable[[ClaimStatus], Claim]
) -> None:
    off_the_desk = {ClaimStatus.SUGGESTED, ClaimStatus.DISMISSED}
    assert is_indexed(claim_in(status)) is (status not in off_the_desk)


def test_index_claims_of_what_is_indexed_already_changes_nothing(claim: Claim) -> None:
    with CaptureQueriesContext(connection) as captured:
        assert index_claims([claim]) == 0
    assert [query["sql"].split()[0] for query in captured] == ["SELECT"]


def test_index_claims_takes_four_statements_for_one_and_for_many(article: Article, editor: Person) -> None:
    claims = [factories.make_claim(article, editor) for _ in range(30)]
    IndexedText.objects.all().delete()
    for some in (claims[:1], claims[1:]):
        with CaptureQueriesContext(connection) as captured:
            assert index_claims(some) == len(some)
        assert len(captured) == 4


def test_index_claims_of_a_claim_without_words_indexes_it_without_terms(claim: Claim) -> None:
    Claim.objects.filter(pk=claim.pk).update(statement="…")
    assert index_claims([factories.reload(claim)]) == 1
    assert not is_indexed(claim)


def test_reindex_finds_what_was_missed_and_what_should_be_gone(
    article: Article, claim: Claim, editor: Person
) -> None:
    missed, changed, gone = (factories.make_claim(article, editor) for _ in range(3))
    IndexedText.objects.filter(claim=missed).delete()
    Claim.objects.filter(pk=changed.pk).update(statement="Der Kran ist 90 Meter hoch.")
    Claim.objects.filter(pk=gone.pk).update(status=ClaimStatus.DISMISSED)
    check = EarlierCheck.objects.create(statement="Der Turm ist 90 Meter hoch.", key="1")
    assert reindex() == Reindexed(looked_at=5, changed=4)
    assert is_indexed(missed)
    assert has_term(changed, "n:90")
    assert not IndexedText.objects.filter(claim=gone).exists()
    assert Posting.objects.filter(text__earlier_check=check).exists()
    assert reindex() == Reindexed(looked_at=4, changed=0)


def test_reindex_reads_claims_in_the_language_their_article_has_now(claim: Claim) -> None:
    Article.objects.filter(pk=claim.article_id).update(language="en")
    assert reindex().changed == 1


def test_an_article_in_another_language_has_its_claims_indexed_anew(claim: Claim, editor: Person) -> None:
    article, before = claim.article, IndexedText.objects.get(claim=claim).digest
    details = ArticleDetails(
        title=article.title, language="en", kind=article.kind, published_on=article.published_on
    )
    edit_article(article, details, by=editor)
    assert IndexedText.objects.get(claim=claim).digest != before
    assert index_claims([factories.reload(claim)]) == 0
    assert IndexedText.objects.count() == 1  # the suggestions stay out


def test_reindex_of_an_empty_desk_looks_at_nothing(db: None) -> None:
    assert reindex() == Reindexed(looked_at=0, changed=0)


def test_index_earlier_checks_takes_title_and_statement(db: None) -> None:
    check = EarlierCheck.objects.create(
        statement="Der Turm ist hoch.", title="Neunzig Meter?", language="de", key="1"
    )
    assert index_earlier_checks([check]) == 1
    terms = set(Posting.objects.filter(text__earlier_check=check).values_list("term", flat=True))
    assert {"w:turm", "n:90"} <= terms
