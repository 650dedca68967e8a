"""Nonsense in any parameter or field of any address is answered, never a fault."""

import uuid
from collections.abc import Callable, Mapping

import pytest
from django.db import transaction
from django.test import Client
from pytest_django.fixtures import Settings

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from claims.workflow.assigning import assign_claim
from claims.workflow.marking import accept_claim
from claims.workflow.matching import link_match
from claims.workflow.proposing import withdraw_wording
from tests import factories
from tests.hostile.conftest import Desk
from tests.hostile.routes import PAGES, READABLE, ROUTES, Route
from tests.web.conftest import SignIn

Fields = dict[str, object]

NONSENSE = [
    "",
    "ä",
    "-1",
    "²",
    "9" * 20,
    "9" * 5_000,
    "x" * 10_000,
    "a " * 2_000,
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    "00000000-0000-0000-0000-00000000000g",
    "http://[",
    "article-detail",
    "a\r\nX-Evil: 1 \u202e\u200b",
    "{{ 7 }}%s%(name)s{0}' OR 1=1 --",
]
IN_FIELDS = [
    "",
    "ä",
    "-1",
    "9" * 20,
    "9" * 5_000,
    "0001-01-01",
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    "http://[",
    "a\r\nX-Evil: 1 \u202e\u200b",
]
"""Fewer, since each goes into each field by itself."""

PARAMETERS = (
    "page",
    "q",
    "queue",
    "article",
    "status",
    "kind",
    "priority",
    "assignee",
    "late",
    "state",
    "part",
    "claim",
    "address",
    "library_words",
    "earlier_claim",
    "earlier_check",
    "paragraph",
    "from_score",
    "below_score",
    "text",
    "other",
    "score",
    "next",
    "path",
    "language",
    "show",
    "latest",
    "period",
    "first",
    "last",
)
HTMX = {"HX-Request": "true", "HX-Current-URL": "http://["}


def shortened(value: object) -> str:
    return repr(value)[:24]


@pytest.mark.parametrize("value", NONSENSE, ids=shortened)
def test_nonsense_in_every_parameter_at_once_is_answered(
    value: str, public_desk: Desk, editors_browser: Client
) -> None:
    wishes = dict.fromkeys(PARAMETERS, value)
    for route in READABLE:
        response = editors_browser.get(route.address(public_desk.rows()), wishes)
        assert response.status_code < 500, route


@pytest.mark.parametrize("route", READABLE, ids=str)
def test_nonsense_in_one_parameter_is_answered(
    route: Route, public_desk: Desk, sign_in: SignIn, reviewer: Person
) -> None:
    client = sign_in(reviewer)
    for name in PARAMETERS:
        for value in ("-1", "9" * 20):
            response = client.get(route.address(public_desk.rows()), {name: value}, headers=HTMX)
            assert response.status_code < 500, (name, value[:20])


@pytest.mark.parametrize("number", ["0", "9" * 20, "9" * 5_000])
def test_a_number_that_is_no_row_is_missing(number: str, public_desk: Desk, editors_browser: Client) -> None:
    for route in ROUTES:
        if route.noun:
            place = route.address(dict.fromkeys(public_desk.rows(), 7)).replace("/7/", f"/{number}/")
            assert editors_browser.post(place).status_code == 404, route


STATES: dict[str, ClaimStatus] = {
    "claim-accept": ClaimStatus.SUGGESTED,
    "claim-dismiss": ClaimStatus.SUGGESTED,
    "claim-mark-not-checkable": ClaimStatus.OPEN,
    "claim-take": ClaimStatus.OPEN,
    "claim-assign": ClaimStatus.OPEN,
    "claim-release": ClaimStatus.ASSIGNED,
    "claim-start": ClaimStatus.ASSIGNED,
    "claim-submit": ClaimStatus.RESEARCHING,
    "claim-recall": ClaimStatus.IN_REVIEW,
    "claim-approve": ClaimStatus.IN_REVIEW,
    "claim-return": ClaimStatus.IN_REVIEW,
    "claim-reopen": ClaimStatus.APPROVED,
    "claim-restore": ClaimStatus.DISMISSED,
    "claim-take-back": ClaimStatus.SUGGESTED,
}
"""Where each decision starts from, so that nonsense comes as far as it can."""

