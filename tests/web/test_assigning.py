"""Giving out many claims of an article at once."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from claims.choices import ClaimStatus
from claims.models import Article, Assignment, Claim, Conflict, HistoryEntry, Person
from claims.workflow.assigning import assign_claim
from claims.workflow.marking import dismiss_claim
from tests import factories
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]


@pytest.fixture
def open_claims(article: Article, editor: Person) -> list[Claim]:
    """Three open claims of one article."""
    quotes = ("Der neue Kai ist 420 Meter lang", "legten 1312 Schiffe an", "stieg um 12 Prozent")
    return [factories.make_claim(article, editor, quote=quote, statement=f"{quote}.") for quote in quotes]


@pytest.fixture
def long_article(editor: Person) -> Article:
    """Two pages of open claims."""
    sentences = (f"Am Kai {order} legten {order} große Schiffe an." for order in range(11, 114))
    article = factories.make_article(editor, text="Der Hafen\n\n" + "\n\n".join(sentences))
    factories.accept_from_score(article, 0, by=editor)
    return article


def address_of(article: Article) -> str:
    return reverse("article-assign", args=[article.pk])


def send(client: Client, claims: list[Claim], people: list[Person], **more: str) -> HttpResponse:
    data = {"claims": [claim.pk for claim in claims], "people": [person.pk for person in people], **more}
    response: HttpResponse = client.post(address_of(claims[0].article), data)  # type: ignore[assignment]
    return response


def said(response: HttpResponse) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]  # type: ignore[attr-defined]


def holders(claims: list[Claim]) -> list[Person | None]:
    return [factories.reload(claim).assignee for claim in claims]


def test_one_person_gets_every_ticked_claim(
    sign_in: SignIn, editor: Person, reviewer: Person, open_claims: list[Claim]
) -> None:
    response = send(sign_in(editor), open_claims[:2], [reviewer])

    assert response.status_code == 302
    assert holders(open_claims) == [reviewer, reviewer, None]


def test_after_assigning_the_page_says_who_got_how_many(
    sign_in: SignIn, editor: Person, reviewer: Person, second_reviewer: Person, open_claims: list[Claim]
) -> None:
    response = send(sign_in(editor), open_claims, [reviewer, second_reviewer])

    assert said(response) == [f"Assigned. {reviewer}: 2 claims, {second_reviewer}: 1 claim."]


def test_several_people_share_so_that_open_work_evens_up(
    sign_in: SignIn, editor: Person, reviewer: Person, second_reviewer: Person, open_claims: list[Claim]
) -> None:
    assign_claim(open_claims[0], to=reviewer, by=editor)

    send(sign_in(editor), open_claims[1:], [reviewer, second_reviewer])

    assert holders(open_claims) == [reviewer, second_reviewer, reviewer]


def test_due_time_and_note_go_with_the_claims(
    sign_in: SignIn, editor: Person, reviewer: Person, open_claims: list[Claim]
) -> None:
    send(sign_in(editor), open_claims[:1], [reviewer], due_at="2031-05-10T16:00", note="Bitte zuerst.")

    due = datetime(2031, 5, 10, 16, tzinfo=ZoneInfo("Europe/Berlin"))
    assert factories.reload(open_claims[0]).due_at == due
    assert Assignment.objects.get(claim=open_claims[0]).note == "Bitte zuerst."


def test_without_a_due_time_the_claims_keep_their_own(
    sign_in: SignIn, editor: Person, reviewer: Person, open_claims: list[Claim]
) -> None:
    client = sign_in(editor)
    send(client, open_claims[:1], [reviewer], due_at="2031-05-10T16:00")

    send(client, open_claims[:1], [editor])

    assert factories.reload(open_claims[0]).due_at is not None


def test_a_declared_conflict_refuses_all_of_them_and_keeps_the_ticks(
    sign_in: SignIn, editor: Person, reviewer: Person, open_claims: list[Claim]
) -> None:
    Conflict.objects.create(person=reviewer, article=open_claims[0].article, reason="verwandt")
    entries = HistoryEntry.objects.count()

    response = send(sign_in(editor), open_claims[1:], [reviewer], note="Bitte zuerst.")

    assert response.status_code == 422
    assert "choose somebody without a conflict" in response.text
    assert "Bitte zuerst." in response.text
    assert [
        f'value="{claim.pk}" id="claim-{claim.pk}" checked' in response.text for claim in open_claims
    ] == [
        False,
        True,
        True,
    ]
    assert (holders(open_claims), HistoryEntry.objects.count()) == ([None] * 3, entries)


def test_a_conflict_passes_the_claims_on_to_the_other_person(
    sign_in: SignIn, editor: Person, reviewer: Person, second_reviewer: Person, open_claims: list[Claim]
) -> None:
    Conflict.objects.create(person=reviewer, article=open_claims[0].article, reason="verwandt")

    send(sign_in(editor), open_claims, [reviewer, second_reviewer])

    assert holders(open_claims) == [second_reviewer] * 3


def test_a_claim_that_was_set_aside_meanwhile_is_refused_with_the_sentence(
    sign_in: SignIn, editor: Person, reviewer: Person, open_claims: list[Claim]
) -> None:
    dismiss_claim(open_claims[0], reason="trivial", by=editor)

    response = send(sign_in(editor), open_claims, [reviewer])

    assert response.status_code == 409
    assert "Dismissed" in response.text
    assert holders(open_claims) == [None] * 3


@pytest.mark.parametrize(("tick", "choose"), [(False, True), (True, False)])
def test_a_missing_choice_is_named(
    sign_in: SignIn, editor: Person, reviewer: Person, open_claims: list[Claim], *, tick: bool, choose: bool
) -> None:
    data = {"claims": [open_claims[0].pk] if tick else [], "people": [reviewer.pk] if choose else []}

    response = sign_in(editor).post(address_of(open_claims[0].article), data)

    assert response.status_code == 422
    assert ("Choose at least one claim." in response.text) is not tick
    assert ("Choose who gets them." in response.text) is not choose


def test_a_claim_of_another_article_is_not_given_out(
    sign_in: SignIn, editor: Person, reviewer: Person, open_claims: list[Claim]
) -> None:
    foreign = factories.make_claim(factories.make_article(editor), editor)
    data = {"claims": [foreign.pk], "people": [reviewer.pk]}

    response = sign_in(editor).post(address_of(open_claims[0].article), data)

    assert response.status_code == 422
    assert holders([foreign]) == [None]


def test_suggestions_are_not_offered(sign_in: SignIn, editor: Person, article: Article) -> None:
    page = sign_in(editor).get(address_of(article)).text

    assert "Nothing to assign" in page
    assert 'name="claims"' not in page


@pytest.mark.parametrize(
    ("wish", "wanted"),
    [
        ({}, {0, 1, 2}),
        ({"state": "open"}, {1, 2}),
        ({"state": "under_work"}, {0}),
        ({"state": "x"}, {0, 1, 2}),
    ],
)
def test_the_list_narrows_to_a_state(
    sign_in: SignIn,
    editor: Person,
    reviewer: Person,
    open_claims: list[Claim],
    wish: dict[str, str],
    wanted: set[int],
) -> None:
    assign_claim(open_claims[0], to=reviewer, by=editor)

    response = sign_in(editor).get(address_of(open_claims[0].article), wish)

    assert set(response.context["page"]) == {open_claims[place] for place in wanted}


def test_the_list_narrows_to_what_one_person_holds(
    sign_in: SignIn, editor: Person, reviewer: Person, open_claims: list[Claim]
) -> None:
    assign_claim(open_claims[2], to=reviewer, by=editor)

    response = sign_in(editor).get(address_of(open_claims[0].article), {"assignee": reviewer.pk})

    assert list(response.context["page"]) == [open_claims[2]]


def test_unassigned_claims_stand_ticked_and_held_ones_do_not(
    sign_in: SignIn, editor: Person, reviewer: Person, open_claims: list[Claim]
) -> None:
    assign_claim(open_claims[0], to=reviewer, by=editor)

    page = sign_in(editor).get(address_of(open_claims[0].article)).text

    assert [f'id="claim-{claim.pk}" checked' in page for claim in open_claims] == [False, True, True]


def test_a_link_can_mean_one_claim(sign_in: SignIn, editor: Person, open_claims: list[Claim]) -> None:
    page = sign_in(editor).get(address_of(open_claims[0].article), {"claim": open_claims[1].pk}).text

    assert [f'id="claim-{claim.pk}" checked' in page for claim in open_claims] == [False, True, False]


def test_the_claim_that_a_link_means_stands_first(
    sign_in: SignIn, editor: Person, open_claims: list[Claim]
) -> None:
    page = sign_in(editor).get(address_of(open_claims[0].article), {"claim": open_claims[2].pk})

    assert page.context["page"][0] == open_claims[2]


@pytest.mark.parametrize("nonsense", ["x", "²", "-1", "9" * 20, "9" * 5000])
@pytest.mark.parametrize("wish", ["claim", "assignee", "state", "page"])
def test_a_wish_that_names_nothing_is_none(
    sign_in: SignIn, editor: Person, open_claims: list[Claim], wish: str, nonsense: str
) -> None:
    response = sign_in(editor).get(address_of(open_claims[0].article), {wish: nonsense})

    assert list(response.context["page"]) == open_claims


@pytest.mark.parametrize("nonsense", ["x", "", "9" * 20])
@pytest.mark.parametrize("field", ["claims", "people"])
def test_ticks_that_are_no_rows_are_refused(
    sign_in: SignIn, editor: Person, reviewer: Person, claim: Claim, field: str, nonsense: str
) -> None:
    data = {"claims": [claim.pk], "people": [reviewer.pk], field: [nonsense]}

    response = sign_in(editor).post(address_of(claim.article), data)

    assert response.status_code == 422
    assert holders([claim]) == [None]


def test_more_than_a_page_is_assigned_page_by_page(
    sign_in: SignIn, editor: Person, reviewer: Person, long_article: Article
) -> None:
    client, second = sign_in(editor), address_of(long_article) + "?page=2"
    page = client.get(second)
    left = list(page.context["page"])

    client.post(second, {"claims": [claim.pk for claim in left], "people": [reviewer.pk]})

    assert "Only what is ticked on this page is assigned." in page.text
    assert set(reviewer.claims.all()) == set(left)


def test_a_refusal_on_the_second_page_shows_that_page_with_its_ticks(
    sign_in: SignIn, editor: Person, long_article: Article
) -> None:
    client, second = sign_in(editor), address_of(long_article) + "?page=2"
    claim = client.get(second).context["page"][1]

    response = client.post(second, {"claims": [claim.pk]})

    assert response.context["page"].number == 2
    assert response.text.count(" checked>") == 1
    assert f'id="claim-{claim.pk}" checked' in response.text


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_others_are_told_to_leave_it_to_an_editor(
    sign_in: SignIn, request: pytest.FixtureRequest, article: Article, who: str
) -> None:
    response = sign_in(request.getfixturevalue(who)).get(address_of(article))

    assert response.status_code == 403
    assert "Only an editor can assign claims." in response.text


def test_a_reviewer_s_post_assigns_nothing(
    sign_in: SignIn, reviewer: Person, open_claims: list[Claim]
) -> None:
    send(sign_in(reviewer), open_claims, [reviewer])

    assert holders(open_claims) == [None] * 3


def test_a_hidden_article_does_not_exist(sign_in: SignIn, editor: Person, admin_person: Person) -> None:
    hidden = factories.make_article(admin_person, is_confidential=True)

    assert sign_in(editor).get(address_of(hidden)).status_code == 404


def test_the_number_of_statements_does_not_grow_with_the_claims(
    sign_in: SignIn, editor: Person, claim: Claim, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client, address = sign_in(editor), address_of(claim.article)
    with django_assert_num_queries(7):
        client.get(address)
    factories.accept_from_score(claim.article, score=0, by=editor)

    with django_assert_num_queries(7):
        page = client.get(address).text

    assert page.count('name="claims"') > 1
