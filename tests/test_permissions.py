"""Who may do what, as a truth table: one row a predicate, one column a person."""

from collections.abc import Callable

import pytest

from claims import permissions
from claims.choices import ClaimStatus, Reshaping
from claims.models import Article, Claim, ClaimMatch, Comment, Lineage, Person, Thread
from claims.workflow.assigning import assign_claim
from claims.workflow.discussing import open_thread
from claims.workflow.marking import accept_claim
from claims.workflow.matching import link_match
from tests import factories

CAST = ("editor", "assignee", "colleague", "admin", "outsider", "gone")

ABOUT_THE_DESK: dict[Callable[[Person], bool], set[str]] = {
    permissions.is_editor: {"editor", "admin"},
    permissions.is_checker: {"editor", "assignee", "colleague", "admin"},
    permissions.can_manage_desk: {"admin"},
    permissions.can_import_article: {"editor", "admin"},
    permissions.can_import_checks: {"editor", "admin"},
    permissions.can_see_figures_of_others: {"editor", "admin"},
    permissions.can_draw_sample: {"editor", "admin"},
    permissions.can_edit_source: {"editor", "assignee", "colleague", "admin"},
}
ABOUT_AN_ARTICLE: dict[Callable[[Person, Article], bool], set[str]] = {
    permissions.can_see_article: {"editor", "assignee", "colleague", "admin", "outsider"},
    permissions.can_edit_article: {"editor", "admin"},
    permissions.can_add_revision: {"editor", "admin"},
    permissions.can_mark_claim: {"editor", "assignee", "colleague", "admin"},
    permissions.can_discuss: {"editor", "assignee", "colleague", "admin"},
    permissions.can_sort: {"editor", "assignee", "colleague", "admin"},
    permissions.can_clear: {"editor", "admin"},
    permissions.can_clear_unready: set(),
}
ABOUT_A_CLAIM_IN_REVIEW: dict[Callable[[Person, Claim], bool], set[str]] = {
    permissions.can_accept: {"editor", "assignee", "colleague", "admin"},
    permissions.can_edit_claim: {"editor", "assignee", "admin"},
    permissions.can_place_claim: {"editor", "assignee", "admin"},
    permissions.can_dismiss: {"editor", "admin"},
    permissions.can_assign: {"editor", "admin"},
    permissions.can_take: set(),
    permissions.can_release: {"editor", "assignee", "admin"},
    permissions.can_mark_not_checkable: {"editor", "assignee", "admin"},
    permissions.can_research: {"assignee"},
    permissions.can_match_claim: {"editor", "assignee", "colleague", "admin"},
    permissions.can_reopen: {"editor", "admin"},
    permissions.can_restore: {"editor", "admin"},
    permissions.can_propose_wording: {"editor", "assignee", "colleague", "admin"},
    permissions.can_decide_wording: {"editor", "admin"},
    permissions.can_review: {"editor", "colleague", "admin"},
    permissions.has_worked_on: {"assignee"},
    permissions.has_only_sorted: set(),
    permissions.can_take_back: set(),
    permissions.has_approved: set(),
    permissions.can_look_at_sample: {"editor", "colleague", "admin"},
}
ABOUT_A_SUGGESTION_THE_COLLEAGUE_ACCEPTED: dict[Callable[[Person, Claim], bool], set[str]] = {
    permissions.has_only_sorted: {"colleague"},
    permissions.can_take_back: {"colleague"},
}
ABOUT_A_CLAIM_THE_COLLEAGUE_APPROVED: dict[Callable[[Person, Claim], bool], set[str]] = {
    permissions.has_approved: {"colleague"},
    permissions.can_look_at_sample: {"editor", "admin"},
}
ABOUT_WHAT_THE_ASSIGNEE_SAID: dict[Callable[[Person, ClaimMatch], bool], set[str]] = {
    permissions.can_withdraw_match: {"editor", "assignee", "admin"},
}
ABOUT_WHAT_THE_ASSIGNEE_SPLIT: dict[Callable[[Person, Lineage], bool], set[str]] = {
    permissions.can_undo_reshaping: {"editor", "assignee", "admin"},
}


