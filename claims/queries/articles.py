"""Articles as a person may see them."""

from collections.abc import Iterable

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from claims.choices import SET_ASIDE, UNFINISHED, ClaimStatus, Role
from claims.models import Article, Claim, Paragraph, Person, Revision
from claims.queries.words import holding


def sees_all(person: Person) -> bool:
    return Role.ADMIN in person.roles


def visibility(person: Person, path: str = "") -> Q:
    """The condition that an article (reached by `path`, like "article__") is not hidden from a person."""
    return Q() if sees_all(person) else open_to(person.pk, path)


def open_to(person: int | OuterRef, path: str = "") -> Q:
    """As `visibility()`, for whoever is no admin; `person` may be a column of the outer query."""
    article = f"{path}pk" if path else "pk"
    editors = Article.editors.through.objects.filter(article=OuterRef(article), person=person)
    assigned = Claim.objects.filter(article=OuterRef(article), assignee=person)
    return Q(**{f"{path}is_confidential": False}) | Exists(editors) | Exists(assigned)


def visible_articles(person: Person) -> QuerySet[Article]:
    """The articles that exist for this person; everything shown starts from here."""
    return Article.objects.filter(visibility(person))


def articles_by_text(person: Person, fingerprints: Iterable[str]) -> dict[str, Article]:
    """By fingerprint, the first article this person may see that has, or had, such a text."""
    revisions = (
        Revision.objects.filter(visibility(person, "article__"), fingerprint__in=fingerprints)
        .select_related("article")
        .order_by("-article")
    )
    return {revision.fingerprint: revision.article for revision in revisions.defer("text")}


def article_with_text(person: Person, fingerprint: str) -> Article | None:
    return articles_by_text(person, [fingerprint]).get(fingerprint)


def counted_by_status(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Annotate `<status>_count` for each, and `claim_count` without suggestions and what was set aside."""
    counts = {
        f"{status.value}_count": Count("claims", filter=Q(claims__status=status)) for status in ClaimStatus
    }
    out_of_the_count = [ClaimStatus.SUGGESTED, *SET_ASIDE]
    return articles.annotate(
        **counts,
        claim_count=Count("claims", filter=~Q(claims__status__in=out_of_the_count)),
    )


def with_words(articles: QuerySet[Article], words: str) -> QuerySet[Article]:
    """Narrow to articles whose title, author or outlet holds every word."""
    for word in words.split():
        articles = articles.filter(holding(word, "title", "author", "outlet"))
    return articles


def articles_in_work(person: Person, limit: int = 5) -> list[Article]:
    """Articles with unfinished claims, the most urgent first, counted by status."""
    unfinished = Claim.objects.filter(article=OuterRef("pk"), status__in=UNFINISHED)
    return list(
        counted_by_status(visible_articles(person).filter(Exists(unfinished))).order_by("due_at", "-pk")[
            :limit
        ]
    )


def paragraphs_of(article: Article) -> QuerySet[Paragraph]:
    """The paragraphs of the current revision, in reading order."""
    return Paragraph.objects.filter(revision__article=article, revision__is_current=True).order_by("order")
