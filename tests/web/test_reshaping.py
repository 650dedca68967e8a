"""Trimming, splitting, merging and undoing through the pages, without script."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import Action, ClaimStatus
from claims.models import Article, Claim, Lineage, Person
from claims.workflow.assigning import take_claim
from claims.workflow.marking import Wording, edit_claim
from claims.workflow.reshaping import merge_claims, split_claim
from claims.workflow.verifying import faults_in_history
from tests import factories
from tests.web.conftest import SignIn
from tests.web.test_statements import statements
from tests.workflow.test_reshaping import FIRST, SECOND, SENTENCE, neighbours, two_parts

DESK = "/articles/"


@pytest.fixture
def whole(article: Article, editor: Person) -> Claim:
    statement = "Der Kai ist 420 Meter lang und seit 2021 offen."
    return factories.make_claim(article, editor, quote=SENTENCE, statement=statement)


@pytest.fixture
def desk(sign_in: SignIn, editor: Person) -> Client:
    """An editor's."""
    return sign_in(editor)


def press(desk: Client, name: str, claim: Claim, **fields: Any) -> Any:
    return desk.post(reverse(name, args=[claim.pk]), fields)


def said(answer: HttpResponse) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))  # type: ignore[attr-defined]


def ends(article: Article, quote: str) -> dict[str, object]:
    found = factories.select(article, quote)
    return {"start": found.start, "end": found.end, "quote": found.quote}


def test_trim_page_moves_an_end_by_a_word_and_writes_nothing_until_saved(
    desk: Client, whole: Claim, article: Article
) -> None:
    fields: dict[str, Any] = {**ends(article, SENTENCE), "version": whole.version}
    for step in ("shrink-start", "shrink-end"):
        page = press(desk, "claim-trim", whole, **fields, step=step)
        fields |= {name: page.context["form"][name].value() for name in ("start", "end", "quote")}
    assert fields["quote"] == SENTENCE.removeprefix("Der ").removesuffix(" eröffnet")
    assert factories.quote_of(whole).quote == SENTENCE
    answer = press(desk, "claim-trim", whole, **fields, next=DESK)
    assert (answer.status_code, answer["Location"]) == (303, DESK)
    assert factories.quote_of(whole).quote == fields["quote"]


def test_trim_page_with_spoofed_ends_is_a_conflict_that_shows_the_mark_as_it_is(
    desk: Client, whole: Claim, article: Article
) -> None:
    spoofed = {**ends(article, FIRST), "quote": "Der neue Kai ist 999 Meter lang"}
    answer = press(desk, "claim-trim", whole, **spoofed, version=whole.version)
    assert answer.status_code == 409
    assert "do not stand there" in answer.text
    assert factories.quote_of(whole).quote == SENTENCE


def test_trim_from_a_stale_page_is_a_conflict(
    desk: Client, whole: Claim, article: Article, editor: Person
) -> None:
    opened = whole.version
    edit_claim(whole, Wording("Der Kai misst 420 Meter."), by=editor)
    answer = press(desk, "claim-trim", whole, **ends(article, FIRST), version=opened)
    assert answer.status_code == 409
    assert "changed this claim since you opened it" in answer.text


def test_split_with_an_empty_body_splits_at_the_places_on_offer(
    desk: Client, whole: Claim, article: Article
) -> None:
    answer = press(desk, "claim-split", whole, next=DESK)
    assert (answer.status_code, answer["Location"]) == (303, DESK)
    assert said(answer) == "Split into 2 claims."
    child = Lineage.objects.get().child
    assert (factories.quote_of(whole).quote, factories.quote_of(child).quote) == (FIRST, SECOND)
    assert child.statement == "Der neue Kai wurde am 3. Mai 2021 eröffnet."
    assert list(faults_in_history()) == []


