"""Two texts paragraph beside paragraph."""

import re
from collections.abc import Sequence

from hypothesis import given

from claims.text.diffs import Change
from claims.text.segments import Span
from claims.text.side_by_side import Piece, Row, side_by_side
from tests.text.strategies import hostile_texts

OLD = "Der Hafen wächst\n\nDer Kai ist 420 Meter lang.\n\nDie Bahn fährt nicht.\n\nDas Amt schweigt dazu."


def blocks(text: str) -> list[Span]:
    return [match.span() for match in re.finditer(r"\S(?:.*\S)?", text)]


def rows_of(old: str, new: str) -> list[Row]:
    return side_by_side(old, blocks(old), new, blocks(new))


def words(pieces: Sequence[Piece]) -> str:
    return "".join(piece.words for piece in pieces)


def test_side_by_side_of_equal_texts_gives_each_paragraph_as_equal() -> None:
    rows = rows_of(OLD, OLD)

    assert [row.change for row in rows] == [Change.EQUAL] * 4
    assert all(words(row.old) == words(row.new) for row in rows)


def test_side_by_side_of_a_changed_word_marks_that_word_alone() -> None:
    (row,) = (row for row in rows_of(OLD, OLD.replace("420", "460")) if row.change is None)

    assert [piece.words for piece in row.old if piece.change is Change.REMOVED] == ["420"]
    assert [piece.words for piece in row.new if piece.change is Change.ADDED] == ["460"]


def test_side_by_side_of_a_new_paragraph_leaves_the_other_side_empty() -> None:
    new = OLD.replace("\n\nDie Bahn", "\n\nAm Montag regnete es.\n\nDie Bahn")
    (row,) = (row for row in rows_of(OLD, new) if row.change is not Change.EQUAL)

    assert (row.change, words(row.old), words(row.new)) == (Change.ADDED, "", "Am Montag regnete es.")


def test_side_by_side_of_a_moved_paragraph_says_so_on_both_sides() -> None:
    new = OLD.replace("Der Kai ist 420 Meter lang.\n\n", "") + "\n\nDer Kai ist 420 Meter lang."

    assert {row.change for row in rows_of(OLD, new) if row.has_moved} == {Change.REMOVED, Change.ADDED}


def test_side_by_side_of_a_moved_paragraph_with_another_word_marks_that_word_alone() -> None:
    moved = "Der neue Kai im Süden ist {} Meter lang und aus Stahl."
    old = OLD.replace("Der Kai ist 420 Meter lang.", moved.format(420))
    new = f"{old.replace(moved.format(420), '').strip()}\n\n{moved.format(460)}".replace("\n\n\n\n", "\n\n")
    gone, came = (row for row in rows_of(old, new) if row.has_moved)

    assert [piece.words for piece in gone.old if piece.change is Change.REMOVED] == ["420"]
    assert [piece.words for piece in came.new if piece.change is Change.ADDED] == ["460"]


def test_side_by_side_of_a_paragraph_split_in_two_keeps_them_together() -> None:
    new = OLD.replace("420 Meter lang.\n\nDie Bahn", "420 Meter lang. Die Bahn")
    (row,) = (row for row in rows_of(OLD, new) if "Bahn" in words(row.new))

    assert row.change is Change.EQUAL
    assert words(row.new) == "Der Kai ist 420 Meter lang. Die Bahn fährt nicht."


def test_side_by_side_with_other_blanks_everywhere_keeps_paragraphs_beside_their_own() -> None:
    old = "\n\n".join(f"Am Tag {n} kamen {n} Schiffe in den Hafen." for n in range(200))
    rows = rows_of(old, old.replace(" ", "   "))

    assert len(rows) == 200
    assert {row.change for row in rows} == {Change.EQUAL}


@given(hostile_texts, hostile_texts)
def test_side_by_side_of_any_texts_loses_no_paragraph(old: str, new: str) -> None:
    rows = rows_of(old, new)

    assert "".join(words(row.old) for row in rows) == "".join(old[slice(*block)] for block in blocks(old))
    assert "".join(words(row.new) for row in rows) == "".join(new[slice(*block)] for block in blocks(new))
