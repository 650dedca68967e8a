"""Who says so: claimants found by their names, and added on first use."""

from collections.abc import Iterable, Sequence

from django.db import IntegrityError, transaction

from claims.choices import Action
from claims.models import Claim, Claimant, Person
from claims.workflow.recording import Event, record_all


def find_or_add_claimant(name: str, *, by: Person) -> Claimant | None:
    """Give the claimant of that name, added on first use; None for an empty name."""
    name = " ".join(name.split())
    return find_or_add_claimants([name], by=by)[name] if name else None


def find_or_add_claimants(names: Iterable[str], *, by: Person) -> dict[str, Claimant]:
    """Give the claimants by name, the new ones added together, whatever their number."""
    wanted = dict.fromkeys(names)
    known = {claimant.name: claimant for claimant in Claimant.objects.filter(name__in=wanted)}
    missing = [name for name in wanted if name not in known]
    if not missing:
        return known
    try:
        with transaction.atomic():
            added = Claimant.objects.bulk_create([Claimant(name=name) for name in missing], batch_size=200)
            record_all(None, [Event(Action.ADD_CLAIMANT, after={"name": name}) for name in missing], by=by)
    except IntegrityError:
        # Somebody was faster with one of the names: it is known now, and one fewer is missing.
        return find_or_add_claimants(wanted, by=by)
    return known | {claimant.name: claimant for claimant in added}


def named_by_the_article(claims: Sequence[Claim], *, by: Person) -> dict[int, dict[str, object]]:
    """Give, by claim, the claimant whom the article's own words name, where nobody is named yet."""
    open_ones = [claim for claim in claims if claim.claimant_id is None and claim.attributed_to]
    if not open_ones:
        return {}
    claimants = find_or_add_claimants((claim.attributed_to for claim in open_ones), by=by)
    return {claim.pk: {"claimant": claimants[claim.attributed_to]} for claim in open_ones}
