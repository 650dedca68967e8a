"""The closing line of `make test` counts what really ran."""

import subprocess
import sys
from pathlib import Path

from tests.everything import Outcome, closing_line, read_counts

SUITE = """
import pytest

@pytest.fixture
def broken():
    yield
    raise RuntimeError

def test_passes(): pass
def test_fails(): assert False
def test_breaks_afterwards(broken): pass
@pytest.mark.skip
def test_is_skipped(): pass
"""


def test_reading_a_report_counts_failures_and_errors_as_failed(tmp_path: Path) -> None:
    (tmp_path / "test_suite.py").write_text(SUITE, encoding="utf-8")
    report = tmp_path / "report.xml"
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:django", f"--junit-xml={report}"]
    command = [sys.executable, "-m", "pytest", *options, "test_suite.py"]
    subprocess.run(command, cwd=tmp_path, check=False, capture_output=True)  # noqa: S603
    assert read_counts(report) == {"passed": 1, "failed": 2, "skipped": 1}


def test_closing_after_several_parts_adds_them_up() -> None:
    outcomes = [Outcome("one", 1, 2.0, passed=3, failed=1), Outcome("two", 0, 1.0, passed=4, skipped=2)]
    assert closing_line(outcomes) == "7 passed, 1 failed, 2 skipped"


def test_closing_without_a_skipped_test_says_two_numbers() -> None:
    assert closing_line([Outcome("one", 0, 2.0, passed=3)]) == "3 passed, 0 failed"
