"""What a text is found by: the same terms for the same thing, however it is written."""

import time
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.terms import GRAM, KIND, LONGEST_TERM, NUMBER, STEM, terms
from tests.text.strategies import hostile_texts

LANGUAGES = ("de", "en", "fr", "es", "ru", "uk", "und", "xx", "")


def words_of(text: str, language: str = "und") -> Counter[str]:
    return Counter({term: n for term, n in terms(text, language).items() if not term.startswith(GRAM)})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("10,6 Prozent", "de"), ("10.6 percent", "en")),
        (("10,6 Prozent", "de"), ("10.6 %", "und")),
        (("10.6 per cent", "en"), ("10,6 pour cent", "fr")),
        (("3 Mio. Euro", "de"), ("€3 million", "en")),
        (("drei Millionen Euro", "de"), ("3,000,000 euros", "en")),
        (("$3m", "en"), ("3 Millionen Dollar", "de")),
        (("fünfzig", "de"), ("50", "en")),
        (("am 3. Mai 2021", "de"), ("on May 3, 2021", "en")),
        (("03.05.2021", "de"), ("2021-05-03", "en")),
        (("420 Meter", "de"), ("420 m", "en")),
        (("the 13th", "en"), ("13", "en")),
        (("U.S.", "en"), ("US", "en")),
        (("@KarlaBeispiel", "en"), ("Karla Beispiel", "en")),
        (("#HafenWächst", "de"), ("Hafen wächst", "de")),
    ],
)
def test_terms_of_one_thing_written_in_two_ways_are_equal(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert words_of(*one) == words_of(*other)
    assert words_of(*one)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Die Häuser standen leer", "de", {"w:haus", "w:stand", "w:leer"}),
        ("The ships were sailing", "en", {"w:ship", "w:sail"}),
        ("mehr als 50 Schiffe", "de", {"n:50", "w:schiff"}),
        ("nicht", "de", {"w:nicht"}),
        ("im Mai 2021", "de", {"n:2021", "n:2021-05"}),
        ("G20 und Covid-19", "de", {"w:g20", "w:covid", "n:19"}),
        ("50-60", "de", {"n:50", "n:60"}),
    ],
)
def test_terms_are_stems_and_numbers_without_small_words(
    text: str, language: str, expected: set[str]
) -> None:
    assert set(words_of(text, language)) == expected


def test_terms_hold_the_pieces_of_words_without_their_marks() -> None:
    grams = {term for term in terms("Zürich", "de") if term.startswith(GRAM)}
    assert grams == {"g:zuri", "g:uric", "g:rich"}


def test_terms_leave_addresses_out() -> None:
    assert terms("Der Kai https://example.org/kai?x=1 wächst", "de") == terms("Der Kai wächst", "de")


def test_terms_of_an_unknown_language_are_read_in_the_guessed_one() -> None:
    text = "Die Brücke ist nicht mit dem Geld der Stadt gebaut und auch nicht mit den Schiffen"
    assert terms(text) == terms(text, "de")


@given(hostile_texts, st.sampled_from(LANGUAGES))
def test_terms_of_any_composition_are_equal(text: str, language: str) -> None:
    forms = [terms(unicodedata.normalize(form, text), language) for form in ("NFC", "NFD")]
    assert forms == [terms(text, language)] * 2


@given(hostile_texts, st.sampled_from(LANGUAGES))
def test_terms_of_any_text_can_be_stored_and_say_their_kind(text: str, language: str) -> None:
    for term, count in terms(text, language).items():
        assert term[:KIND] in {STEM, NUMBER, GRAM}
        assert KIND < len(term) <= LONGEST_TERM
        assert "\0" not in term
        assert term.encode()
        assert count > 0


@pytest.mark.parametrize(
    "piece", ["a", "1", "1.", "1 ", "@a", "a.", "http://", "и", "fünfund", "\u0301", "12 000 "]
)
def test_terms_of_a_megabyte_without_a_break_come_quickly(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    began = time.perf_counter()
    assert len(terms(text, "de")) < 10_000
    assert time.perf_counter() - began < 2
