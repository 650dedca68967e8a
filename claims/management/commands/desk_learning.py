"""manage.py desk_learning show | export FILE | reset: what the desk's decisions have taught."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.timezone import localtime

from claims.choices import Language
from claims.models import DeskLearning
from claims.queries.learning import learned_words
from claims.text.learning import WordWeight
from claims.workflow.learning import catch_up, forget_decisions, learned_model

WORDS_SHOWN = 15
WORDS_EXPORTED = 200


class Command(BaseCommand):
    help = "Show, export or reset what accepting and dismissing suggestions has taught, by language."

    def add_arguments(self, parser: ArgumentParser) -> None:
        steps = parser.add_subparsers(dest="step", required=True, metavar="show | export | reset")
        show = steps.add_parser("show", help="decisions learned, and the words that weigh most")
        export = steps.add_parser("export", help="the same with every weight, as JSON")
        export.add_argument("file", metavar="FILE")
        reset = steps.add_parser("reset", help="forget it; only decisions from now on count")
        for step in (show, export, reset):
            step.add_argument("--language", choices=Language.values, help="only this one")

    def handle(self, *_args: Any, step: str, language: str | None, **options: Any) -> None:  # noqa: ANN401
        languages = [one for one in Language.values if language in (None, one)]
        if step == "reset":
            self.reset(languages)
            return
        if settings.LEARN_FROM_DECISIONS:
            for one in languages:
                catch_up(one)
        rows = list(DeskLearning.objects.filter(language__in=languages))
        if step == "export":
            self.export(rows, Path(options["file"]))
        else:
            self.show(rows)

    def show(self, rows: list[DeskLearning]) -> None:
        if not settings.LEARN_FROM_DECISIONS:
            self.stdout.write("Learning is off (LEARN_FROM_DECISIONS): suggestions go by the rules alone.")
        if not any(row.decisions for row in rows):
            self.stdout.write("Nothing was learned yet: there are no decisions to learn from.")
        for row in rows:
            if row.decisions:
                self.stdout.write(f"{row.language}: {row.accepted} accepted, {row.dismissed} dismissed.")
                words = learned_words(row.language, learned_model(row), most=WORDS_SHOWN)
                self.stdout.write(f"  for: {in_line(words, 1)}\n  against: {in_line(words, -1)}")

    def export(self, rows: list[DeskLearning], file: Path) -> None:
        content = {"languages": [exported(row) for row in rows if row.decisions]}
        try:
            file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        except OSError as fault:
            msg = f"{file} cannot be written: {fault.strerror}."
            raise CommandError(msg) from fault
        self.stdout.write(f"Written: {file}")

    @transaction.atomic
    def reset(self, languages: list[str]) -> None:
        for language in languages:
            forget_decisions(language, by=None)
        self.stdout.write(f"Reset: {', '.join(languages)}. Only decisions from now on count.")


def in_line(words: list[WordWeight], sign: int) -> str:
    side = [said for said in words if said.weight * sign > 0]
    loudest = sorted(side, key=lambda said: -abs(said.weight))
    return ", ".join(f"{said.word} ({said.weight:+.2f})" for said in loudest) or "no word in particular"


def exported(row: DeskLearning) -> dict[str, Any]:
    words = learned_words(row.language, learned_model(row), most=WORDS_EXPORTED)
    return {
        "language": row.language,
        "accepted": row.accepted,
        "dismissed": row.dismissed,
        "learned_at": localtime(row.learned_at).isoformat() if row.learned_at else None,
        "words": [{"word": said.word, "weight": round(said.weight, 4)} for said in words],
        "model": row.model,
    }
