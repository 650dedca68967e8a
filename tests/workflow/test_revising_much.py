"""New revisions of much: how many statements, how long, two at once, and a fault in the middle."""

import threading
import time
from collections.abc import Callable

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.choices import ClaimStatus, Placing
from claims.exceptions import StaleVersion
from claims.models import Anchor, Article, Assignment, Claim, Comment, Person, Placement, Revision, Thread
from claims.text.readers import read_pasted
from claims.workflow import revising
from claims.workflow.drafting import confirm_revision, draft_revision
from claims.workflow.marking import accept_all
from claims.workflow.revising import add_revision
from claims.workflow.verifying import faults_in_history
from tests import factories
from tests.hostile.routes import stored
from tests.web.test_statements import statements
from tests.workflow.test_revising import current, revise

ClaimIn = Callable[[ClaimStatus], Claim]


def harbour(number: int, filling: str = "") -> str:
    return "Der Hafen\n\n" + "\n\n".join(
        f"Im Jahr {1000 + n} legten im Hafen Nummer {n} genau {n + 30_000} Schiffe an. {filling}"
        for n in range(number)
    )


def in_hand(article: Article, reviewer: Person, editor: Person) -> list[Claim]:
    """All of the article's claims, in research with one person: in few statements, as these are many."""
    claims = list(article.claims.select_related("article", "assignee").order_by("pk"))
    accept_all(article, claims, by=editor)
    Claim.objects.filter(article=article).update(status=ClaimStatus.RESEARCHING, assignee=reviewer)
    Assignment.objects.bulk_create(
        Assignment(claim=claim, person=reviewer, assigned_by=editor, assigned_at=timezone.now())
        for claim in claims
    )
    return claims


@pytest.mark.parametrize("number", [30, 70])
def test_add_revision_that_leaves_claims_alone_takes_the_same_statements_for_few_and_many(
    number: int, editor: Person, reviewer: Person
) -> None:
    article = factories.make_article(editor, text=harbour(number))
    in_hand(article, reviewer, editor)
    with CaptureQueriesContext(connection) as captured:
        revise(article, ("Der Hafen", "Die Häfen"), by=editor)
    assert len(statements(captured)) == 25


@pytest.mark.parametrize("number", [30, 70])
def test_add_revision_that_changes_every_claim_takes_the_same_statements_for_few_and_many(
    number: int, editor: Person, reviewer: Person
) -> None:
    article = factories.make_article(editor, text=harbour(number))
    claims = in_hand(article, reviewer, editor)
    with CaptureQueriesContext(connection) as captured:
        revise(article, ("legten", "machten"), by=editor)
    assert article.claims.filter(status=ClaimStatus.RECHECK).count() == len(claims)
    assert len(statements(captured)) == 30


def test_add_revision_that_changes_three_hundred_claims_takes_a_statement_a_chunk(
    editor: Person, reviewer: Person
) -> None:
    """SQLite takes about a thousand values a statement: 71 history entries, 124 anchors, 200 of most else."""
    article = factories.make_article(editor, text=harbour(300))
    claims = in_hand(article, reviewer, editor)
    with CaptureQueriesContext(connection) as captured:
        revise(article, ("legten", "machten"), by=editor)
    assert article.claims.filter(status=ClaimStatus.RECHECK).count() == len(claims) == 300
    assert len(statements(captured)) <= 45


def test_add_revision_of_a_megabyte_with_five_hundred_claims_comes_to_an_end_soon(
    editor: Person, reviewer: Person
) -> None:
    filling = "Und dann war es wieder still am Wasser, wie so oft in jenen Tagen. " * 29
    article = factories.make_article(editor, text=harbour(500, filling))
    Claim.objects.filter(article=article).exclude(anchors__quote__contains="legten").delete()
    assert in_hand(article, reviewer, editor)
    assert len(current(article).text) > 950_000
    begin = time.process_time()
    revise(article, ("Nummer 7 genau", "Nummer 7 fast"), by=editor)

    assert time.process_time() - begin < 15
    assert Placement.objects.filter(placing=Placing.UNCHANGED).count() == 499
    assert Placement.objects.filter(placing=Placing.CHANGED).count() == 1


