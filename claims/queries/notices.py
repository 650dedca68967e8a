"""What a person was told: by themselves, counted, and gathered as one would say it in a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import Coalesce, RowNumber, TruncDate
from django.utils import timezone

from claims.choices import Role
from claims.models import Notice, Person
from claims.queries.articles import open_to, visibility

SHOWN_A_GROUP = 5
"""Of two hundred claims assigned at once, a list shows the first and says how many more there are."""

WORTH_MAILING = timedelta(days=7)
"""What waits longer is no news: whoever switches mail on is not sent a year's worth."""

KEY = ("day", "kind", "article", "actor", "is_of_article")


@dataclass(slots=True)
class NoticeGroup:
    """Notices of one day that one sentence says together; `notices` are the latest of them."""

    first: Notice
    count: int = 0
    unread: int = 0
    notices: list[Notice] = field(default_factory=list)

    @property
    def more(self) -> int:
        return self.count - len(self.notices)


def notices_of(person: Person) -> QuerySet[Notice]:
    """What somebody was told, as far as the articles still exist for them."""
    return Notice.objects.filter(visibility(person, "article__"), person=person)


def unread_notices(person: Person) -> QuerySet[Notice]:
    return notices_of(person).filter(read_at__isnull=True)


def with_unread_count(people: QuerySet[Person]) -> QuerySet[Person]:
    """Annotate `unread_count`: what `unread_notices()` would count, within the statement that reads them."""
    admins = Group.objects.filter(name=Role.ADMIN, user=OuterRef("person"))
    seen = open_to(OuterRef("person"), "article__") | Q(person__is_superuser=True) | Exists(admins)
    unread = Notice.objects.filter(seen, person=OuterRef("pk"), read_at__isnull=True)
    counted = unread.order_by().values("person").annotate(number=Count("pk")).values("number")
    return people.annotate(unread_count=Coalesce(Subquery(counted), 0))


def worth_mailing(person: Person, now: datetime) -> QuerySet[Notice]:
    """What was neither read nor mailed yet, with what a letter says of it."""
    waiting = unread_notices(person).filter(mailed_at__isnull=True, at__gt=now - WORTH_MAILING)
    return with_places(waiting).order_by("-at", "-pk")


def with_places(notices: QuerySet[Notice]) -> QuerySet[Notice]:
    return notices.select_related("article", "claim__article", "actor", "comment")


def with_group(notices: QuerySet[Notice]) -> "QuerySet[Any]":
    """Annotate what makes the sentence, beside the notice's own columns: its day and what it is about."""
    return notices.annotate(day=TruncDate("at"), is_of_article=Q(claim__isnull=True, comment__isnull=True))


def like(notice: Notice) -> QuerySet[Notice]:
    """The notices that one sentence says together with this one."""
    day, kind, article, actor, is_of_article = key_of(notice)
    same = Notice.objects.filter(person=notice.person_id, kind=kind, article=article)
    by = Q(actor=actor) if actor else Q(actor__isnull=True)
    return with_group(same).filter(by, day=day, is_of_article=is_of_article)


def group_rows(notices: QuerySet[Notice]) -> "QuerySet[Any, Any]":
    """One row a group, the latest first: ready to be shown in pages."""
    rows: QuerySet[Any, Any] = (
        with_group(notices)
        .order_by()
        .values(*KEY)
        .annotate(
            count=Count("pk"),
            unread=Count("pk", filter=Q(read_at__isnull=True)),
            latest=Max("at"),
            last=Max("pk"),
        )
        .order_by("-latest", "-last")
    )
    return rows


def filled(rows: Iterable[Mapping[str, Any]], notices: QuerySet[Notice]) -> list[NoticeGroup]:
    """The groups of these rows with the latest of their notices, in one statement."""
    rows = list(rows)
    place = Window(RowNumber(), partition_by=[F(name) for name in KEY], order_by=("-at", "-pk"))
    wanted = with_group(notices).filter(
        day__in={row["day"] for row in rows},
        article__in={row["article"] for row in rows},
        kind__in={row["kind"] for row in rows},
    )
    first = wanted.annotate(place=place).filter(place__lte=SHOWN_A_GROUP)
    shown = gathered(
        with_places(with_group(Notice.objects.filter(pk__in=first.values("pk")))).order_by("-at", "-pk")
    )
    by_key = {key_of(group.first): group for group in shown}
    groups = []
    for row in rows:
        group = by_key.get(tuple(row[name] for name in KEY))
        if group is not None:  # else it was read away between the two statements
            group.count, group.unread = row["count"], row["unread"]
            groups.append(group)
    return groups


def gathered(notices: Iterable[Notice]) -> list[NoticeGroup]:
    """Put together what one sentence says, in the order of the first of each."""
    groups: dict[tuple[object, ...], NoticeGroup] = {}
    for notice in notices:
        group = groups.setdefault(key_of(notice), NoticeGroup(notice))
        group.count += 1
        group.unread += notice.read_at is None
        group.notices.append(notice)
    return list(groups.values())


def key_of(notice: Notice) -> tuple[date, str, int, int | None, bool]:
    """As `KEY` names it, of a notice in memory."""
    is_of_article = notice.claim_id is None and notice.comment_id is None
    return (
        timezone.localdate(notice.at),
        notice.kind,
        notice.article_id,
        notice.actor_id,
        is_of_article,
    )
