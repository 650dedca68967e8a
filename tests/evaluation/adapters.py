"""One thin function for each thing that can be scored, so that any scorer can be pointed at the project.

Offsets count code points of the text given; scores run from 0 to 1, and .5 is the border between the two.
Only `matching` needs a database: it makes one of its own on the configured server, away from the desk's.
"""

from collections.abc import Callable, Sequence

from claims.text import anchors
from claims.text.clauses import single_claims
from claims.text.passages import assess_passage
from claims.text.sentences import sentence_spans
from tests.evaluation import learning_figures
from tests.evaluation.learning_figures import Row
from tests.evaluation.matching_archive import Document, build

Span = tuple[int, int]
Reasons = list[tuple[str, str]]


def sentences(text: str, lang: str) -> list[Span]:
    return sentence_spans(text, lang)


def worthiness(text: str, lang: str) -> tuple[float, Reasons]:
    """Score a text of one sentence or of several: how likely it is that one of them is worth checking."""
    found = assess_passage(text, lang)
    return found.score, [(reason.code.value, reason.words) for reason in found.reasons]


def learner(rows: Sequence[Row]) -> Callable[[str, str], tuple[float, Reasons]]:
    """Learn from rows of text, lang and label (0 or 1); gives a function like `worthiness`."""
    return learning_figures.learner(rows)


def clauses(text: str, lang: str) -> list[Span]:
    return [(claim.start, claim.end) for claim in single_claims(text, lang)]


def reanchor(old: str, start: int, end: int, new: str) -> Span | None:
    return anchors.reanchor(old, start, end, new)


def matching(docs: Sequence[Document]) -> Callable[[str, int], list[tuple[str, float]]]:
    """Fill an archive with id, claim, title and sub of each; gives a search for ids, the best first."""
    return build(docs)