BY_THE_ASSIGNEE = frozenset(
    {
        "claim-start",
        "claim-submit",
        "claim-recall",
        "claim-match-reuse",
        "verdict-autosave",
        "verdict-edit",
        "evidence-add",
        "evidence-edit",
        "evidence-withdraw",
    }
)
SAID: dict[str, Fields] = {
    "claim-dismiss": {"reason": "other", "words": "Aus gutem Grund."},
    "claim-mark-not-checkable": {"reason": "opinion", "words": ""},
    "claim-assign": {"due_at": "2030-01-01T10:00", "note": "Bitte bald."},
    "claim-release": {"words": "Krank."},
    "claim-approve": {"note": "Schön."},
    "claim-return": {"reason": "other", "words": "Anders."},
    "claim-reopen": {"words": "Neues ist bekannt."},
}
WORDED: Fields = {
    "statement": "Der Kai ist lang.",
    "claimant": "Karla Beispiel",
    "kind": "other",
    "priority": 2,
    "due_at": "2030-01-01T10:00",
}
DESCRIBED: Fields = {
    "title": "Ein Titel",
    "author": "Karla",
    "outlet": "Küstenblatt",
    "published_on": "10. Mai 2024",
    "first_published_on": "2024",
    "language": "de",
    "translated_from": "ru",
    "provenance": "Aus dem Russischen.",
    "kind": "draft",
    "due_at": "2030-01-01T10:00",
    "claims_lead_hours": 4,
    "is_confidential": "on",
}
CITED: Fields = {
    "title": "Bauplan",
    "address": "https://example.org/neu",
    "publisher": "Hafenamt",
    "author": "Karla",
    "published_on": "2024",
    "kind": "news",
    "language": "de",
}
PASSAGE: Fields = {"stance": "supports", "words": "420 m", "locator": "Seite 3", "note": "Notiz"}


