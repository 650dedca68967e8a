"""offsets.js counts as Python does: the same texts and places in Chromium and here, and real selections."""

import random
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from django.templatetags.static import static
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from claims.models import Anchor, Article, Claim, Paragraph, Person
from claims.text.anchors import MisplacedOffset, codepoint_to_utf16, utf16_to_codepoint
from tests import factories
from tests.browser.conftest import OpenPage
from tests.text.strategies import hostile_texts

FAMILY, FLAG = "👩‍👩‍👧‍👦", "🇩🇪"
JOINER = "\u200d"
REGIONAL = "".join(map(chr, range(0x1F1E6, 0x1F200)))
FIRST = f"Die {FAMILY} Familie zog am 3. Mai 2021 in den Hafen {FLAG}, und Ze\u0301lie\u0300 zahlte 420 Euro."
HEBREW = "הנמל נפתח בשנת 2021 🚢 והרציף באורך 420 מטרים."
MIXED = "Der Kai heißt „רציף 7“ und ist 1312 Meter 🏗️ lang\u202c, sagte die Leiterin."
TEXT = f"Ein Hafen voller Zeichen\n\n{FIRST}\n\n{HEBREW}\n\n{MIXED}\n"
IN_THE_MODULE = "async ([address, call, ...given]) => (await import(address))[call](...given)"
EACH_PLACE = """async ([address, text]) => {
    const { utf16ToCodepoint, codepointToUtf16 } = await import(address);
    const tried = (act) => { try { return act(); } catch { return null; } };
    const there = [], back = [];
    for (let at = -1; at <= text.length + 1; at += 1) there.push(tried(() => utf16ToCodepoint(text, at)));
    for (let at = -1; at <= [...text].length + 1; at += 1) back.push(tried(() => codepointToUtf16(text, at)));
    return [there, back];
}"""
SELECT = """async ([address, first, from, to, backwards]) => {
    const { rangeOf } = await import(address);
    const block = document.querySelector(`#article-text [data-start="${first}"]`);
    const range = rangeOf(block, from, to);
    const selection = getSelection();
    selection.removeAllRanges();
    const told = new Promise((done) => {
        document.addEventListener("selectionchange", () => selection.isCollapsed || done());
    });
    const ends = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]];
    if (backwards) ends.reverse();
    selection.setBaseAndExtent(...ends.flat());
    await told;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const bar = document.getElementById("selection-bar");
    const { start, end, quote } = bar.elements;
    const fields = { start: start.value, end: end.value, quote: quote.value };
    return { ...fields, hidden: bar.hidden, said: selection.toString() };
}"""
ONE_BROWSER = settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


def module() -> str:
    return static("claims/js/offsets.js")


def tried(count: Callable[[str, int], int], text: str, at: int) -> int | None:
    try:
        return count(text, at)
    except MisplacedOffset:
        return None


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    page = open_page()
    page.goto("/sign-in/")
    return page


@pytest.fixture
def written(editor: Person) -> Article:
    return factories.make_article(editor, text=TEXT, title="Ein Hafen voller Zeichen")


@ONE_BROWSER
@given(text=hostile_texts)
def test_both_ways_of_counting_agree_with_python_at_every_place(page: Page, text: str) -> None:
    there, back = page.evaluate(EACH_PLACE, [module(), text])
    length = len(text.encode("utf-16-le")) // 2
    assert there == [tried(utf16_to_codepoint, text, at) for at in range(-1, length + 2)]
    assert back == [tried(codepoint_to_utf16, text, at) for at in range(-1, len(text) + 2)]


@ONE_BROWSER
@given(text=hostile_texts.filter(bool), data=st.data())
def test_snap_widens_to_the_nearest_whole_sign(page: Page, text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text.encode("utf-16-le")) // 2))
    before, after = (page.evaluate(IN_THE_MODULE, [module(), "snap", text, at, on]) for on in (False, True))
    assert before <= at <= after
    for place in (before, after):
        assert not cuts_a_sign(text, utf16_to_codepoint(text, place))


