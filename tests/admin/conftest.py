"""The admin as its people meet it."""

import pytest
from django.conf import LazySettings
from django.test import Client

from claims.models import Person


@pytest.fixture
def admin_desk(admin_person: Person) -> Client:
    """An admin's browser."""
    client = Client()
    client.force_login(admin_person)
    return client


@pytest.fixture
def _row_by_row(settings: LazySettings) -> None:
    """Let one request do several recorded changes: each reads its chain’s head, Django each row it edits."""
    settings.ZEAL_ALLOWLIST = [
        {"model": f"claims.{name}", "field": "get()"} for name in ("History", "Rating", "RatingScale")
    ]
