"""Sorting suggestions on their own screen: without a script, from two desks at once, and many together."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import Action, ClaimStatus
from claims.models import Article, Claim, Person
from claims.queries.sorting import suggestions_of
from claims.queries.workspace import PARAGRAPHS_A_PART
from claims.workflow.assigning import start_claim, take_claim
from claims.workflow.desk_keeping import declare_conflict
from claims.workflow.marking import Wording, dismiss_claim, edit_claim
from tests import factories
from tests.web.conftest import SignIn
from tests.web.test_statements import statements

HTMX = {"HX-Request": "true"}


def card_of(article: Article) -> str:
    return reverse("article-sort", args=[article.pk])


def waiting_in(article: Article) -> list[Claim]:
    return list(suggestions_of(article))


def in_hand(response: Any) -> Claim:
    claim: Claim = response.context["claim"]
    return claim


def fields_of(response: Any) -> dict[str, str]:
    """What the form of the card would send, but for the button."""
    form = response.context["form"]
    names = ("statement", "dismiss_reason", "not_checkable_reason", "version")
    values = {name: str(form[name].value()) for name in names}
    return {**values, "claim": str(in_hand(response).pk), "to": form.chosen_person}


def press(client: Client, response: Any, decision: str, **said: object) -> Any:
    """Send the card's form by one of its buttons and follow to the next card."""
    article = response.context["article"]
    form = {**fields_of(response), "decision": decision, **said}
    return client.post(card_of(article), form, follow=True)


def told_in(response: Any) -> list[str]:
    """What the page says of the last action."""
    return [str(message) for message in response.context["messages"]]


def long_article(editor: Person, number: int) -> Article:
    sentences = [f"Im Jahr {1700 + n} kamen {n + 20} Schiffe an." for n in range(number)]
    return factories.make_article(editor, text="Der Hafen\n\n" + "\n\n".join(sentences))


def test_the_head_of_the_article_leads_to_sorting_as_long_as_something_waits(
    sign_in: SignIn, reviewer: Person, article: Article
) -> None:
    client, address = sign_in(reviewer), reverse("article-detail", args=[article.pk])
    number = len(waiting_in(article))

    assert f"Sort {number} suggestions" in client.get(address).text

    factories.accept_from_score(article, 0, by=reviewer)
    assert card_of(article) not in client.get(address).text


def test_the_list_of_articles_leads_to_sorting_for_those_who_may(
    sign_in: SignIn, reviewer: Person, outsider: Person, article: Article
) -> None:
    lists = [sign_in(person).get(reverse("article-list")).text for person in (reviewer, outsider)]

    assert [card_of(article) in page for page in lists] == [True, False]


def test_every_suggestion_can_be_sorted_without_a_script_with_one_button_each(
    sign_in: SignIn, editor: Person, reviewer: Person, article: Article
) -> None:
    client = sign_in(editor)
    expected = waiting_in(article)
    said: list[dict[str, object]] = [
        {"decision": "accept"},
        {"decision": "assign", "to": reviewer.pk},
        {"decision": "dismiss"},
        {"decision": "mark_not_checkable"},
    ]
    page = client.get(card_of(article))
    for number, claim in enumerate(expected):
        assert in_hand(page) == claim
        assert f"{number} of {len(expected)} sorted" in page.text
        page = press(client, page, **(said[number] if number < len(said) else {"decision": "dismiss"}))

    assert "Everything is sorted" in page.text
    counts = re.findall(r"(\d+) (?:accepted|dismissed|not checkable)", page.text)
    assert counts == ["2", str(len(expected) - 3), "1"]
    assert [factories.reload(claim).status for claim in expected[:4]] == [
        ClaimStatus.OPEN,
        ClaimStatus.ASSIGNED,
        ClaimStatus.DISMISSED,
        ClaimStatus.NOT_CHECKABLE,
    ]
    assert factories.reload(expected[1]).assignee == reviewer


