"""Who is told of which step, and who is left in peace."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import Action, ClaimStatus, NoticeKind, Role
from claims.models import Article, Claim, Notice, Person
from claims.workflow.assigning import assign_claim, assign_claims, release_claim, share_out, take_claim
from claims.workflow.desk_keeping import edit_person
from claims.workflow.marking import Wording, dismiss_claim, edit_claim
from claims.workflow.notifying import TOLD, tell
from claims.workflow.rating import submit_verdict
from claims.workflow.reviewing import approve_verdict, reopen_claim, return_verdict
from claims.workflow.sourcing import SourceDetails, edit_source
from tests import factories

ClaimIn = Callable[[ClaimStatus], Claim]
Told = list[tuple[str, str, str | None]]


def told(since: int = 0) -> Told:
    """Who was told what by whom, in order."""
    rows = Notice.objects.filter(pk__gt=since).order_by("pk").select_related("person", "actor")
    return [(one.person.username, one.kind, one.actor.username if one.actor else None) for one in rows]


def last() -> int:
    latest = Notice.objects.order_by("-pk").first()
    return latest.pk if latest else 0


class Cast:
    """The people of a step, by name, so that a table can say who takes it."""

    def __init__(self, editor: Person, reviewer: Person, second: Person) -> None:
        self.editor, self.reviewer, self.second = editor, reviewer, second


@pytest.fixture
def cast(editor: Person, reviewer: Person, second_reviewer: Person) -> Cast:
    return Cast(editor, reviewer, second_reviewer)


Step = Callable[[Claim, Cast], object]
S = ClaimStatus
STEPS: dict[str, tuple[ClaimStatus, Step, Told]] = {
    "assign": (
        S.OPEN,
        lambda claim, cast: assign_claim(claim, to=cast.reviewer, by=cast.editor, note="Bis heute."),
        [("reviewer", "assigned", "editor")],
    ),
    "assign to somebody else": (
        S.ASSIGNED,
        lambda claim, cast: assign_claim(claim, to=cast.second, by=cast.editor),
        [("second", "assigned", "editor")],
    ),
    "assign to oneself": (
        S.OPEN,
        lambda claim, cast: assign_claim(claim, to=cast.editor, by=cast.editor),
        [],
    ),
    "take": (S.OPEN, lambda claim, cast: take_claim(claim, by=cast.reviewer), []),
    "release": (S.ASSIGNED, lambda claim, cast: release_claim(claim, by=cast.reviewer), []),
    "dismiss": (S.ASSIGNED, lambda claim, cast: dismiss_claim(claim, reason="trivial", by=cast.editor), []),
    "approve": (S.IN_REVIEW, lambda claim, cast: approve_verdict(claim, by=cast.second), []),
    "return": (
        S.IN_REVIEW,
        lambda claim, cast: return_verdict(claim, reason="other", words="Eine Quelle fehlt.", by=cast.second),
        [("reviewer", "returned", "second")],
    ),
    "reopen": (
        S.APPROVED,
        lambda claim, cast: reopen_claim(claim, words="Neues ist bekannt.", by=cast.editor),
        [("reviewer", "returned", "editor")],
    ),
    "reword what is approved": (
        S.APPROVED,
        lambda claim, cast: edit_claim(claim, Wording("Der Kai ist 421 Meter lang."), by=cast.editor),
        [("reviewer", "text_changed", "editor")],
    ),
    "reword one's own": (
        S.APPROVED,
        lambda claim, cast: edit_claim(claim, Wording("Der Kai ist 421 Meter lang."), by=cast.reviewer),
        [],
    ),
    "reword what nobody sent": (
        S.ASSIGNED,
        lambda claim, cast: edit_claim(claim, Wording("Der Kai ist 421 Meter lang."), by=cast.editor),
        [],
    ),
}


def bring(status: ClaimStatus, claim_in: ClaimIn, article: Article, editor: Person) -> Claim:
    return factories.make_claim(article, editor) if status == S.OPEN else claim_in(status)


@pytest.mark.parametrize("step", STEPS)
def test_each_step_tells_whom_it_concerns_and_nobody_else(
    step: str, claim_in: ClaimIn, article: Article, cast: Cast
) -> None:
    status, take, expected = STEPS[step]
    claim = bring(status, claim_in, article, cast.editor)
    before = last()
    take(claim, cast)
    assert told(before) == expected


def test_every_action_of_the_table_is_tried_above() -> None:
    assert {action.value for action in TOLD} == {"assign", "return", "reopen", "text_changed"}
    assert Action.TAKE not in TOLD


def test_a_notice_names_claim_article_and_words(claim: Claim, editor: Person, reviewer: Person) -> None:
    assign_claim(claim, to=reviewer, by=editor, note="Bis heute Abend.")
    notice = Notice.objects.get()
    assert (notice.claim, notice.article, notice.words) == (claim, claim.article, "Bis heute Abend.")
    assert (notice.read_at, notice.mailed_at, notice.occasion) == (None, None, "")


def test_a_claim_without_an_assignee_tells_who_looks_after_the_article(
    claim_in: ClaimIn, editor: Person, second_reviewer: Person
) -> None:
    claim = claim_in(S.APPROVED)
    Claim.objects.filter(pk=claim.pk).update(assignee=None)
    boss = factories.make_person("boss", Role.EDITOR)
    edit_claim(factories.reload(claim), Wording("Der Kai ist 421 Meter lang."), by=boss)
    assert told()[-1] == ("editor", "text_changed", "boss")


def test_editing_a_source_tells_whose_approved_claim_no_longer_rests_on_it(
    claim_in: ClaimIn, editor: Person
) -> None:
    claim = claim_in(S.APPROVED)
    source = claim.evidence.get().source
    before = last()
    details = SourceDetails(
        title=source.title, publisher=source.publisher, kind="news", address=source.address
    )
    edit_source(source, details, by=editor)
    assert told(before) == [("reviewer", "text_changed", "editor")]


def test_a_refused_step_tells_nobody(claim_in: ClaimIn, editor: Person, reviewer: Person) -> None:
    claim = claim_in(S.IN_REVIEW)
    before = last()
    with pytest.raises(Exception, match="second person"):
        return_verdict(claim, reason="other", words="Nein.", by=reviewer)
    assert told(before) == []


def test_whoever_cannot_see_a_confidential_article_is_not_told(
    editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    article = factories.make_article(editor, is_confidential=True)
    claim = factories.make_claim(article, editor)
    assign_claim(claim, to=reviewer, by=editor)
    before = last()
    tell([reviewer, second_reviewer], NoticeKind.MENTIONED, article=article, by=editor, claim=claim)
    assert told(before) == [("reviewer", "mentioned", "editor")]


def test_somebody_who_left_is_not_told(
    claim_in: ClaimIn, second_reviewer: Person, reviewer: Person, admin_person: Person
) -> None:
    claim = claim_in(S.IN_REVIEW)
    reviewer.is_active = False
    edit_person(reviewer, [Role.REVIEWER], by=admin_person)
    before = last()
    factories.return_to_reviewer(factories.reload(claim), by=second_reviewer)
    assert told(before) == []


def many(article: Article, editor: Person, number: int) -> list[Claim]:
    Claim.objects.bulk_create(
        Claim(article=article, number=1000 + n, statement=f"Aussage {n}", status=S.OPEN)
        for n in range(number)
    )
    return list(Claim.objects.filter(number__gte=1000).select_related("article", "assignee").order_by("pk"))


@pytest.mark.parametrize("number", [1, 200])
def test_assigning_many_claims_tells_of_each_in_one_statement(
    number: int, article: Article, editor: Person, reviewer: Person
) -> None:
    claims = many(article, editor, number)
    with CaptureQueriesContext(connection) as captured:
        assign_claims(claims, to=reviewer, by=editor)
    written = [query["sql"] for query in captured.captured_queries if 'INTO "claims_notice"' in query["sql"]]
    # SQLite takes fewer values a statement than 200 notices have.
    fields = [field for field in Notice._meta.concrete_fields if not field.primary_key]
    assert len(written) == -(-number // min(200, connection.ops.bulk_batch_size(fields, claims)))
    assert Notice.objects.filter(person=reviewer, kind="assigned").count() == number


def test_sharing_claims_out_tells_each_person_of_their_own(
    article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    share_out(many(article, editor, 4), [reviewer, second_reviewer], by=editor)
    for person in (reviewer, second_reviewer):
        mine = Notice.objects.filter(person=person)
        assert {one.claim_id for one in mine} == set(
            Claim.objects.filter(assignee=person).values_list("pk", flat=True)
        )
        assert mine.count() == 2


def test_a_second_round_is_told_anew(claim_in: ClaimIn, reviewer: Person, second_reviewer: Person) -> None:
    claim = claim_in(S.IN_REVIEW)
    before = last()
    for _ in range(2):
        factories.return_to_reviewer(claim, by=second_reviewer)
        submit_verdict(claim, by=reviewer)
    assert told(before) == [("reviewer", "returned", "second")] * 2
