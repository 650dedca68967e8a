"""What the first lines of a file declare about it, as `key: value`; prose is not read here."""

import re
from typing import Final

from claims.text.dates import find_dates
from claims.text.documents import Declared

_KEYS: Final = {
    word: key
    for key, words in {
        "title": "title titel headline überschrift",
        "author": "author authors autor autorin autoren byline",
        "date": "date datum published veröffentlicht pubdate erschienen",
        "language": "lang language sprache",
        "first_published": "first_published erstveröffentlichung",
        "provenance": "provenance herkunft",
        "outlet": "outlet publisher publication medium source quelle site",
    }.items()
    for word in words.split()
}
_MOST_LINES: Final = 40
_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?P<head>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"[ \t]*(?P<key>[^\W\d]+)[ \t]*:[ \t]+(?P<value>\S[^\n]*?)[ \t]*(?:\n|\Z)")
_DATE_WORD = re.compile(r"\s*date\b[ \t]*:?[ \t]*", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}(?=[ \t])")


def split_front_matter(text: str) -> tuple[tuple[Declared, ...], str]:
    """Take a fenced head off a text: what it declares, without spans, and the text that follows it."""
    fence = _FRONT_MATTER.match(text)
    if fence is None or fence["head"].count("\n") > _MOST_LINES:
        return (), text
    pairs = (_PAIR.match(line) for line in fence["head"].splitlines())
    declared = tuple(
        Declared(_KEYS[pair["key"].lower()], _unquoted(pair["value"]))
        for pair in pairs
        if pair and pair["key"].lower() in _KEYS and _unquoted(pair["value"])
    )
    return declared, text[fence.end() :]


def read_head(text: str) -> tuple[tuple[Declared, ...], int]:
    """Read the declaring lines a text begins with, and where the text proper starts after them."""
    declared: list[Declared] = []
    start = 0
    while (pair := _PAIR.match(text, start)) and pair["key"].lower() in _KEYS and len(declared) < _MOST_LINES:
        declared.append(Declared(_KEYS[pair["key"].lower()], pair["value"], *pair.span("value")))
        start = pair.end()
    if not declared and (date := _leading_date(text)):
        return (date,), date.end or 0
    return tuple(declared), start


def _leading_date(text: str) -> Declared | None:
    """Read "date 2024-05" before the headline on one line, as some archives write it."""
    word = _DATE_WORD.match(text)
    if word is None:
        return None
    line = text[word.end() :].split("\n", 1)[0]
    end = next((found.end for found in find_dates(line)[:1] if found.start == 0), 0)
    if not end and (year := _YEAR.match(line)):
        end = year.end()
    return Declared("date", line[:end], word.end(), word.end() + end) if end else None


def _unquoted(value: str) -> str:
    """Return a YAML-like value without its quotes, and a short list as its members."""
    members = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
    return ", ".join(member.strip().strip("\"'") for member in members)
