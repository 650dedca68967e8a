"""Paragraphs that are two things at once: an agency's place and its report, a standfirst and its byline."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from claims.text.documents import Block, BlockKind, PlainDocument
from claims.text.structure.bylines import agency_lead, find_last_byline

_HEAD_BLOCKS: Final = 8
_QUOTE_MARK = re.compile(r">[ \t]*(?=\S)")


def part_blocks(document: PlainDocument) -> list[Block]:
    """Return the blocks with those parted that are two things; only body blocks are touched."""
    return [part for index, block in enumerate(document.blocks) for part in _parts(document, index, block)]


def _parts(document: PlainDocument, index: int, block: Block) -> Iterator[Block]:
    if block.kind is not BlockKind.BODY:
        yield block
        return
    words = document.slice(block)
    if mark := _QUOTE_MARK.match(words):
        yield replace(block, kind=BlockKind.QUOTE, start=block.start + mark.end())
    elif index < _HEAD_BLOCKS and (lead := agency_lead(words)):
        yield Block(BlockKind.DATELINE, block.start, block.start + lead[0])
        yield replace(block, start=block.start + lead[1])
    elif 0 < index < _HEAD_BLOCKS and (byline := find_last_byline(words)):
        yield replace(block, end=block.start + len(words[:byline].rstrip()))
        yield Block(BlockKind.BYLINE, block.start + byline, block.end)
    else:
        yield block
