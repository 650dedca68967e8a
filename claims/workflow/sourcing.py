"""Sources of the library and the evidence drawn from them."""

import hashlib
import uuid
from dataclasses import dataclass, fields

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import UNDER_WORK, Action, ClaimStatus, Language, SourceKind, Stance
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Claim, Contribution, Evidence, Person, Source
from claims.permissions import can_edit_source, can_research, can_see_article
from claims.queries.sources import visible_sources
from claims.text.addresses import AddressRefused, address_key, normalise_address
from claims.workflow.assigning import start_claim
from claims.workflow.editing import differences, in_words, set_if_unchanged
from claims.workflow.engine import advance
from claims.workflow.readiness import current_verdict, missing_evidence
from claims.workflow.rechecking import send_to_recheck
from claims.workflow.recording import Event, record
from claims.workflow.submissions import refuse_other_use
from claims.workflow.wordings import address_refusal


@dataclass(frozen=True, slots=True)
class SourceDetails:
    """What is known of a source; `published_on` is a partial date as ISO text."""

    title: str
    publisher: str
    kind: str = SourceKind.OTHER
    address: str = ""
    author: str = ""
    published_on: str = ""
    language: str = Language.UNDETERMINED


@dataclass(frozen=True, slots=True)
class Passage:
    """What one source says on one claim."""

    stance: str = Stance.SUPPORTS
    words: str = ""
    locator: str = ""
    note: str = ""


def key_of(address: str) -> str:
    """The column that makes one page one source; empty for no address."""
    return hashlib.sha256(address_key(address).encode()).hexdigest() if address else ""


def checked_address(address: str) -> str:
    """Give the normal form, or refuse with a sentence."""
    if not address.strip():
        return ""
    try:
        return normalise_address(address)
    except AddressRefused as refused:
        raise Unready(address_refusal(refused.reason)) from refused


def find_source(address: str) -> Source | None:
    """The library's source at this address, whatever way it is written."""
    normal = checked_address(address)
    return Source.objects.filter(address_key=key_of(normal)).first() if normal else None


@transaction.atomic
def find_or_add_source(details: SourceDetails, *, by: Person, submission: uuid.UUID | None = None) -> Source:
    """Reuse the source at this address as it is, else add it; the same `submission` twice adds one."""
    if not can_edit_source(by):
        raise NotAllowed(_("Adding sources needs the role of an editor or a reviewer."))
    existing = find_source(details.address)
    if existing is not None:
        return existing
    check_details(details)
    values = column_values(details)
    used = Source.objects.filter(evidence__submission=submission).first() if submission else None
    if used is not None and not differences(used, dict(values))[0]:
        return used
    try:
        with transaction.atomic():
            source = Source.objects.create(added_by=by, **values)
    except IntegrityError:
        # Somebody added the same page in this moment: theirs is the one.
        return Source.objects.get(address_key=values["address_key"])
    record(None, Event(Action.ADD_SOURCE, after=in_words(values)), by=by)
    return source


def check_details(details: SourceDetails) -> None:
    if not details.title.strip() or not details.publisher.strip():
        raise Unready(_("A new source needs a title and a publisher."))


def column_values(details: SourceDetails) -> dict[str, str]:
    values: dict[str, str] = {field.name: getattr(details, field.name) for field in fields(details)}
    values["address"] = checked_address(details.address)
    values["address_key"] = key_of(values["address"])
    return values


@transaction.atomic
def edit_source(source: Source, details: SourceDetails, *, by: Person, seen: int | None = None) -> None:
    if not can_edit_source(by):
        raise NotAllowed(_("Editing sources needs the role of an editor or a reviewer."))
    check_details(details)
    wanted: dict[str, object] = dict(column_values(details))
    twin = find_source(details.address)
    if twin is not None and twin.pk != source.pk:
        raise Unready(another_has_it(twin, by))
    before, after = differences(source, wanted)
    if not after and (seen is None or seen == source.version):
        return
    set_if_unchanged(source, after or wanted, seen=seen)
    event = Event(
        Action.EDIT_SOURCE,
        before={"source": str(source), **in_words(before)},
        after=in_words(after),
    )
    record(None, event, by=by)
    if {"publisher", "kind"} & set(after):
        recheck_what_rests_on(source, by=by)


