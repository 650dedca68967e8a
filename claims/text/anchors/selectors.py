"""A claim's place as the W3C Web Annotation model writes it down, and finding it again by that alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claims.text.anchors.places import check_selection, quote_context
from claims.text.segments import Span

_QUOTE: Final = "TextQuoteSelector"
_POSITION: Final = "TextPositionSelector"
#: A quote with more places than this is not told apart by a few words of context.
_MOST_PLACES: Final = 1_000


class UnreadableSelectors(ValueError):  # noqa: N818 - errors name the fact
    """What came from outside is no quote with a position."""


@dataclass(frozen=True, slots=True)
class Selectors:
    """A quote with its context, and where it stood; positions count code points, as the W3C model does."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


def selectors_at(text: str, start: int, end: int) -> Selectors:
    prefix, suffix = quote_context(text, start, end)
    return Selectors(start, end, text[start:end], prefix, suffix)


def to_annotation(selectors: Selectors) -> list[dict[str, str | int]]:
    """Return the two selectors as a Web Annotation lists them under "selector"."""
    return [
        {"type": _QUOTE, "exact": selectors.exact, "prefix": selectors.prefix, "suffix": selectors.suffix},
        {"type": _POSITION, "start": selectors.start, "end": selectors.end},
    ]


def from_annotation(listed: Iterable[object]) -> Selectors:
    """Read the two selectors, in any order; UnreadableSelectors if one is missing or makes no sense."""
    quote: tuple[str, str, str] | None = None
    position: Span | None = None
    for selector in listed:
        match selector:
            case {"type": "TextQuoteSelector", "exact": str(exact), **context}:
                quote = exact, _context(context, "prefix"), _context(context, "suffix")
            case {"type": "TextPositionSelector", "start": int(start), "end": int(end)}:
                position = start, end
    if not quote or not quote[0] or not position or not 0 <= position[0] < position[1]:
        raise UnreadableSelectors
    return Selectors(*position, *quote)


def find_by_selectors(text: str, selectors: Selectors) -> Span | None:
    """Return where the quote stands: where it stood, or at the one place that its words and context leave.

    None when it is nowhere, or when two places are equally good; this never guesses.
    """
    if not selectors.exact:
        return None
    if check_selection(text, selectors.start, selectors.end, selectors.exact):
        return selectors.start, selectors.end
    places = list(_places(text, selectors.exact))
    if len(places) > _MOST_PLACES:
        return None
    if len(places) > 1:
        places = [place for place in places if _has_context(text, place, selectors)]
    return (places[0], places[0] + len(selectors.exact)) if len(places) == 1 else None


def _context(selector: Mapping[object, object], side: str) -> str:
    words = selector.get(side, "")
    if not isinstance(words, str):
        raise UnreadableSelectors
    return words


def _places(text: str, quote: str) -> Iterator[int]:
    place, found = text.find(quote), 0
    while place >= 0 and found <= _MOST_PLACES:
        yield place
        place, found = text.find(quote, place + 1), found + 1


def _has_context(text: str, place: int, selectors: Selectors) -> bool:
    """Whether the words stand between the same words as before."""
    before = place - len(selectors.prefix)
    return (
        before >= 0
        and text.startswith(selectors.prefix, before)
        and text.startswith(selectors.suffix, place + len(selectors.exact))
    )
