"""Where a quote can be parted, and what each piece would say by itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from claims.text.clauses import single_claims
from claims.text.segments import Span

#: Scripts that put no blanks between words; each of their signs is taken for a word.
_UNSPACED: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_SIGN_ENDS: Final = "[\ufe00-\ufe0f\u3099\u309a]*"
_WORD: Final = re.compile(rf"[{_UNSPACED}]{_SIGN_ENDS}|[^\s{_UNSPACED}]+")
_SEPARATORS: Final = " \t\n\u00a0,;:–—-"
_CONJUNCTIONS: Final = frozenset(
    (
        *("und", "oder", "aber", "sowie", "and", "or", "but", "et", "ou", "mais", "y", "e", "o", "u", "pero"),
        *("и", "или", "а", "но", "та", "і", "й", "або", "але"),
    )
)
_READ_FOR_CLAUSES: Final = frozenset({"de", "en"})
#: Behind these marks, or before a conjunction, a language without rules of its own may be parted.
_BREAKS: Final = re.compile(r"[,;:–—]$")
_FEWEST_WORDS: Final = 3
_STOPPED: Final = re.compile(r"[.!?…][\"'”“’»«)\]]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a quote, in code points of the quote, and its words as a statement."""

    start: int
    end: int
    words: str
    statement: str


def word_spans(text: str) -> list[Span]:
    """Return the words with the marks that cling to them."""
    return [found.span() for found in _WORD.finditer(text)]


def offered_pieces(quote: str, language: str, *, before: str = "") -> list[Piece]:
    """Return the single claims of a quote; fewer than two if it is one claim."""
    if language not in _READ_FOR_CLAUSES:
        return _pieces_between(quote, _neutral_borders(quote))
    claims = single_claims(quote, language, before=before)
    return [Piece(one.start, one.end, quote[one.start : one.end], finished(one.statement)) for one in claims]


def borders_of(pieces: Sequence[Piece]) -> list[int]:
    """Return where the pieces after the first one begin."""
    return [piece.start for piece in pieces[1:]]


def pieces_at(quote: str, borders: Iterable[int], offered: Sequence[Piece] = ()) -> list[Piece]:
    """Cut the quote at the borders; what was offered as a piece keeps the wording it was offered with.

    What holds nothing but marks and conjunctions is no piece.
    """
    return [_as_offered(piece, offered) for piece in _pieces_between(quote, sorted(set(borders)))]


def finished(words: str) -> str:
    """Give a statement its capital and its full stop."""
    words = " ".join(words.split()).strip(_SEPARATORS)
    return words[:1].upper() + words[1:] + ("" if not words or _STOPPED.search(words) else ".")


def _as_offered(piece: Piece, offered: Sequence[Piece]) -> Piece:
    same = (one for one in offered if (one.start, one.end) == (piece.start, piece.end))
    return next(same, piece)


def _pieces_between(quote: str, borders: Sequence[int]) -> list[Piece]:
    edges = [0, *(border for border in borders if 0 < border < len(quote)), len(quote)]
    cores = (_core(quote, start, end) for start, end in pairwise(edges))
    found = [(core, quote[slice(*core)]) for core in cores if core]
    return [Piece(*core, words, finished(words)) for core, words in found]


def _core(quote: str, start: int, end: int) -> Span | None:
    """Return the stretch without the marks and the conjunctions that only tie it to its neighbours."""
    words = [(start + left, start + right) for left, right in word_spans(quote[start:end])]
    if start > 0 and words and _is_tie(quote[slice(*words[0])]):
        words = words[1:]
    while end < len(quote) and words and _is_tie(quote[slice(*words[-1])]):
        words = words[:-1]
    if not words:
        return None
    first, last = words[0][0], words[-1][1]
    kept = quote[first:last]
    if end < len(quote):
        kept = kept.rstrip(_SEPARATORS)
    return (first, first + len(kept)) if kept.strip(_SEPARATORS) else None


def _is_tie(word: str) -> bool:
    bare = word.strip(_SEPARATORS)
    return not bare or bare.lower() in _CONJUNCTIONS


def _neutral_borders(quote: str) -> list[int]:
    """Return the borders that leave some words on either side, so that lists stay whole."""
    words = word_spans(quote)
    borders: list[int] = []
    last = 0
    for place in _breaks(quote, words):
        if place - last >= _FEWEST_WORDS and len(words) - place >= _FEWEST_WORDS:
            borders.append(words[place][0])
            last = place
    return borders


def _breaks(quote: str, words: Sequence[Span]) -> Iterator[int]:
    """Give the words, by their place, that something new could begin with."""
    for place in range(1, len(words)):
        before, word = quote[slice(*words[place - 1])], quote[slice(*words[place])]
        if _BREAKS.search(before) or word.lower() in _CONJUNCTIONS:
            yield place
