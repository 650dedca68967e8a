"""The page of the workflow says what the table says."""

from collections.abc import Callable
from pathlib import Path

from django.conf import LazySettings
from django.utils import translation

from claims.choices import Verb
from claims.management.commands.describe_workflow import workflow_page

RunCommand = Callable[..., str]


def test_page_of_the_workflow_is_what_the_table_says(run_command: RunCommand) -> None:
    assert run_command("describe_workflow", check=True) == "Up to date: docs/workflow.md\n"


def test_page_of_the_workflow_is_english_whoever_writes_it(run_command: RunCommand) -> None:
    with translation.override("de"):
        assert run_command("describe_workflow", check=True)


def test_page_of_the_workflow_has_a_row_for_each_verb() -> None:
    page = workflow_page()
    assert [verb for verb in Verb.values if f"| `{verb}` |" not in page] == []


def test_describe_workflow_checking_a_page_that_differs_fails_and_leaves_it(
    run_failing: RunCommand, tmp_path: Path, settings: LazySettings
) -> None:
    settings.BASE_DIR = tmp_path
    page = tmp_path / "docs" / "workflow.md"
    page.parent.mkdir()
    page.write_text("Something else.", encoding="utf-8")
    assert "run manage.py describe_workflow" in run_failing("describe_workflow", "--check")
    assert page.read_text(encoding="utf-8") == "Something else."


def test_describe_workflow_writes_the_page(
    run_command: RunCommand, tmp_path: Path, settings: LazySettings
) -> None:
    settings.BASE_DIR = tmp_path
    run_command("describe_workflow")
    assert (tmp_path / "docs" / "workflow.md").read_text(encoding="utf-8") == workflow_page()
