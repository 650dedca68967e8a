"""Returns, people, ratings, weeks and samples, against numbers worked out by hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytest_django.fixtures import Settings

from claims.choices import ClaimKind, ClaimStatus, ReturnReason
from claims.models import Article, Claim, Claimant, Person, RatingScale
from claims.queries.insights.people import Done, work_by_person
from claims.queries.insights.ratings import ratings
from claims.queries.insights.returns import returns_by_reason
from claims.queries.insights.samples import LooksAgain, looks_again
from claims.queries.insights.scope import Scope, today
from claims.queries.insights.weeks import iso_week, throughput
from claims.workflow.marking import accept_claim
from claims.workflow.rating import save_verdict, submit_verdict
from claims.workflow.reviewing import approve_verdict, reopen_claim
from claims.workflow.sampling import Pool, draw_sample, look_at_sampled_claim
from tests import factories
from tests.queries.insights.conftest import DateSteps

InState = Callable[[ClaimStatus], Claim]


def test_returns_are_counted_by_reason_and_first_rounds_by_how_they_ended(
    claim_in: InState, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    """Two approved at once; one returned, and approved in its second round, which is no first one."""
    claim_in(ClaimStatus.APPROVED)
    claim_in(ClaimStatus.APPROVED)
    returned = claim_in(ClaimStatus.IN_REVIEW)
    factories.return_to_reviewer(returned, by=second_reviewer)
    submit_verdict(returned, by=reviewer)
    approve_verdict(returned, by=second_reviewer)

    found = returns_by_reason(Scope(editor))

    assert {reason for reason, number in found.by_reason.items() if number} == {ReturnReason.WEAK_SOURCES}
    assert (found.returned, found.decided, found.first_rounds, found.approved_at_once) == (1, 4, 3, 2)


def test_a_return_outside_the_period_does_not_count(
    claim_in: InState, editor: Person, second_reviewer: Person, date_steps: DateSteps
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    factories.return_to_reviewer(claim, by=second_reviewer)
    date_steps(claim, **{"return": datetime(2026, 3, 4, 12, tzinfo=UTC)})

    assert returns_by_reason(Scope(editor, last=date(2026, 3, 3))).decided == 0
    assert returns_by_reason(Scope(editor, date(2026, 3, 4), date(2026, 3, 4))).returned == 1


@pytest.fixture
def busy_week(claim_in: InState, reviewer: Person, second_reviewer: Person) -> Claim:
    """One approved, one returned, one with the reviewer."""
    claim_in(ClaimStatus.APPROVED)
    factories.return_to_reviewer(claim_in(ClaimStatus.IN_REVIEW), by=second_reviewer)
    return claim_in(ClaimStatus.ASSIGNED)


def test_an_editor_sees_what_each_person_did(busy_week: Claim, editor: Person) -> None:
    people = {work.name: work for work in work_by_person(Scope(editor))}

    assert set(people) == {"Reviewer", "Second"}
    assert people["Reviewer"].done == Done(submitted=2, approved=1, reviewed=0)
    assert people["Reviewer"].open == 2
    assert people["Second"].done == Done(submitted=0, approved=0, reviewed=2)
    assert people["Second"].open == 0


@pytest.mark.parametrize("username", ["reviewer", "second", "outsider"])
def test_a_reviewer_sees_nobodys_row_but_their_own(busy_week: Claim, outsider: Person, username: str) -> None:
    person = Person.objects.get(username=username)

    names = [work.name for work in work_by_person(Scope(person))]

    assert names == ([] if username == "outsider" else [username.capitalize()])


def test_a_reviewers_own_row_is_the_same_that_the_editor_sees(
    busy_week: Claim, editor: Person, reviewer: Person
) -> None:
    seen_by_editor = {work.name: work for work in work_by_person(Scope(editor))}

    assert work_by_person(Scope(reviewer)) == [seen_by_editor["Reviewer"]]


def test_a_step_of_sunday_night_counts_in_the_week_the_desk_lives_in(
    claim_in: InState, editor: Person, date_steps: DateSteps, settings: Settings
) -> None:
    """23:30 in Greenwich on the last Sunday of 2024 is Monday in Berlin, and that week is 2025's first."""
    settings.TIME_ZONE = "Europe/Berlin"
    claim = claim_in(ClaimStatus.APPROVED)
    moment = datetime(2024, 12, 29, 23, 30, tzinfo=UTC)
    date_steps(claim, mark_claim=moment, submit=moment, approve=moment)

    scope = Scope(editor, date(2024, 12, 30), date(2025, 1, 5))
    (week,) = throughput(scope)

    assert week.monday == date(2024, 12, 30)
    assert week.iso == "2025-W01"
    assert (week.accepted, week.submitted, week.approved, week.returned) == (1, 1, 1, 0)
    assert {monday for work in work_by_person(scope) for monday in work.weeks} == {date(2024, 12, 30)}


