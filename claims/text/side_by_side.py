"""Two texts paragraph beside paragraph, with what went and came in each; nothing here knows of claims."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claims.text.diffs import Change, Stretch, differences
from claims.text.segments import Span
from claims.text.similarity import fold

#: Paragraphs that share less than this of the shorter one have little to do with each other.
_SHARED: Final = 0.2
#: Paragraphs that share this much of their words are one that moved; among so many they are looked for.
_ALIKE: Final = 0.7
_MOST_MOVES: Final = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one text that stayed, or went, or came."""

    change: Change
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that belong together; one side may be empty."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]
    change: Change | None
    """EQUAL for the same words, REMOVED or ADDED for what one text lacks, None where words differ."""
    has_moved: bool = False
    """Whether it stands elsewhere in the other text; the pieces then say what else changed in it."""


def side_by_side(old: str, old_blocks: Sequence[Span], new: str, new_blocks: Sequence[Span]) -> list[Row]:
    """Return the rows in order; the blocks of each text are its paragraphs, in order and apart."""
    stretches = differences(old, new)
    groups = _groups(_links(old, old_blocks, new, new_blocks, stretches), len(old_blocks), len(new_blocks))
    left = _Side(old, [(one.start, one.end) for one in stretches], stretches)
    right = _Side(new, [(one.new_start, one.new_end) for one in stretches], stretches)
    rows = [
        _row(
            tuple(piece for block in old_blocks[slice(*olds)] for piece in left.pieces(block)),
            tuple(piece for block in new_blocks[slice(*news)] for piece in right.pieces(block)),
        )
        for olds, news in groups
    ]
    return _with_moves(rows)


def _row(old: tuple[Piece, ...], new: tuple[Piece, ...]) -> Row:
    if not new:
        return Row(old, new, Change.REMOVED)
    if not old:
        return Row(old, new, Change.ADDED)
    is_equal = {piece.change for piece in (*old, *new)} == {Change.EQUAL}
    return Row(old, new, Change.EQUAL if is_equal else None)


class _Side:
    """One of the texts, cut where the stretches begin and end."""

    def __init__(self, text: str, spans: Sequence[Span], stretches: Sequence[Stretch]) -> None:
        kept = [(span, one.change) for span, one in zip(spans, stretches, strict=True) if span[0] < span[1]]
        self._text, self._kept = text, kept
        self._starts = [span[0] for span, _change in kept]

    def pieces(self, block: Span) -> Iterator[Piece]:
        index = max(0, bisect_right(self._starts, block[0]) - 1)
        for at in range(index, len(self._kept)):
            (start, end), change = self._kept[at]
            if start >= block[1]:
                return
            if words := self._text[max(start, block[0]) : min(end, block[1])]:
                yield Piece(change, words)

    def all(self) -> Iterator[Piece]:
        yield from self.pieces((0, len(self._text)))


def _links(
    old: str, old_blocks: Sequence[Span], new: str, new_blocks: Sequence[Span], stretches: Sequence[Stretch]
) -> list[tuple[int, int]]:
    """Return which paragraphs share a fair part of their letters, in order."""
    shared: dict[tuple[int, int], int] = defaultdict(int)
    starts, new_starts = [block[0] for block in old_blocks], [block[0] for block in new_blocks]
    for one in stretches:
        if one.change is Change.EQUAL:
            left = _letters(old, old_blocks, starts, (one.start, one.end))
            right = _letters(new, new_blocks, new_starts, (one.new_start, one.new_end))
            for pair, count in _aligned(left, right):
                shared[pair] += count
    totals = [_count(old[slice(*block)]) for block in old_blocks]
    new_totals = [_count(new[slice(*block)]) for block in new_blocks]
    return sorted(
        (left, right)
        for (left, right), count in shared.items()
        if count and count >= _SHARED * min(totals[left], new_totals[right])
    )


def _letters(
    text: str, blocks: Sequence[Span], starts: Sequence[int], span: Span
) -> Iterator[tuple[int, int]]:
    """Give the blocks that the span touches, each with how many letters and digits of it lie inside."""
    for number in range(max(0, bisect_right(starts, span[0]) - 1), len(blocks)):
        start, end = blocks[number]
        if start >= span[1]:
            return
        if count := _count(text[max(start, span[0]) : min(end, span[1])]):
            yield number, count


def _count(words: str) -> int:
    # Letters and digits alone: equal words may be typed with other blanks, quotes and dashes.
    return sum(map(str.isalnum, words))


def _aligned(
    ours: Iterator[tuple[int, int]], theirs: Iterator[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], int]]:
    """Run along the letters of the same words in both texts."""
    one, other = next(ours, None), next(theirs, None)
    while one and other:
        step = min(one[1], other[1])
        yield (one[0], other[0]), step
        one = (one[0], one[1] - step) if one[1] > step else next(ours, None)
        other = (other[0], other[1] - step) if other[1] > step else next(theirs, None)


def _groups(links: Sequence[tuple[int, int]], olds: int, news: int) -> list[tuple[Span, Span]]:
    """Return ranges of paragraphs of both texts that belong together; the others stand alone."""
    groups: list[tuple[Span, Span]] = []
    for left, right in links:
        if groups and (left < groups[-1][0][1] or right < groups[-1][1][1]):
            (start, end), (new_start, new_end) = groups[-1]
            groups[-1] = ((start, max(end, left + 1)), (new_start, max(new_end, right + 1)))
        else:
            groups.append(((left, left + 1), (right, right + 1)))
    found: list[tuple[Span, Span]] = []
    place, new_place = 0, 0
    for (start, end), (new_start, new_end) in (*groups, ((olds, olds), (news, news))):
        found += [((at, at + 1), (new_place, new_place)) for at in range(place, start)]
        found += [((start, start), (at, at + 1)) for at in range(new_place, new_start)]
        if start < end:
            found.append(((start, end), (new_start, new_end)))
        place, new_place = end, new_end
    return found


def _with_moves(rows: list[Row]) -> list[Row]:
    """Tell what only went elsewhere from what is gone: each such paragraph is told by its like."""
    went = [at for at, row in enumerate(rows) if row.change is Change.REMOVED][:_MOST_MOVES]
    came = [at for at, row in enumerate(rows) if row.change is Change.ADDED][:_MOST_MOVES]
    moved = list(rows)
    for gone in went:
        likeness, new = max(((_alike(rows[gone], rows[at]), at) for at in came), default=(0.0, 0))
        if likeness >= _ALIKE:
            came.remove(new)
            before, after = _words(rows[gone].old), _words(rows[new].new)
            found = differences(before, after)
            old_pieces = tuple(_Side(before, [(one.start, one.end) for one in found], found).all())
            new_pieces = tuple(_Side(after, [(one.new_start, one.new_end) for one in found], found).all())
            moved[gone] = Row(old_pieces, (), Change.REMOVED, has_moved=True)
            moved[new] = Row((), new_pieces, Change.ADDED, has_moved=True)
    return moved


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(piece.words for piece in pieces)


def _alike(gone: Row, came: Row) -> float:
    """Say how many of their different words two paragraphs share."""
    one, other = (frozenset(fold(_words(pieces)).split()) for pieces in (gone.old, came.new))
    return 2 * len(one & other) / (len(one) + len(other) or 1)
