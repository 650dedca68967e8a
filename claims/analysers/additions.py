"""What a model's proposals come to: suggestions whose words stand in the article, scored like all others."""

from collections import defaultdict
from dataclasses import replace
from typing import Final

from claims.analysers.conversing import KINDS, Proposal
from claims.analysers.excerpts import Excerpt
from claims.analysers.grounding import Ground
from claims.text.analysis import Suggestion, states_something
from claims.text.kinds import ClaimKind
from claims.text.reasons import Reason, ReasonCode
from claims.text.worthiness import Judge

MOST_PROPOSALS: Final = 200
"""No excerpt states more; what comes after them is refused unread."""


class Additions:
    """The model's proposals as they come in, beside what the rules suggested of the same article."""

    def __init__(
        self, ground: Ground, ruled: list[Suggestion], *, language: str, judge: Judge, model: str
    ) -> None:
        self.ground = ground
        self.ruled = ruled
        self.ruled_at = {(one.start, one.end): one for one in ruled}
        self.language = language
        self.judge = judge
        self.reason = Reason(ReasonCode.MODEL, model)
        self.found: dict[tuple[int, int], Suggestion] = {}
        self.refused = 0
        self.reworded = 0

    def take(self, proposals: list[Proposal], excerpt: Excerpt) -> None:
        self.refused += len(proposals[MOST_PROPOSALS:])
        for proposal in proposals[:MOST_PROPOSALS]:
            places = self.ground.places(proposal.quote, excerpt)
            free = [place for place in places if place not in self.found]
            suggestion = self.suggestion(proposal, *free[0]) if free else None
            if suggestion is not None:
                self.found[free[0]] = suggestion
            elif not places or free:
                self.refused += 1  # what is left was said twice, which is nothing to tell

    def suggestion(self, proposal: Proposal, start: int, end: int) -> Suggestion | None:
        """Give the proposal as a suggestion, or None where its words state nothing."""
        own = self.ruled_at.get((start, end)) or self.judged(start, end)
        if own is None:
            return None
        statement = self.statement(proposal, own)
        kind = ClaimKind(proposal.kind) if proposal.kind in KINDS else ClaimKind.OTHER
        # What was left open in the rules' wording is not left open in another one.
        reasons = [
            one for one in own.reasons if statement == own.statement or one.code is not ReasonCode.UNRESOLVED
        ]
        return replace(own, statement=statement, kind=kind, reasons=(*reasons, self.reason))

    def judged(self, start: int, end: int) -> Suggestion | None:
        """What the rules would say of the words, had they proposed them."""
        words = self.ground.text[start:end]
        found = self.judge(words, self.language)
        if not states_something(found):
            return None
        claimant = found.claimant or self.claimant_around(start, end)
        return Suggestion(start, end, words, found.score, found.kind, found.reasons, claimant)

    def statement(self, proposal: Proposal, own: Suggestion) -> str:
        """The model's wording if the text bears it, else that of the rules."""
        wording = " ".join(proposal.statement.split())
        if wording and self.ground.bears(wording, own.start, own.end):
            return wording
        self.reworded += bool(wording)
        return own.statement

    def claimant_around(self, start: int, end: int) -> str | None:
        sentence = self.ground.sentence_around(start, end)
        words = self.ground.text[sentence.start : sentence.end] if sentence else ""
        return self.judge(words, self.language).claimant

    def merged(self) -> list[Suggestion]:
        """All suggestions in order: one of the rules gives way where the model's cover most of it."""
        beside: dict[int, list[Suggestion]] = defaultdict(list)
        for added in self.found.values():
            beside[self.place(added)].append(added)
        kept = [one for one in self.ruled if not _is_mostly_covered(one, beside.get(self.place(one), []))]
        return sorted([*kept, *self.found.values()], key=lambda one: (one.start, one.end))

    def place(self, suggestion: Suggestion) -> int:
        """Where its sentence begins; no suggestion reaches beyond its sentence."""
        sentence = self.ground.sentence_around(suggestion.start, suggestion.end)
        return sentence.start if sentence else suggestion.start


def _is_mostly_covered(suggestion: Suggestion, by: list[Suggestion]) -> bool:
    covered, reached = 0, suggestion.start
    for one in sorted(by, key=lambda added: added.start):
        start, end = max(one.start, reached), min(one.end, suggestion.end)
        covered += max(0, end - start)
        reached = max(reached, end)
    return 2 * covered > suggestion.end - suggestion.start
