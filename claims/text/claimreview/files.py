"""Finding ClaimReviews in what they come in: JSON, feeds, lists, JSON lines, and pages with linked data."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from claims.text.claimreview import CheckRefusal, PublishedCheck, published_check
from claims.text.claimreview.json_stream import BadJson, JsonStream

LARGEST_PAGE: Final = 20 * 1024 * 1024
"""Characters of a page that are looked at; other files are read to their end, piece by piece."""
_BEGINNING: Final = 1024
_DEEPEST: Final = 12
"""Levels that are looked at below an element: a feed's item holds its review two or three levels down."""
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$")


def published_checks(read: Callable[[int], str]) -> Iterator[PublishedCheck | CheckRefusal]:
    """Give each check or why it is none; `read(n)` gives at most n characters of the file, "" at its end."""
    beginning = read(_BEGINNING)
    found = False
    is_page = beginning.lstrip("\ufeff \t\r\n").startswith("<")
    elements = _in_page(beginning + read(LARGEST_PAGE)) if is_page else _in_json(_from(beginning, read))
    for element in elements:
        for review in _reviews_in(element):
            found = True
            yield review if isinstance(review, CheckRefusal) else published_check(review)
    if not found:
        yield CheckRefusal.NO_REVIEW


def _in_page(page: str) -> Iterator[object]:
    """Give what a page's scripts of linked data hold; found by searching, so that no page takes long."""
    at = 0
    while opening := _SCRIPT.search(page, at):
        begin = page.find(">", opening.end())
        closing = _SCRIPT_END.search(page, begin) if begin >= 0 else None
        if closing is None:
            return
        if "ld+json" in page[opening.end() : begin].lower():
            script = _WRAPPING.sub("", page[begin + 1 : closing.start()])
            yield from _in_json(io.StringIO(script).read)
        at = closing.end()


def _in_json(read: Callable[[int], str]) -> Iterator[object]:
    stream = JsonStream(read)
    while True:
        try:
            yield from stream.elements()
        except BadJson:
            yield CheckRefusal.NOT_JSON
            # In a file with a check a line, one bad line is no reason to leave out the next.
            if stream.skip_to("\n{"):
                continue
        return


def _from(beginning: str, read: Callable[[int], str]) -> Callable[[int], str]:
    first = io.StringIO(beginning)
    return lambda size: first.read(size) or read(size)


def _reviews_in(element: object) -> Iterator[Mapping[str, object] | CheckRefusal]:
    """Find the reviews in an element of a file; without recursion, as nobody knows how deep it is."""
    waiting: list[tuple[object, int]] = [(element, 0)]
    while waiting:
        node, depth = waiting.pop()
        if isinstance(node, CheckRefusal) or (isinstance(node, dict) and _is_review(node)):
            yield node
        elif isinstance(node, dict | list) and depth < _DEEPEST:
            parts = list(node.values()) if isinstance(node, dict) else node
            waiting += [(part, depth + 1) for part in reversed(parts)]


def _is_review(node: Mapping[str, object]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and re.split("[/:#]", name)[-1] == "ClaimReview" for name in names)
