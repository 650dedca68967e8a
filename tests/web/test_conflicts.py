"""Declaring and withdrawing one's own conflicts of interest."""

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim, Claimant, Conflict, Person
from claims.queries.conflicts import conflicts_of, declared_conflicts
from claims.workflow.desk_keeping import declare_conflict
from tests import factories
from tests.web.conftest import SignIn


@pytest.fixture
def claimant(claim: Claim) -> Claimant:
    """Somebody who states a claim that everybody sees."""
    claimant = Claimant.objects.create(name="Karla Beispiel")
    Claim.objects.filter(pk=claim.pk).update(claimant=claimant)
    return claimant


def declare(client: Client, **data: object) -> tuple[int, str]:
    response = client.post(reverse("conflict-declare"), data)
    return response.status_code, response.text


def test_declaring_a_conflict_with_an_article_lists_it(
    sign_in: SignIn, article: Article, reviewer: Person
) -> None:
    client = sign_in(reviewer)

    declare(client, article=article.pk, reason="I wrote it.")

    page = client.get(reverse("conflict-list")).text
    assert [found.article for found in declared_conflicts(reviewer)] == [article]
    assert "I wrote it." in page


def test_declaring_a_conflict_with_a_claimant_finds_the_name(
    sign_in: SignIn, claimant: Claimant, reviewer: Person
) -> None:
    declare(sign_in(reviewer), claimant="karla  beispiel")

    assert [found.claimant for found in declared_conflicts(reviewer)] == [claimant]


def test_declaring_a_conflict_with_an_unknown_claimant_keeps_what_was_typed(
    sign_in: SignIn, claimant: Claimant, reviewer: Person
) -> None:
    status, page = declare(sign_in(reviewer), claimant="Niemand", reason="A friend.")

    assert status == 422
    assert 'value="Niemand"' in page
    assert "A friend." in page
    assert not Conflict.objects.exists()


@pytest.mark.parametrize("both", [False, True])
def test_declaring_neither_or_both_is_refused(
    sign_in: SignIn, article: Article, claimant: Claimant, reviewer: Person, *, both: bool
) -> None:
    data = {"article": article.pk, "claimant": claimant.name} if both else {}

    status, page = declare(sign_in(reviewer), **data)

    assert status == 422
    assert "Choose an article or a claimant." in page


def test_declaring_the_same_conflict_twice_is_refused(
    sign_in: SignIn, article: Article, reviewer: Person
) -> None:
    client = sign_in(reviewer)
    declare(client, article=article.pk)

    status, page = declare(client, article=article.pk)

    assert status == 409
    assert "declared already" in page
    assert Conflict.objects.count() == 1


def test_a_hidden_article_cannot_be_chosen(sign_in: SignIn, editor: Person, reviewer: Person) -> None:
    hidden = factories.make_article(editor, title="Streng geheim", is_confidential=True, editors=(editor,))
    client = sign_in(reviewer)

    status, _page = declare(client, article=hidden.pk)

    assert status == 422
    assert "Streng geheim" not in client.get(reverse("conflict-list")).text


def test_a_claimant_of_a_hidden_article_is_not_offered(
    sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    claim = factories.make_claim(hidden, editor)
    secret = Claimant.objects.create(name="Geheime Quelle")
    Claim.objects.filter(pk=claim.pk).update(claimant=secret)

    assert "Geheime Quelle" not in sign_in(reviewer).get(reverse("conflict-list")).text


def test_withdrawing_a_conflict_takes_it_off_the_list(
    sign_in: SignIn, article: Article, reviewer: Person
) -> None:
    conflict = declare_conflict(reviewer, article=article, by=reviewer)

    sign_in(reviewer).post(reverse("conflict-withdraw", args=[conflict.pk]))

    assert list(declared_conflicts(reviewer)) == []


def test_withdrawing_somebody_elses_conflict_is_missing(
    sign_in: SignIn, article: Article, reviewer: Person, editor: Person
) -> None:
    conflict = declare_conflict(reviewer, article=article, by=reviewer)

    response = sign_in(editor).post(reverse("conflict-withdraw", args=[conflict.pk]))

    assert response.status_code == 404
    assert list(declared_conflicts(reviewer)) == [conflict]


def test_a_conflict_that_an_admin_declared_with_a_hidden_article_does_not_name_it(
    sign_in: SignIn, editor: Person, reviewer: Person, admin_person: Person
) -> None:
    hidden = factories.make_article(editor, title="Streng geheim", is_confidential=True, editors=(editor,))
    declare_conflict(reviewer, article=hidden, by=admin_person)

    assert "Streng geheim" not in sign_in(reviewer).get(reverse("conflict-list")).text
    assert conflicts_of(reviewer).articles == {hidden.pk}
