"""What a test lets a model say, in the shape of an OpenAI-compatible server's answers."""

import json

from tests.serving import Answer, send


def completion(content: str, **choice: object) -> bytes:
    return json.dumps({"choices": [{"message": {"content": content}, **choice}]}).encode()


def saying(content: str, **choice: object) -> Answer:
    """Answer every question with these words."""
    return lambda handler, _: send(handler, completion(content, **choice))


def claiming(*claims: object) -> Answer:
    """Answer every question with the same claims."""
    return saying(json.dumps({"claims": claims}))


def proposal(quote: str, statement: str = "", kind: str = "other") -> dict[str, str]:
    return {"quote": quote, "statement": statement, "kind": kind}
