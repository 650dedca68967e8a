"""Addresses of sources: one spelling for one page, and which addresses are none; nothing is fetched here."""

import re
from enum import StrEnum
from ipaddress import AddressValueError, IPv6Address
from typing import Final
from urllib.parse import SplitResult, quote, unquote_to_bytes, urlsplit

import idna

MAX_LENGTH: Final = 2000
_MAX_HOST: Final = 253
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ASCII_HOST = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_TRACKING = re.compile(
    r"(utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid"
    r"|li_fat_id"
    r"|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|wt_zmc|wt\.mc_id|ftag|cmpid"
    r"|at_medium"
    r"|at_campaign|__twitter_impression|_ga|_gl|srsltid)",
    re.IGNORECASE,
)
_PATH_SAFE: Final = "/:@!$&'()*+,;=-._~%"
_QUERY_SAFE: Final = _PATH_SAFE + "?"


class AddressRefusal(StrEnum):
    """Why an address is none; whoever catches the refusal words it."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    CONTROL_CHARACTERS = "control_characters"
    SCHEME = "scheme"
    CREDENTIALS = "credentials"
    NO_HOST = "no_host"
    BAD_HOST = "bad_host"
    BAD_PORT = "bad_port"


class AddressRefused(Exception):  # noqa: N818 - errors name the fact
    """This is not the address of a page that anybody can open."""

    def __init__(self, reason: AddressRefusal) -> None:
        """Keep the reason for the caller, who words it in the reader's language."""
        super().__init__(reason.value)
        self.reason = reason


def normalise_address(url: str) -> str:
    """Return the address in one spelling that still opens the page.

    The scheme and `www.` stay, because some servers answer only one of each; `address_key` looks past them.
    The order of the query stays, because to some servers it matters. Raises AddressRefused.
    """
    parts = _split(_checked(url))
    host, port = _host(parts), _port(parts)
    netloc = host if port is None else f"{host}:{port}"
    path = _resolved(_escaped(parts.path or "/", _PATH_SAFE))
    query = _query(parts.query)
    fragment = _routing_fragment(parts.fragment)
    address = (
        f"{parts.scheme}://{netloc}{path}{'?' if query else ''}{query}{'#' if fragment else ''}{fragment}"
    )
    if len(address) > MAX_LENGTH:
        raise AddressRefused(AddressRefusal.TOO_LONG)
    return address


def address_key(url: str) -> str:
    """Return what is equal for two addresses of one page: no scheme, no `www.`, no slash at the end.

    A key is for comparing and for a unique column, never for a link. Raises AddressRefused.
    """
    parts = urlsplit(normalise_address(url))
    rest = "".join((f"?{parts.query}" if parts.query else "", f"#{parts.fragment}" if parts.fragment else ""))
    return parts.netloc.removeprefix("www.") + parts.path.rstrip("/") + rest


def _checked(url: str) -> str:
    address = url.strip()
    if not address:
        raise AddressRefused(AddressRefusal.EMPTY)
    if len(address) > MAX_LENGTH:
        raise AddressRefused(AddressRefusal.TOO_LONG)
    # The standard splitter drops tabs and breaks silently: "java\nscript:" must be seen before it.
    if _CONTROLS.search(address):
        raise AddressRefused(AddressRefusal.CONTROL_CHARACTERS)
    return f"https://{address}" if address.lower().startswith("www.") else address


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
    except ValueError:
        raise AddressRefused(AddressRefusal.BAD_HOST) from None
    if parts.scheme not in _DEFAULT_PORTS:
        raise AddressRefused(AddressRefusal.SCHEME)
    if "@" in parts.netloc:
        raise AddressRefused(AddressRefusal.CREDENTIALS)
    return parts


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").removesuffix(".")
    if not host:
        raise AddressRefused(AddressRefusal.NO_HOST)
    try:
        if ":" in host:
            return f"[{IPv6Address(host).compressed}]"
        name = host if host.isascii() else idna.encode(host, uts46=True).decode("ascii")
    except (AddressValueError, idna.IDNAError):
        raise AddressRefused(AddressRefusal.BAD_HOST) from None
    if len(name) > _MAX_HOST or not _ASCII_HOST.fullmatch(name):
        raise AddressRefused(AddressRefusal.BAD_HOST)
    return name


def _port(parts: SplitResult) -> int | None:
    try:
        port = parts.port
    except ValueError:
        raise AddressRefused(AddressRefusal.BAD_PORT) from None
    if port == 0:
        raise AddressRefused(AddressRefusal.BAD_PORT)
    return None if port == _DEFAULT_PORTS[parts.scheme] else port


def _escaped(part: str, safe: str) -> str:
    """Escape what needs it, and what was escaped without need or in small letters bring to one spelling."""
    return _ESCAPE.sub(
        lambda escape: _plain_if_unreserved(escape.group()), quote(_stray_percents(part), safe=safe)
    )


def _stray_percents(part: str) -> str:
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", part)


def _plain_if_unreserved(escape: str) -> str:
    byte = unquote_to_bytes(escape)
    return byte.decode("ascii") if re.fullmatch(rb"[A-Za-z0-9._~-]", byte) else escape.upper()


def _resolved(path: str) -> str:
    """Walk out the `.` and `..` steps as a browser would before asking."""
    steps: list[str] = []
    for step in path.split("/")[1:]:
        if step == "..":
            del steps[-1:]
        elif step != ".":
            steps.append(step)
    if path.endswith(("/.", "/..")):
        steps.append("")
    return "/" + "/".join(steps)


def _query(query: str) -> str:
    kept = [pair for pair in query.split("&") if pair and not _TRACKING.fullmatch(pair.partition("=")[0])]
    return _escaped("&".join(kept), _QUERY_SAFE)


def _routing_fragment(fragment: str) -> str:
    """Keep a fragment only where it names the page itself, as in addresses that script makes."""
    return _escaped(fragment, _QUERY_SAFE) if fragment.startswith(("!", "/")) else ""
