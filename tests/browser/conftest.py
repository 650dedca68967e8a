"""The browser tests' Chromium and its pages; this folder runs in a pytest call of its own.

Playwright keeps an event loop in the test's thread, which Django takes for asynchronous code:
the switch below stands here, not in the settings, so that only these tests go without the guard.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.chromium import find_chromium

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

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

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium instead of a download."""
    chromium = find_chromium()
    if chromium is None:
        pytest.exit("No Chromium: run `make .venv/browser.stamp`.", returncode=3)
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    return {
        **browser_type_launch_args,
        "executable_path": str(chromium.program),
        "args": arguments,
        "env": os.environ | chromium.environment,
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_context_args,
        "locale": "en-GB",
        "timezone_id": "Europe/Berlin",
        "viewport": {"width": 1440, "height": 900},
    }


@pytest.fixture
def open_page(browser: Browser, browser_context_args: dict[str, Any], live_server: Any) -> Iterator[OpenPage]:
    """Open a page of its own context, as one more person at one more desk.

    Takes what `Browser.new_context` takes: `locale="de-DE"`, `java_script_enabled=False`,
    `color_scheme="dark"`, `viewport={"width": 360, "height": 800}`.
    """
    contexts: list[BrowserContext] = []

    def open_one(**options: Any) -> Page:
        context = browser.new_context(**{**browser_context_args, "base_url": live_server.url, **options})
        contexts.append(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(params=["en-GB", "de-DE"])
def locale(request: pytest.FixtureRequest) -> str:
    """Both languages of the desk, one after the other."""
    return str(request.param)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker("browser")
            item.add_marker(pytest.mark.django_db(transaction=True))
