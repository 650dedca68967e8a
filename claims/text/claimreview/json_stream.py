"""Reading JSON that may be larger than memory: the elements of its outer list, one by one; no meaning."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Final

_LISTS: Final = frozenset({"dataFeedElement", "@graph", "itemListElement", "claims", "items", "data"})
"""Keys of an outer object whose list is read one by one; what else the object has is given at its end."""
_PIECE: Final = 256 * 1024
LARGEST_ELEMENT: Final = 4 * 1024 * 1024
"""Characters of one element: far more than a check has."""
_BLANK = re.compile(r"[\s\ufeff]*")


class BadJson(ValueError):  # noqa: N818 - errors name the fact
    """What follows is no JSON, or one element is larger than any check."""


class JsonStream:
    """Values from a text that is read piece by piece; `read(n)` gives at most n characters, "" at the end."""

    def __init__(self, read: Callable[[int], str]) -> None:
        self._read = read
        self._text = ""
        self._at = 0
        # Line breaks within strings are as wrong as they are frequent.
        self._decoder = json.JSONDecoder(strict=False)

    def elements(self) -> Iterator[object]:
        """Give the elements of lists, and whole values where there is none; raises BadJson."""
        while first := self._next():
            if first == "[":
                yield from self._list()
            elif first == "{":
                yield from self._object()
            else:
                yield self._value()

    def skip_to(self, sign: str) -> bool:
        """Go on behind a bad place, before the last character of the next `sign`; False if there is none."""
        while (found := self._text.find(sign, self._at)) < 0:
            self._at = max(self._at, len(self._text) - len(sign) + 1)
            if not self._more():
                return False
        self._at = found + len(sign) - 1
        return True

    def _object(self) -> Iterator[object]:
        self._take("{")
        rest: dict[str, object] = {}
        while self._next() != "}":
            key = self._value()
            self._take(":")
            if not isinstance(key, str):
                raise BadJson
            if key in _LISTS and self._next() == "[":
                yield from self._list()
            else:
                rest[key] = self._value()
            self._comma("}")
        self._take("}")
        yield rest

    def _list(self) -> Iterator[object]:
        self._take("[")
        while self._next() != "]":
            yield self._value()
            self._comma("]")
        self._take("]")

    def _comma(self, closing: str) -> None:
        if self._next() != closing:
            self._take(",")

    def _next(self) -> str:
        """Look at the next sign that is not blank; "" at the end."""
        while True:
            blank = _BLANK.match(self._text, self._at)
            self._at = blank.end() if blank else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def _take(self, sign: str) -> None:
        if self._next() != sign:
            raise BadJson
        self._at += 1

    def _value(self) -> object:
        """Decode one value; each further try has at least twice as much text, so the work stays linear."""
        if not self._next():
            raise BadJson
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as bad:
                is_too_large = len(self._text) - self._at > LARGEST_ELEMENT
                if isinstance(bad, RecursionError) or is_too_large or not self._more():
                    raise BadJson from None
            else:
                # A number at the edge may go on in the next piece.
                if end < len(self._text) or not isinstance(value, int | float) or not self._more():
                    self._at = end
                    return value

    def _more(self) -> bool:
        pending = self._text[self._at :]
        piece = self._read(max(_PIECE, len(pending)))
        self._text, self._at = pending + piece, 0
        return bool(piece)
