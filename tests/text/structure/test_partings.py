"""Paragraphs that are two things at once."""

import pytest
from hypothesis import given

from claims.text.documents import Block, BlockKind, PlainDocument
from claims.text.structure.partings import part_blocks
from tests.text.strategies import hostile_texts


def parts(*paragraphs: str) -> list[tuple[BlockKind, str]]:
    text = "\n\n".join(paragraphs)
    starts = [sum(len(one) + 2 for one in paragraphs[:index]) for index in range(len(paragraphs))]
    blocks = tuple(
        Block(BlockKind.BODY, start, start + len(words))
        for start, words in zip(starts, paragraphs, strict=True)
    )
    document = PlainDocument(text, blocks)
    return [(block.kind, document.slice(block)) for block in part_blocks(document)]


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("BERLIN (dpa) – Der Rat hat vertagt.", "BERLIN (dpa)"),
        ("Frankfurt am Main (dpa/lhe) - Der Rat hat vertagt.", "Frankfurt am Main (dpa/lhe)"),
        ("LONDON, May 10 (Reuters) - The council voted.", "LONDON, May 10 (Reuters)"),
        ("PARIS (AFP) – Le conseil a voté.", "PARIS (AFP)"),
        ("NEW YORK — The council voted.", "NEW YORK"),
    ],
)
def test_part_blocks_of_an_agencys_report_takes_the_place_off(paragraph: str, place: str) -> None:
    (first, found), (second, rest) = parts(paragraph)

    assert (first, found) == (BlockKind.DATELINE, place)
    assert second is BlockKind.BODY
    assert rest == paragraph[-len(rest) :]
    assert rest[0].isalpha()


@pytest.mark.parametrize(
    "paragraph",
    [
        "Der Rat (SPD) – und nicht nur er – hat vertagt.",
        "NATO – das ist ein Bündnis.",
        "Die Halle (neu) - sie steht leer.",
    ],
)
def test_part_blocks_of_a_sentence_with_a_dash_leaves_it_whole(paragraph: str) -> None:
    assert parts(paragraph) == [(BlockKind.BODY, paragraph)]


def test_part_blocks_of_a_standfirst_takes_its_byline_off() -> None:
    assert parts("Rat vertagt", "Die Stadt will sparen. Ein Kommentar von Ada Weber") == [
        (BlockKind.BODY, "Rat vertagt"),
        (BlockKind.BODY, "Die Stadt will sparen."),
        (BlockKind.BYLINE, "Ein Kommentar von Ada Weber"),
    ]


def test_part_blocks_of_a_sentence_that_ends_like_a_byline_leaves_it_whole() -> None:
    paragraph = "Sparen ist Pflicht. Von Anfang an war das so"

    assert parts("Rat vertagt", paragraph)[1] == (BlockKind.BODY, paragraph)


def test_part_blocks_of_a_mailed_quote_drops_its_mark() -> None:
    assert parts("> Wir haben gewartet.") == [(BlockKind.QUOTE, "Wir haben gewartet.")]


@given(hostile_texts)
def test_part_blocks_of_anything_keeps_order_and_never_overlaps(text: str) -> None:
    document = PlainDocument(text, (Block(BlockKind.BODY, 0, len(text)),) if text else ())
    blocks = part_blocks(document)

    borders = [border for block in blocks for border in (block.start, block.end)]
    assert borders == sorted(borders)
    assert all(0 <= border <= len(text) for border in borders)
