"""The browser tests' Chromium and its pages; this folder runs in a pytest call of its own.

Playwright keeps an event loop in the test's thread, which Django takes for asynchronous code:
the switch below stands here, not in the settings, so that only these tests go without the guard.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page
from pytest_django.live_server_helper import LiveServer
from pytest_playwright.pytest_playwright import CreateContextCallback

from claims.models import Person
from tests.browser.chromium import browser_environment, find_chromium
from tests.browser.pages import Console

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
os.environ["DJANGO_LIVE_TEST_SERVER_ADDRESS"] = "127.0.0.1"  # a bare container may not know "localhost"
os.environ.update(browser_environment())  # for Playwright's driver as much as for the browser

FOLDER = Path(__file__).parent
ARGUMENTS = [
    "--disable-dev-shm-usage",  # /dev/shm is tiny in containers
    "--disable-background-networking",  # nothing leaves the machine
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--font-render-hinting=none",  # screenshots look alike on every machine
]
WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 360, "height": 800}
DESK = {"locale": "en-GB", "timezone_id": "Europe/Berlin", "viewport": WIDE}
LOOKS = {
    f"{scheme}-{size['width']}": {"color_scheme": scheme, "viewport": size}
    for scheme in ("light", "dark")
    for size in (WIDE, NARROW)
}


class OpenPage(Protocol):
    def __call__(self, person: Person | None = None, **options: Any) -> Page: ...


@pytest.hookimpl(tryfirst=True)  # before "-m" chooses by the mark
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(FOLDER):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium instead of a download. Playwright leaves its sandbox out, so root may start it."""
    chromium = find_chromium()
    if chromium is None:
        pytest.exit("No Chromium: run `make browser`.", returncode=3)
    return {**browser_type_launch_args, "executable_path": str(chromium), "args": ARGUMENTS}


@pytest.fixture(scope="session")
def base_url() -> None:
    """Each page gets its server's address in `open_page`; the plugin's own is of a deprecated kind."""


@pytest.fixture
def console() -> Iterator[Console]:
    """Fail the test that leaves a complaint in a browser's console, a breach of the policy among them."""
    listening = Console()
    yield listening
    assert listening.unexpected() == []


@pytest.fixture
def open_page(console: Console, live_server: LiveServer, new_context: CreateContextCallback) -> OpenPage:
    """Open a page of its own context, as one more person at one more desk.

    Beside the person who is signed in it takes what `Browser.new_context` takes: `locale="de-DE"`,
    `java_script_enabled=False`, `**look`. Addresses are paths: `page.goto("/articles/")`.
    """

    def open_one(person: Person | None = None, **options: Any) -> Page:
        context = new_context(**{**DESK, **options, "base_url": live_server.url})
        context.set_default_timeout(15_000)  # two cores may have other things to do
        console.listen_to(context, live_server.url)
        if person is not None:
            sign_in(context, person, live_server.url)
        return context.new_page()

    return open_one


def sign_in(context: BrowserContext, person: Person, address: str) -> None:
    """Bring a session along instead of typing a password; the sign-in page has tests of its own."""
    client = Client()
    client.force_login(person)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": address}])


@pytest.fixture(params=["en-GB", "de-DE"])
def locale(request: pytest.FixtureRequest) -> str:
    """Both languages of the desk, one after the other."""
    return str(request.param)


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Light and dark, on a desk and on a phone, one after the other: `open_page(person, **look)`."""
    return LOOKS[request.param]


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def java_script_enabled(request: pytest.FixtureRequest) -> bool:
    """With JavaScript and without, one after the other."""
    return bool(request.param)
