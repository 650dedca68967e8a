"""The single claims of a sentence: where each stands, and how it reads by itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SingleClaim:
    """A claim's place within its sentence, its stand-alone wording, and the pointer left in it."""

    start: int
    end: int
    statement: str
    unresolved: str = ""


def single_claims(sentence: str, language: str, *, before: str = "") -> list[SingleClaim]:  # noqa: ARG001
    """Return the whole sentence as its only claim."""
    return [SingleClaim(0, len(sentence), sentence)]
