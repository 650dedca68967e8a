"""The model's part in an analysis, in sentences."""

import pytest

from claims.analysers.outcome import FallBack
from claims.templatetags.analysing import FALL_BACKS, analysis_sentences

ACCOUNT = {"model": "tiny", "proposed": 3, "refused": 0, "reworded": 0, "excerpts": 4, "fell_back": 0}


def test_every_reason_to_fall_back_has_its_sentence() -> None:
    assert set(FALL_BACKS) == set(FallBack)


def test_no_model_is_nothing_to_tell() -> None:
    assert analysis_sentences({"title": "x", "suggestions": 3}) == []


def test_what_was_left_out_and_reworded_is_told_with_its_number() -> None:
    assert analysis_sentences({**ACCOUNT, "refused": 2, "reworded": 1}) == [
        "The model “tiny” proposed 3 of the suggestions.",
        "2 of its proposals were left out: they do not stand in the article as claims.",
        "1 keeps the article’s words, because the model’s said more or something else.",
    ]


@pytest.mark.parametrize(
    ("missing", "told"),
    [(1, "1 of 4 parts were analysed without it."), (4, "The built-in analysis was used alone.")],
)
def test_where_the_model_fell_out_is_told_with_the_reason(missing: int, told: str) -> None:
    sentences = analysis_sentences({**ACCOUNT, "fell_back": missing, "fall_back": "timed_out"})
    assert sentences[1:] == ["The model took longer than it may.", told]


def test_a_confidential_article_is_told_to_have_stayed_here() -> None:
    account = {**ACCOUNT, "excerpts": 0, "fall_back": "confidential"}
    assert analysis_sentences(account) == [
        "The article is confidential, so the model did not see it.",
        "The built-in analysis was used alone.",
    ]
