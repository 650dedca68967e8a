"""Lines that name the author or the day of an article, told from prose by their shape."""

import re
from dataclasses import dataclass
from typing import Final

from claims.text.dates import find_dates

_LONGEST_LINE: Final = 120
_MOST_NAMES: Final = 8
_GENRES: Final = (
    "Kommentar|Gastbeitrag|Gastkommentar|Leitartikel|Analyse|Essay|Bericht|Reportage|Interview|Kolumne"
    "|Meinung"
)
_GENRE = re.compile(
    rf"(?:{_GENRES}|Opinion|Comment|Analysis|Editorial|Feature|Column|Op-Ed|Tribune|Opinión|Мнение|Думка)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    rf"(?:(?:Ein(?:e)?[ ])?(?:{_GENRES})[ ])?(?:Von|von)[ ]"
    r"|(?:Written[ ]by|Words[ ]by|Text[ ]by|By|BY|Par|Por)[ ]"
    r"|(?:Autor(?:in|en)?|Authors?|Text|Interview|Protokoll|Автор|Автори?):[ ]",
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
_AGENCY: Final = (
    r"(?i:dpa|afp|ap|reuters|rtr|epd|kna|sid|apa|sda|upi|pa|efe|ansa|tass|ria|interfax|ukrinform|unian|pap|ntb"
    r"|belga|anp|kyodo|xinhua)"
)
_DAY_OF_LEAD: Final = r"(?:,[ ][\w.]{1,12}(?:[ ]\w{1,12}){0,2})?"
#: "BERLIN (dpa) – ", "LONDON, May 10 (Reuters) - ", "KYIV — ": where an agency's report came from.
_AGENCY_LEAD = re.compile(
    r"(?P<place>[^\W\d_][\w.'’/-]{1,30}(?:[ ][\w.'’/-]{1,20}){0,3}"
    rf"{_DAY_OF_LEAD}[ ]\({_AGENCY}(?:[/, ]{{1,2}}\w{{2,12}}){{0,3}}\)|"
    rf"[A-ZÄÖÜ]{{3,20}}(?:[ /-][A-ZÄÖÜ]{{2,20}}){{0,3}}{_DAY_OF_LEAD}(?=[ ]—))"
    r"[ ]?[–—-][ ]+(?=\S)"
)
_LAST_SENTENCE = re.compile(r"[.!?…][\"”“]?\s+(?=(?:[^\s.!?]+\s+){1,8}[^\s.!?]+\s*$)")
_FEWEST_NAMES: Final = 2
_MOST_BARE_NAMES: Final = 4


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


def is_genre(line: str) -> bool:
    """Whether the line only says what sort of article it is: "Kommentar", "Opinion"."""
    return _GENRE.fullmatch(line.strip(" :|–-")) is not None


def is_bare_name(line: str) -> bool:
    """Whether the line could be nothing but an author's name; only its neighbours can tell."""
    return len(line.split()) <= _MOST_BARE_NAMES and _are_names(line, fewest=_FEWEST_NAMES)


def find_last_byline(paragraph: str) -> int | None:
    """Return where the byline begins that a standfirst ends with: "… to save. By Jane Doe"."""
    window = paragraph[-_LONGEST_LINE:]
    for stop in _LAST_SENTENCE.finditer(window):
        if read_byline(window[stop.end() :].rstrip()):
            return len(paragraph) - len(window) + stop.end()
    return None


def agency_lead(paragraph: str) -> tuple[int, int] | None:
    """Return where an agency's place ends and the report begins: "BERLIN (dpa)" and "Der Rat hat …"."""
    lead = _AGENCY_LEAD.match(paragraph)
    return (lead.end("place"), lead.end()) if lead else None


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
