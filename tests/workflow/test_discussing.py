"""Threads: what is said, who is told, and questions that hold up approval."""

import uuid
from collections.abc import Callable

import pytest

from claims.choices import ClaimStatus, NoticeKind
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Claim, Comment, HistoryEntry, Notice, Person, Thread
from claims.workflow.discussing import (
    Passage,
    add_comment,
    edit_comment,
    open_thread,
    reopen_question,
    resolve_question,
)
from claims.workflow.reviewing import approve_verdict
from claims.workflow.verifying import faults_in_history
from tests import factories

InState = Callable[[ClaimStatus], Claim]


def told(kind: NoticeKind) -> list[Person]:
    return [notice.person for notice in Notice.objects.filter(kind=kind).order_by("person_id")]


def test_a_thread_begins_with_its_first_comment(claim: Claim, reviewer: Person) -> None:
    thread = open_thread(claim, " Woher kommt die Zahl? ", by=reviewer)
    (comment,) = thread.comments.all()
    assert (comment.words, comment.author, thread.claim) == ("Woher kommt die Zahl?", reviewer, claim)


def test_a_comment_leaves_the_claim_and_its_history_as_they_are(claim: Claim, reviewer: Person) -> None:
    version, entries = claim.version, HistoryEntry.objects.count()
    open_thread(claim, "Nur so ein Gedanke", by=reviewer)
    claim.refresh_from_db()
    assert (claim.version, HistoryEntry.objects.count()) == (version, entries)


def test_a_thread_can_be_about_evidence(claim_in: InState, reviewer: Person) -> None:
    evidence = factories.add_primary_evidence(claim_in(ClaimStatus.RESEARCHING), reviewer)
    thread = open_thread(evidence, "Seite 4?", by=reviewer)
    assert (thread.evidence, thread.claim) == (evidence, evidence.claim)


def test_a_thread_can_be_about_marked_words(article: Article, reviewer: Person) -> None:
    marked = factories.select(article, "Niemand weiß")
    thread = open_thread(Passage(article, marked), "Wirklich niemand?", by=reviewer)
    assert (thread.start, thread.end, thread.quote) == (marked.start, marked.end, "Niemand weiß")


def test_words_that_do_not_stand_there_begin_no_thread(article: Article, reviewer: Person) -> None:
    marked = factories.select(article, "Niemand weiß")
    moved = type(marked)(marked.start + 1, marked.end + 1, marked.quote)
    with pytest.raises(WrongState, match="do not stand there"):
        open_thread(Passage(article, moved), "Wirklich?", by=reviewer)
    assert not Thread.objects.exists()


def test_a_form_sent_twice_is_one_thread_and_one_answer(claim: Claim, reviewer: Person) -> None:
    token, answer = uuid.uuid4(), uuid.uuid4()
    thread = open_thread(claim, "Einmal", by=reviewer, submission=token)
    assert open_thread(claim, "Einmal", by=reviewer, submission=token) == thread
    first = add_comment(thread, "Noch etwas", by=reviewer, submission=answer)
    assert add_comment(thread, "Noch etwas", by=reviewer, submission=answer) == first
    assert Comment.objects.count() == 2


@pytest.mark.parametrize("words", ["", "  \n"])
def test_saying_nothing_is_refused(words: str, claim: Claim, reviewer: Person) -> None:
    with pytest.raises(Unready, match="what you want to say"):
        open_thread(claim, words, by=reviewer)


def test_without_a_role_nobody_comments(claim: Claim, outsider: Person) -> None:
    with pytest.raises(NotAllowed):
        open_thread(claim, "Hallo", by=outsider)


