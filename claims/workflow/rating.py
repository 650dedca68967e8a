"""The verdict: drafting it, sending it to second review, recalling it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import Verb
from claims.exceptions import Unready
from claims.models import Claim, Person, Rating, Verdict
from claims.workflow.autosaving import hold
from claims.workflow.editing import differences, set_if_unchanged, stale
from claims.workflow.engine import move, record_draft
from claims.workflow.readiness import current_verdict
from claims.workflow.sourcing import begin_research, note_contribution, refuse_unless_assignee


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
    verdict = write_draft(claim, finding, by=by, seen=seen)
    record_draft(claim, verdict)
    return verdict


@transaction.atomic
def autosave_verdict(claim: Claim, finding: Finding, *, by: Person, seen: int | None = None) -> Verdict:
    """Save the draft while it is being typed: the history hears of it with the next step, in one entry."""
    return write_draft(claim, finding, by=by, seen=seen)


def write_draft(claim: Claim, finding: Finding, *, by: Person, seen: int | None) -> Verdict:
    """Store what differs; everybody who writes holds the claim first, so that nobody waits in a circle."""
    check_finding(claim, finding)
    hold(claim)
    refuse_unless_assignee(claim, by=by)
    verdict = claim.verdicts.filter(round=claim.round).select_related("author", "rating").first()
    wanted = {field.name: getattr(finding, field.name) for field in fields(finding)}
    if verdict is None:
        return first_draft(claim, wanted, by=by)
    changes = differences(verdict, wanted)[1]
    if not changes:
        return verdict
    if seen is not None and seen != verdict.version:
        raise stale(verdict, wanted)
    begin_research(claim, by=by)
    if verdict.author_id != by.pk:
        record_draft(claim, verdict)
    set_if_unchanged(verdict, {**changes, "author": by, "saved_at": timezone.now()}, seen=None)
    note_contribution(claim, by=by)
    return verdict


def first_draft(claim: Claim, values: Mapping[str, object], *, by: Person) -> Verdict:
    begin_research(claim, by=by)
    note_contribution(claim, by=by)
    return Verdict.objects.create(claim=claim, round=claim.round, author=by, **values)


def check_finding(claim: Claim, finding: Finding) -> None:
    if finding.rating is not None and finding.rating.scale_id != claim.article.scale_id:
        raise Unready(_("Choose a rating of this article’s scale."), field="rating")
    if finding.as_of is not None and finding.as_of > timezone.localdate():
        sentence = _("The as-of day lies in the future: a rating holds as of a day that was.")
        raise Unready(sentence, field="as_of")
    if (
        finding.look_again_on is not None
        and finding.as_of is not None
        and finding.look_again_on <= finding.as_of
    ):
        raise Unready(_("The day to look again must come after the as-of day."), field="look_again_on")


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
