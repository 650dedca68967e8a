"""What the command palette offers: the steps of the claim in hand, places, and what a search finds.

Nothing is allowed here: a step comes from the transition table, a link from the permission of its page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from claims.choices import UNDER_WORK, ArticleKind, Verb
from claims.models import Article, Claim, Person
from claims.permissions import (
    can_add_revision,
    can_clear,
    can_edit_article,
    can_edit_claim,
    can_import_article,
    can_manage_desk,
    can_mark_claim,
    can_research,
    is_editor,
)
from claims.remembering import asking_once
from claims.templatetags.frame import PLACES
from claims.text.searching import SCATTERED, fit_of
from claims.web.forms.decisions import form_for
from claims.web.steps import address_of_step, place_of_step
from claims.workflow.engine import Offer, available


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette.

    `place` is an id: where the page in view has it, choosing goes there, or with `presses` does what it
    does. Elsewhere `url` is opened, or `post` is sent with the claim's `version`. `missing` says why not yet.
    """

    label: str
    detail: str = ""
    language: str = ""
    place: str = ""
    presses: bool = False
    url: str = ""
    post: str = ""
    version: int | None = None
    missing: str = ""
    also: str = ""

    def fit(self, typed: str) -> int:
        return max(fit_of(typed, self.label), fit_of(typed, self.also) if self.also else 0)


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    entries: Sequence[Entry]


AWAY = frozenset({Verb.DISMISS, Verb.MARK_NOT_CHECKABLE, Verb.RELEASE})
"""Steps that put a claim away stand last: the first line is what Enter does."""


def steps_with(claim: Claim, person: Person) -> list[Entry]:
    """The steps of the transition table that this person can take with the claim, ready or not."""
    with asking_once():
        offers = available(claim, person)
    return [step(claim, offer) for offer in sorted(offers, key=lambda offer: offer.verb in AWAY)]


def step(claim: Claim, offer: Offer) -> Entry:
    """A step without fields is sent at once; what has a form is done there, with what it shows."""
    verb = offer.verb
    fields = form_for(verb)(claim=claim, verb=verb).visible_fields() if verb != Verb.ASSIGN else []
    asks = verb == Verb.ASSIGN or any(field.field.required for field in fields)
    entry = Entry(
        label=f"{verb.label}…" if asks else str(verb.label),
        place=place_of_step(verb),
        presses=not asks,
        missing=str(offer.missing or ""),
    )
    if verb == Verb.ASSIGN:
        return replace(entry, url=f"{reverse('article-assign', args=[claim.article_id])}?claim={claim.pk}")
    # What is signed is what was seen: without the verdict in view it is not sent, but shown.
    if fields or verb == Verb.SUBMIT:
        return replace(entry, url=f"{claim.get_absolute_url()}#{entry.place}")
    return replace(entry, post=address_of_step(claim, verb), version=claim.version)


def pages_of_claim(claim: Claim, person: Person) -> list[Entry]:
    own = claim.get_absolute_url()
    in_text = f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}"
    links = []
    if claim.status in UNDER_WORK and can_research(person, claim):
        links += [
            Entry(_("Add source"), place="add-evidence", url=f"{own}#add-evidence"),
            Entry(pgettext("step", "Rate"), place="verdict", url=f"{own}#verdict"),
        ]
    if can_edit_claim(person, claim):
        links.append(Entry(_("Edit claim"), url=reverse("claim-edit", args=[claim.pk])))
    return [
        *links,
        Entry(_("Open the claim’s page"), url=own),
        Entry(_("Show the claim in the text"), url=in_text),
        Entry(_("History of the claim"), url=reverse("claim-history", args=[claim.pk])),
    ]


def pages_of_article(article: Article, person: Person) -> list[Entry]:
    def to(label: str, name: str) -> Entry:
        return Entry(label, url=reverse(name, args=[article.pk]))

    links = [to(_("Open the article"), "article-detail")]
    if can_mark_claim(person, article):
        links.append(to(_("Mark a claim"), "article-mark"))
        links.append(to(_("Sort suggestions"), "article-sort"))
    if is_editor(person):
        links.append(to(_("Assign claims…"), "article-assign"))
    if can_edit_article(person, article):
        links.append(to(_("Edit the article’s details"), "article-edit"))
    if can_add_revision(person, article):
        links.append(to(_("New revision"), "revision-new"))
    if article.kind == ArticleKind.DRAFT and can_clear(person, article):
        links.append(to(_("Clear for print…"), "article-clear"))
    return [
        *links,
        Entry(_("Claims of the article"), url=f"{reverse('claim-list')}?article={article.pk}"),
        to(_("History of the article"), "article-history"),
    ]


QUEUES: tuple[tuple[str, str | Promise], ...] = (
    ("late", pgettext_lazy("queue", "Late")),
    ("review", gettext_lazy("To second-review")),
    ("unassigned", gettext_lazy("Unassigned")),
    ("returned", gettext_lazy("Returned")),
    ("look_again", gettext_lazy("Look again")),
)


def places_for(person: Person) -> list[Entry]:
    """Where anybody goes from anywhere; last what is rarely wanted."""
    desk = reverse("desk")
    places = [Entry(str(label), url=reverse(name)) for _noun, name, label in PLACES]
    queues = [
        Entry(f"{PLACES[0][2]}: {label}", url=f"{desk}?queue={queue}", also=str(label))
        for queue, label in QUEUES
    ]
    own = [
        Entry(_("Notices"), url=reverse("notice-list")),
        Entry(_("My conflicts of interest"), url=reverse("conflict-list")),
    ]
    if can_import_article(person):
        own.insert(0, Entry(_("New article"), url=reverse("article-new")))
    if can_manage_desk(person):
        own.append(Entry(_("Administration"), url=reverse("admin:index")))
    return [
        *places,
        *own,
        *queues,
        Entry(_("List of keys"), place="key-list-button", presses=True),
        Entry(pgettext("place", "Search page"), url=reverse("search")),
        Entry(_("Sign out"), post=reverse("sign-out")),
    ]


def that_fit(groups: Iterable[Group], typed: str, *, closely: bool) -> list[Group]:
    """Keep what fits what was typed, the best first; or what only has its letters somewhere."""
    kept = []
    for group in groups:
        fits = [(entry.fit(typed), entry) for entry in group.entries]
        best = sorted(
            (pair for pair in fits if pair[0] and (pair[0] > SCATTERED) == closely), key=lambda pair: -pair[0]
        )
        kept.append(Group(group.title, [entry for _fit, entry in best]))
    return kept
