"""What the history does not know yet of a draft: drafts save themselves more often than they are recorded."""

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import F

from claims.choices import Action
from claims.models import Claim, Rating, Verdict
from claims.workflow.recording import Event, as_stored

FIELDS = ("rating", "rationale", "as_of", "look_again_on", "override_reason")
"""What a verdict says."""


def hold(claim: Claim) -> None:
    """Lock the claim's row and read anew where it stands: that is true until the transaction ends."""
    rows = Claim.objects.select_for_update(no_key=True).filter(pk=claim.pk)
    for name, value in rows.values("status", "assignee_id", "round", "version").get().items():
        setattr(claim, name, value)


def as_recorded(verdict: Verdict) -> dict[str, object]:
    """Give what the verdict states as `Verdict.recorded` holds it; what is left open is left out."""
    values = {name: verdict.rating_id if name == "rating" else getattr(verdict, name) for name in FIELDS}
    return as_stored({name: value for name, value in values.items() if value})


def unrecorded(verdict: Verdict) -> Event | None:
    """The entry that is due: what the draft says against what the history last knew of it."""
    known, now = verdict.recorded, as_recorded(verdict)
    changed = [name for name in FIELDS if known.get(name) != now.get(name)]
    if not changed:
        return None
    return Event(
        Action.SAVE_VERDICT,
        before={name: in_words(name, known) for name in changed} if known else {},
        after={name: in_words(name, now) for name in changed if known or name in now},
    )


def in_words(name: str, values: Mapping[str, object]) -> object:
    """The history must be readable without the tables."""
    value = values.get(name)
    return str(Rating.objects.get(pk=str(value))) if name == "rating" and value else value


def drafts_of(claims: Sequence[Claim]) -> Iterable[tuple[Claim, Verdict]]:
    """Each claim with the verdict of its running round, as far as there is one."""
    by_key = {claim.pk: claim for claim in claims}
    rows = Verdict.objects.filter(claim__in=by_key, round=F("claim__round")).select_related("author")
    return [(by_key[verdict.claim_id], verdict) for verdict in rows.order_by("claim_id")]


def mark_recorded(verdict: Verdict) -> None:
    """From now on the history knows what the draft says; its version is the reader's and stays."""
    verdict.recorded = as_recorded(verdict)
    Verdict.objects.filter(pk=verdict.pk).update(recorded=verdict.recorded)
