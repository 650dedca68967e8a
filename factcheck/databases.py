"""How the desk talks to its database: the options that SQLite and PostgreSQL need under many writers."""

import sqlite3
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environ import Env

SQLITE = "django.db.backends.sqlite3"
MENDED_WAL_BRANCHES = {(3, 44): 6, (3, 50): 7}


def wal_is_safe(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite is free of the checkpoint bug that can corrupt a WAL database (3.7.0 to 3.51.2)."""
    branch = version[:2]
    return version > (3, 51, 2) or version[2] >= MENDED_WAL_BRANCHES.get(branch, version[2] + 1)


def database_from_url(url: str, *, base: Path) -> dict[str, Any]:
    """Django's settings for the address; options in its query win over ours, one by one."""
    if not url.startswith(("sqlite:///", "postgresql://", "postgres://")):
        message = (
            f"DATABASE_URL begins with “{url.partition(':')[0]}”. Write sqlite:///var/desk.sqlite3 "
            "(three slashes: below the project, four: from the root) or "
            "postgresql://user:password@host/name."
        )
        raise ImproperlyConfigured(message)
    settings: dict[str, Any] = dict(Env.db_url_config(url))
    adapt = _sqlite if settings["ENGINE"] == SQLITE else _postgresql
    return adapt(settings, base)


def _sqlite(settings: dict[str, Any], base: Path) -> dict[str, Any]:
    """Settings under which many writers wait for each other instead of failing."""
    if settings["NAME"] != ":memory:":
        path = base / settings["NAME"]
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        settings["NAME"] = str(path)
    mode = "WAL" if wal_is_safe(sqlite3.sqlite_version_info) else "DELETE"
    ours = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": f"PRAGMA journal_mode={mode}; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
    return {**settings, "OPTIONS": ours | settings.get("OPTIONS", {})}


def _postgresql(settings: dict[str, Any], _base: Path) -> dict[str, Any]:
    """A dead server is noticed after five seconds, not thirty, and a returned one at once.

    Without `reconnect_timeout` the pool backs off for minutes while the server is away.
    """
    ours = {
        "connect_timeout": 5,
        "pool": {"min_size": 0, "max_size": 8, "timeout": 5, "reconnect_timeout": 5},
    }
    return {
        # The pool keeps connections open; Django's own keeping would hold them twice.
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        **settings,
        "OPTIONS": ours | settings.get("OPTIONS", {}),
    }
