"""Bringing in a changed text, placing claims in it, comparing revisions: all without script."""

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus, Placing
from claims.models import Article, Claim, Person, Placement, RevisionDraft
from claims.workflow.marking import accept_claim
from tests import factories
from tests.web.conftest import SignIn
from tests.web.test_statements import statements
from tests.workflow.test_revising import DOUBLED, QUOTE, current, revise

Answer = Any
"""What a test client gives: a response with its context."""
ClaimIn = Callable[[ClaimStatus], Claim]
SENTENCE = f"{QUOTE} und wurde am 3. Mai 2021 eröffnet. "


@pytest.fixture
def desk(sign_in: SignIn, editor: Person) -> Client:
    return sign_in(editor)


def new_text(article: Article, *changes: tuple[str, str]) -> str:
    text = current(article).text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def bring_in(desk: Client, article: Article, text: str, **more: object) -> Answer:
    form = {"text": text, "note": "Die Zahl war falsch.", "submission": str(uuid.uuid4()), **more}
    return desk.post(reverse("revision-new", args=[article.pk]), form)


def kept(desk: Client, article: Article, *changes: tuple[str, str]) -> RevisionDraft:
    answer = bring_in(desk, article, new_text(article, *changes))
    draft = RevisionDraft.objects.latest("pk")
    assert answer.headers["Location"] == reverse("revision-confirm", args=[draft.pk])
    return draft


def page_of(desk: Client, draft: RevisionDraft) -> Answer:
    return desk.get(reverse("revision-confirm", args=[draft.pk]))


def confirm(desk: Client, draft: RevisionDraft, **said: object) -> Answer:
    form = {"version": current(draft.article).pk, **said}
    return desk.post(reverse("revision-confirm", args=[draft.pk]), form)


def drawn(old: str, new: str) -> str:
    """One wording that replaces another, as it is shown and read out."""
    went, came = (f'<span class="visually-hidden">{said}: </span>' for said in ("removed", "added"))
    return f'<del class="diff">{went}{old}</del> <ins class="diff">{came}{new}</ins>'


def words_of(answer: Answer) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split())


def test_a_changed_text_is_shown_with_what_it_does_before_anything_changes(
    desk: Client, claim_in: ClaimIn, article: Article
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    page = page_of(desk, kept(desk, article, ("420 Meter", "460 Meter")))

    assert drawn("420", "460") in page.text
    assert "Die Zahl war falsch." in page.text
    assert page.context["comparison"].counts[Placing.CHANGED] >= 1
    assert factories.reload(claim).status == ClaimStatus.APPROVED
    assert article.revisions.count() == 1


def test_confirming_makes_the_revision_and_leads_to_the_comparison(
    desk: Client, claim_in: ClaimIn, article: Article
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    draft = kept(desk, article, ("420 Meter", "460 Meter"))
    answer = confirm(desk, draft)

    assert answer.status_code == 303
    assert answer.headers["Location"] == f"{reverse('article-compare', args=[article.pk])}?old=1&new=2"
    assert factories.reload(claim).status == ClaimStatus.RECHECK
    page = desk.get(answer.headers["Location"])
    assert "Revision 2 is the current text." in page.text
    assert page.context["changes"].counts[Placing.CHANGED] >= 1
    assert '<ins class="diff">460</ins>' in page.text


def test_confirming_twice_is_one_revision(desk: Client, article: Article) -> None:
    draft = kept(desk, article, ("1312", "1313"))
    first, second = confirm(desk, draft), confirm(desk, draft)

    assert article.revisions.count() == 2
    assert first.headers["Location"] == second.headers["Location"]


def test_sending_the_same_form_twice_is_one_draft(desk: Client, article: Article) -> None:
    text, token = new_text(article, ("1312", "1313")), str(uuid.uuid4())
    first = bring_in(desk, article, text, submission=token)
    second = bring_in(desk, article, text, submission=token)

    assert first.headers["Location"] == second.headers["Location"]
    assert RevisionDraft.objects.count() == 1


def test_a_file_can_be_brought_in_as_well(desk: Client, article: Article) -> None:
    data = new_text(article, ("1312", "1313")).encode()
    answer = bring_in(desk, article, "", file=SimpleUploadedFile("neu.txt", data))

    assert answer.status_code == 302
    assert "1313" in RevisionDraft.objects.get().text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no text in it."),
        ("  \n ", "There is no text in it."),
        ("x" * 2_200_000, "too large"),
    ],
    ids=["empty", "blank", "too large"],
)
def test_a_bad_text_is_refused_with_a_sentence_and_the_note_stays(
    text: str, sentence: str, desk: Client, article: Article
) -> None:
    answer = bring_in(desk, article, text)

    assert answer.status_code == 422
    assert sentence in words_of(answer)
    assert "Die Zahl war falsch." in answer.text
    assert not RevisionDraft.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("neu.txt", b"Der Hafen \0 ist neu.", "The text holds zero bytes."),
        ("neu.pdf", b"%PDF-1.7", "Only .txt and .md files can be brought in so far."),
        ("neu.txt", b"", "There is no text in it."),
    ],
    ids=["nul", "pdf", "empty"],
)
def test_a_bad_file_is_refused_with_a_sentence(
    name: str, data: bytes, sentence: str, desk: Client, article: Article
) -> None:
    answer = bring_in(desk, article, "", file=SimpleUploadedFile(name, data))

    assert answer.status_code == 422
    assert sentence in words_of(answer)
    assert not RevisionDraft.objects.exists()


