"""What takes long about a new text, done before any transaction; nothing is stored here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.analysers import analyse_document
from claims.analysers.outcome import Analysed, Analyser
from claims.models import Article, Revision
from claims.queries.comparing import Stand, carry, last_anchors, stand_of, threads_on_text
from claims.text.anchors import Carried
from claims.text.diffs import Change, differences
from claims.text.documents import PlainDocument
from claims.text.segments import Span
from claims.workflow.learning import current_judge


@dataclass(frozen=True, slots=True)
class Prepared:
    """What takes long about a new text, so that no transaction waits for it."""

    document: PlainDocument
    carried: Mapping[Stand, Carried]
    analysed: Analysed
    """What is proposed of the sentences that changed or are new; of the others nothing."""


def prepare_revision(
    article: Article, base: Revision, document: PlainDocument, *, analyser: Analyser = analyse_document
) -> Prepared:
    """Carry every mark from the current text to the new one, and find what its new sentences state.

    A page that only shows what would be gives an analyser that is quick.
    """
    stands = [*map(stand_of, last_anchors(article)), *map(stand_of, threads_on_text(article))]
    added = added_stretches(base.text, document.text)
    return Prepared(document, carry(stands, document.text), analyse_added(article, document, added, analyser))


def added_stretches(old: str, new: str) -> list[Span]:
    return [
        (stretch.new_start, stretch.new_end)
        for stretch in differences(old, new)
        if stretch.change is Change.ADDED
    ]


def analyse_added(
    article: Article, document: PlainDocument, added: Sequence[Span], analyser: Analyser
) -> Analysed:
    """Analyse the paragraphs that hold something new, and keep what is proposed of the new in them."""
    is_new = marked_out(document.text, added)
    blocks = tuple(block for block in document.blocks if touches(is_new, (block.start, block.end)))
    if not blocks:
        return Analysed(())
    analysed = analyser(
        replace(document, blocks=blocks),
        article.language,
        judge=current_judge(article.language),
        is_confidential=article.is_confidential,
    )
    proposed = (one for one in analysed.suggestions if touches(is_new, (one.start, one.end)))
    return replace(analysed, suggestions=tuple(proposed))


def marked_out(text: str, spans: Iterable[Span]) -> bytearray:
    """One byte a character, 1 where a span covers it: so that thousands of spans are asked about quickly."""
    covered = bytearray(len(text))
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return covered


def touches(covered: bytearray, span: Span) -> bool:
    return covered.find(1, *span) >= 0
