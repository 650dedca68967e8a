"""manage.py import_article FILE…: articles from files, without the form."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from claims.choices import ArticleKind, Language
from claims.exceptions import Refusal
from claims.management.acting import acting_person
from claims.management.details import proposed_details
from claims.models import Article, Person
from claims.models.fields import as_partial_date
from claims.permissions import can_import_article
from claims.queries.history import arrivals_of
from claims.templatetags.analysing import analysis_sentences
from claims.text.documents import UnreadableText
from claims.text.readers import MAX_BYTES, read_document
from claims.workflow.importing import ARTICLES_A_TRANSACTION, Arrival, import_articles
from claims.workflow.wordings import unreadable_text

OF_ONE_ARTICLE = ("title", "author", "published_on", "first_published_on")
"""Options that cannot be meant for several files at once."""


class Command(BaseCommand):
    help = "Bring in articles from .txt and .md files; details are proposed from each text."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a .txt or .md file")
        parser.add_argument("--as", dest="username", help="the user name of who brings it in")
        parser.add_argument("--kind", choices=ArticleKind.values)
        parser.add_argument("--title")
        parser.add_argument("--author")
        parser.add_argument("--outlet")
        parser.add_argument("--date", dest="published_on", type=day_option, help="a day, month or year")
        parser.add_argument("--first-published", dest="first_published_on", type=day_option)
        parser.add_argument("--language", choices=Language.values)
        parser.add_argument("--translated-from", choices=Language.values)
        parser.add_argument("--confidential", dest="is_confidential", action="store_true", default=None)

    def handle(self, *_args: Any, files: list[str], username: str | None, **options: Any) -> None:  # noqa: ANN401
        given = details_given(options)
        if len(files) > 1 and (single := [name for name in OF_ONE_ARTICLE if name in given]):
            msg = f"With several files, leave out what is said of one: {', '.join(single)}."
            raise CommandError(msg)
        person = acting_person(username, can_import_article)
        if given.get("is_confidential"):
            given["editors"] = (person,)
        arrivals = list(self.read(files, given))
        stored = self.store(arrivals, by=person)
        if failed := len(files) - stored:
            msg = f"Not brought in: {failed} of {len(files)}."
            raise CommandError(msg)

    def read(self, files: Sequence[str], given: dict[str, object]) -> Iterator[tuple[str, Arrival]]:
        for name in files:
            try:
                document = read_document(read_bytes(name), name)
            except UnreadableText as refused:
                self.refuse(name, str(unreadable_text(refused.reason)))
            except OSError as fault:
                self.refuse(name, f"It cannot be read: {fault.strerror}.")
            else:
                yield name, Arrival(document, proposed_details(document, given))

    def store(self, arrivals: Sequence[tuple[str, Arrival]], *, by: Person) -> int:
        """Store a transaction's worth at a time; one refused article must not keep its neighbours out."""
        remaining = iter(arrivals)
        stored = 0
        while chunk := list(islice(remaining, ARTICLES_A_TRANSACTION)):
            try:
                articles = import_articles([arrival for _, arrival in chunk], by=by)
            except Refusal:
                stored += sum(self.store_one(name, arrival, by=by) for name, arrival in chunk)
            else:
                stored += len(articles)
                self.say([name for name, _ in chunk], articles)
        return stored

    def store_one(self, name: str, arrival: Arrival, *, by: Person) -> bool:
        try:
            self.say([name], import_articles([arrival], by=by))
        except Refusal as refusal:
            self.refuse(name, str(refusal))
            return False
        return True

    def say(self, names: Sequence[str], articles: Sequence[Article]) -> None:
        for name, article, entry in zip(names, articles, arrivals_of(articles), strict=True):
            self.stdout.write(f"{name}: brought in as article {article.pk}, “{article.title}”.")
            if sentences := analysis_sentences(entry.after):
                self.stdout.write(f"{name}: {' '.join(sentences)}")

    def refuse(self, name: str, sentence: str) -> None:
        self.stderr.write(self.style.ERROR(f"{name}: {sentence}"))


def day_option(words: str) -> str:
    try:
        return as_partial_date(words)
    except ValidationError as refused:
        raise ArgumentTypeError(refused.message) from refused


def read_bytes(name: str) -> bytes:
    """Read one byte more than an article may have: enough to refuse it, whatever its size."""
    with Path(name).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def details_given(options: dict[str, Any]) -> dict[str, object]:
    names = (*OF_ONE_ARTICLE, "kind", "outlet", "language", "translated_from", "is_confidential")
    return {name: options[name] for name in names if options.get(name) is not None}
