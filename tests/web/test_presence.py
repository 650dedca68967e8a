"""An open page reports itself and hears who else has the claim open."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from claims.choices import ClaimStatus, Role
from claims.models import Article, Claim, Person, Presence
from tests import factories
from tests.hostile.routes import stored
from tests.web.conftest import SignIn
from tests.web.test_statements import statements

InState = Callable[[ClaimStatus], Claim]


def ping(client: Client, claim: Claim, **more: str) -> tuple[int, str]:
    answer = client.post(reverse("claim-presence", args=[claim.pk]), more)
    return answer.status_code, answer.text


def test_nobody_else_is_shown_to_who_is_alone(sign_in: SignIn, reviewer: Person, claim: Claim) -> None:
    client = sign_in(reviewer)
    ping(client, claim)
    assert ping(client, claim)[1].strip() == ""


def test_two_people_see_each_other(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, claim: Claim
) -> None:
    ping(sign_in(reviewer), claim)
    _status, seen_by_second = ping(sign_in(second_reviewer), claim)
    _status, seen_by_first = ping(sign_in(reviewer), claim)
    assert "<bdi>Reviewer</bdi> has this claim open" in seen_by_second
    assert "<bdi>Second</bdi> has this claim open" in seen_by_first


def test_several_others_stand_in_one_sentence_by_name(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, editor: Person, claim: Claim
) -> None:
    for person in (second_reviewer, editor):
        ping(sign_in(person), claim)
    _status, text = ping(sign_in(reviewer), claim)
    assert "<bdi>Editor</bdi>, <bdi>Second</bdi> have this claim open" in text


def test_who_left_is_gone_at_once(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, claim: Claim
) -> None:
    ping(sign_in(reviewer), claim)
    assert ping(sign_in(reviewer), claim, leave="1")[0] == 204
    assert "Reviewer" not in ping(sign_in(second_reviewer), claim)[1]


@pytest.mark.parametrize(("seconds", "is_shown"), [(40, True), (50, False)])
def test_who_has_not_reported_for_a_while_is_not_shown(
    *,
    seconds: int,
    is_shown: bool,
    sign_in: SignIn,
    reviewer: Person,
    second_reviewer: Person,
    claim: Claim,
) -> None:
    ping(sign_in(reviewer), claim)
    Presence.objects.update(seen_at=timezone.now() - timedelta(seconds=seconds))
    assert ("Reviewer" in ping(sign_in(second_reviewer), claim)[1]) is is_shown


def test_who_has_another_claim_open_is_not_shown(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, claim: Claim, article: Article, editor: Person
) -> None:
    ping(sign_in(reviewer), factories.make_claim(article, editor))
    assert "Reviewer" not in ping(sign_in(second_reviewer), claim)[1]


def test_leaving_forgets_pages_that_were_closed_without_a_word(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, claim: Claim
) -> None:
    ping(sign_in(reviewer), claim)
    Presence.objects.update(seen_at=timezone.now() - timedelta(hours=2))
    ping(sign_in(second_reviewer), claim)
    ping(sign_in(second_reviewer), claim, leave="1")
    assert not Presence.objects.exists()


def test_a_hidden_claim_is_missing_and_nothing_is_noted(sign_in: SignIn, editor: Person) -> None:
    hidden = factories.make_claim(factories.make_article(editor, is_confidential=True), editor)
    stranger = factories.make_person("stranger", Role.REVIEWER)
    for more in ({}, {"leave": "1"}):
        assert ping(sign_in(stranger), hidden, **more)[0] == 404
    assert not Presence.objects.exists()


def test_an_assignee_of_a_hidden_claim_and_its_editor_see_each_other(
    sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    article = factories.make_article(editor, is_confidential=True)
    claim = factories.bring_to(
        ClaimStatus.ASSIGNED, article, editor=editor, reviewer=reviewer, second=reviewer
    )
    ping(sign_in(reviewer), claim)
    assert "Reviewer" in ping(sign_in(editor), claim)[1]


def test_a_report_writes_nothing_but_itself(sign_in: SignIn, reviewer: Person, claim: Claim) -> None:
    client = sign_in(reviewer)
    before, session = stored(), Session.objects.get().expire_date
    ping(client, claim)
    after = stored()
    assert {name for name in after if after[name] != before[name]} == {"Presence"}
    assert Session.objects.get().expire_date == session


def test_reading_the_address_is_refused(sign_in: SignIn, reviewer: Person, claim: Claim) -> None:
    assert sign_in(reviewer).get(reverse("claim-presence", args=[claim.pk])).status_code == 405


@pytest.mark.parametrize("more", [{}, {"leave": "1"}])
@pytest.mark.parametrize("number", [1, 30])
def test_a_report_takes_two_statements_beside_who_asks_it(
    number: int, more: dict[str, str], sign_in: SignIn, reviewer: Person, claim: Claim
) -> None:
    others = [factories.make_person(f"other{n}", Role.REVIEWER) for n in range(number)]
    Presence.objects.bulk_create(Presence(claim=claim, person=person) for person in others)
    client = sign_in(reviewer)
    with CaptureQueriesContext(connection) as captured:
        ping(client, claim, **more)
    of_ours = [sql for sql in statements(captured) if "django_session" not in sql and "auth_group" not in sql]
    assert len(of_ours) == 2
