"""How much effort the main path takes, as a table: `python -m tests.browser.effort` writes docs/effort.md."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.counting import Counting

PROJECT = Path(__file__).resolve().parents[2]
PAGE = PROJECT / "docs" / "effort.md"
NOTES = "EFFORT_NOTES"
"""The variable that names the file into which the tests write what they counted."""

HEAD = """# How many keys it takes

Counted by `make effort` in a real browser, with the keyboard alone: every key pressed and every click, moving
from field to field included; the letters typed into a field are not. Each test fails above its target.

| what | article | keys | at most | step by step |
|---|---|---|---|---|
"""


def note_effort(request: pytest.FixtureRequest, desk: Counting, *, most: int) -> None:
    """Keep what a test counted, if a table is being made."""
    if path := os.environ.get(NOTES):
        what = request.node.originalname.removeprefix("test_").replace("_", " ")
        article = "reference" if "reference" in request.node.name else "own"
        with Path(path).open("a", encoding="utf-8") as notes:
            said = {"what": what, "article": article, "keys": desk.total, "most": most, "steps": desk.counts}
            notes.write(json.dumps(said) + "\n")


def row(said: dict[str, object]) -> str:
    steps = said["steps"]
    in_words = (
        ", ".join(f"{name} {count}" for name, count in steps.items()) if isinstance(steps, dict) else ""
    )
    return f"| {said['what']} | {said['article']} | {said['keys']} | {said['most']} | {in_words} |"


def main() -> None:
    notes = PROJECT / ".cache" / "effort.jsonl"
    notes.parent.mkdir(exist_ok=True)
    notes.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-q", "tests/browser/test_effort.py"]
    done = subprocess.run(command, cwd=PROJECT, check=False, env=os.environ | {NOTES: str(notes)})  # noqa: S603
    if done.returncode:
        sys.exit(done.returncode)
    counted = sorted(notes.read_text(encoding="utf-8").splitlines())
    table = "\n".join(row(json.loads(line)) for line in counted)
    PAGE.write_text(f"{HEAD}{table}\n", encoding="utf-8")
    print(table)  # noqa: T201 - what the command is for


if __name__ == "__main__":
    main()
