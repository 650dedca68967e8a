"""Numbers as values, in digits and in words of six languages."""

from decimal import Decimal

import pytest

from claims.text.numbers import LONGEST, Number, digits_value, number_words, scaled, spelled_number


@pytest.mark.parametrize(
    ("written", "language", "value"),
    [
        ("10,6", "de", "10.6"),
        ("10.6", "en", "10.6"),
        ("10,6", "en", "10.6"),
        ("1.312", "de", "1312"),
        ("1.312", "en", "1.312"),
        ("1,312", "en", "1312"),
        ("1,312", "de", "1.312"),
        ("1.312", "und", "1312"),
        ("0,125", "und", "0.125"),
        ("1.312,5", "de", "1312.5"),
        ("1,312.5", "de", "1312.5"),
        ("3.000.000", "en", "3000000"),
        ("10 000", "fr", "10000"),
        ("10\u202f000", "ru", "10000"),
        ("12'500", "de", "12500"),
        ("007", "en", "7"),
        ("٣", "und", "3"),
    ],
)
def test_digits_value_reads_separators_as_the_language_writes_them(
    written: str, language: str, value: str
) -> None:
    assert digits_value(written, language) == Decimal(value)


def test_digits_value_of_more_digits_than_a_number_has_is_none() -> None:
    assert digits_value("1" * (LONGEST + 1), "de") is None


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        ("fünfzig", "de", 50),
        ("zweihundertfünfundzwanzig", "de", 225),
        ("dreitausendzweihundert", "de", 3200),
        ("einundzwanzig", "de", 21),
        ("eine milliarde", "de", 10**9),
        ("drei billionen", "de", 3 * 10**12),
        ("fifty", "en", 50),
        ("twenty five", "en", 25),
        ("two hundred and six", "en", 206),
        ("a million", "en", 10**6),
        ("three billion", "en", 3 * 10**9),
        ("nineteen hundred", "en", 1900),
        ("quatre vingt dix sept", "fr", 97),
        ("soixante douze", "fr", 72),
        ("vingt et un", "fr", 21),
        ("treinta y dos", "es", 32),
        ("dos mil millones", "es", 2 * 10**9),
        ("doscientos cincuenta mil", "es", 250_000),
        ("двадцать пять тысяч", "ru", 25_000),
        ("п'ять мільйонів", "uk", 5_000_000),
        ("fünfzig", "und", 50),
        ("fifty", "und", 50),
    ],
)
def test_spelled_number_reads_words(words: str, language: str, value: int) -> None:
    tokens = words.split()
    found = spelled_number(tokens, 0, number_words(language))
    assert found is not None
    assert found == Number(Decimal(value), len(tokens))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("ein haus", "de"),
        ("a house", "en"),
        ("one of them", "en"),
        ("millionen menschen", "de"),
        ("tausenddank", "de"),
        ("once upon", "und"),
        ("hundehütte", "de"),
        ("", "de"),
    ],
)
def test_spelled_number_of_words_that_count_nothing_is_none(words: str, language: str) -> None:
    assert spelled_number(words.split(), 0, number_words(language)) is None


def test_spelled_number_ends_where_another_number_begins() -> None:
    found = spelled_number(["five", "twenty"], 0, number_words("en"))
    assert found is not None
    assert found == Number(Decimal(5), 1)


def test_spelled_number_leaves_an_and_behind_it_alone() -> None:
    found = spelled_number(["fifty", "and", "more"], 0, number_words("en"))
    assert found is not None
    assert found.length == 1


@pytest.mark.parametrize(
    ("tokens", "language", "value", "length"),
    [
        (["mio"], "de", 3_000_000, 1),
        (["billion"], "en", 3 * 10**9, 1),
        (["billion"], "de", 3 * 10**12, 1),
        (["mil", "millones"], "es", 3 * 10**9, 2),
        (["häuser"], "de", 3, 0),
        ([], "de", 3, 0),
    ],
)
def test_scaled_multiplies_by_what_stands_behind_the_digits(
    tokens: list[str], language: str, value: int, length: int
) -> None:
    found = scaled(Decimal(3), tokens, 0, number_words(language))
    assert found == Number(Decimal(value), length)
