"""Sets Django up where no test runner has done so, with a database that is gone when the program ends.

Imported before any model. SQLite in a temporary folder, or a test database on DATABASE_URL's PostgreSQL.
"""

import atexit
import os
import tempfile
from functools import cache
from pathlib import Path

import django
from django.apps import apps
from django.db import connections
from django.test.utils import setup_databases, teardown_databases

if not apps.ready:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()


@cache
def make() -> None:
    """Make and migrate the database, once a program."""
    settings = connections["default"].settings_dict
    if settings["ENGINE"].endswith("sqlite3"):
        folder = tempfile.TemporaryDirectory(prefix="factcheck-")
        atexit.register(folder.cleanup)
        settings["TEST"]["NAME"] = str(Path(folder.name) / "test.sqlite3")
    made = setup_databases(verbosity=0, interactive=False)
    atexit.register(teardown_databases, made, verbosity=0)


def settle() -> None:
    """Do at once what PostgreSQL does by itself within minutes of a large import."""
    if connections["default"].vendor == "postgresql":
        with connections["default"].cursor() as cursor:
            cursor.execute("CHECKPOINT")
            # The first reader notes on each row that its writer has committed, which vacuuming waits for.
            cursor.execute("SELECT COUNT(*) FROM claims_posting WHERE impact > 0")
            cursor.execute("VACUUM (ANALYZE)")
