"""Lines that name the author or the day, and lines that only look so."""

import pytest

from claims.text.structure.bylines import is_dateline, read_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Ada Weber", "Ada Weber"),
        ("Von Ada Weber und Jan Roth", "Ada Weber und Jan Roth"),
        ("Von Ada Weber, Jan Roth und Eva Klein", "Ada Weber, Jan Roth und Eva Klein"),
        ("Von Ada Weber, Berlin", "Ada Weber"),
        ("Von Ada Weber | 10. Mai 2024", "Ada Weber"),
        ("Ein Kommentar von Ada von der Heide", "Ada von der Heide"),
        ("Gastbeitrag von Ada Weber", "Ada Weber"),
        ("Autorin: Ada Weber", "Ada Weber"),
        ("By Ada O'Brien", "Ada O'Brien"),
        ("BY ADA WEBER", "ADA WEBER"),
        ("By Ada Weber and Jan Roth, London", "Ada Weber and Jan Roth"),
        ("By Reuters", "Reuters"),
        ("Автор: Анна Иванова", "Анна Иванова"),
    ],
)
def test_read_byline_of_a_byline_gives_the_names_and_their_place(line: str, names: str) -> None:
    byline = read_byline(line)

    assert byline is not None
    assert byline.names == names
    assert line[byline.start : byline.end] == names


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Von Anfang an",
        "Von hier aus sieht man das Meer.",
        "Von der Halle bleibt nichts übrig",
        "By the river",
        "By 2030 the hall will be gone.",
        "Von Ada Weber wissen wir, dass die Halle teuer war.",
        "Von Ada Weber\nund Jan Roth",
        "Von " + "Ada " * 7 + "W" * 120,
        "Von Ada Weber " * 20,
    ],
)
def test_read_byline_of_another_line_gives_none(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "10. Mai 2024",
        "Berlin, 10. Mai 2024",
        "Berlin, den 10. Mai 2024",
        "Stand: 10.05.2024, 14:30 Uhr",
        "Veröffentlicht am 10. Mai 2024",
        "Freitag, 10. Mai 2024",
        "Published on May 10, 2024",
        "2024-05-10",
    ],
)
def test_is_dateline_of_a_day_alone_is_true(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line", ["", "Berlin", "Am 10. Mai 2024 tagte der Rat.", "10. Mai 2024: Der Rat tagt zum letzten Mal"]
)
def test_is_dateline_of_another_line_is_false(line: str) -> None:
    assert not is_dateline(line)
