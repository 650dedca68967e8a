"""Prints how good the text analysis is, one table: figure, target, what others reach. `make eval` calls it.

`--write` puts the table into docs/analysis.md, between its two marks. Each figure comes from the scorer that
stands beside its data, or from the module of this folder that is named after it.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sentencex

from claims.text.readers import read_document
from claims.text.sentences import sentence_spans
from tests.evaluation import (
    adapters,
    anchors_figures,
    clauses_figures,
    fit_worthiness,
    learning_figures,
    matching_speed,
    shared_data,
)

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "analysis.md"
BEGIN, END = "<!-- figures: make eval WRITE=1 -->", "<!-- end of figures -->"
HEAD: Final = ("| what | data | figure | target | others |", "|---|---|---|---|---|")

#: Boundary F1 that the best of the splitters compared reaches on the development data.
SENTENCE_FLOORS: Final = {
    "de_gsd": 0.988,
    "en_ewt": 0.888,
    "en_gum": 0.968,
    "es_gsd": 0.980,
    "fr_gsd": 0.976,
    "ru_gsd": 0.987,
    "uk_iu": 0.966,
}
SENTENCES_OF_THE_REFERENCE: Final = 46
COLD_TARGETS: Final = {"GermEval 2021": "≥ .76"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; target and others are words, because some are bounds and some are pairs."""

    what: str
    data: str
    value: str
    target: str
    others: str = ""

    def __str__(self) -> str:
        return f"| {self.what} | {self.data} | {self.value} | {self.target} | {self.others} |"


def sentence_figures() -> Iterator[Figure]:
    scorer = shared_data.scorer("seg_score")
    for name, floor in SENTENCE_FLOORS.items():
        path = shared_data.EVALUATION / "segmentation" / f"{name}_dev.jsonl"
        ours = scorer.score_file(path, adapters.sentences, "par")
        theirs = scorer.score_file(path, lambda text, lang: sentencex.segment(lang, text), "par")
        pace = theirs["chars_per_s"] / ours["chars_per_s"]
        yield Figure(
            "sentences: F1 of boundaries / offset faults",
            f"UD {name} dev",
            f"{ours['F1']:.3f} / {ours['faults']}",
            f"≥ {floor:.3f} / 0",
            f"sentencex {theirs['F1']:.3f} at {pace:.1f} times the speed",
        )


def reference_figures() -> Iterator[Figure]:
    path = next(iter(sorted(shared_data.SEEDS.glob("*.txt"))))
    document = read_document(path.read_bytes(), path.name)
    found = sum(len(sentence_spans(document.slice(block), "de")) for block in document.blocks)
    yield Figure(
        "sentences in all blocks", "the reference article", str(found), str(SENTENCES_OF_THE_REFERENCE)
    )


def worthiness_figures() -> Iterator[Figure]:
    others = {"GermEval 2021": "hand-made rules .72; "}
    for name, ranking in fit_worthiness.rankings(fit_worthiness.read_comments()).items():
        thirds = " / ".join(f"{area:.3f}" for area in ranking.thirds)
        yield Figure(
            "check-worthiness, cold: AUC over 5 folds",
            name,
            f"{ranking.area:.3f} (among short / middling / long texts {thirds})",
            COLD_TARGETS.get(name, ""),
            f"{others.get(name, '')}length alone {ranking.length_alone:.3f}",
        )


def learning_rows() -> Iterator[Figure]:
    rules, model, blended = learning_figures.over_folds(shared_data.rows(learning_figures.GERMEVAL))
    for what, (auc, f1) in (("the desk's model", model), ("blended with the rules", blended)):
        yield Figure(
            f"learning, {what}: AUC / macro-F1 over 5 folds",
            "GermEval 2021, train split as decisions",
            f"{auc:.3f} / {f1:.3f}",
            "≥ .80 / .715",
            f"rules alone {rules[0]:.3f} / {rules[1]:.3f}",
        )


def clause_rows() -> Iterator[Figure]:
    for language, name in (("de", "German"), ("en", "English")):
        for split in clauses_figures.splits():
            found = clauses_figures.figures(clauses_figures.sentences(language, split))
            yield Figure(
                "single claims: F1 at overlap ≥ .7 / wrongly split / wordings exact",
                f"tests/data/clauses.jsonl, {name}, {split} ({found.sentences} sentences)",
                f"{found.f1:.3f} / {found.wrong_splits:.1%} / {found.exact_statements:.2f}",
                "≥ .75",
            )


def anchor_rows() -> Iterator[Figure]:
    _, total, _ = shared_data.scorer("anchor_score").run(adapters.reanchor, 3)
    yield Figure(
        "re-anchoring: right / wrong",
        "14 kinds of edits, German-GSD dev, 3 seeds",
        f"{total['ok']} % / {total['wrong']} %",
        "≥ 99.5 % / 0 %",
        "search for the quote 59 % / –, fuzzy search – / 7 %",
    )
    yield Figure(
        "re-anchoring 500 claims in 1 MB",
        "made text",
        f"{anchors_figures.seconds_for_a_large_text():.1f} s",
        "seconds",
    )


def matching_rows() -> Iterator[Figure]:
    found = shared_data.scorer("match_score").evaluate(
        str(shared_data.EVALUATION / "matching" / "ct20_2"), adapters.matching
    )
    yield Figure(
        "checked before: MAP@5",
        "CheckThat! 2020 task 2",
        f"{found['MAP5']:.3f}",
        "≥ .912",
        "words .847, FTS5 .896, stems .897, with 4-grams .911",
    )
    speed = matching_speed.measure()
    yield Figure(
        "checked before, a query among 15,000 claims: ranking / whole, as share of FTS5's time",
        "made text",
        f"{speed.ranked / speed.fts5:.2f} / {speed.whole / speed.fts5:.2f}",
        "≤ 10 ms",
        f"here {speed.ranked:.1f} ms / {speed.whole:.1f} ms; FTS5 {speed.fts5:.1f} ms",
    )


PARTS: Final[Sequence[Callable[[], Iterator[Figure]]]] = (
    sentence_figures,
    reference_figures,
    worthiness_figures,
    learning_rows,
    clause_rows,
    anchor_rows,
    matching_rows,
)


def placed(page: str, table: str) -> str:
    """Put the table between the page's two marks; ValueError where they are missing."""
    before, begin, rest = page.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(BEGIN)
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="put the table into docs/analysis.md")
    is_written = options.parse_args().write
    if not shared_data.EVALUATION.is_dir():
        sys.stdout.write(f"Nothing was measured: {shared_data.MISSING}.\n")
        return 0
    lines = list(HEAD)
    sys.stdout.write("\n".join(HEAD) + "\n")
    for part in PARTS:
        for figure in part():
            lines.append(str(figure))
            sys.stdout.write(f"{figure}\n")
            sys.stdout.flush()
    if is_written:
        PAGE.write_text(placed(PAGE.read_text(encoding="utf-8"), "\n".join(lines)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
