"""manage.py analyse FILE: what the analysis reads in a text; it needs no database and stores nothing."""

import json
import os
import shutil
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from claims.analysers import ANALYSERS
from claims.choices import Language
from claims.management.details import proposed_details
from claims.management.printing import as_json, as_lines, best_as_lines
from claims.management.reading import Reading, read
from claims.templatetags.analysing import analysis_sentences
from claims.text.documents import PlainDocument, UnreadableText
from claims.text.readers import MAX_BYTES, read_document
from claims.workflow.suggesting import account_of
from claims.workflow.wordings import unreadable_text

STDIN = "-"
LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a terminal says which language its person reads, the strongest first."""


class Command(BaseCommand):
    help = (
        "Show what the analysis reads in a .txt or .md file: structure, sentences, single claims with their "
        "scores, reasons and claimants. Nothing is stored, and no database is needed."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="a .txt or .md file; - reads plain text from stdin")
        parser.add_argument("--json", action="store_true", help="print JSON for programs")
        parser.add_argument(
            "--language", choices=Language.values, help="the text’s; otherwise it is told from it"
        )
        parser.add_argument(
            "--top", type=number_option, metavar="N", help="only the N claims with the highest scores"
        )
        parser.add_argument("--analyser", choices=sorted(ANALYSERS), default="builtin")
        parser.add_argument(
            "--lang", choices=[code for code, _ in settings.LANGUAGES], help="of what is printed"
        )

    def handle(self, *_args: Any, lang: str | None, **options: Any) -> None:  # noqa: ANN401 - Django's
        with translation.override(lang or language_of_terminal(os.environ)):
            self.analyse(**options)

    def analyse(
        self,
        *,
        file: str,
        language: str | None,
        analyser: str,
        top: int | None,
        **options: Any,  # noqa: ANN401
    ) -> None:
        if analyser == "model" and not settings.MODEL.url:
            msg = "There is no model to ask. Set MODEL_URL and MODEL_NAME first."
            raise CommandError(msg)
        if isinstance(sys.stdout, TextIOWrapper):
            # A terminal that lacks a character shows a question mark in its place.
            sys.stdout.reconfigure(errors="replace")
        document = readable(file)
        reading = read(document, language or proposed_details(document, {}).language, analyser=analyser)
        if top is not None:
            reading = reading.only_best(top)
        for sentence in analysis_sentences(account_of(reading.outcome)):
            self.stderr.write(sentence)
        try:
            self.print_out(reading, is_json=options["json"], is_ranked=top is not None)
            self.stdout.flush()
        except BrokenPipeError:
            # Whoever reads on, such as head, has seen enough; nor must the flush at the end complain.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as fault:
            msg = f"The answer cannot be written: {fault.strerror}."
            raise CommandError(msg) from fault

    def print_out(self, reading: Reading, *, is_json: bool, is_ranked: bool) -> None:
        if is_json:
            self.stdout.write(json.dumps(as_json(reading), ensure_ascii=False, indent=2))
            return
        lines = best_as_lines if is_ranked else as_lines
        self.stdout.write("\n".join(lines(reading, shutil.get_terminal_size().columns)))


def readable(name: str) -> PlainDocument:
    try:
        if name == STDIN and sys.stdin is None:
            msg = "There is no input to read. Name a file, or pipe a text in."
            raise CommandError(msg)
        if name == STDIN:
            return read_document(sys.stdin.buffer.read(MAX_BYTES + 1), "")
        with Path(name).open("rb") as file:
            return read_document(file.read(MAX_BYTES + 1), name)
    except UnreadableText as refused:
        raise CommandError(str(unreadable_text(refused.reason))) from refused
    except (OSError, ValueError) as fault:
        msg = f"{name} cannot be read: {getattr(fault, 'strerror', None) or fault}."
        raise CommandError(msg) from fault


def language_of_terminal(environment: Mapping[str, str]) -> str:
    """The first language the terminal names that we speak; English if it names none."""
    spoken = {code for code, _ in settings.LANGUAGES}
    named = next((environment[name] for name in LANGUAGE_VARIABLES if environment.get(name)), "")
    codes = (words.partition("_")[0].partition(".")[0] for words in named.split(":"))
    return next((code for code in codes if code in spoken), "en")


def number_option(words: str) -> int:
    if not words.isdecimal() or int(words) < 1:
        msg = "write a number from 1"
        raise ArgumentTypeError(msg)
    return int(words)
