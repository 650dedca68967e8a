"""python -m tests.evaluation.learning_figures: what the desk's model learns from GermEval 2021's rows."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from claims.text.learning import DeskModel, judge_with, taught
from claims.text.learning.measuring import area_under_curve
from claims.text.passages import assess_passage
from tests.evaluation import shared_data

GERMEVAL = "worthiness/germeval21_train.jsonl"
ROUNDS = 5
FOLDS = 5
PORTIONS = (50, 100, 200, 400, 800, 1600)

Score = Callable[[str], float]
Row = Mapping[str, Any]
"""One decision: its "text", its "lang", and "label" 1 (it claims a fact) or 0."""


def learner(rows: Sequence[Row]) -> Callable[[str, str], tuple[float, list[tuple[str, str]]]]:
    """Teach one model a language; gives (text, lang) → (score, reasons), where .5 is the border."""
    models = {
        language: taught(
            [(row["text"], row["label"]) for row in rows if row["lang"] == language], language, rounds=ROUNDS
        )
        for language in {row["lang"] for row in rows}
    }

    def score(text: str, language: str) -> tuple[float, list[tuple[str, str]]]:
        model = models.get(language, DeskModel(language))
        found = judge_with(model, rules=assess_passage)(text, language)
        return found.score, [(reason.code.value, reason.words) for reason in found.reasons]

    return score


def figures_of(rows: Sequence[Row], score: Score) -> tuple[float, float]:
    """Give AUC and macro-F1, with everything from .5 on taken as accepted."""
    labels = [row["label"] for row in rows]
    scores = [score(row["text"]) for row in rows]
    return area_under_curve(labels, scores), macro_f1(labels, [score >= 0.5 for score in scores])


def macro_f1(labels: Sequence[int], predicted: Sequence[bool]) -> float:
    """F1 of macro-precision and macro-recall over both kinds, as GermEval 2021 measures it."""
    precisions, recalls = [], []
    for kind in (0, 1):
        hits = sum(label == kind == guess for label, guess in zip(labels, predicted, strict=True))
        guessed = sum(guess == kind for guess in predicted)
        there = sum(label == kind for label in labels)
        precisions.append(hits / guessed if guessed else 0.0)
        recalls.append(hits / there if there else 0.0)
    precision, recall = sum(precisions) / 2, sum(recalls) / 2
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def rules_alone(text: str) -> float:
    return assess_passage(text, "de").score


def split_in_order(rows: Sequence[Row], share: float = 0.7) -> tuple[Sequence[Row], Sequence[Row]]:
    cut = int(len(rows) * share)
    return rows[:cut], rows[cut:]


def folds(rows: Sequence[Row]) -> list[tuple[list[Row], list[Row]]]:
    return [
        (
            [row for place, row in enumerate(rows) if place % FOLDS != fold],
            [row for place, row in enumerate(rows) if place % FOLDS == fold],
        )
        for fold in range(FOLDS)
    ]


def three_ways(train: Sequence[Row], test: Sequence[Row], *, rounds: int) -> list[tuple[float, float]]:
    """Figures of the rules alone, the desk's model alone, and both blended."""
    model = taught([(row["text"], row["label"]) for row in train], "de", rounds=rounds)
    judge = judge_with(model, rules=assess_passage)
    ways: tuple[Score, ...] = (rules_alone, model.score, lambda text: judge(text, "de").score)
    return [figures_of(test, way) for way in ways]


def over_folds(rows: Sequence[Row], *, rounds: int = ROUNDS) -> list[tuple[float, float]]:
    """Mean AUC and macro-F1 of the three ways, each fold judged by what was learned from the others."""
    return means_of([three_ways(train, test, rounds=rounds) for train, test in folds(rows)])


def means_of(figures: Sequence[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """AUC and macro-F1 of each way, averaged over the splits."""
    pairs = [zip(*way, strict=True) for way in zip(*figures, strict=True)]
    return [(sum(aucs) / len(aucs), sum(f1s) / len(f1s)) for aucs, f1s in pairs]


def in_columns(figures: Sequence[tuple[float, float]]) -> str:
    return "   ".join(f"{auc:.3f} / {f1:.3f}" for auc, f1 in figures)


def main() -> None:
    rows = shared_data.rows(GERMEVAL)
    say = sys.stdout.write
    say(f"GermEval 2021, train split: {len(rows)} decisions. AUC / macro-F1\n")
    say(f"{'':34}rules           model           blended\n")
    for rounds in (1, ROUNDS):
        named = f"{rounds} round{'s' if rounds > 1 else ''}"
        say(f"{f'first 70 % → last 30 %, {named}':34}")
        say(in_columns(three_ways(*split_in_order(rows), rounds=rounds)) + "\n")
        say(f"{f'{FOLDS} folds, {named}':34}")
        say(in_columns(over_folds(rows, rounds=rounds)) + "\n")
    for count in PORTIONS:
        figures = [
            three_ways(portion_of(train, fold, count), test, rounds=1)
            for fold, (train, test) in enumerate(folds(rows))
        ]
        say(f"{f'{count} decisions, {FOLDS} folds, 1 round':34}{in_columns(means_of(figures))}\n")


def portion_of(train: Sequence[Row], fold: int, count: int) -> list[Row]:
    """So many decisions in a row, beginning elsewhere for each fold."""
    first = fold * 150
    return [*train[first:], *train[:first]][:count]


if __name__ == "__main__":
    main()
