"""The plain document every reader produces: its text, its blocks, its declared head; no parsing here."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a stretch of an article is for."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    BODY = "body"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    PROVENANCE = "provenance"
    CODE = "code"


#: The kinds whose sentences can become claims.
CHECKABLE = frozenset({BlockKind.BODY, BlockKind.QUOTE, BlockKind.LIST_ITEM})


class UnreadableReason(StrEnum):
    """Why bytes were refused; whoever catches the refusal words it."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    HAS_NUL = "has_nul"
    HAS_SURROGATES = "has_surrogates"
    UNKNOWN_ENCODING = "unknown_encoding"
    UNSUPPORTED_TYPE = "unsupported_type"


class UnreadableText(Exception):  # noqa: N818 - errors name the fact
    """No document can be made of what was brought in."""

    def __init__(self, reason: UnreadableReason) -> None:
        """Keep the reason for the caller, who words it in the reader's language."""
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of the text without the white space around it; `level` counts for headings only."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Declared:
    """What the head of a file says of itself; without a span when the words are not part of the text."""

    key: str
    value: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class PlainDocument:
    """A text normalised once, with its blocks in order and never overlapping; offsets are code points."""

    text: str
    blocks: tuple[Block, ...]
    declared: tuple[Declared, ...] = ()

    def slice(self, span: Block) -> str:
        return self.text[span.start : span.end]