ABOUT_WHAT_THE_COLLEAGUE_ASKED: dict[Callable[[Person, Thread], bool], set[str]] = {
    permissions.can_resolve_question: {"editor", "colleague", "admin"},
}
ABOUT_WHAT_THE_COLLEAGUE_WROTE: dict[Callable[[Person, Comment], bool], set[str]] = {
    permissions.can_edit_comment: {"colleague"},
}


@pytest.fixture
def cast(
    editor: Person,
    reviewer: Person,
    second_reviewer: Person,
    admin_person: Person,
    outsider: Person,
) -> dict[str, Person]:
    gone = factories.make_person("gone")
    gone.groups.set(editor.groups.all())
    gone.is_active = False
    gone.save()
    people = (editor, reviewer, second_reviewer, admin_person, outsider, gone)
    return dict(zip(CAST, people, strict=True))


@pytest.mark.parametrize("predicate", ABOUT_THE_DESK, ids=lambda p: p.__name__)
def test_predicate_about_the_desk_holds_for_exactly_these_people(
    predicate: Callable[[Person], bool], cast: dict[str, Person]
) -> None:
    assert {name for name in CAST if predicate(cast[name])} == ABOUT_THE_DESK[predicate]


@pytest.mark.parametrize("predicate", ABOUT_AN_ARTICLE, ids=lambda p: p.__name__)
def test_predicate_about_an_article_holds_for_exactly_these_people(
    predicate: Callable[[Person, Article], bool], cast: dict[str, Person], article: Article
) -> None:
    assert {name for name in CAST if predicate(cast[name], article)} == ABOUT_AN_ARTICLE[predicate]


