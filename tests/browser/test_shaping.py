"""Marking, trimming, splitting and merging by mouse, finger and key, on a desk and on a phone."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Lineage, Person
from claims.workflow.reshaping import split_claim
from tests import factories
from tests.browser.conftest import NARROW, OpenPage
from tests.browser.pages import barriers, overflow
from tests.workflow.test_reshaping import FIRST, SENTENCE, two_parts

PHONE = {"viewport": NARROW, "has_touch": True, "is_mobile": True}
WORD = """([frame, words, side]) => {
    const walker = document.createTreeWalker(document.querySelector(frame), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words);
        if (at < 0) continue;
        const range = new Range();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
        const box = range.getBoundingClientRect();
        return { x: side === "end" ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
    }
    throw new Error("The words are not on the page.");
}"""


@pytest.fixture
def whole(article: Article, editor: Person) -> Claim:
    statement = "Der Kai ist 420 Meter lang und seit 2021 offen."
    return factories.make_claim(article, editor, quote=SENTENCE, statement=statement)


def workspace(claim: Claim) -> str:
    return f"/articles/{claim.article_id}/?claim={claim.pk}"


def place_of_words(page: Page, words: str, side: str = "start") -> dict[str, float]:
    found: dict[str, float] = page.evaluate(WORD, ["#article-text", words, side])
    return found


def middle(element: Locator) -> tuple[float, float]:
    box = element.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def quote(claim: Claim) -> str:
    return factories.quote_of(claim).quote


def test_marking_by_key_alone_makes_a_claim_of_the_words_chosen(
    open_page: OpenPage, article: Article, editor: Person
) -> None:
    page = open_page(editor)
    page.goto(f"/articles/{article.pk}/")
    page.keyboard.press("c")
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator("#marked-words")).not_to_be_empty()
    words = page.locator("#marked-words").inner_text()
    assert barriers(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="New claim")).to_be_visible()
    page.get_by_role("button", name="Save claim").click()
    expect(page.get_by_text("The claim is marked.")).to_be_visible()
    assert quote(Claim.objects.latest("pk")) == words
    assert len(words.split()) == 3


def test_marking_by_key_is_left_with_escape_and_marks_nothing(
    open_page: OpenPage, article: Article, editor: Person
) -> None:
    page = open_page(editor)
    page.goto(f"/articles/{article.pk}/")
    page.keyboard.press("c")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Mark as claim")).to_be_hidden()
    expect(page.get_by_role("button", name="Mark words by key")).to_be_focused()
    assert page.locator("#article-text [role=application]").count() == 0


def test_marking_on_a_phone_keeps_the_bar_in_the_window_and_off_the_words(
    open_page: OpenPage, article: Article, editor: Person
) -> None:
    page = open_page(editor, **PHONE)
    page.goto(f"/articles/{article.pk}/")
    page.evaluate(
        """() => {
            const block = document.querySelector("#article-text [data-number='2']");
            block.scrollIntoView({ block: "center" });
            getSelection().selectAllChildren(block);
        }"""
    )
    button = page.get_by_role("button", name="Mark as claim")
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= NARROW["width"]
    assert NARROW["height"] - 120 < box["y"] + box["height"] <= NARROW["height"]
    assert box["height"] >= 44
    assert overflow(page) == 0
    button.tap()
    expect(page.get_by_role("heading", name="New claim")).to_be_visible()


def test_trimming_with_the_mouse_moves_the_mark(open_page: OpenPage, whole: Claim, editor: Person) -> None:
    page = open_page(editor)
    page.goto(workspace(whole))
    page.keyboard.press("t")
    page.mouse.move(*middle(page.get_by_role("slider", name="End of the mark")))
    page.mouse.down()
    there = place_of_words(page, "Meter lang", "end")
    handle = page.get_by_role("slider", name="End of the mark").bounding_box()
    assert handle is not None
    page.mouse.move(there["x"], there["y"] + handle["height"])
    page.mouse.up()
    expect(page.locator("#trim-bar [data-words]")).to_have_text(FIRST)
    page.get_by_role("button", name="Save mark").click()
    expect(page.get_by_text("The mark is trimmed.")).to_be_visible()
    assert quote(whole) == FIRST


def test_trimming_with_a_finger_moves_the_mark(open_page: OpenPage, whole: Claim, editor: Person) -> None:
    page = open_page(editor, **PHONE)
    page.goto(workspace(whole))
    page.get_by_role("link", name="Trim").tap()
    start = page.get_by_role("slider", name="Start of the mark")
    expect(start).to_be_visible()
    touch(page, middle(start), place_of_words(page, "420 Meter"))
    expect(page.locator("#trim-bar [data-words]")).to_have_text(SENTENCE[SENTENCE.index("420") :])
    assert overflow(page) == 0
    page.get_by_role("button", name="Save mark").click()
    expect(page.get_by_text("The mark is trimmed.")).to_be_visible()
    assert quote(whole).startswith("420 Meter")


def touch(page: Page, start: tuple[float, float], there: dict[str, float]) -> None:
    """Drag with one finger, as the browser's own input would."""
    session = page.context.new_cdp_session(page)
    x, y = start
    line = place_of_words(page, "Der neue Kai")
    lift = y - line["y"]
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for part in (0.5, 1.0):
        point = {"x": x + (there["x"] - x) * part, "y": there["y"] + lift}
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_trimming_by_key_moves_either_end_by_word_and_by_letter(
    open_page: OpenPage, whole: Claim, editor: Person
) -> None:
    page = open_page(editor)
    page.goto(workspace(whole))
    page.keyboard.press("t")
    words = page.locator("#trim-bar [data-words]")
    page.keyboard.press("ArrowLeft")
    expect(words).to_have_text(SENTENCE.removesuffix(" eröffnet"))
    page.keyboard.press("Shift+ArrowRight")
    expect(words).to_have_text(SENTENCE.removesuffix(" eröffnet").removeprefix("Der "))
    page.keyboard.press("Alt+ArrowLeft")
    expect(words).to_have_text(SENTENCE.removesuffix("1 eröffnet").removeprefix("Der "))
    assert barriers(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_text("The mark is trimmed.")).to_be_visible()
    assert quote(whole) == SENTENCE.removesuffix("1 eröffnet").removeprefix("Der ")


