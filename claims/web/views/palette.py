"""The answers to what is typed into the command palette, as JSON with words in the reader's language."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from claims.models import Article, Claim
from claims.models.fields import is_key
from claims.queries.articles import visible_articles
from claims.queries.recent import articles_worked_on
from claims.queries.search import Found, found
from claims.templatetags.standing import status_icon
from claims.web.access import PersonRequest, claims_in_full
from claims.web.forms.search import SearchForm
from claims.web.palette import (
    Entry,
    Group,
    pages_of_article,
    pages_of_claim,
    places_for,
    steps_with,
    that_fit,
)

ROWS = 5
LONGEST_LABEL = 160
NO_MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
NUMBER = re.compile(r"#?([1-9]\d{0,5})", re.ASCII)
"""A claim's number, as people say it."""


@dataclass(frozen=True, slots=True)
class InHand:
    """What the person has before them: a claim, and its article or one alone."""

    claim: Claim | None
    article: Article | None


@never_cache
def palette(request: PersonRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    words = form.words()
    if form.errors:
        return answer([], str(form.errors["q"][0]))
    groups = offered(request, words)
    here = request.GET.get("path") or None
    shown = [Group(group.title, [one for one in group.entries if one.url != here]) for group in groups]
    return answer([group for group in shown if group.entries])


def answer(groups: Sequence[Group], sentence: str = "") -> HttpResponse:
    count = sum(len(group.entries) for group in groups)
    said = ngettext("%(count)d entry", "%(count)d entries", count) % {"count": count}
    nothing = _("Nothing fits. Try fewer letters.")
    said_in_full = {
        "groups": [
            {"title": group.title, "entries": [plainly(entry) for entry in group.entries]} for group in groups
        ],
        "sentence": sentence or (said if count else nothing),
    }
    # Markup that people wrote stays words, even for a program that takes the answer for a page.
    written = json.dumps(said_in_full, ensure_ascii=False).translate(NO_MARKUP)
    return HttpResponse(written, content_type="application/json")


def plainly(entry: Entry) -> dict[str, object]:
    """An entry without what is empty, and without what it is only found by."""
    return {
        name: value
        for name, value in asdict(entry).items()
        if name != "also" and value not in ("", None) and value is not False
    }


def offered(request: PersonRequest, words: str) -> list[Group]:
    """Without words what can be done here and where one can go; with words what fits, and what is found."""
    in_hand = what_is_in_hand(request)
    person = request.user
    groups = [
        Group(_("This claim"), steps_and_pages(request, in_hand.claim)),
        Group(_("This article"), pages_of_article(in_hand.article, person) if in_hand.article else []),
        Group(_("Go to"), places_for(person)),
    ]
    if not words:
        lately = articles_worked_on(person, ROWS)
        return [*groups, Group(_("Worked on lately"), [article_entry(one) for one in lately])]
    return [
        *numbered(request, in_hand.article, words),
        *that_fit(groups, words, closely=True),
        *what_was_found(found(words, person, limit=ROWS)),
        *that_fit(groups, words, closely=False),
    ]


def what_is_in_hand(request: PersonRequest) -> InHand:
    """The rows that the page in view names; what this person may not see is not in their hand."""
    claim_key, article_key = request.GET.get("claim", ""), request.GET.get("article", "")
    if is_key(claim_key):
        claim = claims_in_full(request).filter(pk=int(claim_key)).first()
        if claim is not None:
            return InHand(claim, claim.article)
    if is_key(article_key):
        return InHand(None, visible_articles(request.user).filter(pk=int(article_key)).first())
    return InHand(None, None)


def steps_and_pages(request: PersonRequest, claim: Claim | None) -> list[Entry]:
    if claim is None:
        return []
    return [*steps_with(claim, request.user), *pages_of_claim(claim, request.user)]


def numbered(request: PersonRequest, article: Article | None, words: str) -> list[Group]:
    """“12” or “#12”: the claim of this number in the article in hand."""
    number = NUMBER.fullmatch(words)
    if number is None or article is None:
        return []
    claims = claims_in_full(request).filter(article=article, number=int(number[1]))
    return [Group(_("In this article"), [claim_entry(claim, in_text=True) for claim in claims])]


def what_was_found(things: Found) -> list[Group]:
    return [
        Group(_("Articles"), [article_entry(article) for article in things.articles.rows]),
        Group(_("Claims"), [claim_entry(claim) for claim in things.claims.rows]),
        Group(
            _("Sources"),
            [
                Entry(
                    source.title,
                    detail=source.publisher,
                    language=source.language,
                    url=reverse("source-detail", args=[source.pk]),
                )
                for source in things.sources.rows
            ],
        ),
        Group(
            _("People"),
            [
                Entry(
                    str(person),
                    detail=_("%(open)s open") % {"open": getattr(person, "open_count", 0)},
                    url=f"{reverse('claim-list')}?assignee={person.pk}",
                )
                for person in things.people.rows
            ],
        ),
    ]


def article_entry(article: Article) -> Entry:
    return Entry(
        article.title,
        detail=article.outlet,
        language=article.language,
        url=reverse("article-detail", args=[article.pk]),
    )


def claim_entry(claim: Claim, *, in_text: bool = False) -> Entry:
    known = [f"{status_icon(claim.status)} {claim.get_status_display()}", claim.article.title]
    own = claim.get_absolute_url()
    place = f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}" if in_text else own
    number = f"{claim.number} · " if claim.number else ""
    words = Truncator(claim.statement).chars(LONGEST_LABEL)
    return Entry(f"{number}{words}", detail=" · ".join(known), url=place)
