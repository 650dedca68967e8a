"""From bytes or pasted text to a document: which reader takes what; the reading itself is one file a type."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Final

from claims.text.documents import PlainDocument, UnreadableReason, UnreadableText
from claims.text.readers.decoding import decoded, normalised
from claims.text.readers.markdown import read_markdown
from claims.text.readers.txt import read_txt
from claims.text.structure import recognise_structure

MAX_BYTES: Final = 2_000_000
_READERS: Final[Mapping[str, Callable[[str], PlainDocument]]] = {
    "": read_txt,
    ".txt": read_txt,
    ".text": read_txt,
    ".md": read_markdown,
    ".markdown": read_markdown,
}
#: Files of another kind are known by how they begin, whatever they are called.
_OTHER_TYPES: Final = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"<!doctype html",
    b"<html",
    b"<?xml",
)
_LONGEST_BEGINNING: Final = 64


def read_document(data: bytes, name: str, *, limit: int = MAX_BYTES) -> PlainDocument:
    """Read an uploaded file; raises UnreadableText."""
    if len(data) > limit:
        raise UnreadableText(UnreadableReason.TOO_LARGE)
    read = _READERS.get(_suffix(name))
    if read is None or _is_other_type(data):
        raise UnreadableText(UnreadableReason.UNSUPPORTED_TYPE)
    return _with_words(read(decoded(data)))


def read_pasted(text: str, *, limit: int = MAX_BYTES) -> PlainDocument:
    """Read what a person pasted, as plain text; `limit` counts its bytes in UTF-8. Raises UnreadableText."""
    if len(text) > limit or len(text.encode("utf-8", "surrogatepass")) > limit:
        raise UnreadableText(UnreadableReason.TOO_LARGE)
    return _with_words(read_txt(normalised(text)))


def _with_words(document: PlainDocument) -> PlainDocument:
    """Refuse what is only marks and pictures, and name the blocks of everything else."""
    if not document.blocks:
        raise UnreadableText(UnreadableReason.EMPTY)
    return recognise_structure(document)


def _suffix(name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    # "Notes of 10.5" has no type at its end, only a day.
    return suffix if suffix[1:].isalpha() else ""


def _is_other_type(data: bytes) -> bool:
    return (
        data[:_LONGEST_BEGINNING]
        .removeprefix(b"\xef\xbb\xbf")
        .lstrip()
        .lower()
        .startswith(tuple(beginning.lower() for beginning in _OTHER_TYPES))
    )
