"""A person's desk: queues, filters, paging, and what it costs."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from claims.queries.desk import QUEUES
from tests import factories
from tests.web.conftest import SignIn

STATEMENTS_OF_A_PAGE = 9
LARGEST_LIST = 30_000


def shown(client: Client, **wishes: str | int) -> list[str]:
    """The statements in the list, as the template got them."""
    response = client.get(reverse("desk"), wishes)
    assert response.status_code == 200
    return [claim.statement for claim in response.context["page"]]


def counts(client: Client) -> dict[str, int]:
    tabs = client.get(reverse("desk")).context["tabs"]
    return {queue: tab.count for queue, tab in zip(QUEUES, tabs, strict=True)}


def open_claims(article: Article, number: int) -> None:
    """Claims in bulk: only their number matters here."""
    Claim.objects.bulk_create(
        Claim(article=article, number=1000 + n, statement=f"Statement {n}", status=ClaimStatus.OPEN)
        for n in range(number)
    )


def test_my_queue_holds_what_is_assigned_to_me(
    sign_in: SignIn, claim_in: Callable[[ClaimStatus], Claim], reviewer: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.ASSIGNED)

    assert shown(sign_in(reviewer)) == [claim.statement]
    assert shown(sign_in(second_reviewer)) == []


def test_second_review_queue_leaves_out_what_one_worked_on(
    sign_in: SignIn, claim_in: Callable[[ClaimStatus], Claim], reviewer: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)

    assert shown(sign_in(second_reviewer), queue="review") == [claim.statement]
    assert shown(sign_in(reviewer), queue="review") == []


def test_a_returned_claim_shows_the_words_of_the_return(
    sign_in: SignIn, claim_in: Callable[[ClaimStatus], Claim], reviewer: Person, second_reviewer: Person
) -> None:
    factories.return_to_reviewer(claim_in(ClaimStatus.IN_REVIEW), by=second_reviewer)

    page = sign_in(reviewer).get(reverse("desk"), {"queue": "returned"}).text

    assert "Der Plan ist älter als der Bau." in page


def test_tabs_count_each_queue(
    sign_in: SignIn, claim_in: Callable[[ClaimStatus], Claim], claim: Claim, reviewer: Person
) -> None:
    claim_in(ClaimStatus.RECHECK)

    assert counts(sign_in(reviewer)) == {
        "mine": 1,
        "late": 0,
        "review": 0,
        "unassigned": 1,
        "returned": 0,
        "look_again": 0,
    }


def test_an_unknown_queue_shows_ones_own(sign_in: SignIn, reviewer: Person) -> None:
    response = sign_in(reviewer).get(reverse("desk"), {"queue": "__class__"})

    assert response.context["wish"].queue == "mine"


def test_words_narrow_the_list(sign_in: SignIn, article: Article, editor: Person, reviewer: Person) -> None:
    factories.make_claim(article, editor, statement="Der Kai ist lang.")
    factories.make_claim(article, editor, statement="Die Schiffe sind alt.")

    assert shown(sign_in(reviewer), queue="unassigned", q="schiffe alt") == ["Die Schiffe sind alt."]


def test_an_article_narrows_the_list(sign_in: SignIn, claim: Claim, editor: Person) -> None:
    other = factories.make_article(editor, title="Andere")
    factories.make_claim(other, editor, statement="Anderswo.")

    assert shown(sign_in(editor), queue="unassigned", article=other.pk) == ["Anderswo."]


@pytest.mark.parametrize("article", ["", "x", "²", "-1", "9" * 40])
def test_an_article_that_is_none_breaks_nothing(sign_in: SignIn, editor: Person, article: str) -> None:
    assert sign_in(editor).get(reverse("desk"), {"article": article}).status_code == 200


def test_a_late_claim_says_so_in_words(sign_in: SignIn, claim: Claim, editor: Person) -> None:
    Claim.objects.filter(pk=claim.pk).update(due_at=timezone.now() - timedelta(minutes=5))

    assert "late" in sign_in(editor).get(reverse("desk"), {"queue": "unassigned"}).text


def test_a_hidden_articles_claims_are_not_listed_and_not_counted(
    sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    hidden = factories.make_article(editor, title="Streng geheim", is_confidential=True, editors=(editor,))
    factories.make_claim(hidden, editor, statement="Verborgen.")

    page = sign_in(reviewer).get(reverse("desk"), {"queue": "unassigned"}).text

    assert "Verborgen." not in page
    assert "Streng geheim" not in page
    assert counts(sign_in(reviewer))["unassigned"] == 0
    assert counts(sign_in(editor))["unassigned"] == 1


def test_htmx_gets_the_list_alone(sign_in: SignIn, claim: Claim, editor: Person) -> None:
    response = sign_in(editor).get(reverse("desk"), headers={"hx-request": "true"})

    assert "<html" not in response.text
    assert 'id="queue"' in response.text
    assert "HX-Request" in response.headers["Vary"]


def test_going_back_in_the_browser_gets_the_whole_page(sign_in: SignIn, editor: Person) -> None:
    headers = {"hx-request": "true", "hx-history-restore-request": "true"}

    assert "<html" in sign_in(editor).get(reverse("desk"), headers=headers).text


def test_markup_in_a_claim_is_shown_as_text(sign_in: SignIn, article: Article, editor: Person) -> None:
    factories.make_claim(article, editor, statement="<script>alert(1)</script>")

    page = sign_in(editor).get(reverse("desk"), {"queue": "unassigned"}).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_an_empty_desk_says_what_to_do_next(sign_in: SignIn, reviewer: Person) -> None:
    page = sign_in(reviewer).get(reverse("desk")).text

    assert "Nothing waits for you" in page
    assert "?queue=unassigned" in page


@pytest.mark.parametrize("number", [1, 300])
def test_a_desk_takes_the_same_statements_for_few_claims_and_many(
    sign_in: SignIn,
    article: Article,
    reviewer: Person,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    open_claims(article, number)
    client = sign_in(reviewer)

    with django_assert_num_queries(STATEMENTS_OF_A_PAGE):
        client.get(reverse("desk"), {"queue": "unassigned"})


def test_a_full_list_page_stays_small(sign_in: SignIn, article: Article, editor: Person) -> None:
    open_claims(article, 60)

    page = sign_in(editor).get(reverse("desk"), {"queue": "unassigned", "page": "2"})

    assert len(page.context["page"]) == 25
    assert len(page.content) < LARGEST_LIST
