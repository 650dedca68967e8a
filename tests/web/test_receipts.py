"""A form that has arrived is confirmed to the browser, and only that: else it would forget what was typed."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Claim, Person
from tests import factories
from tests.web.conftest import SignIn

InState = Callable[[ClaimStatus], Claim]
TOKEN = "0123456789abcdef"


def receipts(client: Client) -> list[str]:
    return [name for name in client.cookies if name.startswith("received-")]


def release(client: Client, claim: Claim, **changes: object) -> int:
    form = {"version": claim.version, "words": "Krank.", "kept": TOKEN, **changes}
    return client.post(reverse("claim-release", args=[claim.pk]), form).status_code


def test_a_form_that_led_on_is_confirmed_to_script_for_a_while(
    sign_in: SignIn, reviewer: Person, claim_in: InState
) -> None:
    client = sign_in(reviewer)
    assert release(client, claim_in(ClaimStatus.ASSIGNED)) == 303
    cookie = client.cookies[f"received-{TOKEN}"]
    assert (cookie["max-age"], cookie["samesite"], cookie["httponly"]) == (600, "Lax", "")


@pytest.mark.parametrize("kept", ["", "x", "0123456789abcdeF", f"{TOKEN}0", "a\r\nb: c", "a; path=/"])
def test_a_token_that_is_none_sets_no_cookie(
    kept: str, sign_in: SignIn, reviewer: Person, claim_in: InState
) -> None:
    client = sign_in(reviewer)
    release(client, claim_in(ClaimStatus.ASSIGNED), kept=kept)
    assert receipts(client) == []


def test_a_form_that_is_shown_again_is_not_confirmed(
    sign_in: SignIn, reviewer: Person, claim_in: InState
) -> None:
    client = sign_in(reviewer)
    assert release(client, claim_in(ClaimStatus.ASSIGNED), words="x" * 6000) == 422
    assert receipts(client) == []


def test_a_button_that_was_refused_is_not_confirmed(
    sign_in: SignIn, second_reviewer: Person, reviewer: Person, claim_in: InState
) -> None:
    evidence = factories.add_primary_evidence(claim_in(ClaimStatus.RESEARCHING), reviewer)
    client = sign_in(second_reviewer)
    answer = client.post(reverse("evidence-withdraw", args=[evidence.pk]), {"words": "Weg.", "kept": TOKEN})
    assert answer.status_code == 303
    assert receipts(client) == []


def test_a_form_sent_after_the_session_ended_is_not_confirmed(client: Client, claim_in: InState) -> None:
    assert release(client, claim_in(ClaimStatus.ASSIGNED)) == 302
    assert receipts(client) == []


def test_a_form_sent_through_htmx_is_confirmed_as_well(
    sign_in: SignIn, reviewer: Person, claim_in: InState
) -> None:
    claim = claim_in(ClaimStatus.ASSIGNED)
    client = sign_in(reviewer)
    form = {"version": claim.version, "words": "Krank.", "kept": TOKEN}
    client.post(reverse("claim-release", args=[claim.pk]), form, headers={"hx-request": "true"})
    assert receipts(client) == [f"received-{TOKEN}"]