def cuts_a_sign(text: str, place: int) -> bool:
    """Whether a letter is cut from its accents, a family from its members, a flag in two."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    if unicodedata.category(after).startswith("M"):
        return unicodedata.category(before)[0] in "LNPS"
    ahead = text[:place]
    halves = len(ahead) - len(ahead.rstrip(REGIONAL))
    return (before == JOINER and after in FAMILY) or (after in REGIONAL and halves % 2 == 1)


@pytest.mark.parametrize(
    ("text", "place", "is_cut"),
    [(FAMILY, 2, True), (FLAG, 1, True), (FLAG * 2, 2, False), ("e\u0301e", 1, True), ("e\u0301e", 2, False)],
)
def test_cuts_a_sign_knows_what_belongs_together(text: str, place: int, *, is_cut: bool) -> None:
    assert cuts_a_sign(text, place) is is_cut


def selected(page: Page, row: Paragraph, start: int, end: int, *, backwards: bool = False) -> dict[str, Any]:
    """Select UTF-16 units of a paragraph; gives what the bar would send, and what the browser says."""
    found: dict[str, Any] = page.evaluate(SELECT, [module(), row.start, start, end, backwards])
    return found


def paragraph_with(article: Article, words: str) -> tuple[Paragraph, str]:
    revision = article.revisions.get()
    place = revision.text.index(words)
    row = revision.paragraphs.get(start__lte=place, end__gt=place)
    return row, revision.text[row.start : row.end]


def units(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return codepoint_to_utf16(text, start), codepoint_to_utf16(text, start + len(words))


def marks_of_all_kinds(article: Article, editor: Person) -> None:
    """Marks beside, in and across each other, so that a selection has nodes and numbers to cross."""
    for quote in ("am 3. Mai 2021 in den Hafen", "Mai 2021", f"Hafen {FLAG}, und", "420 מטרים", "1312 Meter"):
        factories.make_claim(article, editor, quote=quote, statement=f"Hier steht: {quote}")


def test_selections_anywhere_over_marks_hold_the_slice_and_what_the_browser_says(
    open_page: OpenPage, written: Article, editor: Person
) -> None:
    marks_of_all_kinds(written, editor)
    page = open_page(editor)
    page.goto(f"/articles/{written.pk}/")
    revision = written.revisions.get()
    rows = list(revision.paragraphs.order_by("order"))
    chance = random.Random(26)  # noqa: S311 - repeatable, not secret
    seen = 0
    for _try in range(80):
        row = chance.choice(rows)
        length = len(revision.text[row.start : row.end].encode("utf-16-le")) // 2
        start, end = sorted(chance.sample(range(length + 1), 2))
        found = selected(page, row, start, end, backwards=chance.random() < 0.5)
        if found["hidden"]:
            continue
        seen += 1
        begin, stop = int(found["start"]), int(found["end"])
        assert revision.text[begin:stop] == found["quote"]
        assert not cuts_a_sign(revision.text, begin)
        assert not cuts_a_sign(revision.text, stop)
    assert seen > 60


@pytest.mark.parametrize(
    "quote", ["Familie zog am 3. Mai 2021 in den", FLAG, FAMILY, "Ze\u0301lie\u0300 zahlte"]
)
def test_marking_selected_words_stores_what_the_selection_says(
    quote: str, open_page: OpenPage, written: Article, editor: Person
) -> None:
    marks_of_all_kinds(written, editor)
    page = open_page(editor)
    page.goto(f"/articles/{written.pk}/")
    row, block = paragraph_with(written, quote)
    found = selected(page, row, *units(block, quote))
    assert found["said"] == quote
    mark(page)
    anchor = Anchor.objects.get(claim=Claim.objects.latest("pk"))
    assert anchor.quote == quote == anchor.revision.text[anchor.start : anchor.end]


def mark(page: Page) -> None:
    page.get_by_role("button", name="Mark as claim").click()
    expect(page.get_by_role("heading", name="New claim")).to_be_visible()
    page.get_by_role("button", name="Save claim").click()
    expect(page.get_by_text("The claim is marked.")).to_be_visible()


def test_a_selection_that_ends_inside_a_sign_takes_the_whole_sign(
    open_page: OpenPage, written: Article, editor: Person
) -> None:
    page = open_page(editor)
    page.goto(f"/articles/{written.pk}/")
    row, block = paragraph_with(written, FAMILY)
    inside = units(block, FAMILY)[0] + 1
    assert selected(page, row, inside, inside + 3)["quote"] == FAMILY


def test_a_selection_over_two_paragraphs_says_so_and_offers_nothing(
    open_page: OpenPage, written: Article, editor: Person
) -> None:
    page = open_page(editor)
    page.goto(f"/articles/{written.pk}/")
    page.evaluate(
        """() => {
            const [, first, second] = document.querySelectorAll("#article-text [data-start]");
            getSelection().setBaseAndExtent(first, 0, second, 1);
        }"""
    )
    expect(page.get_by_text("A claim stands inside one paragraph: mark words of one only.")).to_be_visible()
    expect(page.get_by_role("button", name="Mark as claim")).to_be_hidden()


def test_a_selection_up_to_the_front_of_the_next_paragraph_is_one_paragraph(
    open_page: OpenPage, written: Article, editor: Person
) -> None:
    """That is what three clicks select."""
    page = open_page(editor)
    page.goto(f"/articles/{written.pk}/")
    page.evaluate(
        """() => {
            const [, first, second] = document.querySelectorAll("#article-text [data-start]");
            getSelection().setBaseAndExtent(first, 0, second, 0);
        }"""
    )
    expect(page.get_by_role("button", name="Mark as claim")).to_be_visible()
    mark(page)
    assert factories.quote_of(Claim.objects.latest("pk")).quote == FIRST
