"""A person's desk: what to do next."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from claims.models import Claim
from claims.models.fields import is_key
from claims.queries.articles import articles_in_work
from claims.queries.claims import with_words
from claims.queries.desk import QUEUES, coming_to_look_again, desk_queue, latest_entries, queue_counts
from claims.queries.people import workload
from claims.queries.policy import current_policy
from claims.web.access import PersonRequest
from claims.web.htmx import render_part, wants_part
from claims.web.paging import page_of

QUEUE_NAMES: dict[str, str | Promise] = {
    "mine": _("For me"),
    "late": pgettext_lazy("queue", "Late"),
    "review": _("To second-review"),
    "unassigned": _("Unassigned"),
    "returned": _("Returned"),
    "look_again": _("Look again"),
}
ARTICLES_SHOWN = 5
ENTRIES_SHOWN = 6
ARTICLES_TO_FILTER_BY = 50
COMING_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """What of the desk somebody wants to see, read from the address."""

    queue: str
    words: str
    article: int | None

    @classmethod
    def read(cls, request: PersonRequest) -> "Wish":
        queue = request.GET.get("queue", "")
        article = request.GET.get("article", "")
        return cls(
            queue=queue if queue in QUEUES else "mine",
            words=request.GET.get("q", "")[:200].strip(),
            article=int(article) if is_key(article) else None,
        )

    @property
    def narrows(self) -> bool:
        return bool(self.words) or self.article is not None


@dataclass(frozen=True, slots=True)
class Tab:
    label: str | Promise
    count: int
    address: str
    is_here: bool


def desk(request: PersonRequest) -> HttpResponse:
    wish = Wish.read(request)
    counts = queue_counts(request.user)
    articles = articles_in_work(request.user, limit=ARTICLES_TO_FILTER_BY)
    context: dict[str, object] = {
        "wish": wish,
        "tabs": tabs(wish, counts),
        "page": queue_page(request, wish, counts),
        "policy": current_policy(),
        "articles": articles,
    }
    if wish.queue == "look_again":
        context["coming"] = list(narrowed(coming_to_look_again(request.user), wish)[:COMING_SHOWN])
    if not wants_part(request):
        context["articles_in_work"] = articles[:ARTICLES_SHOWN]
        context["workload"] = workload(request.user)
        context["entries"] = latest_entries(request.user, limit=ENTRIES_SHOWN)
    return render_part(request, "claims/desk/desk.html", "claims/desk/_queue.html", context)


def tabs(wish: Wish, counts: dict[str, int]) -> list[Tab]:
    """One tab a queue; the words and the article one looks for go along."""
    kept = {"q": wish.words, "article": wish.article}
    return [
        Tab(
            label=label,
            count=counts[queue],
            address="?" + urlencode({"queue": queue, **{k: v for k, v in kept.items() if v}}),
            is_here=queue == wish.queue,
        )
        for queue, label in QUEUE_NAMES.items()
    ]


def queue_page(request: PersonRequest, wish: Wish, counts: dict[str, int]) -> Page[Claim]:
    claims = narrowed(desk_queue(request.user, wish.queue), wish)
    return page_of(request, claims, count=None if wish.narrows else counts[wish.queue])


def narrowed(claims: QuerySet[Claim], wish: Wish) -> QuerySet[Claim]:
    claims = with_words(claims, wish.words)
    return claims if wish.article is None else claims.filter(article=wish.article)
