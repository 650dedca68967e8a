"""Checking that each chain of the history is whole and ends where its head says."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, F
from django.utils.translation import gettext as _

from claims.models import Claim, History, HistoryEntry
from claims.workflow.recording import hash_of


@dataclass(frozen=True, slots=True)
class Fault:
    """The first entry of a chain that is not what was written, and why."""

    history: History
    position: int
    sentence: str

    def __str__(self) -> str:
        return _("%(history)s, entry %(position)d: %(why)s") % {
            "history": self.history,
            "position": self.position,
            "why": self.sentence,
        }


def faults_in_history() -> Iterator[Fault]:
    """Give the first fault of every chain that has one."""
    for history in History.objects.select_related("article").order_by("pk").iterator():
        fault = first_fault(history)
        if fault is not None:
            yield fault
    yield from claims_without_entries()


def first_fault(history: History) -> Fault | None:
    previous = ""
    position = 0
    for entry in history.entries.order_by("position").iterator(chunk_size=500):
        position += 1
        why = fault_of(entry, position, previous)
        if why:
            return Fault(history, position, why)
        previous = entry.hash
    if position < history.length:
        return Fault(history, position + 1, _("it is missing; the end of the history was cut off."))
    if position > history.length or previous != history.head:
        return Fault(history, position, _("it is not the one the history ended with."))
    return None


def fault_of(entry: HistoryEntry, position: int, previous: str) -> str:
    if entry.position != position:
        return _("it is missing.")
    if entry.previous_hash != previous:
        return _("it does not follow from the entry before it.")
    if entry.hash != hash_of(entry):
        return _("its content was changed after it was written.")
    return ""


def claims_without_entries() -> Iterator[Fault]:
    """A claim's version is the number of its entries; a difference means a change past the history."""
    claims = (
        Claim.objects.annotate(entry_count=Count("entries"))
        .exclude(entry_count=F("version"))
        .select_related("article__history")
        .order_by("pk")
    )
    for claim in claims.iterator(chunk_size=500):
        yield Fault(
            claim.article.history,
            claim.article.history.length,
            _("claim %(number)s has %(version)d changes but %(entries)d entries.")
            % {
                "number": claim.number or f"({claim.pk})",
                "version": claim.version,
                "entries": getattr(claim, "entry_count", 0),
            },
        )
