"""What was checked before, beside a claim of the demonstration and while marking a new one."""

from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from claims.models import Claim, ClaimMatch, Person
from tests.browser.conftest import OpenPage
from tests.browser.pages import barriers, overflow

REPEATED = "In Leipzig darf die Miete in einem laufenden Vertrag binnen drei Jahren"
EARLIER = "In Leipzig darf die Miete in laufenden Verträgen innerhalb von drei Jahren um höchstens 15 Prozent"


@pytest.fixture(autouse=True)
def _demonstration(db: None) -> None:
    call_command("load_demo", force=True, verbosity=0)


@pytest.fixture
def theo(_demonstration: None) -> Person:
    """He researches the claim that was checked before."""
    theo: Person = Person.objects.with_roles().get(username="theo")
    return theo


@pytest.fixture
def claim(_demonstration: None) -> Claim:
    return Claim.objects.get(statement__startswith=REPEATED)


@pytest.fixture
def earlier(_demonstration: None) -> Claim:
    return Claim.objects.get(statement__startswith=EARLIER)


def row_of(page: Page, earlier: Claim) -> Locator:
    return page.locator(".checked-before li").filter(has_text=earlier.statement)


def press(row: Locator, label: str) -> None:
    row.get_by_role("button", name=label).click()


def workspace(claim: Claim) -> str:
    return f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}"


def choose_sentence(page: Page, claim: Claim) -> None:
    """Reach the form of a new claim with the words of one that is there."""
    page.goto(f"{reverse('article-mark', args=[claim.article_id])}?paragraph=1")
    page.get_by_label(REPEATED).check()
    page.get_by_role("main").get_by_role("button").first.click()


def test_a_claim_checked_before_shows_verdict_day_and_that_it_is_due_again(
    open_page: OpenPage, theo: Person, claim: Claim, earlier: Claim
) -> None:
    page = open_page(theo)
    page.goto(claim.get_absolute_url())
    row = row_of(page, earlier)
    expect(row).to_contain_text("Confirmed")
    expect(row).to_contain_text("as of 12 May 2025")
    expect(row).to_contain_text("to be looked at again since 1 July 2025")


def test_linking_and_unlinking_works_with_script_and_without(
    open_page: OpenPage, theo: Person, claim: Claim, earlier: Claim, *, java_script_enabled: bool
) -> None:
    page = open_page(theo, java_script_enabled=java_script_enabled)
    page.goto(workspace(claim))
    press(row_of(page, earlier), "Same claim")
    expect(row_of(page, earlier)).to_contain_text("Linked")
    assert ClaimMatch.objects.get().is_same
    press(row_of(page, earlier), "Unlink")
    expect(row_of(page, earlier)).not_to_contain_text("Linked")
    assert not ClaimMatch.objects.exists()


def test_telling_apart_moves_it_out_of_sight_and_can_be_taken_back(
    open_page: OpenPage, theo: Person, claim: Claim, earlier: Claim, *, java_script_enabled: bool
) -> None:
    page = open_page(theo, java_script_enabled=java_script_enabled)
    page.goto(workspace(claim))
    press(row_of(page, earlier), "Not the same")
    page.get_by_text("1 that is not the same").click()
    assert not ClaimMatch.objects.get().is_same
    press(row_of(page, earlier), "Take it back")
    expect(row_of(page, earlier).get_by_role("button", name="Same claim")).to_be_visible()
    assert not ClaimMatch.objects.exists()


def test_reusing_one_of_two_pieces_of_evidence_leaves_the_other(
    open_page: OpenPage, theo: Person, claim: Claim, earlier: Claim, *, java_script_enabled: bool
) -> None:
    page = open_page(theo, java_script_enabled=java_script_enabled)
    page.goto(workspace(claim))
    row_of(page, earlier).get_by_role("link", name="Reuse its evidence").click()
    unwanted, wanted = earlier.evidence.select_related("source").order_by("pk")
    page.get_by_label(unwanted.source.title).uncheck()
    page.get_by_role("button", name="Add to this claim").click()
    expect(page.get_by_text("1 piece of evidence added.")).to_be_visible()
    assert list(claim.evidence.values_list("source", "words")) == [(wanted.source_id, wanted.words)]


def test_the_keyboard_alone_links_a_claim(
    open_page: OpenPage, theo: Person, claim: Claim, earlier: Claim
) -> None:
    page = open_page(theo)
    page.goto(claim.get_absolute_url())
    row_of(page, earlier).get_by_role("link", name=earlier.statement, exact=True).focus()
    page.keyboard.press("Tab")
    expect(row_of(page, earlier).get_by_role("button", name="Same claim")).to_be_focused()
    page.keyboard.press("Enter")
    expect(row_of(page, earlier)).to_contain_text("Linked")


def test_the_form_of_a_new_claim_shows_what_was_checked_before(
    open_page: OpenPage, theo: Person, claim: Claim, earlier: Claim, *, java_script_enabled: bool
) -> None:
    page = open_page(theo, java_script_enabled=java_script_enabled)
    choose_sentence(page, claim)
    expect(row_of(page, earlier)).to_contain_text("as of 12 May 2025")
    expect(row_of(page, earlier).get_by_role("button")).to_have_count(0)


def test_typing_another_statement_looks_anew(
    open_page: OpenPage, theo: Person, claim: Claim, earlier: Claim
) -> None:
    page = open_page(theo)
    choose_sentence(page, claim)
    deposit = Claim.objects.get(statement__startswith="Als Kaution darf ein Vermieter höchstens zwei")
    page.get_by_label("Statement").fill(deposit.statement)
    expect(row_of(page, deposit)).to_be_visible()
    expect(row_of(page, earlier)).to_have_count(0)


def test_asking_without_script_keeps_what_was_typed(open_page: OpenPage, theo: Person, claim: Claim) -> None:
    page = open_page(theo, java_script_enabled=False)
    choose_sentence(page, claim)
    deposit = Claim.objects.get(statement__startswith="Als Kaution darf ein Vermieter höchstens zwei")
    page.get_by_label("Statement").fill(deposit.statement)
    page.get_by_role("button", name="See what was checked before").click()
    expect(row_of(page, deposit)).to_be_visible()
    expect(page.get_by_label("Statement")).to_have_value(deposit.statement)


def test_the_panel_reuse_and_new_claim_have_no_barrier_and_fit_in_any_look(
    open_page: OpenPage, theo: Person, claim: Claim, earlier: Claim, look: dict[str, Any]
) -> None:
    page = open_page(theo, **look)
    reuse = f"{reverse('claim-match-reuse', args=[claim.pk])}?earlier_claim={earlier.pk}"
    for address in (claim.get_absolute_url(), workspace(claim), reuse):
        page.goto(address)
        assert (address, barriers(page), overflow(page)) == (address, [], 0)
    choose_sentence(page, claim)
    assert (barriers(page), overflow(page)) == ([], 0)
    page.goto(workspace(claim))
    press(row_of(page, earlier), "Same claim")
    expect(row_of(page, earlier)).to_contain_text("Linked")
    assert (barriers(page), overflow(page)) == ([], 0)
