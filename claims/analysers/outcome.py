"""What an analysis gives: its suggestions, and what became of the model's part in them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from claims.text.analysis import Suggestion
from claims.text.documents import PlainDocument
from claims.text.worthiness import Judge


class FallBack(StrEnum):
    """Why the built-in analysis stands alone where the model was to add to it."""

    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    REDIRECTED = "redirected"
    BUSY = "busy"
    REFUSED = "refused"
    FAILED = "failed"
    TOO_LARGE = "too_large"
    NOT_JSON = "not_json"
    CUT_OFF = "cut_off"
    WRONG_SHAPE = "wrong_shape"
    CONFIDENTIAL = "confidential"


@dataclass(frozen=True, slots=True)
class Analysed:
    """Suggestions in the order of the text; the counts are about the model and 0 without one."""

    suggestions: tuple[Suggestion, ...]
    model: str = ""
    proposed: int = 0
    """How many of the suggestions are the model's."""
    refused: int = 0
    """Proposals left out because their words do not stand in the text, or state nothing."""
    reworded: int = 0
    """Proposals that kept the text's own words because the model's said more than the text."""
    excerpts: int = 0
    fell_back: int = 0
    """How many of the excerpts the model gave no usable answer to."""
    reason: FallBack | None = None


class Analyser(Protocol):
    def __call__(
        self, document: PlainDocument, language: str, *, judge: Judge, is_confidential: bool
    ) -> Analysed: ...
