"""Moving the ends of a mark."""

from django.db import transaction
from django.utils.translation import gettext as _

from claims.choices import Action, ClaimStatus
from claims.exceptions import Unready, WrongState
from claims.models import Claim, Person
from claims.text.anchors import check_selection
from claims.text.similarity import normalise_statement
from claims.workflow.engine import advance
from claims.workflow.marking import Selection
from claims.workflow.rechecking import send_to_recheck
from claims.workflow.recording import Event
from claims.workflow.reshaping.allowing import refusal_to_trim, refuse, refuse_hidden, refuse_stale
from claims.workflow.reshaping.places import current_anchor, hold_text, is_within_a_paragraph, put_anchor


@transaction.atomic
def trim_claim(claim: Claim, selection: Selection, *, by: Person, seen: int | None = None) -> None:
    """Let the claim cover other words of its paragraph; new content voids approval and submission."""
    refuse_hidden(claim, by=by)
    refuse(refusal_to_trim(claim, by))
    hold_text(claim)
    anchor = current_anchor(claim)
    text = anchor.revision.text
    if not check_selection(text, selection.start, selection.end, selection.quote):
        raise WrongState(
            _("The marked words do not stand there in the text. Load the page and mark them anew.")
        )
    if (selection.start, selection.end) == (anchor.start, anchor.end):
        return
    refuse_stale(claim, seen)
    if not selection.quote.strip():
        raise Unready(_("Leave at least one word in the mark."))
    if not is_within_a_paragraph(anchor.revision, selection.start, selection.end):
        raise Unready(_("A claim stands inside one paragraph. Leave out the words of the other one."))
    before = anchor.quote
    event = Event(Action.TRIM_CLAIM, before={"quote": before}, after={"quote": selection.quote})
    advance(claim, event, by=by)
    put_anchor(anchor, selection.start, selection.end)
    was_submitted = claim.status in (ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED)
    if was_submitted and normalise_statement(before) != normalise_statement(selection.quote):
        note = _("The mark was trimmed. Before: “%(before)s”") % {"before": before}
        send_to_recheck(claim, note=note, caused_by=by)
