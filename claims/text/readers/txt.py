"""Plain text to blocks: paragraphs, lines and list items; what a paragraph is for is told in structure."""

import re
from collections.abc import Iterator
from typing import Final

from claims.text.documents import Block, BlockKind, PlainDocument
from claims.text.readers.heads import read_head

_CHUNK = re.compile(r"\S[^\n]*(?:\n[ \t\u00a0]*\S[^\n]*)*")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_BULLET = re.compile(r"(?:[-*•‣–]|\d{1,3}[.)])[ \t]+(?=\S)")
#: A line of mail or typewriter text is this long at most, and all but its last are not much shorter.
_LONGEST_WRAPPED: Final = 100
_SHORTEST_WRAPPED: Final = 40


def read_txt(text: str) -> PlainDocument:
    declared, start = read_head(text)
    blocks = (block for chunk in _CHUNK.finditer(text, start) for block in _blocks(text, *chunk.span()))
    return PlainDocument(text, tuple(blocks), declared)


def _blocks(text: str, start: int, end: int) -> Iterator[Block]:
    lines = list(_LINE.finditer(text, start, end))
    bullets = [_BULLET.match(text, line.start(), line.end()) for line in lines]
    if len(lines) > 1 and all(bullets):
        for line, bullet in zip(lines, bullets, strict=True):
            yield Block(BlockKind.LIST_ITEM, bullet.end() if bullet else line.start(), line.end())
    elif _is_wrapped([line.group() for line in lines]):
        yield Block(BlockKind.BODY, lines[0].start(), lines[-1].end())
    else:
        for line in lines:
            yield Block(BlockKind.BODY, line.start(), line.end())


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the breaks are the typewriter's and not the author's."""
    lengths = [len(line) for line in lines]
    return (
        max(lengths) <= _LONGEST_WRAPPED and min(lengths[:-1], default=_LONGEST_WRAPPED) >= _SHORTEST_WRAPPED
    )
