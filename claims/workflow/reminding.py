"""What comes due by itself: deadlines, verdicts to look at again. The clock runs it; each is told once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet
from django.utils import timezone

from claims.choices import UNFINISHED, NoticeKind
from claims.models import Article, Claim, Notice, Person, Verdict
from claims.queries.claims import is_due_before
from claims.queries.desk import has_come_to_look_again
from claims.queries.people import keepers_of
from claims.workflow.notifying import only_fitting

SOON = timedelta(hours=24)
CHUNK = 200


def remind(now: datetime) -> Counter[str]:
    """Tell everybody what has come due since they were last told; gives how many notices of each kind."""
    told: Counter[str] = Counter()
    for notices in (of_claims_due(now), of_articles_due(now), of_verdicts(now)):
        told.update(store_once(list(notices), now))
    return told


def of_claims_due(now: datetime) -> Iterator[Notice]:
    """To the assignee; what is late and has none, to who looks after the article."""
    claims = Claim.objects.filter(is_due_before(now + SOON)).order_by("pk")
    for claim in with_people(claims):
        due = claim.effective_due
        if due is not None:
            kind = NoticeKind.LATE if due < now else NoticeKind.DUE_SOON
            nobody: list[Person] = keepers_of(claim.article) if kind == NoticeKind.LATE else []
            for person in [claim.assignee] if claim.assignee else nobody:
                yield notice(person, kind, claim.article, claim, occasion=f"claim {claim.pk} {stamp(due)}")


def of_articles_due(now: datetime) -> Iterator[Notice]:
    """To who looks after an article that is not finished."""
    unfinished = Claim.objects.filter(article=OuterRef("pk"), status__in=UNFINISHED)
    articles = Article.objects.filter(Exists(unfinished), due_at__lt=now + SOON).order_by("pk")
    for article in articles.select_related("imported_by").prefetch_related("editors"):
        if article.due_at is not None:
            kind = NoticeKind.LATE if article.due_at < now else NoticeKind.DUE_SOON
            for person in keepers_of(article):
                yield notice(person, kind, article, occasion=f"article {article.pk} {stamp(article.due_at)}")


def of_verdicts(now: datetime) -> Iterator[Notice]:
    """To whoever rated it, and to who looks after the article: they can reopen it."""
    standing = Verdict.objects.filter(round=F("claim__round")).select_related("author")
    claims = Claim.objects.filter(has_come_to_look_again(timezone.localdate(now))).order_by("pk")
    for claim in with_people(claims).prefetch_related(Prefetch("verdicts", standing, to_attr="standing")):
        for verdict in claim.standing:
            rated = claim.assignee or verdict.author
            for person in {rated, *keepers_of(claim.article)}:
                occasion = f"claim {claim.pk} round {claim.round} {verdict.look_again_on}"
                yield notice(person, NoticeKind.LOOK_AGAIN, claim.article, claim, occasion=occasion)


def with_people(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    return claims.select_related("article__imported_by", "assignee").prefetch_related("article__editors")


def notice(
    person: Person, kind: NoticeKind, article: Article, claim: Claim | None = None, *, occasion: str
) -> Notice:
    return Notice(person=person, kind=kind, article=article, claim=claim, occasion=occasion)


def stamp(moment: datetime) -> str:
    """Another deadline is another occasion."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def store_once(notices: Sequence[Notice], now: datetime) -> Counter[str]:
    """Keep what was not told yet. Of two who store at once, the database lets one through."""
    stored: Counter[str] = Counter()
    for first in range(0, len(notices), CHUNK):
        fresh = list(only_fitting(untold(notices[first : first + CHUNK])))
        for one in fresh:
            one.at = now
        Notice.objects.bulk_create(fresh, ignore_conflicts=True)
        rows = Notice.objects.filter(at=now, occasion__in=[one.occasion for one in fresh])
        stored.update(rows.values_list("kind", flat=True))
    return stored


def untold(notices: Sequence[Notice]) -> Iterable[Notice]:
    known = set(
        Notice.objects.filter(
            person__in={one.person_id for one in notices},
            occasion__in={one.occasion for one in notices},
        ).values_list("person", "kind", "occasion")
    )
    return [one for one in notices if (one.person_id, one.kind, one.occasion) not in known]
