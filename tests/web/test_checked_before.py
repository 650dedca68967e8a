"""What was checked before, as it is drawn beside a claim and while one is being made."""

import uuid
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.choices import ClaimStatus
from claims.models import Article, Claim, EarlierCheck, Person, Verdict
from claims.web.checked_before import CheckedBefore
from claims.workflow.assigning import start_claim, take_claim
from claims.workflow.marking import dismiss_claim
from claims.workflow.matching import link_match, reject_match
from tests import factories
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]
HTMX = {"HX-Request": "true"}
TITLE = "Checked before"
QUOTE = "Der neue Kai ist 420 Meter lang"


@pytest.fixture
def check(editor: Person) -> EarlierCheck:
    return factories.make_earlier_check(editor)


def page_of(client: Client, claim: Claim) -> tuple[str, CheckedBefore]:
    answer = client.get(reverse("claim-detail", args=[claim.pk]))
    assert answer.status_code == 200
    return answer.text, answer.context["inspector"].earlier


def shown(client: Client, claim: Claim) -> list[object]:
    return [earlier.other for earlier in page_of(client, claim)[1].shown]


def test_a_claim_that_nobody_checked_before_shows_no_panel(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    page, earlier = page_of(sign_in(editor), claim)
    assert TITLE not in page
    assert not earlier


def test_an_approved_claim_is_shown_with_its_rating_and_day(
    sign_in: SignIn, editor: Person, claim_in: ClaimIn, article: Article
) -> None:
    approved = claim_in(ClaimStatus.APPROVED)
    claim = factories.make_claim(article, editor)

    page, earlier = page_of(sign_in(editor), claim)

    panel = page.partition(TITLE)[2]
    assert [one.other for one in earlier.shown] == [approved]
    assert f'href="{approved.get_absolute_url()}"' in panel
    assert str(factories.rating_for(claim)) in panel
    assert "as of 10 May 2024" in panel
    assert "to be looked at again" not in panel


def test_what_is_alike_with_another_number_stands_behind_a_summary(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    claims = [
        factories.make_claim(article, editor, statement=statement)
        for statement in (
            "Der neue Kai im Hafen der Stadt ist 420 Meter lang.",
            "Der neue Kai im Hafen der Stadt ist 380 Meter lang.",
            "Der neue Kai im Hafen der Stadt ist 420 Meter lang, sagt das Amt.",
        )
    ]

    page, earlier = page_of(sign_in(editor), claims[0])

    assert [one.other for one in earlier.shown] == [claims[2]]
    assert [one.other for one in earlier.similar] == [claims[1]]
    assert page.count("similar, perhaps not the same") == 1


@pytest.mark.parametrize("status", [ClaimStatus.IN_REVIEW, ClaimStatus.RECHECK])
def test_a_claim_that_is_not_approved_is_shown_with_its_state_and_no_verdict(
    status: ClaimStatus, sign_in: SignIn, editor: Person, claim_in: ClaimIn, article: Article
) -> None:
    claim_in(status)
    claim = factories.make_claim(article, editor)

    page, earlier = page_of(sign_in(editor), claim)

    assert [one.verdict for one in earlier.shown] == [None]
    panel = page.partition(TITLE)[2]
    assert str(ClaimStatus(status).label) in panel
    assert "as of 10 May 2024" not in panel


@pytest.mark.parametrize(("days", "is_stale"), [(-1, True), (0, True), (1, False)])
def test_an_approved_verdict_whose_day_has_come_says_so(
    days: int, is_stale: object, sign_in: SignIn, editor: Person, claim_in: ClaimIn, article: Article
) -> None:
    approved = claim_in(ClaimStatus.APPROVED)
    day = timezone.localdate() + timedelta(days=days)
    Verdict.objects.filter(claim=approved).update(as_of=date(2024, 5, 10), look_again_on=day)

    page, _earlier = page_of(sign_in(editor), factories.make_claim(article, editor))

    assert ("to be looked at again since" in page) is is_stale


def test_a_check_from_elsewhere_is_shown_in_its_publisher_s_words_with_its_address(
    sign_in: SignIn, editor: Person, claim: Claim, check: EarlierCheck
) -> None:
    page, earlier = page_of(sign_in(editor), claim)

    assert [one.other for one in earlier.shown] == [check]
    panel = page.partition(TITLE)[2]
    assert f'href="{check.address}"' in panel
    assert all(words in panel for words in (check.rating, check.publisher, "Checked elsewhere"))


def test_a_check_whose_address_is_no_web_address_is_shown_without_a_link(
    sign_in: SignIn, editor: Person, claim: Claim, check: EarlierCheck
) -> None:
    EarlierCheck.objects.filter(pk=check.pk).update(address="javascript:alert(1)")
    page, _earlier = page_of(sign_in(editor), claim)
    assert check.rating in page
    assert "javascript:" not in page


def test_a_claim_one_may_not_see_is_shown_to_nobody_else(
    sign_in: SignIn, editor: Person, reviewer: Person, claim: Claim
) -> None:
    hidden = factories.make_article(editor, title="Geheim", is_confidential=True)
    secret = factories.make_claim(hidden, editor)
    link_match(claim, secret, by=editor)

    page, earlier = page_of(sign_in(reviewer), claim)

    assert "Geheim" not in page
    assert not earlier
    assert shown(sign_in(editor), claim) == [secret]


def test_a_linked_claim_comes_first_and_says_who_linked_it(
    sign_in: SignIn, editor: Person, reviewer: Person, article: Article
) -> None:
    first, second, claim = (factories.make_claim(article, editor) for _ in range(3))
    link_match(claim, second, by=reviewer)

    page, earlier = page_of(sign_in(editor), claim)

    assert [one.other for one in earlier.shown] == [second, first]
    assert [one.is_linked for one in earlier.shown] == [True, False]
    assert "<bdi>Reviewer</bdi> linked them on" in page


def test_a_link_stays_when_the_words_are_no_longer_alike(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    claim = factories.make_claim(article, editor)
    other = factories.make_claim(article, editor, statement="Am Hafen nahm der Lärm zu.")
    link_match(claim, other, by=editor)
    assert shown(sign_in(editor), claim) == [other]
    assert shown(sign_in(editor), other) == [claim]


def test_more_than_five_links_stand_behind_a_summary(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    claims = [factories.make_claim(article, editor) for _ in range(8)]
    for other in claims[1:]:
        link_match(claims[0], other, by=editor)

    page, earlier = page_of(sign_in(editor), claims[0])

    assert (len(earlier.shown), len(earlier.more)) == (5, 2)
    assert "2 more linked claims" in page


def test_what_was_rejected_stands_behind_a_summary_on_both_claims(
    sign_in: SignIn, editor: Person, reviewer: Person, article: Article
) -> None:
    earlier, later = (factories.make_claim(article, editor) for _ in range(2))
    reject_match(later, earlier, by=reviewer)
    for claim, other in ((later, earlier), (earlier, later)):
        page, drawn = page_of(sign_in(editor), claim)
        assert not drawn.shown
        assert [one.other for one in drawn.rejected] == [other]
        assert "1 that is not the same" in page
        assert "<bdi>Reviewer</bdi> said so on" in page


def test_a_linked_claim_that_was_dismissed_is_still_shown(
    sign_in: SignIn, editor: Person, article: Article
) -> None:
    earlier, claim = (factories.make_claim(article, editor) for _ in range(2))
    link_match(claim, earlier, by=editor)
    dismiss_claim(factories.reload(earlier), reason="trivial", by=editor)
    assert shown(sign_in(editor), claim) == [earlier]


def test_somebody_without_a_role_sees_the_panel_and_no_buttons(
    sign_in: SignIn, outsider: Person, claim: Claim, check: EarlierCheck
) -> None:
    page, _earlier = page_of(sign_in(outsider), claim)
    assert check.statement in page.partition(TITLE)[2]
    assert "/match/" not in page


def test_only_the_assignee_is_offered_to_reuse_evidence_and_to_use_a_source(
    sign_in: SignIn,
    editor: Person,
    reviewer: Person,
    claim_in: ClaimIn,
    article: Article,
    check: EarlierCheck,
) -> None:
    approved = claim_in(ClaimStatus.APPROVED)
    claim = factories.make_claim(article, editor)
    take_claim(claim, by=reviewer)
    start_claim(factories.reload(claim), by=reviewer)
    offers = (
        f"{reverse('claim-match-reuse', args=[claim.pk])}?earlier_claim={approved.pk}",
        f"{reverse('evidence-add', args=[claim.pk])}?earlier_check={check.pk}",
    )
    for person, is_offered in ((reviewer, True), (editor, False)):
        page, _earlier = page_of(sign_in(person), claim)
        assert [offer in page for offer in offers] == [is_offered] * 2


def test_a_statement_with_markup_is_shown_as_words(sign_in: SignIn, editor: Person, claim: Claim) -> None:
    factories.make_earlier_check(editor, statement="Der neue Kai ist <b>420 Meter</b> lang.")
    page, _earlier = page_of(sign_in(editor), claim)
    assert "&lt;b&gt;420 Meter&lt;/b&gt;" in page


def marking(article: Article, quote: str = QUOTE, **typed: str) -> dict[str, object]:
    selection = factories.select(article, quote)
    return {"start": selection.start, "end": selection.end, "quote": selection.quote, **typed}


def mark(client: Client, article: Article, form: dict[str, object], *, is_part: bool = False) -> str:
    headers = HTMX if is_part else {}
    answer = client.post(reverse("article-mark", args=[article.pk]), form, headers=headers)
    assert answer.status_code == 200
    return answer.text


def test_marked_words_that_were_checked_before_show_where(
    sign_in: SignIn, editor: Person, claim: Claim, check: EarlierCheck
) -> None:
    page = mark(sign_in(editor), claim.article, marking(claim.article))
    found = page.partition(TITLE)[2]
    assert f'href="{claim.get_absolute_url()}"' in found
    assert check.rating in found
    assert "/match/" not in page


def test_marked_words_that_nobody_checked_show_the_form_alone(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    page = mark(sign_in(editor), claim.article, marking(claim.article, quote="der Lärm nahm zu"))
    assert TITLE not in page
    assert 'id="checked-before"' in page


def test_looking_up_while_typing_gives_the_matches_alone(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    form = marking(claim.article, "der Lärm nahm zu", statement="Der Kai ist 420 m lang", look_up="1")

    part = mark(sign_in(editor), claim.article, form, is_part=True)

    assert part.lstrip().startswith('<div id="checked-before"')
    assert claim.statement in part
    assert "<form" not in part


def test_looking_up_by_button_gives_the_page_with_what_was_typed_and_saves_nothing(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    typed = {"statement": "Der Kai ist 420 m lang", "claimant": "Karla", "submission": str(uuid.uuid4())}
    form = marking(claim.article, "der Lärm nahm zu", look_up="1", **typed)
    claims = Claim.objects.count()

    page = mark(sign_in(editor), claim.article, form)

    assert "<html" in page
    assert claim.statement in page.partition(TITLE)[2]
    assert all(words in page for words in (*typed.values(), "der Lärm nahm zu"))
    assert Claim.objects.count() == claims


@pytest.mark.parametrize("statement", ["", " ", "\ud83d", "Kai " * 50_000])
def test_looking_up_words_without_sense_finds_nothing(
    statement: str, sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    form = marking(claim.article, statement=statement.encode("utf-8", "replace").decode(), look_up="1")
    assert claim.statement not in mark(sign_in(editor), claim.article, form, is_part=True)


def test_a_refused_new_claim_still_shows_what_was_checked_before(
    sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    form = marking(claim.article, statement=claim.statement, kind="nonsense", submission=str(uuid.uuid4()))
    answer = sign_in(editor).post(reverse("article-mark", args=[claim.article_id]), form)
    assert answer.status_code == 422
    assert claim.get_absolute_url() in answer.text
