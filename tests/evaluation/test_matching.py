"""How well "checked before" finds, on data that is not part of the project."""

import json
from pathlib import Path

import pytest

from tests.evaluation import matching_archive

BASE = "../shared/eval/matching/ct20_2"
ENOUGH = 0.912
"""MAP@5, which the scorer prints as well."""


def average_precision(relevant: set[str], found: list[str]) -> float:
    hits = [place for place, name in enumerate(found[:5], start=1) if name in relevant]
    return sum(count / place for count, place in enumerate(hits, start=1)) / len(relevant)


@pytest.mark.django_db
def test_the_earlier_checks_of_tweets_are_found_among_ten_thousand(project: Path) -> None:
    documents, queries = (project / f"{BASE}.{part}.jsonl" for part in ("docs", "queries"))
    if not documents.exists():
        pytest.skip("CheckThat! 2020 task 2 is not here; its terms keep it out of the project.")
    search = matching_archive.fill([json.loads(line) for line in documents.read_text().splitlines()])
    scores = [
        average_precision(set(query["rel"]), [name for name, _ in search(query["text"], 5)])
        for query in map(json.loads, queries.read_text().splitlines())
    ]
    assert sum(scores) / len(scores) >= ENOUGH
