"""What a learner sees of a sentence."""

import pytest
from hypothesis import given

from claims.text.learning.traits import BUCKETS, as_token, build_of, traits_of, words_of
from tests.text.strategies import hostile_texts


@given(hostile_texts)
def test_traits_of_anything_are_numbered_and_bounded(text: str) -> None:
    found = traits_of(text, "de")

    assert all(0 <= place < BUCKETS for place in found)
    assert all(abs(value) < 10 for value in found.values())


@pytest.mark.parametrize("length", [100, 200, 400])
def test_traits_grow_with_the_text_and_not_faster(length: int) -> None:
    words = [f"wort{chr(97 + number % 26)}{number}" for number in range(length)]

    short, long = (len(traits_of(" ".join(words[:size]), "de")) for size in (length // 2, length))

    assert long <= 2 * short + 10


def test_figures_count_by_their_digits_not_by_their_value() -> None:
    assert as_token("1987") == as_token("2024")
    assert as_token("1987") != as_token("87")
    assert as_token("3,5") == as_token("12.75")


def test_case_makes_no_difference_to_a_word() -> None:
    assert as_token("MIETE") == as_token("Miete")


def test_words_of_gives_words_as_written_and_leaves_figures_and_signs_out() -> None:
    assert words_of("Die MIETE stieg um 9 %!") == [
        ("Die", "die"),
        ("MIETE", "miete"),
        ("stieg", "stieg"),
        ("um", "um"),
    ]


def test_the_build_of_a_sentence_counts_figures_capitals_and_ends() -> None:
    build = build_of(["Die", "Miete", "stieg", "9", "!"])

    assert build["figure"] > 0
    assert build["stop"] == build["sign !"] > 0
    assert build["capital"] > build["figure"]
    assert build["share of capitals"] == pytest.approx(0.5 * 2 / 3)
