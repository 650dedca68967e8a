"""Every address there is, read from the URLconf itself: a new page is attacked from its first day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.contrib import admin
from django.urls import URLPattern, URLResolver, reverse

from claims.web.urls import urlpatterns

PLACES = {
    "articles": "article",
    "claims": "claim",
    "sources": "source",
    "evidence": "evidence",
    "threads": "thread",
    "comments": "comment",
    "notices": "notice",
    "revisions": "revision_draft",
    "proposals": "proposal",
    "samples": "sample",
    "sampled-claims": "sampled claim",
}
"""What the number in an address counts, by the first part of the path."""

PAGES = frozenset(
    {
        "desk",
        "search",
        "palette",
        "article-list",
        "article-new",
        "article-edit",
        "article-history",
        "article-assign",
        "article-clear",
        "article-detail",
        "article-mark",
        "article-sort",
        "article-sort-all",
        "article-compare",
        "revision-new",
        "revision-confirm",
        "claim-list",
        "claim-detail",
        "claim-edit",
        "claim-history",
        "claim-match-reuse",
        "claim-trim",
        "claim-split",
        "claim-merge",
        "claim-place",
        "claim-propose",
        "proposal-keep",
        "verdict-edit",
        "evidence-add",
        "evidence-edit",
        "source-list",
        "source-detail",
        "source-edit",
        "conflict-list",
        "claim-discuss",
        "evidence-discuss",
        "thread-detail",
        "comment-detail",
        "comment-edit",
        "person-list",
        "notice-list",
        "notice-settings",
        "insight-list",
        "insight-times",
        "insight-returns",
        "insight-people",
        "insight-claimants",
        "insight-outlets",
        "insight-weeks",
        "insight-samples",
        "sample-list",
        "sample-detail",
        "sign-in",
    }
)
"""What may be read with GET; every other address is a button."""

FILES = frozenset(name for name in PAGES if name.startswith("insight-")) - {"insight-list"}
"""Pages that are no HTML but saved to the disk."""

OPEN_TO_STRANGERS = frozenset({"sign-in", "demo-sign-in", "language-set"})


@dataclass(frozen=True, slots=True)
class Route:
    name: str
    noun: str

    def address(self, rows: Mapping[str, int]) -> str:
        return reverse(self.name, args=[rows[self.noun]] if self.noun else None)

    def __str__(self) -> str:
        return self.name


def own_routes() -> list[Route]:
    found = []
    for path, pattern in walked(urlpatterns):
        first = path.partition("/")[0]
        found.append(Route(str(pattern.name), PLACES.get(first, "conflict") if "<int:pk>" in path else ""))
    return found


def admin_routes() -> list[str]:
    """The names of the admin's addresses that belong to a model of ours."""
    return [
        f"admin:{pattern.name}"
        for _path, pattern in walked(admin.site.get_urls())
        if pattern.name and str(pattern.name).startswith("claims_")
    ]


def walked(
    patterns: Iterable[URLPattern | URLResolver], before: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from walked(pattern.url_patterns, path)
        else:
            yield path, pattern


ROUTES = own_routes()
WITH_NUMBER = [route for route in ROUTES if route.noun]
READABLE = [route for route in ROUTES if route.name in PAGES]
BUTTONS = [route for route in ROUTES if route.name not in PAGES]


def stored() -> dict[str, list[dict[str, object]]]:
    """Every row of ours, so that "nothing changed" can be said of all of them at once."""
    return {
        model.__name__: list(model._base_manager.order_by("pk").values())
        for model in apps.get_app_config("claims").get_models(include_auto_created=True)
    }
