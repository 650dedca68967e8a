"""Who works on what: assigning, sharing out, taking, releasing, starting."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from claims.choices import Verb
from claims.exceptions import Unready
from claims.models import Assignment, Claim, Person
from claims.queries.conflicts import conflicts_of
from claims.queries.people import open_workload
from claims.workflow.engine import lock_rows, move, move_all, refuse_wrong_person
from claims.workflow.marking import NO_ASSIGNEE, end_assignments
from claims.workflow.readiness import missing_to_be_assigned


def assign_claim(  # noqa: PLR0913 - a hand-over has this many sides
    claim: Claim,
    *,
    to: Person,
    by: Person,
    due_at: datetime | None = None,
    note: str = "",
    seen: int | None = None,
) -> None:
    assign_claims([claim], to=to, by=by, due_at=due_at, note=note, seen=seen)


@transaction.atomic
def assign_claims(  # noqa: PLR0913 - as assign_claim()
    claims: Sequence[Claim],
    *,
    to: Person,
    by: Person,
    due_at: datetime | None = None,
    note: str = "",
    seen: int | None = None,
) -> None:
    """Give all of them to one person, or none; a due time replaces the claims' own."""
    if not claims:
        raise Unready(_("Choose at least one claim."))
    refuse_wrong_person(claims, Verb.ASSIGN, by=by)
    missing = missing_to_be_assigned(claims, to)
    if missing is not None:
        raise Unready(missing)
    changes: dict[str, object] = {"assignee": to}
    if due_at is not None:
        changes["due_at"] = due_at
    move_all(claims, Verb.ASSIGN, by=by, seen=seen, words=note, changes=changes)
    hand_over(claims, to=to, by=by, note=note)


def hand_over(claims: Sequence[Claim], *, to: Person, by: Person, note: str = "") -> None:
    """End the open assignments and begin new ones; the old ones stay as history."""
    end_assignments(claims)
    Assignment.objects.bulk_create(
        (Assignment(claim=claim, person=to, assigned_by=by, note=note) for claim in claims),
        batch_size=200,
    )


@transaction.atomic
def share_out(
    claims: Sequence[Claim],
    people: Sequence[Person],
    *,
    by: Person,
    due_at: datetime | None = None,
    note: str = "",
) -> dict[Person, list[Claim]]:
    """Share claims out so that open workloads even up; conflicts are passed over.

    Refuses, and assigns nothing, when a claim finds nobody without a conflict.
    """
    if not claims:
        raise Unready(_("Choose at least one claim."))
    lock_rows(claims)
    shares = fair_shares(claims, people)
    for person, share in shares.items():
        if share:
            assign_claims(share, to=person, by=by, due_at=due_at, note=note)
    return shares


def fair_shares(claims: Sequence[Claim], people: Sequence[Person]) -> dict[Person, list[Claim]]:
    """Give each claim, most urgent first, to whoever has least to do."""
    load = open_workload(people, but=claims)
    conflicts = {person: conflicts_of(person) for person in people}
    shares: dict[Person, list[Claim]] = {person: [] for person in people}
    for claim in sorted(claims, key=lambda claim: (-claim.priority, claim.pk)):
        able = [person for person in people if not conflicts[person].concern(claim)]
        if not able:
            raise Unready(
                _("Nobody chosen can check “%(claim)s”: choose somebody without a conflict.")
                % {"claim": claim.statement}
            )
        person = min(able, key=lambda one: (load[one.pk], one.pk))
        load[person.pk] += 1
        shares[person].append(claim)
    return shares


@transaction.atomic
def take_claim(claim: Claim, *, by: Person, seen: int | None = None) -> None:
    """Take an unassigned claim oneself."""
    move(claim, Verb.TAKE, by=by, seen=seen, changes={"assignee": by})
    hand_over([claim], to=by, by=by)


@transaction.atomic
def release_claim(claim: Claim, *, by: Person, words: str = "", seen: int | None = None) -> None:
    move(claim, Verb.RELEASE, by=by, seen=seen, words=words, changes=NO_ASSIGNEE)
    end_assignments([claim])


def start_claim(claim: Claim, *, by: Person, seen: int | None = None) -> None:
    move(claim, Verb.START, by=by, seen=seen)
