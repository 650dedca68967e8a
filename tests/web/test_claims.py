"""The list of claims and the claim's own page."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from claims.choices import ClaimKind, ClaimStatus, Priority
from claims.models import Article, Claim, Person
from claims.workflow.marking import Wording, edit_claim, mark_claim
from tests import factories
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]


def listed(client: Client, **wishes: str) -> list[int]:
    response = client.get(reverse("claim-list"), wishes)
    assert response.status_code == 200
    return [claim.pk for claim in response.context["page"]]


def another(article: Article, by: Person, **wording: object) -> Claim:
    statement = str(wording.pop("statement", "Im Jahr darauf legten 1312 Schiffe an."))
    selection = factories.select(article, "legten 1312 Schiffe an")
    return mark_claim(article, selection, Wording(statement, **wording), by=by)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wish", "wording"),
    [
        ({"kind": "statistic"}, {"kind": ClaimKind.STATISTIC}),
        ({"priority": "3"}, {"priority": Priority.HIGH}),
        ({"q": "schiffe 1312"}, {}),
        ({"late": "on"}, {"due_at": timezone.now() - timedelta(hours=1)}),
    ],
)
def test_a_filter_narrows_the_list(
    sign_in: SignIn, editor: Person, claim: Claim, wish: dict[str, str], wording: dict[str, object]
) -> None:
    wanted = another(claim.article, editor, **wording)

    assert listed(sign_in(editor), **wish) == [wanted.pk]


def test_suggestions_show_only_to_who_asks_for_them(sign_in: SignIn, editor: Person, claim: Claim) -> None:
    client = sign_in(editor)
    suggestions = claim.article.claims.filter(status=ClaimStatus.SUGGESTED)

    assert listed(client) == [claim.pk]
    assert set(listed(client, status="suggested")) == set(suggestions.values_list("pk", flat=True))


def test_values_that_are_no_choice_narrow_nothing(sign_in: SignIn, editor: Person, claim: Claim) -> None:
    wishes = {"status": "rumour", "assignee": "999999", "article": "x", "page": "many"}

    assert listed(sign_in(editor), **wishes) == [claim.pk]


def test_hidden_claims_are_in_no_list(sign_in: SignIn, editor: Person, reviewer: Person) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    factories.make_claim(hidden, editor)

    assert listed(sign_in(reviewer)) == []


@pytest.mark.parametrize("number", [1, 60])
def test_the_list_takes_as_many_statements_for_one_as_for_many(
    sign_in: SignIn,
    editor: Person,
    article: Article,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for order in range(number):
        another(
            article, editor, statement=f"Im Jahr darauf legten dort {order} große Schiffe an der Mole an."
        )
    client = sign_in(editor)

    with django_assert_num_queries(7):
        response = client.get(reverse("claim-list"))

    assert len(response.content) < 30 * 1024


@pytest.mark.parametrize(
    ("status", "statements"),
    [
        (ClaimStatus.SUGGESTED, 13),
        (ClaimStatus.RESEARCHING, 14),
        (ClaimStatus.IN_REVIEW, 17),
        (ClaimStatus.APPROVED, 14),
        (ClaimStatus.DISMISSED, 13),
    ],
)
def test_a_claim_s_page_takes_few_statements(
    sign_in: SignIn,
    editor: Person,
    claim_in: ClaimIn,
    status: ClaimStatus,
    statements: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    claim = claim_in(status)
    client = sign_in(editor)

    with django_assert_num_queries(statements):
        assert client.get(claim.get_absolute_url()).status_code == 200


def test_a_claim_s_page_shows_the_quote_in_its_paragraph(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    page = sign_in(editor).get(claim.get_absolute_url())

    place = page.context["inspector"].place
    assert place.before == ""
    assert place.anchor.quote == "Der neue Kai ist 420 Meter lang"
    assert place.after.startswith(" und wurde am 3. Mai 2021 eröffnet.")


def test_markup_in_a_claim_is_shown_as_words(sign_in: SignIn, editor: Person, article: Article) -> None:
    claim = another(article, editor, statement='<script>alert("1")</script> & <b hx-get="/x">mehr</b>')

    page = sign_in(editor).get(claim.get_absolute_url()).text

    assert "<script>alert" not in page
    assert "<b hx-get" not in page
    assert "&lt;script&gt;" in page


def form_of(claim: Claim, **changes: object) -> dict[str, object]:
    fields = {"statement": claim.statement, "claimant": "", "kind": claim.kind, "priority": claim.priority}
    return {**fields, "version": claim.version, **changes}


def test_rewording_a_claim_names_its_claimant_on_first_use(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    response = sign_in(editor).post(
        reverse("claim-edit", args=[claim.pk]), form_of(claim, claimant=" Karla   Beispiel ")
    )

    assert response.status_code == 302
    assert str(factories.reload(claim).claimant) == "Karla Beispiel"


def test_a_stale_wording_shows_both_and_is_saved_the_second_time(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    client = sign_in(editor)
    address = reverse("claim-edit", args=[claim.pk])
    edit_claim(factories.reload(claim), Wording("Der Kai misst 420 Meter."), by=editor)

    stale = client.post(address, form_of(claim, statement="Der Kai ist 420 m lang."))
    again = client.post(
        address,
        form_of(claim, statement="Der Kai ist 420 m lang.", version=stale.context["form"]["version"].value()),
    )

    assert stale.status_code == 409
    assert "Der Kai misst 420 Meter." in stale.text
    assert "Der Kai ist 420 m lang." in stale.text
    assert again.status_code == 302
    assert factories.reload(claim).statement == "Der Kai ist 420 m lang."


def test_somebody_else_s_claim_cannot_be_reworded(
    sign_in: SignIn, second_reviewer: Person, claim_in: ClaimIn
) -> None:
    claim = claim_in(ClaimStatus.ASSIGNED)

    response = sign_in(second_reviewer).get(reverse("claim-edit", args=[claim.pk]))

    assert response.status_code == 403


def test_rewording_an_approved_claim_voids_the_approval(
    sign_in: SignIn, editor: Person, claim_in: ClaimIn
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)

    sign_in(editor).post(reverse("claim-edit", args=[claim.pk]), form_of(claim, statement="Etwas anderes."))

    now = factories.reload(claim)
    assert (now.status, now.approved_by) == (ClaimStatus.RECHECK, None)


def test_the_history_says_what_changed_from_what_to_what(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    edit_claim(claim, Wording("Der Kai misst 420 Meter.", priority=Priority.HIGH), by=editor)

    page = sign_in(editor).get(reverse("claim-history", args=[claim.pk])).text

    assert "<del" in page
    assert "Der neue Kai des Hafens ist 420 Meter lang." in page
    assert "Der Kai misst 420 Meter." in page
    assert "High" in page
