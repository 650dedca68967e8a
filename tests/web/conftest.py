"""Browsers without a browser: clients that are signed in."""

from collections.abc import Callable

import pytest
from django.test import Client

from claims.models import Person

SignIn = Callable[[Person], Client]


@pytest.fixture
def sign_in() -> SignIn:
    """A client of its own for each person, so that two can work at once."""

    def signed_in(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in
