"""Which analysis the desk runs and where its model answers, read from the environment and checked."""

import math
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import FileAwareEnv

from factcheck.environment import read_switch

ANALYSERS = ("builtin", "model")
LONGEST_NAME = 100
LONGEST_WAIT = 3600


@dataclass(frozen=True, slots=True)
class ModelAccess:
    """How the desk's model is reached; all empty where there is none."""

    url: str = ""
    name: str = ""
    key: str = field(default="", repr=False)
    timeout: float = 0
    sees_confidential: bool = False


def read_analyser(env: FileAwareEnv) -> str:
    name = str(env.str("ANALYSER", default="builtin")).strip().lower()
    if name not in ANALYSERS:
        message = f"ANALYSER is “{name}”. Write builtin, or model to have a language model add to it."
        raise ImproperlyConfigured(message)
    return name


def read_model(env: FileAwareEnv, *, is_needed: bool) -> ModelAccess:
    """What is set is checked, whether it is needed or not: a slip shows when it is made."""
    url = str(env.str("MODEL_URL", default="")).strip().rstrip("/")
    name = str(env.str("MODEL_NAME", default="")).strip()
    key = str(env.str("MODEL_KEY", default="")).strip()
    if is_needed and not (url and name):
        message = (
            "ANALYSER=model needs MODEL_URL and MODEL_NAME, such as http://127.0.0.1:11434/v1 and the "
            "name that the server there knows the model by."
        )
        raise ImproperlyConfigured(message)
    is_near = _check_url(url, has_key=bool(key)) if url else False
    _check_words(name, key)
    return ModelAccess(
        url=url,
        name=name,
        key=key,
        timeout=_read_timeout(env),
        # A confidential text stays on this machine unless somebody says that it may leave it.
        sees_confidential=read_switch(env, "MODEL_SEES_CONFIDENTIAL", default=is_near),
    )


def is_loopback(host: str) -> bool:
    """Whether the host is this machine, by its usual name or by its address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _check_url(url: str, *, has_key: bool) -> bool:
    """Refuse what is no base address; gives whether it is on this machine."""
    parts = _split(url)
    if parts is None or parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
        # Not repeated here: with a user name in it there may be a password as well.
        message = (
            "MODEL_URL is no base address of an OpenAI-compatible server. Write it like "
            "http://127.0.0.1:11434/v1, without a user name; a key belongs into MODEL_KEY."
        )
        raise ImproperlyConfigured(message)
    if parts.query or parts.fragment or any(not "!" <= sign <= "~" for sign in url):
        message = f"MODEL_URL is “{url}”. Leave out everything after the path, and write plain ASCII."
        raise ImproperlyConfigured(message)
    is_near = is_loopback(parts.hostname)
    if has_key and parts.scheme == "http" and not is_near:
        message = f"MODEL_KEY would travel to {parts.hostname} in the clear. Use https in MODEL_URL."
        raise ImproperlyConfigured(message)
    return is_near


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # a port that is no number shows only when it is asked for
    except ValueError:
        return None
    return parts


def _check_words(name: str, key: str) -> None:
    if len(name) > LONGEST_NAME or not name.isprintable():
        message = f"MODEL_NAME has more than {LONGEST_NAME} characters or some that cannot be seen."
        raise ImproperlyConfigured(message)
    if any(not "!" <= sign <= "~" for sign in key):
        message = "MODEL_KEY holds characters that no key has. Copy it anew, without spaces."
        raise ImproperlyConfigured(message)


def _read_timeout(env: FileAwareEnv) -> float:
    words = str(env.str("MODEL_TIMEOUT", default="60")).strip()
    try:
        seconds = float(words)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds <= LONGEST_WAIT:
        message = f"MODEL_TIMEOUT is “{words}”. Write how many seconds the model may take for an article."
        raise ImproperlyConfigured(message)
    return seconds
