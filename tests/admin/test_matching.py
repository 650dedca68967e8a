"""Checks from elsewhere and people's word on matches, as managers see them."""

import pytest
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import Action
from claims.models import Article, Claim, ClaimMatch, EarlierCheck, HistoryEntry, Person
from claims.workflow.matching import link_match, reject_match
from tests import factories

CHECKS = "admin:claims_earliercheck_changelist"
MATCHES = "admin:claims_claimmatch_changelist"


@pytest.fixture
def checks(editor: Person) -> list[EarlierCheck]:
    """Three, of which the last one is in English."""
    texts: tuple[dict[str, str], ...] = (
        {},
        {"statement": "Der Kran trägt 90 Tonnen.", "publisher": "Kranprüfer"},
        {"statement": "The bypass road cost three million euros.", "language": "en"},
    )
    return [factories.make_earlier_check(editor, **text) for text in texts]


@pytest.fixture
def matches(
    article: Article, editor: Person, reviewer: Person, checks: list[EarlierCheck]
) -> list[ClaimMatch]:
    """Two claims linked, and one told apart from a check from elsewhere."""
    earlier, later = (factories.make_claim(article, editor) for _ in range(2))
    return [link_match(later, earlier, by=reviewer), reject_match(later, checks[0], by=reviewer)]


def listed(client: Client, name: str, **wishes: str) -> list[object]:
    return list(client.get(reverse(name), wishes).context["cl"].result_list)


def remove(client: Client, checks: list[EarlierCheck]) -> str:
    chosen = {"action": "remove", ACTION_CHECKBOX_NAME: [check.pk for check in checks]}
    return client.post(reverse(CHECKS), chosen, follow=True).content.decode()


@pytest.mark.parametrize(
    ("wishes", "places"),
    [
        ({}, [2, 1, 0]),
        ({"q": "bypass"}, [2]),
        ({"q": "Kranprüfer"}, [1]),
        ({"language__exact": "de"}, [1, 0]),
        ({"added_at__year": "1999"}, []),
    ],
)
def test_the_list_of_earlier_checks_is_searched_and_narrowed(
    wishes: dict[str, str], places: list[int], admin_desk: Client, checks: list[EarlierCheck]
) -> None:
    assert listed(admin_desk, CHECKS, **wishes) == [checks[place] for place in places]


@pytest.mark.parametrize(
    ("wishes", "places"),
    [
        ({}, [1, 0]),
        ({"is_same__exact": "1"}, [0]),
        ({"earlier_check__isempty": "0"}, [1]),
        ({"q": "Beispiel"}, []),
        ({"q": "Kai"}, [1, 0]),
    ],
)
def test_the_list_of_matches_is_searched_and_narrowed(
    wishes: dict[str, str], places: list[int], admin_desk: Client, matches: list[ClaimMatch]
) -> None:
    assert listed(admin_desk, MATCHES, **wishes) == [matches[place] for place in places]


def test_an_earlier_check_is_shown_whole_and_cannot_be_edited(
    admin_desk: Client, checks: list[EarlierCheck]
) -> None:
    check = checks[0]
    page = admin_desk.get(reverse("admin:claims_earliercheck_change", args=[check.pk])).content.decode()
    assert all(words in page for words in (check.statement, check.publisher, check.rating, check.address))
    assert 'name="_save"' not in page


def test_a_match_is_shown_and_cannot_be_edited(admin_desk: Client, matches: list[ClaimMatch]) -> None:
    page = admin_desk.get(reverse("admin:claims_claimmatch_change", args=[matches[1].pk])).content.decode()
    assert "Reviewer" in page
    assert 'name="_save"' not in page


@pytest.mark.parametrize("model", ["earliercheck", "claimmatch"])
def test_nothing_is_added_or_deleted_by_hand(
    model: str, admin_desk: Client, matches: list[ClaimMatch]
) -> None:
    row = matches[1].earlier_check_id if model == "earliercheck" else matches[1].pk
    answers = [
        admin_desk.post(reverse(f"admin:claims_{model}_add")),
        admin_desk.post(reverse(f"admin:claims_{model}_delete", args=[row]), {"post": "yes"}),
    ]
    assert [answer.status_code for answer in answers] == [403, 403]
    assert (EarlierCheck.objects.count(), ClaimMatch.objects.count()) == (3, 2)


def test_removing_wrong_imports_takes_them_out_in_the_admin_s_name(
    admin_desk: Client, admin_person: Person, checks: list[EarlierCheck]
) -> None:
    page = remove(admin_desk, checks[1:])

    assert "2 earlier checks removed." in page
    assert list(EarlierCheck.objects.all()) == checks[:1]
    entries = HistoryEntry.objects.filter(action=Action.REMOVE_EARLIER_CHECK)
    assert {entry.actor for entry in entries} == {admin_person}
    assert sorted(entry.before["row"] for entry in entries) == sorted(check.statement for check in checks[1:])


def test_removing_what_is_compared_with_a_claim_says_so_and_removes_the_rest(
    admin_desk: Client, checks: list[EarlierCheck], matches: list[ClaimMatch]
) -> None:
    page = remove(admin_desk, checks)

    assert "is compared with a claim" in page
    assert "2 earlier checks removed." in page
    assert list(EarlierCheck.objects.all()) == checks[:1]
    assert matches[1] in ClaimMatch.objects.all()


def test_the_index_of_the_admin_names_both(admin_desk: Client) -> None:
    page = admin_desk.get(reverse("admin:index")).content.decode()
    assert reverse(CHECKS) in page
    assert reverse(MATCHES) in page


def test_the_list_of_matches_takes_as_many_statements_for_one_as_for_many(
    admin_desk: Client, claim: Claim, editor: Person, checks: list[EarlierCheck]
) -> None:
    taken = []
    for check in checks:
        link_match(claim, check, by=editor)
        with CaptureQueriesContext(connection) as captured:
            admin_desk.get(reverse(MATCHES))
        taken.append(len(captured))
    assert taken[0] == taken[-1]
