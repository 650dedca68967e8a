"""What can speak for or against checking a sentence; finding it and weighing it are not here."""

from dataclasses import dataclass
from enum import StrEnum


class ReasonCode(StrEnum):
    """What speaks for or against checking a sentence; whoever shows it words it."""

    NUMBER = "number"
    QUANTITY = "quantity"
    DATE = "date"
    TIME = "time"
    OFFICE = "office"
    NAMED_ACTOR = "named_actor"
    RECORD = "record"
    EVENT = "event"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    LINK = "link"
    COMPARISON = "comparison"
    RANKING = "ranking"
    CAUSE = "cause"
    PROMISE = "promise"
    FORECAST = "forecast"
    OPINION = "opinion"
    RHETORIC = "rhetoric"
    EMPHASIS = "emphasis"
    VAGUE = "vague"
    WRITER = "writer"
    ADDRESS = "address"
    OUTCRY = "outcry"
    QUESTION = "question"
    FRAGMENT = "fragment"
    #: What the rules do not weigh: what the desk has taught, and what a reader should look at.
    LEARNED_FOR = "learned_for"
    LEARNED_AGAINST = "learned_against"
    UNRESOLVED = "unresolved"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason and the words of the sentence that gave it."""

    code: ReasonCode
    words: str
