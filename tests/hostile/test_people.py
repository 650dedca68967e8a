"""People who try what they may not: numbers 30 to 41 of the list of attacks."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from claims.choices import ClaimStatus, Role
from claims.models import Claim, Person
from claims.workflow.assigning import assign_claim
from claims.workflow.rating import recall_verdict
from tests import factories
from tests.hostile.conftest import Desk
from tests.hostile.routes import (
    BUTTONS,
    OPEN_TO_STRANGERS,
    PAGES,
    ROUTES,
    WITH_NUMBER,
    Route,
    admin_routes,
    stored,
)
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]

MISSING = dict.fromkeys((route.noun for route in WITH_NUMBER), 987_654)
ELSEWHERE = [
    "//evil.example/",
    "https://evil.example/",
    "http://testserver//evil.example/",
    "http://testserver/\\evil.example/",
    "/\\evil.example/",
    "\\\\evil.example",
    "javascript:alert(1)",
    "http:///evil.example",
    "https:evil.example",
    "\thttps://evil.example",
    "http://testserver@evil.example/",
]


def without_tokens(page: str) -> str:
    """What two answers have to share; the token of a form is another each time."""
    return re.sub(r"[A-Za-z0-9]{64}", "", page)


@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "testserver@evil.example"])
def test_a_foreign_host_is_refused_on_every_page(
    host: str, editors_browser: Client, public_desk: Desk
) -> None:
    """30: there is no password reset, and links in letters begin with a setting, not with a host."""
    for route in ROUTES:
        assert (
            editors_browser.get(route.address(public_desk.rows()), headers={"host": host}).status_code == 400
        )


@pytest.mark.parametrize("route", WITH_NUMBER, ids=str)
def test_what_one_may_not_see_is_missing_like_what_is_not_there(
    route: Route, hidden_desk: Desk, second_reviewer: Person, sign_in: SignIn
) -> None:
    """31: same status, same words; and the other side sees it."""
    client = sign_in(second_reviewer)
    before = stored()
    for ask in (client.get, client.post):
        hidden, missing = ask(route.address(hidden_desk.rows())), ask(route.address(MISSING))
        assert hidden.status_code == missing.status_code
        if route.name in PAGES or ask == client.post:
            assert hidden.status_code == 404
        words = without_tokens(hidden.text).replace(route.address(hidden_desk.rows()), "")
        assert words == without_tokens(missing.text).replace(route.address(MISSING), "")
    assert stored() == before


@pytest.mark.parametrize("route", [route for route in WITH_NUMBER if route.name in PAGES], ids=str)
def test_a_named_editor_finds_what_others_miss(
    route: Route, hidden_desk: Desk, editors_browser: Client
) -> None:
    """31, the control: these pages are there for who may see them."""
    rows = hidden_desk.rows()
    # 409: there is nothing to do with it at the moment, which the page says.
    assert editors_browser.get(route.address(rows)).status_code in {200, 403, 409}


def test_what_one_may_not_see_is_in_no_list_no_count_and_no_search(
    hidden_desk: Desk, second_reviewer: Person, sign_in: SignIn
) -> None:
    """31: neither named nor counted on pages without a number."""
    client = sign_in(second_reviewer)
    secrets = ("Geheim", hidden_desk.claim.statement, hidden_desk.evidence.source.title)
    for route in ROUTES:
        if route.name in PAGES and not route.noun:
            answer = client.get(route.address({}), {"q": "Hafen", "queue": "unassigned"})
            page = b"".join(answer).decode()
            assert not [secret for secret in secrets if secret in page], route
    counts = client.get(reverse("desk")).context["tabs"]
    assert [tab.count for tab in counts] == [0, 0, 0, 0, 0, 0]


def test_the_address_of_a_hidden_source_gives_its_title_away_to_nobody(
    hidden_desk: Desk, second_reviewer: Person, sign_in: SignIn
) -> None:
    """31: one page is one source, yet the refusal names only what the person can see."""
    hidden = hidden_desk.evidence.source
    own = factories.make_source(second_reviewer, publisher="Wetteramt")
    form = {"title": "T", "publisher": "P", "kind": "news", "language": "de", "version": own.version}

    response = sign_in(second_reviewer).post(
        reverse("source-edit", args=[own.pk]), {**form, "address": hidden.address}
    )

    assert response.status_code == 422
    assert hidden.title not in response.text


def test_strangers_are_sent_to_the_sign_in_page_from_everywhere(client: Client, public_desk: Desk) -> None:
    """40 and 32: no page and no button without an account, the admin's included."""
    before = stored()
    addresses = [route.address(public_desk.rows()) for route in ROUTES if route.name not in OPEN_TO_STRANGERS]
    addresses += [admin_address(name, public_desk) for name in admin_routes()]
    addresses.append(reverse("admin:index"))
    for address in addresses:
        for ask in (client.get, client.post):
            response = ask(address)
            assert response.status_code == 302, address
            assert response.headers["Location"].startswith((reverse("sign-in"), reverse("admin:login"))), (
                address
            )
    assert client.get(reverse("admin:login")).headers["Location"].startswith(reverse("sign-in"))
    assert stored() == before


