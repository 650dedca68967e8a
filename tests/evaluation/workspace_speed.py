"""How long the workspace of a very long article takes beside that of an ordinary one, per kilobyte shown.

`python -m tests.evaluation.workspace_speed` prints milliseconds (medians), kilobytes and the ratio, both
measured side by side in one run. The ordinary article is the reference article where it lies beside the
checkout, else the longest of the demonstration's.
"""

import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation import own_database  # sets Django up, so it comes before the models

# isort: split

from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from claims.choices import ClaimStatus, Role
from claims.models import Article, Person
from claims.text.readers import read_document
from claims.workflow.describing import ArticleDetails
from claims.workflow.importing import import_article
from claims.workflow.marking import accept_all
from tests import factories
from tests.evaluation import shared_data

SENTENCES, CLAIMS, ROUNDS = 2000, 500, 40
SENTENCES_A_PARAGRAPH = 5
DEMONSTRATIONS = Path(__file__).parents[2] / "seeds" / "articles"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The page of one article: milliseconds (median) and kilobytes of HTML."""

    milliseconds: float
    kilobytes: float

    @property
    def per_kilobyte(self) -> float:
        return self.milliseconds / self.kilobytes


def ordinary_text() -> bytes:
    reference = sorted(shared_data.SEEDS.glob("*.txt"))
    demonstrations = sorted(DEMONSTRATIONS.glob("*.md"), key=lambda path: path.stat().st_size)
    return (reference[0] if reference else demonstrations[-1]).read_bytes()


def long_text() -> bytes:
    sentences = [
        f"Im Hafen Nummer {number} legten im Jahr 20{number % 90 + 10} genau {number * 7} Schiffe an."
        for number in range(SENTENCES)
    ]
    paragraphs = [
        " ".join(sentences[first : first + SENTENCES_A_PARAGRAPH])
        for first in range(0, SENTENCES, SENTENCES_A_PARAGRAPH)
    ]
    return "\n\n".join(paragraphs).encode()


def article_of(text: bytes, title: str, *, by: Person, claims: int) -> Article:
    """Bring a text in and accept so many of its suggestions, spread over the whole text."""
    details = ArticleDetails(title=title, language="de")
    article = import_article(read_document(text, f"{title}.txt"), details, by=by)
    waiting = list(
        article.claims.filter(status=ClaimStatus.SUGGESTED).select_related("article").order_by("pk")
    )
    step = max(1, len(waiting) // claims)
    with transaction.atomic():
        accept_all(article, waiting[::step][:claims], by=by)
    return article


def measure() -> tuple[Workspace, Workspace]:
    """Give the ordinary article's workspace and the long one's, asked for in turn."""
    own_database.make()
    editor = factories.make_person("editor", Role.EDITOR)
    articles = (
        article_of(ordinary_text(), "ordinary", by=editor, claims=10),
        article_of(long_text(), "long", by=editor, claims=CLAIMS),
    )
    own_database.settle()
    client = Client()
    client.force_login(editor)
    addresses = [reverse("article-detail", args=[article.pk]) for article in articles]
    sizes = [len(client.get(address).content) / 1000 for address in addresses]
    took: list[list[float]] = [[], []]
    for _round in range(ROUNDS):
        for place, address in enumerate(addresses):
            began = time.perf_counter()
            client.get(address)
            took[place].append(1000 * (time.perf_counter() - began))
    ordinary, long = (
        Workspace(statistics.median(times), size) for times, size in zip(took, sizes, strict=True)
    )
    return ordinary, long


def main() -> None:
    ordinary, long = measure()
    say = sys.stdout.write
    say(f"workspaces on {connection.vendor}, medians of {ROUNDS}\n")
    for name, one in (("ordinary article", ordinary), (f"{SENTENCES} sentences, {CLAIMS} claims", long)):
        say(f"{name}: {one.milliseconds:.1f} ms, {one.kilobytes:.0f} KB, ")
        say(f"{one.per_kilobyte:.2f} ms a kilobyte\n")
    say(f"ratio per kilobyte: {long.per_kilobyte / ordinary.per_kilobyte:.2f}\n")


if __name__ == "__main__":
    main()
