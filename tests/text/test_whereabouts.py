"""Where words could stand, for a person to choose from."""

from claims.text.whereabouts import MOST_PLACES, Whereabouts, places_of_words

TEXT = "Am Montag kamen neun Frachter an. Das Amt schweigt. Am Dienstag kamen neun Frachter an."


def test_places_of_words_gives_every_place_whatever_the_blanks() -> None:
    assert places_of_words(TEXT, "kamen  neun\nFrachter") == [(10, 29), (64, 83)]


def test_places_of_words_of_nothing_is_nowhere() -> None:
    assert places_of_words(TEXT, " \n ") == []


def test_places_of_words_stops_where_nobody_would_read_on() -> None:
    assert len(places_of_words("ja " * 100, "ja")) == MOST_PLACES


def test_places_of_words_takes_signs_as_they_are() -> None:
    assert places_of_words("Was? (Ja.)", "(Ja.)") == [(5, 10)]


def test_likely_places_of_words_that_are_gone_are_the_sentences_most_like_them() -> None:
    places = Whereabouts(TEXT, "de").likely_places("Am Mittwoch kamen neun Frachter an.")

    assert [TEXT[start:end] for start, end in places] == [
        "Am Montag kamen neun Frachter an.",
        "Am Dienstag kamen neun Frachter an.",
    ]


def test_likely_places_of_words_without_likeness_are_none() -> None:
    assert Whereabouts(TEXT, "de").likely_places("Der Umsatz stieg auf 38 Millionen Euro.") == []
