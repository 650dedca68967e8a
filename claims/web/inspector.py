"""The claim in hand as a screen needs it: what is known, and what this person can do now."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms

from claims.choices import UNDER_WORK, ClaimStatus, ReviewDecision, Verb
from claims.models import Assignment, Claim, Evidence, Person, Review, Thread, Verdict
from claims.permissions import can_discuss, can_edit_claim, can_research
from claims.queries.discussion import threads_of_claim
from claims.queries.inspecting import Place, hand_overs, place_of, rounds_of
from claims.queries.policy import EvidenceTally, current_policy, evidence_in_place, tally_evidence
from claims.remembering import asking_once
from claims.web.access import PersonRequest
from claims.web.checked_before import CheckedBefore, earlier_than_claim
from claims.web.forms.decisions import DecisionForm, form_for
from claims.web.forms.evidence import EvidenceForm
from claims.web.forms.verdicts import VerdictForm
from claims.web.refusals import page_behind
from claims.web.steps import address_of_step, place_of_step
from claims.workflow.engine import Offer, available

VERBS_OF_STEP: dict[str, frozenset[Verb]] = {
    "sort": frozenset({Verb.ACCEPT, Verb.DISMISS}),
    "assign": frozenset({Verb.TAKE, Verb.ASSIGN}),
    "research": frozenset({Verb.START, Verb.SUBMIT}),
    "review": frozenset({Verb.APPROVE, Verb.RETURN}),
    "": frozenset(),
}
WITHOUT_OWN_FORM = frozenset({Verb.ASSIGN, Verb.SUBMIT})
"""Beside the step they belong to, these have a page of their own or the verdict's form."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A step on offer with its form."""

    offer: Offer
    url: str
    form: DecisionForm

    @property
    def place(self) -> str:
        """The id of its form on the page."""
        return place_of_step(self.offer.verb)

    @property
    def has_fields(self) -> bool:
        return bool(self.form.visible_fields())

    @property
    def needs_fields(self) -> bool:
        return any(field.field.required for field in self.form.visible_fields())


@dataclass(frozen=True, slots=True)
class Inspector:
    claim: Claim
    place: Place
    evidence: list[Evidence]
    tally: EvidenceTally
    rounds: list[Verdict]
    hand_overs: list[Assignment]
    threads: list[Thread]
    earlier: CheckedBefore
    step: str
    decisions: dict[str, Decision]
    others: list[Decision]
    submit: Offer | None
    may_discuss: bool
    may_edit: bool
    may_work: bool
    may_reassign: bool
    evidence_form: EvidenceForm | None
    verdict_form: VerdictForm | None
    back: str

    @property
    def verdict(self) -> Verdict | None:
        """The verdict of the round that runs."""
        return next((verdict for verdict in self.rounds if verdict.round == self.claim.round), None)

    @property
    def hand_over(self) -> Assignment | None:
        """How the claim came to whoever has it now."""
        return next((one for one in self.hand_overs if one.ended_at is None), None)

    @property
    def unanswered_return(self) -> Review | None:
        """What the second person asked for, until the claim is sent there again."""
        before = next((v for v in self.rounds if v.round == self.claim.round - 1), None)
        review = getattr(before, "review", None)
        is_open = self.claim.status in UNDER_WORK
        return review if is_open and review and review.decision == ReviewDecision.RETURNED else None


def inspect(
    request: PersonRequest,
    claim: Claim,
    *,
    decision_forms: Mapping[str, DecisionForm] | None = None,
    evidence_form: EvidenceForm | None = None,
    verdict_form: VerdictForm | None = None,
) -> Inspector:
    """Read the claim in hand; a form given is one that was refused and shows what was typed."""
    person = request.user
    with asking_once():
        rounds, evidence = rounds_of(claim), evidence_in_place(claim)
        tally = tally_evidence(evidence, current_policy())
        offers = {offer.verb: offer for offer in available(claim, person)}
        may_discuss = can_discuss(person, claim.article)
    step = step_of(claim, offers, person)
    decisions = decided(claim, offers, step, decision_forms or {})
    may_work = claim.status in UNDER_WORK and can_research(person, claim)
    if may_work:
        current = next((verdict for verdict in rounds if verdict.round == claim.round), None)
        evidence_form = evidence_form or EvidenceForm(person=person, claim=claim)
        verdict_form = verdict_form or VerdictForm.for_verdict(claim, current, is_sourced=tally.is_enough)
    return Inspector(
        claim=claim,
        place=place_of(claim),
        evidence=evidence,
        tally=tally,
        rounds=rounds,
        hand_overs=hand_overs(claim),
        threads=threads_of_claim(claim),
        earlier=earlier_than_claim(claim, person, may_work=may_work),
        step=step,
        decisions=decisions,
        others=[one for verb, one in decisions.items() if verb not in VERBS_OF_STEP[step] | WITHOUT_OWN_FORM],
        submit=offers.get(Verb.SUBMIT),
        may_discuss=may_discuss,
        may_edit=can_edit_claim(person, claim),
        may_work=may_work,
        may_reassign=step != "assign" and Verb.ASSIGN in offers,
        evidence_form=evidence_form if may_work else None,
        verdict_form=verdict_form if may_work else None,
        back=request.get_full_path() if request.method == "GET" else page_behind(request),
    )


def step_of(claim: Claim, offers: Mapping[Verb, Offer], person: Person) -> str:
    """The one thing to do now, for this person; empty when it is somebody else's turn."""
    if Verb.ACCEPT in offers:
        return "sort"
    if Verb.APPROVE in offers:
        return "review"
    if claim.assignee_id is None and (Verb.TAKE in offers or Verb.ASSIGN in offers):
        return "assign"
    return "research" if claim.status in UNDER_WORK and can_research(person, claim) else ""


def decided(
    claim: Claim, offers: Mapping[Verb, Offer], step: str, given: Mapping[str, DecisionForm]
) -> dict[str, Decision]:
    """The forms by verb; those never drawn are not made, since some read the people."""
    drawn = [verb for verb in offers if verb in VERBS_OF_STEP[step] or verb not in WITHOUT_OWN_FORM]
    return {
        verb.value: Decision(
            offers[verb],
            address_of_step(claim, verb),
            given.get(verb) or form_for(verb)(claim=claim, verb=verb),
        )
        for verb in drawn
    }


def first_sentence(form: forms.BaseForm) -> str:
    """The first thing that is wrong with a form, for a message."""
    return next((str(error) for errors in form.errors.values() for error in errors), "")


SORTED_OUT = (ClaimStatus.SUGGESTED, ClaimStatus.OPEN, ClaimStatus.DISMISSED)
"""States in which somebody is likely to be going through the suggestions."""
