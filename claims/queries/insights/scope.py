"""What figures are asked for: whose eyes, which days, which claims; and weeks as the desk counts them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import DateField, Q
from django.db.models.functions import TruncWeek
from django.utils import timezone

from claims.models import Article, Person
from claims.queries.articles import visibility

ENOUGH = 5
"""With fewer values a median says more about chance than about the desk."""

WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Scope:
    """Days are days of the desk's time zone, both ends included; None leaves an end open."""

    person: Person
    first: dt.date | None = None
    last: dt.date | None = None
    article: Article | None = None
    kind: str = ""

    def claims(self, path: str = "") -> Q:
        """The claims meant (reached by `path`, like "claim__"); hidden articles are never among them."""
        wanted = visibility(self.person, f"{path}article__")
        if self.article is not None:
            wanted &= Q(**{f"{path}article": self.article})
        if self.kind:
            wanted &= Q(**{f"{path}kind": self.kind})
        return wanted

    def within(self, moment: str) -> Q:
        """The field `moment` falls on one of the days."""
        wanted = Q()
        if self.first is not None:
            wanted &= Q(**{f"{moment}__gte": midnight(self.first)})
        if self.last is not None:
            wanted &= Q(**{f"{moment}__lt": midnight(self.last + dt.timedelta(days=1))})
        return wanted

    def weeks(self, busy: Iterable[dt.date]) -> list[dt.date]:
        """Every Monday from the first busy week, or the period's own, to the last: quiet weeks count too."""
        mondays = set(busy)
        if self.first is not None and self.first <= today():
            mondays |= {monday_of(self.first), monday_of(min(self.last or today(), today()))}
        elif mondays and self.last is None:
            mondays.add(monday_of(today()))
        if not mondays:
            return []
        first = min(mondays)
        return [first + number * WEEK for number in range((max(mondays) - first) // WEEK + 1)]


def midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.min, tzinfo=timezone.get_default_timezone())


def today() -> dt.date:
    return timezone.localdate(timezone=timezone.get_default_timezone())


def monday_of(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def week_of(moment: str) -> TruncWeek:
    """The Monday of the week that the field `moment` lies in, where the desk is."""
    return TruncWeek(moment, tzinfo=timezone.get_default_timezone(), output_field=DateField())
