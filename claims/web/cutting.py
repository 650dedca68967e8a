"""A quote on the way to being split: its words, the places chosen between them, and what each part says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from claims.models import Anchor
from claims.models.fields import is_key
from claims.queries.inspecting import Place
from claims.text.segments import Span
from claims.text.splitting import Piece, borders_of, offered_pieces, pieces_at, word_spans
from claims.workflow.reshaping import Part

WORDS_TO_CHOOSE_FROM = 400
"""Between so many words one can say "split here"; nobody splits a longer quote word by word."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A word, and the place behind it: None where one cannot split."""

    word: str
    place: int | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Cutting:
    """`pieces` is empty where the places chosen make no two parts; `is_astray`: one lies inside a word."""

    anchor: Anchor
    words: list[Span]
    borders: list[int]
    pieces: list[Piece]
    is_astray: bool

    @classmethod
    def of(cls, place: Place, language: str, at: Sequence[str] | None) -> Self:
        """Cut at the places given (code points of the quote), at those on offer if None."""
        quote = place.anchor.quote
        words = word_spans(quote)
        offered = offered_pieces(quote, language, before=place.before)
        if at is None:
            pieces = offered if len(offered) > 1 else []
            return cls(place.anchor, words, borders_of(offered), pieces, is_astray=False)
        wanted = {int(one) if is_key(one) else -1 for one in at}
        borders = sorted(wanted & {start for start, _end in words[1:]})
        pieces = pieces_at(quote, borders, offered)
        return cls(
            place.anchor,
            words,
            borders,
            pieces if len(pieces) > 1 else [],
            is_astray=len(borders) < len(wanted),
        )

    @property
    def quote(self) -> str:
        return self.anchor.quote

    @property
    def gaps(self) -> list[Gap]:
        shown = self.words[:WORDS_TO_CHOOSE_FROM]
        following = [start for start, _end in shown[1:]]
        return [
            Gap(self.quote[start:end], place, place in self.borders)
            for (start, end), place in zip(shown, [*following, None], strict=True)
        ]

    @property
    def rest(self) -> str:
        """What of a very long quote is shown without places."""
        behind = self.words[WORDS_TO_CHOOSE_FROM:]
        return self.quote[behind[0][0] :] if behind else ""

    def parts(self, statement_of: Callable[[Piece], str] = lambda piece: piece.statement) -> list[Part]:
        """The parts as the action takes them: code points of the article's text."""
        ahead = self.anchor.start
        return [Part(ahead + one.start, ahead + one.end, statement_of(one)) for one in self.pieces]