def admin_address(name: str, desk: Desk) -> str:
    return reverse(
        name, args=[desk.article.pk] if name.rpartition("_")[2] in {"change", "delete", "history"} else None
    )


NOT_THEIRS: dict[str, object] = {
    "status": "approved",
    "approved_by": 1,
    "approved_by_id": 1,
    "approved_at": "2024-01-01",
    "assignee": 1,
    "assignee_id": 1,
    "author": 1,
    "added_by": 1,
    "imported_by": 1,
    "number": 99,
    "round": 9,
    "score": 100,
    "scale": 2,
    "article": 1,
    "claim": 1,
    "source": 1,
    "withdrawn_at": "2024-01-01",
    "submitted_at": "2024-01-01",
    "is_demo": "on",
    "is_superuser": "on",
    "is_staff": "on",
    "roles": "Admin",
    "groups": 1,
}


def guarded_columns(claim: Claim) -> dict[str, object]:
    """What only a step of the workflow may change."""
    now = Claim.objects.get(pk=claim.pk)
    names = (
        "status",
        "approved_by_id",
        "approved_at",
        "assignee_id",
        "number",
        "round",
        "score",
        "article_id",
    )
    return {name: getattr(now, name) for name in names}


def test_fields_that_are_not_theirs_change_nothing_in_any_edit_form(
    public_desk: Desk, sign_in: SignIn, reviewer: Person
) -> None:
    """33: what the form does not ask for is not read, whoever sends it."""
    claim, evidence = public_desk.claim, public_desk.evidence
    before = guarded_columns(claim)
    client = sign_in(reviewer)
    forms: dict[str, dict[str, object]] = {
        "claim-edit": {"statement": "Der Kai misst 420 m.", "kind": "other", "priority": 2},
        "evidence-edit": {"stance": "supports", "words": "421 m", "locator": "S. 3"},
        "verdict-edit": {"rationale": "Der Plan sagt es."},
        "source-edit": {"title": "Plan", "publisher": "Amt", "kind": "news", "language": "de"},
    }
    versions = {"claim-edit": claim.version, "evidence-edit": 1, "verdict-edit": 0, "source-edit": 1}
    for name, form in forms.items():
        address = next(route for route in ROUTES if route.name == name).address(public_desk.rows())
        response = client.post(address, {**NOT_THEIRS, **form, "version": versions[name]})
        assert response.status_code in {302, 303}, name
    assert guarded_columns(claim) == before
    evidence.refresh_from_db()
    assert (evidence.words, evidence.added_by, evidence.claim_id) == ("421 m", reviewer, claim.pk)
    assert evidence.withdrawn_at is None
    assert claim.verdicts.get().author == reviewer
    assert claim.verdicts.get().submitted_at is None
    assert not Person.objects.get(pk=reviewer.pk).is_superuser


