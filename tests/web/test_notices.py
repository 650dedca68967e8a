"""Notices in the app: the bell, the list, following and reading, and when they are mailed."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus, NoticeKind
from claims.models import Article, Claim, Comment, Notice, Person, Thread
from claims.workflow.assigning import assign_claim, assign_claims
from claims.workflow.notifying import tell
from tests import factories
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]
LIST_STATEMENTS = 5


def assigned(article: Article, editor: Person, reviewer: Person, number: int) -> None:
    Claim.objects.bulk_create(
        Claim(article=article, number=1000 + n, statement=f"Statement {n}", status=ClaimStatus.OPEN)
        for n in range(number)
    )
    claims = Claim.objects.filter(number__gte=1000).select_related("article", "assignee").order_by("pk")
    assign_claims(list(claims), to=reviewer, by=editor)


def page_of(client: Client, **wishes: str) -> str:
    response = client.get(reverse("notice-list"), wishes)
    assert response.status_code == 200
    return response.text


def test_the_bell_counts_what_is_unread_and_says_so(
    claim: Claim, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    assign_claim(claim, to=reviewer, by=editor)
    assert "1 unread notice<" in sign_in(reviewer).get(reverse("source-list")).text
    assert "unread notice" not in sign_in(editor).get(reverse("source-list")).text


def test_the_bell_costs_no_statement_of_its_own(
    article: Article, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    client = sign_in(reviewer)
    with CaptureQueriesContext(connection) as without:
        client.get(reverse("conflict-list"))
    assigned(article, editor, reviewer, 3)
    with CaptureQueriesContext(connection) as with_notices:
        page = client.get(reverse("conflict-list")).text
    assert "3 unread notices" in page
    assert len(with_notices) == len(without)


def test_the_bell_does_not_count_what_one_may_no_longer_see(
    claim: Claim, editor: Person, reviewer: Person, second_reviewer: Person, sign_in: SignIn
) -> None:
    assign_claim(claim, to=reviewer, by=editor)
    assign_claim(factories.reload(claim), to=second_reviewer, by=editor)
    Article.objects.filter(pk=claim.article_id).update(is_confidential=True)
    for person, number in ((reviewer, 0), (second_reviewer, 1)):
        client = sign_in(person)
        response = client.get(reverse("notice-list"))
        assert response.wsgi_request.user.unread_count == number  # type: ignore[union-attr]  # annotated
        assert len(response.context["groups"]) == number
        assert (claim.article.title in response.text) == bool(number)


def test_admins_see_their_notices_of_confidential_articles(
    editor: Person, admin_person: Person, sign_in: SignIn
) -> None:
    article = factories.make_article(editor, is_confidential=True)
    tell([admin_person], NoticeKind.MENTIONED, article=article, by=editor)
    response = sign_in(admin_person).get(reverse("notice-list"))
    assert response.wsgi_request.user.unread_count == 1  # type: ignore[union-attr]  # annotated
    assert len(response.context["groups"]) == 1


def test_many_claims_assigned_at_once_are_one_line(
    article: Article, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    assigned(article, editor, reviewer, 12)
    response = sign_in(reviewer).get(reverse("notice-list"))
    (group,) = response.context["groups"]
    assert (group.count, len(group.notices), group.more) == (12, 5, 7)
    assert "<bdi>Editor</bdi> assigned 12 claims of “<bdi>Der Hafen wächst</bdi>” to you" in response.text
    assert "and 7 more" in response.text


def test_what_different_people_do_stands_in_lines_of_their_own(
    claim_in: ClaimIn, reviewer: Person, second_reviewer: Person, sign_in: SignIn
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    factories.return_to_reviewer(claim, by=second_reviewer)
    page = page_of(sign_in(reviewer))
    assert page.index("<bdi>Second</bdi> gave a claim of") < page.index(
        "<bdi>Editor</bdi> assigned a claim of"
    )
    assert "Der Plan ist älter als der Bau." in page


@pytest.mark.parametrize("number", [1, 30, 300])
def test_the_list_takes_the_same_statements_for_few_notices_and_many(
    number: int, article: Article, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    assigned(article, editor, reviewer, number)
    client = sign_in(reviewer)
    with CaptureQueriesContext(connection) as captured:
        page = client.get(reverse("notice-list"))
    assert page.context["groups"][0].count == number
    assert len(captured) == LIST_STATEMENTS


def test_the_list_takes_the_same_statements_for_many_groups(
    editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    for number in range(25):
        article = factories.make_article(editor, title=f"Artikel {number}")
        tell([reviewer], NoticeKind.MENTIONED, article=article, by=editor)
    client = sign_in(reviewer)
    with CaptureQueriesContext(connection) as captured:
        page = client.get(reverse("notice-list"))
    assert len(page.context["groups"]) == 20
    assert page.context["page"].paginator.count == 25
    assert len(captured) == LIST_STATEMENTS
    assert len(client.get(reverse("notice-list"), {"page": 2}).context["groups"]) == 5


def test_following_a_notice_reads_it_and_leads_to_its_place(
    claim: Claim, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    assign_claim(claim, to=reviewer, by=editor)
    notice = Notice.objects.get()
    client = sign_in(reviewer)
    answer = client.post(reverse("notice-open", args=[notice.pk]))
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/articles/{claim.article_id}/?claim={claim.pk}"
    assert client.get(answer.headers["Location"]).status_code == 200
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_a_notice_of_a_comment_leads_to_the_comment(claim: Claim, editor: Person, reviewer: Person) -> None:
    thread = Thread.objects.create(article=claim.article, claim=claim, opened_by=editor)
    comment = Comment.objects.create(thread=thread, author=editor, words="Seht her.")
    (of_claim,) = tell(
        [reviewer], NoticeKind.MENTIONED, article=claim.article, by=editor, claim=claim, comment=comment
    )
    (of_text,) = tell([reviewer], NoticeKind.MENTIONED, article=claim.article, by=editor, comment=comment)
    assert of_claim.get_absolute_url() == f"/claims/{claim.pk}/#comment-{comment.pk}"
    assert of_text.get_absolute_url() == f"/articles/{claim.article_id}/#comment-{comment.pk}"


def test_reading_the_list_marks_nothing_as_read(
    claim: Claim, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    assign_claim(claim, to=reviewer, by=editor)
    client = sign_in(reviewer)
    page_of(client)
    assert client.get(reverse("notice-open", args=[Notice.objects.get().pk])).status_code == 405
    assert Notice.objects.filter(read_at__isnull=True).count() == 1


def test_one_line_is_read_with_all_that_it_says(
    article: Article, claim_in: ClaimIn, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    other = claim_in(ClaimStatus.ASSIGNED)
    assigned(article, editor, reviewer, 3)
    tell([reviewer], NoticeKind.MENTIONED, article=article, by=editor, claim=other)
    one = Notice.objects.filter(kind=NoticeKind.ASSIGNED).order_by("-pk")[0]
    answer = sign_in(reviewer).post(reverse("notice-read", args=[one.pk]), {"next": "/notices/"})
    assert answer.headers["Location"] == "/notices/"
    assert list(Notice.objects.filter(read_at__isnull=True).values_list("kind", flat=True)) == ["mentioned"]


def test_marking_all_as_read_leaves_what_came_in_since(
    article: Article, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    assigned(article, editor, reviewer, 2)
    client = sign_in(reviewer)
    latest = client.get(reverse("notice-list")).context["latest"]
    (newer,) = tell([reviewer], NoticeKind.MENTIONED, article=article, by=editor)
    client.post(reverse("notice-read-all"), {"latest": latest})
    assert list(Notice.objects.filter(read_at__isnull=True)) == [newer]


def test_read_notices_stand_among_all(
    claim: Claim, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    assign_claim(claim, to=reviewer, by=editor)
    client = sign_in(reviewer)
    client.post(reverse("notice-read", args=[Notice.objects.get().pk]))
    assert "Nothing unread" in page_of(client)
    assert claim.statement in page_of(client, show="all")
    assert "Mark as read" not in page_of(client, show="all")


def test_an_empty_list_says_what_will_be_here(outsider: Person, sign_in: SignIn) -> None:
    assert "Nothing yet" in page_of(sign_in(outsider), show="all")


@pytest.mark.parametrize("button", ["notice-open", "notice-read"])
def test_other_peoples_notices_do_not_exist(
    button: str, claim: Claim, editor: Person, reviewer: Person, admin_person: Person, sign_in: SignIn
) -> None:
    assign_claim(claim, to=reviewer, by=editor)
    notice = Notice.objects.get()
    assert sign_in(admin_person).post(reverse(button, args=[notice.pk])).status_code == 404
    notice.refresh_from_db()
    assert notice.read_at is None


def test_htmx_gets_the_list_alone(reviewer: Person, sign_in: SignIn) -> None:
    response = sign_in(reviewer).get(reverse("notice-list"), headers={"hx-request": "true"})
    assert "<html" not in response.text
    assert 'id="notices"' in response.text


def test_choosing_mail_keeps_choice_and_address(reviewer: Person, sign_in: SignIn) -> None:
    client = sign_in(reviewer)
    answer = client.post(reverse("notice-settings"), {"email": "r@example.org", "mail": "daily"})
    assert answer.status_code == 302
    reviewer.refresh_from_db()
    assert (reviewer.email, reviewer.mail) == ("r@example.org", "daily")
    page = client.get(reverse("notice-settings")).text
    assert 'value="r@example.org"' in page
    assert "No e-mail address of yours" not in page


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"email": "", "mail": "at_once"}, "Give an e-mail address, or choose “never”."),
        ({"email": "r at example", "mail": "daily"}, "valid email"),
        ({"email": "r@example.org", "mail": "hourly"}, "Select a valid choice"),
        ({"email": "a@example.org\nBcc: b@example.org", "mail": "daily"}, "valid email"),
    ],
)
def test_a_choice_that_cannot_work_is_refused_with_what_was_typed(
    said: dict[str, str], sentence: str, reviewer: Person, sign_in: SignIn
) -> None:
    answer = sign_in(reviewer).post(reverse("notice-settings"), said)
    assert answer.status_code == 422
    assert sentence in answer.text
    reviewer.refresh_from_db()
    assert (reviewer.email, reviewer.mail) == ("", "never")


def test_the_menu_leads_to_the_settings(reviewer: Person, sign_in: SignIn) -> None:
    assert reverse("notice-settings") in sign_in(reviewer).get(reverse("desk")).text
