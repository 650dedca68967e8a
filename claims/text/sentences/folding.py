"""A view of a text without what the eye does not see, and the way back to the text's own offsets."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

_UNSEEN: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufe00-\ufe0f"
_ACCENTS: Final = "\u0300-\u036f"
_FOLDED = re.compile(f"[{_UNSEEN}]+|[{_ACCENTS}]+")
_ANY = re.compile(f"[{_UNSEEN}{_ACCENTS}]")
_IS_UNSEEN = re.compile(f"[{_UNSEEN}]")
#: Letters carry two accents at most; composing a long heap of them takes square time.
_MOST_ACCENTS: Final = 4


@dataclass(frozen=True, slots=True)
class Folded:
    """The view, and where its offsets lie in the text: from each place on, add the shift."""

    text: str
    places: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def originals(self, offsets: list[int]) -> list[int]:
        """Return the offsets in the text; what was left out belongs to what stands before it."""
        if not self.places:
            return offsets
        return [offset + self._shift(offset) for offset in offsets]

    def _shift(self, offset: int) -> int:
        entry = bisect_right(self.places, offset)
        return self.shifts[entry - 1] if entry else 0


def fold(text: str) -> Folded:
    """Leave out soft hyphens, joiners and marks of direction, and compose letters taken apart."""
    if text.isascii() or not _ANY.search(text):
        return Folded(text)
    pieces: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    length = copied = 0
    for match in _FOLDED.finditer(text):
        kept = text[copied : match.start()]
        if not _IS_UNSEEN.match(match.group()):
            kept = kept[:-1] + _composed(kept[-1:] + match.group()[:_MOST_ACCENTS])
        pieces.append(kept)
        length += len(kept)
        copied = match.end()
        places.append(length)
        shifts.append(copied - length)
    pieces.append(text[copied:])
    return Folded("".join(pieces), tuple(places), tuple(shifts))


def _composed(letter: str) -> str:
    return unicodedata.normalize("NFC", letter)[:1] or letter[:1]
