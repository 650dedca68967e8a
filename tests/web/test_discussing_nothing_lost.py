"""Discussion where words, questions or people could get lost: sent twice, out of sight, told apart."""

import uuid
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus, NoticeKind, Role
from claims.exceptions import Unready, WrongState
from claims.models import Article, Claim, Comment, Notice, Person, Thread
from claims.queries.discussion import open_questions_of_article
from claims.templatetags.markdown import draw
from claims.text.mentions import mentioned_names
from claims.workflow.discussing import LONGEST_COMMENT, Passage, add_comment, edit_comment, open_thread
from claims.workflow.sourcing import withdraw_evidence
from tests import factories
from tests.web.conftest import SignIn

InState = Callable[[ClaimStatus], Claim]


@pytest.fixture
def reviewers(sign_in: SignIn, reviewer: Person) -> Client:
    return sign_in(reviewer)


def told_as_mentioned() -> list[str]:
    notices = Notice.objects.filter(kind=NoticeKind.MENTIONED)
    return list(notices.values_list("person__username", flat=True))


def test_words_over_a_line_break_can_be_discussed(editor: Person, sign_in: SignIn) -> None:
    text = "Ein Titel\n\nDer Hafen hat 2021 einen Kai gebaut,\nder 420 Meter lang ist.\n"
    article = factories.make_article(editor, text=text)
    marked = factories.select(article, "gebaut,\nder 420")
    quote = marked.quote.replace("\n", "\r\n")  # as browsers send it
    form = {"start": marked.start, "end": marked.end, "quote": quote, "words": "Stimmt das?"}
    address = reverse("article-discuss", args=[article.pk])
    answer = sign_in(editor).post(address, {**form, "submission": uuid.uuid4()})
    assert answer.status_code == 303
    assert Thread.objects.get().quote == marked.quote


def test_a_comment_as_long_as_its_field_allows_is_taken_however_lines_end(
    claim: Claim, reviewers: Client
) -> None:
    words = "\r\n".join(["a" * 98] * 101)
    assert len(words.replace("\r\n", "\n")) <= LONGEST_COMMENT < len(words)
    form = {"words": words, "submission": uuid.uuid4()}
    assert reviewers.post(reverse("claim-discuss", args=[claim.pk]), form).status_code == 303


def test_a_comment_that_is_too_long_is_refused_by_the_action_too(claim: Claim, reviewer: Person) -> None:
    with pytest.raises(Unready, match="Shorten it"):
        open_thread(claim, "x" * (LONGEST_COMMENT + 1), by=reviewer)


def test_a_form_gone_back_to_and_filled_in_anew_is_refused_with_its_words(
    claim: Claim, reviewers: Client
) -> None:
    address, token = reverse("claim-discuss", args=[claim.pk]), uuid.uuid4()
    reviewers.post(address, {"words": "Erstes", "submission": token})
    page = reviewers.post(address, {"words": "Etwas ganz anderes", "submission": token})
    assert page.status_code == 409
    assert "Etwas ganz anderes</textarea>" in page.text


def test_a_token_used_for_another_claim_is_refused(article: Article, editor: Person) -> None:
    one, other = (factories.make_claim(article, editor) for _ in range(2))
    token = uuid.uuid4()
    open_thread(one, "Warum?", by=editor, submission=token)
    with pytest.raises(WrongState, match="sent already"):
        open_thread(other, "Warum?", by=editor, submission=token)


def test_a_form_sent_twice_is_one_thread_though_its_comment_was_edited_between(
    claim: Claim, reviewer: Person
) -> None:
    token = uuid.uuid4()
    thread = open_thread(claim, "Eins", by=reviewer, submission=token)
    edit_comment(thread.comments.get(), "Zwei", by=reviewer)
    assert open_thread(claim, "Eins", by=reviewer, submission=token) == thread
    assert Comment.objects.get().words == "Zwei"