def test_the_version_of_a_form_cannot_be_chosen_to_win(
    public_desk: Desk, sign_in: SignIn, reviewer: Person
) -> None:
    """33: a number other than the stored one is out of date, higher or lower."""
    client = sign_in(reviewer)
    address = reverse("evidence-edit", args=[public_desk.evidence.pk])
    form = {"stance": "supports", "words": "Neu", "locator": "S. 3"}
    for version in (0, 2, 10**9, "9" * 40):
        assert client.post(address, {**form, "version": version}).status_code == 409
    for version in ("", "-1", "x"):
        assert client.post(address, {**form, "version": version}).status_code == 422
    assert type(public_desk.evidence).objects.get(pk=public_desk.evidence.pk).words == "420 m"


@pytest.mark.parametrize("button", ["claim-approve", "claim-return"])
def test_an_admin_does_not_second_review_own_work(
    button: str, editor: Person, claim: Claim, sign_in: SignIn
) -> None:
    """34: through the web, with every role there is."""
    admin = factories.make_person("allrounder", *Role, is_superuser=True)
    assign_claim(claim, to=admin, by=editor)
    factories.draft_verdict(claim, admin)
    submit(claim, admin, sign_in)

    response = decide(sign_in(admin), button, claim)

    assert response == 403
    assert factories.reload(claim).status == ClaimStatus.IN_REVIEW


def test_who_worked_on_it_does_not_approve_after_a_reassignment(
    claim_in: ClaimIn, editor: Person, reviewer: Person, second_reviewer: Person, sign_in: SignIn
) -> None:
    """34: the claim went to another person, who submits it; the first one still worked on it."""
    claim = claim_in(ClaimStatus.IN_REVIEW)
    recall_verdict(claim, by=reviewer)
    assign_claim(claim, to=second_reviewer, by=editor)
    factories.add_primary_evidence(claim, second_reviewer)
    submit(claim, second_reviewer, sign_in)

    assert decide(sign_in(reviewer), "claim-approve", claim) == 403
    assert factories.reload(claim).status == ClaimStatus.IN_REVIEW


def submit(claim: Claim, person: Person, sign_in: SignIn) -> None:
    assert decide(sign_in(person), "claim-submit", claim) == 303


def decide(client: Client, button: str, claim: Claim, **said: object) -> int:
    form = {"version": factories.reload(claim).version, "reason": "other", "words": "Deshalb.", **said}
    return client.post(reverse(button, args=[claim.pk]), form).status_code


START_OF: dict[str, set[ClaimStatus]] = {
    "claim-start": {ClaimStatus.ASSIGNED, ClaimStatus.RECHECK},
    "claim-submit": {ClaimStatus.RESEARCHING, ClaimStatus.RECHECK},
    "claim-recall": {ClaimStatus.IN_REVIEW},
    "claim-approve": {ClaimStatus.IN_REVIEW},
    "claim-return": {ClaimStatus.IN_REVIEW},
    "claim-reopen": {ClaimStatus.APPROVED},
    "claim-restore": {ClaimStatus.DISMISSED, ClaimStatus.NOT_CHECKABLE},
    "claim-accept": {ClaimStatus.SUGGESTED},
}


@pytest.mark.parametrize("button", START_OF)
def test_a_step_cannot_be_skipped_with_a_button_of_another_state(
    button: str,
    claim_in: ClaimIn,
    reviewer: Person,
    editor: Person,
    second_reviewer: Person,
    admin_person: Person,
    sign_in: SignIn,
) -> None:
    """35: whoever presses it, the claim stays where it is and the history says nothing."""
    clients = [sign_in(person) for person in (reviewer, second_reviewer, editor, admin_person)]
    for status in set(ClaimStatus) - START_OF[button]:
        claim = claim_in(status)
        entries = claim.entries.count()
        for client in clients:
            assert decide(client, button, claim) in {403, 409}
        assert (factories.reload(claim).status, claim.entries.count()) == (status, entries)


