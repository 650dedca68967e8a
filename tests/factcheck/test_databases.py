"""The options with which the desk opens its database."""

import sqlite3
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from factcheck.checks import check_journal_mode
from factcheck.databases import database_from_url, wal_is_safe


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
    ],
)
def test_wal_is_used_on_mended_versions_alone(version: tuple[int, int, int], safe: object) -> None:
    assert wal_is_safe(version) is safe


def test_sqlite_address_is_below_the_project_and_its_folder_is_made(tmp_path: Path) -> None:
    settings = database_from_url("sqlite:///var/desk.sqlite3", base=tmp_path)
    assert settings["NAME"] == str(tmp_path / "var" / "desk.sqlite3")
    assert (tmp_path / "var").is_dir()


def test_options_of_the_address_stand_beside_ours(tmp_path: Path) -> None:
    options = database_from_url("sqlite:///desk.sqlite3?timeout=3", base=tmp_path)["OPTIONS"]
    assert options["timeout"] == 3
    assert options["transaction_mode"] == "IMMEDIATE"


def test_postgresql_is_pooled_and_gives_up_after_five_seconds(tmp_path: Path) -> None:
    settings = database_from_url("postgresql://desk:word@db.invalid/desk?sslmode=require", base=tmp_path)
    assert settings["OPTIONS"]["sslmode"] == "require"
    assert settings["OPTIONS"]["pool"]["timeout"] == 5
    assert (settings["CONN_MAX_AGE"], settings["CONN_HEALTH_CHECKS"]) == (0, True)


@pytest.mark.parametrize("url", ["mysql://desk@db.invalid/desk", "sqlite://desk.sqlite3", ""])
def test_address_of_another_database_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL begins with"):
        database_from_url(url, base=tmp_path)


@pytest.mark.django_db
def test_open_sqlite_database_has_its_journal_and_keys() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has no such pragmas.")
    with connection.cursor() as cursor:
        [mode] = cursor.execute("PRAGMA journal_mode").fetchone()
        [foreign_keys] = cursor.execute("PRAGMA foreign_keys").fetchone()
    assert mode == ("wal" if wal_is_safe(sqlite3.sqlite_version_info) else "delete")
    assert foreign_keys == 1


def test_old_journal_is_told_at_start() -> None:
    told = [message.id for message in check_journal_mode(app_configs=None, databases=["default"])]
    expected = connection.vendor == "sqlite" and not wal_is_safe(sqlite3.sqlite_version_info)
    assert told == (["factcheck.I001"] if expected else [])
