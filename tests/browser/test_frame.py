"""The frame around every screen, as a browser meets it; the screens themselves are tested beside this."""

from typing import Any

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect

from claims.models import Person
from tests import factories
from tests.browser.conftest import OpenPage
from tests.browser.pages import Console, barriers, overflow


def test_signing_in_page_has_no_barrier_in_any_look(open_page: OpenPage, look: dict[str, Any]) -> None:
    page = open_page(**look)
    page.goto("/sign-in/")
    assert barriers(page) == []
    assert overflow(page) == 0


def test_opening_the_desk_with_a_session_shows_the_persons_language(open_page: OpenPage) -> None:
    page = open_page(factories.make_person("reader", language="de"), locale="en-GB")
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "de")


def test_opening_the_desk_without_script_shows_it(open_page: OpenPage, editor: Person) -> None:
    page = open_page(editor, java_script_enabled=False)
    page.goto("/")
    expect(page.locator("h1")).to_be_visible()


def test_breaking_the_policy_leaves_a_complaint(open_page: OpenPage, console: Console) -> None:
    page = open_page()
    page.goto("/sign-in/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">no</p>')")
    page.wait_for_timeout(200)
    assert any("Content Security Policy" in text for text in console.unexpected())
    console.expect("Content Security Policy")


def test_asking_another_machine_leaves_a_complaint(open_page: OpenPage, console: Console) -> None:
    page = open_page()
    with pytest.raises(PlaywrightError):
        page.goto("http://example.org/")
    assert any("another machine: http://example.org/" in text for text in console.unexpected())
    console.expect("another machine: http://example.org/")


def test_looking_for_barriers_on_a_bad_page_finds_them(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/sign-in/")
    page.evaluate("document.body.append(document.createElement('img'))")
    assert any(line.startswith("image-alt") for line in barriers(page))


def test_looking_for_overflow_on_a_wide_page_measures_it(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/sign-in/")
    page.evaluate("document.querySelector('main').style.minWidth = '2000px'")
    assert overflow(page) >= 2000 - 1440
