"""People as colleagues: who can be given work, and how much each has."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from claims.choices import UNDER_WORK, Role
from claims.models import Article, Claim, Person
from claims.queries.articles import visibility
from claims.queries.claims import is_due_before


def people_able_to_check() -> QuerySet[Person]:
    """Active reviewers and editors, roles loaded, by name."""
    groups = Person.groups.through.objects.filter(group__name__in=[Role.REVIEWER, Role.EDITOR]).values(
        "person"
    )
    people: QuerySet[Person] = (
        Person.objects.with_roles()
        .filter(is_active=True, pk__in=groups)
        .order_by("first_name", "last_name", "username")
    )
    return people


def nameable_editors() -> QuerySet[Person]:
    """Who can be named on a confidential article."""
    active: QuerySet[Person] = Person.objects.filter(is_active=True)
    return active.filter(groups__name=Role.EDITOR).order_by("first_name", "username")


def keepers_of(article: Article) -> list[Person]:
    """Who looks after an article: its named editors, else whoever brought it in."""
    named = [person for person in article.editors.all() if person.is_active]
    return named or [article.imported_by]


def open_workload(people: Sequence[Person], *, but: Collection[Claim] = ()) -> dict[int, int]:
    """Claims under work by person's primary key, in whatever articles; `but` are about to change hands."""
    counts = dict(
        Claim.objects.filter(assignee__in=people, status__in=UNDER_WORK)
        .exclude(pk__in=[claim.pk for claim in but if claim.assignee_id])
        .order_by()
        .values_list("assignee")
        .annotate(Count("pk"))
    )
    return {person.pk: counts.get(person.pk, 0) for person in people}


@dataclass(frozen=True, slots=True)
class Workload:
    person: Person
    open: int
    late: int


def workload(person: Person) -> list[Workload]:
    """What everybody has to do, as far as this person may see it; whoever left shows while work is theirs."""
    under_work = Q(visibility(person, "claims__article__"), claims__status__in=UNDER_WORK)
    holding = Claim.objects.filter(visibility(person, "article__"), status__in=UNDER_WORK).values("assignee")
    able = people_able_to_check().order_by().values("pk")
    people = Person.objects.filter(Q(pk__in=able) | Q(pk__in=holding))
    counted = people.order_by("first_name", "last_name", "username").annotate(
        open_count=Count("claims", filter=under_work),
        late_count=Count("claims", filter=under_work & is_due_before(timezone.now(), "claims__")),
    )
    return [Workload(person, person.open_count, person.late_count) for person in counted]