def test_evidence_and_verdict_cannot_be_changed_around_the_approval(
    claim_in: ClaimIn, reviewer: Person, sign_in: SignIn
) -> None:
    """36: what was signed stays as signed; only rewording is possible, and voids the approval."""
    claim = claim_in(ClaimStatus.APPROVED)
    evidence, verdict = claim.evidence.get(), claim.verdicts.get()
    client = sign_in(reviewer)
    passage = {"stance": "contradicts", "words": "Anders", "locator": "1", "version": evidence.version}
    finding = {"rationale": "Anders.", "version": verdict.version}

    answers = [
        client.post(reverse("evidence-edit", args=[evidence.pk]), passage).status_code,
        client.post(reverse("verdict-edit", args=[claim.pk]), finding).status_code,
        client.post(reverse("evidence-withdraw", args=[evidence.pk])).status_code,
    ]

    assert answers == [409, 409, 302 + 1]
    assert factories.reload(claim).status == ClaimStatus.APPROVED
    assert (claim.evidence.get().words, claim.verdicts.get().rationale) == (evidence.words, verdict.rationale)
    assert claim.evidence.get().withdrawn_at is None


def test_rewording_an_approved_claim_through_the_web_voids_the_approval(
    claim_in: ClaimIn, editor: Person, sign_in: SignIn
) -> None:
    """36: the claim is to be checked again, and nobody stands as its approver."""
    claim = claim_in(ClaimStatus.APPROVED)
    form = {"statement": "Der Kai ist 999 m lang.", "kind": "other", "priority": 2, "version": claim.version}

    sign_in(editor).post(reverse("claim-edit", args=[claim.pk]), form)

    now = factories.reload(claim)
    assert (now.status, now.approved_by, now.approved_at) == (ClaimStatus.RECHECK, None, None)


def test_a_post_without_the_token_is_refused_everywhere(
    public_desk: Desk, editor: Person, settings: Settings
) -> None:
    """37: 403 and nothing is changed."""
    settings.DEBUG = True
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    before = stored()
    for route in ROUTES:
        answer = client.post(route.address(public_desk.rows()), {"version": 1, "language": "de"})
        assert answer.status_code == 403, route
    assert stored() == before


def test_a_post_without_the_token_is_refused_in_the_admin(admin_person: Person, public_desk: Desk) -> None:
    """37, the admin."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(admin_person)
    before = stored()
    for name in admin_routes():
        assert client.post(admin_address(name, public_desk)).status_code in {302, 403}, name
    assert stored() == before


def test_getting_a_button_is_refused(public_desk: Desk, editors_browser: Client) -> None:
    """37: with 405, so that no link and no prefetching presses it."""
    before = stored()
    for route in BUTTONS:
        for ask in (editors_browser.get, editors_browser.head):
            response = ask(route.address(public_desk.rows()))
            if route.name == "article-create":  # the page of this form has its address: one begins anew
                assert response.headers["Location"] == reverse("article-new")
            else:
                assert response.status_code == 405, route
    assert stored() == before


def test_reading_every_page_changes_nothing(public_desk: Desk, sign_in: SignIn, reviewer: Person) -> None:
    """37: GET and HEAD leave every row as it was, also with the fields of a form in the address."""
    form: dict[str, str | int] = {
        "statement": "x",
        "start": 0,
        "end": 3,
        "quote": "Der",
        "version": 1,
        "send": 1,
        "score": 0,
        "words": "x",
    }
    client = sign_in(reviewer)
    before = stored()
    for route in ROUTES:
        if route.name in PAGES:
            client.get(route.address(public_desk.rows()), form)
            client.head(route.address(public_desk.rows()), form)
    assert stored() == before


@pytest.mark.parametrize("next_page", ELSEWHERE)
def test_no_next_field_leads_to_another_site(
    next_page: str, public_desk: Desk, sign_in: SignIn, reviewer: Person, settings: Settings
) -> None:
    """38: after signing in, choosing a language, deciding, rating, adding evidence."""
    settings.DEBUG = True
    demo = factories.make_person("demo", is_demo=True)
    form = {"username": "reviewer", "password": "a long pass phrase", "person": demo.pk, "language": "de"}
    sent = {**form, "next": next_page, "version": public_desk.claim.version, "rationale": "x"}
    signed_in = sign_in(reviewer)
    for name in ("sign-in", "demo-sign-in", "language-set", "claim-release", "evidence-withdraw", "sign-out"):
        client = Client() if name in OPEN_TO_STRANGERS else signed_in
        route = next(route for route in ROUTES if route.name == name)
        response = client.post(route.address(public_desk.rows()), sent, query_params={"next": next_page})
        assert response.status_code in {302, 303}, name
        assert is_ours(response.headers["Location"]), (name, response.headers["Location"])


@pytest.mark.parametrize("referer", ELSEWHERE)
def test_no_referer_leads_to_another_site(referer: str, public_desk: Desk, editors_browser: Client) -> None:
    """38: a page like //evil.example/ of ours says "not found", and its language button must stay here."""
    for language in ("de", "nonsense"):
        response = editors_browser.post(
            reverse("language-set"), {"language": language}, headers={"referer": referer}
        )
        assert is_ours(response.headers["Location"])
    refused = editors_browser.post(
        reverse("evidence-withdraw", args=[public_desk.evidence.pk]),
        headers={"referer": referer, "HX-Request": "true"},
    )
    assert is_ours(refused.headers["HX-Redirect"])


