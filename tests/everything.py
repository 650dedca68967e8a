"""Runs all that has to hold, goes on after a failure, and closes with one line that counts the tests.

`make test` calls it; a single part is called by its own name, `make test-sqlite` for one.
"""

import os
import shlex
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.postgres import run_until_done

PROJECT = Path(__file__).resolve().parents[1]
REPORTS = PROJECT / ".cache" / "reports"
PARTS = ("check", "test-sqlite", "test-postgres", "test-browser")


@dataclass(frozen=True, slots=True)
class Outcome:
    part: str
    status: int
    seconds: float
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        verdict = "holds" if self.status == 0 else "FAILED"
        return f"{self.part:<14} {verdict:<7} {self.passed:>5} passed  {self.seconds:>4.0f} s"


def run(part: str) -> Outcome:
    report = REPORTS / f"{part}.xml"
    report.unlink(missing_ok=True)
    options = f"{os.environ.get('PYTEST_ADDOPTS', '')} --junit-xml={shlex.quote(str(report))}"
    started = time.monotonic()
    status = run_until_done(["make", "--no-print-directory", part], os.environ | {"PYTEST_ADDOPTS": options})
    counts = read_counts(report) if report.exists() else {}
    if status and not counts.get("failed"):
        counts["failed"] = 1  # a part that broke without a failed test has failed as one
    return Outcome(part, status, time.monotonic() - started, **counts)


def read_counts(report: Path) -> dict[str, int]:
    suites = list(ET.parse(report).iter("testsuite"))  # noqa: S314 - written by our own pytest a moment ago
    tests, failures, errors, skipped = (
        sum(int(suite.get(name, 0)) for suite in suites)
        for name in ("tests", "failures", "errors", "skipped")
    )
    failed = failures + errors
    return {"passed": max(tests - failed - skipped, 0), "failed": failed, "skipped": skipped}


def closing_line(outcomes: list[Outcome]) -> str:
    passed, failed, skipped = (
        sum(getattr(outcome, name) for outcome in outcomes) for name in ("passed", "failed", "skipped")
    )
    return f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else "")


def main() -> int:
    REPORTS.mkdir(parents=True, exist_ok=True)
    try:
        outcomes = [run(part) for part in PARTS]
    except KeyboardInterrupt:
        return 130
    print(*outcomes, closing_line(outcomes), sep="\n", flush=True)  # noqa: T201
    return int(any(outcome.status for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
