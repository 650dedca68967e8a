"""Making one claim of two of one paragraph; the other one's evidence and open questions come along."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from claims.choices import Action, DismissReason, Reshaping, Verb
from claims.exceptions import Unready
from claims.models import Anchor, Claim, Contribution, Evidence, Lineage, Person, Thread
from claims.queries.discussion import open_questions
from claims.queries.policy import evidence_in_place
from claims.workflow.engine import advance, lock_rows, move
from claims.workflow.indexing import index_claims
from claims.workflow.marking import NO_ASSIGNEE, end_assignments
from claims.workflow.recording import Event
from claims.workflow.reshaping.allowing import refusal_to_merge, refuse, refuse_hidden, refuse_stale
from claims.workflow.reshaping.places import (
    Shape,
    check_wording,
    current_anchor,
    hold_text,
    is_within_a_paragraph,
    named,
    put_anchor,
)

CARRIED = ("source_id", "stance", "words", "locator", "note")


@dataclass(frozen=True, slots=True)
class Merger:
    """What two claims would become: the place of the one that goes on, its ends, and a statement."""

    anchor: Anchor
    start: int
    end: int
    statement: str

    @property
    def quote(self) -> str:
        return self.anchor.revision.text[self.start : self.end]


def merger_of(claim: Claim, other: Claim) -> Merger:
    """From the first word of either to the last, if that lies in one paragraph."""
    one, two = current_anchor(claim), current_anchor(other)
    start, end = min(one.start, two.start), max(one.end, two.end)
    if one.revision_id != two.revision_id or not is_within_a_paragraph(one.revision, start, end):
        raise Unready(_("Only claims of the same paragraph can be merged."))
    # Where one lies within the other, its words are said already.
    whole = [anchor for anchor in (one, two) if (anchor.start, anchor.end) == (start, end)]
    in_order = whole[:1] or sorted((one, two), key=lambda anchor: anchor.start)
    statements = dict.fromkeys(anchor.claim.statement.strip() for anchor in in_order)
    return Merger(one, start, end, " ".join(statements))


@transaction.atomic
def merge_claims(
    claim: Claim, other: Claim, *, by: Person, statement: str = "", seen: int | None = None
) -> Lineage:
    """Let `claim` cover what both cover and dismiss `other` as merged; no statement means both in a row."""
    refuse_hidden(claim, by=by)
    refuse(refusal_to_merge(claim, other, by))
    refuse_stale(claim, seen)
    hold_text(claim)
    merger = merger_of(claim, other)
    statement = statement or merger.statement
    check_wording(statement)
    anchor = merger.anchor
    lock_rows([claim, other])
    before = {**Shape.of(claim, anchor).stored(), "status": other.status, "assignee": other.assignee_id}
    after = {"quote": merger.quote, "merged": named(other)}
    event = Event(Action.MERGE_CLAIMS, before={"quote": anchor.quote}, after=after)
    advance(claim, event, by=by, changes={"statement": statement})
    put_anchor(anchor, merger.start, merger.end)
    carried = carry_evidence(other, claim, by=by)
    questions = carry_questions(other, claim)
    put_away(other, claim, by=by)
    index_claims([claim, other])
    return Lineage.objects.create(
        parent=other,
        child=claim,
        kind=Reshaping.MERGE,
        before={
            **before,
            "evidence": [evidence.pk for evidence in carried],
            "questions": questions,
            "versions": {"parent": other.version, "child": claim.version},
        },
        by=by,
    )


def put_away(other: Claim, into: Claim, *, by: Person) -> None:
    changes = {**NO_ASSIGNEE, "set_aside_reason": DismissReason.MERGED.value, "set_aside_words": ""}
    after = {"merged_into": named(into)}
    move(other, Verb.DISMISS, by=by, reason=DismissReason.MERGED, changes=changes, after=after)
    end_assignments([other])


def carry_evidence(giver: Claim, taker: Claim, *, by: Person) -> list[Evidence]:
    """Copy what the taker does not rest on yet; whoever worked on it can never approve the taker."""
    known = {what_it_says(evidence) for evidence in evidence_in_place(taker)}
    copies = [
        Evidence(
            claim=taker, added_by=evidence.added_by, **{name: getattr(evidence, name) for name in CARRIED}
        )
        for evidence in evidence_in_place(giver)
        if what_it_says(evidence) not in known
    ]
    for copy in copies:
        copy.save(force_insert=True)
    workers = set(giver.contributions.values_list("person", flat=True)) | ({by.pk} if copies else set())
    Contribution.objects.bulk_create(
        (Contribution(claim=taker, person_id=worker, round=taker.round) for worker in sorted(workers)),
        ignore_conflicts=True,
    )
    return copies


def carry_questions(giver: Claim, taker: Claim) -> list[tuple[int, int | None]]:
    """Bring along what nobody has resolved yet: it holds up whichever claim goes on.

    Gives each question's key with that of the evidence it was asked about.
    """
    there = {what_it_says(evidence): evidence for evidence in evidence_in_place(taker)}
    questions = list(open_questions(giver).select_related("evidence"))
    asked = [(question.pk, question.evidence_id) for question in questions]
    for question in questions:
        question.claim = taker
        question.evidence = there.get(what_it_says(question.evidence)) if question.evidence else None
    Thread.objects.bulk_update(questions, ["claim", "evidence"])
    return asked


def what_it_says(evidence: Evidence) -> tuple[object, ...]:
    return tuple(getattr(evidence, name) for name in CARRIED)