def test_whoever_is_mentioned_is_told_once_as_mentioned(
    claim: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    open_thread(claim, "@second und noch einmal @Second", by=reviewer)
    assert told(NoticeKind.MENTIONED) == [second_reviewer]
    assert told(NoticeKind.ANSWERED) == []


def test_the_others_in_a_thread_are_told_of_an_answer(
    claim: Claim, reviewer: Person, second_reviewer: Person, editor: Person
) -> None:
    thread = open_thread(claim, "Wer weiß es?", by=reviewer)
    add_comment(thread, "Ich frage @editor", by=second_reviewer)
    assert told(NoticeKind.ANSWERED) == [reviewer]
    assert told(NoticeKind.MENTIONED) == [editor]


def test_who_may_not_see_the_article_is_not_told(
    editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    thread = open_thread(factories.make_claim(hidden, editor), "Frag @second", by=editor)
    assert not Notice.objects.exists()
    assert list(thread.comments.get().mentioned.all()) == []


def test_editing_keeps_what_was_said_before(claim: Claim, reviewer: Person) -> None:
    comment = open_thread(claim, "Erste Fassung", by=reviewer).comments.get()
    edit_comment(comment, "Zweite Fassung", by=reviewer)
    comment.refresh_from_db()
    assert comment.words == "Zweite Fassung"
    assert [earlier.words for earlier in comment.earlier_words.all()] == ["Erste Fassung"]
    assert comment.edited_at is not None


def test_editing_tells_only_the_newly_mentioned(
    claim: Claim, reviewer: Person, second_reviewer: Person, editor: Person
) -> None:
    comment = open_thread(claim, "@second?", by=reviewer).comments.get()
    edit_comment(comment, "@second, @editor?", by=reviewer)
    assert set(told(NoticeKind.MENTIONED)) == {second_reviewer, editor}
    assert Notice.objects.count() == 2


def test_nobody_edits_the_words_of_others(claim: Claim, reviewer: Person, admin_person: Person) -> None:
    comment = open_thread(claim, "Meine Worte", by=reviewer).comments.get()
    with pytest.raises(NotAllowed):
        edit_comment(comment, "Deine Worte", by=admin_person)


def test_editing_an_older_text_is_refused_with_the_stored_one(claim: Claim, reviewer: Person) -> None:
    comment = open_thread(claim, "Eins", by=reviewer).comments.get()
    edit_comment(comment, "Zwei", by=reviewer, seen=1)
    with pytest.raises(StaleVersion) as refused:
        edit_comment(Comment.objects.get(), "Drei", by=reviewer, seen=1)
    assert refused.value.theirs["words"] == "Zwei"


def test_a_question_holds_up_approval_until_it_is_resolved(
    claim_in: InState, second_reviewer: Person, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    thread = open_thread(claim, "Welches Jahr?", by=editor, is_question=True)
    with pytest.raises(Unready, match="question by Editor"):
        approve_verdict(claim, by=second_reviewer)
    resolve_question(thread, by=editor)
    approve_verdict(claim, by=second_reviewer)
    assert claim.status == ClaimStatus.APPROVED


def test_a_question_on_evidence_holds_up_approval(
    claim_in: InState, second_reviewer: Person, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    evidence = claim.evidence.get()
    evidence.claim = claim
    open_thread(evidence, "Welche Seite?", by=editor, is_question=True)
    with pytest.raises(Unready, match="question by Editor"):
        approve_verdict(claim, by=second_reviewer)


def test_a_comment_holds_up_nothing(claim_in: InState, second_reviewer: Person, editor: Person) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    open_thread(claim, "Schöne Arbeit", by=editor)
    approve_verdict(claim, by=second_reviewer)
    assert claim.status == ClaimStatus.APPROVED


def test_a_question_asked_meanwhile_is_told_to_who_is_approving(
    claim_in: InState, second_reviewer: Person, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    seen = claim.version
    resolve_question(open_thread(claim, "Welches Jahr?", by=editor, is_question=True), by=editor)
    with pytest.raises(StaleVersion, match="Editor changed this claim"):
        approve_verdict(claim, by=second_reviewer, seen=seen)


@pytest.mark.parametrize("person", ["reviewer", "second_reviewer", "outsider"])
def test_neither_the_assignee_nor_a_colleague_resolves_anothers_question(
    person: str, claim_in: InState, editor: Person, request: pytest.FixtureRequest
) -> None:
    thread = open_thread(claim_in(ClaimStatus.RESEARCHING), "Warum?", by=editor, is_question=True)
    with pytest.raises(NotAllowed):
        resolve_question(thread, by=request.getfixturevalue(person))


def test_a_question_resolved_twice_tells_that_somebody_was_faster(
    claim: Claim, reviewer: Person, editor: Person
) -> None:
    thread = open_thread(claim, "Warum?", by=reviewer, is_question=True)
    resolve_question(thread, by=editor)
    again = Thread.objects.select_related("claim__article", "article").get(pk=thread.pk)
    with pytest.raises(WrongState, match="faster"):
        resolve_question(again, by=reviewer)


def test_a_plain_thread_has_nothing_to_resolve(claim: Claim, reviewer: Person) -> None:
    with pytest.raises(WrongState, match="not a question"):
        resolve_question(open_thread(claim, "Ach so", by=reviewer), by=reviewer)


def test_asking_resolving_and_reopening_stand_in_a_history_that_holds(
    claim: Claim, article: Article, reviewer: Person
) -> None:
    thread = open_thread(claim, "Warum?", by=reviewer, is_question=True)
    resolve_question(thread, by=reviewer)
    reopen_question(thread, by=reviewer)
    marked = Passage(article, factories.select(article, "Niemand weiß"))
    open_thread(marked, "Wer sagt das?", by=reviewer, is_question=True)
    actions = list(HistoryEntry.objects.order_by("pk").values_list("action", flat=True))[-4:]
    assert actions == ["ask_question", "resolve_question", "reopen_question", "ask_question"]
    assert list(faults_in_history()) == []
