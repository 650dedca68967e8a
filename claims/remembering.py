"""Asking once: while a page is put together, a question the database has answered is not put again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_answers: ContextVar[dict[Any, Any] | None] = ContextVar("answers", default=None)


@contextmanager
def asking_once() -> Iterator[None]:
    """For reading only: whatever is written inside would not be seen by what was asked before."""
    token = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(token)


def asked_once(question: Callable[P, T]) -> Callable[P, T]:
    """Remember the answers to a function inside `asking_once()`; outside it is called as ever."""

    @wraps(question)
    def answer(*args: P.args, **kwargs: P.kwargs) -> T:
        known = _answers.get()
        if known is None:
            return question(*args, **kwargs)
        key = (question, args, tuple(kwargs.items()))
        if key not in known:
            known[key] = question(*args, **kwargs)
        remembered: T = known[key]
        return remembered

    return answer
