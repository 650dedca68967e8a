"""What the first lines of a file declare."""

import pytest

from claims.text.readers.heads import read_head, split_front_matter


def test_read_head_of_declaring_lines_gives_them_with_their_places() -> None:
    text = "Titel: Die Halle\nAuthor:  Ada Weber \n\nDer Rat tagt."

    declared, start = read_head(text)

    assert [(one.key, one.value) for one in declared] == [("title", "Die Halle"), ("author", "Ada Weber")]
    assert all(text[one.start : one.end] == one.value for one in declared)
    assert text[start:].strip() == "Der Rat tagt."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (" date 2024-05 Die Halle steht leer", "2024-05"),
        ("date 2024 Die Halle steht leer", "2024"),
        ("Date 10 May 2024 The hall is empty", "10 May 2024"),
    ],
)
def test_read_head_of_a_date_before_the_headline_leaves_the_headline(text: str, value: str) -> None:
    declared, start = read_head(text)

    assert [(one.key, one.value) for one in declared] == [("date", value)]
    assert text[declared[0].start : declared[0].end] == value
    assert text[start:].lstrip().startswith(("Die Halle", "The hall"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Der Rat tagt.",
        "Hinweis: Der Rat tagt.",
        "date palms grow here",
        "Datum:\nDer Rat",
        "Date night is back",
    ],
)
def test_read_head_of_prose_declares_nothing(text: str) -> None:
    assert read_head(text) == ((), 0)


def test_split_front_matter_takes_known_keys_and_their_values_without_quotes() -> None:
    declared, rest = split_front_matter("---\nTitle: 'Die Halle'\nlayout: post\nsprache: de\n---\nDer Rat.")

    assert [(one.key, one.value) for one in declared] == [("title", "Die Halle"), ("language", "de")]
    assert rest == "Der Rat."


@pytest.mark.parametrize(
    "text", ["---\nDer Rat tagt.", "Titel: x\n---\nDer Rat.", "---\n" + "a: b\n" * 60 + "---\nDer Rat."]
)
def test_split_front_matter_without_a_fenced_head_leaves_the_text(text: str) -> None:
    assert split_front_matter(text) == ((), text)
