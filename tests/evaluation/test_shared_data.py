"""The sets and scorers beside the checkout can be read, where they are there."""

import pytest

from tests.evaluation import shared_data


@pytest.fixture(autouse=True)
def _needs_the_data() -> None:
    if not shared_data.EVALUATION.is_dir():
        pytest.skip(shared_data.MISSING)


def test_rows_are_the_lines_of_a_set() -> None:
    row = shared_data.rows("worthiness/germeval21_train.jsonl")[0]

    assert {"text", "lang", "label"} <= row.keys()


@pytest.mark.parametrize("name", ["seg_score", "rank_score", "match_score"])
def test_a_scorer_is_loaded_with_what_it_measures_by(name: str) -> None:
    assert shared_data.scorer(name).__doc__


def test_a_scorer_that_is_not_there_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        shared_data.scorer("no_score")
