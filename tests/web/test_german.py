"""What a German reader sees: no English word of the app's own on any page."""

from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.test import Client
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from tests.web.conftest import SignIn

READ_OUT = ("aria-label", "placeholder", "title", "alt", "data-label")
NO_WORDS = ("script", "style")
ADMIN_LISTS = (
    "article", "assignment", "claim", "claimant", "conflict", "evidence", "historyentry", "person",
    "policy", "ratingscale", "review", "source", "verdict",
)  # fmt: skip
LEFT_ENGLISH = {"Search"}
"""What stands in Django's own templates without being said to its catalogue."""


class Words(HTMLParser):
    """Collects what stands between tags and in the attributes that are read out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        self.found.update(" ".join(value.split()) for name, value in attrs if name in READ_OUT and value)

    def handle_data(self, data: str) -> None:
        if self.inside not in NO_WORDS:
            self.found.add(" ".join(data.split()).rstrip(":"))


@pytest.fixture(scope="module")
def english_words(project: Path) -> frozenset[str]:
    """Words that a German page never shows: those of the sources that German says otherwise."""
    with (project / "locale/de/LC_MESSAGES/django.po").open("rb") as written:
        catalogue = read_po(written, domain="django")
    pairs = [(message.id, message.string) for message in catalogue if isinstance(message.id, str)]
    # The switch names each language in its own words; "Start" is English for one thing, German for another.
    return frozenset(id_ for id_, _ in pairs) - {string for _, string in pairs} - {"", "English"}


def english_on(client: Client, addresses: Iterator[str], words: frozenset[str]) -> dict[str, set[str]]:
    found = {}
    names = {str(person) for person in Person.objects.all()}  # "Editor" is the editor's name here
    for address in addresses:
        response = client.get(address, headers={"accept-language": "de"})
        assert response.headers["Content-Language"] == "de"
        if english := Words(response.content.decode()).found & words - names:
            found[address] = english
    return found


def pages_of(article: Article) -> Iterator[str]:
    yield from map(
        reverse, ("desk", "article-list", "article-new", "claim-list", "source-list", "conflict-list")
    )
    yield from (
        f"{reverse('desk')}?queue={queue}" for queue in ("review", "unassigned", "returned", "look_again")
    )
    yield from (
        f"{reverse(name)}?q=nirgends" for name in ("desk", "article-list", "claim-list", "source-list")
    )
    for verb in ("detail", "edit", "assign", "history", "mark"):
        yield reverse(f"article-{verb}", args=[article.pk])
    yield "/nirgends/"


def pages_of_claim(claim: Claim) -> Iterator[str]:
    yield f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}"
    yield reverse("claim-detail", args=[claim.pk])
    yield reverse("claim-history", args=[claim.pk])


def pages_of_research(claim: Claim) -> Iterator[str]:
    for name in ("claim-edit", "verdict-edit", "evidence-add"):
        yield reverse(name, args=[claim.pk])
    for evidence in claim.evidence.all():
        yield reverse("evidence-edit", args=[evidence.pk])
        yield reverse("source-detail", args=[evidence.source_id])
        yield reverse("source-edit", args=[evidence.source_id])


def test_words_are_found_where_a_reader_meets_them() -> None:
    page = '<p title="Due"> In\n work </p><script>Save</script><label>Date:</label>'
    assert Words(page).found - {""} == {"Due", "In work", "Date"}


def test_sign_in_page_speaks_german(client: Client, db: None, english_words: frozenset[str]) -> None:
    assert english_on(client, iter([reverse("sign-in")]), english_words) == {}


def test_pages_of_an_editor_speak_german(
    sign_in: SignIn, editor: Person, article: Article, english_words: frozenset[str]
) -> None:
    assert english_on(sign_in(editor), pages_of(article), english_words) == {}


@pytest.mark.parametrize("status", ClaimStatus)
def test_pages_of_a_claim_speak_german_to_whoever_works_on_it(
    status: ClaimStatus,
    sign_in: SignIn,
    reviewer: Person,
    claim_in: Callable[[ClaimStatus], Claim],
    english_words: frozenset[str],
) -> None:
    assert english_on(sign_in(reviewer), pages_of_claim(claim_in(status)), english_words) == {}


def test_forms_of_research_speak_german(
    sign_in: SignIn,
    reviewer: Person,
    claim_in: Callable[[ClaimStatus], Claim],
    english_words: frozenset[str],
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    assert english_on(sign_in(reviewer), pages_of_research(claim), english_words) == {}


def test_lists_of_the_admin_speak_german(
    sign_in: SignIn,
    admin_person: Person,
    claim_in: Callable[[ClaimStatus], Claim],
    english_words: frozenset[str],
) -> None:
    claim_in(ClaimStatus.APPROVED)
    addresses = [
        reverse("admin:index"),
        *(reverse(f"admin:claims_{name}_changelist") for name in ADMIN_LISTS),
    ]
    words = english_words - LEFT_ENGLISH
    assert english_on(sign_in(admin_person), iter(addresses), words) == {}


def test_refusal_speaks_german(sign_in: SignIn, reviewer: Person, article: Article) -> None:
    address = reverse("article-edit", args=[article.pk])
    answer = sign_in(reviewer).get(address, headers={"accept-language": "de"}, follow=True)
    assert "Angaben zum Artikel ändern kann nur die Redaktion." in answer.content.decode()
