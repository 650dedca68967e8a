"""What proposes the claims of a document: which analysis has which name; each is a file of its own."""

from collections.abc import Mapping
from typing import Final

from django.conf import settings

from claims.analysers.builtin import analyse_by_rules
from claims.analysers.model import analyse_with_model
from claims.analysers.outcome import Analysed, Analyser
from claims.text.documents import PlainDocument
from claims.text.worthiness import Judge

ANALYSERS: Final[Mapping[str, Analyser]] = {"builtin": analyse_by_rules, "model": analyse_with_model}


def analyse_document(
    document: PlainDocument, language: str, *, judge: Judge, is_confidential: bool
) -> Analysed:
    """Run the desk's analysis. It may take as long as the desk's model may, so never in a transaction."""
    run = ANALYSERS[settings.ANALYSER]
    return run(document, language, judge=judge, is_confidential=is_confidential)
