"""Aligning two sequences: what is found is there, in order, and no size makes it quadratic."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.anchors.alignment import Run, align

letters = st.text("abc", max_size=60)


@given(letters, letters)
def test_align_gives_equal_runs_in_order_that_do_not_overlap(old: str, new: str) -> None:
    runs = align(old, new)

    assert all(old[run.old : run.old + run.length] == new[run.new : run.new + run.length] for run in runs)
    assert all(run.length > 0 for run in runs)
    for before, after in pairwise(runs):
        assert before.old + before.length <= after.old
        assert before.new + before.length <= after.new


@given(letters)
def test_align_of_a_sequence_with_itself_is_one_run(text: str) -> None:
    assert align(text, text) == ([Run(0, 0, len(text))] if text else [])


@given(letters, letters, letters)
def test_align_finds_all_that_an_insertion_left(before: str, inserted: str, after: str) -> None:
    old, new = before + after, before + inserted + after

    assert sum(run.length for run in align(old, new)) == len(old)


def test_align_keeps_the_longer_part_in_place_when_two_crossed() -> None:
    short, long = "abcdefghijklm", "nopqrstuvwxyzABCDEFGHIJKLMNOP"

    assert align(short + long, long + short) == [Run(13, 0, 29)]


@pytest.mark.parametrize(
    ("old", "new"),
    [("ab" * 50_000, "bca" * 30_000), ("a" * 100_000, "b" * 100_000), ("abc" * 40_000, "cba" * 40_000)],
)
def test_align_of_large_regions_without_landmarks_gives_up_early(old: str, new: str) -> None:
    runs = align(old, new)

    assert all(old[run.old : run.old + run.length] == new[run.new : run.new + run.length] for run in runs)