def test_an_open_question_on_withdrawn_evidence_stays_beside_the_claim(
    claim_in: InState, reviewer: Person, editor: Person, reviewers: Client
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    evidence = factories.add_primary_evidence(claim, reviewer)
    evidence.claim = claim
    thread = open_thread(evidence, "Welche Seite?", by=editor, is_question=True)
    withdraw_evidence(evidence, by=reviewer)
    page = reviewers.get(reverse("claim-detail", args=[claim.pk])).text
    assert f'id="thread-{thread.pk}"' in page
    assert "About withdrawn evidence" in page


def test_each_piece_of_evidence_has_fields_of_its_own_to_comment_in(
    claim_in: InState, reviewer: Person, reviewers: Client
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    pieces = [factories.add_primary_evidence(factories.reload(claim), reviewer) for _ in range(2)]
    page = reviewers.get(reverse("claim-detail", args=[claim.pk])).text
    for name in (f"{field}-{piece.pk}" for piece in pieces for field in ("say", "ask")):
        assert (page.count(f'id="{name}"'), page.count(f'for="{name}"')) == (1, 1)


def test_an_open_question_whose_words_are_gone_stays_under_the_text(
    article: Article, editor: Person, sign_in: SignIn
) -> None:
    marked = Passage(article, factories.select(article, "Niemand weiß"))
    thread = open_thread(marked, "Wer sagt das?", by=editor, is_question=True)
    article.revisions.update(is_current=False)
    text = "Titel\n\nDer Kai ist lang.\n"
    revision = article.revisions.create(number=2, text=text, fingerprint="2", added_by=editor)
    revision.paragraphs.create(order=1, number=1, kind="body", start=7, end=len(text) - 1)
    page = sign_in(editor).get(reverse("article-detail", args=[article.pk])).text
    assert open_questions_of_article(article).get() == thread
    assert f'id="thread-{thread.pk}"' in page
    assert "no longer stand in the text" in page


def test_whoever_has_an_address_as_user_name_is_mentioned_by_all_of_it(
    claim: Claim, reviewer: Person
) -> None:
    for name in ("mara", "mara@desk.example"):
        factories.make_person(name, Role.REVIEWER)
    open_thread(claim, "@mara@desk.example, sieh nach.", by=reviewer)
    assert told_as_mentioned() == ["mara@desk.example"]


def test_a_mention_in_another_case_is_known_with_letters_beyond_english_too(
    claim: Claim, reviewer: Person
) -> None:
    factories.make_person("Özlem", Role.REVIEWER)
    open_thread(claim, "@özlem?", by=reviewer)
    assert told_as_mentioned() == ["Özlem"]


@pytest.mark.parametrize("words", ["    @mara", "````\n@mara\n````", "~~~\n@mara\n~~~", "`@mara`"])
def test_a_name_that_is_drawn_as_code_mentions_nobody(words: str) -> None:
    assert "<code>@mara" in draw(words, {"mara": "Mara"})
    assert mentioned_names(words) == []


def test_marks_of_two_paragraphs_make_no_code_of_what_stands_between() -> None:
    assert mentioned_names("Ein ` Zeichen, @mara\n\nund noch ` eins") == ["mara"]


def test_a_mention_taken_out_and_put_back_is_told_once(
    claim: Claim, reviewer: Person, second_reviewer: Person
) -> None:
    comment = open_thread(claim, "@second?", by=reviewer).comments.get()
    for words in ("Niemand?", "@second?"):
        edit_comment(comment, words, by=reviewer)
    assert told_as_mentioned() == ["second"]


@pytest.mark.parametrize("typed", ["öz", "Öz", "ÖZ"])
def test_names_are_completed_in_any_case_with_letters_beyond_english_too(
    typed: str, reviewers: Client
) -> None:
    factories.make_person("oezlem", Role.REVIEWER)
    Person.objects.filter(username="oezlem").update(first_name="Özlem")
    people = reviewers.get(reverse("person-list"), {"q": typed}).json()["people"]
    assert [person["username"] for person in people] == ["oezlem"]


def test_names_for_a_hidden_article_are_found_behind_many_who_do_not_see_it(
    editor: Person, sign_in: SignIn
) -> None:
    for place in range(10):
        factories.make_person(f"aa{place}", Role.REVIEWER)
    named = factories.make_person("zz", Role.EDITOR)
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor, named))
    wish: dict[str, str | int] = {"q": "", "article": hidden.pk}
    people = sign_in(editor).get(reverse("person-list"), wish).json()["people"]
    assert [person["username"] for person in people] == ["editor", "zz"]


@pytest.mark.parametrize("address", ["//example.org/", "/claims/1/", "#content", "ftp://example.org/"])
def test_only_addresses_of_the_web_and_of_mail_become_links(address: str) -> None:
    assert "<a" not in draw(f"[hier]({address})", {})


def read(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_a_hidden_claims_page_takes_the_same_statements_with_one_thread_and_thirty(
    editor: Person, sign_in: SignIn
) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    claim, client = factories.make_claim(hidden, editor), sign_in(editor)
    open_thread(claim, "Eins", by=editor)
    with_one = read(client, claim.get_absolute_url())
    for _ in range(29):
        add_comment(open_thread(claim, "Noch eins", by=editor), "Ja", by=editor)
    assert read(client, claim.get_absolute_url()) == with_one


def test_the_workspace_takes_the_same_statements_with_one_thread_on_its_words_and_thirty(
    article: Article, editor: Person, sign_in: SignIn
) -> None:
    marked, client = Passage(article, factories.select(article, "Niemand weiß")), sign_in(editor)
    address = reverse("article-detail", args=[article.pk])
    open_thread(marked, "Eins", by=editor)
    with_one = read(client, address)
    for _ in range(29):
        add_comment(open_thread(marked, "Noch eins", by=editor), "Ja", by=editor)
    assert read(client, address) == with_one
