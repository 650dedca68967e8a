"""What was checked before and says the same, for now by equal words alone."""

from dataclasses import dataclass

from claims.models import Claim, EarlierCheck, Person
from claims.queries.claims import visible_claims
from claims.text.similarity import normalise_statement


@dataclass(frozen=True, slots=True)
class EarlierMatch:
    score: float
    claim: Claim | None
    earlier_check: EarlierCheck | None
    is_strict: bool


def checked_before(
    words: str, person: Person, *, language: str = "und", claim: Claim | None = None, limit: int = 5
) -> list[EarlierMatch]:
    """Claims and earlier checks of the same words that this person may see."""
    wanted = normalise_statement(words)
    claims = [
        EarlierMatch(1.0, other, None, is_strict=True)
        for other in visible_claims(person)
        if normalise_statement(other.statement) == wanted and (claim is None or other.pk != claim.pk)
    ]
    checks = [
        EarlierMatch(1.0, None, check, is_strict=True)
        for check in EarlierCheck.objects.all()
        if normalise_statement(check.statement) == wanted
    ]
    return (claims + checks)[:limit]
