"""Two admins in one form: the second is shown what the first has saved, and loses nothing."""

from django.test import Client
from django.urls import reverse

from claims.models import Person, Policy


def test_the_policys_form_that_went_stale_shows_both_and_writes_nothing(admin_person: Person) -> None:
    client = Client()
    client.force_login(admin_person)
    address = reverse("admin:claims_policy_change", args=[1])
    opened = client.get(address).context["adminform"].form["seen"].value()
    Policy.objects.update(independent_sources=3)
    values = {"independent_sources": 5, "primary_sources": 1, "override_allowed": "on", "seen": opened}
    answer = client.post(address, values)
    page = answer.content.decode()
    assert "Somebody saved this since you opened it" in page
    assert "Stored now: 3" in page
    assert 'value="5"' in page
    assert Policy.objects.get().independent_sources == 3
    again = answer.context["adminform"].form["seen"].value()
    client.post(address, values | {"seen": again})
    assert Policy.objects.get().independent_sources == 5
