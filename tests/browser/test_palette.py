"""The command palette as people use it: by keyboard, by touch, on a slow line and on none."""

import re
from collections.abc import Callable
from typing import Any

from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page, Route, expect

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from tests import factories
from tests.browser.conftest import OpenPage
from tests.browser.pages import Console, barriers, overflow

InState = Callable[[ClaimStatus], Claim]


def options(page: Page) -> Any:
    return page.locator(".palette-option")


def open_palette(page: Page) -> None:
    page.keyboard.press("Control+k")
    expect(options(page).first).to_be_visible()


def chosen(page: Page) -> str:
    """The option that a screen reader is told of."""
    name = page.locator("#palette-words").get_attribute("aria-activedescendant")
    return page.locator(f"#{name}").inner_text()


def look_for(page: Page, words: str, first: str) -> None:
    page.keyboard.type(words)
    expect(options(page).first).to_contain_text(first)


def test_arrows_home_and_end_choose_and_escape_gives_the_focus_back(
    open_page: OpenPage, editor: Person
) -> None:
    page = open_page(editor)
    page.goto("/")
    page.get_by_role("link", name="Articles").first.focus()
    open_palette(page)
    labels = options(page).all_inner_texts()
    for key, place in (("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", -1), ("Home", 0), ("End", -1)):
        page.keyboard.press(key)
        assert chosen(page) == labels[place]
    expect(page.locator("#palette-status")).to_have_text(f"{len(labels)} entries")
    page.keyboard.press("Escape")
    expect(page.locator("#palette")).to_be_hidden()
    expect(page.get_by_role("link", name="Articles").first).to_be_focused()


def test_typed_words_and_enter_go_there(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor)
    page.goto("/")
    open_palette(page)
    look_for(page, "source", "Sources")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/")


def test_enter_before_the_answer_chooses_what_was_typed_for(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor)
    page.goto("/")
    open_palette(page)
    page.keyboard.type("conflict")
    page.keyboard.press("Enter")
    page.wait_for_url("**/conflicts/")


