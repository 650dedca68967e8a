"""A claim's place as W3C selectors, and finding it by them alone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.anchors.selectors import (
    Selectors,
    UnreadableSelectors,
    find_by_selectors,
    from_annotation,
    selectors_at,
    to_annotation,
)
from tests.text.strategies import hostile_texts

TEXT = "Der Hafen wächst. Das sagt der Senat. Der Umsatz steigt. Das sagt der Betreiber."
QUOTE = {"type": "TextQuoteSelector", "exact": "Hafen", "prefix": "Der ", "suffix": " wächst"}
POSITION = {"type": "TextPositionSelector", "start": 4, "end": 9}


def selectors_of(words: str, *, last: bool = False) -> Selectors:
    start = TEXT.rindex(words) if last else TEXT.index(words)
    return selectors_at(TEXT, start, start + len(words))


@given(hostile_texts.filter(bool), st.data())
def test_from_annotation_of_what_was_written_gives_it_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    selectors = selectors_at(text, start, data.draw(st.integers(start + 1, len(text))))

    assert from_annotation(json.loads(json.dumps(to_annotation(selectors)))) == selectors


@given(hostile_texts.filter(bool), st.data())
def test_find_by_selectors_in_the_same_text_gives_the_same_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    assert find_by_selectors(text, selectors_at(text, start, end)) == (start, end)


@given(hostile_texts, hostile_texts, st.data())
def test_find_by_selectors_in_any_text_gives_the_quote_or_nothing(
    old: str, new: str, data: st.DataObject
) -> None:
    start, end = sorted(data.draw(st.tuples(*(st.integers(0, len(old)),) * 2)))
    found = find_by_selectors(new, selectors_at(old, start, end))

    assert found is None or new[slice(*found)] == old[start:end]


def test_to_annotation_names_the_types_of_the_web_annotation_model() -> None:
    assert to_annotation(Selectors(4, 9, "Hafen", "Der ", " wächst")) == [QUOTE, POSITION]


def test_from_annotation_takes_selectors_in_any_order_and_without_context() -> None:
    bare = {"type": "TextQuoteSelector", "exact": "Hafen"}

    assert from_annotation([POSITION, {"type": "FragmentSelector"}, bare]) == Selectors(4, 9, "Hafen")


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param([], id="nothing"),
        pytest.param([QUOTE], id="no position"),
        pytest.param([POSITION], id="no quote"),
        pytest.param([{**QUOTE, "exact": ""}, POSITION], id="empty quote"),
        pytest.param([{**QUOTE, "exact": 7}, POSITION], id="quote that is a number"),
        pytest.param([{**QUOTE, "prefix": ["Der"]}, POSITION], id="context that is a list"),
        pytest.param([QUOTE, {**POSITION, "start": 9}], id="empty span"),
        pytest.param([QUOTE, {**POSITION, "start": -4}], id="before the text"),
        pytest.param([QUOTE, {**POSITION, "end": "9"}], id="offset that is text"),
        pytest.param([["type"], None, "TextQuoteSelector"], id="no objects"),
    ],
)
def test_from_annotation_of_nonsense_is_refused(listed: list[object]) -> None:
    with pytest.raises(UnreadableSelectors):
        from_annotation(listed)


def test_find_by_selectors_of_shifted_words_finds_the_only_place() -> None:
    assert find_by_selectors(f"Neu: {TEXT}", selectors_of("Der Umsatz")) == (43, 53)


def test_find_by_selectors_of_repeated_words_goes_by_their_context() -> None:
    text = f"Neu: {TEXT}"
    start = text.rindex("Das sagt der")

    assert find_by_selectors(text, selectors_of("Das sagt der", last=True)) == (start, start + 12)


def test_find_by_selectors_of_repeated_words_in_other_contexts_does_not_guess() -> None:
    text = "Neu: das sagt der Rat, und das sagt der Bund."

    assert find_by_selectors(text, Selectors(0, 8, "das sagt", "Ob ", " jemand")) is None


def test_find_by_selectors_of_words_that_are_gone_gives_nothing() -> None:
    assert find_by_selectors(TEXT.replace("wächst", "schrumpft"), selectors_of("wächst")) is None


def test_find_by_selectors_among_countless_places_gives_nothing() -> None:
    assert find_by_selectors("a " * 100_000, Selectors(500_000, 500_001, "a")) is None
