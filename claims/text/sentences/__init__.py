"""Where sentences begin and end, to the character; what they say is none of this package's business."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from claims.text.abbreviations import lexicon_for
from claims.text.abbreviations.lexicon import Lexicon
from claims.text.documents import CHECKABLE, PlainDocument
from claims.text.sentences.breaks import find_breaks
from claims.text.sentences.folding import fold
from claims.text.sentences.judging import Paragraph, sentence_end
from claims.text.sentences.lines import line_breaks, paragraphs
from claims.text.sentences.stops import find_stops


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """A sentence's place in the document, its block, and the number of its paragraph from one."""

    start: int
    end: int
    block: int
    paragraph: int


def sentence_spans(text: str, language: str = "und") -> list[tuple[int, int]]:
    """Return the spans in order, without the white space around them; a blank line always ends one."""
    folded = fold(text)
    spans: list[tuple[int, int]] = []
    start = 0
    for end in (*folded.originals(_ends(folded.text, lexicon_for(language))), len(text)):
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            spans.append((left, right))
        start = end
    return spans


def document_sentences(document: PlainDocument, language: str = "und") -> list[SentenceSpan]:
    """Return the sentences of the blocks that can hold claims, placed in the document's text."""
    found: list[SentenceSpan] = []
    paragraph = 0
    for index, block in enumerate(document.blocks):
        if block.kind not in CHECKABLE:
            continue
        paragraph += 1
        for start, end in sentence_spans(document.slice(block), language):
            found.append(SentenceSpan(block.start + start, block.start + end, index, paragraph))
    return found


def _ends(text: str, lexicon: Lexicon) -> list[int]:
    stretches = paragraphs(text)
    unstopped = find_breaks(text, lexicon)
    for start, end in stretches:
        unstopped.update(line_breaks(text, start, end))
    ends = {*unstopped, *(end for _, end in stretches)}
    in_order = sorted(unstopped)
    for start, end in stretches:
        ends.update(_paragraph_ends(Paragraph(text, start, end, lexicon), in_order))
    return sorted(ends)


def _paragraph_ends(paragraph: Paragraph, unstopped: list[int]) -> Iterator[int]:
    begun = paragraph.start
    for stop in find_stops(paragraph.text, paragraph.start, paragraph.end):
        if unstopped and (before := bisect_right(unstopped, stop.at)):
            begun = max(begun, unstopped[before - 1])
        end = sentence_end(stop, begun, paragraph)
        if end is not None:
            yield end
            begun = end
