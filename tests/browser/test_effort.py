"""How many keys the desk's main path takes, by keyboard alone; the targets are promises of the desk."""

from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from claims.choices import ClaimStatus, SourceKind
from claims.models import Article, Claim, Person, Source
from claims.queries.sorting import suggestions_of
from claims.text.readers import read_document
from claims.workflow.assigning import assign_claim
from claims.workflow.describing import ArticleDetails
from claims.workflow.importing import import_article
from claims.workflow.marking import accept_claim
from claims.workflow.sourcing import SourceDetails, find_or_add_source
from tests import factories
from tests.browser.conftest import OpenPage
from tests.browser.counting import Counting
from tests.browser.effort import note_effort

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

KNOWN_SOURCES = 12
NEW_SOURCES = 16
ASSIGNING = 4
WORTH_CHECKING = 40
"""Interactions at most: keys and clicks, typing not counted; and the score that is accepted here."""


def reference_article(editor: Person) -> Article:
    paths = sorted(SEEDS.glob("*.txt"))
    if not paths:
        pytest.skip("the reference article lies outside the project (../shared/seeds)")
    document = read_document(paths[0].read_bytes(), "file.txt")
    details = ArticleDetails(title="Der Referenzartikel", language="de")
    return import_article(document, details, by=editor)


@pytest.fixture(params=["own", "reference"])
def any_article(request: pytest.FixtureRequest, editor: Person) -> Article:
    return factories.make_article(editor) if request.param == "own" else reference_article(editor)


@pytest.fixture
def accepted(any_article: Article, editor: Person) -> Claim:
    claim = any_article.claims.filter(status=ClaimStatus.SUGGESTED).order_by("-score", "pk")[0]
    accept_claim(claim, by=editor)
    return factories.reload(claim)


@pytest.fixture
def given(accepted: Claim, editor: Person, reviewer: Person) -> Claim:
    assign_claim(accepted, to=reviewer, by=editor)
    return factories.reload(accepted)


def library(by: Person) -> list[Source]:
    return [
        find_or_add_source(
            SourceDetails(
                title=f"Bericht {number}",
                publisher=publisher,
                kind=SourceKind.NEWS,
                address=f"https://example.org/bericht-{number}",
            ),
            by=by,
        )
        for number, publisher in enumerate(("Hafenamt", "Küstenblatt"), start=1)
    ]


def open_first_of_the_desk(desk: Counting) -> None:
    with desk.step("open the claim from the desk"):
        desk.press("j", "Enter")
        desk.page.wait_for_url("**/claims/*/")


def cite_known_source(desk: Counting, source: Source) -> None:
    desk.expect_focus_on("address")
    desk.type(source.address)
    expect(desk.page.locator("#source-matches")).to_contain_text(source.title)
    desk.press("Tab")
    write_passage(desk)


def cite_new_source(desk: Counting, number: int, publisher: str) -> None:
    desk.expect_focus_on("address")
    desk.type(f"https://example.net/neu-{number}")
    desk.press("Tab")
    desk.expect_focus_on("title")
    desk.type(f"Neuer Bericht {number}")
    desk.press("Tab")
    desk.type(publisher)
    desk.press("Tab")
    write_passage(desk)


def write_passage(desk: Counting) -> None:
    desk.expect_focus_on("words")
    desk.type("So steht es dort.")
    desk.press("Tab")
    desk.expect_focus_on("locator")
    desk.type("Absatz 2")
    desk.press("Control+Enter")
    expect(desk.page.get_by_text("The evidence is added.")).to_be_visible()


def rate_and_send(desk: Counting) -> None:
    page = desk.page
    with desk.step("rate"):
        desk.expect_focus_on("rating")
        desk.press("2")
        assert page.locator("#verdict_rating_1").is_checked()
        desk.press("Tab")
    with desk.step("write and send"):
        desk.expect_focus_on("rationale")
        desk.type("Beide Berichte nennen es.")
        desk.press("Control+Enter")
        expect(page.get_by_text("Sent to second review.")).to_be_visible()


def at_the_desk(page: Page) -> Counting:
    page.goto("/")
    return Counting(page)


