"""Fit the weights of `claims.text.worthiness` and print the table that stands there.

Run as `python -m tests.evaluation.fit_worthiness` from the project's root; needs the labelled sets beside
the checkout. A comment counts as claiming a fact when at least one of its sentences does, so the sentences
are fitted though only whole comments are labelled. Each weight starts from what a desk would say and is
moved by the data; where comments are no guide to articles (figures, the future, rhetoric) it is held firmer.
"""

import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from claims.text.learning.measuring import area_under_curve
from claims.text.passages import any_of, passage_sentences
from claims.text.worthiness import features
from tests.evaluation import shared_data

#: Each set has a base of its own: how many of its texts claim a fact says nothing about the next set.
SETS: Final = {
    "GermEval 2021": "worthiness/germeval21_train.jsonl",
    "CheckThat! 2020": "worthiness/ct20_t1_train.jsonl",
}
FOLDS: Final = 5
ROUNDS: Final = 25
LOOSE: Final = 15.0
FIRM: Final = 90.0
#: What a desk would say without any data, and how firmly.
PRIORS: Final = {
    "number": (2.0, FIRM),
    "measured": (1.0, FIRM),
    "quantity": (0.2, LOOSE),
    "date": (1.8, FIRM),
    "time": (0.2, LOOSE),
    "office": (2.2, LOOSE),
    "named_actor": (0.5, LOOSE),
    "record": (0.3, LOOSE),
    "event": (0.5, LOOSE),
    "attribution": (0.8, FIRM),
    "quotation": (0.3, LOOSE),
    "link": (0.5, LOOSE),
    "comparison": (0.5, LOOSE),
    "ranking": (0.8, FIRM),
    "cause": (0.3, FIRM),
    "promise": (0.2, LOOSE),
    "substance": (0.8, LOOSE),
    "names": (0.2, LOOSE),
    "brevity": (-0.5, LOOSE),
    "writer": (-0.5, LOOSE),
    "address": (-0.5, LOOSE),
    "outcry": (-0.3, LOOSE),
    "emphasis": (-0.3, LOOSE),
    "vague": (-0.4, FIRM),
    "opinion": (-0.6, LOOSE),
    "rhetoric": (-1.0, FIRM),
    "forecast": (-1.2, FIRM),
    "question": (-2.5, FIRM),
    "fragment": (-2.0, FIRM),
}

Row = dict[str, float]


@dataclass(frozen=True, slots=True)
class Comment:
    """One labelled text as the features of its sentences; `base` names its set among the features."""

    base: str
    length: int
    is_claim: bool
    sentences: tuple[Row, ...]


def read_comments() -> list[Comment]:
    return [_comment(base, row) for base, name in SETS.items() for row in shared_data.rows(name)]


def _comment(base: str, row: Mapping[str, Any]) -> Comment:
    text, language = row["text"], row["lang"]
    sentences = tuple(
        _shown(features(sentence, language)) | {base: 1.0} for sentence in passage_sentences(text, language)
    )
    return Comment(base, len(text), bool(row["label"]), sentences)


def _shown(found: Mapping[str, float]) -> Row:
    return {name: value for name, value in found.items() if value}


def fit(comments: Sequence[Comment]) -> dict[str, float]:
    """Return the likeliest weights under the priors: expectation by comment, one Newton step by sentence."""
    names = [*PRIORS, *SETS]
    weights = {name: PRIORS.get(name, (0.0, 0.0))[0] for name in names}
    for _ in range(ROUNDS):
        slope, curve = _derivatives(comments, weights, names)
        for name, (mean, firmness) in PRIORS.items():
            slope[name] -= firmness * (weights[name] - mean)
            curve[name][name] += firmness
        step = _solve([[curve[a][b] for b in names] for a in names], [slope[name] for name in names])
        weights = {name: weights[name] + change for name, change in zip(names, step, strict=True)}
    return weights


def _derivatives(
    comments: Iterable[Comment], weights: Mapping[str, float], names: Sequence[str]
) -> tuple[Row, dict[str, Row]]:
    slope = dict.fromkeys(names, 0.0)
    curve = {name: dict.fromkeys(names, 0.0) for name in names}
    for comment in comments:
        shares = [_share(row, weights) for row in comment.sentences]
        whole = any_of(shares)
        for row, share in zip(comment.sentences, shares, strict=True):
            # How likely it was this sentence, now that the label of all is known.
            expected = share / whole if comment.is_claim else 0.0
            spread = share * (1 - share)
            for name, value in row.items():
                slope[name] += (expected - share) * value
                line = curve[name]
                for other, weight in row.items():
                    line[other] += spread * value * weight
    return slope, curve


def _share(row: Row, weights: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in row.items())))


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve by elimination with the largest pivot; some thirty unknowns need no library."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for column in range(len(rows)):
        pivot = max(range(column, len(rows)), key=lambda index: abs(rows[index][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        top = [value / rows[column][column] for value in rows[column]]
        rows = [
            top if index == column else [a - line[column] * b for a, b in zip(line, top, strict=True)]
            for index, line in enumerate(rows)
        ]
    return [line[-1] for line in rows]


def cross_validate(comments: Sequence[Comment]) -> list[float]:
    """Score each comment with weights that were fitted without its fold."""
    scores = [0.0] * len(comments)
    for fold in range(FOLDS):
        weights = fit([comment for index, comment in enumerate(comments) if index % FOLDS != fold])
        for index in range(fold, len(comments), FOLDS):
            scores[index] = any_of(_share(row, weights) for row in comments[index].sentences)
    return scores


@dataclass(frozen=True, slots=True)
class Ranking:
    """How well a set is ranked (AUC), also among its short, middling and long texts, and by length alone."""

    area: float
    thirds: tuple[float, ...]
    length_alone: float

    def __str__(self) -> str:
        thirds = " / ".join(f"{area:.3f}" for area in self.thirds)
        return f"AUC {self.area:.3f} (short / middling / long {thirds}); length alone {self.length_alone:.3f}"


def rankings(comments: Sequence[Comment]) -> dict[str, Ranking]:
    """Rank each set by weights that were fitted without the fold that is ranked."""
    scores = cross_validate(comments)
    return {base: _ranking(base, comments, scores) for base in SETS}


def _ranking(base: str, comments: Sequence[Comment], scores: Sequence[float]) -> Ranking:
    mine = sorted(
        (comment.length, comment.is_claim, score)
        for comment, score in zip(comments, scores, strict=True)
        if comment.base == base
    )
    third = len(mine) // 3
    parts = [mine, mine[:third], mine[third : 2 * third], mine[2 * third :]]
    areas = [
        area_under_curve([label for _, label, _ in part], [score for *_, score in part]) for part in parts
    ]
    alone = area_under_curve([label for _, label, _ in mine], [length for length, *_ in mine])
    return Ranking(areas[0], tuple(areas[1:]), alone)


def main() -> int:
    if not shared_data.EVALUATION.is_dir():
        sys.stderr.write(f"Nothing to fit to: {shared_data.MISSING}.\n")
        return 1
    comments = read_comments()
    weights = fit(comments)
    lines = (
        "WEIGHTS: Final = {",
        *(f'    "{name}": {weights[name]:.2f},' for name in PRIORS),
        "}",
        *(f"# base of {base}: {weights[base]:.2f}" for base in SETS),
        *(f"# {FOLDS}-fold, {base}: {ranking}" for base, ranking in rankings(comments).items()),
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
