"""What stayed, went and came between two texts."""

import pytest
from hypothesis import given

from claims.text.diffs import Change, Stretch, differences
from claims.text.similarity import fold
from tests.text.strategies import hostile_texts

MARKS = {Change.EQUAL: "{}", Change.REMOVED: "[-{}-]", Change.ADDED: "[+{}+]"}


def shown(old: str, new: str) -> str:
    return "".join(
        MARKS[one.change].format(
            old[one.start : one.end] if one.change is Change.REMOVED else new[one.new_start : one.new_end]
        )
        for one in differences(old, new)
    )


@given(hostile_texts, hostile_texts)
def test_differences_of_any_texts_cover_both_without_a_gap(old: str, new: str) -> None:
    found = differences(old, new)

    assert "".join(old[one.start : one.end] for one in found) == old
    assert "".join(new[one.new_start : one.new_end] for one in found) == new
    assert all(one.start == one.end for one in found if one.change is Change.ADDED)
    assert all(one.new_start == one.new_end for one in found if one.change is Change.REMOVED)


@given(hostile_texts, hostile_texts)
def test_differences_call_equal_only_what_reads_the_same(old: str, new: str) -> None:
    for one in differences(old, new):
        if one.change is Change.EQUAL:
            before, after = old[one.start : one.end], new[one.new_start : one.new_end]
            assert fold(before).replace(" ", "") == fold(after).replace(" ", "")


@given(hostile_texts)
def test_differences_of_a_text_and_itself_are_none(text: str) -> None:
    length = len(text)

    assert differences(text, text) == ([Stretch(Change.EQUAL, 0, length, 0, length)] if text else [])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Der Rat tagt heute.", "Der Rat tagt morgen.", "Der Rat tagt [-heute-][+morgen+]."),
        ("Der Rat tagt.", "Der neue Rat tagt.", "Der [+neue +]Rat tagt."),
        ("Der alte Rat tagt.", "Der Rat tagt.", "Der [-alte -]Rat tagt."),
        ("Er geht. Sie bleibt.", "Er geht. Er ruht. Sie bleibt.", "Er geht. [+Er ruht. +]Sie bleibt."),
        ("„Nein“ – nie", '"Nein" - nie', '"Nein" - nie'),
        ("Der Rat\r\ntagt", "Der Rat tagt", "Der Rat tagt"),
        ("", "Der Rat", "[+Der Rat+]"),
        ("Der Rat", "", "[-Der Rat-]"),
        ("a,b", "a, b", "a, b"),
    ],
)
def test_differences_are_told_in_words(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


def test_differences_of_long_texts_with_nothing_in_common_come_to_an_end() -> None:
    old, new = (" ".join(f"{letter}{number}" for number in range(60_000)) for letter in "ab")

    assert [one.change for one in differences(old, new)][:1] == [Change.REMOVED]
