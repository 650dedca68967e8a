"""The tags with little to say: pages, the frame."""

from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.test import RequestFactory
from django.urls import resolve

from claims.choices import Role
from claims.models import Person
from claims.templatetags.frame import main_nav, role_names
from claims.templatetags.paging import shown_numbers


def test_a_pager_shows_the_ends_and_the_neighbours() -> None:
    page = Paginator(range(300), 25).get_page(6)

    assert shown_numbers(page) == [1, None, 5, 6, 7, None, 12]


def test_a_pager_keeps_the_rest_of_the_query() -> None:
    request = RequestFactory().get("/", {"q": "nato", "page": "2"})
    page = Paginator(range(60), 25).get_page(2)
    template = Template('{% include "components/pagination.html" with target="list" %}')

    drawn = template.render(RequestContext(request, {"page": page}))

    assert 'href="?q=nato&amp;page=3"' in drawn
    assert 'hx-target="#list"' in drawn
    assert "26–50 of 60" in drawn


def test_a_list_of_one_page_has_no_pager() -> None:
    page = Paginator(range(25), 25).get_page(1)
    template = Template('{% include "components/pagination.html" %}')

    assert template.render(Context({"page": page})).strip() == ""


def places_marked(path: str) -> list[str]:
    request = RequestFactory().get(path)
    request.resolver_match = resolve(path)
    return [str(place.label) for place in main_nav(Context({"request": request})) if place.is_here]


def test_the_navigation_marks_the_place_a_page_belongs_to() -> None:
    assert places_marked("/") == ["Desk"]
    assert places_marked("/sources/3/edit/") == ["Sources"]
    assert places_marked("/conflicts/") == []


def test_the_navigation_without_a_request_marks_nothing() -> None:
    assert [place.is_here for place in main_nav(Context({}))] == [False] * 5


def test_roles_are_named_in_the_order_of_the_desk() -> None:
    person = Person(username="sam")
    person.roles = frozenset({Role.ADMIN, Role.EDITOR})

    assert role_names(person) == ["Editor", "Admin"]


def test_a_person_is_drawn_with_a_name_that_cannot_turn_the_line_around() -> None:
    person = Person(username="b\u202ea", first_name="Ada", last_name="\u202eBlog")
    template = Template('{% include "components/person.html" %}')

    assert "<bdi>Ada \u202eBlog</bdi>" in template.render(Context({"person": person}))
