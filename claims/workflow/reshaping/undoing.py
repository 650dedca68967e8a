"""Taking a split or a merge back, as long as nobody has worked on what came of it."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import Action, ClaimStatus, DismissReason, Reshaping
from claims.exceptions import WrongState
from claims.models import Claim, Evidence, Lineage, Person, Thread
from claims.queries.lineage import step_of
from claims.workflow.assigning import hand_over
from claims.workflow.engine import advance, lock_rows, undo_step
from claims.workflow.indexing import index_claims
from claims.workflow.recording import Event
from claims.workflow.reshaping.allowing import keeper_of, refusal_to_undo, refuse, refuse_hidden
from claims.workflow.reshaping.places import Shape, current_anchor, hold_text, named, put_anchor


@transaction.atomic
def undo_reshaping(lineage: Lineage, *, by: Person) -> Claim:
    """Bring back the words and places from before; gives the claim that had been split or merged into."""
    rows = step_of(lineage)
    refuse_hidden(rows[0].parent, by=by)
    refuse(refusal_to_undo(rows, by))
    keeper = keeper_of(rows[0])
    others = [row.child if row.kind == Reshaping.SPLIT else row.parent for row in rows]
    hold_text(keeper)
    lock_rows([keeper, *others])
    bring_back(keeper, rows[0], by=by)
    for row, other in zip(rows, others, strict=True):
        if row.kind == Reshaping.SPLIT:
            put_away(other, keeper, by=by)
        else:
            take_out(other, row, keeper, by=by)
    Lineage.objects.filter(pk__in=[row.pk for row in rows]).update(undone_at=timezone.now())
    renew_earlier_steps([keeper, *others])
    index_claims([keeper, *others])
    return keeper


def bring_back(keeper: Claim, row: Lineage, *, by: Person) -> None:
    shape, anchor = Shape.read(row.before), current_anchor(keeper)
    if anchor.revision_id != shape.revision:
        raise WrongState(_("The article has a new revision since. It can no longer be undone."))
    quote = anchor.revision.text[shape.start : shape.end]
    event = Event(Action.UNDO_RESHAPING, before={"quote": anchor.quote}, after={"quote": quote})
    advance(keeper, event, by=by, changes={"statement": shape.statement})
    put_anchor(anchor, shape.start, shape.end)


def put_away(part: Claim, keeper: Claim, *, by: Person) -> None:
    """What a split had made is a claim no more; its row and number stay, for the history."""
    event = Event(Action.UNDO_RESHAPING, after={"merged_into": named(keeper)})
    changes = {"set_aside_reason": DismissReason.MERGED.value}
    undo_step(part, ClaimStatus.DISMISSED, event, by=by, changes=changes)


def take_out(other: Claim, row: Lineage, keeper: Claim, *, by: Person) -> None:
    """What was merged is a claim again, with whoever had it; it takes its evidence and questions along."""
    Evidence.objects.filter(pk__in=row.before["evidence"], withdrawn_at__isnull=True).update(
        withdrawn_at=timezone.now()
    )
    for question, evidence in row.before.get("questions", ()):  # merged before they came along
        Thread.objects.filter(pk=question).update(claim=other, evidence=evidence)
    assignee = Person.objects.filter(pk=row.before["assignee"]).first()
    event = Event(Action.UNDO_RESHAPING, before={"merged_into": named(keeper)})
    changes = {"assignee": assignee, "set_aside_reason": "", "set_aside_words": ""}
    undo_step(other, ClaimStatus(row.before["status"]), event, by=by, changes=changes)
    if assignee is not None:
        hand_over([other], to=assignee, by=by)


def renew_earlier_steps(claims: Sequence[Claim]) -> None:
    """A step and its undoing, one entry each, leave a claim as it was: steps before can be undone as well."""
    for claim in claims:
        rows = Lineage.objects.filter(Q(parent=claim) | Q(child=claim), undone_at__isnull=True)
        for row in rows:
            side = "parent" if row.parent_id == claim.pk else "child"
            if row.before["versions"][side] == claim.version - 2:
                row.before["versions"][side] = claim.version
                row.save(update_fields=["before"])
