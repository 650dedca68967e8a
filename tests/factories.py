"""Plain functions that make the rows tests need, through the real actions; nothing random, no surprises."""

from collections.abc import Callable
from datetime import date
from itertools import count

from django.contrib.auth.models import Group

from claims.choices import ArticleKind, ClaimStatus, ReturnReason, Role, SourceKind, Stance, Verb
from claims.models import Anchor, Article, Claim, EarlierCheck, Evidence, Person, Rating, Source
from claims.queries.sorting import Narrowing, suggestions_of
from claims.text.claimreview import PublishedCheck
from claims.text.readers import read_pasted
from claims.workflow.archiving import import_checks
from claims.workflow.assigning import assign_claim, start_claim
from claims.workflow.describing import ArticleDetails
from claims.workflow.importing import import_article
from claims.workflow.marking import (
    Selection,
    Wording,
    dismiss_claim,
    mark_claim,
    mark_not_checkable,
)
from claims.workflow.rating import Finding, save_verdict, submit_verdict
from claims.workflow.rechecking import send_to_recheck
from claims.workflow.reviewing import approve_verdict, return_verdict
from claims.workflow.sorting import Decision, sort_all
from claims.workflow.sourcing import Passage, SourceDetails, add_evidence, find_or_add_source

TEXT = """Der Hafen wächst

Von Karla Beispiel

Der neue Kai ist 420 Meter lang und wurde am 3. Mai 2021 eröffnet. Im Jahr darauf legten 1312 Schiffe an.

Die Hafenmeisterin leitet die Behörde seit 2019. Niemand weiß, wie es weitergeht. Was nun?

Der Umschlag stieg um 12 Prozent, weil die Bahnstrecke fertig wurde 🚢, und der Lärm nahm zu.
"""

numbers = count(1)


def make_person(username: str, *roles: Role, language: str = "", **fields: object) -> Person:
    person = Person.objects.create_user(username, password="a long pass phrase", **fields)
    person.first_name = username.capitalize()
    person.language = language
    person.save()
    person.groups.set(Group.objects.filter(name__in=roles))
    with_roles: Person = Person.objects.with_roles().get(pk=person.pk)
    return with_roles


def make_article(
    by: Person,
    *,
    text: str | None = None,
    title: str = "Der Hafen wächst",
    kind: str = ArticleKind.PUBLISHED,
    is_confidential: bool = False,
    editors: tuple[Person, ...] = (),
) -> Article:
    """Bring in an article; without a text of its own it gets TEXT with a sentence that makes it unique."""
    unique = f"{TEXT}\nDies ist der Bericht Nummer {next(numbers)} über den Hafen.\n"
    details = ArticleDetails(
        title=title,
        author="Karla Beispiel",
        outlet="Küstenblatt",
        language="de",
        published_on="2024-05-10",
        kind=kind,
        is_confidential=is_confidential,
        editors=editors or ((by,) if is_confidential else ()),
    )
    return import_article(read_pasted(text or unique), details, by=by)


def select(article: Article, quote: str) -> Selection:
    """The first place where the words stand in the current text."""
    text = article.revisions.get(is_current=True).text
    start = text.index(quote)
    return Selection(start, start + len(quote), quote)


def make_claim(
    article: Article,
    by: Person,
    *,
    quote: str = "Der neue Kai ist 420 Meter lang",
    statement: str = "Der neue Kai des Hafens ist 420 Meter lang.",
) -> Claim:
    claim = mark_claim(article, select(article, quote), Wording(statement), by=by)
    return reload(claim)


def make_source(by: Person, *, publisher: str = "Hafenamt", kind: str = SourceKind.NEWS) -> Source:
    return find_or_add_source(
        SourceDetails(
            title=f"Bericht von {publisher}",
            publisher=publisher,
            kind=kind,
            address=f"https://example.org/bericht-{next(numbers)}",
        ),
        by=by,
    )


def add_primary_evidence(claim: Claim, by: Person, *, stance: str = Stance.SUPPORTS) -> Evidence:
    passage = Passage(stance=stance, words="420 m", locator="Seite 3")
    return add_evidence(claim, make_source(by, kind=SourceKind.PRIMARY), passage, by=by)


