"""The built-in analysis: by rules, on this machine, the same every time."""

from claims.analysers.outcome import Analysed
from claims.text.analysis import analyse
from claims.text.documents import PlainDocument
from claims.text.worthiness import Judge


def analyse_by_rules(
    document: PlainDocument,
    language: str,
    *,
    judge: Judge,
    is_confidential: bool,  # noqa: ARG001 - nobody else sees the text
) -> Analysed:
    return Analysed(tuple(analyse(document, language, judge=judge)))
