"""Saying something about a claim, its evidence or marked words; questions hold up approval."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import Action, NoticeKind
from claims.exceptions import NotAllowed, Unready, WrongState
from claims.models import Article, Claim, Comment, EarlierWords, Evidence, Person, Thread
from claims.models.fields import new_submission
from claims.permissions import can_discuss, can_edit_comment, can_resolve_question, can_see_article
from claims.queries.discussion import people_in, people_named
from claims.queries.workspace import current_revision
from claims.text.anchors import check_selection
from claims.text.mentions import mentioned_names
from claims.workflow.editing import differences, set_if_unchanged
from claims.workflow.engine import advance
from claims.workflow.marking import Selection
from claims.workflow.notifying import tell
from claims.workflow.recording import Event, record
from claims.workflow.submissions import refuse_other_use

LONGEST_COMMENT = 10_000
MOST_MENTIONED = 30


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article's current text that somebody has marked."""

    article: Article
    selection: Selection


Subject = Claim | Evidence | Passage


@transaction.atomic
def open_thread(
    subject: Subject,
    words: str,
    *,
    by: Person,
    is_question: bool = False,
    submission: uuid.UUID | None = None,
) -> Thread:
    """Begin a thread with its first comment; the same `submission` twice is one thread."""
    article = article_of(subject)
    refuse_strangers(article, by=by)
    check_words(words)
    one_at_a_time(article)
    wanted = {"is_question": is_question, "opened_by": by, **place_of_thread(subject)}
    existing = Thread.objects.filter(submission=submission).first() if submission else None
    if existing is not None:
        refuse_other_use(is_same=not differences(existing, wanted)[0] and is_said_first(existing, words))
        return existing
    thread = Thread(article=article, submission=submission or new_submission(), **wanted)
    if is_question:
        note_question(thread, Action.ASK_QUESTION, words, by=by)
    thread.save(force_insert=True)
    say(thread, words, by=by, submission=new_submission())
    return thread


def article_of(subject: Subject) -> Article:
    article: Article = subject.claim.article if isinstance(subject, Evidence) else subject.article
    return article


def place_of_thread(subject: Subject) -> dict[str, object]:
    """The columns that say what a thread is about; marked words are held against the text."""
    if isinstance(subject, Claim):
        return {"claim": subject}
    if isinstance(subject, Evidence):
        return {"claim": subject.claim, "evidence": subject}
    revision, marked = current_revision(subject.article), subject.selection
    if not check_selection(revision.text, marked.start, marked.end, marked.quote):
        raise WrongState(
            _("The marked words do not stand there in the text. Load the page and mark them anew.")
        )
    return {"revision": revision, "start": marked.start, "end": marked.end, "quote": marked.quote}


@transaction.atomic
def add_comment(thread: Thread, words: str, *, by: Person, submission: uuid.UUID | None = None) -> Comment:
    refuse_strangers(thread.article, by=by)
    check_words(words)
    one_at_a_time(thread.article)
    existing = Comment.objects.filter(submission=submission).first() if submission else None
    if existing is not None:
        sent = (existing.thread_id, existing.author_id, first_words(existing))
        refuse_other_use(is_same=sent == (thread.pk, by.pk, words.strip()))
        return existing
    return say(thread, words, by=by, submission=submission or new_submission())


def say(thread: Thread, words: str, *, by: Person, submission: uuid.UUID) -> Comment:
    """Store the comment, and tell whom it mentions and who else takes part."""
    words = words.strip()
    comment = Comment.objects.create(thread=thread, author=by, words=words, submission=submission)
    mentioned = people_mentioned(thread.article, words)
    comment.mentioned.set(mentioned)
    others = [person for person in people_in(thread) if person not in mentioned]
    tell_of(comment, mentioned, NoticeKind.MENTIONED)
    tell_of(comment, others, NoticeKind.ANSWERED)
    return comment


def people_mentioned(article: Article, words: str) -> list[Person]:
    """Only who can see the article: to all others it does not exist."""
    people = people_named(mentioned_names(words)[:MOST_MENTIONED])
    return [person for person in people if can_see_article(person, article)]


