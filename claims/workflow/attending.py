"""Having a claim open: what an open page reports of itself. It changes no claim and stands in no history."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from claims.models import Person, Presence

FORGOTTEN_AFTER = timedelta(hours=1)


def note_presence(claim: int, *, by: Person) -> None:
    Presence.objects.bulk_create(
        [Presence(claim_id=claim, person=by, seen_at=timezone.now())],
        update_conflicts=True,
        unique_fields=["claim", "person"],
        update_fields=["seen_at"],
    )


def end_presence(claim: int, *, by: Person) -> None:
    """Forget this one, and in passing those of pages that were closed without a word."""
    forgotten = Q(seen_at__lt=timezone.now() - FORGOTTEN_AFTER)
    Presence.objects.filter(Q(claim=claim, person=by) | forgotten).delete()
