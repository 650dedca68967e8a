"""What somebody has checked, read from their ClaimReview.

Real archives differ in everything: lists stand where one thing is meant, names where an object is. What can
be understood is; what cannot is refused with a reason, never guessed.
"""

import html
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from claims.text.addresses import AddressRefused, normalise_address
from claims.text.dates import parse_partial_date
from claims.text.languages import UNDETERMINED, guess_language, language_code

LONGEST_STATEMENT: Final = 2000
_LONGEST_NAME: Final = 200
_LONGEST_TITLE: Final = 300
_LONGEST_READ: Final = 20_000
_LANGUAGES: Final = frozenset({"de", "en", "fr", "es", "ru", "uk"})
_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|a|span|div|q|blockquote|ul|li|h[1-6])\b[^<>]{0,500}>", re.IGNORECASE
)
_HALVES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SPACES = re.compile(r"\s+")


class CheckRefusal(StrEnum):
    """Why something is not brought in; whoever counts the refusals words them."""

    NOT_JSON = "not_json"
    NO_REVIEW = "no_review"
    NO_STATEMENT = "no_statement"
    LONG_STATEMENT = "long_statement"
    DAMAGED = "damaged"
    BAD_ADDRESS = "bad_address"
    NO_ORIGIN = "no_origin"


@dataclass(frozen=True, slots=True)
class PublishedCheck:
    """A claim that somebody checked and what they found, in their words; empty where they say nothing."""

    statement: str
    claimant: str
    publisher: str
    title: str
    rating: str
    as_of: str
    language: str
    address: str


def published_check(review: Mapping[str, object]) -> PublishedCheck | CheckRefusal:
    """Read one ClaimReview, however its publisher writes it."""
    statement = _first(_statements(review))
    publisher = _cut(_first(_text(review.get(key)) for key in ("author", "publisher")), _LONGEST_NAME)
    try:
        address = _address(review)
    except AddressRefused:
        return CheckRefusal.BAD_ADDRESS
    refusal = _why_refused(statement, address, publisher)
    if refusal:
        return refusal
    return PublishedCheck(
        statement=statement,
        claimant=_cut(_first(_claimants(review)), _LONGEST_NAME),
        publisher=publisher or str(urlsplit(address).netloc).removeprefix("www."),
        title=_cut(_first(_text(review.get(key)) for key in ("headline", "name")), _LONGEST_TITLE),
        rating=_cut(_first(_ratings(review)), _LONGEST_NAME),
        as_of=_first(_day(review.get(key)) for key in ("datePublished", "dateModified", "dateCreated")),
        language=_language(review, statement),
        address=address,
    )


def _why_refused(statement: str, address: str, publisher: str) -> CheckRefusal | None:
    # A number or signs alone state nothing, nor do characters that cannot be seen.
    if not any(map(str.isalpha, statement)):
        return CheckRefusal.NO_STATEMENT
    if len(statement) > LONGEST_STATEMENT:
        return CheckRefusal.LONG_STATEMENT
    if "\ufffd" in statement:
        return CheckRefusal.DAMAGED
    return None if address or publisher else CheckRefusal.NO_ORIGIN


def _statements(review: Mapping[str, object]) -> Iterator[str]:
    yield _text(review.get("claimReviewed"))
    for item in _each(review.get("itemReviewed")):
        if isinstance(item, dict):
            yield from (_text(item.get(key)) for key in ("text", "name", "description"))


def _claimants(review: Mapping[str, object]) -> Iterator[str]:
    for item in _each(review.get("itemReviewed")):
        if not isinstance(item, dict):
            continue
        yield from (_text(item.get(key)) for key in ("author", "creator"))
        for place in (*_each(item.get("appearance")), *_each(item.get("firstAppearance"))):
            yield _text(place.get("author")) if isinstance(place, dict) else ""


def _ratings(review: Mapping[str, object]) -> Iterator[str]:
    """Give words first; a number says little without its scale."""
    for rating in _each(review.get("reviewRating")):
        if not isinstance(rating, dict):
            yield _text(rating)
            continue
        yield from (_text(rating.get(key)) for key in ("alternateName", "name"))
        value, best = _text(rating.get("ratingValue")), _text(rating.get("bestRating"))
        yield f"{value}/{best}" if value and best else value


def _address(review: Mapping[str, object]) -> str:
    """Give the page's address in one spelling, "" where there is none; raises AddressRefused."""
    written = _first(_link(review.get(key)) for key in ("url", "mainEntityOfPage", "@id"))
    return normalise_address(written) if written else ""


def _link(value: object) -> str:
    for part in _each(value):
        named = [part.get("@id"), part.get("url")] if isinstance(part, dict) else [part]
        for found in named:
            if isinstance(found, str) and found.strip():
                return html.unescape(found.strip())
    return ""


def _language(review: Mapping[str, object], statement: str) -> str:
    code = language_code(_text(review.get("inLanguage")))
    if code is None:
        code = guess_language(statement)
    return code if code in _LANGUAGES else UNDETERMINED


def _day(value: object) -> str:
    """Take the day of a moment; what is no day in the calendar is left out."""
    found = parse_partial_date(_text(value).partition("T")[0].partition(" 00:")[0])
    return str(found) if found else ""


def _text(value: object) -> str:
    """Give the first words there are in a value: a text, a list of some, or an object with a name."""
    for part in _each(value):
        if isinstance(part, dict):
            words = _first(_plain(part.get(key)) for key in ("name", "@value", "text", "alternateName"))
        else:
            words = _plain(part)
        if words:
            return words
    return ""


def _plain(value: object) -> str:
    """Take markup, escapes and control characters out of a text; numbers are taken as they are written."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value)
    if not isinstance(value, str):
        return ""
    whole = _HALVES.sub("\ufffd", value[:_LONGEST_READ])
    # Twice: what was escaped for a page has often been escaped once more for its script.
    words = _TAG.sub(" ", html.unescape(html.unescape(whole)))
    return _SPACES.sub(" ", _CONTROLS.sub(" ", words)).strip()


def _number(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    return f"{value:.15g}" if math.isfinite(value) else ""


def _each(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [value]


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