def make_earlier_check(by: Person, **changes: str) -> EarlierCheck:
    """Bring in what somebody else has checked: it says what make_claim() says."""
    said = {
        "statement": "Der neue Kai des Hafens ist 420 Meter lang.",
        "claimant": "Eine Hafenmeisterin",
        "publisher": "Beispielprüfer",
        "title": "Wie lang ist der Kai?",
        "rating": "Größtenteils richtig",
        "as_of": "2024-05-10",
        "language": "de",
        "address": f"https://example.org/pruefung-{next(numbers)}",
        **changes,
    }
    import_checks([PublishedCheck(**said)], origin="archive.json", by=by)
    return EarlierCheck.objects.latest("pk")


def rating_for(claim: Claim, key: str = "") -> Rating:
    """The rating of that name on the article's scale, or the best there is."""
    ratings = Rating.objects.filter(scale=claim.article.scale)
    return ratings.get(key=key) if key else ratings.order_by("order")[0]


def finding_for(claim: Claim, **changes: object) -> Finding:
    values: dict[str, object] = {
        "rating": rating_for(claim),
        "rationale": "Der Bauplan nennt dieselbe Länge.",
        "as_of": date(2024, 5, 10),
        **changes,
    }
    return Finding(**values)  # type: ignore[arg-type]


def draft_verdict(claim: Claim, by: Person) -> None:
    add_primary_evidence(claim, by)
    save_verdict(claim, finding_for(claim), by=by)


def bring_to(
    status: ClaimStatus, article: Article, *, editor: Person, reviewer: Person, second: Person
) -> Claim:
    """Take a claim to a state along the real path."""
    if status == ClaimStatus.SUGGESTED:
        return reload(article.claims.filter(status=ClaimStatus.SUGGESTED).order_by("pk")[0])
    claim = make_claim(article, editor)
    path: dict[ClaimStatus, list[Callable[[], object]]] = {
        ClaimStatus.ASSIGNED: [lambda: assign_claim(claim, to=reviewer, by=editor)],
        ClaimStatus.RESEARCHING: [lambda: start_claim(claim, by=reviewer)],
        ClaimStatus.IN_REVIEW: [
            lambda: draft_verdict(claim, reviewer),
            lambda: submit_verdict(claim, by=reviewer),
        ],
        ClaimStatus.APPROVED: [lambda: approve_verdict(claim, by=second)],
    }
    set_aside: dict[ClaimStatus, Callable[[], object]] = {
        ClaimStatus.DISMISSED: lambda: dismiss_claim(claim, reason="trivial", by=editor),
        ClaimStatus.NOT_CHECKABLE: lambda: mark_not_checkable(claim, reason="opinion", by=editor),
    }
    if status in set_aside:
        set_aside[status]()
        return reload(claim)
    wanted = ClaimStatus.RESEARCHING if status == ClaimStatus.RECHECK else status
    for stop, steps in path.items():
        if claim.status == wanted:
            break
        for step in steps:
            step()
        assert claim.status == stop
    if status == ClaimStatus.RECHECK:
        send_to_recheck(claim, note="Die Länge wurde geändert.", caused_by=reviewer)
    return reload(claim)


def accept_from_score(article: Article, score: int, *, by: Person) -> int:
    """Accept every suggestion with at least this score; give how many."""
    suggestions = Narrowing(from_score=score).of(suggestions_of(article), article)
    return sort_all(article, suggestions, Decision(Verb.ACCEPT), by=by)


def approve(claim: Claim, *, editor: Person, reviewer: Person, second: Person, rating: str = "") -> None:
    """Take an open claim all the way: `reviewer` rates it, `second` approves."""
    assign_claim(claim, to=reviewer, by=editor)
    add_primary_evidence(claim, reviewer)
    finding = finding_for(claim, rating=rating_for(claim, rating)) if rating else finding_for(claim)
    save_verdict(claim, finding, by=reviewer)
    submit_verdict(claim, by=reviewer)
    approve_verdict(claim, by=second)


def return_to_reviewer(claim: Claim, *, by: Person) -> None:
    words = "Der Plan ist älter als der Bau."
    return_verdict(claim, reason=ReturnReason.WEAK_SOURCES, words=words, by=by)


def reload(claim: Claim) -> Claim:
    return Claim.objects.select_related("article__scale", "assignee", "claimant").get(pk=claim.pk)


def quote_of(claim: Claim) -> Anchor:
    return claim.anchors.get(is_current=True)
