"""Bytes to text: what offices and old programs write, and what is no text at all."""

import pytest

from claims.text.documents import UnreadableReason, UnreadableText
from claims.text.readers.decoding import decoded, normalised

WORDS = "Größe – „Fünf“ €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_decoded_of_every_known_encoding_gives_the_words(encoding: str) -> None:
    assert decoded(WORDS.encode(encoding)) == WORDS


def test_decoded_of_utf16_with_the_big_end_first_gives_the_words() -> None:
    assert decoded(b"\xfe\xff" + WORDS.encode("utf-16-be")) == WORDS


def test_decoded_of_any_breaks_gives_line_feeds() -> None:
    assert decoded(b"eins\r\nzwei\rdrei\n") == "eins\nzwei\ndrei\n"


def test_decoded_keeps_letters_taken_apart() -> None:
    assert decoded("Cafe\u0301".encode()) == "Cafe\u0301"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", UnreadableReason.EMPTY, id="empty"),
        pytest.param(b"\xef\xbb\xbf \r\n\t", UnreadableReason.EMPTY, id="a mark and white space"),
        pytest.param("\u00a0\u200b".encode(), UnreadableReason.EMPTY, id="unseen signs"),
        pytest.param(b"Rat\x00haus", UnreadableReason.HAS_NUL, id="NUL"),
        pytest.param(b"Gr\xf6\x00e", UnreadableReason.HAS_NUL, id="NUL in an old encoding"),
        pytest.param(b"\x81\x00\x8d", UnreadableReason.HAS_NUL, id="NUL in no encoding"),
        pytest.param("Größe".encode("utf-16-le"), UnreadableReason.HAS_NUL, id="UTF-16 without its mark"),
        pytest.param(b"\xff\xfea", UnreadableReason.UNKNOWN_ENCODING, id="half a UTF-16 unit"),
        pytest.param(b"Wort \x81 \x8d", UnreadableReason.UNKNOWN_ENCODING, id="in no encoding"),
        pytest.param(b"Halb \xed\xa0\x80 da", UnreadableReason.HAS_SURROGATES, id="half a pair"),
        pytest.param(bytes(range(1, 9)) * 4 + b"Wort", UnreadableReason.NOT_TEXT, id="controls"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x03\x04\x05", UnreadableReason.NOT_TEXT, id="a picture"),
    ],
)
def test_decoded_of_what_nobody_can_read_names_the_reason(data: bytes, reason: UnreadableReason) -> None:
    with pytest.raises(UnreadableText) as refused:
        decoded(data)

    assert refused.value.reason is reason


def test_normalised_of_a_pasted_lone_surrogate_is_refused() -> None:
    with pytest.raises(UnreadableText) as refused:
        normalised("Halb \ud83d da")

    assert refused.value.reason is UnreadableReason.HAS_SURROGATES


def test_normalised_of_one_stray_control_in_a_long_text_keeps_it() -> None:
    text = "Der Rat tagt. " * 20 + "\x0b"

    assert normalised(text) == text
