"""The word lists a sentence splitter leans on."""

import pytest

from claims.text.abbreviations import lexicon_for


@pytest.mark.parametrize("language", ["de", "en", "fr", "es", "ru", "uk", "und"])
def test_lexicon_for_any_language_holds_words_as_the_splitter_asks_for_them(language: str) -> None:
    lexicon = lexicon_for(language)
    words = lexicon.titles | lexicon.endings | lexicon.starters | lexicon.after_ordinals

    assert words == {word.lower().rstrip(".") for word in words}
    assert lexicon.starters


def test_lexicon_for_an_unknown_language_knows_german_and_english() -> None:
    unknown = lexicon_for("sv")

    assert unknown.titles >= lexicon_for("de").titles | lexicon_for("en").titles


def test_lexicon_for_german_alone_takes_a_number_with_a_stop_for_an_ordinal() -> None:
    assert lexicon_for("de").has_ordinals
    assert not lexicon_for("en").has_ordinals
