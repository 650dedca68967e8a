"""manage.py load_demo: the demonstration desk, at first start or at any later one."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims.management.demonstration.loading import Loaded, load_demonstrations
from claims.management.demonstration.people import NamesTakenError, add_demonstration_people


class Command(BaseCommand):
    help = "Load the demonstration desk: its people, and articles with claims in every state."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--force", action="store_true", help="load it without DEBUG too; its people cannot sign in there"
        )

    def handle(self, *_args: Any, force: bool, verbosity: int, **_options: Any) -> None:  # noqa: ANN401 - Django's
        self.is_quiet = verbosity == 0
        if not settings.DEBUG and not force:
            msg = (
                "The demonstration desk is for DEBUG: only there can its people sign in. "
                "Set DEBUG=true, or add --force to load it all the same."
            )
            raise CommandError(msg)
        try:
            added = add_demonstration_people()
        except NamesTakenError as taken:
            msg = f"These user names belong to people of this desk: {taken}. Load it into a desk of its own."
            raise CommandError(msg) from taken
        self.tell(f"People: {added} added." if added else "People: all here already.")
        loaded = [self.say(one) for one in load_demonstrations()]
        if not added and not any(one.is_new for one in loaded):
            self.tell("Nothing changed.")

    def tell(self, sentence: str) -> None:
        if not self.is_quiet:
            self.stdout.write(sentence)

    def say(self, one: Loaded) -> Loaded:
        if one.is_new:
            claims = one.article.claims.count()
            self.tell(f"Loaded: {one.article.title} ({claims} claims and suggestions).")
        else:
            self.tell(f"Here already: {one.article.title}.")
        return one
