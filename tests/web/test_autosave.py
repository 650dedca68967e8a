"""The address to which a verdict's form saves itself: what it answers, and what it refuses."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from claims.choices import Action, ClaimStatus
from claims.models import Article, Claim, Evidence, Person, Rating, Verdict
from claims.workflow.rating import Finding, autosave_verdict, save_verdict
from tests import factories
from tests.web.conftest import SignIn
from tests.web.test_statements import crowd, statements

InState = Callable[[ClaimStatus], Claim]


@pytest.fixture
def mine(claim_in: InState) -> Claim:
    return claim_in(ClaimStatus.RESEARCHING)


def typed(claim: Claim, **changes: object) -> dict[str, object]:
    rating = factories.rating_for(claim)
    fields = {"rating": rating.pk, "rationale": "Der Bauplan nennt die Länge.", "as_of": "2024-05-10"}
    return {**fields, "look_again_on": "", "override_reason": "", "version": 0, **changes}


def autosave(
    client: Client, claim: Claim, **changes: object
) -> Any:  # the client's own answer, which knows json()
    return client.post(reverse("verdict-autosave", args=[claim.pk]), typed(claim, **changes))


def test_an_autosave_says_which_version_is_stored_and_when(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    answer = autosave(sign_in(reviewer), mine)
    verdict = Verdict.objects.get()
    moment = timezone.localtime(verdict.saved_at)
    assert answer.status_code == 200
    assert answer.json() == {
        "version": 1,
        "opened": answer.json()["opened"],
        "claim_version": mine.version,
        "saved_at": f"{moment:%H:%M:%S}",
    }


def test_what_an_autosave_answers_opens_the_next_one(sign_in: SignIn, reviewer: Person, mine: Claim) -> None:
    client = sign_in(reviewer)
    first = autosave(client, mine).json()
    second = autosave(client, mine, rationale="Länger.", version=first["version"])
    assert second.json()["version"] == 2
    page = client.get(reverse("verdict-edit", args=[mine.pk]))
    assert page.context["form"]["opened"].value() == second.json()["opened"]


def test_an_autosave_that_begins_the_research_tells_the_claims_new_version(
    sign_in: SignIn, reviewer: Person, claim_in: InState
) -> None:
    claim = claim_in(ClaimStatus.ASSIGNED)
    answer = autosave(sign_in(reviewer), claim)
    now = factories.reload(claim)
    assert now.status == ClaimStatus.RESEARCHING
    assert answer.json()["claim_version"] == now.version == claim.version + 1


def test_every_form_beside_the_draft_hears_of_the_version_that_begins_the_research(
    sign_in: SignIn, reviewer: Person, claim_in: InState
) -> None:
    """Else the first word typed would make them stale: trimming the mark, leaving the claim, ..."""
    claim = claim_in(ClaimStatus.ASSIGNED)
    page = (
        sign_in(reviewer).get(f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}").text
    )
    assert 'id="trim-bar"' in page
    forms = [form for form in page.split("<form")[1:] if "data-autosave" not in form.partition(">")[0]]
    versions = [
        field for form in forms for field in re.findall(r'<input[^>]* name="version"[^>]* value=[^>]*>', form)
    ]
    assert versions
    assert [field for field in versions if "data-claim-version" not in field] == []


def test_an_autosave_writes_no_entry_and_a_saved_draft_one(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    client = sign_in(reviewer)
    saved = autosave(client, mine).json()
    assert not mine.entries.filter(action=Action.SAVE_VERDICT).exists()
    client.post(reverse("verdict-edit", args=[mine.pk]), typed(mine, version=saved["version"], save="1"))
    assert mine.entries.filter(action=Action.SAVE_VERDICT).count() == 1


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("as_of", "32.13.2024", "Enter a valid date."),
        ("as_of", "tomorrow", "in the future"),
        ("look_again_on", "2024-05-09", "must come after"),
        ("rationale", "x" * 20_001, "at most 20000 characters"),
        ("rating", "987654", "Select a valid choice"),
    ],
)
def test_an_autosave_with_a_wrong_value_saves_nothing_and_names_the_field(
    field: str, value: str, words: str, sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    value = str(timezone.localdate() + timedelta(days=1)) if value == "tomorrow" else value
    answer = autosave(sign_in(reviewer), mine, **{field: value})
    assert answer.status_code == 422
    assert words in answer.json()["errors"][field][0]
    assert answer.json()["is_conflict"] is False
    assert not Verdict.objects.exists()


def test_an_autosave_with_a_rating_of_another_scale_is_refused_at_the_rating(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    foreign = Rating.objects.exclude(scale=mine.article.scale)[0]
    assert "rating" in autosave(sign_in(reviewer), mine, rating=foreign.pk).json()["errors"]


def test_an_autosave_after_another_window_saved_says_that_it_is_a_conflict(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    save_verdict(mine, Finding(rationale="Aus dem anderen Fenster."), by=reviewer)
    answer = autosave(sign_in(reviewer), mine)
    assert answer.status_code == 409
    assert answer.json()["is_conflict"] is True
    assert Verdict.objects.get().rationale == "Aus dem anderen Fenster."


def test_an_autosave_by_somebody_else_is_forbidden_and_changes_nothing(
    sign_in: SignIn, second_reviewer: Person, admin_person: Person, mine: Claim
) -> None:
    for person in (second_reviewer, admin_person):
        answer = autosave(sign_in(person), mine)
        assert (answer.status_code, answer.json()["is_conflict"]) == (403, False)
    assert not Verdict.objects.exists()


@pytest.mark.parametrize("status", [ClaimStatus.IN_REVIEW, ClaimStatus.APPROVED])
def test_an_autosave_too_late_is_refused_and_is_no_conflict(
    status: ClaimStatus, sign_in: SignIn, reviewer: Person, claim_in: InState
) -> None:
    claim = claim_in(status)
    answer = autosave(sign_in(reviewer), claim, rationale="Zu spät.", version=2)
    assert (answer.status_code, answer.json()["is_conflict"]) == (409, False)
    assert Verdict.objects.get().rationale != "Zu spät."


def test_an_autosave_of_a_hidden_claim_is_missing(
    sign_in: SignIn, editor: Person, second_reviewer: Person
) -> None:
    hidden = factories.make_claim(factories.make_article(editor, is_confidential=True), editor)
    assert autosave(sign_in(second_reviewer), hidden).status_code == 404


def test_an_autosave_without_a_session_leads_to_the_sign_in_page(client: Client, mine: Claim) -> None:
    answer = autosave(client, mine)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(reverse("sign-in"))


def test_an_autosave_without_a_token_is_refused(reviewer: Person, mine: Claim) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(reviewer)
    assert autosave(strict, mine).status_code == 403
    assert not Verdict.objects.exists()


def test_choices_of_a_conflict_do_not_decide_by_themselves(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    save_verdict(mine, Finding(rationale="Gespeichert."), by=reviewer)
    autosave(sign_in(reviewer), mine, rationale="Getippt.", version=1, take_rationale="theirs")
    assert Verdict.objects.get().rationale == "Getippt."


@pytest.mark.parametrize("number", [1, 30])
def test_an_autosave_takes_the_same_statements_beside_little_and_much(
    number: int, sign_in: SignIn, reviewer: Person, mine: Claim, article: Article
) -> None:
    crowd(article, number)
    source = factories.make_source(reviewer)
    Evidence.objects.bulk_create(
        Evidence(claim=mine, source=source, added_by=reviewer, words=f"Stelle {n}") for n in range(number)
    )
    autosave_verdict(mine, Finding(rationale="Angefangen."), by=reviewer)
    client = sign_in(reviewer)
    with CaptureQueriesContext(connection) as captured:
        assert autosave(client, mine, version=1).status_code == 200
    assert len(statements(captured)) == 9
