"""Narrowing the list of articles to a state; what an article's claims say about it decides."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Now

from claims.choices import UNFINISHED, ClaimStatus
from claims.models import Article, Claim


def in_state(articles: QuerySet[Article], state: str) -> QuerySet[Article]:
    """`to_sort`: suggestions wait; `in_work`: unfinished; `done`: neither; `late`: unfinished and due."""
    claims = Claim.objects.filter(article=OuterRef("pk"))
    unfinished = Q(Exists(claims.filter(status__in=UNFINISHED)))
    waiting = Q(Exists(claims.filter(status=ClaimStatus.SUGGESTED)))
    conditions = {
        "to_sort": waiting,
        "in_work": unfinished,
        "done": ~unfinished & ~waiting,
        "late": unfinished & Q(due_at__lt=Now()),
    }
    return articles.filter(conditions.get(state, Q()))
