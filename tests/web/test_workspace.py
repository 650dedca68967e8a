"""The article's workspace: text, marks, the claim in hand, marking and sorting."""

import uuid
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from claims.queries.workspace import PARAGRAPHS_A_PART
from claims.workflow.marking import Wording, dismiss_claim, mark_claim
from tests import factories
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]
HTMX = {"HX-Request": "true"}


def open_article(client: Client, article: Article, **wishes: str | int) -> str:
    response = client.get(reverse("article-detail", args=[article.pk]), wishes)
    assert response.status_code == 200
    return response.text


def test_marks_stand_at_exact_characters_with_status_and_number(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    claim = factories.make_claim(article, editor, quote="die Bahnstrecke fertig wurde 🚢")

    page = open_article(sign_in(editor), article)

    opening = f'<mark class="claim-open" data-claim="{claim.pk}"'
    inside = page.split(opening)[1].split("</mark>")[0]
    assert "die Bahnstrecke fertig wurde 🚢<sup>" in inside


def test_overlapping_marks_are_both_there_and_both_reachable(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    first = factories.make_claim(article, editor, quote="Kai ist 420 Meter lang und wurde")
    second = factories.make_claim(article, editor, quote="lang und wurde am 3. Mai 2021 eröffnet")

    page = open_article(sign_in(editor), article)

    for claim in (first, second):
        assert page.count(f'href="?claim={claim.pk}" data-row') == 1


def test_dismissed_suggestions_leave_the_text_clean(sign_in: SignIn, editor: Person, claim: Claim) -> None:
    dismiss_claim(claim, reason="trivial", by=editor)

    page = open_article(sign_in(editor), claim.article)

    assert f'data-claim="{claim.pk}"' not in page


def test_what_needs_the_reader_is_in_hand_first(sign_in: SignIn, reviewer: Person, claim_in: ClaimIn) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)

    response = sign_in(reviewer).get(reverse("article-detail", args=[claim.article_id]))

    assert response.context["claim"] == claim


@pytest.mark.parametrize("asked", ["999999", "x", "²", "-1", "9" * 30])
def test_a_claim_that_is_none_of_the_article_s_is_not_in_hand(
    sign_in: SignIn, editor: Person, article: Article, asked: str
) -> None:
    assert "Der Hafen wächst" in open_article(sign_in(editor), article, claim=asked)


def test_htmx_gets_the_claim_in_hand_alone(sign_in: SignIn, editor: Person, claim: Claim) -> None:
    response = sign_in(editor).get(
        reverse("article-detail", args=[claim.article_id]), {"claim": claim.pk}, headers=HTMX
    )

    assert "<html" not in response.text
    assert f'data-claim="{claim.pk}" data-status="open"' in response.text
    assert "HX-Request" in response.headers["Vary"]


def test_a_hidden_article_is_missing(sign_in: SignIn, editor: Person, reviewer: Person) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    client = sign_in(reviewer)

    for name in ("article-detail", "article-mark"):
        assert client.get(reverse(name, args=[hidden.pk])).status_code == 404


@pytest.mark.parametrize("number", [1, 300])
def test_the_workspace_takes_as_many_statements_for_one_claim_as_for_many(
    sign_in: SignIn, editor: Person, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    text = "Titel\n\n" + "\n\n".join(f"Im Jahr {1700 + i} kamen {i} Schiffe an." for i in range(number))
    article = factories.make_article(editor, text=text)
    client = sign_in(editor)

    with django_assert_num_queries(19):
        open_article(client, article)


def test_a_long_article_is_shown_in_parts_and_opens_at_the_claim(sign_in: SignIn, editor: Person) -> None:
    sentences = [f"Im Jahr {1700 + i} kamen {i} Schiffe an." for i in range(3 * PARAGRAPHS_A_PART)]
    article = factories.make_article(editor, text="Titel\n\n" + "\n\n".join(sentences))
    last = article.claims.order_by("-number")[0]
    client = sign_in(editor)

    first_part, last_part = open_article(client, article), open_article(client, article, claim=last.pk)

    assert sentences[0] in first_part
    assert sentences[-1] not in first_part
    assert last_part.count(sentences[-1]) >= 1
    assert sentences[0] not in last_part


def selected(article: Article, quote: str, **changes: object) -> dict[str, object]:
    selection = factories.select(article, quote)
    return {"start": selection.start, "end": selection.end, "quote": selection.quote, **changes}


def marking(article: Article, quote: str, **changes: object) -> dict[str, object]:
    wording = {"statement": "Der Lärm am Hafen nahm zu.", "kind": "other", "priority": 2}
    return {**selected(article, quote), **wording, "submission": uuid.uuid4(), **changes}


def test_a_selection_behind_an_emoji_becomes_a_claim_of_exactly_these_words(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    quote = "der Lärm nahm zu"
    client = sign_in(editor)
    address = reverse("article-mark", args=[article.pk])

    offered = client.post(address, selected(article, quote))
    saved = client.post(address, marking(article, quote))

    claim = Claim.objects.get(statement="Der Lärm am Hafen nahm zu.")
    assert offered.context["form"]["quote"].value() == quote
    assert saved.status_code == 303
    assert factories.quote_of(claim).quote == quote


def test_a_selection_counted_in_utf_16_is_refused_and_changes_nothing(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    data = marking(article, "der Lärm nahm zu")
    shifted = {**data, "start": int(str(data["start"])) + 1, "end": int(str(data["end"])) + 1}
    before = article.claims.count()
    client = sign_in(editor)
    address = reverse("article-mark", args=[article.pk])

    statuses = [
        client.post(address, sent).status_code
        for sent in (shifted, {name: shifted[name] for name in ("start", "end", "quote")})
    ]

    assert statuses == [409, 409]
    assert article.claims.count() == before


def test_marking_twice_with_one_form_is_one_claim(sign_in: SignIn, editor: Person, article: Article) -> None:
    data = marking(article, "der Lärm nahm zu")
    client = sign_in(editor)

    for _ in range(2):
        assert client.post(reverse("article-mark", args=[article.pk]), data).status_code == 303

    assert Claim.objects.filter(statement="Der Lärm am Hafen nahm zu.").count() == 1


def test_without_script_a_sentence_is_chosen_and_cut_to_some_of_its_words(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    address = reverse("article-mark", args=[article.pk])

    listed = client.get(address)
    chosen = client.get(address, {"paragraph": 1})
    value = chosen.context["form"].fields["sentence"].choices[0][0]
    picked = client.post(address, {"paragraph": 1, "sentence": value, "words": "420 Meter lang"})

    assert "Der neue Kai ist 420 Meter lang" in listed.text
    assert picked.context["form"]["quote"].value() == "420 Meter lang"
    selection = factories.select(article, "420 Meter lang")
    assert picked.context["form"]["start"].value() == selection.start


@pytest.mark.parametrize("words", ["521 Meter", "e"])
def test_words_that_are_not_once_in_the_sentence_are_refused(
    sign_in: SignIn, editor: Person, article: Article, words: str
) -> None:
    client = sign_in(editor)
    address = reverse("article-mark", args=[article.pk])
    value = client.get(address, {"paragraph": 1}).context["form"].fields["sentence"].choices[0][0]

    response = client.post(address, {"paragraph": 1, "sentence": value, "words": words})

    assert response.status_code == 422
    assert f'value="{words}"' in response.text


def test_an_outsider_marks_nothing(sign_in: SignIn, outsider: Person, article: Article) -> None:
    response = sign_in(outsider).get(reverse("article-mark", args=[article.pk]))

    assert response.status_code == 403


def test_markup_in_the_text_is_shown_as_words(sign_in: SignIn, editor: Person) -> None:
    article = factories.make_article(
        editor, text="Titel\n\nEs kamen 12 <img src=x onerror=alert(1)> Schiffe im Mai 2021 an."
    )
    mark_claim(article, factories.select(article, "<img src=x"), Wording("<i>Kursiv</i>"), by=editor)

    page = open_article(sign_in(editor), article)

    assert "<img" not in page
    assert "<i>" not in page


def test_reassigning_one_claim_ticks_this_claim_alone(
    sign_in: SignIn, editor: Person, claim: Claim, article: Article
) -> None:
    other = factories.make_claim(article, editor, quote="1312 Schiffe", statement="1312 Schiffe legten an.")

    page = sign_in(editor).get(reverse("article-assign", args=[article.pk]), {"claim": claim.pk}).text

    assert f'id="claim-{claim.pk}" checked' in page
    assert f'id="claim-{other.pk}" checked' not in page


ATTRIBUTED = "Der Hafen\n\nLaut Hafenamt legten 1312 Schiffe an."


def test_a_suggestion_shows_whom_the_article_names_and_accepting_makes_that_the_claimant(
    sign_in: SignIn, editor: Person
) -> None:
    suggestion = factories.make_article(editor, text=ATTRIBUTED).claims.get()
    client = sign_in(editor)
    shown = client.get(reverse("claim-detail", args=[suggestion.pk])).text
    assert "<bdi>Hafenamt</bdi>" in shown
    assert "becomes the claimant when it is accepted" in shown

    client.post(reverse("claim-accept", args=[suggestion.pk]), {"version": suggestion.version})

    accepted = client.get(reverse("claim-detail", args=[suggestion.pk])).text
    assert "<bdi>Hafenamt</bdi>" in accepted
    assert "becomes the claimant" not in accepted


def test_the_wording_of_a_suggestion_is_filled_in_with_whom_the_article_names(
    sign_in: SignIn, editor: Person
) -> None:
    suggestion = factories.make_article(editor, text=ATTRIBUTED).claims.get()
    Claim.objects.update(statement="Im Hafen legten 1312 Schiffe an.")
    page = sign_in(editor).get(reverse("claim-edit", args=[suggestion.pk]))
    assert page.context["form"]["claimant"].value() == "Hafenamt"
