"""What sort of claim a sentence makes, told by what was found in it; how much it is worth is not asked."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from claims.text.reasons import ReasonCode


class ClaimKind(StrEnum):
    """What sort of claim a sentence makes, which tells where to look for evidence."""

    STATISTIC = "statistic"
    EVENT = "event"
    QUOTATION = "quotation"
    OFFICE = "office"
    CAUSAL = "causal"
    COMPARISON = "comparison"
    RANKING = "ranking"
    PROMISE = "promise"
    FORECAST = "forecast"
    OPINION = "opinion"
    QUESTION = "question"
    OTHER = "other"


#: The first of these that a sentence shows names its kind.
_KINDS: Final = (
    (ReasonCode.QUESTION, ClaimKind.QUESTION),
    (ReasonCode.PROMISE, ClaimKind.PROMISE),
    (ReasonCode.FORECAST, ClaimKind.FORECAST),
    (ReasonCode.NUMBER, ClaimKind.STATISTIC),
    (ReasonCode.OFFICE, ClaimKind.OFFICE),
    (ReasonCode.DATE, ClaimKind.EVENT),
    (ReasonCode.ATTRIBUTION, ClaimKind.QUOTATION),
    (ReasonCode.QUOTATION, ClaimKind.QUOTATION),
    (ReasonCode.OPINION, ClaimKind.OPINION),
    (ReasonCode.RANKING, ClaimKind.RANKING),
    (ReasonCode.COMPARISON, ClaimKind.COMPARISON),
    (ReasonCode.CAUSE, ClaimKind.CAUSAL),
    (ReasonCode.EVENT, ClaimKind.EVENT),
)
#: What can be looked up today outweighs what is to come: who leads, and who said it.
_BEFORE_FORECAST: Final = frozenset({ReasonCode.OFFICE, ReasonCode.ATTRIBUTION})
_AGE = re.compile(r"-?jährig|year-old")


def choose_kind(found: Mapping[ReasonCode, str]) -> ClaimKind:
    """Return the kind that the found words speak for; OTHER for a sentence that shows none."""
    passed_over = set()
    if not _BEFORE_FORECAST.isdisjoint(found):
        passed_over.add(ReasonCode.FORECAST)
    # "On 9 July the club celebrates its 75-year-old hall" is about the day.
    if ReasonCode.DATE in found and _AGE.search(found.get(ReasonCode.NUMBER, "")):
        passed_over.add(ReasonCode.NUMBER)
    return next((kind for code, kind in _KINDS if code in found and code not in passed_over), ClaimKind.OTHER)
