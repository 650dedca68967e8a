"""Which line breaks end a sentence, and which were only put where the line was full."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from claims.text.characters import CAPITALS
from claims.text.sentences.marks import SPACES

_BLANK = re.compile(r"\n[^\S\n]*\n|\u2029")
_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028]")
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(rf"[{SPACES}]*[*•·●▪■►➢✓✅][{SPACES}]")
#: A dash or a number may also have come to the beginning of its line by chance.
_ITEM = re.compile(rf"[{SPACES}]*(?:[-–—]|\(?\d{{1,3}}[.)]|\(?[^\W\d_]\))[{SPACES}]")
_FIRST_WORD = re.compile(rf"[{SPACES}\"'„“«‚‘¿¡(\[]*+(?P<word>[{CAPITALS}]?\S*)")
_CAPITAL = re.compile(f"[{CAPITALS}]")
_GOES_ON: Final = frozenset(",-–—/&(„«")
_COMES_TO_AN_END: Final = frozenset(".!?…:;")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the stretches between blank lines, in order; nothing but white space is left out."""
    if "\n" not in text and "\u2029" not in text:
        return [(0, len(text))]
    blanks = [match.span() for match in _BLANK.finditer(text)]
    starts = [0, *(end for _, end in blanks)]
    ends = [*(start for start, _ in blanks), len(text)]
    return list(zip(starts, ends, strict=True))


def line_breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Give the ends of lines that end a sentence though the paragraph goes on."""
    if not _BREAK.search(text, start, end):
        return
    lines = [match.span() for match in _LINE.finditer(text, start, end)]
    widest = max((right - left for left, right in lines), default=0)
    for (left, right), (begin, finish) in pairwise(lines):
        if _parts(text[left:right].rstrip(), text[begin:finish], widest):
            yield right


def _parts(line: str, after: str, widest: int) -> bool:
    if _BULLET.match(after):
        return True
    if not line or line[-1] in _GOES_ON:
        return False
    if _ITEM.match(after):
        return line[-1] in _COMES_TO_AN_END or bool(_ITEM.match(line)) or _had_room(line, after, widest)
    first = _FIRST_WORD.match(after)
    return bool(first and _CAPITAL.match(first["word"])) and _had_room(line, after, widest)


def _had_room(line: str, after: str, widest: int) -> bool:
    """Whether the next word would have fitted, so that the writer broke the line and not its width."""
    first = after.split(maxsplit=1)
    return bool(first) and len(line) + 1 + len(first[0]) <= widest
