"""From bytes or pasted text to a document, by the right reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.documents import BlockKind, UnreadableReason, UnreadableText
from claims.text.readers import MAX_BYTES, read_document, read_pasted
from tests.text.strategies import hostile_texts

ARTICLE = b"Rat vertagt die Halle\n\nDer Rat hat vertagt. Das kostet."


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a.text", "a", "Notiz vom 10.5", "../../a\r\nX: 1.txt"])
def test_read_document_of_text_names_its_title_and_body(name: str) -> None:
    document = read_document(ARTICLE, name)

    assert [block.kind for block in document.blocks] == [BlockKind.TITLE, BlockKind.BODY]


@pytest.mark.parametrize("name", ["a.md", "a.markdown", "A.MD"])
def test_read_document_of_markdown_drops_its_marks(name: str) -> None:
    assert read_document(b"# Rat *vertagt*\n\nDer Rat tagt.", name).text == "Rat vertagt\n\nDer Rat tagt."


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (ARTICLE, "a.docx"),
        (ARTICLE, "a.exe"),
        (b"%PDF-1.7 text", "a.txt"),
        (b"PK\x03\x04", "a.md"),
        (b"\n<!DOCTYPE html><p>Der Rat", "a.txt"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "a.txt"),
        (b"{\\rtf1 Der Rat}", "a.txt"),
    ],
)
def test_read_document_of_another_type_is_refused_by_name_or_content(data: bytes, name: str) -> None:
    with pytest.raises(UnreadableText) as refused:
        read_document(data, name)

    assert refused.value.reason is UnreadableReason.UNSUPPORTED_TYPE


def test_read_document_over_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableText) as refused:
        read_document(b"a" * (MAX_BYTES + 1), "a.txt")

    assert refused.value.reason is UnreadableReason.TOO_LARGE


def test_read_document_at_the_limit_is_read() -> None:
    assert read_document(ARTICLE, "a.txt", limit=len(ARTICLE)).blocks


@pytest.mark.parametrize(("text", "limit"), [("a" * 11, 10), ("ü" * 6, 10)])
def test_read_pasted_over_the_limit_in_bytes_is_refused(text: str, limit: int) -> None:
    with pytest.raises(UnreadableText) as refused:
        read_pasted(text, limit=limit)

    assert refused.value.reason is UnreadableReason.TOO_LARGE


def test_read_pasted_with_carriage_returns_counts_from_the_normalised_text() -> None:
    document = read_pasted("Rat vertagt\r\n\r\nDer Rat 🔥 tagt.\r\n")

    assert [document.slice(block) for block in document.blocks] == ["Rat vertagt", "Der Rat 🔥 tagt."]


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff"])
def test_read_pasted_of_nothing_is_refused(text: str) -> None:
    with pytest.raises(UnreadableText) as refused:
        read_pasted(text)

    assert refused.value.reason is UnreadableReason.EMPTY


def test_read_document_of_marks_without_words_is_refused() -> None:
    with pytest.raises(UnreadableText) as refused:
        read_document(b"---\n\n---\n", "a.md")

    assert refused.value.reason is UnreadableReason.EMPTY


@given(st.one_of(st.binary(max_size=200), hostile_texts.map(str.encode)), st.sampled_from(["a.txt", "a.md"]))
def test_read_document_of_any_bytes_is_refused_or_gives_sorted_blocks(data: bytes, name: str) -> None:
    try:
        document = read_document(data, name)
    except UnreadableText:
        return

    edges = [edge for block in document.blocks for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert document.blocks
    assert "\r" not in document.text
