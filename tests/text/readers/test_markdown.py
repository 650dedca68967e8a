"""Markdown to the words people read."""

import pytest
from hypothesis import given

from claims.text.documents import Block, BlockKind, PlainDocument
from claims.text.readers.markdown import read_markdown
from tests.text.strategies import hostile_texts

ARTICLE = """---
title: "Die Halle"
author: [Ada Weber, Jan Roth]
---
# Rat *vertagt* die Halle

Der **Rat** hat [vertagt](https://example.org/a "Titel").
Er tagt wieder im `Saal`.

## Was nun?

> Niemand weiß es.

- erstens die Halle
- zweitens
  das Bad

3. drittens
4. viertens

![Die Halle von außen](halle.jpg)

```
print(1)
```
"""


def blocks(document: PlainDocument) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.slice(block)) for block in document.blocks]


def test_read_markdown_names_the_blocks_its_marks_name() -> None:
    assert blocks(read_markdown(ARTICLE)) == [
        (BlockKind.TITLE, "Rat vertagt die Halle"),
        (BlockKind.BODY, "Der Rat hat vertagt. Er tagt wieder im Saal."),
        (BlockKind.HEADING, "Was nun?"),
        (BlockKind.QUOTE, "Niemand weiß es."),
        (BlockKind.LIST_ITEM, "erstens die Halle"),
        (BlockKind.LIST_ITEM, "zweitens das Bad"),
        (BlockKind.LIST_ITEM, "drittens"),
        (BlockKind.LIST_ITEM, "viertens"),
        (BlockKind.CAPTION, "Die Halle von außen"),
        (BlockKind.CODE, "print(1)"),
    ]


def test_read_markdown_shows_no_marks_in_its_text() -> None:
    text = read_markdown(ARTICLE).text

    assert not set(text) & set("*#>`[]")
    assert "https://" not in text


def test_read_markdown_keeps_the_level_of_headings() -> None:
    assert [block.level for block in read_markdown("# A\n\n## B\n\n#### C\n\nText.").blocks] == [1, 2, 4, 0]


def test_read_markdown_declares_its_front_matter_without_places() -> None:
    declared = read_markdown(ARTICLE).declared

    assert [(one.key, one.value, one.start, one.end) for one in declared] == [
        ("title", "Die Halle", None, None),
        ("author", "Ada Weber, Jan Roth", None, None),
    ]


def test_read_markdown_of_a_sentence_that_begins_with_a_day_keeps_the_day() -> None:
    assert blocks(read_markdown("9. Juli war der Tag.")) == [(BlockKind.BODY, "9. Juli war der Tag.")]


@pytest.mark.parametrize("mark", ["<script>alert(1)</script>", '<b onclick="x()">fett</b>'])
def test_read_markdown_of_markup_takes_it_for_words(mark: str) -> None:
    assert read_markdown(f"Der Rat sah {mark}.").text == f"Der Rat sah {mark}."


@pytest.mark.parametrize("text", ["> " * 2_000 + "tief", "- " * 2_000 + "tief", "[" * 5_000, "*a " * 5_000])
def test_read_markdown_nested_without_end_still_answers(text: str) -> None:
    document = read_markdown(text)

    assert all(0 <= block.start < block.end <= len(document.text) for block in document.blocks)


@given(hostile_texts)
def test_read_markdown_of_anything_gives_sorted_blocks_with_breaks_between(text: str) -> None:
    document = read_markdown(text)

    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert document.slice(block) == document.slice(block).strip()
        end = block.end


def test_slice_of_a_block_gives_its_exact_words() -> None:
    document = PlainDocument("👩‍🚒 Feuer aus", (Block(BlockKind.BODY, 4, 9),))

    assert document.slice(document.blocks[0]) == "Feuer"
