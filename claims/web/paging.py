"""Lists in pages; a page number that does not exist shows the nearest one."""

from typing import TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest

M = TypeVar("M", bound=Model)


def page_of(request: HttpRequest, rows: QuerySet[M], *, size: int = 25, count: int | None = None) -> Page[M]:
    """The page that `?page=` asks for; a `count` that is known already saves a statement."""
    paginator = Paginator(rows, size)
    if count is not None:
        vars(paginator)["count"] = count
    return paginator.get_page(request.GET.get("page"))
