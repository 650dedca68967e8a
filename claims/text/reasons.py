"""What can speak for or against checking a sentence; finding it and weighing it are not here."""

from dataclasses import dataclass
from enum import StrEnum


class ReasonCode(StrEnum):
    """What speaks for or against checking a sentence; whoever shows it words it."""

    NUMBER = "number"
    DATE = "date"
    OFFICE = "office"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    COMPARISON = "comparison"
    RANKING = "ranking"
    CAUSE = "cause"
    EVENT = "event"
    NAMED_ACTOR = "named_actor"
    PROMISE = "promise"
    FORECAST = "forecast"
    OPINION = "opinion"
    QUESTION = "question"
    RHETORIC = "rhetoric"
    VAGUE = "vague"
    FRAGMENT = "fragment"
    #: These two weigh nothing: they tell the reader what to look at.
    UNRESOLVED = "unresolved"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason and the words of the sentence that gave it."""

    code: ReasonCode
    words: str
