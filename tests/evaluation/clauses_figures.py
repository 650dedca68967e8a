"""How well single claims are found: `python -m tests.evaluation.clauses_figures` prints the figures."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.text.clauses import single_claims

Span = tuple[int, int]
_SENTENCES = Path(__file__).parents[1] / "data" / "clauses.jsonl"
#: Spans that share this much of what they cover together are the same claim.
_SAME = 0.7


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    language: str
    split: str
    """ "dev" was looked at while the rules were written, "test" was not; "fresh" knew neither of them."""
    spans: tuple[Span, ...]
    before: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1; `wrong_splits` is of the sentences that should have stayed whole."""

    sentences: int
    precision: float
    recall: float
    f1: float
    wrong_splits: float
    exact_statements: float


def sentences(language: str, split: str) -> list[Sentence]:
    return [one for one in _read() if (one.language, one.split) == (language, split)]


def splits() -> list[str]:
    """Name the parts of the set in the order of the file."""
    return list(dict.fromkeys(one.split for one in _read()))


def _read() -> Iterator[Sentence]:
    for line in _SENTENCES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Sentence(
            row["text"],
            row["lang"],
            row["split"],
            tuple((start, end) for start, end in row["spans"]),
            row.get("before", ""),
            tuple(row.get("statements", ())),
        )


def overlap(one: Span, other: Span) -> float:
    """Return what two spans share of all that either covers."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (one[1] - one[0] + other[1] - other[0] - shared)


def matches(found: Sequence[Span], wanted: Sequence[Span]) -> int:
    """Count the wanted spans that were found; each found one counts once, which non-overlap sees to."""
    return sum(any(overlap(span, one) >= _SAME for one in found) for span in wanted)


def figures(judged: Sequence[Sentence]) -> Figures:
    hits = found = wanted = wrong = whole = exact = worded = 0
    for sentence in judged:
        claims = single_claims(sentence.text, sentence.language, before=sentence.before)
        hits += matches([(claim.start, claim.end) for claim in claims], sentence.spans)
        found += len(claims)
        wanted += len(sentence.spans)
        whole += len(sentence.spans) == 1
        wrong += len(sentence.spans) == 1 < len(claims)
        statements = {claim.statement for claim in claims}
        worded += len(sentence.statements)
        exact += sum(statement in statements for statement in sentence.statements)
    return Figures(
        len(judged), hits / found, hits / wanted, 2 * hits / (found + wanted), wrong / whole, exact / worded
    )


def main() -> None:
    print("set       sentences  precision  recall     F1  wrong splits  exact statements")  # noqa: T201 - its job
    for language in ("de", "en"):
        for split in splits():
            result = figures(sentences(language, split))
            print(  # noqa: T201 - its job
                f"{language} {split:5}{result.sentences:11}{result.precision:11.3f}{result.recall:8.3f}"
                f"{result.f1:7.3f}{result.wrong_splits:14.3f}{result.exact_statements:18.3f}"
            )


if __name__ == "__main__":
    main()
