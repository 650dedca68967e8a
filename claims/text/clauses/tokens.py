"""A sentence as words and marks, with what stands in quotes or brackets fenced off from any cut."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*\.?(?!\w)|\w+(?:[’'.-]\w+)*|``|''|[^\w\s]")
_OPENERS: Final = {"(": ")", "[": "]", "„": "“", "«": "»", "“": "”", "»": "«", "``": "''"}
_CLOSERS: Final = frozenset(")]»«”“")
DASHES: Final = frozenset("–—")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark; `fenced` says that it stands inside quotes, brackets or a pair of dashes."""

    text: str
    lower: str
    start: int
    end: int
    fenced: bool

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()


def tokens_of(sentence: str) -> list[Token]:
    """Return the tokens in order; a quote that is never closed fences all that follows it."""
    found = list(_TOKEN.finditer(sentence))
    last = len(found) - 1
    marks = [
        "–" if _is_spaced_hyphen(sentence, match) else _unstopped(match, is_last=index >= last - 1)
        for index, match in enumerate(found)
    ]
    fences = _fenced([_directed(sentence, match, mark) for match, mark in zip(found, marks, strict=True)])
    return [
        Token(mark, mark.lower(), match.start(), match.start() + len(mark), fenced)
        for mark, match, fenced in zip(marks, found, fences, strict=True)
    ]


def _unstopped(match: re.Match[str], *, is_last: bool) -> str:
    """Leave the full stop of "kamen 40." to the sentence; that of "80. Minute" belongs to the number."""
    text = match.group()
    return text[:-1] if is_last and len(text) > 1 and text.endswith(".") else text


def _directed(sentence: str, match: re.Match[str], mark: str) -> str:
    """Read a straight quotation mark behind a word or a stop, with a space to follow, as a closing one."""
    if mark != '"' or match.start() == 0:
        return mark
    before, after = sentence[match.start() - 1], sentence[match.end() : match.end() + 1]
    return mark if before.isspace() or before in "([–—" or after.isalnum() else "”"


def _is_spaced_hyphen(sentence: str, match: re.Match[str]) -> bool:
    return match.group() == "-" and sentence[match.start() - 1 : match.end() + 1] == " - "


def _fenced(marks: list[str]) -> list[bool]:
    dashes = [index for index, mark in enumerate(marks) if mark in DASHES]
    fences = _in_quotes(marks)
    open_dashes = [index for index in dashes if not fences[index]]
    if len(open_dashes) > 1:
        fences[open_dashes[0] : open_dashes[-1] + 1] = [True] * (open_dashes[-1] + 1 - open_dashes[0])
    return fences


def _in_quotes(marks: list[str]) -> list[bool]:
    fences: list[bool] = []
    closing: list[str] = []
    begun_before = 0
    for index, mark in enumerate(marks):
        inside = bool(closing)
        if closing and (mark == closing[-1] or (closing[-1] in '"“' and mark in '”"')):
            closing.pop()
        elif mark in _OPENERS or mark == '"':
            closing.append(_OPENERS.get(mark, mark))
        elif mark in _CLOSERS:
            begun_before = index + 1
        fences.append(inside or bool(closing))
    return [True] * begun_before + fences[begun_before:]


def between(sentence: str, tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the sentence's own characters from token `first` to before token `last`."""
    return sentence[tokens[first].start : tokens[last - 1].end]
