"""manage.py import_claimreview FILE…: what others have checked, from files; nothing is fetched."""

import io
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.exceptions import Refusal
from claims.management.acting import acting_person
from claims.models import Person
from claims.permissions import can_import_checks
from claims.text.claimreview import CheckRefusal
from claims.text.claimreview.files import published_checks
from claims.workflow.archiving import Archived, import_checks

STANDARD_INPUT = "-"
REASONS = {
    CheckRefusal.NOT_JSON: "no JSON from there on, or not in one piece",
    CheckRefusal.NO_REVIEW: "without a ClaimReview",
    CheckRefusal.NO_STATEMENT: "without the claim that was reviewed",
    CheckRefusal.LONG_STATEMENT: "with a claim of more than 2,000 characters",
    CheckRefusal.DAMAGED: "with damaged characters",
    CheckRefusal.BAD_ADDRESS: "with an address that opens no page",
    CheckRefusal.NO_ORIGIN: "with neither address nor publisher",
}


class Command(BaseCommand):
    help = (
        "Bring in earlier checks from ClaimReview: JSON-LD, feeds, JSON lines, or saved pages. "
        "Each check is brought in once, however often it is given."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for what is piped in")
        parser.add_argument("--as", dest="username", help="the user name of who brings it in")

    def handle(self, *_args: Any, files: list[str], username: str | None, **_options: Any) -> None:  # noqa: ANN401
        person = acting_person(username, can_import_checks)
        unclean = sum(not self.bring_in(name, by=person) for name in files)
        if unclean:
            msg = f"Not all was brought in from {unclean} of {len(files)}."
            raise CommandError(msg)

    def bring_in(self, name: str, *, by: Person) -> bool:
        """Bring in one file; False if something in it was refused."""
        try:
            with opened(name) as file:
                archived = import_checks(published_checks(file.read), origin=Path(name).name, by=by)
        except OSError as fault:
            return self.refuse(name, f"It cannot be read: {fault.strerror}.")
        except Refusal as refusal:
            return self.refuse(name, str(refusal))
        said = f"{archived.added} brought in, {archived.known} here already"
        self.stdout.write(f"{name}: {said}.")
        return not archived.refused or self.refuse(name, refused_in_words(archived))

    def refuse(self, name: str, sentence: str) -> bool:
        self.stderr.write(self.style.ERROR(f"{name}: {sentence}"))
        return False


@contextmanager
def opened(name: str) -> Iterator[io.TextIOBase]:
    """Read as UTF-8; what is none stays visible in the words, which are then refused one by one."""
    if name == STANDARD_INPUT:
        piped = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="replace")
        try:
            yield piped
        finally:
            piped.detach()  # or the program's own input would be closed with it
        return
    with Path(name).open(encoding="utf-8-sig", errors="replace") as file:
        yield file


def refused_in_words(archived: Archived) -> str:
    reasons = ", ".join(f"{count} {REASONS[reason]}" for reason, count in archived.refused.most_common())
    return f"Refused {archived.refused.total()}: {reasons}."
