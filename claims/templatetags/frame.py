"""What the frame of every page asks: where one is, and what to offer this person."""

from dataclasses import dataclass

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.choices import Role
from claims.models import Person
from claims.permissions import can_import_article, can_manage_desk, is_checker, is_editor

register = template.Library()

PLACES: tuple[tuple[str, str, str | Promise], ...] = (
    ("desk", "desk", _("Desk")),
    ("article", "article-list", _("Articles")),
    ("claim", "claim-list", _("Claims")),
    ("source", "source-list", _("Sources")),
    ("insight", "insight-list", _("Insights")),
)
"""Noun that the names of a place's addresses begin with, address, words."""

BESIDE = {"verdict": "claim", "evidence": "claim", "sample": "insight", "sampled": "insight"}
"""Nouns without a place of their own in the navigation."""


@dataclass(frozen=True, slots=True)
class Place:
    url: str
    label: str | Promise
    is_here: bool


@register.simple_tag(takes_context=True)
def main_nav(context: Context) -> list[Place]:
    """Give the places of the navigation; the one that the page belongs to is marked."""
    match = getattr(context.get("request"), "resolver_match", None)
    noun = ((match and match.url_name) or "").split("-")[0]
    here = BESIDE.get(noun, noun)
    return [Place(reverse(name), label, is_here=key == here) for key, name, label in PLACES]


@register.filter
def may_import(person: Person) -> bool:
    return can_import_article(person)


@register.filter
def may_sort(person: Person) -> bool:
    """Sort the suggestions of articles that the person sees anyway."""
    return is_checker(person)


@register.filter
def may_manage(person: Person) -> bool:
    return can_manage_desk(person)


@register.filter
def may_reopen(person: Person) -> bool:
    return is_editor(person)


@register.filter
def role_names(person: Person) -> list[str]:
    """Name the person's roles in the order the desk lists them."""
    return [str(role.label) for role in Role if role in person.roles]
