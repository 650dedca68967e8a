"""Days that may be only a month or a year."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.dates import PartialDate, find_dates, parse_partial_date
from tests.text.strategies import hostile_texts


@pytest.mark.parametrize(
    ("words", "stored"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024-05-10", "2024-05-10"),
        (" 2024-05-10 ", "2024-05-10"),
        ("10. Mai 2024", "2024-05-10"),
        ("10.5.2024", "2024-05-10"),
        ("10. 05. 2024", "2024-05-10"),
        ("1. Jänner 2023", "2023-01-01"),
        ("März 1998", "1998-03"),
        ("10 May 2024", "2024-05-10"),
        ("10th of May 2024", "2024-05-10"),
        ("May 10, 2024", "2024-05-10"),
        ("Sept. 3, 1999", "1999-09-03"),
        ("DECEMBER 2001", "2001-12"),
        ("29. Februar 2024", "2024-02-29"),
    ],
)
def test_parse_partial_date_of_a_written_date_gives_its_text(words: str, stored: str) -> None:
    assert str(parse_partial_date(words)) == stored


@pytest.mark.parametrize(
    "words",
    [
        "",
        "gestern",
        "24",
        "2024-13",
        "2024-02-30",
        "2024-5-10",
        "29. Februar 2023",
        "31. April 2024",
        "0000-01-01",
        "10. Mai 2024 oder später",
        "Mai",
        "٢٠٢٤",
        "2024-05-10T08:00",
    ],
)
def test_parse_partial_date_of_no_date_gives_none(words: str) -> None:
    assert parse_partial_date(words) is None


def test_partial_date_sorts_as_its_text() -> None:
    days = ["2023-12-31", "2024", "2024-05", "2024-05-10", "2024-11"]

    assert sorted(days) == days


@given(st.dates())
def test_parse_partial_date_of_any_iso_day_comes_back(day: dt.date) -> None:
    date = parse_partial_date(day.isoformat())

    assert date == PartialDate(day.year, day.month, day.day)
    assert date is not None
    assert date.first_day == day
    assert str(date) == day.isoformat()


@pytest.mark.parametrize(
    ("date", "day"),
    [(PartialDate(2024), dt.date(2024, 1, 1)), (PartialDate(2024, 5), dt.date(2024, 5, 1))],
)
def test_first_day_of_a_part_is_where_it_begins(date: PartialDate, day: dt.date) -> None:
    assert date.first_day == day


@pytest.mark.parametrize("parts", [(2024, 13, None), (2024, 2, 30), (2024, None, 3), (0, None, None)])
def test_partial_date_that_is_not_in_the_calendar_is_refused(
    parts: tuple[int, int | None, int | None],
) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the calendar words its own complaint
        PartialDate(*parts)


def test_find_dates_in_prose_gives_places_and_leaves_other_numbers() -> None:
    text = "Am 3. März 2021 waren es 2020 Stimmen, im April 2022 dann 12.500, am 1.7.2023 keine."

    found = find_dates(text)

    assert [(str(one.date), text[one.start : one.end]) for one in found] == [
        ("2021-03-03", "3. März 2021"),
        ("2022-04", "April 2022"),
        ("2023-07-01", "1.7.2023"),
    ]


@pytest.mark.parametrize(
    "text", ["Version 1.2.2024.1", "Az. 5-2024-05-10", "am 45. Mai 2024", "Artikel 12, 2024"]
)
def test_find_dates_in_what_only_looks_like_one_gives_no_impossible_day(text: str) -> None:
    assert all(one.date.day is None for one in find_dates(text))


@given(hostile_texts)
def test_find_dates_in_anything_gives_sorted_places_in_the_text(text: str) -> None:
    found = find_dates(text)

    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
