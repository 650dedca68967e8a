"""What the desk's evidence policy asks for, and what a claim has of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.choices import Stance
from claims.models import Claim, Evidence, Policy
from claims.remembering import asked_once


@asked_once
def current_policy() -> Policy:
    """The desk's one policy row, which a migration makes."""
    return Policy.objects.get(pk=1)


@asked_once
def evidence_in_place(claim: Claim) -> list[Evidence]:
    """The claim's evidence with its sources, withdrawn ones left out."""
    return list(claim.evidence.filter(withdrawn_at__isnull=True).select_related("source", "added_by"))


@dataclass(frozen=True, slots=True)
class EvidenceTally:
    """What counts under the policy: complete evidence that takes a stand."""

    independent: int
    primary: int
    needed_independent: int
    needed_primary: int

    @property
    def is_enough(self) -> bool:
        by_primary = 0 < self.needed_primary <= self.primary
        return by_primary or self.independent >= self.needed_independent


def tally_evidence(evidence: Sequence[Evidence], policy: Policy) -> EvidenceTally:
    """Count publishers, not pages: two pages of one publisher are one independent source."""
    counting = [item for item in evidence if item.is_complete and item.stance != Stance.CONTEXT]
    publishers = {" ".join(item.source.publisher.casefold().split()) for item in counting}
    primary = {item.source_id for item in counting if item.source.is_primary}
    return EvidenceTally(
        independent=len(publishers),
        primary=len(primary),
        needed_independent=policy.independent_sources,
        needed_primary=policy.primary_sources,
    )


def unnamed_contradictions(evidence: Sequence[Evidence], rationale: str) -> list[Evidence]:
    """Contradicting evidence whose source the rationale does not name by publisher, author or title."""
    said = rationale.casefold()
    return [
        item
        for item in evidence
        if item.stance == Stance.CONTRADICTS
        and not any(
            name and name.casefold() in said
            for name in (item.source.publisher, item.source.author, item.source.title)
        )
    ]
