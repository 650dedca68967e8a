"""Patterns for searches: what was typed is found however the text writes it, and nothing else is."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.searching import INSIDE, PREFIX, SCATTERED, WORD, fit_of, pattern_of

WORDS = st.text("abcxyzäöüßéàşčАбвйёΑλάç019 .-'\"%_\\()[]{}*+?|^$#/&", min_size=1, max_size=30)


@given(WORDS)
def test_words_find_themselves_in_any_case_and_composition(words: str) -> None:
    pattern = pattern_of(words)
    assert re.search(pattern, f"vor {words} nach")
    assert re.search(pattern, unicodedata.normalize("NFD", words))
    assert re.search(pattern_of(unicodedata.normalize("NFD", words)), words)
    assert re.search(pattern_of(words.upper()), words)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("zurich", "Die Züricher Zahlen"),
        ("zuerich", "ZÜRICH"),
        ("ZÜRICH", "Zuerich"),
        ("strasse", "Hafenstraße"),
        ("straße", "HAFENSTRASSE"),
        ("groesse", "Größe"),
        ("cafe", "Café au lait"),
        ("it’s", "it's"),
        ('"so"', "„so“"),
        ("2019-2021", "2019–2021"),
        ("neue kai", "Der neue\n  Kai"),
        ("verteidigung", "Ver\u00adteidigung"),
        ("...", "und so weiter…"),
        ("йод", "ЙОД"),
    ],
)
def test_what_is_typed_is_found_as_texts_write_it(typed: str, text: str) -> None:
    assert re.search(pattern_of(typed), text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [("bär", "Bar"), ("%", "Prozent"), ("_ai", "Kai"), (".", "Punkt"), ("a|b", "b"), ("kai", "Ka i")],
)
def test_what_is_typed_with_an_accent_or_a_sign_needs_it(typed: str, text: str) -> None:
    assert not re.search(pattern_of(typed), text)


@pytest.mark.parametrize(
    ("typed", "label", "fit"),
    [
        ("appr", "Approve", PREFIX),
        ("second", "Send to second review", WORD),
        ("rev send", "Send to second review", WORD),
        ("prove", "Approve", INSIDE),
        ("ssr", "Send to second review", SCATTERED),
        ("ruck", "Zurückgeben…", INSIDE),
        ("xq", "Approve", 0),
        ("approve now", "Approve", 0),
        ("", "Approve", 0),
    ],
)
def test_fit_says_where_the_typed_words_stand_in_a_label(typed: str, label: str, fit: int) -> None:
    assert fit_of(typed, label) == fit
