"""Nothing typed is lost: drafts save themselves, and the browser keeps what the desk does not have yet."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page, Route, expect

from claims.choices import Action, ClaimStatus
from claims.models import Claim, Evidence, Person, Verdict
from claims.workflow.rating import Finding, save_verdict
from tests import factories
from tests.browser.conftest import OpenPage
from tests.browser.pages import Console, barriers, overflow

InState = Callable[[ClaimStatus], Claim]
TYPED = "Der Bauplan nennt dieselbe Länge."

NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no storage'); } })"
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.fixture
def claim(claim_in: InState) -> Claim:
    return claim_in(ClaimStatus.ASSIGNED)


def workspace(claim: Claim) -> str:
    return f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}"


def write(page: Page, words: str) -> None:
    page.get_by_label("Rationale").fill(words)


def saved(page: Page) -> None:
    expect(page.locator("[data-saving] [data-state=saved]")).to_be_visible(timeout=15_000)


def kept(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "Object.keys(localStorage).filter(key => key.startsWith('factcheck.kept.'))"
    )
    return found


def send_later(route: Route) -> None:
    route.request.frame.page.wait_for_timeout(700)
    route.continue_()


def offline_noise(console: Console) -> None:
    console.expect("ERR_INTERNET_DISCONNECTED")


@pytest.mark.parametrize("place", ["workspace", "claim", "form"])
def test_a_draft_saves_itself_wherever_it_is_typed(
    place: str, open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    places = {
        "workspace": workspace(claim),
        "claim": claim.get_absolute_url(),
        "form": reverse("verdict-edit", args=[claim.pk]),
    }
    page = open_page(reviewer)
    page.goto(places[place])
    write(page, TYPED)
    page.get_by_role("radio", name="True", exact=True).check()
    saved(page)
    verdict = Verdict.objects.get()
    assert (verdict.rationale, verdict.rating) == (TYPED, factories.rating_for(claim))
    assert not claim.entries.filter(action=Action.SAVE_VERDICT).exists()
    assert kept(page) == []


def test_leaving_the_form_saves_at_once_and_the_next_steps_follow(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    """The first draft begins the research: the page's other buttons know the claim's new version."""
    page = open_page(reviewer)
    page.goto(workspace(claim))
    write(page, TYPED)
    page.get_by_label("Rationale").blur()
    saved(page)
    expect(page.get_by_role("button", name="Start")).to_have_count(0)
    page.get_by_text("Release…").click()
    page.get_by_role("button", name="Release").click()
    expect(page.locator("#messages .alert-success")).to_be_visible()
    assert factories.reload(claim).status == ClaimStatus.OPEN
    assert claim.entries.get(action=Action.SAVE_VERDICT).actor == reviewer


def test_sending_right_after_typing_is_no_conflict_with_the_save_under_way(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(workspace(claim))
    page.route("**/autosave/", send_later)
    write(page, TYPED)
    page.get_by_label("Search claims").focus()
    page.get_by_role("button", name="Save draft").click()
    expect(page.locator("#messages .alert-success")).to_be_visible()
    assert Verdict.objects.get().rationale == TYPED
    assert claim.entries.filter(action=Action.SAVE_VERDICT).count() == 1


def test_closing_the_page_saves_the_last_words(open_page: OpenPage, claim: Claim, reviewer: Person) -> None:
    page = open_page(reviewer)
    page.goto(workspace(claim))
    write(page, TYPED)
    page.goto(reverse("claim-list"))
    page.goto(workspace(claim))
    expect(page.get_by_label("Rationale")).to_have_value(TYPED)
    assert Verdict.objects.get().rationale == TYPED


def test_a_wrong_day_saves_nothing_and_says_so_at_the_day(
    open_page: OpenPage, claim: Claim, reviewer: Person, console: Console
) -> None:
    console.expect("status of 422")
    page = open_page(reviewer)
    page.goto(workspace(claim))
    page.get_by_label("As of").fill("2199-01-01")
    error = page.locator("#saving-as_of")
    expect(error).to_contain_text("lies in the future")
    expect(page.get_by_label("As of")).to_have_attribute("aria-invalid", "true")
    assert barriers(page) == []
    assert not Verdict.objects.exists()
    page.get_by_label("As of").fill("2024-05-10")
    saved(page)
    expect(error).to_have_count(0)


def test_a_connection_cut_while_typing_costs_nothing_and_comes_back_by_itself(
    open_page: OpenPage, claim: Claim, reviewer: Person, console: Console
) -> None:
    offline_noise(console)
    page = open_page(reviewer)
    page.goto(workspace(claim))
    page.context.set_offline(True)
    write(page, TYPED)
    expect(page.locator("[data-saving] [data-state=lost]")).to_be_visible(timeout=15_000)
    bar = page.get_by_text("No connection. What you type is kept in this browser.")
    expect(bar).to_be_visible()
    assert barriers(page) == []
    page.context.set_offline(False)
    saved(page)
    expect(bar).to_be_hidden()
    assert Verdict.objects.get().rationale == TYPED
    assert kept(page) == []


def test_words_typed_without_a_connection_are_there_after_the_page_is_loaded_again(
    open_page: OpenPage, claim: Claim, reviewer: Person, console: Console
) -> None:
    offline_noise(console)
    page = open_page(reviewer)
    page.goto(workspace(claim))
    page.context.set_offline(True)
    write(page, TYPED)
    page.wait_for_timeout(600)
    page.route("**/autosave/", lambda route: route.abort())
    console.expect("ERR_FAILED")
    page.context.set_offline(False)
    page.goto(workspace(claim))
    expect(page.get_by_label("Rationale")).to_have_value(TYPED)
    expect(page.locator(".kept-note")).to_contain_text("Restored what you had typed at")
    page.unroute("**/autosave/")
    saved(page)
    assert Verdict.objects.get().rationale == TYPED


def test_restored_words_can_be_discarded(open_page: OpenPage, claim: Claim, reviewer: Person) -> None:
    page = open_page(reviewer)
    address = reverse("claim-edit", args=[claim.pk])
    page.goto(address)
    page.get_by_label("Statement").fill("Angefangen und nicht gesendet.")
    page.goto(address)
    expect(page.get_by_label("Statement")).to_have_value("Angefangen und nicht gesendet.")
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_label("Statement")).to_have_value(claim.statement)
    page.goto(address)
    expect(page.locator(".kept-note")).to_have_count(0)


def test_words_of_a_folded_form_come_back_unfolded_and_are_forgotten_once_sent(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(workspace(claim))
    page.locator("#add-evidence > summary").click()
    page.get_by_label("Words relied on").fill("420 m laut Plan")
    page.get_by_label("Title").fill("Bauplan")
    page.get_by_label("Publisher").fill("Hafenamt")
    page.reload()
    expect(page.get_by_label("Words relied on")).to_be_visible()
    expect(page.get_by_label("Words relied on")).to_have_value("420 m laut Plan")
    page.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#messages .alert-success")).to_be_visible()
    assert Evidence.objects.get().words == "420 m laut Plan"
    assert kept(page) == []
    page.reload()
    expect(page.locator(".kept-note")).to_have_count(0)


def test_a_refused_form_keeps_its_words_through_a_reload_of_the_workspace(
    open_page: OpenPage, claim: Claim, reviewer: Person, console: Console
) -> None:
    console.expect("status of 422")
    page = open_page(reviewer)
    page.goto(workspace(claim))
    page.locator("#add-evidence > summary").click()
    page.get_by_label("Words relied on").fill("Ohne Titel")
    page.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#add-evidence .invalid-feedback").first).to_be_visible()
    page.goto(workspace(claim))
    expect(page.get_by_label("Words relied on")).to_have_value("Ohne Titel")


def test_a_session_that_ended_keeps_the_words_and_they_are_there_after_signing_in(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(workspace(claim))
    Session.objects.all().delete()
    write(page, TYPED)
    expect(page.locator("[data-saving] [data-state=session]")).to_be_visible(timeout=15_000)
    page.get_by_role("link", name="Sign in again").click()
    page.get_by_role("textbox", name="User name").fill("reviewer")
    page.get_by_role("textbox", name="Password").fill("a long pass phrase")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_label("Rationale")).to_have_value(TYPED)
    saved(page)
    assert Verdict.objects.get().rationale == TYPED


def test_a_form_sent_to_the_workspace_after_the_session_ended_stays_with_its_words(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(workspace(claim))
    page.get_by_text("Release…").click()
    page.get_by_label("Why").fill("Bin ab morgen verreist.")
    Session.objects.all().delete()
    page.get_by_role("button", name="Release").click()
    expect(page.get_by_text("Your session has ended.")).to_be_visible()
    expect(page.get_by_label("Why")).to_have_value("Bin ab morgen verreist.")


def test_signing_out_with_unsent_words_asks_first_and_then_leaves_nothing(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(reverse("claim-edit", args=[claim.pk]))
    page.get_by_label("Statement").fill("Nicht gesendet.")
    menu = page.get_by_role("button", name="Menu of Reviewer")
    menu.click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("dialog", name="Sign out and discard?")).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Stay").click()
    expect(page.get_by_label("Statement")).to_have_value("Nicht gesendet.")
    menu.click()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign out and discard").click()
    expect(page.get_by_role("textbox", name="Password")).to_be_visible()
    assert kept(page) == []


def test_what_one_person_typed_is_never_offered_to_another(
    open_page: OpenPage, claim: Claim, editor: Person, admin_person: Person
) -> None:
    page, address = open_page(editor), reverse("claim-edit", args=[claim.pk])
    page.goto(address)
    page.get_by_label("Statement").fill("Nur für mich.")
    page.goto(reverse("claim-list"))
    page.context.clear_cookies()
    other = open_page(admin_person)
    page.context.add_cookies(other.context.cookies())  # type: ignore[arg-type]  # as they were given
    page.goto(address)
    expect(page.get_by_label("Statement")).to_have_value(claim.statement)


def test_words_older_than_two_weeks_are_forgotten(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    page, address = open_page(reviewer), reverse("claim-edit", args=[claim.pk])
    page.goto(address)
    page.get_by_label("Statement").fill("Von damals.")
    page.goto(reverse("claim-list"))
    page.evaluate(
        """for (const key of Object.keys(localStorage)) {
            const entry = JSON.parse(localStorage.getItem(key));
            localStorage.setItem(key, JSON.stringify({ ...entry, at: entry.at - 15 * 86400000 }));
        }"""
    )
    page.goto(address)
    expect(page.get_by_label("Statement")).to_have_value(claim.statement)
    assert kept(page) == []


def test_neither_tokens_nor_other_peoples_fields_are_kept(
    open_page: OpenPage, claim: Claim, reviewer: Person
) -> None:
    page = open_page(reviewer)
    page.goto(reverse("claim-edit", args=[claim.pk]))
    page.get_by_label("Statement").fill("Etwas.")
    page.wait_for_timeout(600)
    token = page.locator("main [name=csrfmiddlewaretoken]").first.input_value()
    assert kept(page) == [f"factcheck.kept.{reviewer.pk}.wording-{claim.pk}"]
    assert token not in page.evaluate("JSON.stringify(localStorage)")


@pytest.mark.parametrize("script", [NO_STORAGE, FULL_STORAGE], ids=["no storage", "full storage"])
def test_a_browser_that_keeps_nothing_says_so_and_lets_one_type_and_save(
    script: str, open_page: OpenPage, claim: Claim, reviewer: Person, console: Console
) -> None:
    offline_noise(console)
    page = open_page(reviewer)
    page.add_init_script(script)
    page.goto(reverse("claim-edit", args=[claim.pk]))
    page.get_by_label("Statement").press_sequentially("Lang.")
    expect(page.get_by_text("This browser does not keep what you type here")).to_have_count(1)
    page.goto(workspace(claim))
    write(page, TYPED)
    saved(page)
    page.context.set_offline(True)
    write(page, f"{TYPED} Und mehr.")
    expect(page.locator("[data-saving] [data-state=lost-unkept]")).to_be_visible(timeout=15_000)
    page.context.set_offline(False)
    saved(page)
    assert Verdict.objects.get().rationale == f"{TYPED} Und mehr."


def test_words_typed_on_an_older_version_meet_the_newer_one_as_a_conflict(
    open_page: OpenPage, claim: Claim, reviewer: Person, console: Console
) -> None:
    """A crash, and another window that saved in between: restoring must not write over it."""
    console.expect("status of 409")
    page = open_page(reviewer)
    page.route("**/autosave/", lambda route: route.abort())
    console.expect("ERR_FAILED")
    page.goto(workspace(claim))
    write(page, "Aus dem alten Fenster, und zwar ausführlich.")
    page.goto(reverse("claim-list"))
    save_verdict(factories.reload(claim), Finding(rationale="Aus dem neuen Fenster, ganz kurz."), by=reviewer)
    page.unroute("**/autosave/")
    page.goto(workspace(claim))
    page.get_by_role("button", name="Compare both versions").click()
    expect(page.get_by_role("heading", name="Two versions")).to_be_visible()
    assert Verdict.objects.get().rationale == "Aus dem neuen Fenster, ganz kurz."
    field = page.get_by_role("textbox", name="Rationale")
    expect(field).to_have_value("Aus dem alten Fenster, und zwar ausführlich.")


def at_odds(page: Page, claim: Claim, reviewer: Person) -> None:
    """Two windows have saved the same verdict differently; this one is shown both."""
    save_verdict(factories.reload(claim), Finding(rationale="Der Plan nennt 420 Meter."), by=reviewer)
    page.goto(reverse("verdict-edit", args=[claim.pk]))
    page.route("**/autosave/", lambda route: route.abort())
    write(page, "Der Plan nennt ungefähr 420 Meter.")
    theirs = factories.finding_for(claim, rationale="Der Plan nennt genau 420 Meter.")
    save_verdict(factories.reload(claim), theirs, by=reviewer)
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_role("heading", name="Two versions")).to_be_visible()
    page.wait_for_load_state()


def test_the_page_of_two_versions_has_no_barrier_and_fits_in_any_look(
    open_page: OpenPage, look: dict[str, Any], claim: Claim, reviewer: Person, console: Console
) -> None:
    console.expect("status of 409")
    console.expect("ERR_FAILED")
    page = open_page(reviewer, **look)
    at_odds(page, claim, reviewer)
    assert barriers(page) == []
    assert overflow(page) == 0


def test_editing_the_stored_version_puts_it_into_the_form_and_keeps_what_is_made_of_it(
    open_page: OpenPage, claim: Claim, reviewer: Person, console: Console
) -> None:
    console.expect("status of 409")
    console.expect("ERR_FAILED")
    page = open_page(reviewer)
    at_odds(page, claim, reviewer)
    field = page.get_by_role("textbox", name="Rationale")
    page.get_by_label("Edit the stored version first").check()
    expect(field).to_have_value("Der Plan nennt genau 420 Meter.")
    page.get_by_label("Keep mine").check()
    expect(field).to_have_value("Der Plan nennt ungefähr 420 Meter.")
    page.get_by_label("Edit the stored version first").check()
    field.press("End")
    field.press_sequentially(" Ich auch.")
    page.get_by_role("button", name="Save draft").click()
    expect(page.locator("#messages .alert-success")).to_be_visible()
    assert Verdict.objects.get().rationale == "Der Plan nennt genau 420 Meter. Ich auch."


def test_writing_on_after_choosing_the_stored_version_chooses_ones_own(
    open_page: OpenPage, claim: Claim, reviewer: Person, console: Console
) -> None:
    console.expect("status of 409")
    console.expect("ERR_FAILED")
    page = open_page(reviewer)
    at_odds(page, claim, reviewer)
    page.get_by_label("Take the stored version").check()
    field = page.get_by_role("textbox", name="Rationale")
    field.press("End")
    field.press_sequentially(" Doch.")
    expect(page.get_by_label("Keep mine")).to_be_checked()


def test_two_windows_on_one_verdict_lose_nothing(
    open_page: OpenPage, claim: Claim, reviewer: Person, console: Console
) -> None:
    console.expect("status of 409")
    first, second = open_page(reviewer), open_page(reviewer)
    for page in (first, second):
        page.goto(workspace(claim))
    write(first, "Fenster eins hat das geschrieben.")
    saved(first)
    write(second, "Fenster zwei schreibt etwas anderes.")
    second.get_by_role("button", name="Compare both versions").click()
    expect(second.get_by_text("Fenster eins hat das geschrieben.")).to_be_visible()
    second.get_by_label("Take the stored version").check()
    second.get_by_role("button", name="Save draft").click()
    expect(second.locator("#messages .alert-success")).to_be_visible()
    assert Verdict.objects.get().rationale == "Fenster eins hat das geschrieben."


def test_two_people_on_one_claim_see_each_other_come_and_go(
    open_page: OpenPage, claim: Claim, reviewer: Person, editor: Person
) -> None:
    first, second = open_page(reviewer), open_page(editor)
    first.goto(workspace(claim))
    second.goto(claim.get_absolute_url())
    expect(second.locator("[data-present]")).to_contain_text("Reviewer has this claim open")
    assert barriers(second) == []
    first.reload()
    expect(first.locator("[data-present]")).to_contain_text("Editor has this claim open")
    second.goto(reverse("claim-list"))
    first.reload()
    expect(first.locator("[data-present]")).to_be_hidden()


def test_presence_follows_the_claim_in_hand(
    open_page: OpenPage, claim: Claim, reviewer: Person, editor: Person
) -> None:
    other = factories.make_claim(claim.article, editor, quote="Im Jahr darauf legten 1312 Schiffe an.")
    first, second = open_page(reviewer), open_page(editor)
    second.goto(other.get_absolute_url())
    first.goto(workspace(claim))
    expect(first.locator("[data-present]")).to_be_hidden()
    first.locator(f"#article-text mark[data-claim='{other.pk}'] a").first.click()
    expect(first.locator("[data-present]")).to_contain_text("Editor has this claim open")
