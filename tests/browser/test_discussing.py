"""Discussing in a browser: names completed by keyboard, threads kept in place."""

from django.urls import reverse
from playwright.sync_api import expect

from claims.models import Claim, Comment, Person
from tests.browser.conftest import OpenPage
from tests.browser.pages import barriers


def test_a_name_is_completed_with_the_keyboard_and_the_comment_sent(
    claim: Claim, reviewer: Person, second_reviewer: Person, open_page: OpenPage
) -> None:
    page = open_page(reviewer)
    page.goto(claim.get_absolute_url())
    page.keyboard.press("w")
    page.keyboard.type("Das weiß @se")
    expect(page.get_by_role("option", name="Second @second")).to_have_attribute("aria-selected", "true")
    assert barriers(page) == []
    page.keyboard.press("Enter")
    expect(page.locator("#say-claim")).to_have_value("Das weiß @second ")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".mention")).to_have_text("@Second")
    assert list(Comment.objects.get().mentioned.all()) == [second_reviewer]


def test_escape_leaves_the_words_as_they_are(
    claim: Claim, reviewer: Person, second_reviewer: Person, open_page: OpenPage
) -> None:
    page = open_page(reviewer)
    page.goto(claim.get_absolute_url())
    page.locator("#say-claim").focus()
    page.keyboard.type("@s")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(page.locator("#say-claim")).to_have_value("@s")


def test_a_comment_in_the_workspace_keeps_the_text_in_place(
    claim: Claim, reviewer: Person, open_page: OpenPage
) -> None:
    page = open_page(reviewer)
    page.goto(f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}")
    page.evaluate("document.getElementById('article-text').dataset.same = 'yes'")
    page.locator("#say-claim").fill("Wer sagt das?")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".comment-words")).to_have_text("Wer sagt das?")
    assert page.evaluate("document.getElementById('article-text').dataset.same") == "yes"
