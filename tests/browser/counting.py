"""A page whose keys and clicks are counted; the letters somebody types are not, the keys between them are."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect


@dataclass
class Counting:
    """Drives a page by its keyboard and keeps count, step by step."""

    page: Page
    counts: dict[str, int] = field(default_factory=dict)
    _step: str = ""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """What is pressed inside counts for this step."""
        outer, self._step = self._step, name
        self.counts.setdefault(name, 0)
        yield
        self._step = outer

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def press(self, *keys: str) -> None:
        for key in keys:
            self._note()
            self.page.keyboard.press(key)

    def click(self, target: Locator) -> None:
        self._note()
        target.click()

    def type(self, words: str) -> None:
        """Typing what only a person knows is no detour, so that it does not count."""
        self.page.keyboard.insert_text(words)

    def expect_focus_on(self, name: str) -> None:
        """The field of this name is what typing goes into."""
        expect(self.page.locator(f"[name={name}]:focus")).to_have_count(1)

    def _note(self) -> None:
        self.counts[self._step] = self.counts.get(self._step, 0) + 1
