"""Places in a text, as Python and as browsers count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.anchors import (
    CONTEXT_LENGTH,
    MisplacedOffset,
    check_selection,
    codepoint_to_utf16,
    quote_context,
    utf16_to_codepoint,
)
from tests.text.strategies import hostile_texts


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(hostile_texts, st.data())
def test_codepoint_to_utf16_anywhere_counts_as_the_encoder_does(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))

    assert codepoint_to_utf16(text, offset) == utf16_length(text[:offset])


@given(hostile_texts, st.data())
def test_utf16_to_codepoint_after_the_way_there_returns_to_the_start(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))

    assert utf16_to_codepoint(text, codepoint_to_utf16(text, offset)) == offset


def test_utf16_to_codepoint_behind_an_emoji_gives_the_words_meant() -> None:
    text = "🔥🔥 Brand im Hafen"

    start, end = utf16_to_codepoint(text, 5), utf16_to_codepoint(text, 10)

    assert text[start:end] == "Brand"


@pytest.mark.parametrize("offset", [2, 5])
def test_utf16_to_codepoint_inside_an_emoji_is_refused(offset: int) -> None:
    with pytest.raises(MisplacedOffset):
        utf16_to_codepoint("a🔥b🔥", offset)


@pytest.mark.parametrize("offset", [-1, 7, 10**9])
def test_utf16_to_codepoint_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(MisplacedOffset):
        utf16_to_codepoint("a🔥b🔥", offset)


@pytest.mark.parametrize("offset", [-1, 5])
def test_codepoint_to_utf16_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(MisplacedOffset):
        codepoint_to_utf16("a🔥b🔥", offset)


def test_quote_context_in_the_middle_gives_both_sides_up_to_the_limit() -> None:
    text = "v" * 50 + "Zitat" + "n" * 50

    assert quote_context(text, 50, 55) == ("v" * CONTEXT_LENGTH, "n" * CONTEXT_LENGTH)


def test_quote_context_at_the_edges_gives_what_is_there() -> None:
    assert quote_context("Zitat.", 0, 5) == ("", ".")


def test_quote_context_of_two_equal_quotes_differs() -> None:
    text = "Erst hieß es: nein. Dann hieß es: nein."
    first, second = text.index("nein"), text.rindex("nein")

    assert quote_context(text, first, first + 4) != quote_context(text, second, second + 4)


def test_check_selection_of_the_exact_words_holds() -> None:
    assert check_selection("👩‍👩‍👧 Der Rat tagt.", 6, 13, "Der Rat")


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [
        pytest.param(0, 3, "der", id="other words"),
        pytest.param(0, 0, "", id="nothing"),
        pytest.param(5, 2, "", id="backwards"),
        pytest.param(-3, -1, "gt", id="counted from the end"),
        pytest.param(8, 99, "tagt.", id="beyond the end"),
    ],
)
def test_check_selection_of_anything_else_fails(start: int, end: int, quote: str) -> None:
    assert not check_selection("Der Rat tagt.", start, end, quote)


def test_check_selection_of_the_same_letter_composed_otherwise_fails() -> None:
    assert not check_selection("Cafe\u0301 zu", 0, 5, "Café")
