"""manage.py reindex_claims: bring what "checked before" finds in step with what there is."""

from typing import Any

from django.core.management.base import BaseCommand

from claims.workflow.indexing import reindex


class Command(BaseCommand):
    help = "Look at every claim and earlier check, and index anew those whose words are not what was indexed."

    def handle(self, *_args: Any, **_options: Any) -> None:  # noqa: ANN401 - Django's
        done = reindex()
        self.stdout.write(f"Looked at {done.looked_at}, indexed anew: {done.changed}.")
