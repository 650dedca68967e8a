"""The one socket against a real server: what comes back, and that nothing makes it longer or larger."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from time import monotonic

import pytest

from claims.fetching import Problem, Unanswered, post_json
from tests.serving import Answer, Server, send, serving

LIMIT = 10_000
SHORT = 0.4
"""Seconds until a test hangs up."""
GENEROUS = 5.0
"""Seconds within which hanging up is over on the busiest machine; dripping would take far longer."""


def post(server: Server, *, seconds: float = GENEROUS, **headers: str) -> object:
    return post_json(f"{server.address}/v1/x", {"a": "ä"}, seconds=seconds, limit=LIMIT, headers=headers)


def problem_of(answer: Answer, *, seconds: float = GENEROUS) -> Problem:
    with serving(answer) as server, pytest.raises(Unanswered) as unanswered:
        post(server, seconds=seconds)
    return unanswered.value.problem


def with_status(status: int) -> Answer:
    return lambda handler, _: send(handler, b"{}", status)


def test_post_json_sends_and_gives_json() -> None:
    with serving(lambda handler, _: send(handler, b'{"b": [1, "\\u00e4"]}')) as server:
        assert post(server, Authorization="Bearer secret") == {"b": [1, "ä"]}
    assert server.asked == [{"a": "ä"}]
    assert server.paths == ["/v1/x"]
    assert server.headers[0]["Authorization"] == "Bearer secret"


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        (301, Problem.REDIRECTED),
        (307, Problem.REDIRECTED),
        (401, Problem.REFUSED),
        (404, Problem.REFUSED),
        (429, Problem.BUSY),
        (500, Problem.FAILED),
        (503, Problem.BUSY),
    ],
)
def test_post_json_names_the_problem_behind_a_status(status: int, problem: Problem) -> None:
    assert problem_of(with_status(status)) == problem


def test_post_json_does_not_go_where_it_is_redirected() -> None:
    with serving(with_status(200)) as elsewhere:

        def redirect(handler: BaseHTTPRequestHandler, _: object) -> None:
            send(handler, b"", 307, {"Location": f"{elsewhere.address}/v1/x"})

        assert problem_of(redirect) == Problem.REDIRECTED
    assert elsewhere.asked == []


def test_post_json_to_a_port_where_nobody_listens_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(Unanswered) as unanswered:
        post_json(f"http://127.0.0.1:{port}/", {}, seconds=GENEROUS, limit=LIMIT)
    assert unanswered.value.problem == Problem.UNREACHABLE


def test_post_json_to_a_name_that_does_not_exist_is_unreachable() -> None:
    with pytest.raises(Unanswered) as unanswered:
        post_json("http://model.invalid/", {}, seconds=30, limit=LIMIT)
    assert unanswered.value.problem in {Problem.UNREACHABLE, Problem.TIMED_OUT}


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b'{"a": ', b"[" * 9_000, b"\xff\xfe{}", b"1" * 9_000],
    ids=["empty", "a page", "cut off", "nested", "no text", "a number too long"],
)
def test_post_json_refuses_what_is_no_json(body: bytes) -> None:
    assert problem_of(lambda handler, _: send(handler, body)) == Problem.NOT_JSON


def test_post_json_stops_reading_where_the_limit_is() -> None:
    def never_end(handler: BaseHTTPRequestHandler, _: object) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b" " * 4_096)

    assert problem_of(never_end) == Problem.TOO_LARGE


def test_post_json_of_an_answer_that_breaks_off_is_unreachable() -> None:
    def break_off(handler: BaseHTTPRequestHandler, _: object) -> None:
        send(handler, b"{}", headers={"Content-Length": "400"})

    assert problem_of(break_off) == Problem.UNREACHABLE


def test_post_json_of_an_answer_in_no_language_is_unreachable() -> None:
    assert problem_of(lambda handler, _: handler.wfile.write(b"\0\1 nonsense\r\n\r\n")) == Problem.UNREACHABLE


@pytest.mark.skipif(shutil.which("openssl") is None, reason="nothing here makes a certificate")
def test_post_json_says_nothing_to_a_server_for_whom_nobody_vouches(tmp_path: Path) -> None:
    key, certificate = str(tmp_path / "key"), str(tmp_path / "certificate")
    wanted = ["-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1", "-keyout", key, "-out", certificate]
    subprocess.run(["openssl", "req", "-x509", *wanted], check=True, capture_output=True)  # noqa: S603, S607
    encrypted = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    encrypted.load_cert_chain(certificate, key)
    with serving(with_status(200), encrypted=encrypted) as server, pytest.raises(Unanswered) as unanswered:
        post(server)
    assert unanswered.value.problem == Problem.UNREACHABLE
    assert server.asked == []


def drip_body(handler: BaseHTTPRequestHandler, over: threading.Event) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "9000")
    handler.end_headers()
    while not over.wait(0.05):
        handler.wfile.write(b" ")


def drip_headers(handler: BaseHTTPRequestHandler, over: threading.Event) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not over.wait(0.05):
        handler.wfile.write(b"a")


def say_nothing(_handler: BaseHTTPRequestHandler, over: threading.Event) -> None:
    over.wait(60)


@pytest.mark.parametrize("slowly", [drip_body, drip_headers, say_nothing])
def test_post_json_hangs_up_when_time_is_up_whatever_drips(
    slowly: Callable[[BaseHTTPRequestHandler, threading.Event], None],
) -> None:
    def answer(handler: BaseHTTPRequestHandler, _: object) -> None:
        slowly(handler, server.is_over)

    with serving(answer) as server:
        threads = threading.active_count()
        began = monotonic()
        with pytest.raises(Unanswered) as unanswered:
            post(server, seconds=SHORT)
        assert unanswered.value.problem == Problem.TIMED_OUT
        assert monotonic() - began < GENEROUS
        # The line is cut, so that the thread that waited on it ends while the server goes on.
        ended = threading.Event()
        while threading.active_count() > threads + 1 and monotonic() - began < GENEROUS:
            ended.wait(0.02)
        assert threading.active_count() <= threads + 1


def test_a_server_that_speaks_another_tongue_is_noted_for_whoever_keeps_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def babble() -> None:
            line, _address = server.accept()
            with line:
                line.recv(1024)
                line.sendall(b"SSH-2.0-no-web\r\n")

        babbling = threading.Thread(target=babble)
        babbling.start()
        with pytest.raises(Unanswered):
            post_json(f"http://127.0.0.1:{server.getsockname()[1]}/", {}, seconds=5, limit=1000)
        babbling.join()
    assert "No answer from 127.0.0.1" in caplog.text
