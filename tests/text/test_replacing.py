"""Putting other words in one place of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.documents import PlainDocument
from claims.text.readers import read_pasted
from claims.text.replacing import replace_words

TEXT = "Der Hafen wächst\n\nDer Kai ist 420 Meter lang. Er wurde 2021 eröffnet.\n\nNiemand fährt."


def replaced(old: str, new: str, text: str = TEXT) -> tuple[PlainDocument, str]:
    document = read_pasted(text)
    start = document.text.index(old)
    after, (first, last) = replace_words(document, start, start + len(old), new)
    return after, after.text[first:last]


@pytest.mark.parametrize("new", ["400 Meter", "etwa vierhundertzwanzig Meter", "4"])
def test_words_of_any_length_stand_where_the_old_ones_stood(new: str) -> None:
    after, words = replaced("420 Meter", new)
    assert words == new
    assert after.text == read_pasted(TEXT).text.replace("420 Meter", new)


def test_blocks_keep_their_kinds_and_their_words() -> None:
    before = read_pasted(TEXT)
    after, _words = replaced("420 Meter", "rund einen halben Kilometer")
    assert [block.kind for block in after.blocks] == [block.kind for block in before.blocks]
    assert [after.slice(block) for block in after.blocks] == [
        before.slice(block).replace("420 Meter", "rund einen halben Kilometer") for block in before.blocks
    ]


def test_line_breaks_in_the_words_make_no_paragraph() -> None:
    after, words = replaced("420 Meter", "400\n\nMeter")
    assert words == "400 Meter"
    assert len(after.blocks) == len(read_pasted(TEXT).blocks)


@pytest.mark.parametrize(
    ("cut", "left"),
    [
        ("Er wurde 2021 eröffnet.", "Der Kai ist 420 Meter lang."),
        ("Der Kai ist 420 Meter lang.", "Er wurde 2021 eröffnet."),
        (" lang", "Der Kai ist 420 Meter. Er wurde 2021 eröffnet."),
        ("420", "Der Kai ist Meter lang. Er wurde 2021 eröffnet."),
    ],
)
def test_cutting_leaves_no_double_space(cut: str, left: str) -> None:
    after, words = replaced(cut, "")
    assert words == ""
    assert left in [after.slice(block) for block in after.blocks]


def test_cutting_a_whole_paragraph_takes_its_block_along() -> None:
    after, _words = replaced("Niemand fährt.", "  ")
    assert [after.slice(block) for block in after.blocks] == [
        "Der Hafen wächst",
        "Der Kai ist 420 Meter lang. Er wurde 2021 eröffnet.",
    ]


@given(st.text("ab .\n", max_size=60), st.data(), st.text("xy \n", max_size=12))
def test_whatever_is_replaced_the_blocks_fit_the_text(text: str, data: st.DataObject, words: str) -> None:
    document = read_pasted(f"Titel\n\n{text}\n\nNoch ein Satz.")
    block = data.draw(st.sampled_from(document.blocks))
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))

    after, (first, last) = replace_words(document, start, end, words)

    assert after.text[first:last] == " ".join(words.split())
    others = [document.slice(other) for other in document.blocks if other != block]
    assert [after.slice(other) for other in after.blocks if after.slice(other) in others] == others
    assert all(after.slice(one) == after.slice(one).strip() != "" for one in after.blocks)
    assert all(one.end <= two.start for one, two in zip(after.blocks, after.blocks[1:], strict=False))
