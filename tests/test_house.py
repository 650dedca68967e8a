"""Rules of the house that no linter knows: floors, host names, locks."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

# In pieces, or this file would be its own first find.
REGISTRIES = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "yarn" + "pkg.com",
    "crates" + ".io",
    "rubygems" + ".org",
    "proxy.golang" + ".org",
]
MACHINE_PATHS = [r"/" + "root/", r"/" + "work/", r"/" + r"home/\w", r"/" + r"Users/\w"]


def tracked_files(project: Path) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - whichever git the person uses
        cwd=project,
        check=True,
        capture_output=True,
    )
    names = listed.stdout.decode().split("\0")
    return [project / name for name in names if name and (project / name).is_file()]


def lines_that_match(pattern: str, files: list[Path]) -> list[str]:
    return [
        f"{path.name}:{number}"
        for path in files
        if (content := path.read_bytes()) and b"\0" not in content[:8000]
        for number, line in enumerate(content.decode().splitlines(), start=1)
        if re.search(pattern, line)
    ]


@pytest.fixture(scope="module")
def tracked(project: Path) -> list[Path]:
    if not (project / ".git").exists():
        pytest.skip("Not a git checkout: nothing says which files belong to the project.")
    return tracked_files(project)


def test_search_finds_a_host_name_where_there_is_one(tmp_path: Path) -> None:
    planted = tmp_path / "lock.txt"
    planted.write_text(f"fine\n--index-url https://{REGISTRIES[0]}/simple\n")
    assert lines_that_match(re.escape(REGISTRIES[0]), [planted]) == ["lock.txt:2"]


@pytest.mark.parametrize("name", REGISTRIES)
def test_no_tracked_file_names_a_package_registry(name: str, tracked: list[Path]) -> None:
    assert lines_that_match(re.escape(name), tracked) == []


@pytest.mark.parametrize("pattern", MACHINE_PATHS)
def test_no_tracked_file_names_a_path_of_somebodys_machine(pattern: str, tracked: list[Path]) -> None:
    assert lines_that_match(rf"(?<![\w.$}}]){pattern}", tracked) == []


def test_secrets_and_data_are_not_tracked(tracked: list[Path], project: Path) -> None:
    names = {path.relative_to(project).as_posix() for path in tracked}
    assert [name for name in names if name.startswith(("var/", ".env", ".venv/"))] == []


def test_imports_run_downward_only(project: Path) -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=project, check=False, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["base", "test"])
def test_every_locked_package_has_its_hash(name: str, project: Path) -> None:
    lock = (project / "requirements" / f"{name}.txt").read_text()
    packages = re.findall(r"^[a-z0-9].*==.*$", lock, flags=re.MULTILINE)
    hashed = re.findall(r"^[a-z0-9].*==.* \\\n    --hash=sha256:[0-9a-f]{64}", lock, flags=re.MULTILINE)
    assert packages
    assert len(packages) == len(hashed)


def test_both_locks_pin_the_same_releases(project: Path) -> None:
    base, test = (
        set(re.findall(r"^[a-z0-9].*==\S+", (project / f"requirements/{name}.txt").read_text(), re.MULTILINE))
        for name in ("base", "test")
    )
    assert base - test == set()


@pytest.mark.django_db
def test_models_have_all_their_migrations() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