def test_palette_opens_while_typing_and_the_words_stay(
    open_page: OpenPage, claim_in: InState, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(claim_in(ClaimStatus.RESEARCHING).get_absolute_url())
    page.get_by_label("Rationale").fill("Noch nicht fertig")
    open_palette(page)
    page.keyboard.press("Escape")
    expect(page.get_by_label("Rationale")).to_be_focused()
    expect(page.get_by_label("Rationale")).to_have_value("Noch nicht fertig")


def test_number_jumps_to_a_claim_in_the_text(open_page: OpenPage, claim: Claim, editor: Person) -> None:
    page = open_page(editor)
    page.goto(reverse("article-detail", args=[claim.article_id]))
    open_palette(page)
    look_for(page, "#1", claim.statement)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/articles/{claim.article_id}/?claim={claim.pk}")


def test_step_is_taken_in_place_where_the_page_has_its_form(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}")
    page.evaluate("window.isSamePage = true")
    open_palette(page)
    look_for(page, "take", "Take it")
    page.keyboard.press("Enter")
    expect(page.get_by_text("It is yours now.")).to_be_visible()
    assert page.evaluate("window.isSamePage")
    assert factories.reload(claim).assignee == reviewer


def test_step_is_sent_from_a_page_without_its_form(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(reverse("claim-history", args=[claim.pk]))
    open_palette(page)
    look_for(page, "take", "Take it")
    page.keyboard.press("Enter")
    expect(page.get_by_text("It is yours now.")).to_be_visible()
    page.wait_for_url("**/history/")


def test_step_with_a_form_opens_it_with_the_cursor_in_it(
    open_page: OpenPage, claim: Claim, editor: Person
) -> None:
    page = open_page(editor)
    for address in (claim.get_absolute_url(), reverse("claim-history", args=[claim.pk])):
        page.goto(address)
        open_palette(page)
        look_for(page, "dismiss", "Dismiss…")
        page.keyboard.press("Enter")
        expect(page.locator("#dismiss_reason")).to_be_focused()


def test_step_that_is_not_ready_says_why_and_stays(
    open_page: OpenPage, claim_in: InState, reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    page = open_page(reviewer)
    page.goto(claim.get_absolute_url())
    open_palette(page)
    look_for(page, "second", "Send to second review")
    expect(options(page).first).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#palette-status")).to_have_text("Choose a rating first.")
    expect(page.locator("#palette")).to_be_visible()


def test_slow_line_says_so_and_shows_only_the_last_answer(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor)
    page.goto("/")
    waiting: list[Route] = []
    page.route(re.compile(r"/palette/\?q=so?&"), lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright looks into it
    open_palette(page)
    page.keyboard.type("s")
    expect(page.locator("#palette-status")).to_have_text("Waiting for the desk …")
    page.keyboard.type("ources")
    expect(options(page).first).to_have_text("Sources")
    for route in waiting:
        route.abort()
    expect(options(page).first).to_have_text("Sources")
    assert len(waiting) == 1


def test_without_a_line_it_says_so_and_comes_back_with_it(
    open_page: OpenPage, editor: Person, console: Console
) -> None:
    console.expect("ERR_INTERNET_DISCONNECTED")
    page = open_page(editor)
    page.goto("/")
    open_palette(page)
    page.context.set_offline(True)
    page.keyboard.type("source")
    expect(page.locator("#palette-status")).to_have_text("No connection. What you typed is still here.")
    expect(options(page)).to_have_count(0)
    page.context.set_offline(False)
    expect(options(page).first).to_have_text("Sources")


def test_session_that_has_ended_is_said(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor)
    page.goto("/")
    Session.objects.all().delete()
    page.keyboard.press("Control+k")
    expect(page.locator("#palette-status")).to_contain_text("You are signed out.")


def test_fault_of_the_desk_is_said(open_page: OpenPage, editor: Person, console: Console) -> None:
    console.expect("status of 500")
    page = open_page(editor)
    page.goto("/")
    page.route("**/palette/**", lambda route: route.fulfill(status=500, body="<h1>Fault</h1>"))
    page.keyboard.press("Control+k")
    expect(page.locator("#palette-status")).to_have_text("The desk did not answer. Try again in a moment.")


def test_open_palette_has_no_barrier_and_fits_in_any_look(
    open_page: OpenPage, look: dict[str, Any], claim_in: InState, reviewer: Person
) -> None:
    page = open_page(reviewer, **look)
    page.goto(claim_in(ClaimStatus.RESEARCHING).get_absolute_url())
    open_palette(page)
    assert barriers(page) == []
    assert overflow(page) == 0
    page.keyboard.type("gibtesnicht")
    expect(page.locator("#palette-status")).to_have_text("Nothing fits. Try fewer letters.")
    assert barriers(page) == []


def test_touch_opens_it_by_its_button_and_chooses(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor, viewport={"width": 360, "height": 800}, has_touch=True)
    page.goto("/")
    page.get_by_role("button", name="Search and commands").tap()
    options(page).filter(has_text="Articles").first.tap()
    page.wait_for_url("**/articles/")


def test_button_is_not_there_without_script(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor, java_script_enabled=False)
    page.goto("/")
    expect(page.get_by_role("button", name="Search and commands")).to_be_hidden()
    page.locator("#search").fill("hafen")
    page.locator("#search").press("Enter")
    expect(page.get_by_role("heading", name="Search")).to_be_visible()


def test_palette_stays_closed_over_another_dialog(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor)
    page.goto("/")
    page.keyboard.press("?")
    expect(page.locator("#key-list")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.locator("#palette")).to_be_hidden()


def test_markup_in_a_title_stays_text(open_page: OpenPage, article: Article, editor: Person) -> None:
    Article.objects.filter(pk=article.pk).update(title="<img src=x onerror=alert(1)> Hafen")
    page = open_page(editor)
    page.goto("/")
    open_palette(page)
    look_for(page, "hafen", "<img src=x onerror=alert(1)> Hafen")
