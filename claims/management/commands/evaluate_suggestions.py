"""manage.py evaluate_suggestions: how well suggestions foretell what this desk decides."""

from argparse import ArgumentParser
from typing import Any, Final

from django.core.management.base import BaseCommand

from claims.choices import Language
from claims.queries.learning import lessons
from claims.text.learning.trials import FEWEST_OF_A_KIND, SHARES, TOPS, Figures, Trial, try_out
from claims.workflow.learning import rounds_for

COLUMNS: Final = ("AUC", *(f"P@{count}" for count in TOPS), *(f"P@{share:.0%}" for share in SHARES))
CAUTION: Final = (
    "AUC: how often an accepted sentence scores above a dismissed one. P@n: the share of accepted ones among "
    "the n best. People decide with the score before them, which flatters whatever scored at the time."
)


class Command(BaseCommand):
    help = "Teach the first 70 % of the desk's decisions, and compare the scores with the last 30 %."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--language", choices=Language.values, help="only this one; else every language")

    def handle(self, *_args: Any, language: str | None, **_options: Any) -> None:  # noqa: ANN401 - Django's
        tried = [self.evaluate(one) for one in Language.values if language in (None, one)]
        if any(tried):
            self.stdout.write(CAUTION)

    def evaluate(self, language: str) -> bool:
        """Print one language's figures; gives whether there were enough decisions for any."""
        decisions = [(lesson.text, lesson.label) for lesson in lessons(language)]
        trial = try_out(decisions, language, rounds=rounds_for(len(decisions)))
        if trial is None:
            accepted = sum(label for _, label in decisions)
            self.stdout.write(
                f"{language}: {len(decisions)} decisions ({accepted} accepted) are too few to tell. "
                f"Needed are {FEWEST_OF_A_KIND} accepted and {FEWEST_OF_A_KIND} dismissed ones among the "
                "first 70 % and among the last 30 %."
            )
            return False
        self.stdout.write(table(language, trial))
        return True


def table(language: str, trial: Trial) -> str:
    ways = {"rules alone": trial.rules, "desk alone": trial.desk, "blended": trial.blended}
    head = f"{language}: taught with {trial.taught} decisions, tried on the {trial.tried} after them"
    lines = [f"  {name:12}{in_columns(figures)}" for name, figures in ways.items()]
    columns = " " * 14 + "".join(f"{column:>8}" for column in COLUMNS)
    return "\n".join([f"{head} ({trial.accepted} accepted).", columns, *lines, ""])


def in_columns(figures: Figures) -> str:
    return "".join(f"{figure:8.2f}" for figure in (figures.auc, *figures.precision))
