"""What happens to a request before a view sees it."""

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse
from django.utils import translation

from claims.choices import Role
from factcheck.middleware import RefuseUnreadableInput, holds_unreadable
from factcheck.proxies import client_address
from tests.factories import make_person

SIGN_IN = "/sign-in/"

pytestmark = pytest.mark.django_db


def policy_of(sent: str) -> dict[str, str]:
    directives = sent.split("; ")
    return dict(directive.split(" ", 1) for directive in directives)


def test_every_page_forbids_scripts_and_styles_that_are_not_files_of_ours(client: Client) -> None:
    policy = policy_of(client.get(SIGN_IN).headers["Content-Security-Policy"])
    assert (policy["script-src"], policy["style-src"]) == ("'self'", "'self'")
    assert (policy["object-src"], policy["base-uri"], policy["frame-ancestors"]) == ("'none'",) * 3
    assert policy["form-action"] == "'self'"


@pytest.mark.parametrize("address", ["/sign-in/?a=%00", "/sign-in/?%00=a", "/a%00b/"])
def test_getting_with_a_nul_is_refused_with_a_sentence(address: str, client: Client) -> None:
    response = client.get(address)
    assert response.status_code == 400
    assert "characters that are no text" in response.content.decode()
    assert "Content-Security-Policy" in response.headers


@pytest.mark.parametrize("form", [{"username": "a\0b"}, {"a\0b": "x"}, {"username": ["fine", "\0"]}])
def test_posting_a_nul_is_refused_before_any_view(form: dict[str, str], client: Client) -> None:
    assert client.post(SIGN_IN, form).status_code == 400


@pytest.mark.parametrize("half", ["\ud800", "a\ude00b"])
def test_half_a_surrogate_pair_is_no_text(half: str) -> None:
    form = QueryDict(mutable=True)
    form["words"] = half
    assert holds_unreadable(form)


@pytest.mark.parametrize("text", ["", "Größe 🚢", "\u202e\u200b", "\ufffe"])
def test_text_however_odd_is_let_through(text: str) -> None:
    form = QueryDict(mutable=True)
    form["words"] = text
    assert not holds_unreadable(form)


def test_form_larger_than_the_limit_is_refused_as_too_large(client: Client) -> None:
    with override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000):
        body = "words=" + "a" * 2000
        response = client.post(SIGN_IN, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 413
    assert "too large" in response.content.decode()


def test_files_count_towards_the_limit_by_what_the_sender_declares() -> None:
    request = RequestFactory().post("/", {"words": "short"})
    request.META["CONTENT_LENGTH"] = str(settings.LARGEST_REQUEST_BYTES + 1)
    assert RefuseUnreadableInput(unreachable)(request).status_code == 413


def unreachable(_request: HttpRequest) -> HttpResponse:
    pytest.fail("The request went through.")


def test_form_with_too_many_fields_is_refused(client: Client) -> None:
    with override_settings(DATA_UPLOAD_MAX_NUMBER_FIELDS=2):
        assert client.post(SIGN_IN, {"a": "1", "b": "2", "c": "3"}).status_code == 400


@pytest.mark.parametrize(("chosen", "shown"), [("de", "de"), ("en", "en"), ("", "de")])
def test_signed_in_person_is_shown_the_chosen_language_else_the_browsers(
    chosen: str, shown: str, client: Client
) -> None:
    client.force_login(make_person("petra", Role.REVIEWER, language=chosen))
    response = client.get(reverse("desk"), headers={"Accept-Language": "de"})
    assert f'lang="{shown}"' in response.content.decode()
    assert response.headers["Content-Language"] == shown


def test_language_of_one_person_does_not_stay_for_the_next(client: Client) -> None:
    client.force_login(make_person("petra", Role.REVIEWER, language="de"))
    client.get(reverse("desk"))
    assert translation.get_language() == "en"


def test_page_for_people_sends_strangers_to_the_sign_in_page(client: Client) -> None:
    response = client.get(reverse("desk"))
    assert (response.status_code, response.headers["Location"]) == (302, "/sign-in/?next=/")


def test_sixth_wrong_password_closes_the_name_for_that_address_alone(client: Client) -> None:
    make_person("petra", Role.REVIEWER)
    wrong = {"username": "petra", "password": "guessed"}
    right = {"username": "petra", "password": "a long pass phrase"}
    for _attempt in range(6):
        response = client.post(SIGN_IN, wrong, REMOTE_ADDR="192.0.2.1")
    assert response.status_code == 429
    assert client.post(SIGN_IN, right, REMOTE_ADDR="192.0.2.1").status_code == 429
    assert client.post(SIGN_IN, right, REMOTE_ADDR="192.0.2.2").status_code == 302


@pytest.mark.parametrize(
    ("trusted", "address"), [(False, "192.0.2.9"), (True, "198.51.100.7")], ids=["bare", "behind a proxy"]
)
def test_forwarded_address_counts_behind_a_trusted_proxy_alone(trusted: object, address: str) -> None:
    request = RequestFactory(headers={"X-Forwarded-For": "10.0.0.1, 198.51.100.7"}).get("/")
    request.META["REMOTE_ADDR"] = "192.0.2.9"
    with override_settings(TRUST_PROXY=trusted):
        assert client_address(request) == address
