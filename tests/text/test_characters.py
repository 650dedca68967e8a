"""Signs that mislead a reader or break a store."""

import pytest

from claims.text.characters import has_bidi_controls, has_invisible_characters, has_surrogates


@pytest.mark.parametrize("sign", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_has_bidi_controls_of_a_turning_sign_is_true(sign: str) -> None:
    assert has_bidi_controls(f"Rechnung{sign}fdp.exe")


@pytest.mark.parametrize("text", ["", "Grüße aus Köln", "שלום", "مرحبا\u200f!"])
def test_has_bidi_controls_of_honest_text_is_false(text: str) -> None:
    assert not has_bidi_controls(text)


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u200d", "\u00ad", "\ufeff", "\u2800", "\u3164", "\u034f", "\ufe0f", "\x07", "\u2028"]
)
def test_has_invisible_characters_of_a_name_with_one_is_true(sign: str) -> None:
    assert has_invisible_characters(f"ada{sign}")


@pytest.mark.parametrize("name", ["ada", "Ådne Øst", "e\u0301lodie", "Анна", "李雷", "o'brien-7"])
def test_has_invisible_characters_of_a_plain_name_is_false(name: str) -> None:
    assert not has_invisible_characters(name)


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\udc00\ud83d"])
def test_has_surrogates_of_half_a_pair_is_true(text: str) -> None:
    assert has_surrogates(text)


def test_has_surrogates_of_a_whole_emoji_is_false() -> None:
    assert not has_surrogates("🔥")
