"""Every screen but the admin in every look: no barrier, no overflow, no complaint; and pictures for docs/."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import Page

from claims.choices import ClaimStatus, Placing, SampleResult
from claims.models import Article, Claim, Evidence, Person, RevisionDraft, Sample, Source
from claims.permissions import can_look_at_sample
from claims.queries.samples import drawn_in_full
from claims.text.readers import read_pasted
from claims.workflow.drafting import draft_revision
from claims.workflow.revising import add_revision
from claims.workflow.sampling import Pool, draw_sample, look_at_sampled_claim
from tests.browser.conftest import OpenPage
from tests.browser.pages import barriers, overflow

SCREENSHOTS = os.environ.get("SCREENSHOTS")


@pytest.fixture
def demonstration(db: None) -> dict[str, Person]:
    """The demonstration desk: claims in every state, sources, history."""
    call_command("load_demo", force=True, verbosity=0)
    return {person.username: person for person in Person.objects.with_roles().filter(is_demo=True)}


def workspace(claim: Claim) -> str:
    return f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}"


def of_person(person: Person, status: ClaimStatus) -> Claim:
    return Claim.objects.filter(assignee=person, status=status).order_by("pk")[0]


def sample_of(editor: Person) -> Sample:
    """One doubted, one still to look at."""
    sample = draw_sample(Pool(), 2, by=editor)
    drawn = next(one for one in drawn_in_full(editor).filter(sample=sample))
    colleague = next(
        person for person in Person.objects.with_roles() if can_look_at_sample(person, drawn.claim)
    )
    look_at_sampled_claim(drawn, SampleResult.DOUBTED, words="Das Jahr stimmt nicht.", by=colleague)
    return sample


def editors_screens(editor: Person) -> list[str]:
    article = Article.objects.get(title="Die Werkstatt zieht um")
    return [
        reverse("desk"),
        f"{reverse('desk')}?queue=review",
        f"{reverse('desk')}?queue=unassigned&q=gibt-es-nicht",
        reverse("article-list"),
        f"{reverse('article-list')}?q=gibt-es-nicht",
        reverse("article-new"),
        reverse("article-edit", args=[article.pk]),
        reverse("article-assign", args=[article.pk]),
        reverse("article-history", args=[article.pk]),
        reverse("article-mark", args=[article.pk]),
        f"{reverse('article-mark', args=[article.pk])}?paragraph=1",
        reverse("article-sort", args=[article.pk]),
        reverse("article-sort-all", args=[article.pk]),
        f"{reverse('article-sort-all', args=[article.pk])}?paragraph=99",
        reverse("revision-new", args=[article.pk]),
        reverse("revision-confirm", args=[kept_text(article).pk]),
        *revised_screens(),
        reverse("claim-list"),
        reverse("source-list"),
        reverse("source-detail", args=[Source.objects.order_by("pk")[0].pk]),
        reverse("source-edit", args=[Source.objects.order_by("pk")[0].pk]),
        reverse("conflict-list"),
        reverse("search"),
        f"{reverse('search')}?q=ramstein",
        f"{reverse('search')}?q=gibt-es-nicht",
        reverse("notice-list"),
        f"{reverse('notice-list')}?show=all",
        reverse("notice-settings"),
        f"{reverse('desk')}?queue=late",
        f"{reverse('desk')}?queue=look_again",
        reverse("insight-list"),
        f"{reverse('insight-list')}?first=2024-05-02&last=2024-05-01",
        reverse("sample-list"),
        reverse("sample-detail", args=[sample_of(editor).pk]),
        "/gibt-es-nicht/",
        *(workspace(claim) for claim in one_of_each_status(article)),
    ]


def kept_text(article: Article) -> RevisionDraft:
    """A changed text with a claim of each kind: moved, changed, gone and unsure."""
    editor = Person.objects.with_roles().get(username="mara")
    title, *paragraphs = article.revisions.get(is_current=True).text.split("\n\n")
    *others, last = paragraphs
    first, *rest = last.split(". ")
    words = [title, others[0], *others[4:], others[2], ". ".join([first, first, *rest])]
    text = "\n\n".join(words).replace("Wiesbaden", "Mainz")
    return draft_revision(article, read_pasted(text), by=editor, note="Der Sitz war falsch.")


def revised_screens() -> list[str]:
    """An article with two revisions; then a third one, where a claim has lost its place."""
    editor = Person.objects.with_roles().get(username="mara")
    article = Article.objects.get(title="Was die Wohnung nebenan kostet")
    base = article.revisions.get(is_current=True)
    anchor = base.anchors.filter(claim__status=ClaimStatus.APPROVED).select_related("claim")[0]
    text = base.text.replace(anchor.quote, "Dazu steht hier nichts mehr")
    add_revision(article, read_pasted(text), base=base, by=editor, places={anchor.claim_id: Placing.GONE})
    return [
        f"{reverse('article-compare', args=[article.pk])}?old=1&new=2",
        f"{reverse('article-compare', args=[article.pk])}?old=1&new=3",
        reverse("claim-place", args=[anchor.claim_id]),
        reverse("claim-detail", args=[anchor.claim_id]),
        workspace(anchor.claim),
    ]


def one_of_each_status(article: Article) -> list[Claim]:
    found = [article.claims.filter(status=status).order_by("pk").first() for status in ClaimStatus]
    return [claim for claim in found if claim is not None]


def reviewers_screens(reviewer: Person) -> list[str]:
    claim = of_person(reviewer, ClaimStatus.RESEARCHING)
    evidence = Evidence.objects.filter(claim__assignee=reviewer, claim__status="researching")[0]
    return [
        workspace(claim),
        reverse("claim-detail", args=[claim.pk]),
        reverse("claim-edit", args=[claim.pk]),
        reverse("claim-history", args=[claim.pk]),
        reverse("claim-trim", args=[claim.pk]),
        reverse("claim-split", args=[claim.pk]),
        reverse("evidence-add", args=[claim.pk]),
        reverse("evidence-edit", args=[evidence.pk]),
        reverse("verdict-edit", args=[claim.pk]),
        reverse("notice-list"),
    ]


def findings(page: Page, addresses: list[str]) -> list[str]:
    found = []
    for address in addresses:
        page.goto(address)
        found += [f"{address}: {barrier}" for barrier in barriers(page)]
        if pixels := overflow(page):
            found.append(f"{address}: {pixels} px too wide")
    return found


SCREENS: dict[str, Callable[[Person], list[str]]] = {
    "mara": editors_screens,
    "jonas": reviewers_screens,
}


@pytest.mark.parametrize("username", SCREENS)
def test_every_screen_has_no_barrier_and_fits_in_any_look(
    username: str,
    open_page: OpenPage,
    look: dict[str, Any],
    demonstration: dict[str, Person],
    console: Any,
) -> None:
    console.expect("status of 404")
    person = demonstration[username]
    assert findings(open_page(person, **look), SCREENS[username](person)) == []


PICTURES: dict[str, Callable[[], str]] = {
    "sign-in": lambda: reverse("sign-in"),
    "desk": lambda: reverse("desk"),
    "workspace": lambda: workspace(
        Claim.objects.filter(assignee__username="theo", status="researching").order_by("pk")[0]
    ),
    "claim": lambda: reverse(
        "claim-detail", args=[Claim.objects.filter(status="approved").order_by("pk")[0].pk]
    ),
    "articles": lambda: reverse("article-list"),
}


def test_screenshots_show_the_running_desk(
    open_page: OpenPage,
    look: dict[str, Any],
    demonstration: dict[str, Person],
    tmp_path: Path,
) -> None:
    folder = Path(SCREENSHOTS) if SCREENSHOTS else tmp_path
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{look['color_scheme']}-{look['viewport']['width']}"
    for picture, address in PICTURES.items():
        page = open_page(None if picture == "sign-in" else demonstration["theo"], **look)
        page.goto(address())
        # A link to a claim scrolls to it; the picture shows the page from its head.
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=folder / f"{picture}-{name}.png")
    assert len(list(folder.glob(f"*-{name}.png"))) == len(PICTURES)
