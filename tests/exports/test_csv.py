"""Tables as files: read back as they were, and nothing in them runs."""

import csv
import io
from itertools import count, islice

import pytest

from claims.exports.csv import Table, csv_lines


def read_back(table: Table) -> list[list[str]]:
    text = b"".join(csv_lines(table)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_table_is_read_back_as_it_was() -> None:
    table = Table(["Name", "Number"], [["Łódź, in\ntwo lines", 3], ['with "marks"', 2.5], ["", None]])

    assert read_back(table) == [
        ["Name", "Number"],
        ["Łódź, in\ntwo lines", "3"],
        ['with "marks"', "2.5"],
        ["", ""],
    ]


def test_a_file_begins_with_the_mark_that_spreadsheets_look_for() -> None:
    assert next(iter(csv_lines(Table(["Name"], [])))) == b"\xef\xbb\xbf"


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_cell_that_a_spreadsheet_would_run_is_defused(first: str) -> None:
    """21 of the list of attacks."""
    assert read_back(Table(["Name"], [[f"{first}1+1"]]))[1] == [f"'{first}1+1"]


def test_a_heading_that_a_spreadsheet_would_run_is_defused() -> None:
    assert read_back(Table(["=1+1"], []))[0] == ["'=1+1"]


def test_a_number_below_zero_stays_a_number() -> None:
    assert read_back(Table(["Number"], [[-3]]))[1] == ["-3"]


def test_rows_are_taken_one_by_one() -> None:
    lines = csv_lines(Table(["Name"], ([str(number)] for number in count(1))))

    assert list(islice(lines, 4)) == [b"\xef\xbb\xbf", b"Name\r\n", b"1\r\n", b"2\r\n"]
