"""One demonstration replayed, step by step, through the workflow's own actions."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import translation

from claims.choices import ClaimStatus, DismissReason
from claims.management.demonstration.places import Places
from claims.management.demonstration.seeds import ClaimSeed, Demonstration, EvidenceSeed, Step, VerdictSeed
from claims.models import Article, Claim, Person, Rating, Source
from claims.text.readers import read_pasted
from claims.workflow.assigning import assign_claim, start_claim, take_claim
from claims.workflow.discussing import add_comment, open_thread
from claims.workflow.marking import (
    Wording,
    accept_claim,
    dismiss_claim,
    edit_claim,
    mark_claim,
    mark_not_checkable,
)
from claims.workflow.proposing import propose_wording
from claims.workflow.rating import Finding, recall_verdict, save_verdict, submit_verdict
from claims.workflow.reviewing import approve_verdict, reopen_claim, return_verdict
from claims.workflow.revising import add_revision
from claims.workflow.sourcing import Passage, SourceDetails, add_evidence, find_or_add_source

LOW_SCORE = 30
"""Of 100. Below it, the analysis found hardly a reason to check the sentence."""


@dataclass(slots=True)
class Library:
    """The sources of the demonstrations; those without an address have no other way to be found again."""

    seeds: dict[str, SourceDetails]
    rows: dict[str, Source] = field(default_factory=dict)

    def source(self, key: str, *, by: Person) -> Source:
        if key not in self.rows:
            details = self.seeds[key]
            twins = Source.objects.filter(title=details.title, publisher=details.publisher)
            self.rows[key] = twins.first() or find_or_add_source(details, by=by)
        return self.rows[key]


class Replay:
    def __init__(
        self,
        demonstration: Demonstration,
        article: Article,
        *,
        people: dict[str, Person],
        library: Library,
        now: datetime,
    ) -> None:
        self.demonstration = demonstration
        self.article = article
        self.people = people
        self.library = library
        self.now = now
        self.places = Places(article)
        self.ratings = {rating.key: rating for rating in Rating.objects.filter(scale=article.scale)}
        self.claims: dict[str, Claim] = {}
        self.steps: dict[str, Callable[[ClaimSeed, Claim, Step], None]] = {
            "accept": self.accept,
            "assign": self.assign,
            "take": self.take,
            "start": self.start,
            "submit": self.submit,
            "recall": self.recall,
            "approve": self.approve,
            "return": self.return_,
            "reopen": self.reopen,
            "text_changed": self.change_text,
            "dismiss": self.dismiss,
            "mark_not_checkable": self.mark_not_checkable,
        }

    def play(self) -> None:
        """Take every claim's first step, then every second one: a desk works on many at a time."""
        longest = max(len(seed.history) for seed in self.demonstration.claims)
        for turn in range(longest):
            for seed in self.demonstration.claims:
                if turn < len(seed.history):
                    step = seed.history[turn]
                    self.steps[step.step](seed, self.claim(seed, step), step)
            if turn == 0:
                self.sort_suggestions()
        for seed in self.demonstration.claims:
            self.discuss(seed)

    def discuss(self, seed: ClaimSeed) -> None:
        """What was said about a claim, and what wording was proposed, after all that was done with it."""
        if not seed.threads and seed.proposal is None:
            return
        claim = Claim.objects.select_related("article", "assignee").get(pk=self.claims[seed.key].pk)
        for one in seed.threads:
            thread = open_thread(claim, one.words, by=self.people[one.by], is_question=one.question)
            for answer in one.answers:
                add_comment(thread, answer.words, by=self.people[answer.by])
        if seed.proposal is not None:
            proposal = seed.proposal
            propose_wording(claim, proposal.words, by=self.people[proposal.by], note=proposal.note)

    def claim(self, seed: ClaimSeed, step: Step) -> Claim:
        """The seed's claim: at its first step a suggestion with these words, else marked by hand."""
        if seed.key not in self.claims:
            whole_sentence = step.step == "dismiss"
            suggestion = self.places.suggestion_for(seed.quote, whole_sentence=whole_sentence)
            self.claims[seed.key] = suggestion or mark_claim(
                self.article,
                self.places.selection(seed.quote),
                self.wording(seed),
                by=self.people[step.by],
            )
        return self.claims[seed.key]

    def wording(self, seed: ClaimSeed) -> Wording:
        hours = seed.due_in_hours
        return Wording(
            statement=seed.statement,
            claimant=seed.claimant,
            kind=seed.kind,
            priority=self.demonstration.priority_of(seed),
            due_at=None if hours is None else self.now + timedelta(hours=hours),
        )

    def sort_suggestions(self) -> None:
        """Set aside what was marked claim by claim and what scores low, so that the rest can be sorted."""
        editor = self.people[self.demonstration.imported_by]
        kept = [seed.quote for seed in self.demonstration.claims if seed.stays_suggestion]
        covered = self.places.covered_suggestions(list(self.claims.values()), kept=kept)
        for suggestion in covered:
            dismiss_claim(suggestion, reason=DismissReason.DUPLICATE, by=editor)
        for suggestion in self.places.suggestions_below(LOW_SCORE, kept=kept):
            dismiss_claim(suggestion, reason=DismissReason.BELOW_SCORE, by=editor)

    # One method a verb, all alike, so that the table above can call them.

    def accept(self, seed: ClaimSeed, claim: Claim, step: Step) -> None:
        by = self.people[step.by]
        if claim.status == ClaimStatus.SUGGESTED:
            accept_claim(claim, by=by)
            edit_claim(claim, self.wording(seed), by=by)

    def assign(self, _seed: ClaimSeed, claim: Claim, step: Step) -> None:
        assign_claim(claim, to=self.people[step.to], by=self.people[step.by], note=step.note)

    def take(self, _seed: ClaimSeed, claim: Claim, step: Step) -> None:
        take_claim(claim, by=self.people[step.by])

    def start(self, seed: ClaimSeed, claim: Claim, step: Step) -> None:
        start_claim(claim, by=self.people[step.by])
        self.research(seed, claim)

    def submit(self, _seed: ClaimSeed, claim: Claim, step: Step) -> None:
        submit_verdict(claim, by=self.people[step.by])

    def recall(self, _seed: ClaimSeed, claim: Claim, step: Step) -> None:
        recall_verdict(claim, by=self.people[step.by])

    def approve(self, _seed: ClaimSeed, claim: Claim, step: Step) -> None:
        approve_verdict(claim, by=self.people[step.by], note=step.words)

    def return_(self, seed: ClaimSeed, claim: Claim, step: Step) -> None:
        return_verdict(claim, reason=step.reason, words=step.words, by=self.people[step.by])
        self.research(seed, claim)

    def reopen(self, seed: ClaimSeed, claim: Claim, step: Step) -> None:
        reopen_claim(claim, words=step.words, by=self.people[step.by])
        self.research(seed, claim)

    def change_text(self, seed: ClaimSeed, claim: Claim, _step: Step) -> None:
        """Bring in the text with the claim's new words, as its newsroom has changed it."""
        base = self.article.revisions.get(is_current=True)
        # The note on the claim is kept as it was written: in the words of this newsroom.
        with translation.override(self.article.language):
            add_revision(
                self.article,
                read_pasted(base.text.replace(seed.quote, seed.changed_to)),
                base=base,
                by=self.people[self.demonstration.imported_by],
                note=seed.recheck_note,
            )
        claim.refresh_from_db()
        self.places = Places(self.article)

    def dismiss(self, _seed: ClaimSeed, claim: Claim, step: Step) -> None:
        dismiss_claim(claim, reason=step.reason, words=step.words, by=self.people[step.by])

    def mark_not_checkable(self, _seed: ClaimSeed, claim: Claim, step: Step) -> None:
        mark_not_checkable(claim, reason=step.reason, words=step.words, by=self.people[step.by])

    def research(self, seed: ClaimSeed, claim: Claim) -> None:
        """Add the evidence of the round that has begun, and its verdict if there is one."""
        by = self.people[seed.assign_to]
        for item in seed.evidence:
            if item.round == claim.round:
                add_evidence(claim, self.library.source(item.source, by=by), passage(item), by=by)
        if claim.round <= len(seed.verdicts):
            save_verdict(claim, self.finding(seed.verdicts[claim.round - 1]), by=by)

    def finding(self, verdict: VerdictSeed) -> Finding:
        return Finding(
            rating=self.ratings[verdict.rating],
            rationale=verdict.rationale,
            as_of=verdict.as_of,
            look_again_on=verdict.look_again_on,
            override_reason=verdict.override_reason,
        )


def passage(item: EvidenceSeed) -> Passage:
    return Passage(stance=item.stance, words=item.words, locator=item.locator, note=item.note)
