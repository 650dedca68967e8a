"""Where the steps of a claim are: the address that takes each, and its form on the claim's page."""

from django.urls import reverse

from claims.choices import Verb
from claims.models import Claim


def address_of_step(claim: Claim, verb: Verb) -> str:
    """The address that a step is sent to."""
    return reverse(f"claim-{verb.value.replace('_', '-')}", args=[claim.pk])


def place_of_step(verb: Verb) -> str:
    """The id of the step’s form, or of its button, wherever the claim in hand is shown."""
    return f"step-{verb.value}"
