"""Text for a terminal: widths, line breaks, and nothing that steers the screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.management.terminal import defused, width_of, wrapped
from tests.text.strategies import hostile_texts


@pytest.mark.parametrize(
    ("text", "width"),
    [("Hafen", 5), ("港", 2), ("e\u0301", 1), ("🚢", 2), ("a\u200db", 2), ("ａ", 2), ("", 0)],
)
def test_width_of_counts_columns_and_not_characters(text: str, width: int) -> None:
    assert width_of(text) == width


def test_wrapped_breaks_between_words() -> None:
    assert wrapped("der neue Kai", 8) == ["der neue", "Kai"]


def test_wrapped_breaks_a_word_wider_than_a_line() -> None:
    assert wrapped("港港港 abcdef", 5) == ["港港", "港", "abcde", "f"]


@given(hostile_texts, st.integers(min_value=2, max_value=30))
def test_wrapped_lines_fit_and_lose_no_letter(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(hostile_texts)
def test_defused_text_is_one_line_without_signs_that_steer(text: str) -> None:
    plain = defused(text)
    assert plain.splitlines() in ([], [plain])
    assert not {"\x1b", "\x07", "\u202e", "\u2066", "\0"} & set(plain)
