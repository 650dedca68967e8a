"""The Django admin, for managers: what it changes goes through the workflow's actions and no other way."""

from claims.admin import articles, claims, conflicts, people, policy, records, scales, sources

__all__ = ["articles", "claims", "conflicts", "people", "policy", "records", "scales", "sources"]
