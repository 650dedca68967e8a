"""Asking the desk's model about an article, excerpt by excerpt, until it has answered or its time is up."""

from collections.abc import Iterator
from time import monotonic
from typing import Final

from django.conf import settings

from claims.analysers.conversing import Proposal, Unusable, proposals_in, question_about
from claims.analysers.excerpts import Excerpt
from claims.analysers.outcome import FallBack
from claims.fetching import Unanswered, post_json
from claims.text.documents import PlainDocument

LARGEST_ANSWER: Final = 500_000
#: Whatever is wrong with one answer, the next may be better; after any other failure nobody is asked again.
_OF_ONE_ANSWER: Final = frozenset(
    {FallBack.NOT_JSON, FallBack.WRONG_SHAPE, FallBack.CUT_OFF, FallBack.TOO_LARGE}
)


def ask_about(
    document: PlainDocument, excerpts: list[Excerpt], language: str
) -> Iterator[list[Proposal] | FallBack]:
    """Give an answer for each excerpt, or why there is none; the time is counted for all of them together."""
    until = monotonic() + settings.MODEL.timeout
    given_up: FallBack | None = None
    for excerpt in excerpts:
        question = question_about(document, excerpt, language=language, model=settings.MODEL.name)
        answer = given_up or _ask(question, until)
        if isinstance(answer, FallBack) and answer not in _OF_ONE_ANSWER:
            given_up = answer
        yield answer


def _ask(question: dict[str, object], until: float) -> list[Proposal] | FallBack:
    seconds = until - monotonic()
    if seconds <= 0:
        return FallBack.TIMED_OUT
    address, key = f"{settings.MODEL.url}/chat/completions", settings.MODEL.key
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        answer = post_json(address, question, seconds=seconds, limit=LARGEST_ANSWER, headers=headers)
        return proposals_in(answer)
    except Unanswered as unanswered:
        return FallBack(unanswered.problem.value)
    except Unusable as unusable:
        return unusable.reason