def test_the_same_words_are_refused_and_stay_in_the_form(desk: Client, article: Article) -> None:
    answer = bring_in(desk, article, new_text(article))

    assert answer.status_code == 422
    assert "These are the words of revision 1." in answer.text
    assert "Der neue Kai ist 420 Meter lang" in answer.text


def test_the_form_can_start_from_the_current_text(desk: Client, article: Article) -> None:
    page = desk.get(reverse("revision-new", args=[article.pk]), {"text": "current"})

    assert "Der neue Kai ist 420 Meter lang" in page.text


def test_an_entirely_other_text_is_taken_and_says_that_everything_is_gone(
    desk: Client, claim: Claim, article: Article
) -> None:
    bring_in(desk, article, "The bridge was closed in March. Nobody knows when it will open again.\n")
    page = page_of(desk, RevisionDraft.objects.get())

    assert page.context["comparison"].counts[Placing.UNCHANGED] == 0
    assert page.context["comparison"].counts[Placing.GONE] >= 1


@pytest.fixture
def unsure(article: Article, editor: Person) -> Claim:
    claim = article.claims.get(anchors__quote__contains="Hafenmeisterin")
    accept_claim(claim, by=editor)
    return claim


def test_an_unsure_claim_has_to_be_placed_first(desk: Client, unsure: Claim, article: Article) -> None:
    draft = kept(desk, article, (DOUBLED, DOUBLED + DOUBLED))
    answer = confirm(desk, draft)

    assert answer.status_code == 422
    assert "Say where it stands, or that it is gone." in answer.text
    assert article.revisions.count() == 1


def test_an_unsure_claim_is_placed_where_the_person_says(
    desk: Client, unsure: Claim, article: Article, editor: Person
) -> None:
    draft = kept(desk, article, (DOUBLED, DOUBLED + DOUBLED))
    (question,) = page_of(desk, draft).context["form"].questions()
    second = question.candidates[1]
    answer = confirm(desk, draft, **{f"place_{unsure.pk}": second.value})

    assert answer.status_code == 303
    anchor = factories.quote_of(unsure)
    assert f"{anchor.start}-{anchor.end}" == second.value
    assert Placement.objects.get(claim=unsure).decided_by == editor


def test_words_that_stand_twice_are_asked_about_and_kept(
    desk: Client, unsure: Claim, article: Article
) -> None:
    draft = kept(desk, article, (DOUBLED, DOUBLED + DOUBLED))
    typed = {f"place_{unsure.pk}": "words", f"words_{unsure.pk}": "leitet die Behörde seit 2019"}
    answer = confirm(desk, draft, **typed)

    assert answer.status_code == 422
    assert "These words stand there 2 times." in words_of(answer)
    assert 'value="leitet die Behörde seit 2019"' in answer.text
    (question,) = answer.context["form"].questions()
    assert len(question.candidates) == 4


def test_words_marked_by_hand_that_stand_once_are_taken(
    desk: Client, unsure: Claim, article: Article
) -> None:
    draft = kept(desk, article, (DOUBLED, DOUBLED + DOUBLED))
    answer = confirm(desk, draft, **{f"words_{unsure.pk}": "Niemand weiß, wie es weitergeht."})

    assert answer.status_code == 303
    assert factories.quote_of(unsure).quote == "Niemand weiß, wie es weitergeht."
    assert Placement.objects.get(claim=unsure).placing == Placing.CHANGED