def test_the_first_reasons_are_ready_and_the_last_ones_are_offered_again(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    first = client.get(card_of(article))
    sent = fields_of(first)
    assert (sent["dismiss_reason"], sent["not_checkable_reason"]) == ("not_a_claim", "opinion")

    second = press(client, first, "dismiss", dismiss_reason="trivial")
    third = press(client, second, "mark_not_checkable", not_checkable_reason="forecast")

    sent = fields_of(third)
    assert (sent["dismiss_reason"], sent["not_checkable_reason"]) == ("trivial", "forecast")
    assert factories.reload(in_hand(first)).set_aside_reason == "trivial"


def test_whom_one_assigned_to_last_is_offered_again_and_to_nobody_else(
    sign_in: SignIn, editor: Person, admin_person: Person, reviewer: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = press(client, client.get(card_of(article)), "assign", to=reviewer.pk)

    assert fields_of(page)["to"] == str(reviewer.pk)
    assert fields_of(sign_in(admin_person).get(card_of(article)))["to"] == ""


def test_assigning_to_nobody_says_what_to_do_and_keeps_what_was_typed(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))

    refused = press(client, page, "assign", to="", statement="Mein Wortlaut.")

    assert refused.status_code == 422
    assert "Choose who gets it." in refused.text
    assert fields_of(refused)["statement"] == "Mein Wortlaut."
    assert in_hand(refused).status == ClaimStatus.SUGGESTED


def test_assigning_to_whom_it_may_not_go_says_so(
    sign_in: SignIn, editor: Person, reviewer: Person, article: Article
) -> None:
    declare_conflict(reviewer, article=article, by=reviewer)
    client = sign_in(editor)

    refused = press(client, client.get(card_of(article)), "assign", to=reviewer.pk)

    assert refused.status_code == 422
    assert "has declared a conflict" in refused.text
    assert fields_of(refused)["to"] == str(reviewer.pk)
    assert not article.claims.exclude(status=ClaimStatus.SUGGESTED).exists()


def test_a_reviewer_can_assign_to_themselves_alone(
    sign_in: SignIn, reviewer: Person, second_reviewer: Person, article: Article
) -> None:
    client = sign_in(reviewer)
    page = client.get(card_of(article))

    refused = press(client, page, "assign", to=second_reviewer.pk)
    taken = press(client, page, "assign", to=reviewer.pk)

    assert str(second_reviewer) not in page.text
    assert refused.status_code == 422
    assert taken.status_code == 200
    assert factories.reload(in_hand(page)).assignee == reviewer


def test_the_statement_is_accepted_as_it_was_typed_on_one_line(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))

    press(client, page, "accept", statement="  Der Kai\r\n misst   420 Meter. ")

    assert factories.reload(in_hand(page)).statement == "Der Kai misst 420 Meter."


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [("  ", "can be read by itself"), ("x" * 2001, "at most 2000 characters")],
    ids=["empty", "too long"],
)
def test_a_statement_that_cannot_stand_is_refused_beside_its_field(
    sign_in: SignIn, editor: Person, article: Article, statement: str, sentence: str
) -> None:
    client = sign_in(editor)

    refused = press(client, client.get(card_of(article)), "accept", statement=statement)

    assert refused.status_code == 422
    assert sentence in refused.text
    assert refused.context["form"]["statement"].value() == statement


def test_an_empty_statement_does_not_keep_one_from_dismissing(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))

    press(client, page, "dismiss", statement="")

    assert factories.reload(in_hand(page)).status == ClaimStatus.DISMISSED


@pytest.mark.parametrize("reason", ["merged", "other", "", "gibt-es-nicht"])
def test_reasons_that_need_more_than_a_key_are_not_taken(
    sign_in: SignIn, editor: Person, article: Article, reason: str
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))

    refused = press(client, page, "dismiss", dismiss_reason=reason)

    assert refused.status_code == 422
    assert factories.reload(in_hand(page)).status == ClaimStatus.SUGGESTED
    assert 'value="merged"' not in page.text


def test_a_dismissal_by_hand_does_not_offer_to_have_been_a_merge(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    page = sign_in(editor).get(reverse("claim-detail", args=[claim.pk])).text

    assert 'value="gone"' in page
    assert 'value="merged"' not in page


def test_pressing_twice_decides_once_and_says_nothing_of_it(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))

    answers = [press(client, page, "accept") for _ in range(2)]

    assert in_hand(page).entries.count() == 1
    assert in_hand(answers[1]) == in_hand(answers[0]) == waiting_in(article)[0]
    assert told_in(answers[1]) == []