def filled_in(name: str, desk: Desk, claim: Claim, people: Mapping[str, Person]) -> list[Fields]:
    """Forms of an address as an honest person would send them; more than one where it has several."""
    selection = factories.select(desk.article, "der Lärm nahm zu")
    selected = {"start": selection.start, "end": selection.end, "quote": selection.quote}
    fresh = {"submission": str(uuid.uuid4())}
    reviewer = people["reviewer"].pk
    text = f"Titel\n\nIm Jahr 2024 kamen {claim.pk} Schiffe an, sagte der Minister.\n"
    forms: dict[str, list[Fields]] = {
        "sign-in": [{"username": "reviewer", "password": "wrong", "next": "/"}],
        "demo-sign-in": [{"person": people["demo"].pk, "next": "/"}],
        "language-set": [{"language": "de", "next": "/"}],
        "sign-out": [{"next": "/"}],
        "article-new": [{"text": text}],
        "article-create": [
            {**DESCRIBED, **fresh, "editors": people["editor"].pk, "text": text, "name": "file.txt"}
        ],
        "article-edit": [{**DESCRIBED, "editors": people["editor"].pk, "version": desk.article.version}],
        "article-assign": [
            {"claims": claim.pk, "people": reviewer, "due_at": "2030-01-01T10:00", "note": "x"}
        ],
        "article-sort": sorted_one_by_one(desk, reviewer),
        "article-sort-all": [
            {"which": "ticked", "claims": suggestion_in(desk).pk, "decision": "accept"},
            {"which": "found", "decision": "dismiss", "dismiss_reason": "trivial"},
            {"which": "found", "decision": "mark_not_checkable", "not_checkable_reason": "forecast"},
        ],
        "article-mark": [
            selected,
            {**selected, **WORDED, **fresh},
            {**selected, **WORDED, **fresh, "look_up": "1"},
            {"paragraph": 1, "sentence": first_sentence(desk.article), "words": "420 Meter"},
        ],
        "claim-edit": [{**WORDED, "version": claim.version}],
        "verdict-edit": [
            {
                "rating": factories.rating_for(claim).pk,
                "rationale": "Weil.",
                "as_of": "2024-05-10",
                "look_again_on": "2030-01-01",
                "override_reason": "Darum.",
                "version": 0,
                "send": "1",
                "next": "/",
            }
        ],
        "evidence-add": [
            {**CITED, **PASSAGE, **fresh, "library_words": "", "source": "", "next": "/"},
            {"address": "", "library_words": "kai", "source": "", "look_up": "1"},
        ],
        "verdict-autosave": [
            {
                "rating": factories.rating_for(claim).pk,
                "rationale": "Weil.",
                "as_of": "2024-05-10",
                "look_again_on": "",
                "override_reason": "",
                "version": 0,
                "opened": "rationale=0 rating=1",
                "kept": "0123456789abcdef",
            }
        ],
        "claim-presence": [{}, {"leave": "1"}],
        "evidence-edit": [{**PASSAGE, "version": desk.evidence.version}],
        "evidence-withdraw": [{"words": "Falsch.", "next": "/"}],
        "source-edit": [{**CITED, "version": desk.evidence.source.version}],
        "conflict-declare": [{"article": desk.article.pk, "claimant": "", "reason": "Verwandt."}],
        "conflict-withdraw": [{"next": "/"}],
        "proposal-keep": [{"reason": "Darum."}],
        "claim-propose": [{"words": "Der Kai ist lang", "note": "Darum.", **fresh, "next": "/"}],
        "article-clear": [{"revision": 1, "reason": "Die Zeit drängt."}],
        "claim-discuss": [{"words": "Warum?", "is_question": "on", **fresh, "next": "/"}],
        "evidence-discuss": [{"words": "Warum?", **fresh, "next": "/"}],
        "article-discuss": [selected, {**selected, "words": "Warum?", **fresh}],
        "thread-reply": [{"words": "Darum.", **fresh, "next": "/"}],
        "comment-edit": [{"words": "Weshalb?", "version": 1}],
        "notice-open": [{"next": "/"}],
        "notice-read": [{"next": "/"}],
        "notice-read-all": [{"latest": desk.notice.pk}],
        "notice-settings": [{"email": "karla@example.org", "mail": "daily"}],
        "sample-draw": [
            {
                **fresh,
                "number": 1,
                "first": "2024-05-10",
                "last": "2030-01-01",
                "article": desk.article.pk,
                "person": people["checker"].pk,
                "with_sampled": "on",
            }
        ],
        "sampled-claim-look": [{"result": "doubted", "words": "Der Plan ist alt."}],
    }
    if name == "article-clear":
        desk.article.editors.add(people["editor"])
    if name == "claim-propose":
        withdraw_wording(desk.proposal, by=people["editor"])
    if name in ("article-sort-undo", "claim-take-back"):
        accept_claim(claim if name == "claim-take-back" else suggestion_in(desk), by=people["editor"])
    if name in ("claim-trim", "claim-split", "claim-merge"):
        forms[name] = reshaped(name, desk, claim, people)
    if name.startswith("claim-match-"):
        forms[name] = [said_of_an_earlier_claim(name, desk, people)]
    to = {"to": reviewer} if name == "claim-assign" else {}
    return forms.get(name) or [{**SAID.get(name, {}), **to, "version": claim.version, "next": "/"}]


def suggestion_in(desk: Desk) -> Claim:
    return desk.article.claims.filter(status=ClaimStatus.SUGGESTED).order_by("-pk")[0]


def sorted_one_by_one(desk: Desk, reviewer: int) -> list[Fields]:
    """What each button of the card sends."""
    card: Fields = {
        "claim": suggestion_in(desk).pk,
        "version": 0,
        "statement": "Der Kai ist lang.",
        "dismiss_reason": "trivial",
        "not_checkable_reason": "opinion",
        "to": reviewer,
    }
    return [{**card, "decision": verb} for verb in ("accept", "assign", "dismiss", "mark_not_checkable")]


