"""Lines that name the author or the day of an article, told from prose by their shape."""

import re
from dataclasses import dataclass
from typing import Final

from claims.text.dates import find_dates

_LONGEST_LINE: Final = 120
_MOST_NAMES: Final = 8
_GENRES: Final = (
    "Kommentar|Gastbeitrag|Gastkommentar|Analyse|Essay|Bericht|Reportage|Interview|Kolumne|Meinung"
)
_LEAD = re.compile(
    rf"(?:(?:Ein(?:e)?[ ])?(?:{_GENRES})[ ])?(?:Von|von)[ ]"
    r"|(?:Written[ ]by|Words[ ]by|Text[ ]by|By|BY|Par|Por)[ ]"
    r"|(?:Autor(?:in|en)?|Authors?|Text|Автор|Автори?):[ ]",
    re.VERBOSE,
)
_ARTICLES: Final = (
    "al",
    "da",
    "de",
    "del",
    "della",
    "den",
    "der",
    "do",
    "dos",
    "du",
    "el",
    "la",
    "le",
)
_PARTICLES: Final = frozenset(
    {*_ARTICLES, "bin", "di", "ibn", "ten", "ter", "van", "vom", "von", "zu", "zur"}
)
_JOINERS: Final = frozenset({"und", "and", "&", "y", "et", "и", "й"})
_TAIL = re.compile(r"\s*(?:[|/(•·]|\s[-–—]\s|,|\b(?:für|for|in)\s)")
_PLACE: Final = r"(?:[^\W\d_]+(?:[ -][^\W\d_]+){0,3}[ ]?[,–—-][ ]?)?"
_WEEKDAY: Final = (
    r"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Monday|Tuesday|Wednesday"
    r"|Thursday"
    r"|Friday|Saturday|Sunday)?,?[ ]?)"
)
_BEFORE_DATE = re.compile(
    rf"{_PLACE}(?:(?:Stand|Veröffentlicht|Aktualisiert|Erschienen|Published|Updated|Posted|Date"
    rf"|Datum)?:?[ ]?)"
    rf"{_PLACE}(?:(?:am|vom|den|on)?[ ]?){_WEEKDAY}",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(
    r"(?:,?[ ]?(?:um|at|-|–|\|)?[ ]?\d{1,2}[:.]\d\d)?(?:[ ]?(?:Uhr|am|pm|UTC|GMT|CET|CEST|MEZ|MESZ))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors a line names, with their place in the line."""

    names: str
    start: int
    end: int


def read_byline(line: str) -> Byline | None:
    """Read "Von Pjotr Akopow" or "By Jane Doe and John Roe, Berlin"; None for any other line."""
    lead = _LEAD.match(line) if len(line) <= _LONGEST_LINE and "\n" not in line else None
    if lead is None:
        return None
    end = _end_of_names(line, lead.end())
    names = line[lead.end() : end]
    alone_will_do = lead.group().strip().endswith((":", "y", "Y"))
    return Byline(names, lead.end(), end) if _are_names(names, fewest=1 if alone_will_do else 2) else None


def is_dateline(line: str) -> bool:
    """Whether the line says nothing but a day, with a place or a time at most."""
    dates = find_dates(line) if len(line) <= _LONGEST_LINE else []
    if not dates:
        return False
    before, after = line[: dates[0].start], line[dates[0].end :]
    return bool(_BEFORE_DATE.fullmatch(before) and _AFTER_DATE.fullmatch(after))


def _end_of_names(line: str, start: int) -> int:
    """Where the names end: at the first comma or dash, but a comma in "A, B and C" only parts names."""
    for tail in _TAIL.finditer(line, start):
        rest = line[tail.end() :].split()
        if tail.group().strip() != "," or not _JOINERS.intersection(rest):
            return tail.start()
    return len(line.rstrip())


def _are_names(words: str, *, fewest: int) -> bool:
    parts = [part.strip(",") for part in words.split()]
    named = [part for part in parts if part[:1].isupper() and not any(map(str.isdigit, part))]
    rest = [part for part in parts if part not in named]
    return (
        fewest <= len(named) <= _MOST_NAMES
        and all(part.lower() in _PARTICLES | _JOINERS for part in rest)
        and not words.endswith((".", "!", "?", ":"))
    )
