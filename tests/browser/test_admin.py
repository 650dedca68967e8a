"""The admin under the strict content policy: every page works, and the console stays empty."""

from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import expect

from claims.choices import ClaimStatus, Role
from claims.models import Article, Claim, Person, RatingScale
from tests import factories
from tests.browser.conftest import OpenPage
from tests.browser.pages import Console, barriers, overflow


@pytest.fixture
def boss(db: None) -> Person:
    """An admin of a desk that has something to manage."""
    call_command("load_demo", force=True, verbosity=0)
    return factories.make_person("boss", Role.ADMIN)


KINDS = 5
"""The first of the pages below; those after them are of the same kinds."""


def forms_and_lists() -> list[str]:
    """A page of each kind that the admin has, then every other form."""
    article, claim = Article.objects.all()[0], Claim.objects.all()[0]
    person, scale = Person.objects.all()[0], RatingScale.objects.all()[0]
    return [
        reverse("admin:claims_claim_changelist"),
        reverse("admin:claims_person_add"),
        reverse("admin:claims_article_change", args=[article.pk]),
        reverse("admin:claims_ratingscale_change", args=[scale.pk]),
        reverse("admin:claims_historyentry_changelist"),
        reverse("admin:index"),
        reverse("admin:claims_claim_change", args=[claim.pk]),
        reverse("admin:claims_person_change", args=[person.pk]),
        reverse("admin:claims_policy_change", args=[1]),
        reverse("admin:claims_conflict_add"),
    ]


def test_pages_of_the_admin_work_under_the_strict_policy(open_page: OpenPage, boss: Person) -> None:
    page = open_page(boss)
    for address in forms_and_lists():
        answer = page.goto(address)
        assert answer is not None
        assert answer.ok, address


def test_claims_are_assigned_from_the_list_through_the_page_between(
    open_page: OpenPage, boss: Person
) -> None:
    page = open_page(boss)
    page.goto(reverse("admin:claims_claim_changelist") + "?status__exact=open")
    page.locator("#action-toggle").check()
    page.get_by_label("Action:").select_option("assign")
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page.get_by_role("heading", name="Assign claims")).to_be_visible()
    page.get_by_label("Theo Ashdown").check()
    page.get_by_role("button", name="Assign").click()
    expect(page.get_by_text("claims were assigned.")).to_be_visible()
    assert not Claim.objects.filter(status=ClaimStatus.OPEN).exists()


def test_pages_of_the_admin_have_no_barrier_in_any_look(
    open_page: OpenPage, boss: Person, look: dict[str, Any], console: Console
) -> None:
    # Both come from axe, which measures with styles of its own; the test above listens without it.
    console.expect("Applying inline style")
    console.expect("load preload assets")
    page = open_page(boss, **look)
    found = {}
    for address in forms_and_lists()[:KINDS]:
        page.goto(address)
        found[address] = barriers(page) + (["too wide"] if overflow(page) else [])
    assert {address: lines for address, lines in found.items() if lines} == {}
