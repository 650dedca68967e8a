"""What the rules of every language look at: stretches between commas, and places between two claims."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from claims.text.clauses.joints import Cut
from claims.text.clauses.tokens import DASHES, Token

BORDERS: Final = frozenset({",", ";", ":"}) | DASHES
#: A colon announces what follows, so nothing is cut there.
_JOINS: Final = BORDERS - {":"}
#: What stands behind one of these is no row of phrases with what stands before it.
STRONG_JOINS: Final = _JOINS - {","}
#: A sentence with more commas is a list; every place looks back at all before it, so this bounds the work.
_MOST_STRETCHES: Final = 40


class ClauseKind(Enum):
    MAIN = auto()
    SUBORDINATE = auto()
    RELATIVE = auto()
    INFINITIVE = auto()
    FRAGMENT = auto()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens `first` to `last` (exclusive) between two borders; `verb` is the finite one, if it was found."""

    first: int
    last: int
    opener: str
    kind: ClauseKind
    verb: int | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place where the sentence might be cut: after token `left`, before `right`, inside stretch `at`."""

    left: int
    right: int
    start: int
    """Where the claim begins that the cut would end."""
    at: int
    opener: str
    """The mark it stands at, "" in the middle of a stretch."""
    coordinator: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its stretches, and the way its language tells a finite verb."""

    tokens: Sequence[Token]
    stretches: Sequence[Stretch]
    finite_verb: Callable[[Sequence[Token], int, int], int | None]

    def lower(self, index: int) -> str:
        return self.tokens[index].lower if index < len(self.tokens) else ""

    def main_verb(self, first: int, last: int) -> int | None:
        """Return the verb of the last main clause in between."""
        found = None
        for stretch in self.stretches:
            if stretch.kind is ClauseKind.MAIN and stretch.first < last and stretch.last > first:
                verb = self.finite_verb(self.tokens, max(first, stretch.first), min(last, stretch.last))
                found = found if verb is None else verb
        return found

    def leading_verb(self, first: int, last: int) -> int | None:
        """Return the verb whose subject what follows may share: the last with words of its own before it."""
        leading = None
        for stretch in self.stretches:
            if stretch.kind is ClauseKind.MAIN and stretch.first < last and stretch.last > first:
                begin = max(first, stretch.first)
                verb = self.finite_verb(self.tokens, begin, min(last, stretch.last))
                if verb is not None and (leading is None or verb > begin):
                    leading = verb
        return leading

    def end(self, place: Place) -> int:
        """Return where the words of the place's stretch end."""
        return word_end(self.tokens, place.right, self.stretches[place.at].last)

    def words_after(self, place: Place) -> int:
        """Count what the cut would give the next claim, together with the clauses that hang on it."""
        last = self.stretches[place.at].last
        for stretch in self.stretches[place.at + 1 :]:
            if stretch.kind is ClauseKind.MAIN:
                break
            last = stretch.last
        return sum(token.is_word for token in self.tokens[place.right : last])


def stretches_between(
    tokens: Sequence[Token], read: Callable[[Sequence[Token], int, int, str], Stretch]
) -> list[Stretch]:
    """Cut at the marks that stand outside quotes and brackets; `read` says what each stretch is."""
    borders = [index for index, token in enumerate(tokens) if not token.fenced and token.text in BORDERS]
    edges = [-1, *borders, len(tokens)]
    return [
        read(tokens, left + 1, right, tokens[left].text if left >= 0 else "")
        for left, right in pairwise(edges)
        if left + 1 < right
    ]


def skip_words(tokens: Sequence[Token], first: int, last: int, skipped: frozenset[str]) -> int:
    while first < last and tokens[first].lower in skipped:
        first += 1
    return first


def word_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the words end, before closing marks and a remark in brackets."""
    while last > first and not tokens[last - 1].is_word:
        if tokens[last - 1].text == ")":
            opening = next((at for at in range(last - 1, first, -1) if tokens[at].text == "("), None)
            if opening is None:
                break
            last = opening
        elif tokens[last - 1].fenced:
            break
        else:
            last -= 1
    return last


def cuts_in(
    reading: Reading, coordinators: frozenset[str], cuts_at: Callable[[Reading, Place], list[Cut]]
) -> list[Cut]:
    """Try each place in turn; what a cut has begun is what the next place would end."""
    cuts: list[Cut] = []
    if len(reading.stretches) > _MOST_STRETCHES:
        return cuts
    start = 0
    for left, right, at, opener, coordinator in _places(reading, coordinators):
        found = cuts_at(reading, Place(left, right, start, at, opener, coordinator)) if left > start else []
        if found:
            cuts += found
            start = found[-1].right
    return cuts


def _places(reading: Reading, coordinators: frozenset[str]) -> Iterator[tuple[int, int, int, str, str]]:
    tokens = reading.tokens
    for at, stretch in enumerate(reading.stretches):
        begin = skip_words(tokens, stretch.first, stretch.last, coordinators)
        if at and begin < stretch.last and stretch.opener in _JOINS:
            coordinator = tokens[begin - 1].lower if begin > stretch.first else ""
            yield stretch.first - 1, begin, at, stretch.opener, coordinator
        for index in range(max(begin, stretch.first + 1), stretch.last - 1):
            if tokens[index].fenced or tokens[index].lower not in coordinators:
                continue
            right = skip_words(tokens, index, stretch.last, coordinators)
            # "More and more" says one thing.
            is_doubled = right < stretch.last and tokens[index - 1].lower == tokens[right].lower
            if right < stretch.last and not is_doubled and tokens[index - 1].lower not in coordinators:
                yield index, right, at, "", tokens[right - 1].lower
