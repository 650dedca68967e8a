"""Saying where a claim stands that a new revision has lost."""

from django.db import transaction
from django.utils.translation import gettext as _

from claims.choices import Action, ClaimStatus, Placing
from claims.exceptions import NotAllowed, WrongState
from claims.models import Anchor, Claim, Person, Placement, Revision
from claims.permissions import can_place_claim, can_see_article
from claims.queries.comparing import BY_A_PERSON
from claims.text.anchors import check_selection
from claims.text.similarity import fingerprint
from claims.workflow.engine import advance, lock_article, lock_rows
from claims.workflow.marking import Selection
from claims.workflow.rechecking import send_to_recheck
from claims.workflow.recording import Event
from claims.workflow.refusing import changed_meanwhile
from claims.workflow.suggesting import new_anchor


@transaction.atomic
def place_claim(claim: Claim, selection: Selection, *, by: Person, seen: int | None = None) -> None:
    """Put a lost claim on these words of the current text; other words than before are checked again."""
    if not can_see_article(by, claim.article) or not can_place_claim(by, claim):
        raise NotAllowed(_("Only the assignee or an editor can say where this claim stands."))
    lock_article(claim.article)  # as a new revision does, so that the text stays as it is meanwhile
    lock_rows([claim])
    revision, last = claim.article.revisions.get(is_current=True), claim.anchors.get(is_current=True)
    if last.revision_id == revision.pk:
        raise WrongState(_("This claim has its place in the text."))
    if seen is not None and seen != claim.version:
        raise changed_meanwhile(claim)
    if not check_selection(revision.text, selection.start, selection.end, selection.quote):
        raise WrongState(
            _("The marked words do not stand there in the text. Load the page and mark them anew.")
        )
    is_same = fingerprint(last.quote) == fingerprint(selection.quote)
    put(claim, last, revision, selection, placing=Placing.MOVED if is_same else Placing.CHANGED, by=by)
    before, after = {"quote": last.quote}, {"quote": selection.quote, "revision": revision.number}
    advance(claim, Event(Action.PLACE_CLAIM, before=before, after=after), by=by)
    if not is_same and claim.status in (ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED):
        note = _("The claim stands on other words now. Before: “%(before)s” Now: “%(now)s”")
        words = {"before": last.quote, "now": selection.quote}
        send_to_recheck(claim, note=note % words, caused_by=by)


def put(  # noqa: PLR0913 - a place has this many sides
    claim: Claim, last: Anchor, revision: Revision, selection: Selection, *, placing: Placing, by: Person
) -> None:
    Anchor.objects.filter(pk=last.pk).update(is_current=False)
    new_anchor(claim, revision, selection.start, selection.end).save(force_insert=True)
    Placement.objects.update_or_create(
        claim=claim,
        revision=revision,
        defaults={"placing": placing, "reason": BY_A_PERSON, "decided_by": by},
    )
