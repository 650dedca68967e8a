"""A new revision: the text changes, every claim is carried along, and only what changed is checked again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.choices import Action, NoticeKind, Placing
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Anchor, Article, Claim, Paragraph, Person, Revision, Thread
from claims.permissions import can_add_revision
from claims.queries.comparing import (
    Decision,
    Foreseen,
    Stand,
    counted,
    foresee,
    last_anchors,
    stand_of,
    still_unsure,
    threads_on_text,
)
from claims.text.analysis import Suggestion
from claims.text.anchors import Carried
from claims.text.documents import PlainDocument
from claims.text.similarity import fingerprint
from claims.workflow.engine import lock_all, lock_article
from claims.workflow.following import ROWS_A_STATEMENT, follow_text, place_claims
from claims.workflow.importing import paragraphs, refuse_without_text
from claims.workflow.notifying import tell
from claims.workflow.preparing import Prepared, marked_out, prepare_revision, touches
from claims.workflow.recording import Event, record
from claims.workflow.suggesting import account_of, suggested_claims

__all__ = ["Decision", "Prepared", "add_revision", "prepare_revision"]

NOTHING_SAID: Mapping[int, Decision] = {}


def add_revision(  # noqa: PLR0913 - a revision has this many sides
    article: Article,
    document: PlainDocument,
    *,
    base: Revision,
    by: Person,
    places: Mapping[int, Decision] = NOTHING_SAID,
    note: str = "",
    prepared: Prepared | None = None,
) -> Revision:
    """Make this text the current one and carry every claim along, all of it or nothing.

    `base` is the revision the person compared with. `places` says by claim's key where it stands in the new
    text, or that it is gone, where the comparison is not to decide: it has to for whatever is unsure.
    Whoever calls this within a transaction gives what `prepare_revision` found before it.
    """
    refuse_unless_may_revise(article, by=by)
    refuse_without_text(document)
    refuse_stale(article, base)
    refuse_same_text(base, document)
    refuse_impossible_places(document, places)
    prepared = prepared or prepare_revision(article, base, document)
    with transaction.atomic():
        return store(article, prepared, base=base, by=by, places=places, note=note)


def store(  # noqa: PLR0913 - as add_revision()
    article: Article,
    prepared: Prepared,
    *,
    base: Revision,
    by: Person,
    places: Mapping[int, Decision],
    note: str,
) -> Revision:
    lock_article(article)
    document = prepared.document
    revision = succeed(article, base, document, by=by)
    foreseen = foresee_stored(article, prepared, base, places)
    threads = carry_threads(article, revision, prepared.carried)
    place_claims(revision, foreseen, by=by)
    suggestions = fresh_suggestions(prepared.analysed.suggestions, revision, foreseen)
    propose(article, revision, suggestions)
    counts = {placing.value: number for placing, number in counted(foreseen).items()}
    facts = {"revision": revision.number, "fingerprint": revision.fingerprint, **counts}
    facts |= {"suggestions": len(suggestions), "threads": threads, **account_of(prepared.analysed)}
    record(article, Event(Action.ADD_REVISION, after=facts, words=note), by=by)
    tell_assignees(revision, follow_text(revision, foreseen, by=by), by=by)
    return revision


def succeed(article: Article, base: Revision, document: PlainDocument, *, by: Person) -> Revision:
    """Compare and set: of two who replace the same text, one comes too late."""
    rows = Revision.objects.filter(pk=base.pk, article=article, is_current=True)
    if not rows.update(is_current=False):
        refuse_stale(article, base)
    revision = Revision.objects.create(
        article=article,
        number=base.number + 1,
        text=document.text,
        fingerprint=fingerprint(document.text),
        added_by=by,
    )
    Paragraph.objects.bulk_create(paragraphs(revision, document), batch_size=ROWS_A_STATEMENT)
    return revision


def foresee_stored(
    article: Article, prepared: Prepared, base: Revision, places: Mapping[int, Decision]
) -> list[Foreseen]:
    """Look at the claims as they are now, held fast; the slow part was done with what they were before."""
    lock_all(Claim.objects.filter(article=article))
    anchors = last_anchors(article)
    if any(stand_of(anchor) not in prepared.carried for anchor in anchors):
        raise WrongState(_("Somebody marked words in the text a moment ago. Look at the comparison again."))
    foreseen = foresee(anchors, prepared.carried, prepared.document.text, base=base, decisions=places)
    if unsure := still_unsure(foreseen):
        raise Unready(
            ngettext(
                "%(count)d claim could stand in more than one place. Say where it stands.",
                "%(count)d claims could stand in more than one place. Say where they stand.",
                len(unsure),
            )
            % {"count": len(unsure)}
        )
    return foreseen


def refuse_unless_may_revise(article: Article, *, by: Person) -> None:
    if not can_add_revision(by, article):
        raise NotAllowed(_("Only an editor can bring in a new revision."))


def refuse_stale(article: Article, base: Revision) -> None:
    current = article.revisions.select_related("added_by").defer("text").get(is_current=True)
    if current.pk != base.pk:
        raise replaced_by(current)


def replaced_by(current: Revision) -> StaleVersion:
    return StaleVersion(
        _("%(name)s brought in revision %(number)d meanwhile. Look at the comparison with it, then decide.")
        % {"name": current.added_by, "number": current.number},
        version=current.pk,
    )


def refuse_same_text(base: Revision, document: PlainDocument) -> None:
    if fingerprint(document.text) == base.fingerprint:
        raise Unready(
            _("These are the words of revision %(number)d. Bring in the changed text.")
            % {"number": base.number}
        )


def refuse_impossible_places(document: PlainDocument, places: Mapping[int, Decision]) -> None:
    for decision in places.values():
        if decision == Placing.GONE:
            continue
        start, end = decision
        if not 0 <= start < end <= len(document.text) or not document.text[start:end].strip():
            raise Unready(_("A place that was chosen does not stand in the new text. Choose it anew."))


def fresh_suggestions(
    suggestions: Iterable[Suggestion], revision: Revision, foreseen: Iterable[Foreseen]
) -> list[Suggestion]:
    """Leave out what a claim stands on already: what was dismissed is not proposed again."""
    taken = marked_out(revision.text, (one.span for one in foreseen if one.span))
    return [one for one in suggestions if not touches(taken, (one.start, one.end))]


def propose(article: Article, revision: Revision, suggestions: Sequence[Suggestion]) -> None:
    rows = list(suggested_claims(article, revision, suggestions))
    Claim.objects.bulk_create((claim for claim, _anchor in rows), batch_size=ROWS_A_STATEMENT)
    Anchor.objects.bulk_create((anchor for _claim, anchor in rows), batch_size=ROWS_A_STATEMENT)


def carry_threads(article: Article, revision: Revision, carried: Mapping[Stand, Carried]) -> int:
    """Take threads on marked words along where these are found; gives how many."""
    moved = []
    for thread in threads_on_text(article):
        place = carried.get(stand_of(thread))
        if place and place.span:
            thread.revision, (thread.start, thread.end) = revision, place.span
            thread.quote = revision.text[slice(*place.span)]
            moved.append(thread)
    fields = ["revision", "start", "end", "quote"]
    Thread.objects.bulk_update(moved, fields, batch_size=ROWS_A_STATEMENT)
    return len(moved)


def tell_assignees(revision: Revision, claims: Sequence[Claim], *, by: Person) -> None:
    """One notice a person, however many of their claims changed."""
    held: dict[Person, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.assignee is not None:
            held[claim.assignee].append(claim)
    for person, own in held.items():
        words = ngettext(
            "Revision %(number)d changed %(count)d claim of yours.",
            "Revision %(number)d changed %(count)d claims of yours.",
            len(own),
        ) % {"number": revision.number, "count": len(own)}
        only = own[0] if len(own) == 1 else None
        tell([person], NoticeKind.TEXT_CHANGED, article=revision.article, by=by, claim=only, words=words)