@pytest.mark.parametrize("typed", ["Das steht da nicht.", "x" * 6000, ".*", " "])
def test_words_that_do_not_stand_there_are_refused(
    typed: str, desk: Client, unsure: Claim, article: Article
) -> None:
    draft = kept(desk, article, (DOUBLED, DOUBLED + DOUBLED))
    answer = confirm(desk, draft, **{f"place_{unsure.pk}": "words", f"words_{unsure.pk}": typed})

    assert answer.status_code == 422
    assert article.revisions.count() == 1


@pytest.mark.parametrize("value", ["1-9999999999999999999", "-1--1", "9-3", "abc", "gone "])
def test_a_place_that_was_not_offered_is_refused(
    value: str, desk: Client, unsure: Claim, article: Article
) -> None:
    draft = kept(desk, article, (DOUBLED, DOUBLED + DOUBLED))

    assert confirm(desk, draft, **{f"place_{unsure.pk}": value}).status_code == 422
    assert article.revisions.count() == 1


def test_a_person_may_overrule_what_was_found(desk: Client, claim: Claim, article: Article) -> None:
    draft = kept(desk, article, ("420 Meter", "460 Meter"))
    answer = confirm(desk, draft, **{f"place_{claim.pk}": "gone"})

    assert answer.status_code == 303
    assert Placement.objects.get(claim=claim).placing == Placing.GONE


def test_confirming_on_a_replaced_text_says_so_and_compares_with_the_new_one(
    desk: Client, article: Article, admin_person: Person
) -> None:
    draft = kept(desk, article, ("1312", "1313"))
    seen = current(article).pk
    revise(article, ("12 Prozent", "13 Prozent"), by=admin_person)
    answer = confirm(desk, draft, version=seen)

    assert answer.status_code == 409
    assert "Boss brought in revision 2 meanwhile." in words_of(answer)
    assert drawn("13", "12") in answer.text
    again = answer.context["form"]["version"].value()
    assert confirm(desk, draft, version=again).status_code == 303
    assert current(article).number == 3


def test_a_draft_whose_base_was_replaced_says_so_when_it_is_opened(
    desk: Client, article: Article, admin_person: Person
) -> None:
    draft = kept(desk, article, ("1312", "1313"))
    revise(article, ("12 Prozent", "13 Prozent"), by=admin_person)

    assert "It is compared with that one now." in words_of(page_of(desk, draft))


def test_discarding_leaves_the_article_as_it_was(desk: Client, article: Article) -> None:
    draft = kept(desk, article, ("1312", "1313"))
    answer = desk.post(reverse("revision-discard", args=[draft.pk]))

    assert answer.headers["Location"] == reverse("article-detail", args=[article.pk])
    assert not RevisionDraft.objects.exists()
    assert article.revisions.count() == 1


def test_a_confirmed_draft_cannot_be_discarded_and_leads_to_its_comparison(
    desk: Client, article: Article
) -> None:
    draft = kept(desk, article, ("1312", "1313"))
    confirm(desk, draft)
    desk.post(reverse("revision-discard", args=[draft.pk]))

    assert RevisionDraft.objects.filter(pk=draft.pk).exists()
    assert page_of(desk, draft).headers["Location"].endswith("?old=1&new=2")


@pytest.mark.parametrize("route", ["revision-new", "revision-confirm"])
def test_a_reviewer_is_told_to_ask_an_editor(
    route: str, desk: Client, article: Article, reviewer: Person, sign_in: SignIn
) -> None:
    draft = kept(desk, article, ("1312", "1313"))
    pk = article.pk if route == "revision-new" else draft.pk
    answer = sign_in(reviewer).get(reverse(route, args=[pk]))

    assert answer.status_code == 403
    assert "Ask one of them." in answer.text


def test_the_workspace_names_the_revision_and_leads_to_the_comparison(
    desk: Client, article: Article, editor: Person
) -> None:
    address = reverse("article-detail", args=[article.pk])
    assert "Revision 1" in desk.get(address).text
    revise(article, ("1312", "1313"), by=editor)
    page = desk.get(address)

    assert "Revision 2" in page.text
    assert "compare with 1" in page.text


def lose(claim: Claim, article: Article, editor: Person) -> Claim:
    revise(article, (SENTENCE, ""), by=editor)
    return factories.reload(claim)


def test_a_lost_claim_stands_under_the_text_with_its_last_words(
    desk: Client, claim: Claim, article: Article, editor: Person
) -> None:
    lose(claim, article, editor)
    page = desk.get(reverse("article-detail", args=[article.pk]), {"claim": claim.pk})

    assert page.status_code == 200
    assert "1 claim has lost its place" in words_of(page)
    assert "Not in the current text; stood in revision 1:" in words_of(page)
    assert f'data-claim="{claim.pk}"' not in page.text.partition('id="inspector"')[0]


