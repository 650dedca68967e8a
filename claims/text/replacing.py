"""Other words in one place of a document; its blocks keep their kinds and follow."""

from dataclasses import replace

from claims.text.documents import Block, PlainDocument

Span = tuple[int, int]


def replace_words(document: PlainDocument, start: int, end: int, words: str) -> tuple[PlainDocument, Span]:
    """Put words in the place of a span that lies within one block; returns where they stand then.

    Line breaks would make new paragraphs, so white space in the words becomes single spaces. Empty words cut
    the span, one of the two spaces around it, and the block where nothing else stands in it.
    """
    words = " ".join(words.split())
    if not words:
        start, end = _with_one_blank(document.text, start, end)
    shift = len(words) - (end - start)
    text = document.text[:start] + words + document.text[end:]
    blocks = [_follow(block, end, shift) for block in document.blocks]
    trimmed = [_trim(text, block) for block in blocks]
    kept = tuple(block for block in trimmed if block.start < block.end)
    return PlainDocument(text, kept), (start, start + len(words))


def _with_one_blank(text: str, start: int, end: int) -> Span:
    """Take one neighbouring space along, so that what is cut leaves no double one."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if before == " " and (after == " " or after in ".,;:!?\n" or not after):
        return start - 1, end
    return (start, end + 1) if after == " " else (start, end)


def _follow(block: Block, end: int, shift: int) -> Block:
    """Move what stands behind the span, stretch what holds it."""
    if block.start >= end:
        return replace(block, start=block.start + shift, end=block.end + shift)
    return replace(block, end=block.end + shift) if block.end >= end else block


def _trim(text: str, block: Block) -> Block:
    """A block holds no white space at its ends."""
    words = text[block.start : block.end]
    start = block.start + len(words) - len(words.lstrip())
    return replace(block, start=start, end=max(start, block.start + len(words.rstrip())))
