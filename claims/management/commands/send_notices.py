"""manage.py send_notices: for the clock to run, every few minutes; what was told or mailed is not again."""

from argparse import ArgumentParser, ArgumentTypeError
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from claims.choices import MailChoice, NoticeKind
from claims.models import Person
from claims.workflow.mailing import mail_waiting
from claims.workflow.reminding import remind

DIGEST_FROM = 6
"""Hour of the desk's own time zone: nobody is helped by a letter at midnight."""


class Command(BaseCommand):
    help = (
        "Tell what is due soon, late or to be looked at again, and mail what waits. Safe to run at any time."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--digest-from",
            type=hour_option,
            default=DIGEST_FROM,
            metavar="HOUR",
            help="the daily letter goes out with the first run from this hour on (0 to 23; %(default)s)",
        )

    def handle(self, *_args: Any, digest_from: int, **_options: Any) -> None:  # noqa: ANN401 - Django's
        now = timezone.now()
        told = remind(now)
        counted = ", ".join(f"{told[kind]} {words}" for kind, words in WORDS.items())
        self.stdout.write(f"Told: {counted}.")
        choices = [MailChoice.AT_ONCE]
        if timezone.localtime(now).hour >= digest_from:
            choices.append(MailChoice.DAILY)
        sent = Counter(mail_waiting(pk, choice, now) for choice in choices for pk in readers(choice))
        self.stdout.write(f"Mailed: {sent[True]} letters.")
        if sent[False]:
            msg = f"Not mailed: {sent[False]} letters. The log says why; the next run tries again."
            raise CommandError(msg)


WORDS = {
    NoticeKind.DUE_SOON: "due soon",
    NoticeKind.LATE: "late",
    NoticeKind.LOOK_AGAIN: "to look at again",
}


def readers(choice: MailChoice) -> list[int]:
    """Who wants their notices this way and can be reached."""
    people = Person.objects.filter(is_active=True, mail=choice).exclude(email="")
    return list(people.order_by("pk").values_list("pk", flat=True))


def hour_option(words: str) -> int:
    if words.isascii() and words.isdecimal() and int(words) < 24:  # noqa: PLR2004 - hours of a day
        return int(words)
    msg = "write an hour from 0 to 23"
    raise ArgumentTypeError(msg)
