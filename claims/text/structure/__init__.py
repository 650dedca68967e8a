"""What each block of an article is for: title, standfirst, byline, heading, note or body."""

import re
from dataclasses import replace
from typing import Final

from claims.text.documents import Block, BlockKind, PlainDocument
from claims.text.structure.asides import is_bare_teaser, is_caption, is_note, is_teaser
from claims.text.structure.bylines import is_bare_name, is_dateline, is_genre, read_byline
from claims.text.structure.partings import part_blocks
from claims.text.structure.provenance import is_provenance

_HEAD_BLOCKS: Final = 8
_TAIL_BLOCKS: Final = 5
_LONGEST_TITLE: Final = 220
_LONGEST_STANDFIRST: Final = 800
#: A day alone may also head a chronicle, so less is believed of it than of a byline.
_MOST_STANDFIRSTS: Final = {BlockKind.BYLINE: 2, BlockKind.DATELINE: 1}
# "The port grew. What now?" is a short paragraph; "What now?" alone may be a heading.
_STOP_INSIDE = re.compile(r"\w{3,}[.?!…][\"”“»’]* +[\"„“«‘]?[A-ZÄÖÜА-Я]")
_LONGEST_HEADING: Final = 110
_MOST_HEADING_WORDS: Final = 15
_SENTENCE_END = re.compile(r"[.!?…:;,。！？][\"'”“’»«)\]]*$")
_STOP = re.compile(r"[.…:;,。][\"'”“’»«)\]]*$")
_BULLET = re.compile(r"(?:[-*•‣–]|\d{1,3}[.)])[ \t]+(?=\S)")


def recognise_structure(document: PlainDocument) -> PlainDocument:
    """Return the document with its blocks named; what a reader named already (a heading's mark) stays."""
    blocks = part_blocks(document)
    words = [document.slice(block) for block in blocks]
    _name_asides(blocks, words)
    _name_lists(blocks, words)
    _name_edges(blocks, words)
    _name_title(blocks, words)
    _name_standfirst(blocks, words)
    _name_headings(blocks, words)
    return replace(document, blocks=tuple(blocks))


def _rename(blocks: list[Block], index: int, kind: BlockKind, level: int = 0) -> None:
    blocks[index] = replace(blocks[index], kind=kind, level=level)


def _name_asides(blocks: list[Block], words: list[str]) -> None:
    """Name captions and teasers, wherever they stand; a teaser goes with the captions, beside the text."""
    announced = False
    for index, block in enumerate(blocks):
        line = words[index]
        is_announced = announced and _reads_as_heading(line)
        announced = is_bare_teaser(line) or is_announced
        if block.kind is BlockKind.BODY and (is_caption(line) or is_teaser(line) or is_announced):
            _rename(blocks, index, BlockKind.CAPTION)


def _name_lists(blocks: list[Block], words: list[str]) -> None:
    """Name the items of a list whose lines stand apart; a lone "9. Juli …" is a sentence."""
    bullets = [
        _BULLET.match(line) if block.kind is BlockKind.BODY else None
        for block, line in zip(blocks, words, strict=True)
    ]
    for index, bullet in enumerate(bullets):
        if bullet and any(bullets[max(0, index - 1) : index] + bullets[index + 1 : index + 2]):
            start = blocks[index].start + bullet.end()
            blocks[index] = replace(blocks[index], kind=BlockKind.LIST_ITEM, start=start)
            words[index] = words[index][bullet.end() :]


def _name_edges(blocks: list[Block], words: list[str]) -> None:
    """Name bylines, datelines and notes, which stand at an article's top or foot and nowhere else."""
    last_head, first_tail = _HEAD_BLOCKS, max(1, len(blocks) - _TAIL_BLOCKS)
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.BODY or last_head <= index < first_tail:
            continue
        if read_byline(words[index]):
            _rename(blocks, index, BlockKind.BYLINE)
        elif is_dateline(words[index]):
            _rename(blocks, index, BlockKind.DATELINE)
        elif len(blocks) > 1 and (is_provenance(words[index]) or is_note(words[index])):
            _rename(blocks, index, BlockKind.PROVENANCE)
        elif index and is_bare_name(words[index]) and _is_dated(words[index + 1 : index + 2]):
            _rename(blocks, index, BlockKind.BYLINE)


def _is_dated(following: list[str]) -> bool:
    return any(is_dateline(line) for line in following)


def _name_title(blocks: list[Block], words: list[str]) -> None:
    """Take the first line that could be a headline, if text follows it and no reader found the title."""
    if any(block.kind is BlockKind.TITLE for block in blocks):
        return
    could_be = [i for i, block in enumerate(blocks) if block.kind in {BlockKind.BODY, BlockKind.HEADING}]
    first = next((index for index in could_be if not is_genre(words[index])), None)
    if first is None or first + 1 >= len(blocks) or first >= _HEAD_BLOCKS:
        return
    line = words[first]
    if len(line) <= _LONGEST_TITLE and "\n" not in line and not _STOP.search(line):
        _rename(blocks, first, BlockKind.TITLE, 1)
        for kicker in could_be[: could_be.index(first)]:
            _rename(blocks, kicker, BlockKind.HEADING, 2)


def _name_standfirst(blocks: list[Block], words: list[str]) -> None:
    """Name what stands between title and byline or day; without them nothing tells it from the body."""
    kinds = [block.kind for block in blocks[:_HEAD_BLOCKS]]
    if BlockKind.TITLE not in kinds:
        return
    title = kinds.index(BlockKind.TITLE)
    mark = next((index for index in range(title + 1, len(kinds)) if kinds[index] in _MOST_STANDFIRSTS), 0)
    bodies = [index for index in range(title + 1, mark) if kinds[index] is BlockKind.BODY]
    if len(bodies) <= _MOST_STANDFIRSTS.get(kinds[mark], 0) and all(
        len(words[index]) <= _LONGEST_STANDFIRST for index in bodies
    ):
        for index in bodies:
            _rename(blocks, index, BlockKind.STANDFIRST)


def _name_headings(blocks: list[Block], words: list[str]) -> None:
    """Name short lines over a paragraph; in a text that is nothing but short lines none of them is one."""
    found = [index for index in range(len(blocks) - 1) if _is_heading(blocks, words, index)]
    bodies = sum(block.kind is BlockKind.BODY for block in blocks)
    if 2 * len(found) > bodies:
        return
    for index in found:
        _rename(blocks, index, BlockKind.HEADING, 2)


def _is_heading(blocks: list[Block], words: list[str], index: int) -> bool:
    line, following = words[index], words[index + 1]
    return (
        blocks[index].kind is BlockKind.BODY
        and index > 0
        and _reads_as_heading(line)
        and blocks[index + 1].kind in {BlockKind.BODY, BlockKind.QUOTE, BlockKind.LIST_ITEM}
        and len(following) > len(line)
        and not _reads_as_heading(following)
    )


def _reads_as_heading(line: str) -> bool:
    count = len(line.split())
    return (
        len(line) <= _LONGEST_HEADING
        and count <= _MOST_HEADING_WORDS
        and "\n" not in line
        and not line[:1].islower()
        and (not _SENTENCE_END.search(line) or (line.endswith(("?", "!")) and count > 1))
        and not _STOP_INSIDE.search(line)
    )
