"""The admin as its people meet it."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from claims.models import Person


@pytest.fixture
def admin_desk(admin_person: Person) -> Client:
    """An admin's browser."""
    client = Client()
    client.force_login(admin_person)
    return client


@pytest.fixture
def _row_by_row(settings: Settings) -> None:
    """Let a formset fetch the rows it edits one by one, as Django's do."""
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "claims.Rating", "field": "get()"},
        {"model": "claims.RatingScale", "field": "get()"},
    ]
