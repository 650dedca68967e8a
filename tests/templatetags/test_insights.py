"""Figures in words and lengths in SVG: honest about small numbers, the same in every language."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.utils import translation

from claims.templatetags.charts import Bar, Part, bar_chart, column_chart
from claims.templatetags.insights import duration, hidden_count, share, week_words


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (None, "too few to say"),
        (timedelta(seconds=59), "under 1 min"),
        (timedelta(minutes=59), "59 min"),
        (timedelta(hours=1, minutes=30), "1.5 h"),
        (timedelta(hours=47), "47.0 h"),
        (timedelta(hours=48), "2.0 days"),
        (timedelta(days=40, hours=12), "40.5 days"),
    ],
)
def test_a_length_of_time_is_worded_in_its_largest_sensible_unit(
    length: timedelta | None, words: str
) -> None:
    assert duration(length) == words


@pytest.mark.parametrize(
    ("part", "whole", "words"), [(0, 0, "too few to say"), (4, 4, "too few to say"), (4, 5, "80 %")]
)
def test_a_share_of_a_handful_is_only_counted(part: int, whole: int, words: str) -> None:
    assert share(part, whole) == words


def test_a_week_is_named_by_its_iso_number() -> None:
    assert week_words(date(2024, 12, 30)).startswith("week 1, from ")


@pytest.mark.parametrize(("count", "limit", "hidden"), [(12, "names", 0), (15, "names", 3), (27, "weeks", 1)])
def test_what_only_the_file_holds_is_counted(count: int, limit: str, hidden: int) -> None:
    assert hidden_count(range(count), limit) == hidden


def test_bars_share_the_scale_of_the_longest() -> None:
    bars = [
        Bar("Eins", "4", [Part(1, "a"), Part(0, "b"), Part(3, "c", "✓")]),
        Bar("Zwei", "1", [Part(1, "a")], reach=8),
    ]

    first, second = bar_chart(bars, "")["bars"]

    assert [(piece.x, piece.width, piece.icon) for piece in first.pieces] == [
        ("0.00%", "12.50%", ""),
        ("12.50%", "37.50%", "✓"),
    ]
    assert ([piece.width for piece in second.pieces], second.reach) == (["12.50%"], "100.00%")


def test_steps_next_to_each_other_never_have_the_same_texture() -> None:
    parts = [Part(1, "rating-red") for _ in range(8)]

    (bar,) = bar_chart([Bar("", "8", parts)], "")["bars"]

    textures = [piece.pattern for piece in bar.pieces]
    assert all(left != right for left, right in pairwise(textures))


def test_a_long_name_is_cut_in_the_chart() -> None:
    (bar,) = bar_chart([Bar("Hafenmeisterin " * 5, "1", [Part(1, "a")])], "")["bars"]

    assert (len(bar.label), bar.label[-1]) == (34, "…")


def test_bars_of_nothing_are_empty() -> None:
    (bar,) = bar_chart([Bar("Eins", "0", [Part(0, "a")])], "")["bars"]

    assert bar.pieces == []


def test_columns_stand_as_high_as_their_share_of_the_highest() -> None:
    columns = column_chart([("Woche 1", 5), ("Woche 2", 10), ("Woche 3", 0)], 10, "", "")["columns"]

    assert [column.height for column in columns] == ["48.0", "96.0", "0.0"]


def test_lengths_have_a_point_where_the_reader_writes_a_comma() -> None:
    with translation.override("de"):
        (column,) = column_chart([("Woche 1", 1)], 3, "", "")["columns"]

    assert column.height == "32.0"
