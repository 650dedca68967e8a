"""Reads the environment and refuses a wrong value with a sentence; knows nothing of Django's settings."""

import os
import re
import tempfile
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from environ import FileAwareEnv

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
SITE_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|https?://\[[0-9A-Fa-f:]+\](:[0-9]{1,5})?")
YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"0", "false", "no", "off"})


def read_switch(env: FileAwareEnv, name: str, *, default: bool) -> bool:
    """A misspelt "ture" must not quietly mean "no", which is what the library makes of it."""
    words = str(env.str(name, default=str(default))).strip().lower()
    if words in YES:
        return True
    if words in NO:
        return False
    message = f"{name} is “{words}”. Write true or false."
    raise ImproperlyConfigured(message)


def read_allowed_hosts(env: FileAwareEnv) -> list[str]:
    hosts = [str(host).strip() for host in env.list("ALLOWED_HOSTS", default=list(LOOPBACK))]
    for host in hosts:
        if not host or "/" in host or host == "*":
            message = (
                f"ALLOWED_HOSTS holds “{host}”. Write plain host names with commas between them, "
                "such as desk.example.org,localhost; no scheme, no path and no bare star."
            )
            raise ImproperlyConfigured(message)
    return hosts


def read_site_address(env: FileAwareEnv) -> str:
    """Where people find the desk; links in letters begin with it."""
    address = str(env.str("SITE_ADDRESS", default="http://127.0.0.1:8000")).strip().rstrip("/")
    if not SITE_ADDRESS.fullmatch(address):
        message = (
            f"SITE_ADDRESS is “{address}”. Write how people reach the desk, such as "
            "https://desk.example.org; no path behind it."
        )
        raise ImproperlyConfigured(message)
    return address


def read_time_zone(env: FileAwareEnv) -> str:
    name = str(env.str("TIME_ZONE", default="Europe/Berlin"))
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f"TIME_ZONE is “{name}”. Write a name such as Europe/Berlin or UTC."
        raise ImproperlyConfigured(message) from None
    return name


def require_loopback(hosts: list[str]) -> None:
    """Serving without TLS is for one's own machine: passwords would travel in the clear."""
    foreign = [host for host in hosts if host not in LOOPBACK]
    if foreign:
        message = (
            "BEHIND_TLS=false serves without TLS and is meant for this machine only, but ALLOWED_HOSTS "
            f"names {', '.join(foreign)}. Leave BEHIND_TLS out and put a TLS proxy in front."
        )
        raise ImproperlyConfigured(message)


def read_secret_key(env: FileAwareEnv, kept_at: Path) -> str:
    """The key from the environment, else the one in the file, which the first run makes."""
    if "SECRET_KEY" in os.environ or "SECRET_KEY_FILE" in os.environ:
        key = str(env.str("SECRET_KEY")).strip()
    else:
        if not kept_at.exists():
            _make_secret_key(kept_at)
        key = kept_at.read_text(encoding="ascii").strip()
    if not key:
        message = f"SECRET_KEY is empty. Set it, or leave it out to have one kept at {kept_at}."
        raise ImproperlyConfigured(message)
    return key


def _make_secret_key(kept_at: Path) -> None:
    # Two processes may start at once: the link makes one key win whole, never a half-written one.
    kept_at.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, written_at = tempfile.mkstemp(dir=kept_at.parent)  # mode 0600 from the start
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(get_random_secret_key() + "\n")
        Path(kept_at).hardlink_to(written_at)
    except FileExistsError:
        return  # the other process was faster; its key is as good
    finally:
        Path(written_at).unlink()
