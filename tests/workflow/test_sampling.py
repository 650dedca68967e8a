"""Drawing approved claims by chance, and looking at each again without having had a part in it."""

import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction

from claims.choices import Action, ClaimStatus, SampleResult
from claims.exceptions import NotAllowed, Unready, WrongState
from claims.models import Article, Claim, HistoryEntry, Person, Sample, SampledClaim
from claims.queries.insights.scope import today
from claims.workflow.desk_keeping import declare_conflict
from claims.workflow.rating import submit_verdict
from claims.workflow.reviewing import approve_verdict, reopen_claim
from claims.workflow.sampling import Pool, draw_sample, drawn_keys, in_runs, look_at_sampled_claim
from claims.workflow.verifying import faults_in_history
from tests import factories

InState = Callable[[ClaimStatus], Claim]


@pytest.fixture
def approved(claim_in: InState) -> list[Claim]:
    return [claim_in(ClaimStatus.APPROVED) for _ in range(4)]


@pytest.fixture
def drawn(claim_in: InState, editor: Person) -> SampledClaim:
    claim_in(ClaimStatus.APPROVED)
    return draw_sample(Pool(), 1, by=editor).drawn.select_related("claim__article").get()


def again(drawn: SampledClaim) -> SampledClaim:
    """As the next request reads it."""
    return SampledClaim.objects.select_related("claim__article", "sample").get(pk=drawn.pk)


def test_the_same_keys_and_seed_give_the_same_claims() -> None:
    assert drawn_keys([9, 4, 7, 1], 2, "one seed") == drawn_keys([1, 4, 7, 9], 2, "one seed")


def test_another_seed_gives_other_claims() -> None:
    draws = {tuple(drawn_keys(range(100), 3, f"seed {number}")) for number in range(20)}

    assert len(draws) == 20


def test_every_claim_can_be_drawn() -> None:
    found = {drawn_keys([1, 2, 3, 4], 1, f"seed {number}")[0] for number in range(100)}

    assert found == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("keys", "words"), [([], ""), ([7], "7"), ([3, 1, 2, 9], "1-3 9"), ([1, 3, 4], "1 3-4")]
)
def test_many_keys_are_written_as_runs(keys: list[int], words: str) -> None:
    assert in_runs(keys) == words


def test_a_draw_can_be_repeated_from_what_the_history_keeps(approved: list[Claim], editor: Person) -> None:
    sample = draw_sample(Pool(), 2, by=editor)

    entry = HistoryEntry.objects.get(action=Action.DRAW_SAMPLE)
    first, last = (int(key) for key in entry.after["from"].split("-"))
    keys = drawn_keys(range(first, last + 1), 2, entry.after["seed"])
    assert keys == entry.after["drawn"] == list(sample.drawn.values_list("claim", flat=True))
    assert entry.history.article is None
    assert (entry.after["seed"], sample.drawn_from) == (sample.seed, 4)


def test_only_approved_claims_are_drawn(approved: list[Claim], claim: Claim, editor: Person) -> None:
    with pytest.raises(Unready, match="Only 4 approved claims fit"):
        draw_sample(Pool(), 5, by=editor)
    assert not Sample.objects.exists()


def test_what_was_drawn_before_is_drawn_again_only_if_wished(approved: list[Claim], editor: Person) -> None:
    first = draw_sample(Pool(), 3, by=editor)
    second = draw_sample(Pool(), 1, by=editor)

    keys = [{one.claim_id for one in sample.drawn.all()} for sample in (first, second)]
    assert keys[0] | keys[1] == {claim.pk for claim in approved}
    with pytest.raises(Unready, match="No approved claim fits"):
        draw_sample(Pool(), 1, by=editor)
    assert draw_sample(Pool(with_sampled=True), 4, by=editor).drawn_from == 4


