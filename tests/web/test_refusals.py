"""How a refusal of the workflow reaches a person; the views here only raise one."""

import pytest
from django import forms
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path, reverse

from claims.exceptions import (
    AlreadyThere,
    NotAllowed,
    Refusal,
    StaleVersion,
    Unready,
    WrongState,
)
from claims.models import Article, Person
from claims.web.refusals import carried_out, refusal_status
from tests.web.conftest import SignIn

SENTENCE = "Somebody was faster. Look again."


def refuse(request: HttpRequest, pk: int) -> HttpResponse:
    raise WrongState(SENTENCE)


urlpatterns = [
    path("refuse/<int:pk>/", refuse, name="source-refuse"),
    path("", include("factcheck.urls")),
]


@pytest.fixture
def client(sign_in: SignIn, reviewer: Person) -> Client:
    return sign_in(reviewer)


class TitleForm(forms.Form):
    title = forms.CharField()
    version = forms.IntegerField(widget=forms.HiddenInput)


def refused_form(refusal: Refusal) -> TitleForm:
    def action() -> None:
        raise refusal

    form = TitleForm({"title": "mine", "version": "1"})
    assert form.is_valid()
    assert not carried_out(form, action)
    return form


@pytest.mark.urls(__name__)
def test_a_refused_button_goes_back_to_the_page_that_it_names(client: Client) -> None:
    response = client.post("/refuse/1/", {"next": "/sources/?kind=news"})

    assert (response.status_code, response.headers["Location"]) == (303, "/sources/?kind=news")


@pytest.mark.urls(__name__)
def test_a_refused_button_says_why_on_the_page_it_was_pressed_on(client: Client) -> None:
    response = client.post("/refuse/1/", {"next": "/sources/"}, follow=True)

    assert SENTENCE in response.text
    assert 'role="alert"' in response.text


@pytest.mark.urls(__name__)
def test_a_refused_button_goes_back_to_where_it_was_pressed(client: Client) -> None:
    headers = {"referer": "http://testserver/sources/?q=x"}

    response = client.post("/refuse/1/", headers=headers)

    assert response.headers["Location"] == "/sources/?q=x"


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("elsewhere", ["//evil.example/", "https://evil.example/", "\\\\evil.example"])
def test_a_refused_button_never_leads_to_another_site(client: Client, elsewhere: str) -> None:
    headers = {"referer": elsewhere}

    response = client.post("/refuse/7/", {"next": elsewhere}, headers=headers)

    assert response.headers["Location"] == reverse("source-detail", args=[7])


@pytest.mark.urls(__name__)
def test_a_button_refused_to_htmx_loads_the_whole_page(client: Client) -> None:
    headers = {"hx-request": "true"}

    response = client.post("/refuse/1/", {"next": "/sources/"}, headers=headers)

    assert (response.status_code, response.headers["HX-Redirect"]) == (200, "/sources/")


@pytest.mark.urls(__name__)
def test_a_refused_page_says_why_itself(client: Client) -> None:
    response = client.get("/refuse/1/")

    assert response.status_code == 409
    assert SENTENCE in response.text


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (NotAllowed(SENTENCE), 403),
        (WrongState(SENTENCE), 409),
        (StaleVersion(SENTENCE, version=2), 409),
        (AlreadyThere(SENTENCE, existing=Article()), 409),
        (Unready(SENTENCE), 422),
    ],
)
def test_a_refused_form_answers_by_the_kind_of_refusal(refusal: Refusal, status: int) -> None:
    form = refused_form(refusal)

    assert refusal_status(form) == status
    assert form.non_field_errors() == [SENTENCE]


def test_a_refused_form_keeps_what_was_typed() -> None:
    assert refused_form(Unready(SENTENCE))["title"].value() == "mine"


def test_a_form_that_is_stale_carries_the_stored_version() -> None:
    assert refused_form(StaleVersion(SENTENCE, version=5))["version"].value() == "5"


def test_a_form_refused_for_another_reason_keeps_its_version() -> None:
    assert refused_form(WrongState(SENTENCE))["version"].value() == "1"


def test_an_invalid_form_answers_422() -> None:
    assert refusal_status(TitleForm({})) == 422


def test_a_fault_is_no_refusal() -> None:
    def action() -> None:
        raise ZeroDivisionError

    form = TitleForm({"title": "mine", "version": "1"})

    with pytest.raises(ZeroDivisionError):
        carried_out(form, action)