def test_trimming_that_is_cancelled_changes_nothing(
    open_page: OpenPage, whole: Claim, editor: Person
) -> None:
    page = open_page(editor)
    page.goto(workspace(whole))
    page.keyboard.press("t")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    expect(page.get_by_role("slider")).to_have_count(0)
    expect(page.get_by_role("link", name="Trim")).to_be_focused()
    assert quote(whole) == SENTENCE


def test_splitting_at_the_place_on_offer_takes_two_keys(
    open_page: OpenPage, whole: Claim, editor: Person
) -> None:
    page = open_page(editor)
    page.goto(workspace(whole))
    page.keyboard.press("s")
    expect(page.get_by_label("Statement 2")).to_have_value("Der neue Kai wurde am 3. Mai 2021 eröffnet.")
    page.keyboard.press("Tab")
    page.get_by_label("Statement 2").focus()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Split into 2 claims.")).to_be_visible()
    assert quote(whole) == FIRST
    assert f"claim={whole.pk}" in page.url


def test_splitting_between_other_words_shows_their_parts_and_keeps_what_was_typed(
    open_page: OpenPage, whole: Claim, editor: Person, *, java_script_enabled: bool
) -> None:
    page = open_page(editor, java_script_enabled=java_script_enabled)
    page.goto(f"/claims/{whole.pk}/split/")
    page.get_by_label("Statement 2").fill("Der Kai ist seit 2021 in Betrieb.")
    if java_script_enabled:
        page.keyboard.press("Shift+Tab")
        page.get_by_label("Split behind “und”").focus()
        for _word in range(3):
            page.keyboard.press("ArrowLeft")
        page.keyboard.press("Space")
    else:
        page.get_by_label("Split behind “420”").check(force=True)
        page.get_by_role("button", name="Show these parts").click()
    expect(page.get_by_label("Statement 3")).to_have_value("Der Kai ist seit 2021 in Betrieb.")
    page.get_by_label("Statement 1").fill("Der Kai ist lang.")
    page.get_by_role("button", name="Split", exact=True).click()
    expect(page.get_by_text("Split into 3 claims.")).to_be_visible()
    assert list(
        whole.article.claims.exclude(number=None).order_by("number").values_list("statement", flat=True)
    ) == [
        "Der Kai ist lang.",
        "Meter lang.",
        "Der Kai ist seit 2021 in Betrieb.",
    ]


def test_merging_and_undoing_work_with_script_and_without(
    open_page: OpenPage, whole: Claim, article: Article, editor: Person, *, java_script_enabled: bool
) -> None:
    (child,) = split_claim(whole, two_parts(article), by=editor)
    page = open_page(editor, java_script_enabled=java_script_enabled)
    page.goto(f"/claims/{whole.pk}/merge/?other={child.pk}")
    page.get_by_label("Statement").fill("Der Kai ist lang und offen.")
    page.get_by_role("button", name="Merge").click()
    expect(page.get_by_role("heading", name="Der Kai ist lang und offen.")).to_be_visible()
    assert factories.reload(child).status == ClaimStatus.DISMISSED
    page.goto(workspace(whole))
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_text("Undone: words and places are as they were.")).to_be_visible()
    assert factories.reload(child).status == ClaimStatus.OPEN
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    assert not Lineage.objects.filter(undone_at__isnull=True).exists()
    assert quote(whole) == SENTENCE


def test_shaping_screens_have_no_barrier_and_fit_in_any_look(
    open_page: OpenPage, look: dict[str, Any], whole: Claim, editor: Person
) -> None:
    page = open_page(editor, **look)
    for address in ("trim", "split", "merge"):
        page.goto(f"/claims/{whole.pk}/{address}/")
        assert (address, barriers(page), overflow(page)) == (address, [], 0)
    page.goto(workspace(whole))
    page.get_by_role("link", name="Trim").click()
    expect(page.get_by_role("slider").first).to_be_visible()
    assert (barriers(page), overflow(page)) == ([], 0)
