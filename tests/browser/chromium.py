"""Finds a Chromium to drive, and gets Debian's where there is none: `python -m tests.browser.chromium`.

Root installs the package. Anybody else unpacks it, with all that it lacks, below `.cache/`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
UNPACKED = PROJECT / ".cache" / "chromium"
ROOT = UNPACKED / "root"
# Playwright's driver needs libatomic, which a small Debian does without.
PACKAGES = ("chromium", "fonts-noto-core", "libatomic1")
NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> Path | None:
    """The one named in CHROMIUM, else the machine's, else the one unpacked below the project."""
    named = os.environ.get("CHROMIUM")
    for name in [named] if named else NAMES:
        if found := shutil.which(name):
            return Path(found)
    unpacked = ROOT / "usr/lib/chromium/chromium"
    return unpacked if unpacked.exists() and not named else None


def browser_environment() -> dict[str, str]:
    """What unpacked programs need to find their libraries and fonts without being installed."""
    if not ROOT.exists():
        return {}
    # Debian 12 still puts some libraries in /lib, which is a link to /usr/lib only once installed.
    found = [*ROOT.glob("lib/**/*.so*"), *ROOT.glob("usr/lib/**/*.so*")]
    return {
        "LD_LIBRARY_PATH": ":".join(sorted({str(library.parent) for library in found})),
        "FONTCONFIG_FILE": str(UNPACKED / "fonts.conf"),
    }


def is_ready() -> bool:
    program = find_chromium()
    driver = [sys.executable, "-m", "playwright"]
    return program is not None and _runs(str(program), "--version") and _runs(*driver, "--version")


def _runs(*command: str) -> bool:
    environment = os.environ | browser_environment()
    return subprocess.run(command, check=False, capture_output=True, env=environment).returncode == 0  # noqa: S603


def install() -> None:
    if os.geteuid() == 0:
        _install_with()
    elif shutil.which("sudo") and _runs("sudo", "-n", "true"):
        _install_with("sudo", "-n")
    else:
        _unpack()


def _install_with(*prefix: str) -> None:
    _call(*prefix, "apt-get", "update", "-qq")
    _call(*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES)


def _unpack() -> None:
    """Fetch the packages with lists of our own: the machine's are closed to an ordinary user."""
    # A call that was cut off leaves no half a browser: only what is whole is named "root".
    shutil.rmtree(UNPACKED, ignore_errors=True)
    for folder in ("lists/partial", "cache/archives/partial", "packages", "unfinished"):
        (UNPACKED / folder).mkdir(parents=True)
    options = [
        "-o", f"Dir::State::Lists={UNPACKED / 'lists'}",
        "-o", f"Dir::Cache={UNPACKED / 'cache'}",
        "-o", "Debug::NoLocking=true",
    ]  # fmt: skip
    print("Fetching Chromium for this folder only (about 220 MB) …", flush=True)  # noqa: T201
    _call("apt-get", *options, "update", "-qq")
    plan = ["apt-get", *options, "-s", "--no-install-recommends", "install", *PACKAGES]
    lines = subprocess.run(plan, check=True, capture_output=True, text=True).stdout.splitlines()  # noqa: S603
    missing = [line.split()[1] for line in lines if line.startswith("Inst ")]
    _call("apt-get", *options, "download", "-qq", *missing, folder=UNPACKED / "packages")
    for package in sorted((UNPACKED / "packages").glob("*.deb")):
        _call("dpkg", "-x", str(package), str(UNPACKED / "unfinished"))
    (UNPACKED / "fonts.conf").write_text(_font_settings(), encoding="utf-8")
    (UNPACKED / "unfinished").rename(ROOT)
    for folder in ("lists", "cache", "packages"):
        shutil.rmtree(UNPACKED / folder)


def _font_settings() -> str:
    # The package's own links lead to where its rules would stand if it were installed.
    links = sorted((UNPACKED / "unfinished/etc/fonts/conf.d").glob("*.conf"))
    targets = [Path("/etc/fonts/conf.d") / link.readlink() for link in links if link.is_symlink()]
    rules = [ROOT / os.path.normpath(target).lstrip("/") for target in targets]
    return "\n".join(
        [
            '<?xml version="1.0"?>',
            '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
            "<fontconfig>",
            *(f"<dir>{folder}</dir>" for folder in (ROOT / "usr/share/fonts", "/usr/share/fonts")),
            f"<cachedir>{UNPACKED / 'fonts-cache'}</cachedir>",
            *(f'<include ignore_missing="yes">{rule}</include>' for rule in (*rules, "/etc/fonts/conf.d")),
            "</fontconfig>",
            "",
        ]
    )


def _call(*command: str, folder: Path = PROJECT) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=True, cwd=folder, env=environment)  # noqa: S603


def main() -> None:
    if is_ready():
        return
    if shutil.which("apt-get"):
        install()
    if not is_ready():
        sys.exit(
            "The browser tests need Chromium. Install your system's package (Debian: "
            f"{' '.join(PACKAGES)}), or name a program in CHROMIUM."
        )


if __name__ == "__main__":
    main()