def test_another_time_zone_puts_the_same_step_into_the_week_before(
    claim_in: InState, editor: Person, date_steps: DateSteps, settings: Settings
) -> None:
    settings.TIME_ZONE = "UTC"
    claim = claim_in(ClaimStatus.APPROVED)
    moment = datetime(2024, 12, 29, 23, 30, tzinfo=UTC)
    date_steps(claim, mark_claim=moment, submit=moment, approve=moment)

    (week,) = throughput(Scope(editor, date(2024, 12, 23), date(2024, 12, 29)))

    assert (week.iso, week.accepted, week.approved) == ("2024-W52", 1, 1)


def test_the_days_of_a_period_begin_and_end_where_the_desk_is(
    claim: Claim, editor: Person, date_steps: DateSteps, settings: Settings
) -> None:
    settings.TIME_ZONE = "Europe/Berlin"
    date_steps(claim, mark_claim=datetime(2026, 7, 1, 0, 0, tzinfo=ZoneInfo("Europe/Berlin")))

    def accepted(first: date, last: date) -> int:
        return sum(week.accepted for week in throughput(Scope(editor, first, last)))

    assert accepted(date(2026, 6, 30), date(2026, 6, 30)) == 0
    assert accepted(date(2026, 7, 1), date(2026, 7, 1)) == 1


def test_an_accepted_suggestion_and_a_marked_claim_both_come_to_the_desk(
    article: Article, claim: Claim, editor: Person
) -> None:
    accept_claim(article.claims.filter(status=ClaimStatus.SUGGESTED)[0], by=editor)

    assert [week.accepted for week in throughput(Scope(editor))] == [2]


def test_quiet_weeks_are_listed_with_nothing_in_them(
    claim: Claim, editor: Person, date_steps: DateSteps
) -> None:
    date_steps(claim, mark_claim=datetime(2026, 1, 7, 12, tzinfo=UTC))

    weeks = throughput(Scope(editor, date(2026, 1, 5), date(2026, 1, 25)))

    assert [(week.iso, week.accepted) for week in weeks] == [
        ("2026-W02", 1),
        ("2026-W03", 0),
        ("2026-W04", 0),
    ]


def test_a_period_that_has_not_begun_has_no_weeks(claim: Claim, editor: Person) -> None:
    assert throughput(Scope(editor, today() + timedelta(days=400))) == []


@pytest.mark.parametrize(
    ("monday", "name"), [(date(2024, 12, 30), "2025-W01"), (date(2026, 12, 28), "2026-W53")]
)
def test_a_week_is_named_by_the_year_of_its_thursday(monday: date, name: str) -> None:
    assert iso_week(monday) == name


def test_figures_narrow_to_an_article_and_a_kind(claim: Claim, article: Article, editor: Person) -> None:
    other = factories.make_article(editor, title="Ein anderer")
    factories.make_claim(other, editor)
    Claim.objects.filter(pk=claim.pk).update(kind=ClaimKind.STATISTIC)

    def accepted(scope: Scope) -> int:
        return sum(week.accepted for week in throughput(scope))

    assert accepted(Scope(editor)) == 2
    assert accepted(Scope(editor, article=article)) == 1
    assert accepted(Scope(editor, kind=ClaimKind.STATISTIC)) == 1
    assert accepted(Scope(editor, article=other, kind=ClaimKind.STATISTIC)) == 0