def said_of_an_earlier_claim(name: str, desk: Desk, people: Mapping[str, Person]) -> Fields:
    """The form of a button beside a claim that says the same and rests on something."""
    earlier = factories.make_claim(desk.article, people["editor"])
    assign_claim(earlier, to=people["second"], by=people["editor"])
    evidence = factories.add_primary_evidence(earlier, people["second"])
    if name == "claim-match-withdraw":
        link_match(factories.reload(desk.claim), earlier, by=people["editor"])
    form: Fields = {"earlier_claim": earlier.pk, "version": desk.claim.version, "next": "/"}
    return {**form, "evidence": evidence.pk} if name == "claim-match-reuse" else form


def reshaped(name: str, desk: Desk, claim: Claim, people: Mapping[str, Person]) -> list[Fields]:
    """The forms of the pages that change what a claim covers."""
    seen: Fields = {"version": claim.version, "next": "/"}
    part = factories.select(desk.article, "420 Meter lang")
    ends: Fields = {"start": part.start, "end": part.end, "quote": part.quote}
    if name == "claim-trim":
        return [{**seen, **ends}, {**seen, **ends, "step": "grow-start"}]
    if name == "claim-merge":
        other = factories.make_claim(desk.article, people["editor"], quote="1312 Schiffe")
        return [{**seen, "other": other.pk, "statement": "Beides."}, {**seen, "other": other.pk}]
    place = factories.quote_of(claim).quote.index("420")
    stated: Fields = {f"statement-0-{place - 1}": "Der Kai ist.", f"statement-{place}-31": "420 Meter."}
    chosen: Fields = {**seen, "at": place}
    return [{**chosen, "from_page": "1", **stated}, {**chosen, "look": "1"}, chosen]


def first_sentence(article: Article) -> str:
    """As the form without script names it."""
    selection = factories.select(
        article, "Der neue Kai ist 420 Meter lang und wurde am 3. Mai 2021 eröffnet."
    )
    return f"{selection.start}-{selection.end}"


@pytest.fixture
def people(public_desk: Desk, editor: Person, reviewer: Person, second_reviewer: Person) -> dict[str, Person]:
    demo = factories.make_person("demo", is_demo=True)
    checker = Person.objects.get(username="checker")
    named = {"editor": editor, "reviewer": reviewer, "second": second_reviewer}
    return {**named, "checker": checker, "demo": demo}


WITH_FORM = [
    route
    for route in ROUTES
    if route.name
    not in PAGES
    - {
        "article-new",
        "article-edit",
        "article-assign",
        "article-mark",
        "article-clear",
        "claim-discuss",
        "claim-propose",
        "proposal-keep",
        "article-sort",
        "article-sort-all",
        "claim-edit",
        "claim-match-reuse",
        "comment-edit",
        "evidence-discuss",
        "claim-trim",
        "claim-split",
        "claim-merge",
        "verdict-edit",
        "evidence-add",
        "evidence-edit",
        "source-edit",
        "notice-settings",
        "sign-in",
    }
]


@pytest.mark.parametrize("route", WITH_FORM, ids=str)
def test_nonsense_in_a_field_is_answered(
    route: Route,
    public_desk: Desk,
    claim_in: Callable[[ClaimStatus], Claim],
    people: dict[str, Person],
    sign_in: SignIn,
    settings: Settings,
) -> None:
    settings.DEBUG = route.name == "demo-sign-in"
    settings.AXES_FAILURE_LIMIT = 10_000
    claim = claim_in(STATES[route.name]) if route.name in STATES else public_desk.claim
    if route.name == "claim-submit":
        factories.draft_verdict(claim, people["reviewer"])
    client = sign_in(people["reviewer" if route.name in BY_THE_ASSIGNEE else "editor"])
    if route.name in ("claim-approve", "claim-return"):
        client = sign_in(people["second"])
    address = route.address({**public_desk.rows(), "claim": claim.pk})
    for form in filled_in(route.name, public_desk, claim, people):
        assert answered(client, address, form) < 400, "an honest form must come through"
        assert answered(client, address, {}) < 500
        for name in form:
            for value in IN_FIELDS:
                assert answered(client, address, {**form, name: value}) < 500, (name, value[:20])


def answered(client: Client, address: str, form: Fields) -> int:
    """The status; what the form changed is undone, so that the next one meets the same desk."""
    with transaction.atomic():
        status = client.post(address, form).status_code
        transaction.set_rollback(True)
    return status
