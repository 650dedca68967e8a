"""Two people save at once: no text is lost. A control shows that these tests notice when one is."""

import threading
from collections.abc import Mapping

import pytest
from django.db import connection, models

from claims.choices import SourceKind
from claims.exceptions import StaleVersion
from claims.models import Person, Source
from claims.workflow import sourcing
from claims.workflow.sourcing import SourceDetails, edit_source
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS = 4


def save_at_once(source: Source, people: list[Person]) -> dict[str, str]:
    """Everybody opens the same version and saves a title of their own; gives who was told to look again."""
    barrier = threading.Barrier(len(people))
    outcomes: dict[str, str] = {}

    def save(person: Person) -> None:
        mine = Source.objects.get(pk=source.pk)
        details = SourceDetails(
            f"Titel von {person}", mine.publisher, kind=SourceKind.NEWS, address=mine.address
        )
        barrier.wait(timeout=30)
        try:
            edit_source(mine, details, by=person, seen=source.version)
            outcomes[details.title] = "saved"
        except StaleVersion as stale:
            outcomes[details.title] = f"shown {stale.theirs['title']}"
        finally:
            connection.close()

    threads = [threading.Thread(target=save, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=90)
    return outcomes


def lost_titles(source: Source, outcomes: dict[str, str]) -> list[str]:
    """Titles somebody was told are saved, but which do not stand in the row."""
    stored = Source.objects.get(pk=source.pk).title
    return [title for title, outcome in outcomes.items() if outcome == "saved" and title != stored]


@pytest.fixture
def people(reviewer: Person, second_reviewer: Person, editor: Person, admin_person: Person) -> list[Person]:
    return [reviewer, second_reviewer, editor, admin_person]


def test_save_by_several_at_once_stores_one_and_shows_it_to_the_others(
    people: list[Person],
) -> None:
    source = factories.make_source(people[0])
    outcomes = save_at_once(source, people)
    stored = Source.objects.get(pk=source.pk).title
    assert len(outcomes) == WRITERS
    assert outcomes.pop(stored) == "saved"
    assert set(outcomes.values()) == {f"shown {stored}"}


def test_save_by_several_at_once_loses_nothing(people: list[Person]) -> None:
    source = factories.make_source(people[0])
    assert lost_titles(source, save_at_once(source, people)) == []


def test_control_without_the_version_check_loses_saves(
    people: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sourcing, "set_if_unchanged", save_without_looking)
    source = factories.make_source(people[0])
    assert len(lost_titles(source, save_at_once(source, people))) == WRITERS - 1


def save_without_looking(row: models.Model, changes: Mapping[str, object], *, seen: int | None) -> None:
    """What the desk would do without compare and set."""
    del seen
    type(row)._default_manager.filter(pk=row.pk).update(**changes)
