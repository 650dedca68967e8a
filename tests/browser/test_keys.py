"""Keys: what the list shows is what works, keys keep quiet while somebody types, nothing needs a mouse."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from claims.choices import ClaimStatus
from claims.models import Claim, Person
from tests import factories
from tests.browser.conftest import OpenPage
from tests.browser.pages import Console

InState = Callable[[ClaimStatus], Claim]

ANSWERED = """() => {
  window.answered = [];
  for (const name of ["click", "focusin"]) document.addEventListener(name, (event) => {
    const element = event.target.closest("[data-key]");
    if (!element) return;
    if (name === "click") { event.preventDefault(); event.stopImmediatePropagation(); }
    window.answered.push(element.dataset.key);
  }, true);
}"""
"""Notes which element answers a key, and keeps it from doing what it does."""


def workspace(claim: Claim) -> str:
    return f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}"


SCREENS: dict[str, tuple[ClaimStatus, Callable[[Claim], str]]] = {
    "desk": (ClaimStatus.OPEN, lambda _claim: reverse("desk")),
    "list": (ClaimStatus.OPEN, lambda _claim: reverse("claim-list")),
    "search": (ClaimStatus.OPEN, lambda _claim: reverse("search") + "?q=kai"),
    "suggestion": (ClaimStatus.SUGGESTED, workspace),
    "workspace": (ClaimStatus.RESEARCHING, workspace),
    "claim": (ClaimStatus.RESEARCHING, Claim.get_absolute_url),
}


def listed(page: Page) -> dict[str, str]:
    """The keys of the list that elements of the page answer to, with their words."""
    page.keyboard.press("?")
    expect(page.locator("#key-list")).to_be_visible()
    rows = page.locator("#key-list [data-from-page]")
    keys = {row.locator("kbd").inner_text(): row.locator("dd").inner_text() for row in rows.all()}
    page.keyboard.press("Escape")
    expect(page.locator("#key-list")).to_be_hidden()
    return keys


@pytest.mark.parametrize("screen", SCREENS)
def test_every_key_in_the_list_is_answered_and_every_answer_is_listed(
    screen: str, open_page: OpenPage, claim_in: InState, reviewer: Person
) -> None:
    status, address = SCREENS[screen]
    page = open_page(reviewer)
    page.goto(address(claim_in(status)))
    keys = listed(page)
    declared = page.locator("[data-key]:visible").evaluate_all("all => all.map(one => one.dataset.key)")
    assert set(declared) == set(keys)
    assert all(keys.values())
    page.evaluate(ANSWERED)
    for key in keys:
        page.evaluate("window.answered.length = 0; document.activeElement.blur()")
        page.keyboard.press(key)
        assert page.evaluate("window.answered.at(-1)") == key


def test_line_at_the_foot_shows_the_keys_of_the_claim_in_hand(
    open_page: OpenPage, claim_in: InState, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(workspace(claim_in(ClaimStatus.ASSIGNED)))
    line = page.locator("[data-key-hints]")
    expect(line).to_contain_text("a Add source")
    expect(line).to_contain_text("1–8 Rating")


def test_row_is_reached_by_j_and_opened_by_enter(open_page: OpenPage, claim: Claim, editor: Person) -> None:
    page = open_page(editor)
    page.goto(reverse("claim-list"))
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{claim.get_absolute_url()}")


def test_claims_to_assign_are_ticked_without_a_mouse(
    open_page: OpenPage, claim: Claim, editor: Person
) -> None:
    page = open_page(editor)
    page.goto(reverse("article-assign", args=[claim.article_id]))
    page.keyboard.press("j")
    expect(page.locator(f"#claim-{claim.pk}")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(f"#claim-{claim.pk}")).not_to_be_checked()


def test_keys_switched_off_leave_the_others(
    open_page: OpenPage, claim_in: InState, reviewer: Person, console: Console
) -> None:
    console.expect("status of 422")
    claim = claim_in(ClaimStatus.RESEARCHING)
    page = open_page(reviewer)
    page.goto(claim.get_absolute_url())
    page.keyboard.press("?")
    page.get_by_label("Single keys are on").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("a")
    page.keyboard.press("?")
    assert not page.locator("#add-evidence").evaluate("one => one.open")
    expect(page.locator("#key-list")).to_be_hidden()
    expect(page.locator("[data-key-hints]")).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(page.locator("#palette")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_label("Rationale").focus()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Choose a rating first.").first).to_be_visible()


def test_keys_keep_quiet_while_somebody_types_or_means_something_else(
    open_page: OpenPage, claim_in: InState, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(claim_in(ClaimStatus.RESEARCHING).get_absolute_url())
    page.evaluate(ANSWERED)
    page.get_by_label("Rationale").focus()
    page.keyboard.type("a 1 ?")
    expect(page.get_by_label("Rationale")).to_have_value("a 1 ?")
    page.locator("body").evaluate("one => document.activeElement.blur()")
    for keys in ("Alt+a", "Control+1", "Shift+A"):
        page.keyboard.press(keys)
    for made in ("{isComposing: true}", "{repeat: true}"):
        page.evaluate(f"""document.body.dispatchEvent(
            new KeyboardEvent("keydown", {{key: "a", bubbles: true, ...{made}}}))""")
    page.locator("[popovertarget=person-menu]").click()
    page.keyboard.press("a")
    assert page.evaluate("window.answered") == []


def test_german_page_answers_to_german_keys(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor, locale="de-DE")
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    # On a German keyboard both signs are typed with Shift.
    for sign, code in (("/", "Digit7"), ("?", "Minus")):
        page.locator("body").dispatch_event(
            "keydown", {"key": sign, "code": code, "shiftKey": True, "bubbles": True}
        )
        if sign == "/":
            expect(page.locator("#search")).to_be_focused()
    expect(page.locator("#key-list")).to_be_visible()


def test_skip_link_is_the_first_stop_and_leads_to_the_content(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor)
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


@pytest.mark.parametrize("where", ["workspace", "claim"])
def test_after_a_source_the_focus_is_at_the_next_one_and_then_at_the_rating(
    where: str, open_page: OpenPage, claim_in: InState, reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.ASSIGNED)
    page = open_page(reviewer)
    page.goto(workspace(claim) if where == "workspace" else claim.get_absolute_url())
    page.keyboard.press("a")
    for publisher in ("Hafenamt", "Küstenblatt"):
        expect(page.locator("#evidence_address")).to_be_focused()
        page.locator("#evidence_title").fill("Bericht")
        page.locator("#evidence_publisher").fill(publisher)
        page.locator("#evidence_words").fill("So steht es dort.")
        page.locator("#evidence_locator").fill("Seite 1")
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text(publisher).first).to_be_visible()
    expect(page.locator("#verdict_rating_0")).to_be_focused()


def test_refused_form_has_the_focus_where_something_is_wrong(
    open_page: OpenPage, claim_in: InState, reviewer: Person, console: Console
) -> None:
    claim = claim_in(ClaimStatus.ASSIGNED)
    console.expect("status of 422")
    page = open_page(reviewer)
    for address in (workspace(claim), claim.get_absolute_url()):
        page.goto(address)
        page.keyboard.press("a")
        page.locator("#evidence_address").fill("https://example.org/neu")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#evidence_title")).to_be_focused()


def test_marking_from_a_list_needs_no_mouse(open_page: OpenPage, claim: Claim, editor: Person) -> None:
    page = open_page(editor)
    page.goto(workspace(claim))
    page.get_by_role("link", name="Mark a sentence from a list").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/mark/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/mark/?paragraph=*")


def test_claim_opened_in_the_text_has_the_focus_at_its_title(
    open_page: OpenPage, claim: Claim, editor: Person
) -> None:
    other = factories.make_claim(
        claim.article, editor, quote="Im Jahr darauf legten 1312 Schiffe an", statement="1312 Schiffe."
    )
    page = open_page(editor)
    page.goto(workspace(other))
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#claim-title")).to_be_focused()
