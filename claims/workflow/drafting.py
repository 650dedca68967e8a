"""A new revision on its way in: kept, looked at, then confirmed or discarded."""

import uuid
from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from claims.exceptions import WrongState
from claims.models import Article, Person, Revision, RevisionDraft
from claims.models.fields import new_submission
from claims.queries.comparing import Decision
from claims.text.documents import Block, BlockKind, PlainDocument
from claims.workflow.importing import refuse_without_text
from claims.workflow.preparing import prepare_revision
from claims.workflow.revising import add_revision, refuse_same_text, refuse_unless_may_revise, replaced_by
from claims.workflow.submissions import refuse_other_use


def draft_revision(
    article: Article,
    document: PlainDocument,
    *,
    by: Person,
    note: str = "",
    submission: uuid.UUID | None = None,
) -> RevisionDraft:
    """Keep a changed text for comparing; the same `submission` twice is one draft."""
    refuse_unless_may_revise(article, by=by)
    refuse_without_text(document)
    base = article.revisions.get(is_current=True)
    refuse_same_text(base, document)
    draft = RevisionDraft(
        article=article,
        base=base,
        text=document.text,
        blocks=[[block.kind.value, block.level, block.start, block.end] for block in document.blocks],
        note=note,
        added_by=by,
        submission=submission or new_submission(),
    )
    try:
        with transaction.atomic():
            draft.save(force_insert=True)
    except IntegrityError:
        earlier = RevisionDraft.objects.filter(submission=draft.submission).first()
        if earlier is None:
            raise
        refuse_other_use(is_same=earlier.article_id == article.pk and earlier.text == draft.text)
        return earlier
    return draft


def document_of_draft(draft: RevisionDraft) -> PlainDocument:
    blocks = (Block(BlockKind(kind), start, end, level) for kind, level, start, end in draft.blocks)
    return PlainDocument(draft.text, tuple(blocks))


def confirm_revision(
    draft: RevisionDraft, *, by: Person, seen: int, places: Mapping[int, Decision]
) -> Revision:
    """Make the draft the current text; pressed twice it is one revision.

    `seen` is the key of the revision that the person saw it compared with.
    """
    article, document = draft.article, document_of_draft(draft)
    refuse_unless_may_revise(article, by=by)
    if draft.confirmed_as is not None:
        return draft.confirmed_as
    base = article.revisions.get(is_current=True)
    if base.pk != seen:
        raise replaced_by(base)
    prepared = prepare_revision(article, base, document)
    with transaction.atomic():
        stored = hold(draft)
        if stored.confirmed_as is not None:
            return stored.confirmed_as
        revision = add_revision(
            article, document, base=base, by=by, places=places, note=draft.note, prepared=prepared
        )
        stored.base, stored.confirmed_as = base, revision
        stored.save(update_fields=["base", "confirmed_as"])
    return revision


def hold(draft: RevisionDraft) -> RevisionDraft:
    """Let nobody else confirm or discard it until this is done."""
    held = RevisionDraft.objects.select_for_update().filter(pk=draft.pk).first()
    if held is None:
        raise WrongState(_("Somebody discarded this text. Bring it in anew."))
    return held


@transaction.atomic
def discard_revision(draft: RevisionDraft, *, by: Person) -> None:
    """Throw away what nobody has confirmed; nothing of it has become part of the article."""
    refuse_unless_may_revise(draft.article, by=by)
    if hold(draft).confirmed_as_id is not None:
        raise WrongState(_("This text is a revision of the article already; it cannot be discarded."))
    draft.delete()
