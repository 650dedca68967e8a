"""What people see while the database is away, from the desk as a web server runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

# Calls the desk through the door that web servers use, once for every line it is sent.
VISITOR = """
import sys, json
from django.test import RequestFactory
from factcheck.wsgi import application
for line in sys.stdin:
    environ = RequestFactory().get("/sign-in/", headers={"Cookie": "sessionid=of-nobody"}).environ
    answer = {}
    def start_response(status, headers):
        answer.update(status=int(status.split()[0]), headers=dict(headers))
    response = application(environ, start_response)
    answer["words"] = b"".join(response).decode()
    response.close()
    print(json.dumps(answer), flush=True)
"""


class Visitor:
    """A process of its own, because the pool under test belongs to a process."""

    def __init__(self, database_url: str) -> None:
        environment = os.environ | {
            "DATABASE_URL": database_url,
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "LOG_LEVEL": "CRITICAL",
        }
        self.process = subprocess.Popen(  # noqa: S603 - our own words
            [sys.executable, "-c", VISITOR],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def visit(self) -> tuple[int, dict[str, str], str]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write("visit\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["status"], answer["headers"], answer["words"]

    def leave(self) -> None:
        self.process.communicate()


def test_database_that_never_answers_is_told_as_passing() -> None:
    visitor = Visitor("postgresql://desk@127.0.0.1:1/desk")
    status, headers, words = visitor.visit()
    visitor.leave()
    assert status == 503
    assert int(headers["Retry-After"]) > 0
    assert "The database does not answer" in words
    assert "Traceback" not in words


@pytest.mark.django_db
def test_desk_is_back_as_soon_as_the_database_is(tmp_path: Path) -> None:
    """The server is taken away by its door: the socket's name goes, and the open lines are cut."""
    folder = connection.settings_dict.get("OPTIONS", {}).get("host", "")
    if connection.vendor != "postgresql" or not folder.startswith("/"):
        pytest.skip("Needs the PostgreSQL of tests.postgres, which listens on a socket.")
    socket, door = Path(folder) / ".s.PGSQL.5432", tmp_path / ".s.PGSQL.5432"
    door.symlink_to(socket)
    database = connection.settings_dict["NAME"]
    visitor = Visitor(f"postgresql://postgres@/{database}?host={tmp_path}&application_name=visitor")
    before, _, _ = visitor.visit()
    door.unlink()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = 'visitor' AND datname = %s",
            [database],
        )
    away, _, _ = visitor.visit()
    door.symlink_to(socket)
    after, _, _ = visitor.visit()
    visitor.leave()
    assert (before, away, after) == (200, 503, 200)
