"""Sorting with the keyboard alone: one press a suggestion, the text follows, and every step can be undone."""

import re
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from claims.choices import Action, ClaimStatus
from claims.models import Article, Claim, Person
from claims.queries.sorting import suggestions_of
from tests import factories
from tests.browser.conftest import OpenPage
from tests.browser.pages import barriers, overflow

FIGURES = "\n\n".join(f"Im Jahr {1900 + n} legten {n + 300} Schiffe am Kai {n} an." for n in range(24))


class Presses:
    """A keyboard that counts how often it was pressed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def __call__(self, key: str) -> None:
        self.count += 1
        self.page.keyboard.press(key)


@pytest.fixture
def article(editor: Person) -> Article:
    return factories.make_article(editor, text=f"Der Hafen\n\n{FIGURES}")


@pytest.fixture
def expected(article: Article) -> list[Claim]:
    return list(suggestions_of(article))


@pytest.fixture
def page(open_page: OpenPage, editor: Person, article: Article, reviewer: Person) -> Page:
    opened = open_page(editor)
    opened.goto(reverse("article-sort", args=[article.pk]))
    return opened


def is_sorted(page: Page, done: int, total: int) -> None:
    expect(page.get_by_text(f"{done} of {total} sorted")).to_be_visible()


def statement(page: Page) -> Locator:
    return page.get_by_label("Statement", exact=True).first


def test_a_whole_article_is_sorted_with_one_press_a_suggestion_and_its_text_comes_once(
    page: Page, article: Article, expected: list[Claim]
) -> None:
    press = Presses(page)
    page.evaluate("document.getElementById('article-text').isTheFirst = true")
    for number, claim in enumerate(expected):
        expect(statement(page)).to_have_value(claim.statement)
        expect(page.locator("#article-text mark[aria-current]")).to_be_in_viewport()
        press("yxo"[number % 3])
        is_sorted(page, number + 1, len(expected))

    expect(page.get_by_role("heading", name="Everything is sorted")).to_be_visible()
    assert press.count == len(expected) == article.history.entries.filter(claim__isnull=False).count()
    assert page.evaluate("document.getElementById('article-text').isTheFirst") is True
    assert page.locator("#article-text mark.claim-open").count() >= len(expected) // 3
    for status in (ClaimStatus.OPEN, ClaimStatus.DISMISSED, ClaimStatus.NOT_CHECKABLE):
        assert article.claims.filter(status=status).count() >= len(expected) // 3
    assert barriers(page) == []


def test_accept_and_assign_takes_the_person_chosen_last_with_a_second_press(
    page: Page, expected: list[Claim], reviewer: Person
) -> None:
    press = Presses(page)
    press("g")
    page.keyboard.type("Rev")
    press("Enter")
    is_sorted(page, 1, len(expected))

    press("g")
    press("g")
    is_sorted(page, 2, len(expected))

    assert press.count == 4
    assert [factories.reload(claim).assignee for claim in expected[:2]] == [reviewer, reviewer]


@pytest.mark.parametrize("key", ["Enter", "Control+Enter"])
def test_a_statement_is_edited_in_place_and_accepted_with_enter(
    page: Page, expected: list[Claim], key: str
) -> None:
    press = Presses(page)
    press("e")
    page.keyboard.type("Am Kai legten Schiffe an.")
    press(key)
    is_sorted(page, 1, len(expected))

    assert factories.reload(expected[0]).statement == "Am Kai legten Schiffe an."
    press("x")
    is_sorted(page, 2, len(expected))


def test_escape_leaves_the_statement_so_that_keys_count_again(page: Page, expected: list[Claim]) -> None:
    page.keyboard.press("e")
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    is_sorted(page, 1, len(expected))

    assert factories.reload(expected[0]).status == ClaimStatus.DISMISSED


def test_moving_with_keys_decides_nothing(page: Page, expected: list[Claim]) -> None:
    for key, place in (("j", 1), ("n", 2), ("k", 1), ("k", 0), ("k", -1)):
        page.keyboard.press(key)
        expect(statement(page)).to_have_value(expected[place].statement)
        expect(page.locator("#article-text mark[aria-current]")).to_be_in_viewport()
    is_sorted(page, 0, len(expected))


def test_undo_goes_back_step_by_step_also_after_loading_the_page_anew(
    page: Page, article: Article, expected: list[Claim]
) -> None:
    for number, key in enumerate("xyx", start=1):
        page.keyboard.press(key)
        is_sorted(page, number, len(expected))
    page.reload()

    for place in (2, 1, 0):
        page.keyboard.press("u")
        is_sorted(page, place, len(expected))
        expect(statement(page)).to_have_value(expected[place].statement)
        expect(page.locator("#article-text mark[aria-current]")).to_have_attribute(
            "data-claim", str(expected[place].pk)
        )
    assert article.history.entries.filter(action=Action.TAKE_BACK).count() == 3


def test_a_fast_second_press_never_decides_on_what_nobody_has_seen(page: Page, expected: list[Claim]) -> None:
    page.evaluate("const button = document.querySelector('[data-key=y]'); button.click(); button.click();")
    is_sorted(page, 1, len(expected))
    expect(statement(page)).to_have_value(expected[1].statement)
    assert factories.reload(expected[1]).status == ClaimStatus.SUGGESTED


def test_whoever_comes_second_is_told_and_goes_on(
    page: Page, open_page: OpenPage, reviewer: Person, article: Article, expected: list[Claim], console: Any
) -> None:
    other = open_page(reviewer)
    other.goto(reverse("article-sort", args=[article.pk]))
    other.keyboard.press("x")
    is_sorted(other, 1, len(expected))

    page.keyboard.press("y")

    expect(page.get_by_role("alert").filter(has_text="Reviewer was faster")).to_be_visible()
    expect(statement(page)).to_have_value(expected[1].statement)
    page.keyboard.press("y")
    is_sorted(page, 2, len(expected))
    expect(page.get_by_role("alert").filter(has_text="Reviewer was faster")).to_have_count(0)


def test_an_accepted_statement_is_mended_without_leaving(page: Page, expected: list[Claim]) -> None:
    page.keyboard.press("y")
    is_sorted(page, 1, len(expected))
    lately = page.get_by_role("region", name="Your last decisions")
    lately.get_by_text("Edit the wording").click()
    lately.get_by_role("textbox", name="Statement").fill("Besser gesagt.")
    lately.get_by_role("button", name="Save").click()

    expect(lately.get_by_role("link", name="Besser gesagt.")).to_be_visible()
    expect(statement(page)).to_have_value(expected[1].statement)


def test_a_paragraph_is_ticked_at_once_and_dismissed(page: Page, article: Article) -> None:
    page.get_by_role("link", name="Sort many at once…").click()
    page.get_by_role("link", name=re.compile(r"^Tick all of it\s*: Paragraph 2$")).click()
    page.get_by_role("button", name="Dismiss").click()

    expect(page.get_by_text("1 suggestion dismissed.")).to_be_visible()
    assert article.claims.filter(status=ClaimStatus.DISMISSED).count() == 1


def test_the_card_has_no_barrier_and_fits_in_any_look_with_decisions_below_it(
    open_page: OpenPage, look: dict[str, Any], editor: Person, article: Article, expected: list[Claim]
) -> None:
    page = open_page(editor, **look)
    page.goto(reverse("article-sort", args=[article.pk]))
    for number, key in enumerate("yxo", start=1):
        page.keyboard.press(key)
        is_sorted(page, number, len(expected))

    assert barriers(page) == []
    assert overflow(page) == 0
