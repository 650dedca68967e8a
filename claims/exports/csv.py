"""Tables as CSV that spreadsheets open: UTF-8 with a mark, and no cell that they would run."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something older."""

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    header: Sequence[str]
    rows: Iterable[Sequence[Cell]]


class Echo:
    """A file that gives back what is written to it, for one row at a time."""

    def write(self, line: str) -> str:
        return line


def csv_lines(table: Table) -> Iterator[bytes]:
    """The file line by line, so that a long one need not be held."""
    writer = csv.writer(Echo())
    yield BYTE_ORDER_MARK.encode()
    for row in chain([table.header], table.rows):
        yield writer.writerow([defused(cell) for cell in row]).encode()


def defused(cell: Cell) -> Cell:
    """Words that a spreadsheet would take for a formula get an apostrophe before them; numbers stay."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(STARTS_A_FORMULA) else cell