@pytest.mark.parametrize("predicate", ABOUT_A_CLAIM_IN_REVIEW, ids=lambda p: p.__name__)
def test_predicate_about_a_claim_in_review_holds_for_exactly_these_people(
    predicate: Callable[[Person, Claim], bool],
    cast: dict[str, Person],
    claim_in: Callable[[ClaimStatus], Claim],
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    holds = {name for name in CAST if predicate(cast[name], claim)}
    assert holds == ABOUT_A_CLAIM_IN_REVIEW[predicate]


@pytest.mark.parametrize("predicate", ABOUT_A_CLAIM_THE_COLLEAGUE_APPROVED, ids=lambda p: p.__name__)
def test_predicate_about_an_approved_claim_holds_for_exactly_these_people(
    predicate: Callable[[Person, Claim], bool],
    cast: dict[str, Person],
    claim_in: Callable[[ClaimStatus], Claim],
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    holds = {name for name in CAST if predicate(cast[name], claim)}
    assert holds == ABOUT_A_CLAIM_THE_COLLEAGUE_APPROVED[predicate]


@pytest.mark.parametrize("predicate", ABOUT_WHAT_THE_ASSIGNEE_SAID, ids=lambda p: p.__name__)
def test_predicate_about_a_match_of_the_assignee_holds_for_exactly_these_people(
    predicate: Callable[[Person, ClaimMatch], bool], cast: dict[str, Person], article: Article
) -> None:
    earlier, later = (factories.make_claim(article, cast["editor"]) for _ in range(2))
    match = link_match(later, earlier, by=cast["assignee"])
    holds = {name for name in CAST if predicate(cast[name], match)}
    assert holds == ABOUT_WHAT_THE_ASSIGNEE_SAID[predicate]


@pytest.mark.parametrize("predicate", ABOUT_WHAT_THE_COLLEAGUE_ASKED, ids=lambda p: p.__name__)
def test_predicate_about_a_question_of_the_colleague_holds_for_exactly_these_people(
    predicate: Callable[[Person, Thread], bool],
    cast: dict[str, Person],
    claim_in: Callable[[ClaimStatus], Claim],
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    thread = open_thread(claim, "Warum?", by=cast["colleague"], is_question=True)
    assert {name for name in CAST if predicate(cast[name], thread)} == ABOUT_WHAT_THE_COLLEAGUE_ASKED[
        predicate
    ]


@pytest.mark.parametrize("predicate", ABOUT_WHAT_THE_COLLEAGUE_WROTE, ids=lambda p: p.__name__)
def test_predicate_about_a_comment_of_the_colleague_holds_for_exactly_these_people(
    predicate: Callable[[Person, Comment], bool], cast: dict[str, Person], claim: Claim
) -> None:
    comment = open_thread(claim, "Ach so", by=cast["colleague"]).comments.get()
    holds = {name for name in CAST if predicate(cast[name], comment)}
    assert holds == ABOUT_WHAT_THE_COLLEAGUE_WROTE[predicate]


def test_an_editor_who_holds_the_claim_does_not_resolve_what_others_ask_about_it(
    claim: Claim, editor: Person, reviewer: Person
) -> None:
    assign_claim(claim, to=editor, by=editor)
    thread = open_thread(claim, "Warum?", by=reviewer, is_question=True)
    assert not permissions.can_resolve_question(editor, thread)


@pytest.mark.parametrize("predicate", ABOUT_A_SUGGESTION_THE_COLLEAGUE_ACCEPTED, ids=lambda p: p.__name__)
def test_predicate_about_a_sorted_suggestion_holds_for_exactly_these_people(
    predicate: Callable[[Person, Claim], bool], cast: dict[str, Person], article: Article
) -> None:
    claim = factories.reload(article.claims.order_by("pk")[0])
    accept_claim(claim, by=cast["colleague"])
    holds = {name for name in CAST if predicate(cast[name], claim)}
    assert holds == ABOUT_A_SUGGESTION_THE_COLLEAGUE_ACCEPTED[predicate]


@pytest.mark.parametrize("predicate", ABOUT_WHAT_THE_ASSIGNEE_SPLIT, ids=lambda p: p.__name__)
def test_predicate_about_a_split_by_the_assignee_holds_for_exactly_these_people(
    predicate: Callable[[Person, Lineage], bool], cast: dict[str, Person], article: Article
) -> None:
    claim = factories.make_claim(article, cast["editor"])
    child = factories.make_claim(article, cast["editor"])
    step = Lineage.objects.create(parent=claim, child=child, kind=Reshaping.SPLIT, by=cast["assignee"])
    holds = {name for name in CAST if predicate(cast[name], step)}
    assert holds == ABOUT_WHAT_THE_ASSIGNEE_SPLIT[predicate]


def test_every_predicate_stands_in_a_table() -> None:
    named = {
        *ABOUT_THE_DESK,
        *ABOUT_AN_ARTICLE,
        *ABOUT_A_CLAIM_IN_REVIEW,
        *ABOUT_WHAT_THE_ASSIGNEE_SAID,
        *ABOUT_WHAT_THE_COLLEAGUE_ASKED,
        *ABOUT_WHAT_THE_COLLEAGUE_WROTE,
        *ABOUT_WHAT_THE_ASSIGNEE_SPLIT,
    }
    elsewhere = {"is_assignee", "can_declare_conflict"}
    predicates = {
        name
        for name in vars(permissions)
        if name.startswith(("can_", "is_", "has_")) and name not in elsewhere
    }
    assert predicates == {predicate.__name__ for predicate in named}


@pytest.mark.parametrize(
    ("person", "is_seen"),
    [
        ("named", True),
        ("assignee", True),
        ("admin", True),
        ("colleague", False),
        ("unnamed editor", False),
        ("outsider", False),
    ],
)
def test_can_see_article_that_is_confidential_holds_for_named_editors_assignees_and_admins(
    person: str,
    is_seen: object,
    editor: Person,
    reviewer: Person,
    second_reviewer: Person,
    admin_person: Person,
    outsider: Person,
) -> None:
    unnamed = factories.make_person("unnamed")
    unnamed.groups.set(editor.groups.all())
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    claim = factories.make_claim(hidden, editor)
    Claim.objects.filter(pk=claim.pk).update(status="assigned", assignee=reviewer)
    people = {
        "named": editor,
        "assignee": reviewer,
        "admin": admin_person,
        "colleague": second_reviewer,
        "unnamed editor": unnamed,
        "outsider": outsider,
    }
    assert permissions.can_see_article(people[person], hidden) is is_seen
