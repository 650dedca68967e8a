"""The library of sources: finding, reading and correcting a source."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from claims.choices import Action, ClaimStatus, SourceKind
from claims.models import Article, Claim, HistoryEntry, Person, Source
from claims.workflow.sourcing import Passage, add_evidence
from tests import factories
from tests.web.conftest import SignIn


@pytest.fixture
def source(reviewer: Person) -> Source:
    return factories.make_source(reviewer)


def titles(client: Client, **wishes: str | int) -> list[str]:
    response = client.get(reverse("source-list"), wishes)
    assert response.status_code == 200
    return [source.publisher for source in response.context["page"]]


def form_of(source: Source, **changes: object) -> dict[str, object]:
    names = ("title", "publisher", "kind", "address", "author", "published_on", "language", "version")
    return {**{name: getattr(source, name) for name in names}, **changes}


def save(client: Client, source: Source, **changes: object) -> tuple[int, str]:
    response = client.post(reverse("source-edit", args=[source.pk]), form_of(source, **changes))
    return response.status_code, response.text


def source_of_a_hidden_article(editor: Person) -> Source:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    claim = factories.bring_to(ClaimStatus.ASSIGNED, hidden, editor=editor, reviewer=editor, second=editor)
    source = factories.make_source(editor, publisher="Verborgener Verlag")
    add_evidence(claim, source, Passage(), by=editor)
    return source


def test_words_find_a_source_by_its_publisher(sign_in: SignIn, reviewer: Person) -> None:
    factories.make_source(reviewer, publisher="Hafenamt")
    factories.make_source(reviewer, publisher="Statistikamt")

    assert titles(sign_in(reviewer), q="statistik") == ["Statistikamt"]


def test_a_kind_narrows_the_library(sign_in: SignIn, reviewer: Person) -> None:
    factories.make_source(reviewer, publisher="Hafenamt", kind=SourceKind.NEWS)
    factories.make_source(reviewer, publisher="Statistikamt", kind=SourceKind.OFFICIAL_DATA)

    assert titles(sign_in(reviewer), kind="official_data") == ["Statistikamt"]


def test_an_unknown_kind_narrows_nothing(sign_in: SignIn, reviewer: Person, source: Source) -> None:
    assert titles(sign_in(reviewer), kind="rumour") == ["Hafenamt"]


def test_a_source_that_only_a_hidden_article_uses_is_missing(
    sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    hidden = source_of_a_hidden_article(editor)
    client = sign_in(reviewer)

    assert titles(client) == []
    assert client.get(reverse("source-detail", args=[hidden.pk])).status_code == 404
    assert client.get(reverse("source-edit", args=[hidden.pk])).status_code == 404


def test_a_source_shows_the_claims_that_rest_on_it_and_hides_hidden_ones(
    sign_in: SignIn, article: Article, editor: Person, reviewer: Person
) -> None:
    source = source_of_a_hidden_article(editor)
    claim = factories.bring_to(ClaimStatus.ASSIGNED, article, editor=editor, reviewer=reviewer, second=editor)
    add_evidence(claim, source, Passage(), by=reviewer)

    page = sign_in(reviewer).get(reverse("source-detail", args=[source.pk])).context["page"]

    assert [found.pk for found in page] == [claim.pk]


def test_a_correction_is_saved_and_recorded(sign_in: SignIn, reviewer: Person, source: Source) -> None:
    status, _page = save(sign_in(reviewer), source, title="Bericht", published_on="10. Mai 2024")

    source.refresh_from_db()
    assert (status, source.title, source.published_on) == (302, "Bericht", "2024-05-10")
    assert HistoryEntry.objects.filter(action=Action.EDIT_SOURCE, actor=reviewer).count() == 1


def test_a_stale_save_shows_both_texts_and_loses_neither(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, source: Source
) -> None:
    save(sign_in(second_reviewer), source, title="Der Titel der anderen")

    status, page = save(sign_in(reviewer), source, title="Mein Titel")

    source.refresh_from_db()
    assert status == 409
    assert page.count("Der Titel der anderen") >= 1
    assert 'value="Mein Titel"' in page
    assert source.title == "Der Titel der anderen"


def test_saving_again_after_a_stale_save_is_a_decision(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, source: Source
) -> None:
    save(sign_in(second_reviewer), source, title="Der Titel der anderen")
    client = sign_in(reviewer)
    stale = client.post(reverse("source-edit", args=[source.pk]), form_of(source, title="Mein Titel"))
    renewed = stale.context["form"]["version"].value()

    status, _page = save(client, source, title="Mein Titel", version=renewed)

    source.refresh_from_db()
    assert (status, source.title) == (302, "Mein Titel")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_an_address_that_is_no_web_page_is_refused_and_kept_in_the_form(
    sign_in: SignIn, reviewer: Person, source: Source, address: str
) -> None:
    before = source.address

    status, page = save(sign_in(reviewer), source, address=address)

    source.refresh_from_db()
    assert (status, source.address) == (422, before)
    assert f'value="{address}"' in page
    assert "An address starts with https:// or http://" in page


def test_an_old_address_that_is_no_web_page_is_shown_without_a_link(
    sign_in: SignIn, reviewer: Person, source: Source
) -> None:
    Source.objects.filter(pk=source.pk).update(address="javascript:alert(1)")

    page = sign_in(reviewer).get(reverse("source-detail", args=[source.pk])).text

    assert "javascript:alert(1)" in page
    assert 'href="javascript:' not in page


def test_an_address_is_linked_without_telling_it_where_one_came_from(
    sign_in: SignIn, reviewer: Person, source: Source
) -> None:
    page = sign_in(reviewer).get(reverse("source-detail", args=[source.pk])).text

    assert f'<a href="{source.address}" rel="noreferrer noopener"' in page


def test_markup_in_a_title_is_shown_as_text(sign_in: SignIn, reviewer: Person, source: Source) -> None:
    save(sign_in(reviewer), source, title="<img src=x onerror=alert(1)>")

    page = sign_in(reviewer).get(reverse("source-detail", args=[source.pk])).text

    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


def test_a_source_without_a_title_is_refused(sign_in: SignIn, reviewer: Person, source: Source) -> None:
    status, _page = save(sign_in(reviewer), source, title=" ")

    assert status == 422


@pytest.mark.parametrize("method", ["get", "post"])
def test_somebody_without_a_role_cannot_edit_a_source(
    sign_in: SignIn, outsider: Person, source: Source, method: str
) -> None:
    title = source.title

    getattr(sign_in(outsider), method)(
        reverse("source-edit", args=[source.pk]), form_of(source, title="Meiner")
    )

    source.refresh_from_db()
    assert source.title == title


def test_somebody_without_a_role_is_told_who_can_edit_a_source(
    sign_in: SignIn, outsider: Person, source: Source
) -> None:
    response = sign_in(outsider).get(reverse("source-edit", args=[source.pk]))

    assert response.status_code == 403
    assert "needs the role of an editor or a reviewer" in response.text


@pytest.mark.parametrize("number", [1, 30])
def test_the_library_takes_the_same_statements_for_few_sources_and_many(
    sign_in: SignIn,
    reviewer: Person,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(number):
        factories.make_source(reviewer)
    client = sign_in(reviewer)

    with django_assert_num_queries(4):
        client.get(reverse("source-list"))


@pytest.mark.parametrize("number", [1, 30])
def test_a_source_takes_the_same_statements_for_few_claims_and_many(
    sign_in: SignIn,
    article: Article,
    editor: Person,
    reviewer: Person,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    source = factories.make_source(reviewer)
    for _ in range(number):
        claim = factories.bring_to(
            ClaimStatus.ASSIGNED, article, editor=editor, reviewer=reviewer, second=editor
        )
        add_evidence(claim, source, Passage(), by=reviewer)
    client = sign_in(reviewer)

    with django_assert_num_queries(5):
        client.get(reverse("source-detail", args=[source.pk]))
    assert Claim.objects.filter(evidence__source=source).count() == number
