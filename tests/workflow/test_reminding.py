"""What the clock tells: once for each deadline, to whoever can do something about it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from claims.choices import ClaimStatus, NoticeKind, Role
from claims.models import Article, Claim, Notice, Person, Verdict
from claims.workflow.assigning import assign_claim
from claims.workflow.reminding import SOON, remind
from claims.workflow.reviewing import reopen_claim
from tests import factories

ClaimIn = Callable[[ClaimStatus], Claim]
S = ClaimStatus
HOUR = timedelta(hours=1)


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def due(claim: Claim, moment: datetime | None) -> Claim:
    Claim.objects.filter(pk=claim.pk).update(due_at=moment)
    return claim


def reminded(now: datetime) -> set[tuple[str, str, int | None]]:
    """Who is told what of which claim by this run alone."""
    before = set(Notice.objects.values_list("pk", flat=True))
    remind(now)
    rows = Notice.objects.exclude(pk__in=before).select_related("person")
    return {(one.person.username, one.kind, one.claim_id) for one in rows}


def test_what_is_due_within_a_day_is_told_to_the_assignee_once(claim_in: ClaimIn, now: datetime) -> None:
    claim = due(claim_in(S.RESEARCHING), now + SOON - HOUR)
    assert reminded(now) == {("reviewer", "due_soon", claim.pk)}
    assert reminded(now + timedelta(minutes=10)) == set()


def test_what_is_due_later_is_told_later(claim_in: ClaimIn, now: datetime) -> None:
    claim = due(claim_in(S.ASSIGNED), now + SOON + HOUR)
    assert reminded(now) == set()
    assert reminded(now + 2 * HOUR) == {("reviewer", "due_soon", claim.pk)}


def test_what_is_late_is_told_once_a_deadline(claim_in: ClaimIn, now: datetime) -> None:
    claim = due(claim_in(S.ASSIGNED), now - HOUR)
    assert reminded(now) == {("reviewer", "late", claim.pk)}
    assert reminded(now + HOUR) == set()
    due(claim, now + HOUR)
    assert reminded(now) == {("reviewer", "due_soon", claim.pk)}
    assert reminded(now + 2 * HOUR) == {("reviewer", "late", claim.pk)}


@pytest.mark.parametrize("status", [S.APPROVED, S.DISMISSED, S.NOT_CHECKABLE])
def test_what_is_finished_is_never_late(status: ClaimStatus, claim_in: ClaimIn, now: datetime) -> None:
    due(claim_in(status), now - HOUR)
    assert reminded(now) == set()


def test_a_claim_without_a_time_of_its_own_is_due_with_its_article(
    claim_in: ClaimIn, article: Article, now: datetime
) -> None:
    claim = claim_in(S.ASSIGNED)
    Article.objects.filter(pk=article.pk).update(claims_due_at=now + HOUR)
    assert reminded(now) == {("reviewer", "due_soon", claim.pk)}


def test_late_and_unassigned_is_told_to_who_looks_after_the_article(claim: Claim, now: datetime) -> None:
    due(claim, now + HOUR)
    assert reminded(now) == set()
    due(claim, now - HOUR)
    assert reminded(now) == {("editor", "late", claim.pk)}


def test_a_new_assignee_is_told_of_the_same_deadline(
    claim_in: ClaimIn, editor: Person, second_reviewer: Person, now: datetime
) -> None:
    claim = due(claim_in(S.ASSIGNED), now + HOUR)
    remind(now)
    assign_claim(factories.reload(claim), to=second_reviewer, by=editor)
    assert reminded(now) == {("second", "due_soon", claim.pk)}


def test_an_article_in_work_tells_its_named_editors_else_who_brought_it_in(
    claim: Claim, article: Article, now: datetime
) -> None:
    Article.objects.filter(pk=article.pk).update(due_at=now + HOUR)
    assert reminded(now) == {("editor", "due_soon", None)}
    chief = factories.make_person("chief", Role.EDITOR)
    article.editors.set([chief])
    assert reminded(now + 2 * HOUR) == {("chief", "late", None)}
    assert reminded(now + 3 * HOUR) == set()


def test_a_finished_article_is_not_late(claim_in: ClaimIn, article: Article, now: datetime) -> None:
    claim_in(S.APPROVED)
    Article.objects.filter(pk=article.pk).update(due_at=now - HOUR)
    assert reminded(now) == set()


def look_again_on(claim: Claim, days: int) -> None:
    day = timezone.localdate() + timedelta(days=days)
    Verdict.objects.filter(claim=claim).update(look_again_on=day)


def test_a_verdict_whose_day_has_come_tells_who_rated_it_and_the_editor(
    claim_in: ClaimIn, now: datetime
) -> None:
    claim = claim_in(S.APPROVED)
    look_again_on(claim, 1)
    assert reminded(now) == set()
    look_again_on(claim, 0)
    assert reminded(now) == {("reviewer", "look_again", claim.pk), ("editor", "look_again", claim.pk)}
    assert reminded(now + 24 * HOUR) == set()


def test_what_was_reopened_is_no_longer_to_be_looked_at_again(
    claim_in: ClaimIn, editor: Person, now: datetime
) -> None:
    claim = claim_in(S.APPROVED)
    look_again_on(claim, 0)
    reopen_claim(factories.reload(claim), words="Neues ist bekannt.", by=editor)
    assert reminded(now) == set()


def test_confidential_deadlines_are_told_to_nobody_else(
    editor: Person, reviewer: Person, now: datetime
) -> None:
    article = factories.make_article(editor, is_confidential=True)
    claim = due(factories.make_claim(article, editor), now - HOUR)
    Article.objects.filter(pk=article.pk).update(imported_by=reviewer)
    article.editors.clear()
    assert reminded(now) == set()
    article.editors.set([editor])
    assert reminded(now) == {("editor", "late", claim.pk)}


def test_people_who_left_are_not_told(claim_in: ClaimIn, reviewer: Person, now: datetime) -> None:
    due(claim_in(S.ASSIGNED), now - HOUR)
    Person.objects.filter(pk=reviewer.pk).update(is_active=False)
    assert reminded(now) == set()


def test_what_is_told_is_counted_by_kind(claim_in: ClaimIn, claim: Claim, now: datetime) -> None:
    due(claim_in(S.ASSIGNED), now + HOUR)
    due(claim, now - HOUR)
    assert remind(now) == {NoticeKind.DUE_SOON: 1, NoticeKind.LATE: 1}
    assert remind(now + HOUR / 2) == {}