@pytest.mark.parametrize(
    "step", ["place_claims", "propose", "carry_threads", "record", "follow_text", "tell_assignees"]
)
def test_add_revision_that_fails_in_the_middle_leaves_nothing(
    step: str,
    claim_in: ClaimIn,
    article: Article,
    editor: Person,
    monkeypatch: pytest.MonkeyPatch,
    settings: LazySettings,
) -> None:
    settings.LEARN_FROM_DECISIONS = False  # which catches up before the transaction
    claim_in(ClaimStatus.APPROVED)
    before = stored()

    def fail(*_args: object, **_options: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(revising, step, fail)
    with pytest.raises(DatabaseError):
        revise(article, ("420 Meter", "460 Meter"), by=editor)
    assert stored() == before


@pytest.mark.django_db(transaction=True)
def test_add_revision_by_two_at_once_gives_one_of_them_the_word(
    claim_in: ClaimIn, article: Article, editor: Person, admin_person: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)
    base = current(article)
    texts = {editor: base.text.replace("420", "460"), admin_person: base.text.replace("420", "480")}
    barrier = threading.Barrier(2)
    refused: list[str] = []

    def bring_in(person: Person) -> None:
        barrier.wait(timeout=30)
        try:
            add_revision(article, read_pasted(texts[person]), base=base, by=person)
        except StaleVersion as stale:
            refused.append(str(stale))
        finally:
            connection.close()

    threads = [threading.Thread(target=bring_in, args=(person,)) for person in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert len(refused) == 1
    assert "brought in revision 2 meanwhile" in refused[0]
    assert sorted(Revision.objects.filter(article=article).values_list("number", "is_current")) == [
        (1, False),
        (2, True),
    ]
    assert list(faults_in_history()) == []


@pytest.mark.django_db(transaction=True)
def test_confirming_a_draft_twice_in_the_same_moment_is_one_revision(
    article: Article, editor: Person
) -> None:
    base = current(article)
    draft = draft_revision(article, read_pasted(base.text.replace("420", "460")), by=editor)
    barrier = threading.Barrier(2)
    given: list[int] = []

    def confirm() -> None:
        barrier.wait(timeout=30)
        try:
            given.append(confirm_revision(draft, by=editor, seen=base.pk, places={}).pk)
        finally:
            connection.close()

    threads = [threading.Thread(target=confirm) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert len(given) == 2
    assert set(given) == {current(article).pk}


def test_add_revision_takes_threads_on_marked_words_along(article: Article, editor: Person) -> None:
    base = current(article)
    start = base.text.index("1312 Schiffe")
    place = {"revision": base, "start": start, "end": start + 12, "quote": "1312 Schiffe"}
    thread = Thread.objects.create(article=article, opened_by=editor, **place)
    Comment.objects.create(thread=thread, author=editor, words="Woher ist die Zahl?")
    revision = revise(article, ("Der Hafen wächst", "Der Hafen wächst weiter"), by=editor)
    thread.refresh_from_db()

    assert thread.revision == revision
    assert revision.text[thread.start : thread.end] == thread.quote == "1312 Schiffe"


def test_add_revision_leaves_a_thread_on_words_that_are_gone_where_it_was(
    article: Article, editor: Person
) -> None:
    base = current(article)
    sentence = "Im Jahr darauf legten 1312 Schiffe an."
    start = base.text.index(sentence)
    place = {"revision": base, "start": start, "end": start + len(sentence), "quote": sentence}
    thread = Thread.objects.create(article=article, opened_by=editor, **place)
    revise(article, (f" {sentence}", ""), by=editor)
    thread.refresh_from_db()

    assert (thread.revision, thread.start) == (base, start)


def test_add_revision_keeps_every_anchor_of_every_revision(
    claim: Claim, article: Article, editor: Person
) -> None:
    revise(article, ("420 Meter", "460 Meter"), by=editor)
    quotes = Anchor.objects.filter(claim=claim).order_by("revision__number").values_list("quote", flat=True)

    assert list(quotes) == ["Der neue Kai ist 420 Meter lang", "Der neue Kai ist 460 Meter lang"]
