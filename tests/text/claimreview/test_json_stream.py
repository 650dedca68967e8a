"""Reading JSON piece by piece."""

import io
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.claimreview.json_stream import LARGEST_ELEMENT, BadJson, JsonStream

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


def elements(text: str, piece: int = 1_000_000) -> list[object]:
    file = io.StringIO(text)
    return list(JsonStream(lambda size: file.read(min(size, piece))).elements())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[{"a": 1}, {"b": 2}]', [{"a": 1}, {"b": 2}]),
        ('{"a": 1}\n{"b": 2}\n', [{"a": 1}, {"b": 2}]),
        ('{"@graph": [1, 2], "a": 3}', [1, 2, {"a": 3}]),
        ('{"dataFeedElement": [{"item": [1]}]}', [{"item": [1]}, {}]),
        ('\ufeff{"a": {"@graph": [1]}}', [{"a": {"@graph": [1]}}]),
        ('["a\nb"]', ["a\nb"]),
        ("12", [12]),
        ("[]", []),
        ("", []),
        (" \n", []),
    ],
)
def test_elements_are_those_of_the_outer_list_and_what_else_there_is(
    text: str, expected: list[object]
) -> None:
    assert elements(text) == expected


@given(st.lists(VALUES, max_size=5), st.integers(1, 7))
def test_elements_are_the_same_in_pieces_of_any_size(values: list[object], piece: int) -> None:
    assert elements(json.dumps(values, ensure_ascii=False), piece) == values


@pytest.mark.parametrize(
    "text", ["{", '{"a"', '{"a": }', "{a: 1}", "[1 2]", "[1", "nul", '{"a": "b', "}", "[" * 100_000]
)
def test_elements_of_broken_json_are_refused(text: str) -> None:
    with pytest.raises(BadJson):
        elements(text)


def test_elements_before_a_broken_place_are_given() -> None:
    stream = JsonStream(io.StringIO("[1, 2, x]").read)
    given = stream.elements()
    assert [next(given), next(given)] == [1, 2]
    with pytest.raises(BadJson):
        next(given)


def test_skip_to_goes_on_behind_a_broken_line() -> None:
    stream = JsonStream(io.StringIO('{bad\n{"a": 1}').read)
    with pytest.raises(BadJson):
        list(stream.elements())
    assert stream.skip_to("\n{")
    assert list(stream.elements()) == [{"a": 1}]


def test_skip_to_what_is_not_there_says_so() -> None:
    assert not JsonStream(io.StringIO("abc").read).skip_to("\n{")


def test_an_element_larger_than_any_check_is_refused_without_reading_on() -> None:
    read = 0

    def endless(size: int) -> str:
        nonlocal read
        text = "x" * size if read else '["' + "x" * (size - 2)
        read += size
        return text

    with pytest.raises(BadJson):
        list(JsonStream(endless).elements())
    assert read < 4 * LARGEST_ELEMENT


def test_many_elements_are_read_in_time_that_grows_with_their_number() -> None:
    text = json.dumps([{"a": "b" * 200}] * 20_000)
    began = time.perf_counter()
    assert len(elements(text, piece=4096)) == 20_000
    assert time.perf_counter() - began < 5