def test_a_draw_narrows_by_article_person_and_day(
    approved: list[Claim], article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    other = factories.make_article(editor, title="Ein anderer")

    assert draw_sample(Pool(first=today(), article=article, person=reviewer), 1, by=editor).drawn_from == 4
    for empty in (
        Pool(article=other),
        Pool(person=second_reviewer),
        Pool(last=today() - timedelta(days=1)),
        Pool(first=today() + timedelta(days=1)),
    ):
        with pytest.raises(Unready, match="No approved claim fits"):
            draw_sample(empty, 1, by=editor)


def test_a_confidential_claim_is_drawn_only_by_who_sees_it(
    editor: Person, reviewer: Person, admin_person: Person
) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    factories.bring_to(ClaimStatus.APPROVED, hidden, editor=editor, reviewer=reviewer, second=admin_person)
    other = factories.make_person("other", *editor.roles)

    with pytest.raises(Unready, match="No approved claim fits"):
        draw_sample(Pool(), 1, by=other)
    assert draw_sample(Pool(), 1, by=editor).drawn_from == 1


def test_drawing_needs_an_editor(approved: list[Claim], reviewer: Person) -> None:
    with pytest.raises(NotAllowed, match="Only an editor"):
        draw_sample(Pool(), 1, by=reviewer)


@pytest.mark.parametrize("number", [-1, 0, 51])
def test_a_number_out_of_bounds_is_refused(number: int, approved: list[Claim], editor: Person) -> None:
    with pytest.raises(Unready, match="at least 1 claim"):
        draw_sample(Pool(), number, by=editor)


def test_one_form_sent_twice_is_one_sample(approved: list[Claim], editor: Person) -> None:
    token = uuid.uuid4()

    assert draw_sample(Pool(), 2, by=editor, submission=token) == draw_sample(
        Pool(), 2, by=editor, submission=token
    )
    assert Sample.objects.count() == 1
    assert HistoryEntry.objects.filter(action=Action.DRAW_SAMPLE).count() == 1


def test_a_form_filled_in_anew_does_not_pass_for_the_first(approved: list[Claim], editor: Person) -> None:
    token = uuid.uuid4()
    draw_sample(Pool(), 2, by=editor, submission=token)

    with pytest.raises(WrongState, match="sent already"):
        draw_sample(Pool(), 1, by=editor, submission=token)


def test_a_look_keeps_the_approval_and_the_history_whole(drawn: SampledClaim, admin_person: Person) -> None:
    version = drawn.claim.version

    look_at_sampled_claim(drawn, SampleResult.HOLDS, by=admin_person)

    claim = factories.reload(drawn.claim)
    entry = claim.entries.get(claim_version=claim.version)
    assert (claim.status, claim.approved_by_id is not None) == (ClaimStatus.APPROVED, True)
    assert claim.version == version + 1 == claim.entries.count()
    assert (entry.action, entry.after["result"]) == (Action.LOOK_AT_SAMPLE, "holds")
    assert again(drawn).looked_by == admin_person
    assert list(faults_in_history()) == []


def test_a_doubt_needs_words(drawn: SampledClaim, admin_person: Person) -> None:
    for words in ("", "  \n"):
        with pytest.raises(Unready, match="what is in doubt"):
            look_at_sampled_claim(drawn, SampleResult.DOUBTED, words=words, by=admin_person)
    assert again(drawn).result == ""


def test_a_result_that_is_none_is_refused(drawn: SampledClaim, admin_person: Person) -> None:
    with pytest.raises(Unready, match="holds or is in doubt"):
        look_at_sampled_claim(drawn, "perhaps", words="Vielleicht.", by=admin_person)


@pytest.mark.parametrize("username", ["reviewer", "second", "outsider"])
def test_who_worked_on_it_or_approved_it_does_not_look(
    username: str, drawn: SampledClaim, outsider: Person
) -> None:
    with pytest.raises(NotAllowed, match="Leave it to a colleague"):
        look_at_sampled_claim(drawn, SampleResult.HOLDS, by=Person.objects.get(username=username))
    assert again(drawn).result == ""


def test_who_declared_a_conflict_does_not_look(drawn: SampledClaim, admin_person: Person) -> None:
    declare_conflict(admin_person, article=drawn.claim.article, by=admin_person)

    with pytest.raises(Unready, match="declared a conflict"):
        look_at_sampled_claim(drawn, SampleResult.HOLDS, by=admin_person)


def test_the_second_to_look_is_told_who_was_faster(
    drawn: SampledClaim, editor: Person, admin_person: Person
) -> None:
    opened = again(drawn)
    look_at_sampled_claim(drawn, SampleResult.HOLDS, by=admin_person)

    with pytest.raises(WrongState, match="Boss was faster: “The verdict holds”"):
        look_at_sampled_claim(opened, SampleResult.DOUBTED, words="Nein.", by=editor)
    assert (again(drawn).result, again(drawn).looked_by) == ("holds", admin_person)


def test_one_look_sent_twice_is_one_entry(drawn: SampledClaim, admin_person: Person) -> None:
    for opened in (again(drawn), again(drawn)):
        look_at_sampled_claim(opened, SampleResult.DOUBTED, words="Der Plan ist alt. ", by=admin_person)

    assert drawn.claim.entries.filter(action=Action.LOOK_AT_SAMPLE).count() == 1


def test_a_claim_reopened_since_it_was_drawn_is_not_looked_at(
    drawn: SampledClaim, editor: Person, admin_person: Person
) -> None:
    reopen_claim(factories.reload(drawn.claim), words="Neues ist bekannt.", by=editor)

    with pytest.raises(WrongState, match="checked again since it was drawn"):
        look_at_sampled_claim(again(drawn), SampleResult.HOLDS, by=admin_person)


def test_a_later_round_is_not_the_one_that_was_drawn(
    drawn: SampledClaim, editor: Person, reviewer: Person, second_reviewer: Person, admin_person: Person
) -> None:
    claim = factories.reload(drawn.claim)
    reopen_claim(claim, words="Neues ist bekannt.", by=editor)
    submit_verdict(claim, by=reviewer)
    approve_verdict(claim, by=second_reviewer)

    with pytest.raises(WrongState, match="checked again"):
        look_at_sampled_claim(again(drawn), SampleResult.HOLDS, by=admin_person)
    assert draw_sample(Pool(), 1, by=editor).drawn_from == 1


def test_a_claim_that_changed_in_the_same_moment_keeps_its_row_unlooked(
    drawn: SampledClaim, editor: Person, admin_person: Person
) -> None:
    opened = again(drawn)
    reopen_claim(factories.reload(drawn.claim), words="Neues ist bekannt.", by=editor)

    with pytest.raises(WrongState, match="Editor was faster"), transaction.atomic():
        look_at_sampled_claim(opened, SampleResult.HOLDS, by=admin_person)
    assert again(drawn).result == ""
