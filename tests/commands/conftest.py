"""Commands as they are typed, with what they print."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

RunCommand = Callable[..., str]


@pytest.fixture
def run_command() -> RunCommand:
    """Run a command and give what it printed, on both channels."""

    def run(name: str, *arguments: str, **options: object) -> str:
        printed = StringIO()
        call_command(name, *arguments, stdout=printed, stderr=printed, no_color=True, **options)
        return printed.getvalue()

    return run


@pytest.fixture
def run_failing() -> RunCommand:
    """Run a command that fails, and give what it printed with its last words."""

    def run(name: str, *arguments: str) -> str:
        printed = StringIO()
        with pytest.raises(CommandError) as failure:
            call_command(name, *arguments, stdout=printed, stderr=printed, no_color=True)
        return f"{printed.getvalue()}{failure.value}"

    return run
