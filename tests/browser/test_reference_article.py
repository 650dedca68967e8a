"""The desk's main job on the reference article, through five people's screens, with script and without."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from claims.choices import ClaimStatus, Role
from claims.models import Article, Claim, Person
from claims.workflow.verifying import faults_in_history
from tests import factories
from tests.browser.conftest import OpenPage

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
SENTENCE = "Wenn jetzt der US-Verteidigungsminister an der Spitze steht"
QUOTE = "jetzt der US-Verteidigungsminister an der Spitze steht"
STATEMENT = "Der US-Verteidigungsminister leitet die Ramstein-Gruppe."
RATIONALE = "Das Ministerium nennt den Minister als Gastgeber der Treffen."

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the reference article lies outside the project (../shared/seeds)"
)


@pytest.fixture
def third_reviewer(db: None) -> Person:
    return factories.make_person("third", Role.REVIEWER)


def bring_in(page: Page) -> Article:
    """The editor uploads the file and confirms what was read from it."""
    (path,) = SEEDS.glob("*.txt")
    page.goto("/")
    page.get_by_role("link", name="New article").click()
    page.get_by_label("File").set_input_files(path)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Check the details")).to_be_visible()
    proposed = {
        "Title": "Die USA bereiten die NATO auf die eigenständige Verteidigung der Ukraine vor",
        "Author": "Pjotr Akopow",
        "Outlet": "RIA Nowosti",
        "Date": "2024-05",
        "First published": "2024-05-10",
        "Language": "de",
        "Translated from": "ru",
    }
    for label, value in proposed.items():
        field = page.get_by_role("main").get_by_label(label, exact=label not in {"Title", "Language"})
        expect(field).to_have_value(value)
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_text("suggestions to sort").first).to_be_visible()
    return Article.objects.get()


def mark_with_the_mouse(page: Page, article: Article) -> None:
    page.goto(f"/articles/{article.pk}/")
    page.evaluate(
        """quote => {
            const text = document.getElementById("article-text");
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(quote);
                if (at < 0) continue;
                const range = new Range();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + quote.length);
                walker.currentNode.parentElement.scrollIntoView({block: "center"});
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return;
            }
            throw new Error("The words are not on the page.");
        }""",
        QUOTE,
    )
    page.get_by_role("button", name="Mark as claim").click()


def mark_from_the_list(page: Page, article: Article) -> None:
    page.goto(f"/articles/{article.pk}/")
    page.get_by_role("link", name="Mark a sentence from a list").click()
    page.get_by_role("link", name="Nicht ganz.").click()
    page.get_by_label(SENTENCE).check()
    page.get_by_label("Only these words").fill(QUOTE)
    page.get_by_role("button", name="Go on").click()


def word_claim(page: Page) -> Claim:
    expect(page.get_by_role("heading", name="New claim")).to_be_visible()
    page.get_by_label("Statement").fill(STATEMENT)
    page.get_by_label("Claimant").fill("Pjotr Akopow")
    page.get_by_label("Kind").select_option("office")
    page.get_by_role("button", name="Save claim").click()
    expect(page.get_by_role("heading", name=STATEMENT)).to_be_visible()
    return Claim.objects.get(statement=STATEMENT)


def assign(page: Page, to: Person) -> None:
    page.get_by_role("combobox", name=re.compile(r"^To\b")).select_option(str(to.pk))
    page.get_by_label("Note at hand-over").fill("Bitte bis heute Abend.")
    page.get_by_role("button", name="Assign", exact=True).click()
    expect(page.locator("#inspector").get_by_text(str(to)).first).to_be_visible()


def open_from_desk(page: Page, queue: str) -> None:
    page.goto("/")
    page.get_by_role("link", name=queue).first.click()
    page.get_by_role("link", name=STATEMENT).first.click()
    expect(page.get_by_role("heading", name=STATEMENT)).to_be_visible()


def add_source(page: Page) -> None:
    page.locator("#add-evidence summary").click()
    form = page.locator("#add-evidence")
    form.get_by_label("Address").fill("https://www.defense.gov/?utm_source=newsletter")
    form.get_by_label("Title").fill("Pressekonferenz nach dem Treffen")
    form.get_by_label("Publisher").fill("US-Verteidigungsministerium")
    form.get_by_label("Kind").select_option("primary")
    form.get_by_label("Words relied on").fill("hosted by the Secretary of Defense")
    form.get_by_label("Place").fill("Absatz 2")
    form.get_by_role("button", name="Add evidence").click()
    expect(page.get_by_text("Pressekonferenz nach dem Treffen").first).to_be_visible()


def rate_and_send(page: Page, rationale: str) -> None:
    page.get_by_role("radio", name="True", exact=True).check()
    page.get_by_label("Rationale").fill(rationale)
    page.get_by_label("As of").fill("2024-05-10")
    page.get_by_label("Look again").fill("2025-02-01")
    page.get_by_role("button", name="Send to second review").click()
    expect(page.get_by_text("In second review").first).to_be_visible()


def send_back(page: Page) -> None:
    page.get_by_text("Return…").click()
    page.get_by_label("Reason").select_option("missing_context")
    page.get_by_label("What to do about it").fill("Seit wann gilt das?")
    page.get_by_role("button", name="Return", exact=True).click()
    expect(page.get_by_text("In research").first).to_be_visible()


def test_reference_article_goes_from_upload_to_an_approved_claim(
    open_page: OpenPage,
    java_script_enabled: bool,  # noqa: FBT001 - the fixture's own name
    editor: Person,
    reviewer: Person,
    second_reviewer: Person,
    third_reviewer: Person,
    admin_person: Person,
) -> None:
    people = (editor, reviewer, second_reviewer, third_reviewer, admin_person)
    desk = {person: open_page(person, java_script_enabled=java_script_enabled) for person in people}

    article = bring_in(desk[editor])
    mark = mark_with_the_mouse if java_script_enabled else mark_from_the_list
    mark(desk[editor], article)
    claim = word_claim(desk[editor])
    assert claim.anchors.get().quote == QUOTE
    assign(desk[editor], reviewer)

    open_from_desk(desk[reviewer], "For me")
    add_source(desk[reviewer])
    rate_and_send(desk[reviewer], RATIONALE)
    assert not desk[reviewer].get_by_role("button", name="Approve").is_visible()

    open_from_desk(desk[second_reviewer], "To second-review")
    send_back(desk[second_reviewer])

    open_from_desk(desk[reviewer], "Returned")
    expect(desk[reviewer].get_by_text("Seit wann gilt das?").first).to_be_visible()
    rate_and_send(desk[reviewer], f"{RATIONALE} Das gilt seit April 2022.")

    open_from_desk(desk[third_reviewer], "To second-review")
    desk[third_reviewer].get_by_role("button", name="Approve").click()
    expect(desk[third_reviewer].get_by_text("Approved by").first).to_be_visible()

    claim = factories.reload(claim)
    assert (claim.status, claim.approved_by, claim.round) == (ClaimStatus.APPROVED, third_reviewer, 2)

    desk[admin_person].goto(f"/claims/{claim.pk}/history/")
    for words in (
        "Editor marked a claim",
        "Reviewer added evidence",
        "Second returned it",
        "Third approved it",
    ):
        expect(desk[admin_person].get_by_text(words).first).to_be_visible()
    desk[admin_person].goto(f"/admin/claims/claim/{claim.pk}/change/")
    expect(desk[admin_person].get_by_text(STATEMENT).first).to_be_visible()
    assert list(faults_in_history()) == []
