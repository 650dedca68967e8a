"""What was checked before as a screen needs it: each match with its verdict, and what may be said of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from claims.choices import ClaimStatus
from claims.models import Claim, ClaimMatch, EarlierCheck, Person, Verdict
from claims.permissions import can_match_claim, can_withdraw_match
from claims.queries.decided_matches import decided_matches, other_side, standing_verdicts
from claims.queries.matching import EarlierMatch, checked_before
from claims.workflow.matching import are_kept_apart, is_hidden_from

SHOWN = 5
WITH_EVIDENCE = (
    ClaimStatus.RESEARCHING,
    ClaimStatus.IN_REVIEW,
    ClaimStatus.APPROVED,
    ClaimStatus.RECHECK,
)
"""States that a claim hardly reaches without something to rest on."""

Other = Claim | EarlierCheck


@dataclass(frozen=True, slots=True)
class Earlier:
    """One claim of the desk or one check from elsewhere; `said` is somebody's word on it.

    `is_close`: so alike that it is called the same; the others are only worth a look.
    """

    other: Other
    verdict: Verdict | None = None
    is_close: bool = True
    said: ClaimMatch | None = None
    may_say: bool = False
    may_reuse: bool = False
    may_withdraw: bool = False

    @property
    def claim(self) -> Claim | None:
        return self.other if isinstance(self.other, Claim) else None

    @property
    def check(self) -> EarlierCheck | None:
        return self.other if isinstance(self.other, EarlierCheck) else None

    @property
    def is_linked(self) -> bool:
        return self.said is not None and self.said.is_same

    @property
    def is_stale(self) -> bool:
        """Whether the day to look at the verdict again has come."""
        day = self.verdict.look_again_on if self.verdict else None
        return day is not None and day <= timezone.localdate()


@dataclass(frozen=True, slots=True)
class CheckedBefore:
    """The panel: what says the same, linked ones first; the rest stands behind summaries."""

    shown: Sequence[Earlier] = ()
    similar: Sequence[Earlier] = ()
    more: Sequence[Earlier] = ()
    rejected: Sequence[Earlier] = ()

    def __bool__(self) -> bool:
        return bool(self.shown or self.similar or self.rejected)


def earlier_than_words(words: str, person: Person, *, language: str) -> list[Earlier]:
    """What says the same as words that are no claim yet: to look at, nothing can be said of it."""
    found = closeness(checked_before(words, person, language=language, limit=SHOWN))
    verdicts = standing_verdicts(found)
    return [Earlier(other, verdicts.get(other), is_close) for other, is_close in found.items()]


def earlier_than_claim(claim: Claim, person: Person, *, may_work: bool) -> CheckedBefore:
    """What says the same as a claim, and what people said of it; `may_work`: on the claim's evidence."""
    language = claim.article.language
    found = closeness(checked_before(claim.statement, person, language=language, claim=claim, limit=SHOWN))
    said = {other_side(match, claim): match for match in decided_matches(claim, person)}
    others = list(dict.fromkeys([*said, *found]))
    verdicts = standing_verdicts(others)
    rows = [
        Earlier(
            other,
            verdicts.get(other),
            found.get(other, False),
            match := said.get(other),
            may_say=can_match_claim(person, claim) and not are_kept_apart(claim, other),
            may_reuse=may_work and can_be_reused(claim, other),
            may_withdraw=match is not None and can_withdraw_match(person, match),
        )
        for other in others
    ]
    return sorted_out(rows)


def sorted_out(rows: Sequence[Earlier]) -> CheckedBefore:
    linked = [row for row in rows if row.is_linked]
    open_ones = [row for row in rows if row.said is None]
    close = [row for row in open_ones if row.is_close]
    return CheckedBefore(
        shown=[*linked, *close][:SHOWN],
        similar=[row for row in open_ones if not row.is_close],
        more=linked[SHOWN:],
        rejected=[row for row in rows if row.said and not row.said.is_same],
    )


def closeness(matches: Sequence[EarlierMatch]) -> dict[Other, bool]:
    """The claims and checks that were found, the closest first, and whether each passed the strict cut."""
    found = {match.claim or match.earlier_check: match.is_strict for match in matches}
    return {other: is_strict for other, is_strict in found.items() if other is not None}


def can_be_reused(claim: Claim, other: Other) -> bool:
    """A check from elsewhere becomes a source; of a claim the evidence is reused, unless it is hidden."""
    if isinstance(other, EarlierCheck):
        return True
    return other.status in WITH_EVIDENCE and not is_hidden_from(claim, other)
