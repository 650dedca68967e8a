"""What every test may use; fixtures of one floor live in that floor's folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections
from django.utils import translation


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