def test_of_two_who_sort_at_once_the_second_is_told_and_gets_the_next(
    sign_in: SignIn, editor: Person, reviewer: Person, article: Article
) -> None:
    first, second = sign_in(reviewer), sign_in(editor)
    pages = first.get(card_of(article)), second.get(card_of(article))

    press(first, pages[0], "dismiss")
    told = press(second, pages[1], "accept")

    assert "Reviewer was faster" in told.text
    assert in_hand(told) == waiting_in(article)[0] != in_hand(pages[0])
    assert factories.reload(in_hand(pages[0])).status == ClaimStatus.DISMISSED


def test_words_that_were_changed_meanwhile_are_shown_beside_what_was_typed(
    sign_in: SignIn, editor: Person, reviewer: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))
    edit_claim(factories.reload(in_hand(page)), Wording("Ihr Wortlaut."), by=reviewer)

    stale = press(client, page, "accept", statement="Mein Wortlaut.")
    press(client, stale, "accept")

    assert stale.status_code == 409
    assert "Stored now" in stale.text
    assert "Ihr Wortlaut." in stale.text
    assert fields_of(stale)["statement"] == "Mein Wortlaut."
    assert factories.reload(in_hand(page)).statement == "Mein Wortlaut."


def test_a_suggestion_changed_and_then_sorted_meanwhile_leads_on(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))

    press(client, page, "dismiss")
    after = press(client, page, "assign", to="")

    assert in_hand(after) != in_hand(page)


def test_undo_goes_back_any_number_of_steps_and_puts_the_suggestion_in_hand(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))
    decided = []
    for decision in ("accept", "dismiss", "mark_not_checkable"):
        decided.append(in_hand(page))
        page = press(client, page, decision)

    button = reverse("article-sort-undo", args=[article.pk])
    back = [in_hand(client.post(button, follow=True)) for _ in decided]

    assert back == decided[::-1]
    assert {factories.reload(claim).status for claim in decided} == {ClaimStatus.SUGGESTED}


def test_undo_with_nothing_to_undo_says_so(sign_in: SignIn, editor: Person, article: Article) -> None:
    answer = sign_in(editor).post(
        reverse("article-sort-undo", args=[article.pk]), {"next": card_of(article)}, follow=True
    )

    assert "no decision of yours to undo" in answer.text


def take(claim: Claim, colleague: Person) -> None:
    take_claim(claim, by=colleague)


def take_and_start(claim: Claim, colleague: Person) -> None:
    take_claim(claim, by=colleague)
    start_claim(claim, by=colleague)


@pytest.mark.parametrize("work", [take, take_and_start], ids=lambda one: one.__name__)
def test_undo_after_somebody_else_worked_on_it_is_refused(
    work: Callable[[Claim, Person], None],
    sign_in: SignIn,
    editor: Person,
    reviewer: Person,
    article: Article,
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))
    press(client, page, "accept")
    work(factories.reload(in_hand(page)), reviewer)

    refused = client.post(
        reverse("article-sort-undo", args=[article.pk]), {"next": card_of(article)}, follow=True
    )

    assert len(told_in(refused)) == 1
    assert factories.reload(in_hand(page)).assignee == reviewer


