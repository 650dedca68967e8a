"""The word lists a sentence splitter leans on."""

from dataclasses import fields
from itertools import combinations

import pytest

from claims.text.abbreviations import lexicon_for
from claims.text.abbreviations.lexicon import Lexicon

LANGUAGES = ("de", "en", "fr", "es", "ru", "uk")


@pytest.mark.parametrize("language", [*LANGUAGES, "und", "it"])
def test_lexicon_for_any_language_holds_words_as_the_splitter_asks_for_them(language: str) -> None:
    lexicon = lexicon_for(language)
    families = [getattr(lexicon, field.name) for field in fields(Lexicon)]
    words = {word for family in families if isinstance(family, frozenset) for word in family}

    assert words == {word.lower().rstrip(".") for word in words}
    assert lexicon.starters


@pytest.mark.parametrize("language", LANGUAGES)
def test_lexicon_for_a_language_says_of_an_abbreviation_one_thing_only(language: str) -> None:
    lexicon = lexicon_for(language)
    kinds = (lexicon.bound, lexicon.endings, lexicon.closing, lexicon.dated)

    assert [one & other for one, other in combinations(kinds, 2) if one & other] == []
    assert (lexicon.bound | lexicon.closing) & lexicon.counted == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_lexicon_for_a_language_takes_no_word_for_an_abbreviation_that_never_ends(language: str) -> None:
    lexicon = lexicon_for(language)

    assert (lexicon.bound | lexicon.closing) & lexicon.starters == set()


def test_lexicon_for_an_unknown_language_knows_german_and_english() -> None:
    unknown = lexicon_for("sw")

    assert unknown.abbreviations >= lexicon_for("de").abbreviations | lexicon_for("en").abbreviations


def test_lexicon_for_german_alone_takes_a_number_with_a_stop_for_an_ordinal() -> None:
    assert lexicon_for("de").has_ordinals
    assert not lexicon_for("en").has_ordinals
    assert not lexicon_for("it").has_ordinals


@pytest.mark.parametrize(
    ("word", "begins"),
    [("The", True), ("It's", True), ("It’s", True), ("the", False), ("Boston", False), ("", False)],
)
def test_begins_with_a_word_is_for_small_words_with_a_capital(word: str, begins: bool) -> None:  # noqa: FBT001
    assert lexicon_for("en").begins(word) is begins
