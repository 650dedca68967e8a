"""Whether a column holds what somebody typed: one way for every list and search, on both databases."""

from functools import reduce
from operator import or_

from django.db.models import Case, IntegerField, Q, Value, When

from claims.text.searching import pattern_of


def holding(words: str, *columns: str) -> Q:
    """One of the columns holds these words in this order."""
    pattern = pattern_of(words)
    return reduce(or_, (Q(**{f"{column}__regex": pattern}) for column in columns))


def closeness(words: str, column: str) -> Case:
    """Rank rows: 0 where the column begins with the words, 1 where it holds them in this order, else 2."""
    pattern = pattern_of(words)
    return Case(
        When(**{f"{column}__regex": f"^{pattern}"}, then=Value(0)),
        When(**{f"{column}__regex": pattern}, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
