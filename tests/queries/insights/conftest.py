"""A desk whose past can be dated: steps are taken for real, then moved to when they are to have happened."""

from collections.abc import Callable
from datetime import datetime

import pytest

from claims.choices import Action
from claims.models import Claim, HistoryEntry, Review

DateSteps = Callable[..., None]


@pytest.fixture
def date_steps(_without_guards: None) -> DateSteps:
    """Say when a claim's steps happened, by name: `date_steps(claim, mark_claim=..., assign=...)`."""

    def date(claim: Claim, **moments: datetime) -> None:
        for name, moment in moments.items():
            entries = HistoryEntry.objects.filter(claim=claim, action=Action(name))
            assert entries.update(at=moment) == 1, name
        for name in ("approve", "return"):
            if name in moments:
                Review.objects.filter(claim=claim).update(decided_at=moments[name])
        if "approve" in moments:
            Claim.objects.filter(pk=claim.pk).update(approved_at=moments["approve"])

    return date
