"""Wordings for our own drafts: proposed by whoever checks, accepted or declined by an editor."""

import uuid
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import Action, ArticleKind, DismissReason, Placing, ProposalState, Verb
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Claim, Person, Revision, WordingProposal
from claims.permissions import can_decide_wording, can_propose_wording, can_see_article
from claims.queries.comparing import document_of
from claims.text.replacing import replace_words
from claims.workflow.engine import advance, lock_all, lock_article
from claims.workflow.marking import dismiss_claim
from claims.workflow.preparing import prepare_revision
from claims.workflow.recording import Event
from claims.workflow.reshaping import current_anchor
from claims.workflow.revising import add_revision
from claims.workflow.submissions import refuse_other_use
from claims.workflow.transitions import TRANSITIONS

LONGEST_WORDING = 5000


@transaction.atomic
def propose_wording(
    claim: Claim, words: str, *, by: Person, note: str = "", submission: uuid.UUID | None = None
) -> WordingProposal:
    """Propose other words for those the claim stands on; empty words propose to cut them."""
    if not can_see_article(by, claim.article) or not can_propose_wording(by, claim):
        raise NotAllowed(_("Proposing a wording needs the role of an editor or a reviewer."))
    existing = WordingProposal.objects.filter(submission=submission).first() if submission else None
    words = " ".join(words.split())
    if existing is not None:
        refuse_other_use(is_same=(existing.claim_id, existing.new_words) == (claim.pk, words))
        return existing
    refuse_other_kinds(claim.article)
    anchor = current_anchor(claim)
    refuse_second_proposal(claim)
    if words == anchor.quote:
        raise Unready(_("These are the words that stand there already. Change them, or leave the text."))
    event = Event(
        Action.PROPOSE_WORDING, before={"words": anchor.quote}, after={"words": words}, words=note.strip()
    )
    advance(claim, event, by=by)
    return WordingProposal.objects.create(
        claim=claim,
        revision=anchor.revision,
        old_words=anchor.quote,
        new_words=words,
        note=note.strip(),
        proposed_by=by,
        submission=submission or uuid.uuid4(),
    )


def refuse_other_kinds(article: Article) -> None:
    if article.kind != ArticleKind.DRAFT:
        raise WrongState(
            _("Only our own drafts can be reworded. This text is somebody else’s: rate the claim instead.")
        )


def refuse_second_proposal(claim: Claim) -> None:
    waiting = claim.proposals.filter(state=ProposalState.OPEN).select_related("proposed_by").first()
    if waiting is not None:
        raise WrongState(
            _("%(name)s has proposed a wording already. It has to be decided on, or withdrawn, first.")
            % {"name": waiting.proposed_by}
        )


def accept_wording(proposal: WordingProposal, *, by: Person) -> Revision:
    """Make the next revision with the proposed words; every other claim is carried along."""
    claim = proposal.claim
    refuse_unless_editor(claim, by=by)
    refuse_decided(proposal)
    anchor = current_anchor(claim)
    if anchor.quote != proposal.old_words:
        raise StaleVersion(
            _("The words in the text have changed since. Withdraw the proposal and write it anew."),
            version=claim.version,
        )
    document = document_of(anchor.revision)
    document, span = replace_words(document, anchor.start, anchor.end, proposal.new_words)
    prepared = prepare_revision(claim.article, anchor.revision, document)  # slow: nobody waits for it
    with transaction.atomic():
        lock_article(claim.article)
        lock_all(Claim.objects.filter(article=claim.article))  # all the revision moves, before any history
        decide(proposal, ProposalState.ACCEPTED, by=by)
        before, after = {"words": proposal.old_words}, {"words": proposal.new_words}
        advance(claim, Event(Action.ACCEPT_WORDING, before=before, after=after), by=by)
        proposal.made_revision = add_revision(
            claim.article,
            document,
            base=anchor.revision,
            by=by,
            places={claim.pk: span if proposal.new_words else Placing.GONE},
            note=_("Proposed wording of claim %(number)s") % {"number": claim.number},
            prepared=prepared,
        )
        proposal.save(update_fields=["made_revision"])
        if not proposal.new_words:
            settle_cut(claim, by=by)
    return proposal.made_revision


def settle_cut(claim: Claim, *, by: Person) -> None:
    """What is cut needs no check any more."""
    claim = Claim.objects.select_related("article", "assignee").get(pk=claim.pk)
    if claim.status in TRANSITIONS[Verb.DISMISS].sources:
        dismiss_claim(claim, reason=DismissReason.GONE, by=by)


@transaction.atomic
def keep_wording(proposal: WordingProposal, *, by: Person, reason: str) -> None:
    """Stet: the text stays as it is, for a reason."""
    refuse_unless_editor(proposal.claim, by=by)
    if not reason.strip():
        raise Unready(_("Say why the text stays as it is."))
    decide(proposal, ProposalState.KEPT, by=by, reason=reason.strip())
    event = Event(Action.KEEP_WORDING, after=proposed(proposal), words=reason.strip())
    advance(proposal.claim, event, by=by)


@transaction.atomic
def withdraw_wording(proposal: WordingProposal, *, by: Person) -> None:
    if by.pk != proposal.proposed_by_id:
        raise NotAllowed(_("Only who proposed a wording can withdraw it. An editor can keep the text."))
    decide(proposal, ProposalState.WITHDRAWN, by=by)
    advance(proposal.claim, Event(Action.WITHDRAW_WORDING, after=proposed(proposal)), by=by)


def proposed(proposal: WordingProposal) -> Mapping[str, object]:
    return {"words": proposal.new_words}


def refuse_unless_editor(claim: Claim, *, by: Person) -> None:
    if not can_see_article(by, claim.article) or not can_decide_wording(by, claim):
        raise NotAllowed(_("Only an editor decides on a proposed wording."))


def refuse_decided(proposal: WordingProposal) -> None:
    if proposal.state != ProposalState.OPEN:
        raise WrongState(
            _("%(name)s has decided on this wording already: %(state)s.")
            % {"name": proposal.decided_by, "state": proposal.get_state_display()}
        )


def decide(proposal: WordingProposal, state: ProposalState, *, by: Person, reason: str = "") -> None:
    """Compare and set: of two people who decide at once, one does."""
    changes = {"state": state, "decided_by": by, "decided_at": timezone.now(), "reason": reason}
    rows = WordingProposal.objects.filter(pk=proposal.pk, state=ProposalState.OPEN)
    if not rows.update(**changes):
        proposal.refresh_from_db()
        refuse_decided(proposal)
    for name, value in changes.items():
        setattr(proposal, name, value)
