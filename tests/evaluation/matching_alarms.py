"""How often "checked before" speaks up: rightly where there is an earlier check, wrongly where there is none.

`python -m tests.evaluation.matching_alarms BASE` takes BASE.docs.jsonl and BASE.queries.jsonl, as the scorer
of matching does. Each query is asked twice: with its own checks in the archive, and with them left out.
"""

import json
import sys
from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from tests.evaluation import matching_archive  # sets Django up, so it comes before the models

# isort: split

from claims.models import EarlierCheck, IndexedText
from claims.queries.matching import question_of, ranked_texts, words_of
from claims.text.languages import guess_language
from claims.text.relevance import Resemblance, resemblance

SHOWN = 5


def lines(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def answers(
    words: str, language: str, checks: Mapping[int, EarlierCheck], left_out: Collection[int]
) -> list[tuple[int, Resemblance]]:
    """Give keys of what is found, with how alike it is."""
    question = question_of(words, language)
    texts = [IndexedText.objects.filter(pk__in=left_out)] if left_out else []
    return [
        (text, resemblance(question, words_of(checks[text])))
        for text, _ in ranked_texts(question, left_out=texts, limit=SHOWN)
    ]


def main(base: str) -> None:
    documents, queries = lines(f"{base}.docs.jsonl"), lines(f"{base}.queries.jsonl")
    matching_archive.build(documents)
    language = guess_language(" ".join(document["claim"] for document in documents))
    checks = {
        text.pk: text.earlier_check
        for text in IndexedText.objects.select_related("earlier_check")
        if text.earlier_check is not None
    }
    texts = {matching_archive.key_of(document): document["id"] for document in documents}
    own = {text: texts[check.key] for text, check in checks.items()}
    counts: Counter[str] = Counter()
    for query in queries:
        mine = {text for text, name in own.items() if name in query["rel"]}
        with_own = answers(query["text"], language, checks, ())
        without = answers(query["text"], language, checks, mine)
        counts["rightly listed"] += any(text in mine and alike.is_listed for text, alike in with_own)
        counts["rightly called the same"] += any(text in mine and alike.is_strict for text, alike in with_own)
        counts["wrongly listed"] += any(alike.is_listed for _, alike in without)
        counts["wrongly called the same"] += any(alike.is_strict for _, alike in without)
    for name, count in counts.items():
        print(f"{name}: {count} of {len(queries)} queries ({count / len(queries):.3f})")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
