"""A test's own server on the loopback address: it answers as told and remembers what it was asked."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler, Any], object]
"""Answers one request on the handler given; the second argument is the JSON that was sent."""


@dataclass(slots=True)
class Server:
    address: str
    answer: Answer
    asked: list[Any] = field(default_factory=list)
    """The bodies of the requests, in order."""
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    is_over: threading.Event = field(default_factory=threading.Event)
    """Set when the test ends, so that whoever answers slowly can stop."""


def send(
    handler: BaseHTTPRequestHandler, body: bytes, status: int = 200, headers: dict[str, str] | None = None
) -> None:
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


@contextmanager
def serving(answer: Answer, *, encrypted: SSLContext | None = None) -> Iterator[Server]:
    """Serve on a free port until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked = json.loads(body)
            server.asked.append(asked)
            server.headers.append(dict(self.headers))
            server.paths.append(self.path)
            try:
                server.answer(self, asked)
            except OSError:
                self.close_connection = True  # whoever asked has hung up

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """Say nothing: the test says what it expects."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        listening.daemon_threads = True
        scheme = "http"
        if encrypted is not None:
            scheme, listening.socket = "https", encrypted.wrap_socket(listening.socket, server_side=True)
        server = Server(f"{scheme}://127.0.0.1:{listening.server_address[1]}", answer)
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.is_over.set()
            listening.shutdown()
            thread.join()
