"""Loading the demonstrations: each article with all that was done to it, in one piece or not at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from claims.analysers.builtin import analyse_by_rules
from claims.management.demonstration.people import demonstration_people
from claims.management.demonstration.replay import Library, Replay
from claims.management.demonstration.seeds import Demonstration, read_demonstrations, read_sources
from claims.management.details import proposed_details
from claims.models import Article, Person, RatingScale
from claims.queries.articles import article_with_text
from claims.text.documents import PlainDocument
from claims.text.readers import read_document
from claims.text.similarity import fingerprint
from claims.text.worthiness import assess
from claims.workflow.describing import ArticleDetails
from claims.workflow.importing import Arrival, import_articles


@dataclass(frozen=True, slots=True)
class Loaded:
    article: Article
    is_new: bool


def load_demonstrations() -> Iterator[Loaded]:
    people = demonstration_people()
    library = Library(read_sources())
    for demonstration in read_demonstrations():
        yield load(demonstration, people, library)


def load(demonstration: Demonstration, people: dict[str, Person], library: Library) -> Loaded:
    """Load it, unless its text is on the desk: half a demonstration would look like a fault."""
    document = read_document(demonstration.path.read_bytes(), demonstration.path.name)
    editor = people[demonstration.imported_by]
    existing = article_with_text(editor, fingerprint(document.text))
    if existing is not None:
        return Loaded(existing, is_new=False)
    now = timezone.now()
    details = details_of(demonstration, document, people)
    # By rules, whatever the desk is set to: the demonstration is the same everywhere, and nobody is asked.
    found = analyse_by_rules(
        document, details.language, judge=assess, is_confidential=details.is_confidential
    )
    with transaction.atomic():
        (article,) = import_articles([Arrival(document, details, analysed=found)], by=editor)
        Replay(demonstration, article, people=people, library=library, now=now).play()
    return Loaded(article, is_new=True)


def details_of(
    demonstration: Demonstration, document: PlainDocument, people: dict[str, Person]
) -> ArticleDetails:
    return proposed_details(
        document,
        {
            "kind": demonstration.kind,
            "scale": RatingScale.objects.get(key=demonstration.scale),
            "due_at": timezone.now() + timedelta(hours=demonstration.due_in_hours),
            "is_confidential": demonstration.confidential,
            "editors": tuple(people[username] for username in demonstration.editors),
        },
    )
