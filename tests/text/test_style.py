"""How a sentence is put, in shares that level off."""

from hypothesis import given

from claims.text.style import style_of
from tests.text.strategies import hostile_texts


def test_style_of_weighty_words_holds_more_substance_than_small_ones() -> None:
    assert (
        style_of("Gemeinderat verkauft Hallenbad")["substance"] > style_of("So ist es nun mal")["substance"]
    )


def test_style_of_an_ever_longer_text_gains_ever_less_substance() -> None:
    first, second, third = (style_of("Hallenbad " * count)["substance"] for count in (5, 10, 15))

    assert first < second < third < 1
    assert third - second < second - first


def test_style_of_a_link_and_a_mention_counts_them_for_no_words() -> None:
    assert style_of("Ja @hafenpost https://hafen.example/hallenbad") == style_of("Ja")


def test_style_of_a_long_sentence_is_not_brief() -> None:
    assert style_of("Der Rat hat am Abend sehr lange über die Halle beraten.")["brevity"] == 0


@given(hostile_texts)
def test_style_of_anything_is_made_of_shares(text: str) -> None:
    assert all(0 <= share <= 1 for share in style_of(text).values())
