"""Who else has a claim open at the moment."""

from datetime import timedelta

from django.db.models import FilteredRelation, Q
from django.utils import timezone

from claims.models import Person
from claims.queries.claims import visible_claims

STILL_THERE = timedelta(seconds=45)
"""An open page reports every 20 seconds; one report may be lost."""


def others_on_claim(person: Person, claim: int) -> list[Person] | None:
    """The others who have it open, by name; None where the claim does not exist for this person.

    One statement answers both, since every open page asks it again and again.
    """
    is_there = Q(presences__seen_at__gte=timezone.now() - STILL_THERE)
    rows = (
        visible_claims(person, with_suggestions=True)
        .filter(pk=claim)
        .select_related(None)
        .annotate(there=FilteredRelation("presences", condition=is_there))
        .order_by("there__person__first_name", "there__person__username")
        .values_list(*(f"there__person__{name}" for name in ("pk", "first_name", "last_name", "username")))
    )
    found = list(rows)
    if not found:
        return None
    return [
        Person(pk=pk, first_name=first, last_name=last, username=username)
        for pk, first, last, username in found
        if pk not in (None, person.pk)
    ]
