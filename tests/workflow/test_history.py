"""The history: complete, chained, protected, and checked."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from claims.choices import Action, ClaimStatus
from claims.models import Article, Claim, History, HistoryEntry, Person
from claims.workflow.recording import Event, hash_of, record
from claims.workflow.verifying import faults_in_history

InState = Callable[[ClaimStatus], Claim]


def test_each_step_leaves_one_entry_with_who_when_before_and_after(
    claim_in: InState, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    started = timezone.now()
    claim = claim_in(ClaimStatus.APPROVED)
    entries = list(claim.entries.order_by("claim_version"))
    assert [(entry.action, entry.actor) for entry in entries] == [
        ("mark_claim", editor),
        ("assign", editor),
        ("start", reviewer),
        ("add_evidence", reviewer),
        ("save_verdict", reviewer),
        ("submit", reviewer),
        ("approve", second_reviewer),
    ]
    assert [entry.claim_version for entry in entries] == list(range(1, claim.version + 1))
    assert all(entry.at >= started for entry in entries)
    assert entries[1].before == {"status": "open", "assignee": None}
    assert entries[1].after == {"status": "assigned", "assignee": "Reviewer"}


def test_history_of_an_article_is_gapless_and_each_entry_follows_from_the_one_before(
    claim_in: InState, article: Article
) -> None:
    claim_in(ClaimStatus.APPROVED)
    previous = ""
    for position, entry in enumerate(article.history.entries.order_by("position"), start=1):
        assert entry.position == position
        assert entry.previous_hash == previous
        assert entry.hash == hash_of(entry)
        previous = entry.hash
    history = History.objects.get(article=article)
    assert (history.length, history.head) == (position, previous)


def test_faults_in_history_of_an_honest_desk_are_none(claim_in: InState) -> None:
    claim_in(ClaimStatus.APPROVED)
    assert list(faults_in_history()) == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE claims_historyentry SET words = 'x'",
        "DELETE FROM claims_historyentry",
        "UPDATE claims_history SET length = length - 1",
        "DELETE FROM claims_history",
    ],
)
def test_history_is_protected_against_sql(sql: str, claim_in: InState) -> None:
    claim_in(ClaimStatus.ASSIGNED)
    count = HistoryEntry.objects.count()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert HistoryEntry.objects.count() == count


def test_history_is_protected_against_the_orm(claim: Claim) -> None:
    entry = claim.entries.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.delete()
    entry.words = "x"
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        HistoryEntry.objects.update(actor_name="x")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL knows TRUNCATE")
@pytest.mark.django_db(transaction=True)
def test_history_is_protected_against_truncating(claim: Claim) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE claims_historyentry CASCADE")
    assert claim.entries.exists()


@pytest.mark.usefixtures("_without_guards")
@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"words": "Nie gesagt."}, "content was changed"),
        ({"actor_name": "Jemand"}, "content was changed"),
        ({"previous_hash": "0" * 64}, "does not follow"),
    ],
)
def test_faults_in_history_name_the_first_entry_that_was_forced(
    change: dict[str, str], why: str, claim_in: InState, article: Article
) -> None:
    claim_in(ClaimStatus.APPROVED)
    article.history.entries.filter(position__gte=4).update(**change)
    (fault,) = faults_in_history()
    assert (fault.history, fault.position) == (article.history, 4)
    assert why in str(fault)


@pytest.mark.usefixtures("_without_guards")
def test_faults_in_history_name_a_changed_entry_whose_hash_was_made_to_fit(
    claim_in: InState, article: Article
) -> None:
    claim_in(ClaimStatus.APPROVED)
    entry = article.history.entries.get(position=3)
    entry.words = "Nie gesagt."
    entry.hash = hash_of(entry)
    entry.save()
    (fault,) = faults_in_history()
    assert fault.position == 4


@pytest.mark.usefixtures("_without_guards")
def test_faults_in_history_name_a_missing_entry(claim_in: InState, article: Article) -> None:
    claim_in(ClaimStatus.APPROVED)
    HistoryEntry.objects.filter(history=article.history, position=3).delete()
    assert (3, True) in {(fault.position, "missing" in str(fault)) for fault in faults_in_history()}


@pytest.mark.usefixtures("_without_guards")
def test_faults_in_history_show_a_cut_tail(claim_in: InState, article: Article) -> None:
    claim_in(ClaimStatus.APPROVED)
    last = History.objects.get(article=article).length
    article.history.entries.filter(position=last).delete()
    assert any(fault.position == last and "cut off" in str(fault) for fault in faults_in_history())


@pytest.mark.usefixtures("_without_guards")
def test_faults_in_history_show_a_cut_tail_even_when_the_head_was_made_to_fit(
    claim_in: InState, article: Article
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    last = History.objects.get(article=article).length
    article.history.entries.filter(position=last).delete()
    before = article.history.entries.get(position=last - 1)
    History.objects.filter(pk=article.history.pk).update(length=last - 1, head=before.hash)
    (fault,) = faults_in_history()
    assert f"claim {claim.number} has {claim.version} changes" in str(fault)


def test_record_keeps_what_json_cannot_say_as_it_will_be_read(article: Article, editor: Person) -> None:
    moment = timezone.now()
    entry = record(article, Event(Action.EDIT_ARTICLE, after={"due_at": moment}), by=editor)
    assert hash_of(HistoryEntry.objects.get(pk=entry.pk)) == entry.hash
