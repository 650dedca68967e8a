"""The one socket: what leaves this machine leaves it here, bounded in time and size.

`post_json` is for an address that the desk itself configured, which may well be on this machine. An
address that somebody typed in would need every hop of it checked, which is not done here.
"""

import json
import logging
import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from http import HTTPStatus
from http.client import HTTPException
from typing import Final
from urllib.parse import urlsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.exceptions import TimeoutError as TimedOut

logger = logging.getLogger(__name__)

_READ_AT_ONCE: Final = 16_384
_CONNECTIONS: Final = {"http": HTTPConnection, "https": HTTPSConnection}


class Problem(StrEnum):
    """Why there is no usable answer; whoever catches it words it."""

    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    REDIRECTED = "redirected"
    BUSY = "busy"
    REFUSED = "refused"
    FAILED = "failed"
    TOO_LARGE = "too_large"
    NOT_JSON = "not_json"


class Unanswered(Exception):  # noqa: N818 - errors name the fact
    """Nothing usable came back."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def post_json(
    address: str, payload: object, *, seconds: float, limit: int, headers: Mapping[str, str] | None = None
) -> object:
    """Send JSON and give the JSON that comes back; raises Unanswered.

    `seconds` bounds the whole exchange, from looking up the name to the last byte; `limit` counts the
    answer's bytes. A redirect is not followed: nothing is asked but what was configured.
    """
    fixed = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",  # nothing to unpack, so nothing that grows when it is unpacked
        "User-Agent": "factcheck",
    }
    body = json.dumps(payload).encode()
    exchange = _Exchange(address, body, {**fixed, **(headers or {})}, seconds=seconds, limit=limit)
    # On a thread of its own: neither looking up a name nor headers that drip can be given a total time.
    threading.Thread(target=exchange.run, daemon=True).start()
    if not exchange.is_over.wait(seconds):
        exchange.hang_up()
        raise Unanswered(Problem.TIMED_OUT)
    if exchange.problem is not None:
        raise Unanswered(exchange.problem)
    return _parsed(exchange.answer)


def _parsed(answer: bytes) -> object:
    try:
        parsed: object = json.loads(answer)
    except (ValueError, RecursionError):  # a million brackets are not malformed, only too deep
        raise Unanswered(Problem.NOT_JSON) from None
    return parsed


def _problem_of(status: int) -> Problem | None:
    if status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
        return Problem.BUSY
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Problem.FAILED
    if status >= HTTPStatus.BAD_REQUEST:
        return Problem.REFUSED
    return Problem.REDIRECTED if status >= HTTPStatus.MULTIPLE_CHOICES else None


class _Exchange:
    """One request and its answer; whoever waits for it may hang up at any moment."""

    def __init__(
        self, address: str, body: bytes, headers: Mapping[str, str], *, seconds: float, limit: int
    ) -> None:
        parts = urlsplit(address)
        connection = _CONNECTIONS[parts.scheme]
        self.connection = connection(parts.hostname or "", parts.port, timeout=seconds)
        self.path = parts.path or "/"
        self.body = body
        self.headers = headers
        self.limit = limit
        self.line: socket.socket | None = None
        self.answer = b""
        self.problem: Problem | None = Problem.FAILED  # until there is an answer
        self.is_over = threading.Event()
        self.is_given_up = False

    def run(self) -> None:
        try:
            self.answer, self.problem = self.ask(), None
        except Unanswered as unanswered:
            self.problem = unanswered.problem
        except NewConnectionError:  # which the library counts among its time-outs
            self.problem = Problem.UNREACHABLE
        except (TimeoutError, TimedOut):
            self.problem = Problem.TIMED_OUT
        except (OSError, HTTPError, HTTPException, ValueError) as fault:
            # A certificate or a name is for whoever keeps the server to mend, so the cause is kept.
            logger.warning("No answer from %s: %s", self.connection.host, fault)
            self.problem = Problem.UNREACHABLE
        finally:
            self.connection.close()
            self.is_over.set()

    def ask(self) -> bytes:
        self.connection.connect()
        # Kept here: the connection lets go of it as soon as the answer's head is read.
        self.line = self.connection.sock
        if self.is_given_up:
            raise Unanswered(Problem.TIMED_OUT)
        self.connection.request(
            "POST", self.path, self.body, self.headers, preload_content=False, decode_content=False
        )
        response = self.connection.getresponse()
        if problem := _problem_of(response.status):
            raise Unanswered(problem)
        answer = bytearray()
        for piece in response.stream(_READ_AT_ONCE, decode_content=False):
            answer += piece
            if len(answer) > self.limit:
                raise Unanswered(Problem.TOO_LARGE)
        return bytes(answer)

    def hang_up(self) -> None:
        """Cut the line from outside, so that the thread ends too."""
        self.is_given_up = True
        line = self.line or self.connection.sock
        if line is not None:
            with suppress(OSError):
                # The plain socket's way: an encrypted one would first say goodbye and wait for an answer.
                socket.socket.shutdown(line, socket.SHUT_RDWR)
