"""Markdown to the plain text people read, with the blocks its marks name; the marks themselves are gone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from claims.text.documents import Block, BlockKind, PlainDocument
from claims.text.readers.heads import split_front_matter
from claims.text.readers.txt import read_txt

_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_SHOWN = frozenset({"text", "text_special", "code_inline", "html_inline"})

_MARK = re.compile(r"[\[*_`<&\n]")
#: Time goes with the marks and not with the words: no article has so many, and a second is spent on these.
_MOST_MARKS = 50_000


@dataclass(slots=True)
class _Writer:
    """The plain text so far and where its blocks lie."""

    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0

    def add(self, kind: BlockKind, words: str, *, level: int = 0, marker: str = "") -> None:
        plain = words.strip()
        if not plain:
            return
        lead = f"\n\n{marker}" if self.parts else marker
        start = self.length + len(lead)
        self.parts += (lead, plain)
        self.length = start + len(plain)
        self.blocks.append(Block(kind, start, self.length, level))


@dataclass(slots=True)
class _Place:
    """How deep in lists and quotes the walk is, and the list number still to be written."""

    lists: int = 0
    quotes: int = 0
    marker: str = ""
    lone_number: bool = False

    @property
    def kind(self) -> BlockKind:
        if self.lists:
            return BlockKind.LIST_ITEM
        return BlockKind.QUOTE if self.quotes else BlockKind.BODY


def read_markdown(text: str) -> PlainDocument:
    """Read the marks, unless the file is nothing but marks: then it is shown as it stands."""
    if sum(1 for _ in _MARK.finditer(text)) > _MOST_MARKS:
        return read_txt(text)
    declared, markdown = split_front_matter(text)
    tokens = MarkdownIt("commonmark", {"html": False}).parse(markdown)
    writer = _Writer()
    place = _Place()
    for index, token in enumerate(tokens):
        _walk(token, place, lone=_is_lone_item(tokens, index))
        if token.type == "inline":
            _write_inline(writer, place, token, tokens[index - 1])
        elif token.type in {"fence", "code_block"}:
            writer.add(BlockKind.CODE, token.content)
    return PlainDocument("".join(writer.parts), tuple(writer.blocks), declared)


def _walk(token: Token, place: _Place, *, lone: bool) -> None:
    if token.type == "blockquote_open":
        place.quotes += 1
    elif token.type == "blockquote_close":
        place.quotes -= 1
    elif token.type == "list_item_open":
        place.lists += 1
        place.marker = f"{token.info}{token.markup} " if token.info else ""
        place.lone_number = lone
    elif token.type == "list_item_close":
        place.lists -= 1


def _is_lone_item(tokens: Sequence[Token], index: int) -> bool:
    """Whether a numbered item stands alone: then it is a sentence that begins "9. Juli", not a list."""
    token = tokens[index]
    if token.type != "list_item_open" or not token.info or tokens[index - 1].type != "ordered_list_open":
        return False
    after = tokens[index - 1].map
    return token.map == after


def _write_inline(writer: _Writer, place: _Place, token: Token, opening: Token) -> None:
    words = _plain(token.children or ())
    marker, place.marker = place.marker, ""
    if opening.type == "heading_open":
        level = int(opening.tag[1:])
        is_title = level == 1 and not any(block.kind is BlockKind.TITLE for block in writer.blocks[:3])
        writer.add(BlockKind.TITLE if is_title else BlockKind.HEADING, words, level=level)
    elif caption := _image_words(token.children or ()):
        writer.add(BlockKind.CAPTION, caption)
    elif marker and place.lone_number:
        writer.add(BlockKind.QUOTE if place.quotes else BlockKind.BODY, marker + words)
    else:
        writer.add(place.kind, words, marker=marker)


def _plain(children: Iterable[Token]) -> str:
    return "".join(
        _BREAKS.get(child.type, child.content if child.type in _SHOWN else "") for child in children
    )


def _image_words(children: Sequence[Token]) -> str:
    """Return what pictures say of themselves where a paragraph is nothing but pictures."""
    if any(child.type != "image" and child.content.strip() for child in children):
        return ""
    return " ".join(child.content for child in children if child.type == "image")
