"""manage.py verify_history: whether the history is what was written."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.models import History, HistoryEntry
from claims.workflow.verifying import faults_in_history


class Command(BaseCommand):
    help = "Check every chain of the history; names the first bad entry of each, and fails if there is one."

    def handle(self, *_args: Any, **_options: Any) -> None:  # noqa: ANN401 - Django's
        faults = 0
        for fault in faults_in_history():
            faults += 1
            self.stderr.write(self.style.ERROR(str(fault)))
        chains, entries = History.objects.count(), HistoryEntry.objects.count()
        if faults:
            msg = f"Faults: {faults}, in {chains} chains with {entries} entries."
            raise CommandError(msg)
        self.stdout.write(f"No fault in {chains} chains with {entries} entries.")
