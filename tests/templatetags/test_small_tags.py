"""The tags with little to say: reasons, pages, the frame."""

from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.test import RequestFactory
from django.urls import resolve

from claims.choices import Role
from claims.models import Claim, Person
from claims.templatetags.frame import main_nav, role_names
from claims.templatetags.paging import shown_numbers
from claims.templatetags.suggesting import REASONS, in_sides, reason_sentence, says_the_same, why_suggested
from claims.text.reasons import ReasonCode


def test_every_reason_of_the_analysis_has_a_sentence() -> None:
    assert set(REASONS) == {code.value for code in ReasonCode}


def test_a_reason_quotes_the_words_it_rests_on() -> None:
    assert reason_sentence({"code": "number", "words": "9 Prozent"}) == ("It states a figure: “9 Prozent”")


def test_a_reason_without_words_is_the_sentence_alone() -> None:
    assert reason_sentence({"code": "question", "words": ""}) == "It asks"


def test_a_reason_that_quotes_a_quotation_shows_no_marks_twice() -> None:
    assert reason_sentence({"code": "quotation", "words": "„Ende“"}) == "It quotes somebody: “Ende”"


def test_a_reason_with_marks_within_its_words_keeps_them_all() -> None:
    words = "„Ja“ und „Nein“"
    assert reason_sentence({"code": "quotation", "words": words}) == f"It quotes somebody: “{words}”"


def test_reasons_are_told_apart_by_what_they_speak_for() -> None:
    codes = ("number", "opinion", "learned_for", "learned_against", "model")
    sides = in_sides({"code": code, "words": ""} for code in codes)
    assert sides.speak_for == [str(REASONS[code]) for code in ("number", "learned_for", "model")]
    assert sides.speak_against == [str(REASONS[code]) for code in ("opinion", "learned_against")]


def test_four_reasons_are_shown_at_once_and_what_is_to_complete_beside_them() -> None:
    codes = ("office", "date", "number", "opinion", "event", "named_actor", "unresolved")
    claim = Claim(reasons=[{"code": code, "words": ""} for code in codes])
    shown = why_suggested(claim, may_edit=True)
    assert (len(shown["at_once"]), len(shown["more"])) == (4, 2)
    assert shown["to_complete"] == [str(REASONS["unresolved"])]


def test_a_quote_that_lacks_only_the_stop_says_the_same_as_the_statement() -> None:
    assert says_the_same("The bridge is 90 metres long,", "The bridge is 90 metres long.")
    assert not says_the_same("It is 90 metres long.", "The bridge is 90 metres long.")


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
    assert [place.is_here for place in main_nav(Context({}))] == [False] * 4


def test_roles_are_named_in_the_order_of_the_desk() -> None:
    person = Person(username="sam")
    person.roles = frozenset({Role.ADMIN, Role.EDITOR})

    assert role_names(person) == ["Editor", "Admin"]


def test_a_person_is_drawn_with_a_name_that_cannot_turn_the_line_around() -> None:
    person = Person(username="b\u202ea", first_name="Ada", last_name="\u202eBlog")
    template = Template('{% include "components/person.html" %}')

    assert "<bdi>Ada \u202eBlog</bdi>" in template.render(Context({"person": person}))
