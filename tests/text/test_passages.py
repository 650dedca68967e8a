"""A passage of several sentences: what it is worth, and which of them gives the reasons."""

import pytest
from hypothesis import given

from claims.text.passages import any_of, assess_passage, passage_sentences
from claims.text.worthiness import assess
from tests.text.strategies import hostile_texts

FIGURE = "Die Halle kostet 40 Euro."
PLAIN = "Ich mag sie sehr."


def test_assess_passage_of_one_sentence_is_what_the_sentence_is_assessed_at() -> None:
    passage, sentence = assess_passage(FIGURE, "de"), assess(FIGURE, "de")

    assert passage.score == pytest.approx(sentence.score)
    assert (passage.reasons, passage.kind) == (sentence.reasons, sentence.kind)


@pytest.mark.parametrize("text", [f"{FIGURE} {PLAIN}", f"{PLAIN} {FIGURE}"])
def test_assess_passage_gives_the_reasons_of_its_best_sentence_wherever_it_stands(text: str) -> None:
    assert assess_passage(text, "de").reasons == assess(FIGURE, "de").reasons


def test_assess_passage_of_two_sentences_scores_above_each_of_them() -> None:
    both = assess_passage(f"{FIGURE} {PLAIN}", "de")

    assert both.score > max(assess(FIGURE, "de").score, assess(PLAIN, "de").score)


def test_passage_sentences_leave_out_what_has_no_letter() -> None:
    text = "Die Halle ist zu.\n\n***\n\nSie ist alt."

    assert passage_sentences(text, "de") == ["Die Halle ist zu.", "Sie ist alt."]


def test_passage_sentences_of_figures_alone_are_the_passage_itself() -> None:
    assert passage_sentences("12:30", "de") == ["12:30"]


def test_any_of_two_even_chances_is_three_in_four() -> None:
    assert any_of([0.5, 0.5]) == 0.75


@given(hostile_texts)
def test_assess_passage_scores_anything_between_none_and_all(text: str) -> None:
    assert 0 <= assess_passage(text, "de").score <= 1