def recheck_what_rests_on(source: Source, *, by: Person) -> None:
    """Where the source no longer carries what was sent or approved, the claim is checked again."""
    resting = Claim.objects.filter(
        evidence__source=source,
        evidence__withdrawn_at__isnull=True,
        status__in=(ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED),
    )
    for claim in resting.select_related("article", "assignee").distinct().order_by("pk"):
        verdict = current_verdict(claim)
        missing = missing_evidence(claim, verdict) if verdict else None
        if missing is not None:
            note = _("The source “%(source)s” was edited. %(missing)s")
            send_to_recheck(claim, note=note % {"source": source, "missing": missing}, caused_by=by)


def another_has_it(twin: Source, by: Person) -> str:
    """Name the source that has the address, unless only a hidden article uses it."""
    if visible_sources(by).filter(pk=twin.pk).exists():
        return _("“%(title)s” has this address already. Use that source instead.") % {"title": twin.title}
    return _("Another source has this address already. Add that one to the claim by its address.")


def refuse_unless_assignee(claim: Claim, *, by: Person) -> None:
    if not can_see_article(by, claim.article) or not can_research(by, claim):
        raise NotAllowed(_("Only the assignee works on evidence and verdict. Take the claim first."))


def begin_research(claim: Claim, *, by: Person) -> None:
    """Check that this person works on the claim now; the first piece of work starts it."""
    refuse_unless_assignee(claim, by=by)
    if claim.status not in UNDER_WORK:
        raise WrongState(
            _("The claim is “%(status)s” now: recall it or have it reopened to change its evidence.")
            % {"status": claim.get_status_display()}
        )
    if claim.status != ClaimStatus.RESEARCHING:
        start_claim(claim, by=by)


def note_contribution(claim: Claim, *, by: Person) -> None:
    """Whoever works on a claim never approves it."""
    Contribution.objects.bulk_create(
        [Contribution(claim=claim, person=by, round=claim.round)], ignore_conflicts=True
    )


@transaction.atomic
def add_evidence(  # noqa: PLR0913 - evidence has this many sides
    claim: Claim,
    source: Source,
    passage: Passage,
    *,
    by: Person,
    submission: uuid.UUID | None = None,
    reused_from: Claim | None = None,
) -> Evidence:
    """Rest the claim on a source; the same `submission` twice is one piece of evidence.

    `reused_from` is the claim that rests on the same passage already; the history names it.
    """
    existing = Evidence.objects.filter(submission=submission).first() if submission else None
    if existing is not None:
        said = {"claim_id": claim.pk, "source_id": source.pk, **passage_words(passage)}
        refuse_other_use(is_same=not differences(existing, said)[0])
        return existing
    begin_research(claim, by=by)
    after = {"source": str(source), **passage_words(passage)}
    if reused_from:
        after["reused_from"] = str(reused_from)
    advance(claim, Event(Action.ADD_EVIDENCE, after=after), by=by)
    evidence = Evidence(claim=claim, source=source, added_by=by, **passage_words(passage))
    if submission:
        evidence.submission = submission
    evidence.save(force_insert=True)
    note_contribution(claim, by=by)
    return evidence


def passage_words(passage: Passage) -> dict[str, str]:
    return {field.name: getattr(passage, field.name) for field in fields(passage)}


@transaction.atomic
def edit_evidence(evidence: Evidence, passage: Passage, *, by: Person, seen: int | None = None) -> None:
    refuse_withdrawn(evidence)
    claim = evidence.claim
    before, after = differences(evidence, dict(passage_words(passage)))
    if not after and (seen is None or seen == evidence.version):
        return
    begin_research(claim, by=by)
    set_if_unchanged(evidence, after or dict(passage_words(passage)), seen=seen)
    event = Event(Action.EDIT_EVIDENCE, before={"source": str(evidence.source), **before}, after=after)
    advance(claim, event, by=by)
    note_contribution(claim, by=by)


@transaction.atomic
def withdraw_evidence(evidence: Evidence, *, by: Person, words: str = "") -> None:
    """Take evidence out of the claim; the row stays, so that the history can be read."""
    refuse_withdrawn(evidence)
    claim = evidence.claim
    begin_research(claim, by=by)
    set_if_unchanged(evidence, {"withdrawn_at": timezone.now()}, seen=None)
    before = {"source": str(evidence.source), "stance": evidence.stance, "words": evidence.words}
    advance(claim, Event(Action.WITHDRAW_EVIDENCE, before=before, words=words), by=by)
    note_contribution(claim, by=by)


def refuse_withdrawn(evidence: Evidence) -> None:
    if evidence.withdrawn_at is not None:
        raise StaleVersion(
            _("This evidence was withdrawn. Add it anew if the claim rests on it."),
            version=evidence.version,
        )
