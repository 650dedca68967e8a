"""Plain text to blocks."""

import pytest
from hypothesis import given

from claims.text.documents import BlockKind
from claims.text.readers.txt import read_txt
from tests.text.strategies import hostile_texts


def blocks(text: str) -> list[tuple[BlockKind, str]]:
    document = read_txt(text)
    return [(block.kind, document.slice(block)) for block in document.blocks]


def test_read_txt_of_paragraphs_gives_one_block_each() -> None:
    assert blocks("Erster.\n\n\nZweiter.\n \nDritter.\n") == [
        (BlockKind.BODY, "Erster."),
        (BlockKind.BODY, "Zweiter."),
        (BlockKind.BODY, "Dritter."),
    ]


def test_read_txt_of_lines_without_blank_ones_gives_one_block_a_line() -> None:
    assert [words for _, words in blocks("Titel\nVon Ada Weber\nEin Absatz.")] == [
        "Titel",
        "Von Ada Weber",
        "Ein Absatz.",
    ]


def test_read_txt_of_wrapped_lines_gives_one_paragraph() -> None:
    text = "Der Rat der Stadt hat am Abend lange beraten und dann\nbeschlossen, nichts zu tun."

    assert blocks(text) == [(BlockKind.BODY, text)]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "2)"])
def test_read_txt_of_a_list_gives_items_without_their_marks(mark: str) -> None:
    assert blocks(f"{mark} die Halle\n{mark} das Bad") == [
        (BlockKind.LIST_ITEM, "die Halle"),
        (BlockKind.LIST_ITEM, "das Bad"),
    ]


def test_read_txt_of_a_lone_dated_line_makes_no_list_of_it() -> None:
    assert blocks("9. Juli war der Tag.") == [(BlockKind.BODY, "9. Juli war der Tag.")]


def test_read_txt_leaves_the_declaring_head_out_of_the_blocks() -> None:
    document = read_txt("Autor: Ada Weber\nDatum: 2024-05-10\n\nDer Rat tagt.")

    assert [document.slice(block) for block in document.blocks] == ["Der Rat tagt."]
    assert [declared.value for declared in document.declared] == ["Ada Weber", "2024-05-10"]


@given(hostile_texts)
def test_read_txt_of_anything_gives_sorted_blocks_of_trimmed_words(text: str) -> None:
    document = read_txt(text)

    edges = [edge for block in document.blocks for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert all(document.slice(block).strip() == document.slice(block) != "" for block in document.blocks)
    assert document.text == text


@given(hostile_texts)
def test_read_txt_of_anything_declares_what_stands_there(text: str) -> None:
    document = read_txt(text)

    assert all(document.text[one.start : one.end] == one.value for one in document.declared)