def tell_of(comment: Comment, people: Collection[Person], kind: NoticeKind) -> None:
    if not people:
        return
    thread = comment.thread
    tell(
        people,
        kind,
        article=thread.article,
        claim=thread.claim,
        by=comment.author,
        comment=comment,
        words=comment.words,
    )


@transaction.atomic
def edit_comment(comment: Comment, words: str, *, by: Person, seen: int | None = None) -> None:
    """Say it in other words; the old ones are kept, and only the newly mentioned are told."""
    if not can_see_article(by, comment.thread.article) or not can_edit_comment(by, comment):
        raise NotAllowed(_("Only who said it can change the words."))
    check_words(words)
    old, words = comment.words, words.strip()
    if words == old:
        return
    set_if_unchanged(comment, {"words": words, "edited_at": timezone.now()}, seen=seen)
    EarlierWords.objects.create(comment=comment, words=old)
    # Also those named once and left out since: they have been told.
    told = set(comment.notices.filter(kind=NoticeKind.MENTIONED).values_list("person", flat=True))
    mentioned = people_mentioned(comment.thread.article, words)
    comment.mentioned.set(mentioned)
    tell_of(comment, [person for person in mentioned if person.pk not in told], NoticeKind.MENTIONED)


@transaction.atomic
def resolve_question(thread: Thread, *, by: Person) -> None:
    refuse_unless_settling(thread, by=by)
    settle(thread, resolved_by=by, was_open=True)
    note_question(thread, Action.RESOLVE_QUESTION, said_first(thread), by=by)


@transaction.atomic
def reopen_question(thread: Thread, *, by: Person) -> None:
    refuse_unless_settling(thread, by=by)
    settle(thread, resolved_by=None, was_open=False)
    note_question(thread, Action.REOPEN_QUESTION, said_first(thread), by=by)


def refuse_unless_settling(thread: Thread, *, by: Person) -> None:
    if not can_see_article(by, thread.article) or not can_resolve_question(by, thread):
        raise NotAllowed(_("Who asked a question resolves it, or an editor. Answer it, so that they can."))
    if not thread.is_question:
        raise WrongState(_("This thread is not a question: there is nothing to resolve."))


def settle(thread: Thread, *, resolved_by: Person | None, was_open: bool) -> None:
    """Compare and set: of two people who resolve a question at once, one does."""
    changes = {"resolved_by": resolved_by, "resolved_at": timezone.now() if resolved_by else None}
    if not Thread.objects.filter(pk=thread.pk, resolved_at__isnull=was_open).update(**changes):
        raise WrongState(_("Somebody was faster. Load the page again."))
    for name, value in changes.items():
        setattr(thread, name, value)


def note_question(thread: Thread, action: Action, words: str, *, by: Person) -> None:
    """Questions hold up approval, so they stand in the history; other comments are their own record."""
    event = Event(action, after={"quote": thread.quote} if thread.quote else {}, words=words.strip())
    if thread.claim is not None:
        advance(thread.claim, event, by=by)
    else:
        record(thread.article, event, by=by)


def said_first(thread: Thread) -> str:
    return str(thread.comments.values_list("words", flat=True).first() or "")


def first_words(comment: Comment) -> str:
    """What it said when it was sent, whatever it says by now."""
    earliest = comment.earlier_words.order_by("until", "pk").first()
    return earliest.words if earliest else comment.words


def one_at_a_time(article: Article) -> None:
    """Of one form sent several times in a moment, the second finds what the first has stored."""
    list(Article.objects.select_for_update(no_key=True).filter(pk=article.pk).values_list("pk"))


def refuse_strangers(article: Article, *, by: Person) -> None:
    if not can_discuss(by, article):
        raise NotAllowed(_("Commenting needs the role of an editor or a reviewer."))


def check_words(words: str) -> None:
    if not words.strip():
        raise Unready(_("Write what you want to say."))
    if len(words) > LONGEST_COMMENT:
        raise Unready(
            _("A comment has room for %(most)d characters. Shorten it.") % {"most": LONGEST_COMMENT}
        )


def is_said_first(thread: Thread, words: str) -> bool:
    comment = thread.comments.first()
    return comment is not None and first_words(comment) == words.strip()
