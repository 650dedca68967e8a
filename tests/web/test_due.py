"""When claims are due, what is late, and verdicts to look at again: as the desk shows and orders it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from claims.choices import ClaimStatus, Role
from claims.exceptions import Unready
from claims.models import Article, Claim, Person, Verdict
from claims.queries.people import workload
from claims.text.readers import read_pasted
from claims.workflow.describing import ArticleDetails
from claims.workflow.editing import edit_article
from claims.workflow.importing import import_article
from tests import factories
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]
HOUR = timedelta(hours=1)
LOOK_AGAIN_STATEMENTS = 11


def details_of(article: Article, **changes: object) -> ArticleDetails:
    return ArticleDetails(**{"title": article.title, "kind": article.kind, "language": "de", **changes})  # type: ignore[arg-type]


def shown(client: Client, **wishes: str) -> list[int]:
    return [claim.pk for claim in client.get(reverse("desk"), wishes).context["page"]]


def open_claim(article: Article, number: int, *, due_at: datetime | None = None, priority: int = 2) -> Claim:
    return Claim.objects.create(
        article=article,
        number=number,
        statement=f"Statement {number}",
        status=ClaimStatus.OPEN,
        due_at=due_at,
        priority=priority,
    )


def test_claims_are_due_so_many_hours_before_their_article(article: Article, editor: Person) -> None:
    noon = timezone.now().replace(hour=12, microsecond=0)
    edit_article(article, details_of(article, due_at=noon, claims_lead_hours=3), by=editor)
    article.refresh_from_db()
    assert article.claims_due_at == noon - 3 * HOUR
    edit_article(article, details_of(article, due_at=noon + HOUR, claims_lead_hours=3), by=editor)
    article.refresh_from_db()
    assert article.claims_due_at == noon - 2 * HOUR
    edit_article(article, details_of(article), by=editor)
    article.refresh_from_db()
    assert article.claims_due_at is None


def test_an_article_brings_its_claims_time_along(editor: Person) -> None:
    noon = timezone.now().replace(hour=12, microsecond=0)
    details = ArticleDetails(title="Der Hafen", due_at=noon, claims_lead_hours=2)
    article = import_article(read_pasted(factories.TEXT), details, by=editor)
    assert Article.objects.get(pk=article.pk).claims_due_at == noon - 2 * HOUR


@pytest.mark.parametrize("hours", [-1, 721, 10**9])
def test_a_lead_that_makes_no_sense_is_refused(hours: int, article: Article, editor: Person) -> None:
    with pytest.raises(Unready, match="at most 720 hours"):
        edit_article(article, details_of(article, claims_lead_hours=hours), by=editor)


def test_the_lead_is_set_with_the_details_and_stands_in_the_history(
    article: Article, editor: Person, sign_in: SignIn
) -> None:
    client = sign_in(editor)
    form = {
        "title": article.title,
        "language": "de",
        "kind": article.kind,
        "due_at": "2031-05-01T12:00",
        "claims_lead_hours": "4",
        "version": article.version,
    }
    assert client.post(reverse("article-edit", args=[article.pk]), form).status_code == 302
    article.refresh_from_db()
    assert article.due_at is not None
    assert article.claims_due_at == article.due_at - 4 * HOUR
    assert (
        "Claims are due so many hours before"
        in client.get(reverse("article-history", args=[article.pk])).text
    )
    assert "claims due" in client.get(reverse("article-detail", args=[article.pk])).text


def test_an_own_time_counts_before_that_of_the_article(article: Article) -> None:
    now = timezone.now()
    article.claims_due_at = now - HOUR
    own = Claim(article=article, status=ClaimStatus.OPEN, due_at=now + HOUR)
    none = Claim(article=article, status=ClaimStatus.OPEN)
    done = Claim(article=article, status=ClaimStatus.APPROVED)
    assert [claim.is_late for claim in (own, none, done)] == [False, True, False]
    assert [claim.is_due_with_article for claim in (own, none)] == [False, True]


def test_a_queue_begins_with_what_is_late_then_what_is_due_then_what_matters(
    article: Article, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    now = timezone.now()
    urgent = factories.make_article(editor, title="Eilig")
    Article.objects.filter(pk=urgent.pk).update(claims_due_at=now - HOUR)
    important = open_claim(article, 101, priority=3)
    whenever = open_claim(article, 102, priority=1)
    soon = open_claim(article, 103, due_at=now + HOUR)
    late_with_article = open_claim(urgent, 104)
    later = open_claim(urgent, 105, due_at=now + 2 * HOUR)
    longest_late = open_claim(article, 106, due_at=now - 2 * HOUR)
    ordered = [longest_late, late_with_article, soon, later, important, whenever]
    expected = [claim.pk for claim in ordered]
    client = sign_in(reviewer)
    assert shown(client, queue="unassigned") == expected
    assert [claim.pk for claim in client.get(reverse("claim-list")).context["page"]] == expected
    late = client.get(reverse("claim-list"), {"late": "on"}).context["page"]
    assert [claim.pk for claim in late] == expected[:2]


def test_the_queue_of_late_claims_holds_ones_own_and_for_editors_all(
    claim_in: ClaimIn,
    article: Article,
    editor: Person,
    reviewer: Person,
    second_reviewer: Person,
    sign_in: SignIn,
) -> None:
    mine = claim_in(ClaimStatus.ASSIGNED)
    open_claim(article, 101)
    Article.objects.filter(pk=article.pk).update(claims_due_at=timezone.now() - HOUR)
    assert shown(sign_in(reviewer), queue="late") == [mine.pk]
    assert shown(sign_in(second_reviewer), queue="late") == []
    assert len(shown(sign_in(editor), queue="late")) == 2


def test_an_empty_queue_of_late_claims_says_when_a_claim_is_late(reviewer: Person, sign_in: SignIn) -> None:
    assert "Nothing is late" in sign_in(reviewer).get(reverse("desk"), {"queue": "late"}).text


def test_the_workload_counts_what_is_late_with_its_article(
    claim_in: ClaimIn, article: Article, reviewer: Person, editor: Person
) -> None:
    claim_in(ClaimStatus.ASSIGNED)
    Article.objects.filter(pk=article.pk).update(claims_due_at=timezone.now() - HOUR)
    assert [load.late for load in workload(editor) if load.person == reviewer] == [1]


def test_a_claim_says_that_it_is_due_with_the_article(
    claim_in: ClaimIn, article: Article, reviewer: Person, sign_in: SignIn
) -> None:
    claim = claim_in(ClaimStatus.ASSIGNED)
    Article.objects.filter(pk=article.pk).update(claims_due_at=timezone.now() + 50 * HOUR)
    page = sign_in(reviewer).get(reverse("claim-detail", args=[claim.pk])).text
    assert "with the article" in page


def approved(claim_in: ClaimIn, *, days: int) -> Claim:
    claim = claim_in(ClaimStatus.APPROVED)
    day = timezone.localdate() + timedelta(days=days)
    Verdict.objects.filter(claim=claim).update(look_again_on=day)
    return claim


def test_verdicts_to_look_at_again_show_rating_and_days_and_what_comes_next(
    claim_in: ClaimIn, reviewer: Person, sign_in: SignIn
) -> None:
    claim = approved(claim_in, days=0)
    response = sign_in(reviewer).get(reverse("desk"), {"queue": "look_again"})
    assert [one.pk for one in response.context["page"]] == [claim.pk]
    assert claim.verdicts.get().rating.label in response.text  # type: ignore[union-attr]  # rated
    assert date_format(date(2024, 5, 10), "SHORT_DATE_FORMAT") in response.text
    assert "In the next two weeks" not in response.text
    assert reverse("claim-reopen", args=[claim.pk]) not in response.text


@pytest.mark.parametrize(("days", "coming"), [(1, 1), (14, 1), (15, 0)])
def test_what_comes_up_within_two_weeks_stands_below(
    days: int, coming: int, claim_in: ClaimIn, reviewer: Person, sign_in: SignIn
) -> None:
    approved(claim_in, days=days)
    response = sign_in(reviewer).get(reverse("desk"), {"queue": "look_again"})
    assert list(response.context["page"]) == []
    assert len(response.context["coming"]) == coming
    assert ("In the next two weeks" in response.text) == bool(coming)


def test_an_editor_reopens_from_the_queue_in_one_step(
    claim_in: ClaimIn, editor: Person, sign_in: SignIn
) -> None:
    claim = approved(claim_in, days=-3)
    client = sign_in(editor)
    page = client.get(reverse("desk"), {"queue": "look_again"}).text
    assert reverse("claim-reopen", args=[claim.pk]) in page
    form = {
        "version": claim.version,
        "words": "The verdict was to be looked at again.",
        "next": "/?queue=look_again",
    }
    answer = client.post(reverse("claim-reopen", args=[claim.pk]), form)
    assert answer.headers["Location"] == "/?queue=look_again"
    assert factories.reload(claim).status == ClaimStatus.RESEARCHING
    assert shown(client, queue="look_again") == []


@pytest.mark.parametrize("number", [1, 30])
def test_the_look_again_queue_takes_the_same_statements_for_few_and_many(
    number: int, article: Article, reviewer: Person, second_reviewer: Person, sign_in: SignIn
) -> None:
    rating = article.scale.ratings.first()
    today = timezone.localdate()
    for days, first in ((0, 100), (3, 500)):
        claims = Claim.objects.bulk_create(
            Claim(
                article=article,
                number=first + n,
                statement=f"Statement {first + n}",
                status=ClaimStatus.APPROVED,
                approved_by=second_reviewer,
            )
            for n in range(number)
        )
        Verdict.objects.bulk_create(
            Verdict(
                claim=claim,
                round=1,
                author=reviewer,
                rating=rating,
                as_of=today,
                look_again_on=today + timedelta(days=days),
            )
            for claim in claims
        )
    client = sign_in(factories.make_person("chief", Role.EDITOR))
    with CaptureQueriesContext(connection) as captured:
        page = client.get(reverse("desk"), {"queue": "look_again"})
    assert len(page.context["coming"]) == min(number, 20)
    assert len(captured) == LOOK_AGAIN_STATEMENTS
