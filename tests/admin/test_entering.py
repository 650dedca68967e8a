"""Who gets into the admin: admins; for everybody else it does not exist."""

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from claims.admin.desk import DeskModelAdmin
from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from claims.workflow.sampling import Pool, draw_sample
from tests import factories

MODELS = [
    "article",
    "assignment",
    "claim",
    "claimant",
    "claimmatch",
    "conflict",
    "desklearning",
    "earliercheck",
    "evidence",
    "historyentry",
    "person",
    "policy",
    "ratingscale",
    "review",
    "sample",
    "sampledclaim",
    "source",
    "verdict",
]
MAY_ADD = {"claimant", "conflict", "person", "ratingscale"}
MAY_CHANGE = {"article", "claimant", "person", "policy", "ratingscale", "source"}


def lists() -> list[str]:
    return [reverse("admin:index"), *(reverse(f"admin:claims_{name}_changelist") for name in MODELS)]


def test_admin_takes_the_desks_own_models_and_no_others() -> None:
    registered = {model._meta.label_lower for model in admin.site._registry}
    assert registered == {f"claims.{name}" for name in MODELS}
    assert all(isinstance(one, DeskModelAdmin) for one in admin.site._registry.values())


@pytest.mark.parametrize("role", ["editor", "reviewer", "outsider"])
def test_pages_of_the_admin_are_missing_for_people_without_the_role(
    role: str, request: pytest.FixtureRequest, client: Client
) -> None:
    client.force_login(request.getfixturevalue(role))
    assert {client.get(url).status_code for url in [*lists(), reverse("admin:login")]} == {404, 302}
    assert {client.get(url).status_code for url in lists()} == {404}


@pytest.mark.django_db
def test_pages_of_the_admin_ask_strangers_to_sign_in(client: Client) -> None:
    for url in lists():
        answer = client.get(url, follow=True)
        assert answer.redirect_chain[-1][0].startswith("/sign-in/?next=/admin/")


def test_pages_of_the_admin_open_for_an_admin(admin_desk: Client, admin_person: Person) -> None:
    answers = {url: admin_desk.get(url, follow=True).status_code for url in lists()}
    assert answers == dict.fromkeys(answers, 200)


def test_an_admin_who_was_deactivated_is_out_with_the_next_page(
    admin_desk: Client, admin_person: Person
) -> None:
    Person.objects.filter(pk=admin_person.pk).update(is_active=False)
    answer = admin_desk.get(reverse("admin:index"), follow=True)
    assert answer.redirect_chain[-1][0].startswith("/sign-in/")


def one_row_each(approved: Claim, admin_person: Person, reviewer: Person) -> dict[str, Any]:
    claim = approved
    drawn = draw_sample(Pool(), 1, by=admin_person).drawn.get()
    return {
        "article": claim.article,
        "assignment": claim.assignments.get(),
        "claim": claim,
        "evidence": claim.evidence.get(),
        "historyentry": claim.entries.order_by("pk")[0],
        "person": reviewer,
        "ratingscale": claim.article.scale,
        "review": claim.reviews.get(),
        "sample": drawn.sample,
        "sampledclaim": drawn,
        "source": claim.evidence.get().source,
        "verdict": claim.verdicts.get(),
    }


def test_changing_and_deleting_stands_open_only_where_an_action_does_it(
    claim_in: Any, admin_desk: Client, admin_person: Person, reviewer: Person
) -> None:
    rows = one_row_each(claim_in(ClaimStatus.APPROVED), admin_person, reviewer)
    answers = {}
    for name, row in rows.items():
        change = reverse(f"admin:claims_{name}_change", args=[row.pk])
        delete = reverse(f"admin:claims_{name}_delete", args=[row.pk])
        assert admin_desk.get(change).status_code == 200, name
        assert admin_desk.post(delete, {"post": "yes"}).status_code == 403, name
        answers[name] = admin_desk.post(change, {}).status_code
    assert {name for name, status in answers.items() if status != 403} == MAY_CHANGE & set(rows)
    assert all(type(row)._default_manager.filter(pk=row.pk).exists() for row in rows.values())


def test_adding_stands_open_only_where_an_action_does_it(admin_desk: Client) -> None:
    answers = {name: admin_desk.get(reverse(f"admin:claims_{name}_add")).status_code for name in MODELS}
    assert {name for name, status in answers.items() if status == 200} == MAY_ADD
    assert {status for name, status in answers.items() if name not in MAY_ADD} == {403}


def test_no_list_offers_to_delete(admin_desk: Client, claim: Claim) -> None:
    offered = [
        name
        for name in MODELS
        if b"delete" in admin_desk.get(reverse(f"admin:claims_{name}_changelist"), follow=True).content
    ]
    assert offered == []


def test_an_admin_finds_confidential_articles(admin_desk: Client, editor: Person) -> None:
    hidden = factories.make_article(editor, title="Noch geheim", is_confidential=True, editors=(editor,))
    assert "Noch geheim" in admin_desk.get(reverse("admin:claims_article_changelist")).content.decode()
    assert admin_desk.get(reverse("admin:claims_article_change", args=[hidden.pk])).status_code == 200


def test_the_admin_speaks_the_persons_language(admin_person: Person, admin_desk: Client) -> None:
    Person.objects.filter(pk=admin_person.pk).update(language="de")
    answer = admin_desk.get(reverse("admin:password_change"))
    assert 'lang="de"' in answer.content.decode()


def test_pages_of_the_admin_hold_no_inline_script_or_style(
    admin_desk: Client, article: Article, claim: Claim
) -> None:
    pages = [*lists(), reverse("admin:claims_article_change", args=[article.pk])]
    for url in [*pages, reverse("admin:claims_ratingscale_change", args=[article.scale_id])]:
        html = admin_desk.get(url, follow=True).content.decode()
        assert "<style" not in html
        assert " style=" not in html
        assert "<script>" not in html


def test_the_list_of_claims_takes_the_same_statements_for_one_and_for_many(
    admin_desk: Client, article: Article, editor: Person, django_assert_num_queries: Any
) -> None:
    url = reverse("admin:claims_claim_changelist")
    with django_assert_num_queries(7):
        admin_desk.get(url)
    for number in range(3):
        factories.make_article(editor, title=f"Bericht {number}")
    with django_assert_num_queries(7):
        admin_desk.get(url)
