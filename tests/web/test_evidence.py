"""Evidence and verdict: what an assignee fills in."""

import uuid
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Claim, Evidence, Person, Rating, Source
from claims.workflow.rating import save_verdict
from claims.workflow.sourcing import withdraw_evidence
from tests import factories
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def mine(claim_in: ClaimIn) -> Claim:
    """A claim that `reviewer` is to research."""
    return claim_in(ClaimStatus.ASSIGNED)


def typed(**changes: object) -> dict[str, object]:
    return {
        "address": "https://example.org/kai",
        "title": "Bauplan des Kais",
        "publisher": "Hafenamt",
        "kind": "primary",
        "language": "de",
        "published_on": "10. Mai 2024",
        "stance": "supports",
        "words": "Länge 420 m",
        "locator": "Blatt 3",
        "note": "",
        "submission": uuid.uuid4(),
        **changes,
    }


def add(client: Client, claim: Claim, **changes: object) -> tuple[int, str]:
    response = client.post(reverse("evidence-add", args=[claim.pk]), typed(**changes))
    return response.status_code, response.text


def test_evidence_of_a_new_source_starts_the_research(sign_in: SignIn, reviewer: Person, mine: Claim) -> None:
    status, _text = add(sign_in(reviewer), mine)

    evidence = Evidence.objects.get(claim=mine)
    assert status == 303
    assert (evidence.source.title, evidence.source.published_on) == ("Bauplan des Kais", "2024-05-10")
    assert factories.reload(mine).status == ClaimStatus.RESEARCHING


def test_the_same_page_written_another_way_is_the_library_s_source(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    client = sign_in(reviewer)
    add(client, mine)

    status, _text = add(client, mine, address="HTTP://www.example.org/kai/", title="", publisher="")

    assert status == 303
    assert Source.objects.count() == 1
    assert Evidence.objects.filter(claim=mine).count() == 2


def test_a_double_submit_is_one_piece_of_evidence(sign_in: SignIn, reviewer: Person, mine: Claim) -> None:
    client, submission = sign_in(reviewer), uuid.uuid4()

    statuses = [add(client, mine, submission=submission)[0] for _ in range(2)]

    assert statuses == [303, 303]
    assert Evidence.objects.filter(claim=mine).count() == 1


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "https://me:pw@example.org/"])
def test_an_address_that_is_none_is_refused_and_everything_typed_stays(
    sign_in: SignIn, reviewer: Person, mine: Claim, address: str
) -> None:
    status, text = add(sign_in(reviewer), mine, address=address)

    assert status == 422
    assert not Source.objects.exists()
    for words in ("Bauplan des Kais", "Länge 420 m", "Blatt 3", "10. Mai 2024"):
        assert words in text


def test_an_old_bad_address_is_shown_without_a_link(sign_in: SignIn, reviewer: Person, mine: Claim) -> None:
    add(sign_in(reviewer), mine)
    Source.objects.update(address="javascript:alert(1)")

    page = sign_in(reviewer).get(mine.get_absolute_url()).text

    assert 'href="javascript' not in page
    assert "javascript:alert(1)" in page


def test_the_library_is_asked_while_typing(sign_in: SignIn, reviewer: Person, mine: Claim) -> None:
    factories.make_source(reviewer, publisher="Statistikamt")
    client = sign_in(reviewer)

    found = client.get(
        reverse("evidence-add", args=[mine.pk]), {"library_words": "statistik"}, headers=HTMX
    ).text

    assert "Bericht von Statistikamt" in found
    assert "<html" not in found


