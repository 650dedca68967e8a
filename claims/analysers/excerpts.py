"""An article in pieces that a small model can hold: paragraphs together, long ones in several pieces."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from claims.text.documents import PlainDocument
from claims.text.sentences import SentenceSpan

Passage = tuple[int, int]
"""Where a paragraph, or some sentences of a long one, stand in the text."""

Excerpt = tuple[Passage, ...]
"""What a model is asked about at once."""

#: About a thousand tokens; the model's answer and its instructions have to fit beside them.
LONGEST: Final = 3_000


def excerpts_of(document: PlainDocument, sentences: list[SentenceSpan]) -> list[Excerpt]:
    """Put the passages together in order, as many as fit; a sentence too long for a model is left out."""
    excerpts: list[Excerpt] = []
    held: list[Passage] = []
    for passage in _passages(document, sentences):
        if held and sum(end - start for start, end in (*held, passage)) > LONGEST:
            excerpts.append(tuple(held))
            held = []
        held.append(passage)
    return [*excerpts, tuple(held)] if held else excerpts


def _passages(document: PlainDocument, sentences: list[SentenceSpan]) -> Iterator[Passage]:
    for index, group in groupby(sentences, key=lambda sentence: sentence.block):
        block = document.blocks[index]
        if block.end - block.start <= LONGEST:
            yield block.start, block.end
        else:
            yield from _pieces(list(group))


def _pieces(sentences: list[SentenceSpan]) -> Iterator[Passage]:
    """Cut a long paragraph between its sentences."""
    held: Passage | None = None
    for sentence in sentences:
        if sentence.end - sentence.start > LONGEST:
            continue
        if held is not None and sentence.end - held[0] <= LONGEST:
            held = held[0], sentence.end
            continue
        if held is not None:
            yield held
        held = sentence.start, sentence.end
    if held is not None:
        yield held
