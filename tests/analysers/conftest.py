"""A model that says what a test wants, on a real server; the desk is set to ask it."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from django.conf import LazySettings

from factcheck.analysing import ModelAccess
from tests.serving import Answer, Server, send, serving


def completion(content: str, **choice: object) -> bytes:
    """The answer of an OpenAI-compatible server with this message."""
    return json.dumps({"choices": [{"message": {"content": content}, **choice}]}).encode()


def claiming(*claims: object) -> Answer:
    """Answer every excerpt with the same claims."""
    body = completion(json.dumps({"claims": claims}))
    return lambda handler, _: send(handler, body)


def claim(quote: str, statement: str = "", kind: str = "other") -> dict[str, str]:
    return {"quote": quote, "statement": statement, "kind": kind}


def saying(content: str, **choice: object) -> Answer:
    return lambda handler, _: send(handler, completion(content, **choice))


@pytest.fixture
def model(settings: LazySettings) -> Iterator[Server]:
    """A server that the desk asks; a test sets its `answer`."""

    def nothing(handler: BaseHTTPRequestHandler, _: object) -> None:
        send(handler, completion('{"claims": []}'))

    with serving(nothing) as server:
        settings.ANALYSER = "model"
        settings.MODEL = ModelAccess(url=f"{server.address}/v1", name="tiny", timeout=10)
        yield server
