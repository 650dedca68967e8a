"""A claim's place as the W3C Web Annotation model writes it down, and finding it again by that alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claims.text.anchors import CONTEXT_LENGTH, check_selection, quote_context
from claims.text.segments import Span

_QUOTE: Final = "TextQuoteSelector"
_POSITION: Final = "TextPositionSelector"
#: More places of one quote are not looked at; no context of this length tells so many apart.
_MOST_PLACES: Final = 1_000


class UnreadableSelectors(ValueError):  # noqa: N818 - errors name the fact
    """What came from outside is no pair of a quote and a position."""


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
        {
            "type": _QUOTE,
            "exact": selectors.exact,
            "prefix": selectors.prefix,
            "suffix": selectors.suffix,
        },
        {"type": _POSITION, "start": selectors.start, "end": selectors.end},
    ]


def from_annotation(listed: Sequence[Mapping[str, object]]) -> Selectors:
    """Read the two selectors, in any order; UnreadableSelectors if one is missing or makes no sense."""
    found = {entry.get("type"): entry for entry in listed}
    quote, position = found.get(_QUOTE, {}), found.get(_POSITION, {})
    match quote.get("exact"), quote.get("prefix", ""), quote.get("suffix", ""):
        case str(exact), str(prefix), str(suffix) if exact:
            start, end = _offsets(position)
            return Selectors(start, end, exact, prefix, suffix)
    raise UnreadableSelectors


def find_by_selectors(text: str, selectors: Selectors) -> Span | None:
    """Return where the quote stands: where it stood, or at the one place its words and context leave.

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


def _offsets(position: Mapping[str, object]) -> Span:
    match position.get("start"), position.get("end"):
        case int(start), int(end) if 0 <= start < end:
            return start, end
    raise UnreadableSelectors


def _places(text: str, quote: str) -> Iterator[int]:
    place, found = text.find(quote), 0
    while place >= 0 and found <= _MOST_PLACES:
        yield place
        place, found = text.find(quote, place + 1), found + 1


def _has_context(text: str, place: int, selectors: Selectors) -> bool:
    """Whether the words stand between the same words as before; an empty side is the text's edge."""
    end = place + len(selectors.exact)
    before = text[max(0, place - max(CONTEXT_LENGTH, len(selectors.prefix))) : place]
    after = text[end : end + max(CONTEXT_LENGTH, len(selectors.suffix))]
    return before.endswith(selectors.prefix) and after.startswith(selectors.suffix)
