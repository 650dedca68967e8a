"""The command palette: it offers what the transition table and the pages offer, and each offer works."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus, Verb
from claims.models import Article, Claim, Person
from claims.workflow.engine import available
from tests import factories
from tests.web.conftest import SignIn

InState = Callable[[ClaimStatus], Claim]
Offered = dict[str, Any]
CAST = ("editor", "reviewer", "second_reviewer", "outsider", "admin_person")


def asked(client: Client, **question: str | int) -> dict[str, list[Offered]]:
    groups = client.get(reverse("palette"), question).json()["groups"]
    return {group["title"]: group["entries"] for group in groups}


def steps(entries: list[Offered]) -> dict[str, Offered]:
    return {
        entry["place"].removeprefix("step-"): entry
        for entry in entries
        if entry.get("place", "").startswith("step-")
    }


def labels(entries: list[Offered]) -> list[str]:
    return [entry["label"] for entry in entries]


@pytest.fixture
def cast(request: pytest.FixtureRequest) -> list[Person]:
    return [request.getfixturevalue(name) for name in CAST]


@pytest.mark.parametrize("status", ClaimStatus)
def test_palette_offers_the_steps_that_the_table_offers(
    status: ClaimStatus, cast: list[Person], claim_in: InState, sign_in: SignIn
) -> None:
    claim = claim_in(status)
    for person in cast:
        offers = {str(offer.verb): str(offer.missing or "") for offer in available(claim, person)}
        shown = steps(asked(sign_in(person), claim=claim.pk)["This claim"])
        assert {verb: entry.get("missing", "") for verb, entry in shown.items()} == offers, person


@pytest.mark.parametrize("status", ClaimStatus)
def test_every_offer_on_a_claim_works(
    status: ClaimStatus, cast: list[Person], claim_in: InState, sign_in: SignIn
) -> None:
    claim = claim_in(status)
    for person in cast:
        client = sign_in(person)
        groups = asked(client, claim=claim.pk)
        for entry in [*groups["This claim"], *groups["This article"]]:
            with transaction.atomic():
                assert "missing" in entry or works(client, entry), (person, entry)
                transaction.set_rollback(True)


def test_every_place_on_offer_works(cast: list[Person], sign_in: SignIn) -> None:
    for person in cast:
        client = sign_in(person)
        for entry in asked(client)["Go to"]:
            if entry.get("post") != reverse("sign-out"):
                assert works(client, entry), (person, entry)


def works(client: Client, entry: Offered) -> bool:
    if "post" in entry:
        return client.post(entry["post"], {"version": entry["version"]}).status_code == 303
    address, _sign, place = entry.get("url", reverse("desk")).partition("#")
    page = client.get(address)
    return page.status_code == 200 and (not place or f'id="{place}"' in page.text)


@pytest.mark.parametrize("status", ClaimStatus)
def test_page_of_a_claim_has_the_place_of_every_step(
    status: ClaimStatus, cast: list[Person], claim_in: InState, sign_in: SignIn
) -> None:
    claim = claim_in(status)
    for person in cast:
        client = sign_in(person)
        page = client.get(claim.get_absolute_url()).text
        for verb, entry in steps(asked(client, claim=claim.pk)["This claim"]).items():
            is_there = f'id="{entry["place"]}"' in page
            # Giving a claim that somebody has to somebody else has a page of its own.
            assert is_there or verb == Verb.ASSIGN, (person, verb)


LINKS_OF_PAGES = {
    "Edit claim": "claim-edit",
    "Assign claims…": "article-assign",
    "Edit the article’s details": "article-edit",
    "Mark a claim": "article-mark",
}


@pytest.mark.parametrize("status", ClaimStatus)
def test_palette_offers_the_pages_that_the_workspace_links_to(
    status: ClaimStatus, cast: list[Person], claim_in: InState, sign_in: SignIn
) -> None:
    claim = claim_in(status)
    for person in cast:
        client = sign_in(person)
        page = client.get(f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}").text
        groups = asked(client, claim=claim.pk)
        offered = {*labels(groups["This claim"]), *labels(groups["This article"])}
        for label, name in LINKS_OF_PAGES.items():
            key = claim.pk if name.startswith("claim") else claim.article_id
            is_there = f'="{reverse(name, args=[key])}"' in page
            assert (label in offered) == is_there, (person, label)
        assert ("Add source" in offered) == ('id="add-evidence"' in page), person
        assert ("Rate" in offered) == ('id="verdict"' in page), person


def test_signed_steps_are_not_sent_from_where_the_verdict_is_not_in_view(
    claim_in: InState, second_reviewer: Person, sign_in: SignIn
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    approve = steps(asked(sign_in(second_reviewer), claim=claim.pk)["This claim"])["approve"]
    assert "post" not in approve
    assert approve["url"] == f"{claim.get_absolute_url()}#step-approve"


def test_step_that_is_not_ready_says_why(claim_in: InState, reviewer: Person, sign_in: SignIn) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    submit = steps(asked(sign_in(reviewer), claim=claim.pk)["This claim"])["submit"]
    assert submit["missing"] == "Choose a rating first."


def test_places_follow_what_the_person_may(cast: list[Person], sign_in: SignIn) -> None:
    for person in cast:
        offered = labels(asked(sign_in(person))["Go to"])
        may_import = person.username in {"editor", "boss"}
        assert ("New article" in offered) == may_import, person
        assert ("Administration" in offered) == (person.username == "boss"), person
        assert {"Desk", "Articles", "Claims", "Sources", "Sign out"} <= set(offered), person


def test_typed_letters_keep_what_fits_best_first(claim: Claim, editor: Person, sign_in: SignIn) -> None:
    groups = asked(sign_in(editor), claim=claim.pk, q="assi")
    assert labels(groups["This claim"]) == ["Assign…"]
    assert labels(groups["This article"]) == ["Assign claims…"]


def test_what_is_found_stands_before_what_only_has_the_letters(
    claim: Claim, editor: Person, sign_in: SignIn
) -> None:
    Claim.objects.filter(pk=claim.pk).update(statement="Der Notstand dauerte zwei Tage.")
    titles = list(asked(sign_in(editor), q="nots"))
    assert titles.index("Claims") < titles.index("Go to")


@pytest.mark.parametrize("typed", ["#1", "1"])
def test_number_jumps_to_the_claim_of_the_article_in_hand(
    typed: str, claim: Claim, editor: Person, sign_in: SignIn
) -> None:
    groups = asked(sign_in(editor), article=claim.article_id, q=typed)
    assert claim.number == 1
    (entry,) = groups["In this article"]
    assert entry["url"] == f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}"


def test_number_without_an_article_in_hand_names_no_claim(
    claim: Claim, editor: Person, sign_in: SignIn
) -> None:
    assert "In this article" not in asked(sign_in(editor), q="#1")


def test_search_finds_everything_that_the_search_page_finds(
    claim: Claim, editor: Person, sign_in: SignIn
) -> None:
    groups = asked(sign_in(editor), q="hafen")
    assert labels(groups["Articles"]) == ["Der Hafen wächst"]
    assert labels(groups["Claims"]) == ["1 · Der neue Kai des Hafens ist 420 Meter lang."]


def test_articles_one_worked_on_are_offered_latest_first(
    article: Article, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    other = factories.make_article(editor, title="Die Werft schließt")
    factories.make_claim(article, editor)
    assert labels(asked(sign_in(editor))["Worked on lately"]) == [article.title, other.title]
    assert "Worked on lately" not in asked(sign_in(reviewer))


def test_page_in_view_is_not_offered(editor: Person, sign_in: SignIn) -> None:
    assert "Desk" not in labels(asked(sign_in(editor), path=reverse("desk"))["Go to"])


@pytest.fixture
def hidden(editor: Person) -> Claim:
    article = factories.make_article(editor, title="Geheimer Umbau", is_confidential=True)
    return factories.make_claim(article, editor)


def everything_said(client: Client, hidden: Claim) -> Iterator[str]:
    for words in ("", "umbau", "420", "#1"):
        for in_hand in ({"claim": hidden.pk}, {"article": hidden.article_id}, {}):
            question: dict[str, str | int] = {"q": words, **in_hand}
            yield client.get(reverse("palette"), question).text


def test_palette_says_nothing_of_what_is_hidden(
    hidden: Claim, editor: Person, second_reviewer: Person, sign_in: SignIn
) -> None:
    traces = ("Umbau", "420", f"/claims/{hidden.pk}/", f"/articles/{hidden.article_id}/")
    said = "".join(everything_said(sign_in(second_reviewer), hidden))
    assert not any(trace in said for trace in traces)
    assert all(trace in "".join(everything_said(sign_in(editor), hidden)) for trace in traces)


def test_strangers_are_sent_to_sign_in(client: Client) -> None:
    response = client.get(reverse("palette"))
    assert (response.status_code, response.headers["Location"].split("?")[0]) == (302, reverse("sign-in"))


@pytest.mark.parametrize("typed", ["x" * 10_000, "gibtesnicht"])
def test_words_that_find_nothing_get_a_sentence(typed: str, editor: Person, sign_in: SignIn) -> None:
    answer = sign_in(editor).get(reverse("palette"), {"q": typed}).json()
    assert answer["groups"] == []
    assert answer["sentence"]


def test_words_are_the_readers_language(claim: Claim, sign_in: SignIn) -> None:
    reader = factories.make_person("leserin", language="de")
    assert "Artikel" in labels(asked(sign_in(reader)).popitem()[1])


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize(("words", "statements"), [("", 10), ("kai", 13), ("#1", 14)])
def test_an_answer_takes_the_same_statements_among_few_rows_and_many(
    words: str, statements: int, number: int, claim_in: InState, second_reviewer: Person, sign_in: SignIn
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    Claim.objects.bulk_create(
        Claim(article=claim.article, number=100 + n, statement=f"Kai {n}", status=ClaimStatus.OPEN)
        for n in range(number)
    )
    client = sign_in(second_reviewer)
    with CaptureQueriesContext(connection) as captured:
        asked(client, claim=claim.pk, q=words)
    assert len(captured) == statements
