"""Searching an archive of earlier checks through the desk's own query, as the scorer of matching asks for it.

`build(docs)` gives `search(text, k)`. Each document has "id", "claim", "title"; more is not looked at.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence

from tests.evaluation import own_database  # sets Django up, so it comes before the models

# isort: split

from claims.models import EarlierCheck, IndexedText
from claims.queries.matching import question_of, ranked_texts
from claims.text.languages import guess_language
from claims.workflow.indexing import index_earlier_checks

Search = Callable[[str, int], list[tuple[str, float]]]
Document = Mapping[str, str]


def build(documents: Sequence[Document]) -> Search:
    """Fill a database of its own; an archive built later takes the place of this one."""
    own_database.make()
    EarlierCheck.objects.all().delete()
    search = fill(documents)
    own_database.settle()
    return search


def fill(documents: Sequence[Document]) -> Search:
    """Add the documents to the database at hand, and give a search that answers with their ids."""
    language = guess_language(" ".join(document["claim"] for document in documents))
    rows = EarlierCheck.objects.bulk_create(checks(documents, language), batch_size=200)
    index_earlier_checks(rows)
    ids = dict(zip((row.pk for row in rows), (document["id"] for document in documents), strict=True))
    names = {text: ids[check] for text, check in IndexedText.objects.values_list("pk", "earlier_check")}

    def search(text: str, limit: int) -> list[tuple[str, float]]:
        question = question_of(text, language)
        return [(names[key], question.share(score)) for key, score in ranked_texts(question, limit=limit)]

    return search


def checks(documents: Iterable[Document], language: str) -> Iterable[EarlierCheck]:
    for document in documents:
        yield EarlierCheck(
            statement=document["claim"][:2000],
            title=document["title"][:300],
            language=language,
            key=key_of(document),
        )


def key_of(document: Document) -> str:
    return hashlib.sha256(document["id"].encode()).hexdigest()
