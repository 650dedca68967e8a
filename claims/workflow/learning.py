"""Accepting and dismissing teach: the model catches up with the history before it is next asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from claims.choices import Action
from claims.models import DeskLearning, Person
from claims.queries.learning import Lesson, Withdrawal, last_entry, lessons, withdrawals
from claims.text.learning import DeskModel, OtherFormatError, judge_with, taught
from claims.text.worthiness import Judge, assess
from claims.workflow.desk_keeping import refuse_unless_manager
from claims.workflow.recording import Event, record

LESSONS_AT_ONCE: Final = 500
"""So many decisions are learned one by one before an import, beside what a rehearsal goes over."""

SETTLING: Final = timedelta(minutes=1)
"""An entry this old has no older neighbours still on their way: no transaction of ours takes so long."""

REHEARSED_FROM: Final = 200
REHEARSED_WHEN_GROWN: Final = 1.5
MOST_REHEARSED: Final = 2_000
ROUNDS: Final = 5
"""Going over everything again tells more than each decision once; the more there are, the rarer it is."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A model and how far in the history it has come; what a row keeps."""

    model: DeskModel
    rehearsed_with: int
    settled_up_to: int
    learned_ahead: Sequence[int]

    def has_learned(self, entry: int) -> bool:
        return entry <= self.settled_up_to or entry in self.learned_ahead


def current_judge(language: str) -> Judge:
    """Give what suggestions are scored with: the rules, and the desk's own decisions so far.

    Ask before the import's transaction. Where learning is off, nothing is read or written.
    """
    if not settings.LEARN_FROM_DECISIONS:
        return assess
    model = catch_up(language)
    return judge_with(model) if model.decisions else assess


def catch_up(language: str) -> DeskModel:
    """Learn the decisions made since the last time, each once, and give the model.

    Compare and set: where somebody else has learned the same meanwhile, or reset it, theirs stands.
    """
    row = DeskLearning.objects.filter(language=language).first() or DeskLearning(language=language)
    before = progress_of(row)
    fresh = lessons(language, after=before.settled_up_to, learned=before.learned_ahead)[:LESSONS_AT_ONCE]
    withdrawn = withdrawals(language, after=before.settled_up_to, learned=before.learned_ahead)
    if len(fresh) == LESSONS_AT_ONCE:  # what comes after them has its turn with the lessons beside it
        withdrawn = [one for one in withdrawn if one.entry < fresh[-1].entry]
    if not fresh and not withdrawn:
        return before.model
    if is_rehearsal_due(before, len(fresh)) or any(before.has_learned(one.decision) for one in withdrawn):
        after = rehearsed(before, lessons(language, after=row.begins_after), withdrawn)
    else:
        after = advanced(before, fresh, withdrawn)
    keep(row, after)
    return after.model


def progress_of(row: DeskLearning) -> Progress:
    """What the row keeps; of another version's numbers nothing, so that everything is learned anew."""
    anew = Progress(DeskModel(row.language), 0, row.begins_after, ())
    if not row.model:
        return anew
    try:
        model = DeskModel.from_dict(row.model)
    except OtherFormatError:
        return anew
    return Progress(model, row.rehearsed_with, row.settled_up_to, row.learned_ahead)


def is_rehearsal_due(before: Progress, fresh: int) -> bool:
    grown_to = before.model.decisions + fresh
    return grown_to >= max(REHEARSED_FROM, REHEARSED_WHEN_GROWN * before.rehearsed_with)


def rounds_for(decisions: int) -> int:
    """How often a desk with so many decisions has gone over them."""
    return ROUNDS if decisions >= REHEARSED_FROM else 1


def learned_model(row: DeskLearning) -> DeskModel:
    return progress_of(row).model


def advanced(before: Progress, fresh: Sequence[Lesson], withdrawn: Sequence[Withdrawal]) -> Progress:
    """Learn the new decisions, one after the other."""
    for lesson in fresh:
        before.model.learn(lesson.text, lesson.label)
    return Progress(before.model, before.rehearsed_with, *places_after(before, [*fresh, *withdrawn]))


def rehearsed(before: Progress, everything: Sequence[Lesson], withdrawn: Sequence[Withdrawal]) -> Progress:
    """Go over everything that stands again, a large desk several times.

    What was taken back is forgotten, and so is what was decided on articles hidden since.
    """
    recent = [(lesson.text, lesson.label) for lesson in everything[-MOST_REHEARSED:]]
    model = taught(recent, before.model.language, rounds=rounds_for(len(recent)))
    return Progress(model, model.decisions, *places_after(before, [*everything, *withdrawn]))


def places_after(before: Progress, learned: Iterable[Lesson | Withdrawal]) -> tuple[int, list[int]]:
    """Up to which entry nothing is missing, and which ones after it were learned already.

    On PostgreSQL an entry can appear after one with a higher number: its transaction took longer.
    """
    horizon = timezone.now() - SETTLING
    places = {lesson.entry: lesson.at for lesson in learned}
    settled = max((entry for entry, at in places.items() if at < horizon), default=0)
    settled = max(settled, before.settled_up_to)
    return settled, sorted(entry for entry in {*before.learned_ahead, *places} if entry > settled)


@transaction.atomic
def keep(row: DeskLearning, after: Progress) -> bool:
    """Store it if nobody was faster; gives whether it was stored."""
    if not row.version:
        DeskLearning.objects.get_or_create(language=row.language)
    unchanged = DeskLearning.objects.filter(language=row.language, version=row.version)
    return bool(
        unchanged.update(
            model=after.model.to_dict(),
            accepted=after.model.accepted,
            dismissed=after.model.dismissed,
            rehearsed_with=after.rehearsed_with,
            settled_up_to=after.settled_up_to,
            learned_ahead=list(after.learned_ahead),
            learned_at=timezone.now(),
            version=F("version") + 1,
        )
    )


@transaction.atomic
def forget_decisions(language: str, *, by: Person | None) -> None:
    """Forget what was learned in a language; only what is decided from now on counts.

    `by` None is who runs commands on the machine.
    """
    if by is not None:
        refuse_unless_manager(by)
    row, _is_new = DeskLearning.objects.get_or_create(language=language)
    newest = last_entry()
    DeskLearning.objects.filter(pk=row.pk).update(
        model={},
        accepted=0,
        dismissed=0,
        rehearsed_with=0,
        begins_after=newest,
        settled_up_to=newest,
        learned_ahead=[],
        learned_at=None,
        version=F("version") + 1,
    )
    forgotten = {"language": row.language, "accepted": row.accepted, "dismissed": row.dismissed}
    record(None, Event(Action.FORGET_DECISIONS, before=forgotten), by=by)
