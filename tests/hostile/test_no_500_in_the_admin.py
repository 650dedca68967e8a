"""The same nonsense for the admin's lists, forms and actions."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from claims.models import Person
from tests.hostile.conftest import Desk
from tests.hostile.routes import admin_routes
from tests.hostile.test_no_500 import shortened
from tests.web.conftest import SignIn

PARAMETERS = (
    "q",
    "p",
    "o",
    "all",
    "e",
    "_facets",
    "_popup",
    "_to_field",
    "_changelist_filters",
    "unknown__x",
)
NONSENSE = ["", "ä", "-1", "9" * 20, "9" * 5_000, "0001-01-01T00:00", "a " * 2_000]
LISTS = [name for name in admin_routes() if name.endswith("_changelist")]


@pytest.fixture
def managers_browser(sign_in: SignIn, admin_person: Person, settings: Settings) -> Client:
    # Formsets of Django's fetch the rows that they edit one by one.
    rows = [{"model": f"claims.{name}", "field": "get()"} for name in ("Rating", "RatingScale")]
    settings.ZEAL_ALLOWLIST = [*settings.ZEAL_ALLOWLIST, *rows]
    return sign_in(admin_person)


@pytest.mark.parametrize("name", LISTS)
def test_nonsense_in_a_parameter_of_a_list_is_answered(
    name: str, public_desk: Desk, managers_browser: Client
) -> None:
    for parameter in (*PARAMETERS, *filters_of(name)):
        for value in NONSENSE[1::2] + NONSENSE[-1:]:
            answer = managers_browser.get(reverse(name), {parameter: value})
            assert answer.status_code < 500, (parameter, value[:20])


def filters_of(name: str) -> Iterator[str]:
    """What the list narrows by, as its links write it."""
    for model, shown in admin.site._registry.items():
        if name == f"admin:claims_{model._meta.model_name}_changelist":
            for field in shown.list_filter:
                path = field[0] if isinstance(field, tuple) else getattr(field, "parameter_name", field)
                yield from (str(path), f"{path}__exact", f"{path}__id__exact", f"{path}__isempty")
            if shown.date_hierarchy:
                yield from (f"{shown.date_hierarchy}__{part}" for part in ("year", "month", "day"))


@pytest.mark.parametrize("value", NONSENSE, ids=shortened)
def test_nonsense_in_an_action_is_answered(value: str, public_desk: Desk, managers_browser: Client) -> None:
    chosen = {ACTION_CHECKBOX_NAME: public_desk.claim.pk, "people": value, "due_at": value, "hand_over": "1"}
    for name in (f"admin:claims_{model}_changelist" for model in ("claim", "conflict", "earliercheck")):
        for action in ("assign", "withdraw", "remove", "delete_selected", value):
            for form in (chosen, {ACTION_CHECKBOX_NAME: value}, {**chosen, "index": value}):
                with transaction.atomic():
                    answer = managers_browser.post(reverse(name), {"action": action, **form})
                    transaction.set_rollback(True)
                assert answer.status_code < 500, (name, action)


def test_nonsense_as_the_number_of_a_row_is_missing(managers_browser: Client, public_desk: Desk) -> None:
    for name in admin_routes():
        if name.rpartition("_")[2] in {"change", "delete", "history"}:
            for value in ("-1", "9" * 20, "1_0A"):
                answer = managers_browser.get(reverse(name, args=[value]), follow=True)
                assert answer.status_code < 500, (name, value[:20])


@pytest.mark.parametrize(
    "model", ["article", "source", "person", "claimant", "policy", "ratingscale", "conflict"]
)
def test_nonsense_in_a_form_is_answered(model: str, public_desk: Desk, managers_browser: Client) -> None:
    article, claim = public_desk.article, public_desk.claim
    rows = {"article": article.pk, "ratingscale": article.scale_id, "person": claim.assignee_id}
    rows["source"] = public_desk.evidence.source_id
    where = ("add", None) if model in {"conflict", "claimant"} else ("change", [rows.get(model, 1)])
    address = reverse(f"admin:claims_{model}_{where[0]}", args=where[1])
    form = managers_browser.get(address, follow=True).context["adminform"].form
    honest = {name: str(form[name].value() or "") for name in form.fields}
    for field in honest:
        for value in NONSENSE[:-1]:
            with transaction.atomic():
                answer = managers_browser.post(address, {**honest, field: value})
                transaction.set_rollback(True)
            assert answer.status_code < 500, (field, value[:20])
