"""The verdict: drafting it, sending it to second review, recalling it."""

from dataclasses import dataclass, fields
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import Action, Verb
from claims.exceptions import Unready
from claims.models import Claim, Person, Rating, Verdict
from claims.workflow.editing import differences, in_words, set_if_unchanged, stale
from claims.workflow.engine import advance, move
from claims.workflow.readiness import current_verdict
from claims.workflow.recording import Event
from claims.workflow.sourcing import begin_research, note_contribution


@dataclass(frozen=True, slots=True)
class Finding:
    """What a verdict says; a draft may leave all of it open."""

    rating: Rating | None = None
    rationale: str = ""
    as_of: date | None = None
    look_again_on: date | None = None
    override_reason: str = ""


@transaction.atomic
def save_verdict(claim: Claim, finding: Finding, *, by: Person, seen: int | None = None) -> Verdict:
    """Save the round's draft. `seen` is the verdict's version as opened, 0 for none yet."""
    check_finding(claim, finding)
    verdict = current_verdict(claim)
    if verdict is None:
        return first_draft(claim, finding, by=by)
    wanted = {field.name: getattr(finding, field.name) for field in fields(finding)}
    if seen is not None and seen != verdict.version:
        raise stale(verdict, wanted)
    before, after = differences(verdict, wanted)
    if not after:
        return verdict
    begin_research(claim, by=by)
    bookkeeping = {"author": by, "saved_at": timezone.now()}
    set_if_unchanged(verdict, {**after, **bookkeeping}, seen=seen)
    event = Event(Action.SAVE_VERDICT, before=in_words(before), after=in_words(after))
    advance(claim, event, by=by)
    note_contribution(claim, by=by)
    return verdict


def first_draft(claim: Claim, finding: Finding, *, by: Person) -> Verdict:
    begin_research(claim, by=by)
    values = {field.name: getattr(finding, field.name) for field in fields(finding)}
    stated = {name: value for name, value in values.items() if value}
    advance(claim, Event(Action.SAVE_VERDICT, after=in_words(stated)), by=by)
    note_contribution(claim, by=by)
    return Verdict.objects.create(claim=claim, round=claim.round, author=by, **values)


def check_finding(claim: Claim, finding: Finding) -> None:
    if finding.rating is not None and finding.rating.scale_id != claim.article.scale_id:
        raise Unready(_("Choose a rating of this article’s scale."))
    if finding.as_of is not None and finding.as_of > timezone.localdate():
        raise Unready(_("The as-of day lies in the future: a rating holds as of a day that was."))
    if (
        finding.look_again_on is not None
        and finding.as_of is not None
        and finding.look_again_on <= finding.as_of
    ):
        raise Unready(_("The day to look again must come after the as-of day."))


@transaction.atomic
def submit_verdict(claim: Claim, *, by: Person, seen: int | None = None) -> None:
    """Send the saved draft to second review, when the evidence rule is met or overridden."""
    verdict = current_verdict(claim)
    after = {"rating": str(verdict.rating), "rationale": verdict.rationale} if verdict else {}
    move(claim, Verb.SUBMIT, by=by, seen=seen, after=after, changes={"recheck_note": ""})
    if verdict is not None:
        set_if_unchanged(verdict, {"submitted_at": timezone.now(), "author": by}, seen=None)
    note_contribution(claim, by=by)


@transaction.atomic
def recall_verdict(claim: Claim, *, by: Person, seen: int | None = None) -> None:
    move(claim, Verb.RECALL, by=by, seen=seen)
    verdict = current_verdict(claim)
    if verdict is not None:
        set_if_unchanged(verdict, {"submitted_at": None}, seen=None)