def test_split_by_htmx_is_told_to_load_the_page_behind(desk: Client, whole: Claim) -> None:
    address = reverse("claim-split", args=[whole.pk])
    answer = desk.post(address, {"next": DESK}, headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == DESK


def test_split_with_an_empty_body_where_nothing_is_on_offer_says_what_to_do(
    desk: Client, claim: Claim
) -> None:
    answer = press(desk, "claim-split", claim, next=DESK)
    assert answer.status_code == 303
    assert "No place to split was found" in said(answer)
    assert not Lineage.objects.exists()


def test_split_at_places_given_takes_the_statements_that_would_be_proposed(
    desk: Client, whole: Claim
) -> None:
    place = SENTENCE.index("420")
    press(desk, "claim-split", whole, at=[place, SENTENCE.index("wurde")])
    statements_now = whole.article.claims.exclude(number=None).order_by("number")
    assert list(statements_now.values_list("statement", flat=True)) == [
        "Der neue Kai ist.",
        "420 Meter lang.",
        "Der neue Kai wurde am 3. Mai 2021 eröffnet.",
    ]


@pytest.mark.parametrize("at", ["1", "0", "9" * 30, "-3", "x", str(len(SENTENCE))])
def test_split_at_a_place_between_no_words_is_refused(at: str, desk: Client, whole: Claim) -> None:
    answer = press(desk, "claim-split", whole, at=at)
    assert "between words" in said(answer)
    assert not Lineage.objects.exists()


def test_split_page_saves_the_statements_as_they_were_edited(desk: Client, whole: Claim) -> None:
    page = desk.get(reverse("claim-split", args=[whole.pk]))
    (first, _), (second, _) = page.context["form"].drafts
    names = [f"statement-{piece.start}-{piece.end}" for piece in (first, second)]
    fields: dict[str, Any] = {names[0]: "Der Kai misst 420 Meter.", names[1]: "Er ist seit 2021 offen."}
    answer = press(desk, "claim-split", whole, **fields, at=second.start, from_page=1, version=whole.version)
    assert answer.status_code == 303
    assert factories.reload(whole).statement == "Der Kai misst 420 Meter."
    assert Lineage.objects.get().child.statement == "Er ist seit 2021 offen."


def test_split_page_with_places_changed_unseen_shows_the_parts_first_and_keeps_what_was_typed(
    desk: Client, whole: Claim
) -> None:
    kept = f"statement-{SENTENCE.index(SECOND)}-{len(SENTENCE)}"
    answer = press(
        desk,
        "claim-split",
        whole,
        **{f"statement-0-{len(FIRST)}": "Eins.", kept: "Zwei, selbst geschrieben."},
        at=[SENTENCE.index("420"), SENTENCE.index("wurde")],
        from_page=1,
        version=whole.version,
    )
    assert answer.status_code == 422
    assert "Zwei, selbst geschrieben." in answer.text
    assert len(answer.context["form"].drafts) == 3
    assert not Lineage.objects.exists()


def test_split_page_sent_twice_splits_once(desk: Client, whole: Claim) -> None:
    place = SENTENCE.index(SECOND)
    fields: dict[str, Any] = {
        f"statement-0-{len(FIRST)}": "Eins.",
        f"statement-{place}-{len(SENTENCE)}": "Zwei.",
        "at": place,
        "from_page": 1,
        "version": whole.version,
    }
    answers = [press(desk, "claim-split", whole, **fields).status_code for _twice in range(2)]
    assert answers[0] == 303
    assert Lineage.objects.count() == 1
    assert whole.entries.filter(action=Action.SPLIT_CLAIM).count() == 1


def test_split_page_from_a_stale_page_is_a_conflict_that_keeps_what_was_typed(
    desk: Client, whole: Claim, editor: Person
) -> None:
    place, opened = SENTENCE.index(SECOND), whole.version
    edit_claim(whole, Wording("Der Kai misst 420 Meter."), by=editor)
    answer = press(
        desk,
        "claim-split",
        whole,
        **{f"statement-0-{len(FIRST)}": "Eins.", f"statement-{place}-{len(SENTENCE)}": "Mein Satz."},
        at=place,
        from_page=1,
        version=opened,
    )
    assert answer.status_code == 409
    assert "Mein Satz." in answer.text
    assert not Lineage.objects.exists()


def test_split_page_of_a_claim_in_second_review_says_what_to_do(
    desk: Client, claim_in: Any, reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    page = desk.get(reverse("claim-split", args=[claim.pk]))
    assert page.status_code == 409
    assert "recalled or returned" in page.text


def test_merge_page_shows_both_and_saves_the_statement(
    desk: Client, article: Article, editor: Person
) -> None:
    first, second = neighbours(article, editor)
    page = desk.get(reverse("claim-merge", args=[first.pk]), {"other": second.pk})
    assert page.context["form"]["statement"].value() == "Der Kai ist 420 Meter lang. 1312 Schiffe legten an."
    answer = press(
        desk, "claim-merge", first, other=second.pk, statement="Beides.", version=first.version, next=DESK
    )
    assert (answer.status_code, answer["Location"]) == (303, DESK)
    assert factories.reload(first).statement == "Beides."
    assert factories.reload(second).set_aside_reason == "merged"


def test_merge_with_nothing_named_takes_what_follows_in_the_text(
    desk: Client, article: Article, editor: Person
) -> None:
    first = factories.make_claim(article, editor, quote="wurde am 3. Mai 2021", statement="Eins.")
    second = factories.make_claim(article, editor, quote="2021 eröffnet", statement="Zwei.")
    press(desk, "claim-merge", first)
    assert factories.reload(second).status == ClaimStatus.DISMISSED
    assert factories.reload(first).statement == "Eins. Zwei."


def test_merge_of_the_last_one_says_what_to_do(desk: Client, article: Article, editor: Person) -> None:
    text = article.revisions.get().text
    last = factories.make_claim(article, editor, quote=text.rstrip().rsplit(" ", 1)[1], statement="Zuletzt.")
    answer = press(desk, "claim-merge", last, next=DESK)
    assert "No claim follows" in said(answer)


@pytest.mark.parametrize("key", ["0", "9" * 30, "x"])
def test_merge_with_what_is_no_claim_is_missing(key: str, desk: Client, whole: Claim) -> None:
    assert press(desk, "claim-merge", whole, other=key).status_code == 404


def test_merge_with_a_claim_of_another_or_a_hidden_article_is_missing(
    desk: Client, whole: Claim, editor: Person, admin_person: Person
) -> None:
    foreign = factories.make_claim(factories.make_article(editor), editor)
    hidden = factories.make_article(admin_person, is_confidential=True, editors=(admin_person,))
    secret = factories.make_claim(hidden, admin_person)
    for other in (foreign, secret):
        assert press(desk, "claim-merge", whole, other=other.pk).status_code == 404
    assert not Lineage.objects.exists()


def test_merge_sent_twice_merges_once(desk: Client, article: Article, editor: Person) -> None:
    first, second = neighbours(article, editor)
    for _twice in range(2):
        press(desk, "claim-merge", first, other=second.pk, version=first.version)
    assert Lineage.objects.count() == 1


def test_undo_takes_the_latest_step_back_and_a_second_press_says_there_is_none(
    desk: Client, whole: Claim, article: Article, editor: Person
) -> None:
    split_claim(whole, two_parts(article), by=editor)
    answer = press(desk, "claim-reshaping-undo", whole, next=DESK)
    assert said(answer) == "Undone: words and places are as they were."
    assert factories.quote_of(whole).quote == SENTENCE
    again = press(desk, "claim-reshaping-undo", whole, next=DESK)
    assert "no split or merge left" in said(again)


def test_undo_of_a_step_of_another_claim_is_missing(
    desk: Client, whole: Claim, article: Article, editor: Person
) -> None:
    split_claim(whole, two_parts(article), by=editor)
    stranger = factories.make_claim(article, editor, quote="1312 Schiffe")
    row = Lineage.objects.get()
    assert press(desk, "claim-reshaping-undo", stranger, lineage=row.pk).status_code == 404
    assert press(desk, "claim-reshaping-undo", whole, lineage="9" * 30).status_code == 404


def test_claim_pages_name_where_a_claim_came_from_and_the_history_names_the_other(
    desk: Client, whole: Claim, article: Article, editor: Person
) -> None:
    (child,) = split_claim(whole, two_parts(article), by=editor)
    parents, childs = (desk.get(one.get_absolute_url()).text for one in (whole, child))
    assert f'<a href="{child.get_absolute_url()}">claim {child.number}</a>' in parents
    assert "Split from" in childs
    assert f'<a href="{whole.get_absolute_url()}">claim {whole.number}</a>' in childs
    history = desk.get(reverse("claim-history", args=[child.pk])).text
    assert f"{whole.number}: {FIRST}." in history


def test_claim_pages_offer_what_the_person_may_do_and_nothing_else(
    sign_in: SignIn, whole: Claim, article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    split_claim(whole, two_parts(article), by=reviewer)
    take_claim(factories.reload(whole), by=reviewer)
    offered = {
        person.username: [
            word
            for word in ("data-trims", "Split <kbd", "Merge with next", ">Undo<")
            if word in sign_in(person).get(whole.get_absolute_url()).text
        ]
        for person in (editor, reviewer, second_reviewer)
    }
    three = ["data-trims", "Split <kbd", "Merge with next"]
    assert offered == {"editor": three, "reviewer": three, "second": []}


def test_claim_page_of_an_approved_claim_offers_trimming_only(desk: Client, claim_in: Any) -> None:
    page = desk.get(claim_in(ClaimStatus.APPROVED).get_absolute_url()).text
    assert "data-trims" in page
    assert "Merge with next" not in page


@pytest.mark.parametrize("number", [1, 8])
def test_lineage_takes_one_statement_for_few_steps_and_many(
    number: int, desk: Client, article: Article, editor: Person
) -> None:
    claim = factories.make_claim(article, editor, quote=SENTENCE)
    for place in range(number):
        other = factories.make_claim(article, editor, quote="1312 Schiffe", statement=f"Nummer {place}.")
        merge_claims(factories.reload(claim), other, by=editor)
    with CaptureQueriesContext(connection) as captured:
        page = desk.get(claim.get_absolute_url())
    assert page.text.count("Merged into it") >= number
    assert sum("claims_lineage" in sql for sql in statements(captured)) == 1
