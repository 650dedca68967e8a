"""manage.py describe_workflow: docs/workflow.md, written from the transition table."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from claims import permissions
from claims.choices import ClaimStatus
from claims.workflow import readiness
from claims.workflow.transitions import TABLE, Transition

PAGE = Path("docs") / "workflow.md"

HEAD = """# The workflow of a claim

Written by `manage.py describe_workflow` from `claims/workflow/transitions.py`. Change the table, not
this page: a test compares the two.
"""

WHO: dict[Callable[..., bool], str] = {
    permissions.can_accept: "anybody with a role",
    permissions.can_dismiss: "editor; a reviewer for suggestions",
    permissions.can_mark_not_checkable: "assignee, editor; a reviewer for suggestions",
    permissions.can_take: "anybody with a role, if nobody has it",
    permissions.can_assign: "editor",
    permissions.can_release: "assignee, editor",
    permissions.can_research: "assignee",
    permissions.can_review: "a second person: anybody with a role who never worked on it",
    permissions.can_reopen: "editor",
    permissions.can_restore: "editor",
    permissions.can_take_back: "whoever sorted the suggestion, if nobody did anything more with it",
}
"""Each predicate of the table in words; one that is missing here stops the command."""

READY: dict[Callable[..., readiness.Missing], str] = {
    readiness.nothing_missing: "",
    readiness.missing_to_take: "no declared conflict",
    readiness.missing_to_submit: "rating, rationale and as-of day; enough evidence or a reason for less",
    readiness.missing_to_review: "no declared conflict",
    readiness.missing_to_approve: "the evidence still carries the verdict; no declared conflict",
}

TAIL = """
What holds in every row:

- An admin may do what an editor may. Nobody approves or returns what they worked on, admins included.
- Only who may see the article may take a step in it.
- A step starts from the version that the person saw. If somebody was faster, nothing changes.
- Assigning asks that the assignee is active, has a role and has declared no conflict.
- Each step is one entry of the article's history.
"""


class Command(BaseCommand):
    help = "Write docs/workflow.md from the transition table."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own attribute; no database is needed

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; fail if the page differs")

    def handle(self, *_args: Any, check: bool, **_options: Any) -> None:  # noqa: ANN401 - Django's
        page = Path(settings.BASE_DIR) / PAGE
        with translation.override("en"):
            text = workflow_page()
        if not check:
            page.parent.mkdir(exist_ok=True)
            page.write_text(text, encoding="utf-8")
            self.stdout.write(f"Written: {PAGE}")
        elif not page.exists() or page.read_text(encoding="utf-8") != text:
            msg = f"{PAGE} is not what the table says: run manage.py describe_workflow."
            raise CommandError(msg)
        else:
            self.stdout.write(f"Up to date: {PAGE}")


def workflow_page() -> str:
    return "\n".join([HEAD, *status_table(), "", *step_table(), TAIL])


def status_table() -> list[str]:
    rows = [f"| `{status.value}` | {status.label} |" for status in ClaimStatus]
    return ["| state | on screen |", "|---|---|", *rows]


def step_table() -> list[str]:
    head = ["| step | on screen | from | to | who | ready when |", "|---|---|---|---|---|---|"]
    return [*head, *(step_row(row) for row in TABLE)]


def step_row(row: Transition) -> str:
    sources = ", ".join(f"`{status.value}`" for status in ClaimStatus if status in row.sources)
    who = WHO[row.who] if row.who else "the system"
    cells = (f"`{row.verb.value}`", row.verb.label, sources, f"`{row.target.value}`", who, ready_when(row))
    return "| " + " | ".join(map(str, cells)) + " |"


def ready_when(row: Transition) -> str:
    conditions = [READY[row.ready]]
    if row.reasons is not None:
        conditions.append("a reason: " + ", ".join(f"`{code}`" for code in row.reasons.values))
    if row.needs_words:
        conditions.append("words that say why")
    return "; ".join(filter(None, conditions))
