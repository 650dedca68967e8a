"""What people say of a claim and what was checked before: the same, not the same, evidence reused."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from claims.choices import Action, ClaimStatus
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Claim, ClaimMatch, EarlierCheck, Evidence, Person
from claims.permissions import can_match_claim, can_see_article, can_withdraw_match
from claims.queries.history import last_rewording_since
from claims.queries.policy import evidence_in_place
from claims.text.similarity import normalise_statement
from claims.workflow.desk_keeping import refuse_unless_manager
from claims.workflow.engine import advance
from claims.workflow.recording import Event, record
from claims.workflow.sourcing import Passage, add_evidence, refuse_unless_assignee, refuse_withdrawn

Earlier = Claim | EarlierCheck


def link_match(claim: Claim, other: Earlier, *, by: Person, seen: int | None = None) -> ClaimMatch:
    """Say that both state the same; it never carries over a verdict."""
    return say(claim, other, is_same=True, by=by, seen=seen)


def reject_match(claim: Claim, other: Earlier, *, by: Person, seen: int | None = None) -> ClaimMatch:
    """Say that they do not state the same: neither is offered beside the other again."""
    return say(claim, other, is_same=False, by=by, seen=seen)


@transaction.atomic
def say(claim: Claim, other: Earlier, *, is_same: bool, by: Person, seen: int | None) -> ClaimMatch:
    """Keep one word on the two; saying it twice is saying it once."""
    refuse_wrong_pair(claim, other, by=by)
    refuse_reworded(claim, seen=seen)
    match, is_new = ClaimMatch.objects.get_or_create(
        **columns_of(claim, other), defaults={"is_same": is_same, "decided_by": by}
    )
    if match.is_same != is_same:
        raise contradiction(match)
    if is_new:
        action = Action.LINK_MATCH if is_same else Action.REJECT_MATCH
        enter(claim, other, action, by=by)
    return match


@transaction.atomic
def withdraw_match(claim: Claim, other: Earlier, *, by: Person) -> None:
    """Take back what was said of the two: from now on they are strangers again."""
    refuse_wrong_pair(claim, other, by=by)
    match = ClaimMatch.objects.filter(**columns_of(claim, other)).select_related("decided_by").first()
    if match is None:
        raise WrongState(_("This was taken back already. Say anew what is right."))
    if not can_withdraw_match(by, match):
        raise NotAllowed(
            _("%(name)s said so: only they or an editor can take it back.") % {"name": match.decided_by}
        )
    enter(claim, other, Action.WITHDRAW_MATCH, by=by, taken_back=match)
    match.delete()


def refuse_wrong_pair(claim: Claim, other: Earlier, *, by: Person) -> None:
    """Both must exist for this person, and one must not tell of the other where that is hidden."""
    articles = [claim.article, *([other.article] if isinstance(other, Claim) else [])]
    if not can_match_claim(by, claim) or not all(can_see_article(by, article) for article in articles):
        raise NotAllowed(_("Comparing claims needs the role of an editor or a reviewer."))
    if other == claim:
        raise Unready(_("This is the claim itself. Choose another one."))
    if isinstance(other, Claim) and other.status == ClaimStatus.SUGGESTED:
        raise WrongState(_("A suggestion is no claim yet. Accept it first, then compare."))
    if are_kept_apart(claim, other):
        raise WrongState(
            _("Both articles are confidential, each for its own people: nothing is said of the two together.")
        )


def are_kept_apart(claim: Claim, other: Earlier) -> bool:
    """Whether each stands in a hidden article of its own: a history would tell of the other one."""
    return is_hidden_from(claim, other) and isinstance(other, Claim) and claim.article.is_confidential


def is_hidden_from(claim: Claim, other: Earlier) -> bool:
    """Whether people who may read `claim` may be unable to read `other`."""
    return isinstance(other, Claim) and other.article.is_confidential and other.article_id != claim.article_id


def refuse_reworded(claim: Claim, *, seen: int | None) -> None:
    """What was compared are the words; whatever else happened to the claim is no matter."""
    last = None if seen is None else last_rewording_since(claim, seen)
    if last is not None:
        raise StaleVersion(
            _("%(name)s reworded this claim since you opened it. Compare it again, then decide.")
            % {"name": last.actor_name},
            version=claim.version,
        )


def columns_of(claim: Claim, other: Earlier) -> dict[str, Claim | EarlierCheck]:
    """The two as a row has them: of two claims, the one that came later to the desk stands first."""
    if isinstance(other, EarlierCheck):
        return {"claim": claim, "earlier_check": other}
    earlier, later = sorted((claim, other), key=lambda one: one.pk)
    return {"claim": later, "earlier_claim": earlier}


def contradiction(match: ClaimMatch) -> WrongState:
    sentence = (
        _("%(name)s said that they are the same. Unlink them first.")
        if match.is_same
        else _("%(name)s said that they are not the same. Take that back first.")
    )
    return WrongState(sentence % {"name": match.decided_by})


def enter(
    claim: Claim, other: Earlier, action: Action, *, by: Person, taken_back: ClaimMatch | None = None
) -> None:
    """Write it into the history of the claim; of the hidden one, where the other is open to all."""
    if isinstance(other, Claim) and is_hidden_from(claim, other):
        claim, other = other, claim
    named = {"checked_before": str(other)}
    if taken_back is None:
        event = Event(action, after=named)
    else:
        event = Event(action, before={**named, "says_the_same": taken_back.is_same})
    advance(claim, event, by=by)


@transaction.atomic
def reuse_evidence(claim: Claim, chosen: Sequence[Evidence], *, by: Person) -> list[Evidence]:
    """Rest the claim on evidence of earlier claims as well: new rows, worked on by this person.

    Gives what was added; what the claim has already, by source and words, is left out.
    """
    refuse_unless_assignee(claim, by=by)
    if not chosen:
        raise Unready(_("Choose at least one piece of evidence."))
    there = {likeness(item) for item in evidence_in_place(claim)}
    added = []
    for item in chosen:
        refuse_withdrawn(item)
        refuse_hidden_evidence(claim, item.claim, by=by)
        if likeness(item) not in there:
            there.add(likeness(item))
            passage = Passage(stance=item.stance, words=item.words, locator=item.locator, note=item.note)
            added.append(add_evidence(claim, item.source, passage, by=by, reused_from=item.claim))
    return added


def likeness(evidence: Evidence) -> tuple[int, str]:
    """What makes two pieces of evidence one: the source and the words relied on, however typed."""
    return evidence.source_id, normalise_statement(evidence.words)


def refuse_hidden_evidence(claim: Claim, earlier: Claim, *, by: Person) -> None:
    """What only some may read stays in its article, whoever copies it."""
    if not can_see_article(by, earlier.article) or is_hidden_from(claim, earlier):
        raise NotAllowed(
            _(
                "The earlier claim stands in a confidential article: its evidence stays there. "
                "Add the source anew if it may be known."
            )
        )


@transaction.atomic
def remove_earlier_check(check: EarlierCheck, *, by: Person) -> None:
    """Take out what was brought in wrongly, unless somebody's word on a claim rests on it."""
    refuse_unless_manager(by)
    # Locked, so that nobody compares it with a claim between the question and the removal.
    if EarlierCheck.objects.select_for_update().filter(pk=check.pk).first() is None:
        raise WrongState(_("This earlier check was removed already."))
    if check.matches.exists():
        raise WrongState(
            _("“%(check)s” is compared with a claim. Take back what was said of it first.") % {"check": check}
        )
    before = {"row": str(check), "publisher": check.publisher, "address": check.address}
    check.delete()
    record(None, Event(Action.REMOVE_EARLIER_CHECK, before=before), by=by)
