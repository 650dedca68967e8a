"""What people say to each other: the threads of a claim, of marked words, and the questions still open."""

from collections.abc import Sequence

from django.db.models import Prefetch, Q, QuerySet

from claims.choices import Role
from claims.models import Article, Claim, Comment, Person, Revision, Thread
from claims.queries.articles import visibility
from claims.remembering import asked_once


def with_comments(threads: QuerySet[Thread]) -> QuerySet[Thread]:
    """Load what was said in the threads, by whom, and who is mentioned: two statements, however much."""
    said = Comment.objects.select_related("author").prefetch_related("mentioned")
    return threads.select_related("opened_by", "resolved_by", "evidence__source").prefetch_related(
        Prefetch("comments", said)
    )


@asked_once
def threads_of_claim(claim: Claim) -> list[Thread]:
    """The claim's threads with those on its evidence, open questions first, then as they were opened."""
    threads = list(with_comments(claim.threads.all()).order_by("opened_at", "pk"))
    for thread in threads:
        thread.claim, thread.article = claim, claim.article
    return sorted(threads, key=lambda thread: not thread.is_open_question)


def threads_on_words(revision: Revision, start: int, end: int) -> list[Thread]:
    """The threads about marked words that touch these code points, in reading order, then of words gone.

    Words that no revision since has kept leave their thread at the last one that did; a question among
    them still blocks, so it has to be seen.
    """
    touching = Q(revision=revision, start__lt=end, end__gt=start)
    gone = ~Q(revision=revision)
    threads = Thread.objects.filter(touching | gone, article=revision.article_id, claim__isnull=True)
    found = list(with_comments(threads).order_by("start", "end", "pk"))
    return sorted(found, key=lambda thread: thread.revision_id != revision.pk)


def visible_threads(person: Person) -> QuerySet[Thread]:
    return Thread.objects.filter(visibility(person, "article__")).select_related(
        "article__scale", "claim__article", "claim__assignee", "evidence__source", "opened_by", "resolved_by"
    )


def visible_comments(person: Person) -> QuerySet[Comment]:
    return Comment.objects.filter(visibility(person, "thread__article__")).select_related(
        "author", "thread__article", "thread__claim", "thread__opened_by"
    )


@asked_once
def first_open_question(claim: Claim) -> Thread | None:
    """The oldest question on the claim or its evidence that nobody has resolved."""
    return open_questions(claim).select_related("opened_by").order_by("opened_at", "pk").first()


def open_questions(claim: Claim) -> QuerySet[Thread]:
    return claim.threads.filter(is_question=True, resolved_at__isnull=True)


def open_questions_of_article(article: Article) -> QuerySet[Thread]:
    """Questions on the article's claims, their evidence, or its words."""
    return article.threads.filter(is_question=True, resolved_at__isnull=True)


def people_in(thread: Thread) -> list[Person]:
    """Whoever opened the thread or said something in it, with their roles."""
    took_part = Q(pk=thread.opened_by_id) | Q(comments__thread=thread)
    people: QuerySet[Person] = Person.objects.with_roles().filter(took_part, is_active=True)
    return list(people.distinct().order_by("pk"))


def spellings(words: str) -> set[str]:
    """The usual ways to write it: SQLite knows upper and lower case of A to Z only."""
    return {words, words.lower(), words.upper(), words.title(), words.capitalize()}


def people_named(names: Sequence[str]) -> list[Person]:
    """The active people with these user names, in any case; names nobody has are left out."""
    anyway = Q()
    for name in names:
        anyway |= Q(username__iexact=name) | Q(username__in=spellings(name))
    people: QuerySet[Person] = Person.objects.with_roles().filter(anyway, is_active=True)
    return list(people.order_by("pk")) if names else []


def people_like(words: str, article: Article | None, *, limit: int) -> list[Person]:
    """Colleagues whose user name or name begins with these words and who can see the article."""
    begins = Q()
    for field in ("username", "first_name", "last_name"):
        for spelling in sorted(spellings(words)):
            begins |= Q(**{f"{field}__istartswith": spelling})
    people: QuerySet[Person] = Person.objects.with_roles().filter(
        begins, is_active=True, groups__isnull=False
    )
    if article is not None and article.is_confidential:
        # As permissions.can_see_article, before the limit: who sees it may come late in the alphabet.
        named, assigned = Q(edited_articles=article), Q(claims__article=article)
        people = people.filter(named | assigned | Q(groups__name=Role.ADMIN) | Q(is_superuser=True))
    return list(people.distinct().order_by("first_name", "last_name", "username")[:limit])
