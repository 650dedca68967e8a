"""The fit behind the weights: its arithmetic, and that the table in the code is what it gives."""

import pytest

from claims.text.worthiness import WEIGHTS
from tests.evaluation import shared_data
from tests.evaluation.fit_worthiness import PRIORS, SETS, Comment, fit, read_comments


@pytest.fixture(scope="module")
def comments() -> list[Comment]:
    if not shared_data.EVALUATION.is_dir():
        pytest.skip(shared_data.MISSING)
    return read_comments()


def comments_of_each_set(*, is_claim: bool, **features: float) -> list[Comment]:
    return [Comment(base, 10, is_claim, ({**features, base: 1.0},)) for base in SETS]


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
