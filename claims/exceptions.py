"""The refusals of the workflow: each carries one sentence for the reader that says what to do."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.functional import Promise

if TYPE_CHECKING:
    from claims.models import Article


class Refusal(Exception):  # noqa: N818 - a refusal is an answer to a person, not a fault
    """The workflow says no; nothing was changed. `sentence` is for the reader, `field` what it is about."""

    def __init__(self, sentence: str | Promise, *, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field

    def __str__(self) -> str:
        return str(self.sentence)


class NotAllowed(Refusal):
    """The wrong person: somebody else could do this."""


class WrongState(Refusal):
    """The wrong moment: the claim is not where this step starts from, or someone was faster."""


class Unready(Refusal):
    """The right person and moment, but something is missing."""


class StaleVersion(Refusal):
    """Someone saved in between: `theirs` holds what is stored now, by field name."""

    def __init__(
        self,
        sentence: str | Promise,
        *,
        version: int | str,
        theirs: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(sentence)
        self.version = version
        self.theirs = theirs or {}


class AlreadyThere(Refusal):
    """The same thing is here already: `existing` is it."""

    def __init__(self, sentence: str | Promise, *, existing: "Article") -> None:
        super().__init__(sentence)
        self.existing = existing
