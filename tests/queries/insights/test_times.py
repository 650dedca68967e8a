"""How long claims stay in each state, against times worked out by hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from claims.choices import ClaimStatus
from claims.models import Article, Claim, Person
from claims.queries.insights.scope import Scope
from claims.queries.insights.times import Spread, TimeInState, spread, times_in_states
from claims.workflow.assigning import assign_claim
from claims.workflow.marking import dismiss_claim
from tests import factories
from tests.queries.insights.conftest import DateSteps

InState = Callable[[ClaimStatus], Claim]
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def in_state(state: ClaimStatus, scope: Scope) -> TimeInState:
    return next(one for one in times_in_states(scope) if one.state == state)


@pytest.fixture
def assigned_after(
    article: Article, editor: Person, reviewer: Person, date_steps: DateSteps
) -> Callable[..., Claim]:
    """A claim that waited so many hours for somebody, counted from the start."""

    def wait(hours: float, *, start: datetime = START) -> Claim:
        claim = factories.make_claim(article, editor)
        assign_claim(claim, to=reviewer, by=editor)
        date_steps(claim, mark_claim=start, assign=start + hours * HOUR)
        return claim

    return wait


def test_median_and_ninetieth_percentile_are_those_worked_out_by_hand(
    assigned_after: Callable[..., Claim], editor: Person
) -> None:
    """Of 1, 2, 3, 4, 10 hours the middle is 3; six tenths of the way from 4 to 10 lies 7.6."""
    for hours in (10, 1, 4, 2, 3):
        assigned_after(hours)

    assert in_state(ClaimStatus.OPEN, Scope(editor)).left == Spread(5, 3 * HOUR, 7.6 * HOUR)


def test_fewer_than_five_stays_are_counted_and_nothing_more(
    assigned_after: Callable[..., Claim], editor: Person
) -> None:
    for hours in (1, 2, 3, 4):
        assigned_after(hours)

    assert in_state(ClaimStatus.OPEN, Scope(editor)).left == Spread(4, None, None)


def test_a_claim_that_is_still_there_stands_apart_and_counts_up_to_now(
    assigned_after: Callable[..., Claim], editor: Person
) -> None:
    for _ in range(5):
        assigned_after(1, start=timezone.now() - 3 * HOUR)

    assigned = in_state(ClaimStatus.ASSIGNED, Scope(editor))

    assert assigned.left == Spread(0, None, None)
    assert assigned.staying.number == 5
    assert assigned.staying.median is not None
    assert timedelta(0) <= assigned.staying.median - 2 * HOUR < timedelta(minutes=5)


def test_a_stay_counts_in_the_period_in_which_it_ended(
    assigned_after: Callable[..., Claim], editor: Person
) -> None:
    assigned_after(48)

    for first, last, number in (
        (date(2026, 3, 2), date(2026, 3, 3), 0),
        (date(2026, 3, 4), date(2026, 3, 4), 1),
        (date(2026, 3, 5), date(2026, 3, 9), 0),
    ):
        scope = Scope(editor, first, last)
        assert in_state(ClaimStatus.OPEN, scope).left.number == number
        assert in_state(ClaimStatus.ASSIGNED, scope).staying.number == 1


def test_steps_that_keep_the_state_do_not_begin_a_new_stay(
    assigned_after: Callable[..., Claim], editor: Person, second_reviewer: Person
) -> None:
    claim = assigned_after(1)
    assign_claim(factories.reload(claim), to=second_reviewer, by=editor)

    assigned = in_state(ClaimStatus.ASSIGNED, Scope(editor))

    assert (assigned.left.number, assigned.staying.number) == (0, 1)


def test_an_approved_claim_has_left_every_state_in_which_it_waited(claim_in: InState, editor: Person) -> None:
    claim_in(ClaimStatus.APPROVED)

    times = times_in_states(Scope(editor))

    assert {one.state: (one.left.number, one.staying.number) for one in times} == {
        ClaimStatus.OPEN: (1, 0),
        ClaimStatus.ASSIGNED: (1, 0),
        ClaimStatus.RESEARCHING: (1, 0),
        ClaimStatus.IN_REVIEW: (1, 0),
        ClaimStatus.RECHECK: (0, 0),
    }


def test_a_dismissed_claim_no_longer_stays_anywhere(claim: Claim, editor: Person) -> None:
    dismiss_claim(claim, reason="trivial", by=editor)

    assert [one.staying.number for one in times_in_states(Scope(editor))] == [0, 0, 0, 0, 0]


def test_a_confidential_article_counts_for_those_who_see_it_alone(
    editor: Person, reviewer: Person, admin_person: Person
) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    factories.make_claim(hidden, editor)

    counts = {
        person.username: in_state(ClaimStatus.OPEN, Scope(person)).staying.number
        for person in (editor, reviewer, admin_person)
    }

    assert counts == {"editor": 1, "reviewer": 0, "boss": 1}


def test_nothing_is_too_few_to_say() -> None:
    assert spread([]) == Spread(0, None, None)
