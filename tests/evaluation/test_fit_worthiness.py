"""The fit behind the weights: its arithmetic, and that the table in the code is what it gives."""

import pytest

from claims.text.worthiness import WEIGHTS
from tests.evaluation.fit_worthiness import (
    FOLDER,
    PRIORS,
    SETS,
    Comment,
    area_under_curve,
    fit,
    read_comments,
    score_text,
)


@pytest.fixture(scope="module")
def comments() -> list[Comment]:
    if not FOLDER.is_dir():
        pytest.skip("the labelled sets are not beside this checkout (../shared/eval/worthiness)")
    return read_comments()


def comments_of_each_set(*, is_claim: bool, **features: float) -> list[Comment]:
    return [Comment(base, 10, is_claim, ({**features, base: 1.0},)) for base in SETS]


@pytest.mark.parametrize(
    ("scores", "area"),
    [
        ([0.9, 0.8, 0.2, 0.1], 1.0),
        ([0.1, 0.2, 0.8, 0.9], 0.0),
        ([0.5] * 4, 0.5),
        ([0.9, 0.3, 0.4, 0.1], 0.75),
    ],
)
def test_area_under_curve_is_how_often_a_claim_outranks_the_rest(scores: list[float], area: float) -> None:
    assert area_under_curve([True, True, False, False], scores) == pytest.approx(area)


def test_fit_to_comments_that_say_nothing_keeps_what_the_desk_says() -> None:
    weights = fit([*comments_of_each_set(is_claim=True), *comments_of_each_set(is_claim=False)])

    assert {name: weights[name] for name in PRIORS} == pytest.approx(
        {name: mean for name, (mean, _) in PRIORS.items()}
    )


def test_fit_moves_a_loose_weight_further_than_a_firm_one() -> None:
    told = comments_of_each_set(is_claim=True, record=1.0, cause=1.0) * 50
    weights = fit(told + comments_of_each_set(is_claim=False) * 50)

    assert weights["record"] - PRIORS["record"][0] > weights["cause"] - PRIORS["cause"][0] > 0


def test_the_fit_knows_each_feature_and_no_other() -> None:
    assert PRIORS.keys() == WEIGHTS.keys()


def test_the_table_of_weights_is_what_the_fit_gives(comments: list[Comment]) -> None:
    weights = fit(comments)

    # Another way of cutting sentences moves a weight by hundredths; a table nobody fitted is further off.
    assert {name: weights[name] for name in PRIORS} == pytest.approx(dict(WEIGHTS), abs=0.15)


def test_score_text_of_two_sentences_is_above_each_of_them() -> None:
    first, second = "Die Halle kostet 40 Euro.", "Der Rat hat sie verkauft."
    both = score_text(f"{first} {second}", "de")

    assert both > max(score_text(first, "de"), score_text(second, "de"))
