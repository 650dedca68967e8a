"""System checks that tell the person at the terminal what the machine makes of the settings."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Info, Tags, register
from django.db import connections

from factcheck.databases import wal_is_safe


@register(Tags.database)  # so `migrate`, which stands before every start, says it once
def check_journal_mode(
    app_configs: Sequence[AppConfig] | None,  # noqa: ARG001 - Django passes it by name
    databases: Sequence[str] | None = None,
    **kwargs: Any,  # noqa: ANN401, ARG001 - Django may pass more one day
) -> list[CheckMessage]:
    used = [connections[alias].vendor for alias in databases or ()]
    if "sqlite" not in used or wal_is_safe(sqlite3.sqlite_version_info):
        return []
    return [
        Info(
            f"SQLite {sqlite3.sqlite_version} can lose pages in write-ahead logging, so the desk "
            "uses the rollback journal: reading waits while somebody saves.",
            hint="SQLite 3.51.3 or newer, or PostgreSQL through DATABASE_URL, takes more people.",
            id="factcheck.I001",
        )
    ]
