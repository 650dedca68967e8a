"""The desk with the settings that a newsroom runs, each time in a process of its own."""

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

EARNEST = {"DEBUG": "false", "BEHIND_TLS": "true", "ALLOWED_HOSTS": "desk.invalid"}
# One request through the whole stack; prints status and headers.
VISIT = """
import json, sys, django
from django.conf import settings
address, host, secure, settings.STATIC_ROOT = sys.argv[1], sys.argv[2], sys.argv[3] == "tls", sys.argv[4]
django.setup()
from django.test import Client
answer = Client(raise_request_exception=False).get(address, secure=secure, headers={"host": host})
print(json.dumps([answer.status_code, dict(answer.headers)]))
"""
COLLECT = """
import sys, django
from django.conf import settings
settings.STATIC_ROOT = sys.argv[1]
django.setup()
from django.core.management import call_command
call_command("collectstatic", interactive=False, verbosity=0)
"""


def run(
    project: Path, *arguments: str, settings: dict[str, str], fails: bool = False
) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, *arguments],
        cwd=project,
        env=environment | {"DJANGO_SETTINGS_MODULE": "factcheck.settings"} | settings,
        capture_output=True,
        check=False,
        text=True,
    )
    assert bool(done.returncode) is fails, done.stderr
    return done


@pytest.fixture(scope="module")
def collected(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The static files as `make serve` collects them."""
    folder = tmp_path_factory.mktemp("static")
    run(project, "-c", COLLECT, str(folder), settings=EARNEST)
    return folder


def visit(project: Path, collected: Path, address: str, host: str, scheme: str) -> tuple[int, dict[str, str]]:
    settings = EARNEST | {"LOG_LEVEL": "CRITICAL"}
    done = run(project, "-c", VISIT, address, host, scheme, str(collected), settings=settings)
    status, headers = json.loads(done.stdout)
    return status, headers


def test_deployment_check_has_nothing_to_say(project: Path) -> None:
    run(project, "manage.py", "check", "--deploy", "--fail-level", "WARNING", settings=EARNEST)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"DEBUG": "maybe"}, "DEBUG is “maybe”. Write true or false."),
        ({"DATABASE_URL": "mysql://db.invalid/desk"}, "DATABASE_URL begins with “mysql”."),
        ({"BEHIND_TLS": "false"}, "BEHIND_TLS=false serves without TLS"),
    ],
)
def test_wrong_setting_stops_the_start_with_a_sentence(
    settings: dict[str, str], sentence: str, project: Path
) -> None:
    done = run(project, "manage.py", "check", settings=EARNEST | settings, fails=True)
    assert sentence in done.stderr


def test_plain_request_is_sent_to_tls(project: Path, collected: Path) -> None:
    status, headers = visit(project, collected, "/sign-in/", "desk.invalid", "plain")
    assert (status, headers["Location"]) == (301, "https://desk.invalid/sign-in/")


def test_foreign_host_is_refused(project: Path, collected: Path) -> None:
    status, _ = visit(project, collected, "/sign-in/", "evil.invalid", "tls")
    assert status == 400


def test_answer_over_tls_pins_it_and_tells_no_other_site_where_one_was(
    project: Path, collected: Path
) -> None:
    status, headers = visit(project, collected, "/", "desk.invalid", "tls")
    assert status == 302
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


def test_collected_files_are_named_after_their_content_and_compressed(collected: Path) -> None:
    names = json.loads((collected / "staticfiles.json").read_text())["paths"]
    stored = collected / names["js-lib-bootstrap5/css/bootstrap.min.css"]
    assert stored.name != "bootstrap.min.css"
    assert gzip.decompress(stored.with_name(stored.name + ".gz").read_bytes()) == stored.read_bytes()


@pytest.mark.django_db
def test_files_reach_the_browser_from_this_machine(client: Client) -> None:
    response = client.get("/static/js-lib-bootstrap5/css/bootstrap.min.css")
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("text/css")
    response.close()


def test_first_visit_stays_under_a_hundred_kilobytes(collected: Path, client: Client, db: None) -> None:
    """The sign-in page with everything it loads, compressed as it is sent."""
    page = client.get("/sign-in/").content
    names = json.loads((collected / "staticfiles.json").read_text())["paths"]
    addresses = re.findall(r'(?:href|src)="/static/([^"]+)"', page.decode())
    assert len(addresses) > 5
    files = [collected / names[address] for address in addresses]
    sent = [file.with_name(file.name + ".gz") for file in files]
    sizes = [(gz if gz.exists() else file).stat().st_size for file, gz in zip(files, sent, strict=True)]
    assert len(gzip.compress(page)) + sum(sizes) < 100_000