def test_without_script_looking_up_keeps_what_was_typed_and_adds_nothing(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    factories.make_source(reviewer, publisher="Statistikamt")

    status, text = add(sign_in(reviewer), mine, library_words="statistik", look_up="1")

    assert status == 200
    assert "Bericht von Statistikamt" in text
    assert "Länge 420 m" in text
    assert not Evidence.objects.exists()


def test_somebody_else_adds_no_evidence(sign_in: SignIn, second_reviewer: Person, mine: Claim) -> None:
    status, text = add(sign_in(second_reviewer), mine)

    assert status == 403
    assert "Länge 420 m" in text
    assert not Evidence.objects.exists()


def edit(client: Client, evidence: Evidence, **changes: object) -> tuple[int, str]:
    data = {
        "stance": "supports",
        "words": "420 m",
        "locator": "Seite 3",
        "note": "",
        "version": evidence.version,
    }
    response = client.post(reverse("evidence-edit", args=[evidence.pk]), {**data, **changes})
    return response.status_code, response.text


def test_a_stale_edit_of_evidence_shows_both_texts(sign_in: SignIn, reviewer: Person, mine: Claim) -> None:
    evidence = factories.add_primary_evidence(mine, reviewer)
    client = sign_in(reviewer)

    first, _text = edit(client, evidence, words="420 Meter über alles")
    second, text = edit(client, evidence, words="vierhundertzwanzig")

    assert (first, second) == (302, 409)
    assert "420 Meter über alles" in text
    assert "vierhundertzwanzig" in text


def test_withdrawn_evidence_leaves_the_claim_and_stays_in_the_history(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    evidence = factories.add_primary_evidence(mine, reviewer)
    client = sign_in(reviewer)

    client.post(reverse("evidence-withdraw", args=[evidence.pk]))

    assert "Bericht von Hafenamt" not in client.get(mine.get_absolute_url()).text
    assert "Bericht von Hafenamt" in client.get(reverse("claim-history", args=[mine.pk])).text


def test_editing_withdrawn_evidence_is_refused(sign_in: SignIn, reviewer: Person, mine: Claim) -> None:
    evidence = factories.add_primary_evidence(mine, reviewer)
    withdraw_evidence(evidence, by=reviewer)

    status, text = edit(sign_in(reviewer), evidence, words="Neu")

    assert status == 409
    assert "Neu" in text


def verdict(claim: Claim, **changes: object) -> dict[str, object]:
    rating = factories.rating_for(claim)
    fields = {"rating": rating.pk, "rationale": "Der Bauplan nennt die Länge.", "as_of": "2024-05-10"}
    return {**fields, "version": 0, **changes}


def rate(client: Client, claim: Claim, **changes: object) -> tuple[int, str]:
    response = client.post(reverse("verdict-edit", args=[claim.pk]), verdict(claim, **changes))
    return response.status_code, response.text


def test_a_draft_is_saved_half_filled(sign_in: SignIn, reviewer: Person, mine: Claim) -> None:
    status, _text = rate(sign_in(reviewer), mine, rating="", as_of="", save="1")

    assert status == 303
    assert mine.verdicts.get().rationale == "Der Bauplan nennt die Länge."


def test_sending_a_verdict_saves_it_and_moves_the_claim(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    factories.add_primary_evidence(mine, reviewer)

    status, _text = rate(sign_in(reviewer), mine, send="1")

    assert status == 303
    assert factories.reload(mine).status == ClaimStatus.IN_REVIEW


def test_sending_without_evidence_keeps_the_draft_and_says_what_is_missing(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    client = sign_in(reviewer)

    first, text = rate(client, mine, send="1")
    version = mine.verdicts.get().version
    again, _text = rate(client, mine, version=version, override_reason="Nur ein Plan ist bekannt.", send="1")

    assert first == 422
    assert "Not enough evidence" in text
    assert f'name="version" value="{version}"' in text
    assert again == 303
    assert factories.reload(mine).status == ClaimStatus.IN_REVIEW


def test_a_stale_verdict_shows_both_texts_and_loses_neither(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    save_verdict(mine, factories.finding_for(mine, rationale="Aus dem anderen Fenster."), by=reviewer)

    status, text = rate(sign_in(reviewer), mine, save="1")

    assert status == 409
    assert "Aus dem anderen Fenster." in text
    assert "Der Bauplan nennt die Länge." in text
    assert mine.verdicts.get().rationale == "Aus dem anderen Fenster."


def test_a_rating_of_another_scale_is_refused(sign_in: SignIn, reviewer: Person, mine: Claim) -> None:
    other = Rating.objects.exclude(scale=mine.article.scale)[0]

    status, _text = rate(sign_in(reviewer), mine, rating=other.pk, save="1")

    assert status == 422
    assert not mine.verdicts.exists()


def test_htmx_gets_a_refused_verdict_inside_the_inspector(
    sign_in: SignIn, reviewer: Person, mine: Claim
) -> None:
    response = sign_in(reviewer).post(
        reverse("verdict-edit", args=[mine.pk]), verdict(mine, send="1"), headers=HTMX
    )

    assert response.status_code == 422
    assert "<html" not in response.text
    assert "Der Bauplan nennt die Länge." in response.text


def test_refused_evidence_leaves_no_new_source_behind(
    sign_in: SignIn, reviewer: Person, claim_in: ClaimIn
) -> None:
    status, _text = add(sign_in(reviewer), claim_in(ClaimStatus.IN_REVIEW))

    assert status == 409
    assert not Source.objects.filter(title="Bauplan des Kais").exists()


def test_opening_the_form_of_evidence_is_for_the_assignee(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, mine: Claim
) -> None:
    evidence = factories.add_primary_evidence(mine, reviewer)
    address = reverse("evidence-edit", args=[evidence.pk])

    assert sign_in(reviewer).get(address).status_code == 200
    assert sign_in(second_reviewer).get(address).status_code == 403
