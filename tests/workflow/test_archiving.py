"""Bringing in what others have checked; all of it is made up."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.exceptions import NotAllowed
from claims.models import EarlierCheck, HistoryEntry, IndexedText, Person
from claims.queries.matching import checked_before
from claims.text.claimreview import CheckRefusal, PublishedCheck
from claims.workflow.archiving import CHECKS_A_TRANSACTION, import_checks

CHECK = PublishedCheck(
    statement="Der neue Kai ist 420 Meter lang.",
    claimant="Eine Hafenmeisterin",
    publisher="Beispielprüfer",
    title="Wie lang ist der Kai?",
    rating="Größtenteils richtig",
    as_of="2024-05-10",
    language="de",
    address="https://example.org/kai",
)


def checks(count: int) -> list[PublishedCheck]:
    return [
        replace(CHECK, statement=f"Der Kai {number} ist lang.", address=f"https://example.org/{number}")
        for number in range(count)
    ]


def test_import_checks_stores_what_was_published_and_lets_it_be_found(
    editor: Person, reviewer: Person
) -> None:
    archived = import_checks([CHECK], origin="feed.json", by=editor)
    assert (archived.added, archived.known, archived.refused) == (1, 0, {})
    row = EarlierCheck.objects.get()
    assert (row.statement, row.claimant, row.publisher, row.title) == (
        CHECK.statement,
        CHECK.claimant,
        CHECK.publisher,
        CHECK.title,
    )
    assert (row.rating, row.as_of, row.language, row.address) == (
        CHECK.rating,
        CHECK.as_of,
        CHECK.language,
        CHECK.address,
    )
    row.full_clean()
    assert checked_before("Der Kai ist 420 m lang", reviewer, language="de")[0].earlier_check == row


@pytest.mark.parametrize(
    "again",
    [
        CHECK,
        replace(CHECK, statement="„Der neue Kai ist 420 Meter lang.“"),
        replace(CHECK, address="http://www.example.org/kai/"),
        replace(CHECK, rating="Falsch", title=""),
    ],
)
def test_import_checks_of_one_check_given_again_keeps_the_first(
    again: PublishedCheck, editor: Person
) -> None:
    import_checks([CHECK], origin="a", by=editor)
    archived = import_checks([again, again], origin="b", by=editor)
    assert (archived.added, archived.known) == (0, 2)
    assert EarlierCheck.objects.get().rating == CHECK.rating


def test_import_checks_of_a_check_twice_in_one_file_is_one(editor: Person) -> None:
    archived = import_checks([CHECK, replace(CHECK, rating="Falsch")], origin="a", by=editor)
    assert (archived.added, archived.known) == (1, 1)
    assert EarlierCheck.objects.get().rating == CHECK.rating


def test_import_checks_of_two_claims_on_one_page_are_two(editor: Person) -> None:
    assert (
        import_checks([CHECK, replace(CHECK, statement="Der Kran ist hoch.")], origin="a", by=editor).added
        == 2
    )


def test_import_checks_counts_refusals_by_reason(editor: Person) -> None:
    given: list[PublishedCheck | CheckRefusal] = [
        CheckRefusal.BAD_ADDRESS,
        CHECK,
        CheckRefusal.BAD_ADDRESS,
        CheckRefusal.NOT_JSON,
    ]
    archived = import_checks(given, origin="a", by=editor)
    assert archived.added == 1
    assert archived.refused == {CheckRefusal.BAD_ADDRESS: 2, CheckRefusal.NOT_JSON: 1}


def test_import_checks_stands_in_the_history_of_the_desk(editor: Person) -> None:
    import_checks([CHECK], origin="feed.json", by=editor)
    entry = HistoryEntry.objects.get(action="import_checks")
    assert (entry.actor, entry.history.article, entry.after) == (
        editor,
        None,
        {"origin": "feed.json", "added": 1},
    )


def test_import_checks_that_adds_nothing_leaves_no_entry(editor: Person) -> None:
    import_checks([CheckRefusal.NO_REVIEW], origin="feed.json", by=editor)
    assert not HistoryEntry.objects.filter(action="import_checks").exists()


def test_import_checks_that_break_off_leave_what_is_stored_in_the_history(editor: Person) -> None:
    def broken_file() -> Iterator[PublishedCheck | CheckRefusal]:
        for number in range(CHECKS_A_TRANSACTION):
            yield replace(CHECK, statement=f"Der Kai {number} ist neu.")
        msg = "the disk is gone"
        raise OSError(msg)

    with pytest.raises(OSError, match="the disk is gone"):
        import_checks(broken_file(), origin="feed.json", by=editor)

    entries = HistoryEntry.objects.filter(action="import_checks")
    assert sum(entry.after["added"] for entry in entries) == EarlierCheck.objects.count()


def test_import_checks_by_a_reviewer_is_refused(reviewer: Person) -> None:
    with pytest.raises(NotAllowed):
        import_checks([CHECK], origin="a", by=reviewer)
    assert not EarlierCheck.objects.exists()


def test_import_checks_writes_two_hundred_at_a_time(editor: Person) -> None:
    with CaptureQueriesContext(connection) as captured:
        import_checks(checks(450), origin="a", by=editor)
    assert IndexedText.objects.count() == 450
    words = [query["sql"].split()[0] for query in captured]
    writes = [word for word in words if word in {"INSERT", "UPDATE", "DELETE"}]
    # SQLite takes at most 999 values a statement, so two hundred rows of nine columns need two or three.
    assert len(writes) <= {"sqlite": 30, "postgresql": 20}[connection.vendor]