def test_ratings_of_two_scales_are_never_added_up(
    article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    draft = factories.make_article(editor, title="Entwurf", kind="draft")
    cast = {"editor": editor, "reviewer": reviewer, "second": second_reviewer}
    published = factories.bring_to(ClaimStatus.APPROVED, article, **cast)
    claim = factories.bring_to(ClaimStatus.RESEARCHING, draft, **cast)
    factories.add_primary_evidence(claim, reviewer)
    step = claim.article.scale.ratings.order_by("order")[0]
    save_verdict(claim, factories.finding_for(published, rating=step), by=reviewer)
    submit_verdict(claim, by=reviewer)
    approve_verdict(claim, by=second_reviewer)
    Claim.objects.update(claimant=Claimant.objects.create(name="Karla Beispiel"))

    found = ratings(Scope(editor))

    names = set(RatingScale.objects.filter(pk__in=[article.scale_id, draft.scale_id]).values_list("name_en"))
    assert {(scale.scale,) for scale in found.by_claimant} == names
    assert [[(row.name, row.number) for row in scale.rows] for scale in found.by_claimant] == [
        [("Karla Beispiel", 1)],
        [("Karla Beispiel", 1)],
    ]
    assert [[(row.name, row.number) for row in scale.rows] for scale in found.by_outlet] == [
        [("Küstenblatt", 1)],
        [("Küstenblatt", 1)],
    ]


def test_each_rating_is_counted_at_its_step(claim_in: InState, editor: Person) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    claim_in(ClaimStatus.APPROVED)

    (scale,) = ratings(Scope(editor)).by_claimant

    (row,) = scale.rows
    labels = [step.label for step in scale.steps]
    assert row.name == ""
    assert row.counts[labels.index(factories.rating_for(claim).label)] == 2
    assert row.number == 2


def test_only_the_round_that_was_approved_counts(
    claim_in: InState, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    claim = claim_in(ClaimStatus.IN_REVIEW)
    factories.return_to_reviewer(claim, by=second_reviewer)
    false = factories.rating_for(claim, "false")
    save_verdict(claim, factories.finding_for(claim, rating=false), by=reviewer)
    submit_verdict(claim, by=reviewer)
    approve_verdict(claim, by=second_reviewer)

    (scale,) = ratings(Scope(editor)).by_claimant

    (row,) = scale.rows
    labels = [step.label for step in scale.steps]
    assert (row.number, row.counts[labels.index(false.label)]) == (1, 1)


def test_a_reopened_claim_has_no_rating_that_stands(claim_in: InState, editor: Person) -> None:
    reopen_claim(claim_in(ClaimStatus.APPROVED), words="Neues ist bekannt.", by=editor)

    assert ratings(Scope(editor)).by_claimant == []


def test_looks_are_counted_by_what_they_said(
    claim_in: InState, editor: Person, reviewer: Person, admin_person: Person
) -> None:
    for _ in range(3):
        claim_in(ClaimStatus.APPROVED)
    held, doubted, _waiting = draw_sample(Pool(), 3, by=editor).drawn.select_related("claim__article")
    look_at_sampled_claim(held, "holds", by=editor)
    look_at_sampled_claim(doubted, "doubted", words="Der Plan ist alt.", by=admin_person)

    assert looks_again(Scope(reviewer)) == LooksAgain(held=1, doubted=1, waiting=1)
    assert looks_again(Scope(reviewer, last=today() - timedelta(days=1))).looked == 0


def test_nothing_of_a_confidential_article_is_counted_for_others(
    editor: Person, reviewer: Person, admin_person: Person, outsider: Person
) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    claim = factories.bring_to(
        ClaimStatus.APPROVED, hidden, editor=editor, reviewer=reviewer, second=admin_person
    )
    Claim.objects.filter(pk=claim.pk).update(assignee=None)  # else the reviewer would still see it
    draw_sample(Pool(), 1, by=editor)
    other = factories.make_person("other", *editor.roles)
    for person, sees in ((editor, True), (admin_person, True), (other, False), (outsider, False)):
        scope = Scope(person)
        assert bool(throughput(scope)) is sees
        assert bool(returns_by_reason(scope).decided) is sees
        assert bool(ratings(scope).by_claimant) is sees
        assert bool(looks_again(scope).waiting) is sees
    assert work_by_person(Scope(other)) == []
    assert {work.name for work in work_by_person(Scope(editor))} == {"Reviewer", "Boss"}
