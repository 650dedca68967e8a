"""Who is mentioned in plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.mentions import mentioned_names, mentions


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("@mara sieh dir das an", ["mara"]),
        ("Frag (@jonas), nicht @theo.", ["jonas", "theo"]),
        ("Das weiß @anna-lena.k.", ["anna-lena.k"]),
        ("@Mara und noch einmal @mara", ["Mara"]),
        ("@Müller @Вера", ["Müller", "Вера"]),
        ("schreib an redaktion@example.org", []),
        ("https://example.org/@mara", []),
        ("`@mara` ist nur Code", []),
        ("``ein ` und @mara`` und @theo", ["theo"]),
        ("@", []),
        ("@@mara", []),
        ("", []),
    ],
)
def test_mentioned_names_are_those_written_as_such(words: str, names: list[str]) -> None:
    assert mentioned_names(words) == names


@given(st.text("@ab.-_ `\n\u00e4\U0001f6a2", max_size=80))
def test_every_mention_stands_where_it_says(words: str) -> None:
    places = mentions(words)
    assert all(words[start:end] == f"@{name}" for start, end, name in places)
    assert [start for start, _end, _name in places] == sorted(start for start, _end, _name in places)


@pytest.mark.parametrize("words", ["`" * 20_000, "`a" * 10_000, "``a`" * 7_000, "@" * 20_000, "@a." * 9_000])
def test_words_made_to_take_long_are_read_all_the_same(words: str) -> None:
    assert all(words[start:end] == f"@{name}" for start, end, name in mentions(words))
