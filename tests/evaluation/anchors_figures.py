"""Print how well claims are carried to edited texts: `python -m tests.evaluation.anchors_figures`."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from claims.text.anchors import carry_spans, reanchor
from claims.text.readers import read_document
from claims.text.segments import Span
from tests.evaluation import shared_data
from tests.text.edits import EDITS, Edit, EditedText, overlap

ROOT = Path(__file__).parents[2]
OUTCOMES = ("right", "near", "lost", "wrong")
SEEDS = range(3)
RIGHT, NEAR = 0.8, 0.5
SHORTEST_CLAIM = 15
SHORTEST_MIDDLE = 6
LARGE = 1_000_000


def outcome(truth: Span | None, found: Span | None) -> str:
    """Tell right (overlap of at least .8, or rightly lost), near (.5), lost, and wrong (anywhere else)."""
    if truth is None or found is None:
        return "right" if truth is found else "wrong" if found else "lost"
    share = overlap(truth, found)
    return "right" if share >= RIGHT else "near" if share >= NEAR else "wrong"


def claims_of(text: EditedText) -> Iterator[tuple[int, list[Span]]]:
    """Give each sentence, with the clauses between its commas and some words from its middle."""
    for number, (start, end) in enumerate(text.spans):
        commas = [start - 2, *(at for at in range(start, end) if text.old[at] == ","), end]
        clauses = [(left + 2, right) for left, right in pairwise(commas)]
        blanks = [at for at in range(start, end) if text.old[at] == " "]
        middle = [(blanks[1] + 1, blanks[4])] if len(blanks) >= SHORTEST_MIDDLE else []
        spans = [(start, end), *clauses, *middle]
        yield number, [span for span in dict.fromkeys(spans) if span[1] - span[0] >= SHORTEST_CLAIM]


def score(article: str, edit: Edit, seed: int) -> Counter[str]:
    counts: Counter[str] = Counter()
    for number, spans in claims_of(EditedText.of(article)):
        text = EditedText.of(article)
        edit(text, number, random.Random(f"{seed}-{number}"))  # noqa: S311 - the same edits every time
        found = carry_spans(article, spans, text.text)
        counts.update(outcome(text.where(span), one.span) for span, one in zip(spans, found, strict=True))
    return counts


def own_rows() -> Iterator[tuple[str, Counter[str]]]:
    paths = sorted((ROOT / "seeds" / "articles").glob("*.md"))
    articles = [read_document(path.read_bytes(), path.name).text for path in paths]
    for name, edit in EDITS.items():
        yield name, sum((score(article, edit, seed) for article in articles for seed in SEEDS), Counter())


def shared_rows() -> Iterator[tuple[str, Counter[str]]]:
    """Run the scorer beside the checkout, which makes edits of its own on a text of its own."""
    rows, _, _ = shared_data.scorer("anchor_score").run(reanchor, len(SEEDS))
    for name, row in rows.items():
        shares = {"right": row["ok"], "near": row["near"], "lost": row["lost"], "wrong": row["wrong"]}
        yield name, Counter({key: round(share * row["n"] / 100) for key, share in shares.items()})


def table(title: str, rows: Callable[[], Iterator[tuple[str, Counter[str]]]]) -> str:
    lines = [f"{title:34}{'claims':>8}" + "".join(f"{name:>9}" for name in OUTCOMES)]
    total: Counter[str] = Counter()
    for name, counts in rows():
        total.update(counts)
        lines.append(line(name, counts))
    return "\n".join([*lines, line("all", total)])


def line(name: str, counts: Counter[str]) -> str:
    shares = "".join(f"{100 * counts[key] / counts.total():8.2f}%" for key in OUTCOMES)
    return f"  {name:32}{counts.total():8}{shares}"


def large_text(chance: random.Random) -> list[str]:
    words = ["".join(chance.choices("abdefgiklmnoprstuw", k=chance.randint(2, 9))) for _ in range(5_000)]
    sentences: list[str] = []
    size = 0
    while size < LARGE:
        sentences.append(" ".join(chance.choices(words, k=12)).capitalize() + ". ")
        size += len(sentences[-1])
    return sentences


def seconds_for_a_large_text() -> float:
    """Return how long 500 claims take in a megabyte of which every tenth sentence was changed or moved."""
    chance = random.Random(1)  # noqa: S311 - the same text every time
    sentences = large_text(chance)
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence))
    picked = chance.sample(range(len(sentences)), 500)
    spans = [(starts[number], starts[number] + len(sentences[number]) - 1) for number in picked]
    edited = list(sentences)
    for number in chance.sample(range(len(sentences)), len(sentences) // 20):
        edited[number] = edited[number].replace(" ", " neu ", 1)
        edited.insert(chance.randrange(len(edited)), edited.pop(number))
    began = time.perf_counter()
    carry_spans("".join(sentences), spans, "".join(edited))
    return time.perf_counter() - began


def main() -> None:
    print(table("Edited articles of the seeds", own_rows))  # noqa: T201 - printing is what it is for
    if shared_data.EVALUATION.is_dir():
        print("\n" + table("Scorer beside the checkout", shared_rows))  # noqa: T201
    print(f"\n500 claims in one megabyte: {seconds_for_a_large_text():.1f} s")  # noqa: T201


if __name__ == "__main__":
    main()
