"""The desk under attack: one row of each kind, in public and hidden, and people on either side."""

from dataclasses import dataclass

import pytest
from django.test import Client

from claims.choices import ArticleKind, ClaimStatus, NoticeKind, Role
from claims.models import (
    Article,
    Claim,
    Conflict,
    Evidence,
    Notice,
    Person,
    RevisionDraft,
    SampledClaim,
    Thread,
    WordingProposal,
)
from claims.text.readers import read_pasted
from claims.workflow.assigning import assign_claim
from claims.workflow.desk_keeping import declare_conflict
from claims.workflow.discussing import open_thread
from claims.workflow.drafting import draft_revision
from claims.workflow.notifying import tell
from claims.workflow.proposing import propose_wording
from claims.workflow.rating import save_verdict, submit_verdict
from claims.workflow.reviewing import approve_verdict
from claims.workflow.sampling import Pool, draw_sample
from tests import factories
from tests.web.conftest import SignIn, sign_in

__all__ = ["sign_in"]


@dataclass(frozen=True, slots=True)
class Desk:
    """An article with one claim under research and all that hangs on it."""

    article: Article
    claim: Claim
    evidence: Evidence
    conflict: Conflict
    thread: Thread
    notice: Notice
    revision_draft: RevisionDraft
    proposal: WordingProposal
    sampled: SampledClaim

    def rows(self) -> dict[str, int]:
        """What the numbers in addresses stand for."""
        return {
            "article": self.article.pk,
            "claim": self.claim.pk,
            "evidence": self.evidence.pk,
            "source": self.evidence.source_id,
            "conflict": self.conflict.pk,
            "thread": self.thread.pk,
            "comment": self.thread.comments.get().pk,
            "notice": self.notice.pk,
            "revision_draft": self.revision_draft.pk,
            "proposal": self.proposal.pk,
            "sample": self.sampled.sample_id,
            "sampled claim": self.sampled.pk,
        }


@pytest.fixture
def article(editor: Person) -> Article:
    """A draft of our own, so that there is something to be reworded and cleared."""
    return factories.make_article(editor, kind=ArticleKind.DRAFT)


def furnish(article: Article, *, editor: Person, reviewer: Person, second: Person) -> Desk:
    claim = factories.bring_to(
        ClaimStatus.RESEARCHING, article, editor=editor, reviewer=reviewer, second=second
    )
    evidence = factories.add_primary_evidence(claim, reviewer)
    other = factories.make_article(editor, title="Ein anderer Artikel")
    conflict = declare_conflict(editor, article=other, by=editor)
    thread = open_thread(claim, "Warum erst 2021?", by=editor, is_question=True)
    (notice,) = tell([editor], NoticeKind.MENTIONED, article=article, by=reviewer, claim=claim)
    revised = article.revisions.get().text.replace("1312", "1313")
    draft = draft_revision(article, read_pasted(revised), by=editor)
    proposal = propose_wording(claim, "Der neue Kai ist lang", by=editor)
    drawn = draw_sample_of(factories.make_claim(article, editor), editor=editor)
    now = factories.reload(claim)
    return Desk(article, now, evidence, conflict, thread, notice, draft, proposal, drawn)


def draw_sample_of(claim: Claim, *, editor: Person) -> SampledClaim:
    """Have two others check an open claim, and draw it: `editor` can look at it."""
    checker, signer = (factories.make_person(name, Role.EDITOR) for name in ("checker", "signer"))
    if claim.article.is_confidential:
        claim.article.editors.add(signer)
    assign_claim(claim, to=checker, by=editor)
    finding = factories.finding_for(claim, override_reason="Der Bauplan hängt am Kai aus.")
    save_verdict(claim, finding, by=checker)
    submit_verdict(claim, by=checker)
    approve_verdict(claim, by=signer)
    sample = draw_sample(Pool(article=claim.article), 1, by=editor)
    return sample.drawn.select_related("claim__article").get()


@pytest.fixture
def public_desk(article: Article, editor: Person, reviewer: Person, second_reviewer: Person) -> Desk:
    return furnish(article, editor=editor, reviewer=reviewer, second=second_reviewer)


@pytest.fixture
def hidden_desk(editor: Person, reviewer: Person, second_reviewer: Person) -> Desk:
    """All of it confidential, for `editor` and the assignee `reviewer` alone."""
    article = factories.make_article(editor, title="Geheim", kind=ArticleKind.DRAFT, is_confidential=True)
    return furnish(article, editor=editor, reviewer=reviewer, second=second_reviewer)


@pytest.fixture
def editors_browser(sign_in: SignIn, editor: Person) -> Client:
    return sign_in(editor)
