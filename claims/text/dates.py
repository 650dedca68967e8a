"""Days that may be only a month or a year: reading them as typed and finding them written out."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner january jan",
            "februar feber february feb",
            "märz maerz march mar mär mrz",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH: Final = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR: Final = r"(?:1[5-9]|20|21)\d\d"
_WRITTEN = re.compile(
    rf"""(?<![\w.-])(?:
      (?P<iso_year>{_YEAR})-(?P<iso_month>\d\d)(?:-(?P<iso_day>\d\d))?
    | (?P<dot_day>\d\d?)\.[ \u00a0]?(?P<dot_month>\d\d?)\.[ \u00a0]?(?P<dot_year>{_YEAR})
    | (?P<day>\d\d?)(?:\.|st|nd|rd|th)?[ \u00a0](?:of[ ])?(?P<month>{_MONTH}),?[ \u00a0](?P<year>{_YEAR})
    | (?P<us_month>{_MONTH})[ \u00a0](?P<us_day>\d\d?)(?:st|nd|rd|th)?,?[ \u00a0](?P<us_year>{_YEAR})
    | (?P<only_month>{_MONTH}),?[ \u00a0](?P<only_year>{_YEAR})
    )(?![\w-]|\.\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year that exists in the calendar; ValueError for one that does not."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError(self.day)
        dt.date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None))
        return "-".join(parts)

    @property
    def first_day(self) -> dt.date:
        return dt.date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date with the place of its words."""

    date: PartialDate
    start: int
    end: int


def parse_partial_date(words: str) -> PartialDate | None:
    """Read "2024", "2024-05", "2024-05-10" or a date as people write it; None if it is no date at all."""
    typed = words.strip()
    if iso := _ISO.fullmatch(typed):
        return _existing(*iso.groups())
    found = find_dates(typed)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(typed))
    return found[0].date if whole else None


def find_dates(text: str) -> list[FoundDate]:
    """Find dates written in German or English words or in digits; a bare year is left alone."""
    written = ((match, _date_of(match)) for match in _WRITTEN.finditer(text))
    return [FoundDate(date, match.start(), match.end()) for match, date in written if date is not None]


def _date_of(match: re.Match[str]) -> PartialDate | None:
    form = match.groupdict()
    if form["iso_year"]:
        return _existing(form["iso_year"], form["iso_month"], form["iso_day"])
    if form["dot_year"]:
        return _existing(form["dot_year"], form["dot_month"], form["dot_day"])
    for prefix in ("", "us_", "only_"):
        if name := form[f"{prefix}month"]:
            month = str(_MONTHS[name.lower().rstrip(".")])
            return _existing(form[f"{prefix}year"], month, form.get(f"{prefix}day"))
    return None


def _existing(year: str, month: str | None, day: str | None) -> PartialDate | None:
    try:
        return PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    except ValueError:
        return None