def test_a_lost_claims_page_shows_its_words_in_each_revision(
    desk: Client, claim: Claim, article: Article, editor: Person
) -> None:
    lose(claim, article, editor)
    page = desk.get(reverse("claim-detail", args=[claim.pk]))

    assert f'<del class="diff">{QUOTE}</del>' in page.text
    assert "In the revisions" in page.text


def test_a_lost_claim_is_put_on_words_of_the_current_text(
    desk: Client, claim_in: ClaimIn, article: Article, editor: Person
) -> None:
    claim = lose(claim_in(ClaimStatus.APPROVED), article, editor)
    form = {"version": claim.version, "words": "legten 1312  Schiffe an"}
    answer = desk.post(reverse("claim-place", args=[claim.pk]), form)

    assert answer.status_code == 302
    now = factories.reload(claim)
    assert factories.quote_of(now).quote == "legten 1312 Schiffe an"
    assert factories.quote_of(now).revision == current(article)
    assert (now.status, now.version) == (ClaimStatus.RECHECK, claim.version + 1)
    assert Placement.objects.get(claim=claim).placing == Placing.CHANGED


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("", "do not stand in the text"), ("Das steht nicht da.", "do not stand in the text"), ("i", "6 times")],
)
def test_a_lost_claim_is_not_put_on_words_that_are_not_one_place(
    words: str, sentence: str, desk: Client, claim: Claim, article: Article, editor: Person
) -> None:
    lost = lose(claim, article, editor)
    answer = desk.post(reverse("claim-place", args=[claim.pk]), {"version": lost.version, "words": words})

    assert answer.status_code == 422
    assert sentence in words_of(answer)
    assert factories.quote_of(claim).revision.number == 1


def test_a_claim_with_its_place_is_not_placed_again(desk: Client, claim: Claim, article: Article) -> None:
    address = reverse("claim-place", args=[claim.pk])
    answer = desk.post(address, {"version": claim.version, "words": "legten 1312 Schiffe an"})

    assert "This claim has its place in the text." in desk.get(address).text
    assert answer.status_code == 409
    assert factories.quote_of(claim).quote == QUOTE


def test_placing_a_claim_that_changed_meanwhile_is_a_conflict(
    desk: Client, claim: Claim, article: Article, editor: Person
) -> None:
    lose(claim, article, editor)
    answer = desk.post(
        reverse("claim-place", args=[claim.pk]), {"version": claim.version, "words": "legten 1312 Schiffe an"}
    )

    assert answer.status_code == 409
    assert "legten 1312 Schiffe an" in answer.text


@pytest.mark.parametrize(
    "query", ["", "?old=1&new=2", "?old=2&new=1", "?old=9999999999999999999999&new=x", "?old=2&new=2"]
)
def test_comparing_any_numbers_shows_a_pair_that_exists(
    query: str, desk: Client, article: Article, editor: Person
) -> None:
    revise(article, ("1312", "1313"), by=editor)
    page = desk.get(reverse("article-compare", args=[article.pk]) + query)

    assert (page.context["pair"].old.number, page.context["pair"].new.number) == (1, 2)


def test_comparing_a_single_revision_says_what_it_is_for(desk: Client, article: Article) -> None:
    assert "There is one revision so far" in desk.get(reverse("article-compare", args=[article.pk])).text


def test_a_hidden_articles_new_text_is_missing_for_others(editor: Person, sign_in: SignIn) -> None:
    other = factories.make_person("other", *editor.roles)
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    draft = kept(sign_in(editor), hidden, ("1312", "1313"))

    for route in ("revision-confirm", "revision-discard"):
        assert sign_in(other).post(reverse(route, args=[draft.pk])).status_code == 404


def harbour(number: int) -> str:
    return " ".join(f"Im Jahr {1900 + n} legten {n + 300} Schiffe an." for n in range(number))


@pytest.mark.parametrize("number", [2, 40])
def test_the_pages_of_a_new_revision_take_the_same_statements_for_few_claims_and_many(
    number: int, editor: Person, desk: Client
) -> None:
    article = factories.make_article(editor, text=f"Der Hafen\n\n{harbour(number)} Der Kai ist alt.")
    draft = kept(desk, article, ("legten", "machten"))
    with CaptureQueriesContext(connection) as captured:
        page_of(desk, draft)
    assert len(statements(captured)) == 12
    confirm(desk, draft)
    with CaptureQueriesContext(connection) as captured:
        desk.get(reverse("article-compare", args=[article.pk]))
    assert len(statements(captured)) == 10
