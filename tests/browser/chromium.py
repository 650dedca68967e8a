"""Finds a Chromium to drive, and gets Debian's where there is none.

`python -m tests.browser.chromium` does both. Root installs the package. Anybody else unpacks it, with what it lacks, below `.cache/`.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
UNPACKED = PROJECT / ".cache" / "chromium"
PACKAGES = ("chromium", "fonts-noto-core")
NAMES = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Chromium:
    program: Path
    environment: dict[str, str] = field(default_factory=dict)


def find_chromium() -> Chromium | None:
    """The one named in CHROMIUM, else the machine's, else the one unpacked below the project."""
    named = os.environ.get("CHROMIUM")
    for name in [named] if named else NAMES:
        if found := shutil.which(name):
            return Chromium(Path(found))
    program = UNPACKED / "root/usr/lib/chromium/chromium"
    if named or not program.exists():
        return None
    return Chromium(program, _environment_of(UNPACKED / "root"))


def _environment_of(root: Path) -> dict[str, str]:
    """What an unpacked program needs to find its libraries and fonts without being installed."""
    libraries = sorted({str(library.parent) for library in root.glob("usr/lib/**/*.so*")})
    return {
        "LD_LIBRARY_PATH": ":".join(libraries),
        "FONTCONFIG_FILE": str(UNPACKED / "fonts.conf"),
    }


def install() -> None:
    if os.geteuid() == 0:
        _call("apt-get", "update", "-qq")
        _call("apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES)
    elif _may_become_root():
        _call("sudo", "-n", "apt-get", "update", "-qq")
        _call("sudo", "-n", "apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES)
    else:
        _unpack()


def _may_become_root() -> bool:
    if not shutil.which("sudo"):
        return False
    return subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0  # noqa: S607


def _unpack() -> None:
    """Fetch the packages with lists of our own: the machine's are closed to an ordinary user."""
    for folder in ("lists/partial", "cache/archives/partial", "packages", "root"):
        (UNPACKED / folder).mkdir(parents=True, exist_ok=True)
    options = [
        "-o", f"Dir::State::Lists={UNPACKED / 'lists'}",
        "-o", f"Dir::Cache={UNPACKED / 'cache'}",
        "-o", "Debug::NoLocking=true",
    ]  # fmt: skip
    _call("apt-get", *options, "update", "-qq")
    plan = ["apt-get", *options, "-s", "--no-install-recommends", "install", *PACKAGES]
    lines = subprocess.run(plan, check=True, capture_output=True, text=True).stdout.splitlines()  # noqa: S603
    missing = [line.split()[1] for line in lines if line.startswith("Inst ")]
    _call("apt-get", *options, "download", *missing, folder=UNPACKED / "packages")
    for package in sorted((UNPACKED / "packages").glob("*.deb")):
        _call("dpkg", "-x", str(package), str(UNPACKED / "root"))
    (UNPACKED / "fonts.conf").write_text(_font_settings(), encoding="utf-8")
    for folder in ("lists", "cache", "packages"):
        shutil.rmtree(UNPACKED / folder)


def _font_settings() -> str:
    fonts = UNPACKED / "root/usr/share/fonts"
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n'
        f"<dir>{fonts}</dir>\n<dir>/usr/share/fonts</dir>\n"
        f"<cachedir>{UNPACKED / 'fonts-cache'}</cachedir>\n"
        '<include ignore_missing="yes">/etc/fonts/conf.d</include>\n</fontconfig>\n'
    )


def _call(*command: str, folder: Path = PROJECT) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=True, cwd=folder, env=environment)  # noqa: S603


def main() -> None:
    if not find_chromium():
        install()
    found = find_chromium()
    if not found:
        sys.exit("No Chromium. Install Debian's package “chromium”, or name a program in CHROMIUM.")
    version = [str(found.program), "--version"]
    subprocess.run(version, check=True, env=os.environ | found.environment)  # noqa: S603


if __name__ == "__main__":
    main()
