"""Cutting a text where marks begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from claims.text.segments import Segment, cut


def test_a_text_without_marks_is_one_segment() -> None:
    assert cut(3, 9, []) == [Segment(3, 9, (), ())]


def test_overlapping_marks_are_cut_at_every_border() -> None:
    assert cut(0, 10, [(1, 6), (4, 8)]) == [
        Segment(0, 1, (), ()),
        Segment(1, 4, (0,), ()),
        Segment(4, 6, (0, 1), (0,)),
        Segment(6, 8, (1,), (1,)),
        Segment(8, 10, (), ()),
    ]


def test_the_longer_of_two_marks_from_one_place_lies_outside() -> None:
    assert cut(0, 4, [(0, 2), (0, 4)])[0].covering == (1, 0)


def test_a_mark_that_reaches_beyond_the_text_ends_elsewhere() -> None:
    assert cut(5, 8, [(2, 12)]) == [Segment(5, 8, (0,), ())]


marks = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda mark: (mark[0], mark[0] + mark[1]))


@given(st.lists(marks, max_size=8))
def test_segments_cover_the_text_without_gap_and_know_their_marks(spans: list[tuple[int, int]]) -> None:
    segments = cut(0, 60, spans)

    assert [segment.start for segment in segments] == [0, *(segment.end for segment in segments[:-1])]
    assert segments[-1].end == 60
    for segment in segments:
        expected = {i for i, (start, end) in enumerate(spans) if start <= segment.start < end}
        assert set(segment.covering) == expected
