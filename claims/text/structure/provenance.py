"""Notes on where a text comes from: first published elsewhere, translated from another language."""

import re
from dataclasses import dataclass
from typing import Final

from claims.text.dates import FoundDate, find_dates
from claims.text.languages import language_code

_LONGEST_NOTE: Final = 400
_WORKS_DE: Final = "Artikel|Beitrag|Text|Kommentar|Interview|Essay|Aufsatz|Gastbeitrag|Bericht"
_WORKS_EN: Final = "article|piece|story|text|essay|interview|commentary|column|report|post"
_SHORT: Final = r"[^.!?\n]{0,160}?"
_BEGINNING = re.compile(
    rf"""[\W_]*(?:
      Übersetz(?:t|ung)\b | Aus\ dem\ \w+en\b
    | (?:Zuerst|Ursprünglich|Erstmals)\ (?:erschienen|veröffentlicht|publiziert)
    | Erstveröffentlich | Erstmals\ erschien
    | (?:Dies(?:er|es)|Der|Das)\ (?:{_WORKS_DE})\b{_SHORT}
      \b(?:erschien(?:en)?|veröffentlicht|übersetzt|publiziert)\b
    | (?:First|Originally)\ (?:published|appeared) | Translat(?:ed|ion)\b{_SHORT}\bfrom\b
    | This\ (?:{_WORKS_EN})\b{_SHORT}\b(?:published|appeared|translated)\b
    | Traduit\ d | Traduc(?:ido|ción)\ del | Publi(?:é\ (?:initial|pour)|cado\ original)
    | Перевод\ с | Переклад\ з | Впервые\ опубликован | Вперше\ опублікован
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_DATED: Final = re.compile(r"(?:\b(?:am|on|im|in|vom)\s*)$", re.IGNORECASE)
_OUTLET: Final = r"(?P<outlet>[^\W_](?:[^.,;()\n]|\.(?=\w)){1,79}?)"
_OUTLETS = (
    re.compile(
        r"\b(?:zuerst|ursprünglich|erstmals|erschien(?:en)?|veröffentlicht|erstveröffentlich\w*)\b:?"
        rf"(?:[^.\n]{{0,80}}?\s(?:auf|in|bei|im|beim|von)|)\s+(?:(?:der|dem|den)\s+)?{_OUTLET}"
        r"(?=\s+(?:erschienen|veröffentlicht|publiziert|und)\b|\s{2,}|\s*(?:[,;()\n]|\.(?!\w)|$))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:published|appeared)\s+(?:\w+\s+)?(?:in|on|by|at)\s+(?:(?-i:the)\s+)?{_OUTLET}"
        r"(?=\s+(?:on|in|and)\b|\s{2,}|\s*(?:[,;()\n]|\.(?!\w)|$))",
        re.IGNORECASE,
    ),
)
_ORIGIN = re.compile(
    r"\b(?:aus dem|from(?: the)?(?: original)?|traduit (?:du|de l[’'])|traducido del|traducción del)"
    r"\s*(?P<name>[^\W\d_]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a note with their place in it."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Origin:
    """What a note says: where and when a text came out first, and the code of its first language."""

    outlet: Span | None
    first_published: FoundDate | None
    language: Span | None


def is_provenance(note: str) -> bool:
    """Whether a paragraph is about the article's own way here, told by how it begins."""
    return len(note) <= _LONGEST_NOTE and _BEGINNING.match(note) is not None


def read_origin(note: str) -> Origin:
    dates = find_dates(note)
    undated = _blanked(note, dates)
    outlet = next(
        (_span(match, "outlet") for pattern in _OUTLETS if (match := pattern.search(undated))), None
    )
    return Origin(outlet, dates[0] if dates else None, _first_language(note))


def _blanked(note: str, dates: list[FoundDate]) -> str:
    """Blank the dates and their "am" or "on", so that what is left of "on 10 May in X" reads as "in X"."""
    plain = note
    for date in dates:
        preposition = _DATED.search(plain, 0, date.start)
        start = preposition.start() if preposition else date.start
        plain = plain[:start] + " " * (date.end - start) + plain[date.end :]
    return plain


def _span(match: re.Match[str], group: str) -> Span:
    return Span(match[group], *match.span(group))


def _first_language(note: str) -> Span | None:
    for match in _ORIGIN.finditer(note):
        if code := language_code(match["name"]):
            return Span(code, *match.span("name"))
    return None
