"""How long "checked before" takes among 15,000 claims, beside SQLite's own full-text search on them.

`python -m tests.evaluation.matching_speed` prints milliseconds (medians) and the ratio. The texts are made:
syllables put together to words, the words drawn as often as words are, so that few texts are alike.
"""

import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tests.evaluation import own_database  # sets Django up, so it comes before the models

# isort: split

from django.db import connection, transaction

from claims.choices import ClaimStatus, Role
from claims.models import Article, Claim, Person
from claims.queries.matching import checked_before, question_of, ranked_texts
from claims.workflow.indexing import index_claims
from tests import factories

CLAIMS, QUERIES, WORDS = 15_000, 200, 12_000
SYLLABLES = ("ba", "ker", "lin", "mo", "sta", "ver", "tun", "do", "gra", "pe", "schi", "lo", "fa", "ret")


def made_words() -> list[str]:
    chance = random.Random(1)  # noqa: S311 - the same texts at every run
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(WORDS)]


def made_texts(count: int, seed: int) -> list[str]:
    """Sentences of eight to twenty-four words; the n-th word is drawn 1/n as often as the first."""
    chance, words = random.Random(seed), made_words()  # noqa: S311
    weights = list(accumulate(1 / place for place in range(1, WORDS + 1)))
    return [
        " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(8, 24))) for _ in range(count)
    ]


def reworded(texts: Sequence[str], count: int) -> list[str]:
    """Every query has half the words of a text that is there, and as many others."""
    chance = random.Random(2)  # noqa: S311
    strangers = made_texts(count, seed=3)
    pairs = zip(chance.sample(texts, count), strangers, strict=True)
    return [" ".join([*known.split()[::2], *other.split()[::2]]) for known, other in pairs]


def milliseconds(search: Callable[[str], object], queries: Sequence[str]) -> float:
    """Give the median of two rounds; the first one warms up what a running desk has warm."""
    took = []
    for query in [*queries, *queries]:
        began = time.perf_counter()
        search(query)
        took.append(time.perf_counter() - began)
    return 1000 * statistics.median(took[len(queries) :])


def fill_desk(texts: Sequence[str]) -> Person:
    """Lay the texts down as claims of two articles, one of them hidden from the reviewer that is given."""
    editor = factories.make_person("editor", Role.EDITOR)
    articles = [factories.make_article(editor, is_confidential=hidden) for hidden in (False, True)]
    share = len(texts) // 10
    fill_article(articles[1], texts[:share])
    fill_article(articles[0], texts[share:])
    own_database.settle()
    return factories.make_person("reviewer", Role.REVIEWER)


def fill_article(article: Article, texts: Sequence[str]) -> None:
    rows = [
        Claim(article=article, number=number, statement=text, status=ClaimStatus.OPEN)
        for number, text in enumerate(texts, start=1)
    ]
    with transaction.atomic():
        index_claims(Claim.objects.bulk_create(rows, batch_size=200))


def full_text_search(texts: Sequence[str]) -> Callable[[str], object]:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE texts USING fts5(words, tokenize = 'porter')")
    database.executemany("INSERT INTO texts (words) VALUES (?)", ((text,) for text in texts))
    database.execute("INSERT INTO texts (texts) VALUES ('optimize')")
    statement = "SELECT rowid, rank FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 5"
    return lambda query: database.execute(statement, [" OR ".join(sorted(set(query.split())))]).fetchall()


@dataclass(frozen=True, slots=True)
class Speeds:
    """Milliseconds a query (medians): full-text search, our ranking, and all that the panel asks for."""

    fts5: float
    ranked: float
    whole: float


def measure() -> Speeds:
    """Fill an empty database and ask all three the same."""
    own_database.make()
    texts = made_texts(CLAIMS, seed=4)
    queries = reworded(texts, QUERIES)
    person = fill_desk(texts)
    return Speeds(
        milliseconds(full_text_search(texts), queries),
        milliseconds(lambda query: ranked_texts(question_of(query, "de"), limit=5), queries),
        milliseconds(lambda query: checked_before(query, person, language="de"), queries),
    )


def main() -> None:
    speeds = measure()
    say = sys.stdout.write
    say(f"{CLAIMS} claims on {connection.vendor}\n")
    say(f"SQLite FTS5, Porter: {speeds.fts5:.2f} ms a query\n")
    say(f"ranking alone: {speeds.ranked:.2f} ms, {speeds.ranked / speeds.fts5:.2f} of FTS5\n")
    say(f"checked_before, with visibility and what is shown: {speeds.whole:.2f} ms,")
    say(f" {speeds.whole / speeds.fts5:.2f} of FTS5\n")


if __name__ == "__main__":
    main()