def test_an_earlier_decision_can_be_undone_by_itself(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = client.get(card_of(article))
    after = press(client, press(client, page, "accept"), "dismiss")
    earlier = after.context["lately"][1].claim
    button = reverse("claim-take-back", args=[earlier.pk])
    assert button in after.text

    back = client.post(
        button,
        {"version": earlier.version, "next": f"{card_of(article)}?claim={earlier.pk}"},
        follow=True,
    )

    assert in_hand(back) == earlier
    assert len(back.context["lately"]) == 1


def test_a_claim_page_offers_to_undo_to_whoever_sorted_it_alone(
    sign_in: SignIn, editor: Person, reviewer: Person, article: Article
) -> None:
    client = sign_in(reviewer)
    page = client.get(card_of(article))
    press(client, page, "accept")
    claim = in_hand(page)

    seen = [
        sign_in(person).get(reverse("claim-detail", args=[claim.pk])).text for person in (reviewer, editor)
    ]

    button = reverse("claim-take-back", args=[claim.pk])
    assert [button in text for text in seen] == [True, False]


def test_an_accepted_statement_can_be_mended_on_the_spot(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    page = press(client, client.get(card_of(article)), "accept")
    lately = page.context["lately"][0]
    form = {field.name: field.value() or "" for field in lately.form}

    after = client.post(
        reverse("claim-edit", args=[lately.claim.pk]),
        {**form, "statement": "Besser gesagt.", "next": card_of(article)},
        follow=True,
    )

    now = factories.reload(lately.claim)
    assert (now.statement, now.claimant, now.kind) == ("Besser gesagt.", None, lately.claim.kind)
    assert after.redirect_chain[0][0] == card_of(article)


@pytest.mark.parametrize("asked", ["999999", "x", "²", "-1", "9" * 30])
def test_a_claim_that_is_none_of_the_article_s_puts_the_first_suggestion_in_hand(
    sign_in: SignIn, editor: Person, article: Article, asked: str
) -> None:
    page = sign_in(editor).get(card_of(article), {"claim": asked})

    assert in_hand(page) == waiting_in(article)[0]


def test_next_and_previous_go_once_around_the_article(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    expected = waiting_in(article)
    page = client.get(card_of(article))
    forward = []
    for _ in expected:
        forward.append(in_hand(page))
        page = client.get(card_of(article), {"claim": page.context["hand"].following.pk})

    assert forward == expected
    assert in_hand(page) == expected[0]
    assert page.context["hand"].previous == expected[-1]


def test_the_last_suggestion_has_no_neighbour(sign_in: SignIn, editor: Person, article: Article) -> None:
    *others, last = waiting_in(article)
    for claim in others:
        dismiss_claim(factories.reload(claim), reason="trivial", by=editor)

    page = sign_in(editor).get(card_of(article))

    assert (in_hand(page), page.context["hand"].following) == (last, None)
    assert 'data-key="n j"' not in page.text


def test_a_suggestion_without_a_place_in_the_text_is_sorted_last(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    first, second, *_ = waiting_in(article)
    first.anchors.update(is_current=False)

    assert waiting_in(article)[-1] == first
    assert in_hand(client.get(card_of(article))) == second
    assert in_hand(client.get(card_of(article), {"claim": first.pk})) == first


def test_htmx_gets_the_card_alone_as_long_as_the_text_shows_it(sign_in: SignIn, editor: Person) -> None:
    article = long_article(editor, 2 * PARAGRAPHS_A_PART)
    client = sign_in(editor)
    whole = client.get(card_of(article))
    shown = {**HTMX, "Text-Shown": whole.context["part"].span}
    first, second, *_, last = waiting_in(article)

    near = client.get(card_of(article), {"claim": second.pk}, headers=shown)
    far = client.get(card_of(article), {"claim": last.pk}, headers=shown)
    anew = client.get(card_of(article), {"claim": second.pk, "text": 1}, headers=shown)

    assert ["<html" in page.text for page in (whole, near, far, anew)] == [True, False, False, False]
    assert ['id="article-text"' in page.text for page in (near, far, anew)] == [False, True, True]
    assert whole.context["part"].span in near.text
    assert factories.quote_of(last).quote in far.text
    assert far.context["part"].span in far.text
    assert near.headers["HX-Push-Url"] == f"{card_of(article)}?claim={second.pk}"
    assert "Text-Shown" in near.headers["Vary"]
    assert factories.quote_of(first).quote not in near.text


@pytest.mark.parametrize("shown", ["", "x-y", "-1-5", "5", "9" * 30 + "-" + "9" * 40, '"><b>'])
def test_nonsense_about_the_text_shown_brings_the_text(
    sign_in: SignIn, editor: Person, article: Article, shown: str
) -> None:
    page = sign_in(editor).get(card_of(article), headers={**HTMX, "Text-Shown": shown})

    assert 'id="article-text"' in page.text
    assert "<b>" not in page.text


def test_what_was_checked_before_shows_beside_the_suggestion(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    suggestion = waiting_in(article)[0]
    other = factories.make_article(editor, title="Ein früherer Artikel")
    factories.make_claim(other, editor, statement=suggestion.statement)

    page = sign_in(editor).get(card_of(article))

    assert "Checked before" in page.text
    assert "Ein früherer Artikel" in page.text


def test_somebody_without_a_role_is_told_so(sign_in: SignIn, outsider: Person, article: Article) -> None:
    client = sign_in(outsider)

    for name in ("article-sort", "article-sort-all"):
        answer = client.get(reverse(name, args=[article.pk]))
        assert answer.status_code == 403
        assert "needs the role" in answer.text


@pytest.mark.parametrize("name", ["article-sort", "article-sort-all", "article-sort-undo"])
def test_a_hidden_article_is_missing(sign_in: SignIn, editor: Person, reviewer: Person, name: str) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))

    assert sign_in(reviewer).post(reverse(name, args=[hidden.pk])).status_code == 404


def test_a_claim_of_another_article_cannot_be_sorted_here(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    other = factories.make_article(editor)
    page = client.get(card_of(article))

    answer = press(client, page, "accept", claim=waiting_in(other)[0].pk)

    assert answer.status_code == 404


def all_of(article: Article, **query: object) -> str:
    return reverse("article-sort-all", args=[article.pk], query=query or None)


def in_bulk(client: Client, article: Article, decision: str, **said: object) -> HttpResponse:
    query: Any = said.pop("query", {})
    form = {"decision": decision, "dismiss_reason": "trivial", "not_checkable_reason": "opinion", **said}
    return client.post(all_of(article, **query), form, follow=True)  # type: ignore[return-value]


def test_what_is_ticked_is_accepted_and_counted(sign_in: SignIn, editor: Person, article: Article) -> None:
    first, second, third, *_ = waiting_in(article)

    answer = in_bulk(sign_in(editor), article, "accept", which="ticked", claims=[first.pk, third.pk])

    assert "2 suggestions accepted." in answer.text
    accepted = article.claims.filter(status=ClaimStatus.OPEN).order_by("number")
    assert list(accepted) == [first, third]
    assert factories.reload(second).status == ClaimStatus.SUGGESTED


def test_what_somebody_else_sorted_meanwhile_is_left_and_counted(
    sign_in: SignIn, editor: Person, reviewer: Person, article: Article
) -> None:
    first, second, *_ = waiting_in(article)
    dismiss_claim(factories.reload(first), reason="trivial", by=reviewer)

    answer = in_bulk(sign_in(editor), article, "accept", which="ticked", claims=[first.pk, second.pk])

    assert "1 suggestion accepted. 1 was sorted by somebody else meanwhile." in answer.text
    assert factories.reload(first).status == ClaimStatus.DISMISSED


def test_everything_from_a_score_is_accepted_and_everything_below_dismissed(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    scores = sorted(claim.score or 0 for claim in waiting_in(article))
    bound = scores[len(scores) // 2]

    in_bulk(client, article, "accept", which="found", query={"from_score": bound})
    low = {"which": "found", "dismiss_reason": "below_score", "query": {"below_score": bound}}
    in_bulk(client, article, "dismiss", **low)

    assert all((claim.score or 0) >= bound for claim in article.claims.filter(status=ClaimStatus.OPEN))
    dismissed = article.claims.filter(status=ClaimStatus.DISMISSED)
    assert {claim.set_aside_reason for claim in dismissed} == {"below_score"}
    assert all((claim.score or 0) < bound for claim in dismissed)
    assert not waiting_in(article)


def test_a_whole_paragraph_is_marked_as_not_checkable(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)
    shown = client.get(all_of(article, paragraph=1))
    expected = list(shown.context["page"])

    in_bulk(client, article, "mark_not_checkable", which="found", query={"paragraph": 1})

    assert expected
    assert {claim.paragraph for claim in expected} == {1}
    assert list(article.claims.filter(status=ClaimStatus.NOT_CHECKABLE).order_by("number")) == expected


def test_a_narrowed_list_comes_ticked_and_the_whole_one_does_not(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client = sign_in(editor)

    def ticked(page: str) -> int:
        return len(re.findall(r'name="claims"[^>]* checked', page))

    assert ticked(client.get(all_of(article)).text) == 0
    narrowed = client.get(all_of(article, paragraph=1))
    assert ticked(narrowed.text) == len(narrowed.context["page"]) > 0


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"decision": "accept", "which": "ticked"}, "Tick at least one suggestion."),
        ({"decision": "", "which": "found"}, "Choose what is to be done with them."),
        ({"decision": "dismiss", "which": "found", "dismiss_reason": ""}, "Choose a reason."),
    ],
    ids=["nothing ticked", "no decision", "no reason"],
)
def test_a_bulk_form_that_lacks_something_says_what_and_sorts_nothing(
    sign_in: SignIn, editor: Person, article: Article, said: dict[str, str], sentence: str
) -> None:
    answer: Any = in_bulk(sign_in(editor), article, **said)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert not article.claims.exclude(status=ClaimStatus.SUGGESTED).exists()


def test_a_refused_bulk_form_keeps_what_was_ticked(sign_in: SignIn, editor: Person, article: Article) -> None:
    first, second, *_ = waiting_in(article)

    answer: Any = in_bulk(sign_in(editor), article, "", which="ticked", claims=[second.pk])

    assert f'id="claim-{second.pk}" checked' in answer.text
    assert f'id="claim-{first.pk}" checked' not in answer.text


def test_a_bulk_form_sent_twice_decides_once(sign_in: SignIn, editor: Person, article: Article) -> None:
    client, number = sign_in(editor), len(waiting_in(article))

    answers = [in_bulk(client, article, "dismiss", which="found") for _ in range(2)]

    assert f"{number} suggestions dismissed." in answers[0].text
    assert "0 suggestions dismissed." in answers[1].text
    assert article.history.entries.filter(action=Action.DISMISS).count() == number


def test_one_undo_takes_a_bulk_decision_back_as_a_whole(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    client, waiting = sign_in(editor), waiting_in(article)
    in_bulk(client, article, "dismiss", which="found")

    answer = client.post(reverse("article-sort-undo", args=[article.pk]), follow=True)

    assert f"Undone: {len(waiting)} suggestions wait again." in answer.text
    assert waiting_in(article) == waiting
    assert in_hand(answer) == waiting[0]


def test_a_list_of_many_suggestions_comes_in_pages(sign_in: SignIn, editor: Person) -> None:
    article = long_article(editor, 130)
    client = sign_in(editor)

    pages = [client.get(all_of(article, page=number)) for number in (1, 2)]

    assert [len(page.context["page"]) for page in pages] == [100, 30]
    in_bulk(client, article, "dismiss", which="found", query={"page": 2})
    assert not waiting_in(article)


@pytest.mark.parametrize("number", [3, 300])
def test_a_card_takes_as_many_statements_for_few_suggestions_as_for_many(
    sign_in: SignIn, editor: Person, number: int
) -> None:
    article = long_article(editor, number)
    client = sign_in(editor)
    page = client.get(card_of(article))
    headers = {**HTMX, "Text-Shown": page.context["part"].span}
    form = {**fields_of(page), "decision": "accept"}

    with CaptureQueriesContext(connection) as decided:
        answer = client.post(card_of(article), form, headers=headers)
    with CaptureQueriesContext(connection) as shown:
        card = client.get(answer.headers["Location"], headers=headers)

    assert (answer.status_code, card.status_code) == (303, 200)
    assert 'id="article-text"' not in card.text
    assert (len(statements(decided)), len(statements(shown))) == (15, 14)


@pytest.mark.parametrize("number", [3, 90])
def test_the_list_takes_as_many_statements_for_few_suggestions_as_for_many(
    sign_in: SignIn, editor: Person, number: int
) -> None:
    article = long_article(editor, number)
    client = sign_in(editor)

    with CaptureQueriesContext(connection) as captured:
        client.get(all_of(article))

    assert len(statements(captured)) == 6