def is_ours(address: str) -> bool:
    """As a browser reads it: backslashes are slashes, and two of them begin a site's name."""
    return bool(re.match(r"/(?![/\\])|http://testserver/", address))


def test_names_in_another_spelling_count_as_the_same_wrong_name(client: Client, reviewer: Person) -> None:
    """39: six tries in all, not six for each way of writing the name."""
    for spelling in ("reviewer", " reviewer", "reviewer ", "ｒeviewer", "reviewe\uff52", "reviewer"):
        last = client.post(reverse("sign-in"), {"username": spelling, "password": "wrong"})
    assert last.status_code == 429
    right = {"username": "reviewer", "password": "a long pass phrase"}
    assert client.post(reverse("sign-in"), right).status_code == 429
    elsewhere = client.post(reverse("sign-in"), right, REMOTE_ADDR="192.0.2.7")
    assert elsewhere.status_code == 302


def test_a_forwarded_address_does_not_open_a_closed_name(client: Client, reviewer: Person) -> None:
    """39: anybody can send the header."""
    for number in range(6):
        client.post(
            reverse("sign-in"),
            {"username": "reviewer", "password": "wrong"},
            headers={"X-Forwarded-For": f"192.0.2.{number}"},
        )
    right = {"username": "reviewer", "password": "a long pass phrase"}
    answer = client.post(reverse("sign-in"), right, headers={"X-Forwarded-For": "192.0.2.99"})
    assert answer.status_code == 429


def test_a_deactivated_person_is_a_stranger_to_every_page_and_button(
    public_desk: Desk, sign_in: SignIn, reviewer: Person
) -> None:
    """40: with the very next request."""
    client = sign_in(reviewer)
    assert client.get(reverse("desk")).status_code == 200
    Person.objects.filter(pk=reviewer.pk).update(is_active=False)
    before = stored()
    for route in ROUTES:
        if route.name not in OPEN_TO_STRANGERS:
            response = client.post(route.address(public_desk.rows()))
            assert response.status_code == 302, route
            assert response.headers["Location"].startswith(reverse("sign-in")), route
    assert stored() == before


def test_a_new_password_ends_the_sessions_that_the_old_one_opened(
    sign_in: SignIn, reviewer: Person, settings: Settings
) -> None:
    """40: whoever got hold of the old one is out, too."""
    # Django reads the session once more to empty it.
    settings.ZEAL_ALLOWLIST = [*settings.ZEAL_ALLOWLIST, {"model": "sessions.Session", "field": "get()"}]
    client = sign_in(reviewer)
    reviewer.set_password("another long phrase")
    reviewer.save()
    assert client.get(reverse("desk")).status_code == 302
