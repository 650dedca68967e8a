"""What every test may use; fixtures of one floor live in that floor's folder."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.db import connection, connections
from django.test import TransactionTestCase
from django.utils import translation

from claims.choices import ClaimStatus, Role
from claims.migrations import _guards, _starting_rows
from claims.models import Article, Claim, Person
from factcheck.analysing import ModelAccess
from tests import factories
from tests.serving import Server, serving
from tests.speaking import claiming


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Keep SQLite's test database in a file of this process.

    In memory, connections of two threads would share one cache and fail with "table is locked"
    instead of waiting for each other, as they do on a desk.
    """
    settings = connections["default"].settings_dict
    if settings["ENGINE"].endswith("sqlite3"):
        settings["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
        # Nobody pulls the plug of a test: no waiting for the disk.
        settings["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """A language that one test activates must not reach the next."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="session")
def project() -> Path:
    return Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True, scope="session")
def _flush_past_the_guards() -> Iterator[None]:
    """Let transactional tests empty the tables: triggers step aside, and come back with the first rows."""
    case: Any = TransactionTestCase  # whose teardown is private, and the only place to stand
    tear_down = case._fixture_teardown

    def without_guards(self: TransactionTestCase) -> None:
        _guards.remove_from(connection)
        tear_down(self)
        _starting_rows.add(apps)  # type: ignore[arg-type]  # the real apps stand in
        _guards.install_on(connection)

    case._fixture_teardown = without_guards
    yield
    case._fixture_teardown = tear_down


@pytest.fixture
def _without_guards(db: None) -> Iterator[None]:
    """What somebody with the keys to the database could do."""
    _guards.remove_from(connection)
    yield
    _guards.install_on(connection)


@pytest.fixture
def model(settings: LazySettings) -> Iterator[Server]:
    """A model on a real server, which the desk is set to ask; it proposes nothing until a test says what."""
    with serving(claiming()) as server:
        settings.ANALYSER = "model"
        settings.MODEL = ModelAccess(url=f"{server.address}/v1", name="tiny", timeout=10)
        yield server


@pytest.fixture
def editor(db: None) -> Person:
    return factories.make_person("editor", Role.EDITOR)


@pytest.fixture
def reviewer(db: None) -> Person:
    return factories.make_person("reviewer", Role.REVIEWER)


@pytest.fixture
def second_reviewer(db: None) -> Person:
    return factories.make_person("second", Role.REVIEWER)


@pytest.fixture
def outsider(db: None) -> Person:
    """Has an account, but no role."""
    return factories.make_person("outsider")


@pytest.fixture
def admin_person(db: None) -> Person:
    return factories.make_person("boss", Role.ADMIN)


@pytest.fixture
def article(editor: Person) -> Article:
    return factories.make_article(editor)


@pytest.fixture
def claim(article: Article, editor: Person) -> Claim:
    """An open claim."""
    return factories.make_claim(article, editor)


@pytest.fixture
def claim_in(
    article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> Callable[[ClaimStatus], Claim]:
    """Give a claim of the shared article in the wanted state, with `reviewer` as its assignee."""

    def bring(status: ClaimStatus) -> Claim:
        return factories.bring_to(status, article, editor=editor, reviewer=reviewer, second=second_reviewer)

    return bring
