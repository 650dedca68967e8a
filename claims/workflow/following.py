"""What follows for each claim from its place in a new revision: only what changed is checked again."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from claims.choices import Action, ClaimStatus, DismissReason, Placing, Verb
from claims.models import Anchor, Claim, Person, Placement, Revision
from claims.queries.comparing import BY_A_PERSON, Foreseen
from claims.text.similarity import normalise_statement
from claims.workflow.engine import advance_all, move_all
from claims.workflow.indexing import index_claims
from claims.workflow.rechecking import send_all_to_recheck
from claims.workflow.recording import Event
from claims.workflow.suggesting import new_anchor
from claims.workflow.transitions import TRANSITIONS

ROWS_A_STATEMENT = 200
ON_A_DESK = TRANSITIONS[Verb.TEXT_CHANGED].sources
"""What somebody works on or has worked on: changed words send it to be checked again."""
NOT_BEGUN = (ClaimStatus.SUGGESTED, ClaimStatus.OPEN)


def place_claims(revision: Revision, foreseen: Sequence[Foreseen], *, by: Person) -> None:
    """Write where each claim stands now and what became of it; one without a place keeps its last one."""
    found = [(one, one.span) for one in foreseen if one.span]
    for first in range(0, len(found), ROWS_A_STATEMENT):
        chunk = [one.anchor.pk for one, _span in found[first : first + ROWS_A_STATEMENT]]
        Anchor.objects.filter(pk__in=chunk).update(is_current=False)
    Anchor.objects.bulk_create(
        (new_anchor(one.claim, revision, *span) for one, span in found), batch_size=ROWS_A_STATEMENT
    )
    Placement.objects.bulk_create(
        (
            Placement(
                claim=one.claim,
                revision=revision,
                placing=one.placing,
                reason=one.reason,
                decided_by=by if one.reason == BY_A_PERSON else None,
            )
            for one in foreseen
            if one.matters
        ),
        batch_size=ROWS_A_STATEMENT,
    )


def follow_text(revision: Revision, foreseen: Sequence[Foreseen], *, by: Person) -> list[Claim]:
    """Take each changed or lost claim's step; gives those that are to be checked again."""
    changed = [one for one in foreseen if one.placing == Placing.CHANGED]
    gone = [one for one in foreseen if one.placing == Placing.GONE and not one.was_lost]
    follow_unbegun(revision, [one for one in changed if one.claim.status in NOT_BEGUN], by=by)
    reopen_not_checkable(revision, in_state(changed, ClaimStatus.NOT_CHECKABLE), by=by)
    dismiss_gone([one.claim for one in in_state(gone, ClaimStatus.SUGGESTED)], by=by)
    lose_place(revision, in_state(gone, ClaimStatus.OPEN, ClaimStatus.NOT_CHECKABLE), by=by)
    again = [one for one in (*changed, *gone) if one.claim.status in ON_A_DESK]
    notes = {one.claim.pk: note_on(one, revision) for one in again}
    send_all_to_recheck([one.claim for one in again], notes=notes)
    return [one.claim for one in again]


def in_state(foreseen: Sequence[Foreseen], *statuses: ClaimStatus) -> list[Foreseen]:
    return [one for one in foreseen if one.claim.status in statuses]


def note_on(one: Foreseen, revision: Revision) -> str:
    """The old and the new words, for whoever checks again."""
    facts = {"number": revision.number, "before": one.anchor.quote}
    if one.span is None:
        return _("Revision %(number)d no longer has these words: “%(before)s”") % facts
    now = revision.text[slice(*one.span)]
    return _("Revision %(number)d changed the words. Before: “%(before)s” Now: “%(now)s”") % {
        **facts,
        "now": now,
    }


def follow_unbegun(revision: Revision, changed: Sequence[Foreseen], *, by: Person) -> None:
    """Nobody has checked anything yet: a statement that quoted the text quotes the new one."""
    events, statements = [], {}
    for one in changed:
        now = revision.text[slice(*(one.span or (0, 0)))]
        before, after = {"quote": one.anchor.quote}, {"quote": now}
        events.append(Event(Action.EDIT_CLAIM, one.claim, before, after, words=changed_by(revision)))
        if says(one.claim.statement) == says(one.anchor.quote):
            statements[one.claim.pk] = {"statement": " ".join(now.split())}
    advance_all(events, by=by, own_changes=statements)
    index_claims([one.claim for one in changed if one.claim.pk in statements])


def says(words: str) -> str:
    return normalise_statement(words.rstrip(" ,;:–-"))


def changed_by(revision: Revision) -> str:
    return _("Revision %(number)d changed the words.") % {"number": revision.number}


def reopen_not_checkable(revision: Revision, changed: Sequence[Foreseen], *, by: Person) -> None:
    """Whoever said that nothing can be checked in it said so of other words."""
    notes = {one.claim.pk: note_on(one, revision) for one in changed}
    move_all(
        [one.claim for one in changed],
        Verb.RESTORE,
        by=by,
        changes={"set_aside_reason": "", "set_aside_words": ""},
        own_changes={pk: {"recheck_note": note} for pk, note in notes.items()},
        own_words=notes,
    )


def dismiss_gone(claims: Sequence[Claim], *, by: Person) -> None:
    reason = DismissReason.GONE
    changes = {"set_aside_reason": reason.value, "set_aside_words": ""}
    move_all(claims, Verb.DISMISS, by=by, reason=reason, changes=changes)


def lose_place(revision: Revision, gone: Sequence[Foreseen], *, by: Person) -> None:
    before = [{"quote": one.anchor.quote} for one in gone]
    events = [
        Event(Action.LOSE_PLACE, one.claim, before=quote, words=note_on(one, revision))
        for one, quote in zip(gone, before, strict=True)
    ]
    advance_all(events, by=by)