def test_claim_goes_from_the_desk_to_second_review_with_two_known_sources(
    given: Claim, reviewer: Person, editor: Person, open_page: OpenPage, request: pytest.FixtureRequest
) -> None:
    first, second = library(editor)
    desk = at_the_desk(open_page(reviewer))
    open_first_of_the_desk(desk)
    with desk.step("first source"):
        desk.press("a")
        cite_known_source(desk, first)
    with desk.step("second source"):
        cite_known_source(desk, second)
    rate_and_send(desk)
    assert factories.reload(given).status == ClaimStatus.IN_REVIEW
    note_effort(request, desk, most=KNOWN_SOURCES)
    assert desk.total <= KNOWN_SOURCES, desk.counts


def test_claim_goes_from_the_desk_to_second_review_with_two_new_sources(
    given: Claim, reviewer: Person, open_page: OpenPage, request: pytest.FixtureRequest
) -> None:
    desk = at_the_desk(open_page(reviewer))
    open_first_of_the_desk(desk)
    with desk.step("first source"):
        desk.press("a")
        cite_new_source(desk, 1, "Hafenamt")
    with desk.step("second source"):
        cite_new_source(desk, 2, "Küstenblatt")
    rate_and_send(desk)
    assert factories.reload(given).status == ClaimStatus.IN_REVIEW
    note_effort(request, desk, most=NEW_SOURCES)
    assert desk.total <= NEW_SOURCES, desk.counts


def sort_all(desk: Counting, article: Article) -> int:
    """One key a suggestion: what is likely worth checking is accepted, the rest goes; gives how many."""
    waiting = list(suggestions_of(article))
    desk.page.goto(reverse("article-sort", args=[article.pk]))
    with desk.step("sort"):
        for done, claim in enumerate(waiting, start=1):
            expect(desk.page.locator(f'#inspector[data-claim="{claim.pk}"]')).to_be_attached()
            desk.press("y" if (claim.score or 0) >= WORTH_CHECKING else "x")
            expect(desk.page.get_by_text(f"{done} of {len(waiting)} sorted")).to_be_visible()
    return len(waiting)


def test_article_is_sorted_assigned_and_one_claim_goes_to_second_review(
    any_article: Article,
    editor: Person,
    reviewer: Person,
    open_page: OpenPage,
    request: pytest.FixtureRequest,
) -> None:
    editors, sources = Counting(open_page(editor)), library(editor)
    count = sort_all(editors, any_article)
    assert editors.counts == {"sort": count}
    claim = any_article.claims.filter(status=ClaimStatus.OPEN).order_by("-score", "pk")[0]
    editors.page.goto(claim.get_absolute_url())
    with editors.step("assign"):
        assign_by_palette(editors)
    desk = at_the_desk(open_page(reviewer))
    desk.counts = editors.counts
    open_first_of_the_desk(desk)
    with desk.step("first source"):
        desk.press("a")
        cite_known_source(desk, sources[0])
    with desk.step("second source"):
        cite_known_source(desk, sources[1])
    rate_and_send(desk)
    assert factories.reload(claim).status == ClaimStatus.IN_REVIEW
    most = count + ASSIGNING + KNOWN_SOURCES
    note_effort(request, desk, most=most)
    assert desk.total <= most, desk.counts


def assign_by_palette(desk: Counting) -> None:
    desk.press("Control+k")
    desk.type("Assign")
    expect(desk.page.locator(".palette-option").first).to_have_text("Assign…")
    desk.press("Enter")
    expect(desk.page.locator("#assign_to")).to_be_focused()
    # A letter chooses in a list of names.
    desk.press("r", "Control+Enter")
    expect(desk.page.get_by_text("Assigned.").first).to_be_visible()


def test_claim_is_assigned_through_the_palette(
    accepted: Claim, editor: Person, reviewer: Person, open_page: OpenPage, request: pytest.FixtureRequest
) -> None:
    page = open_page(editor)
    page.goto(accepted.get_absolute_url())
    desk = Counting(page)
    with desk.step("assign"):
        assign_by_palette(desk)
    assert factories.reload(accepted).assignee == reviewer
    note_effort(request, desk, most=ASSIGNING)
    assert desk.total <= ASSIGNING, desk.counts
