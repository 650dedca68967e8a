"""Figures that say how well scores tell accepted from dismissed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.learning.measuring import area_under_curve, precision_at

scored = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 4)), min_size=1, max_size=25)


@pytest.mark.parametrize(("scores", "area"), [((0.1, 0.9), 1.0), ((0.9, 0.1), 0.0), ((0.5, 0.5), 0.5)])
def test_area_under_curve_of_two_is_how_often_the_accepted_one_is_above(
    scores: tuple[float, float], area: float
) -> None:
    assert area_under_curve([0, 1], scores) == area


@given(scored)
def test_area_under_curve_is_the_share_of_pairs_in_order(rows: list[tuple[int, int]]) -> None:
    labels, scores = [label for label, _ in rows], [score for _, score in rows]
    pairs = [
        (mine > other) + (mine == other) / 2
        for label, mine in rows
        if label
        for rival, other in rows
        if not rival
    ]

    area = area_under_curve(labels, scores)

    assert area == (pytest.approx(sum(pairs) / len(pairs)) if pairs else 0.5)


def test_precision_at_counts_the_accepted_among_the_best() -> None:
    assert precision_at([1, 0, 1, 0], [0.9, 0.8, 0.7, 0.1], 3) == pytest.approx(2 / 3)


def test_precision_at_more_than_there_are_takes_all_there_are() -> None:
    assert precision_at([1, 0], [0.9, 0.1], 3) == 0.5
