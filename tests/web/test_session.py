"""Signing in and out, demonstration people, and the language of the interface."""

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from claims.choices import Role
from claims.models import Person
from tests import factories
from tests.web.conftest import SignIn

PASSWORD = "a long pass phrase"
PAGES_BEHIND_THE_DOOR = ["desk", "source-list", "conflict-list"]


def attempt(client: Client, password: str, *, address: str = "10.0.0.1", name: str = "reviewer") -> int:
    data = {"username": name, "password": password}
    return client.post(reverse("sign-in"), data, REMOTE_ADDR=address).status_code


def signed_in_as(client: Client) -> str | None:
    return client.session.get("_auth_user_id")


def test_signing_in_with_the_right_password_leads_to_the_desk(client: Client, reviewer: Person) -> None:
    response = client.post(reverse("sign-in"), {"username": "reviewer", "password": PASSWORD})

    assert (response.status_code, response.headers["Location"]) == (302, reverse("desk"))


def test_signing_in_with_a_wrong_password_says_so_and_keeps_the_name(
    client: Client, reviewer: Person
) -> None:
    response = client.post(reverse("sign-in"), {"username": "reviewer", "password": "wrong"})

    assert response.status_code == 422
    assert "do not go together" in response.text
    assert 'value="reviewer"' in response.text


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example/", "javascript:alert(1)"])
def test_signing_in_towards_another_site_stays_on_the_desk(
    client: Client, reviewer: Person, elsewhere: str
) -> None:
    data = {"username": "reviewer", "password": PASSWORD, "next": elsewhere}

    assert client.post(reverse("sign-in"), data).headers["Location"] == reverse("desk")


def test_signing_in_towards_a_page_of_ours_leads_there(client: Client, reviewer: Person) -> None:
    data = {"username": "reviewer", "password": PASSWORD, "next": "/sources/?kind=news"}

    assert client.post(reverse("sign-in"), data).headers["Location"] == "/sources/?kind=news"


def test_six_wrong_passwords_close_the_name_for_that_address_with_a_time(
    client: Client, reviewer: Person
) -> None:
    answers = [attempt(client, "wrong") for _ in range(6)]
    locked = client.post(
        reverse("sign-in"), {"username": "reviewer", "password": PASSWORD}, REMOTE_ADDR="10.0.0.1"
    )

    assert answers == [422, 422, 422, 422, 422, 429]
    assert locked.status_code == 429
    assert "Too many wrong passwords for this name. Try again at" in locked.text
    assert int(locked.headers["Retry-After"]) > 0
    assert signed_in_as(client) is None


def test_six_wrong_passwords_leave_another_address_open(client: Client, reviewer: Person) -> None:
    for _ in range(6):
        attempt(client, "wrong")

    assert attempt(client, PASSWORD, address="10.0.0.2") == 302


@pytest.mark.parametrize("page", PAGES_BEHIND_THE_DOOR)
def test_opening_a_page_without_signing_in_leads_to_the_sign_in_page(
    client: Client, db: None, page: str
) -> None:
    address = reverse(page)

    assert client.get(address).headers["Location"] == f"{reverse('sign-in')}?next={address}"


def test_a_deactivated_persons_session_ends_with_the_next_request(sign_in: SignIn, reviewer: Person) -> None:
    client = sign_in(reviewer)
    assert client.get(reverse("desk")).status_code == 200

    Person.objects.filter(pk=reviewer.pk).update(is_active=False)

    assert client.get(reverse("desk")).status_code == 302


def test_signing_out_ends_the_session(sign_in: SignIn, reviewer: Person) -> None:
    client = sign_in(reviewer)

    client.post(reverse("sign-out"))

    assert signed_in_as(client) is None


@pytest.mark.parametrize("button", ["sign-out", "demo-sign-in", "language-set", "conflict-declare"])
def test_getting_the_address_of_a_button_is_refused(sign_in: SignIn, reviewer: Person, button: str) -> None:
    assert sign_in(reviewer).get(reverse(button)).status_code == 405


@pytest.mark.parametrize("button", ["sign-in", "sign-out", "language-set", "conflict-declare"])
def test_posting_without_the_token_is_refused(reviewer: Person, button: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(reviewer)

    assert client.post(reverse(button)).status_code == 403


def test_a_demonstration_desk_offers_its_people_by_role(
    client: Client, settings: LazySettings, db: None
) -> None:
    settings.DEBUG = True
    factories.make_person("dora", Role.EDITOR, is_demo=True)
    factories.make_person("emil", Role.REVIEWER)

    page = client.get(reverse("sign-in")).text

    assert "Dora" in page
    assert "Brings in articles" in page
    assert "Emil" not in page


def test_one_click_signs_in_a_demonstration_person(client: Client, settings: LazySettings, db: None) -> None:
    settings.DEBUG = True
    dora = factories.make_person("dora", Role.EDITOR, is_demo=True)

    client.post(reverse("demo-sign-in"), {"person": dora.pk})

    assert signed_in_as(client) == str(dora.pk)


@pytest.mark.parametrize(
    ("wanted", "reached"), [("/sources/", "/sources/"), ("//evil.example/", "/"), ("", "/")]
)
def test_one_click_leads_only_to_a_page_of_ours(
    client: Client, settings: LazySettings, db: None, wanted: str, reached: str
) -> None:
    settings.DEBUG = True
    dora = factories.make_person("dora", Role.EDITOR, is_demo=True)

    response = client.post(reverse("demo-sign-in"), {"person": dora.pk, "next": wanted})

    assert response.headers["Location"] == reached


def test_one_click_does_not_sign_in_anybody_else(
    client: Client, settings: LazySettings, reviewer: Person
) -> None:
    settings.DEBUG = True

    assert client.post(reverse("demo-sign-in"), {"person": reviewer.pk}).status_code == 404
    assert signed_in_as(client) is None


def test_a_real_desk_has_no_one_click_sign_in(client: Client, db: None) -> None:
    dora = factories.make_person("dora", Role.EDITOR, is_demo=True)

    assert "Dora" not in client.get(reverse("sign-in")).text
    assert client.post(reverse("demo-sign-in"), {"person": dora.pk}).status_code == 404
    assert signed_in_as(client) is None


def test_choosing_german_before_signing_in_is_remembered_by_the_browser(client: Client, db: None) -> None:
    client.post(reverse("language-set"), {"language": "de", "next": "/sign-in/"})

    assert '<html lang="de">' in client.get(reverse("sign-in")).text


def test_choosing_german_is_remembered_with_the_person(sign_in: SignIn, reviewer: Person) -> None:
    sign_in(reviewer).post(reverse("language-set"), {"language": "de", "next": "/sources/"})

    assert '<html lang="de">' in sign_in(reviewer).get(reverse("desk")).text


def test_choosing_a_language_comes_back_to_the_page(sign_in: SignIn, reviewer: Person) -> None:
    data = {"language": "de", "next": "/sources/?kind=news"}

    response = sign_in(reviewer).post(reverse("language-set"), data)

    assert (response.status_code, response.headers["Location"]) == (303, "/sources/?kind=news")


def test_choosing_a_language_never_leads_to_another_site(sign_in: SignIn, reviewer: Person) -> None:
    data = {"language": "de", "next": "//evil.example/"}

    response = sign_in(reviewer).post(reverse("language-set"), data)

    assert response.headers["Location"] == reverse("desk")


def test_choosing_an_unknown_language_changes_nothing(sign_in: SignIn, reviewer: Person) -> None:
    sign_in(reviewer).post(reverse("language-set"), {"language": "xx"})

    reviewer.refresh_from_db()
    assert reviewer.language == ""
