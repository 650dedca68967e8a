"""What the browser tests look for on a page: complaints, barriers, overflow; nothing of a single screen."""

from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

AXE = Axe()


@dataclass
class Console:
    """What the pages of a test complained of: script errors, breaches of the policy, failed answers.

    A request to another machine is a complaint as well: the desk tells nobody who reads it.
    """

    complaints: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def listen_to(self, context: BrowserContext, home: str) -> None:
        context.on(
            "console",
            lambda message: (
                self._note(f"{message.text} [{message.location['url']}]")
                if message.type in {"error", "warning"}
                else None
            ),
        )
        context.on("weberror", lambda fault: self._note(str(fault.error)))
        context.on("request", lambda request: self._note_request(request.url, home))

    def _note(self, complaint: str) -> None:
        self.complaints.append(complaint)

    def _note_request(self, address: str, home: str) -> None:
        if not address.startswith((f"{home}/", "data:")):
            self._note(f"a request to another machine: {address}")

    def expect(self, words: str) -> None:
        """Let complaints with these words pass: Chromium notes every answer from 400 up ("status of 409")."""
        self.expected.append(words)

    def unexpected(self) -> list[str]:
        return [text for text in self.complaints if not any(words in text for words in self.expected)]


def barriers(page: Page) -> list[str]:
    """What axe finds, one line each: the rule, the place, what is wrong."""
    # A colour on its way to another is no finding.
    page.evaluate("Promise.all(document.getAnimations().map(one => one.finished.catch(() => null)))")
    return [
        f"{rule['id']} ({rule['impact']}) at {' '.join(map(str, node['target']))}: {_why(node)}"
        for rule in AXE.run(page).response["violations"]
        for node in rule["nodes"]
    ]


def _why(node: dict[str, list[dict[str, str]]]) -> str:
    return "; ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])


def overflow(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width
