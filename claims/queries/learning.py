"""The desk's decisions as lessons: which sentence was accepted, which dismissed; read from the history."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import OuterRef, Subquery

from claims.choices import Action, ClaimStatus, DismissReason, NotCheckableReason
from claims.models import HistoryEntry
from claims.queries.history import is_taken_back
from claims.text.learning import DeskModel, WordWeight, loudest_words

WORDS_FROM: Final = 2_000
"""So many of the latest decisions are read for words to show."""

UNWANTED: Final = frozenset(
    {
        (Action.DISMISS, DismissReason.NOT_A_CLAIM),
        (Action.DISMISS, DismissReason.TRIVIAL),
        (Action.DISMISS, DismissReason.BELOW_SCORE),
        (Action.MARK_NOT_CHECKABLE, NotCheckableReason.OPINION),
        (Action.MARK_NOT_CHECKABLE, NotCheckableReason.FORECAST),
        (Action.MARK_NOT_CHECKABLE, NotCheckableReason.UNFALSIFIABLE),
    }
)
"""Set aside for what the sentence is. Duplicates, other subjects and private matters say nothing of that."""

_UNWANTED_REASONS: Final = frozenset(reason.value for _, reason in UNWANTED)
_TEACHING: Final = (
    Action.ACCEPT,
    Action.MARK_CLAIM,
    Action.DISMISS,
    Action.MARK_NOT_CHECKABLE,
    Action.RESTORE,
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """One decision: its history entry, when, the words it was about, and 1 (wanted) or 0."""

    entry: int
    at: datetime
    text: str
    label: int


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A decision taken back: the history entry that did so, when, and the decision's own entry."""

    entry: int
    at: datetime
    decision: int


def lessons(language: str, *, after: int = 0, learned: Collection[int] = ()) -> list[Lesson]:
    """The decisions on articles in a language after an entry, oldest first; of hidden articles none.

    What colleagues may not see must not show in what they are suggested either.
    """
    entries = HistoryEntry.objects.filter(
        ~is_taken_back(),
        pk__gt=after,
        action__in=_TEACHING,
        history__article__language=language,
        history__article__is_confidential=False,
        claim__anchors__is_current=True,
    )
    columns = ("pk", "at", "action", "reason", "before", "claim__anchors__quote")
    return [
        Lesson(entry, at, quote, label)
        for entry, at, action, reason, before, quote in entries.order_by("pk").values_list(*columns)
        if entry not in learned and (label := label_of(action, reason, before)) is not None
    ]


def withdrawals(language: str, *, after: int = 0, learned: Collection[int] = ()) -> list[Withdrawal]:
    """What was taken back after an entry, with the decision it was about."""
    decisions = HistoryEntry.objects.filter(
        claim=OuterRef("claim"),
        before__status=ClaimStatus.SUGGESTED,
        claim_version__lt=OuterRef("claim_version"),
    )
    entries = HistoryEntry.objects.filter(
        pk__gt=after,
        action=Action.TAKE_BACK,
        history__article__language=language,
        history__article__is_confidential=False,
    ).annotate(decision=Subquery(decisions.order_by("-claim_version").values("pk")[:1]))
    return [
        Withdrawal(entry, at, decision)
        for entry, at, decision in entries.order_by("pk").values_list("pk", "at", "decision")
        if entry not in learned
    ]


def label_of(action: str, reason: str, before: Mapping[str, object]) -> int | None:
    """What a decision says of its sentence: 1 worth checking, 0 not, None nothing."""
    if action in (Action.ACCEPT, Action.MARK_CLAIM):
        return 1
    if action == Action.RESTORE:
        # It takes back what setting aside has taught, and only that.
        return 1 if before.get("set_aside_reason") in _UNWANTED_REASONS else None
    return 0 if (action, reason) in UNWANTED else None


def last_entry() -> int:
    """The number of the newest history entry, 0 if there is none."""
    newest: int | None = HistoryEntry.objects.order_by("-pk").values_list("pk", flat=True).first()
    return newest or 0


def learned_words(language: str, model: DeskModel, *, most: int) -> list[WordWeight]:
    """The words that weigh most in decisions on articles everybody may see, at most so many on each side."""
    texts = [lesson.text for lesson in lessons(language)[-WORDS_FROM:]]
    return loudest_words(model, texts, most)
