"""Words and signs as characters: what differs in typing only is the same."""

import pytest
from hypothesis import given

from claims.text.anchors.tokens import Vocabulary, is_blank
from tests.text.strategies import hostile_texts


def words(text: str) -> list[str]:
    tokens = Vocabulary().tokens(text)
    return [tokens.word(place) for place in range(len(tokens.codes))]


@given(hostile_texts)
def test_tokens_of_anything_leave_only_blanks_between(text: str) -> None:
    tokens = Vocabulary().tokens(text)
    edges = [0, *(edge for span in zip(tokens.starts, tokens.ends, strict=True) for edge in span), len(text)]

    assert edges == sorted(edges)
    assert all(is_blank(text[end:start]) for end, start in zip(edges[::2], edges[1::2], strict=True))
    assert len(tokens.starts) == len(tokens.codes) == len(tokens.weights)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Rat zahlt 3,5 Mio.", ["Der", "Rat", "zahlt", "3", ",", "5", "Mio", "."]),
        ("Müll\u00adabfuhr\u200b jetzt", ["Müll\u00adabfuhr\u200b", "jetzt"]),
        ("Cafe\u0301!", ["Cafe\u0301", "!"]),
        ("世界 ok", ["世", "界", "ok"]),
        ("a" * 100, ["a" * 65, "a" * 35]),
    ],
)
def test_tokens_are_words_and_signs(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("„Der Rat“ – 5", '"der rat" - 5'),
        ("Cafe\u0301", "Café"),
        ("Müll\u00adabfuhr", "Müllabfuhr"),
        ("Na …", "Na ..."),
        ("Der  Rat\r\ntagt", "Der Rat tagt"),
    ],
)
def test_tokens_that_differ_in_typing_share_their_codes(one: str, other: str) -> None:
    vocabulary = Vocabulary()

    assert vocabulary.tokens(one).codes == vocabulary.tokens(other).codes


def test_passage_of_some_words_is_the_sentence_around() -> None:
    tokens = Vocabulary().tokens("Er ging. Sie blieb lange. Wer weiß?\n\nNeuer Absatz")
    first, last = tokens.passage(*tokens.covering(*(13, 19)))

    assert tokens.text[tokens.starts[first] : tokens.ends[last - 1]] == "Sie blieb lange."
