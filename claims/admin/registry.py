"""Every model's admin, imported once the site stands; the package's own door would be too early."""

from claims.admin import (
    articles,
    claims,
    conflicts,
    learning,
    matching,
    people,
    policy,
    records,
    sampling,
    scales,
    sources,
)

__all__ = [
    "articles",
    "claims",
    "conflicts",
    "learning",
    "matching",
    "people",
    "policy",
    "records",
    "sampling",
    "scales",
    "sources",
]
