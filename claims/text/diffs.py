"""Two texts as what stayed, went and came, word by word, for showing; nothing here knows of claims."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from claims.text.anchors.pairing import Pairing, pair
from claims.text.anchors.tokens import Vocabulary, is_blank


class Change(StrEnum):
    """What happened to a stretch of text."""

    EQUAL = "equal"
    """The same words; quotes, dashes, case and white space may differ."""
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of both texts, in characters; what was removed is empty in the new one, and so on."""

    change: Change
    start: int
    end: int
    new_start: int
    new_end: int


def differences(old: str, new: str) -> list[Stretch]:
    """Return the stretches in order; those of each text cover it without a gap."""
    vocabulary = Vocabulary()
    pairing = pair(vocabulary.tokens(old), vocabulary.tokens(new))
    found: list[Stretch] = []
    for stretch in _stretches(pairing):
        last = found[-1] if found else None
        if last and last.change is stretch.change:
            found[-1] = replace(last, end=stretch.end, new_end=stretch.new_end)
        elif stretch.start < stretch.end or stretch.new_start < stretch.new_end:
            found.append(stretch)
    return found


def _stretches(pairing: Pairing) -> Iterator[Stretch]:
    old, new = pairing.old, pairing.new
    place, new_place = 0, 0
    for run in pairing.runs:
        start, new_start = old.starts[run.old], new.starts[run.new]
        yield from _gap(old.text, new.text, Stretch(Change.EQUAL, place, start, new_place, new_start))
        place, new_place = old.ends[run.old + run.length - 1], new.ends[run.new + run.length - 1]
        yield Stretch(Change.EQUAL, start, place, new_start, new_place)
    yield from _gap(old.text, new.text, Stretch(Change.EQUAL, place, len(old.text), new_place, len(new.text)))


def _gap(old: str, new: str, gap: Stretch) -> Iterator[Stretch]:
    """Tell what went and came between equal words; blanks that both texts have there are equal too."""
    before, after = old[gap.start : gap.end], new[gap.new_start : gap.new_end]
    if is_blank(before) and is_blank(after):
        yield gap
        return
    left, new_left = _shared(len(before) - len(before.lstrip()), len(after) - len(after.lstrip()))
    right, new_right = _shared(
        len(before[left:]) - len(before[left:].rstrip()),
        len(after[new_left:]) - len(after[new_left:].rstrip()),
    )
    start, end = gap.start + left, gap.end - right
    new_start, new_end = gap.new_start + new_left, gap.new_end - new_right
    yield Stretch(Change.EQUAL, gap.start, start, gap.new_start, new_start)
    if start < end:
        yield Stretch(Change.REMOVED, start, end, new_start, new_start)
    if new_start < new_end:
        yield Stretch(Change.ADDED, end, end, new_start, new_end)
    yield Stretch(Change.EQUAL, end, gap.end, new_end, gap.new_end)


def _shared(blanks: int, new_blanks: int) -> tuple[int, int]:
    return (blanks, new_blanks) if blanks and new_blanks else (0, 0)
