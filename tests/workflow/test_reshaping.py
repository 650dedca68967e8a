"""Trimming, splitting, merging, and taking it back."""

import uuid
from collections.abc import Callable

import pytest

from claims.choices import Action, ClaimStatus, DismissReason, NoticeKind, Reshaping, Role
from claims.exceptions import NotAllowed, Refusal, StaleVersion, Unready, WrongState
from claims.models import Anchor, Article, Claim, IndexedText, Lineage, Notice, Person
from claims.permissions import can_review
from claims.queries.discussion import open_questions
from claims.queries.lineage import next_in_text
from claims.text.readers import read_pasted
from claims.text.splitting import offered_pieces
from claims.workflow.assigning import assign_claim, take_claim
from claims.workflow.discussing import open_thread, resolve_question
from claims.workflow.marking import Selection, Wording, edit_claim
from claims.workflow.reshaping import (
    Part,
    merge_claims,
    split_claim,
    trim_claim,
    undo_reshaping,
)
from claims.workflow.revising import add_revision
from claims.workflow.verifying import faults_in_history
from tests import factories

InState = Callable[[ClaimStatus], Claim]

SENTENCE = "Der neue Kai ist 420 Meter lang und wurde am 3. Mai 2021 eröffnet"
FIRST, SECOND = "Der neue Kai ist 420 Meter lang", "wurde am 3. Mai 2021 eröffnet"


def part_of(article: Article, quote: str, statement: str = "") -> Part:
    found = factories.select(article, quote)
    return Part(found.start, found.end, statement or f"{quote}.")


def two_parts(article: Article) -> list[Part]:
    return [part_of(article, FIRST), part_of(article, SECOND, "Der Kai wurde am 3. Mai 2021 eröffnet.")]


@pytest.fixture
def whole(article: Article, editor: Person) -> Claim:
    """An open claim of two."""
    statement = "Der Kai ist 420 Meter lang und seit 2021 offen."
    return factories.make_claim(article, editor, quote=SENTENCE, statement=statement)


def neighbours(article: Article, editor: Person) -> tuple[Claim, Claim]:
    """Two open claims of one paragraph."""
    first = factories.make_claim(article, editor, quote=FIRST, statement="Der Kai ist 420 Meter lang.")
    second = factories.make_claim(
        article, editor, quote="legten 1312 Schiffe an", statement="1312 Schiffe legten an."
    )
    return first, second


def assert_whole(article: Article) -> None:
    """The history verifies, versions are counted entries, and each quote is what stands there."""
    assert list(faults_in_history()) == []
    for anchor in Anchor.objects.filter(claim__article=article).select_related("revision"):
        assert anchor.revision.text[anchor.start : anchor.end] == anchor.quote


def test_trim_claim_moves_the_mark_with_the_words_around_it(claim: Claim, reviewer: Person) -> None:
    trim_claim(claim, factories.select(claim.article, "420 Meter"), by=reviewer, seen=claim.version)
    anchor = factories.quote_of(claim)
    assert (anchor.quote, anchor.prefix[-4:], anchor.suffix[:5]) == ("420 Meter", "ist ", " lang")
    entry = claim.entries.get(action=Action.TRIM_CLAIM)
    assert (entry.before["quote"], entry.after["quote"]) == (FIRST, "420 Meter")
    assert_whole(claim.article)


def test_trim_claim_that_is_approved_sends_it_to_be_checked_again(claim_in: InState, editor: Person) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    trim_claim(claim, factories.select(claim.article, "420 Meter lang"), by=editor)
    stored = factories.reload(claim)
    assert (stored.status, stored.approved_by, stored.round) == (ClaimStatus.RECHECK, None, 2)
    assert FIRST in stored.recheck_note
    assert_whole(claim.article)


def test_trim_claim_by_a_mark_only_keeps_the_approval(claim_in: InState, editor: Person) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    exact = factories.select(claim.article, FIRST)
    trim_claim(claim, Selection(exact.start, exact.end + 1, FIRST + " "), by=editor)
    assert factories.reload(claim).status == ClaimStatus.APPROVED
    assert factories.quote_of(claim).quote == FIRST + " "


def test_trim_claim_to_where_it_stands_is_no_change_even_from_a_stale_page(
    claim: Claim, editor: Person
) -> None:
    exact, opened = factories.select(claim.article, "420 Meter"), claim.version
    for _twice in range(2):
        trim_claim(factories.reload(claim), exact, by=editor, seen=opened)
    assert claim.entries.filter(action=Action.TRIM_CLAIM).count() == 1


@pytest.mark.parametrize("shift", [1, -1, 10**30, -(10**9)])
def test_trim_claim_to_words_that_stand_elsewhere_is_refused(
    shift: int, claim: Claim, editor: Person
) -> None:
    exact = factories.select(claim.article, "420 Meter")
    with pytest.raises(WrongState, match="do not stand there"):
        trim_claim(claim, Selection(exact.start + shift, exact.end + shift, exact.quote), by=editor)
    assert factories.quote_of(claim).quote == FIRST


def test_trim_claim_into_the_next_paragraph_is_refused(claim: Claim, editor: Person) -> None:
    crossing = factories.select(claim.article, "legten 1312 Schiffe an.\n\nDie Hafenmeisterin")
    with pytest.raises(Unready, match="inside one paragraph"):
        trim_claim(claim, crossing, by=editor)


def test_trim_claim_from_a_stale_page_is_refused(claim: Claim, editor: Person) -> None:
    opened = claim.version
    edit_claim(claim, Wording("Der Kai misst 420 Meter."), by=editor)
    with pytest.raises(StaleVersion, match="Editor changed this claim"):
        trim_claim(claim, factories.select(claim.article, "420 Meter"), by=editor, seen=opened)


def test_trim_claim_that_is_set_aside_is_refused(claim_in: InState, editor: Person) -> None:
    claim = claim_in(ClaimStatus.DISMISSED)
    with pytest.raises(WrongState, match="restored"):
        trim_claim(claim, factories.select(claim.article, "420 Meter"), by=editor)


def test_split_claim_keeps_the_first_part_and_makes_claims_of_the_others(
    whole: Claim, article: Article, editor: Person
) -> None:
    (child,) = split_claim(whole, two_parts(article), by=editor, seen=whole.version)
    parent, child = factories.reload(whole), factories.reload(child)
    assert (parent.number, parent.statement, factories.quote_of(parent).quote) == (
        whole.number,
        f"{FIRST}.",
        FIRST,
    )
    assert (child.number, child.status, factories.quote_of(child).quote) == (
        (whole.number or 0) + 1,
        ClaimStatus.OPEN,
        SECOND,
    )
    assert parent.entries.get(action=Action.SPLIT_CLAIM).after["split_into"] == [
        f"{child.number}: {child.statement}"
    ]
    assert child.entries.get().after["split_from"].startswith(f"{parent.number}: ")
    row = Lineage.objects.get()
    assert (row.parent, row.child, row.kind, row.by) == (parent, child, Reshaping.SPLIT, editor)
    assert IndexedText.objects.filter(claim__in=[parent, child]).count() == 2
    assert_whole(article)


def test_split_claim_under_research_keeps_evidence_and_assignee_with_the_first_part(
    article: Article, whole: Claim, editor: Person, reviewer: Person
) -> None:
    assign_claim(whole, to=reviewer, by=editor)
    factories.add_primary_evidence(factories.reload(whole), reviewer)
    (child,) = split_claim(factories.reload(whole), two_parts(article), by=reviewer)
    parent = factories.reload(whole)
    assert (parent.status, parent.assignee, parent.evidence.count()) == (
        ClaimStatus.RESEARCHING,
        reviewer,
        1,
    )
    assert (child.status, child.assignee, child.evidence.count()) == (ClaimStatus.OPEN, None, 0)


def test_split_claim_that_is_a_suggestion_makes_suggestions_with_a_score(
    article: Article, reviewer: Person
) -> None:
    suggestion = article.claims.filter(anchors__quote__contains="Umschlag stieg").order_by("pk")[0]
    anchor = factories.quote_of(suggestion)
    middle = anchor.start + anchor.quote.index("weil")
    parts = [
        Part(anchor.start, middle - 2, "Der Umschlag stieg um 12 Prozent."),
        Part(middle, anchor.end, "Die Bahnstrecke wurde fertig."),
    ]
    (child,) = split_claim(factories.reload(suggestion), parts, by=reviewer)
    assert (child.status, child.number) == (ClaimStatus.SUGGESTED, None)
    assert child.score is not None
    assert_whole(article)


def test_split_claim_into_three_numbers_them_in_reading_order(
    whole: Claim, article: Article, editor: Person
) -> None:
    parts = [part_of(article, "Der neue Kai"), part_of(article, "420 Meter"), part_of(article, "3. Mai 2021")]
    children = split_claim(whole, parts, by=editor)
    assert [child.number for child in children] == [(whole.number or 0) + 1, (whole.number or 0) + 2]
    assert_whole(article)


@pytest.mark.parametrize(
    ("quotes", "sentence"),
    [
        ([FIRST], "at least two"),
        ([SECOND, FIRST], "follow each other"),
        ([SENTENCE, SECOND], "follow each other"),
        ([FIRST, "legten 1312 Schiffe an"], "follow each other"),
        ([FIRST, " "], "follow each other"),
    ],
)
def test_split_claim_into_parts_that_are_none_is_refused_and_changes_nothing(
    quotes: list[str], sentence: str, whole: Claim, article: Article, editor: Person
) -> None:
    parts = [part_of(article, quote, "Etwas.") for quote in quotes]
    with pytest.raises(Unready, match=sentence):
        split_claim(whole, parts, by=editor)
    assert not Lineage.objects.exists()
    assert factories.quote_of(whole).quote == SENTENCE


@pytest.mark.parametrize("statement", ["  ", "x" * 2001])
def test_split_claim_with_a_statement_nobody_could_check_is_refused(
    statement: str, whole: Claim, article: Article, editor: Person
) -> None:
    parts = [part_of(article, FIRST), Part(*part_of(article, SECOND).span, statement)]
    with pytest.raises(Unready):
        split_claim(whole, parts, by=editor)
    assert not Lineage.objects.exists()


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (ClaimStatus.IN_REVIEW, "recalled or returned"),
        (ClaimStatus.APPROVED, "reopened"),
        (ClaimStatus.DISMISSED, "restored"),
        (ClaimStatus.NOT_CHECKABLE, "restored"),
    ],
)
def test_split_and_merge_from_a_state_that_binds_others_say_what_to_do_first(
    status: ClaimStatus, sentence: str, claim_in: InState, article: Article, editor: Person
) -> None:
    claim = claim_in(status)
    other = factories.make_claim(article, editor, quote="legten 1312 Schiffe an")
    for act in (
        lambda: split_claim(claim, two_parts(article), by=editor),
        lambda: merge_claims(claim, other, by=editor),
        lambda: merge_claims(other, claim, by=editor),
    ):
        with pytest.raises(WrongState, match=sentence):
            act()
    assert not Lineage.objects.exists()


@pytest.mark.parametrize("status", [ClaimStatus.ASSIGNED, ClaimStatus.RESEARCHING, ClaimStatus.RECHECK])
def test_split_claim_of_somebody_else_is_refused(
    status: ClaimStatus, claim_in: InState, article: Article, second_reviewer: Person
) -> None:
    parts = [part_of(article, "Der neue Kai"), part_of(article, "420 Meter")]
    with pytest.raises(NotAllowed):
        split_claim(claim_in(status), parts, by=second_reviewer)


@pytest.mark.parametrize(
    "status",
    [
        ClaimStatus.SUGGESTED,
        ClaimStatus.OPEN,
        ClaimStatus.ASSIGNED,
        ClaimStatus.RESEARCHING,
        ClaimStatus.RECHECK,
    ],
)
def test_split_claim_and_undo_bring_each_state_back_as_it_was(
    status: ClaimStatus, claim_in: InState, article: Article, editor: Person
) -> None:
    claim = claim_in(status)
    before, quote = factories.reload(claim), factories.quote_of(claim)
    middle = quote.start + quote.quote.index(" ", 8)
    parts = [Part(quote.start, middle, "Eins."), Part(middle + 1, quote.end, "Zwei.")]
    (child,) = split_claim(claim, parts, by=editor)
    undo_reshaping(Lineage.objects.get(), by=editor)
    after, now = factories.reload(claim), factories.quote_of(claim)
    assert (after.statement, after.status, after.assignee) == (
        before.statement,
        before.status,
        before.assignee,
    )
    assert (now.start, now.end, now.quote) == (quote.start, quote.end, quote.quote)
    gone = factories.reload(child)
    assert (gone.status, gone.set_aside_reason) == (ClaimStatus.DISMISSED, DismissReason.MERGED)
    assert Lineage.objects.get().undone_at is not None
    assert_whole(article)


def test_merge_claims_covers_both_and_dismisses_the_other(article: Article, editor: Person) -> None:
    first, second = neighbours(article, editor)
    merge_claims(first, second, by=editor, seen=first.version)
    survivor, gone = factories.reload(first), factories.reload(second)
    assert survivor.statement == "Der Kai ist 420 Meter lang. 1312 Schiffe legten an."
    quote = factories.quote_of(survivor).quote
    assert (quote[:12], quote[-10:]) == ("Der neue Kai", "Schiffe an")
    assert (gone.status, gone.set_aside_reason) == (ClaimStatus.DISMISSED, DismissReason.MERGED)
    assert survivor.entries.get(action=Action.MERGE_CLAIMS).after["merged"] == "2: 1312 Schiffe legten an."
    assert gone.entries.get(action=Action.DISMISS).after["merged_into"].startswith("1: ")
    assert list(IndexedText.objects.values_list("claim", flat=True)) == [survivor.pk]
    assert_whole(article)


def test_merge_claims_from_the_later_one_keeps_the_order_of_the_text(
    article: Article, editor: Person
) -> None:
    first, second = neighbours(article, editor)
    merge_claims(second, first, by=editor)
    assert factories.reload(second).statement == "Der Kai ist 420 Meter lang. 1312 Schiffe legten an."


def test_merge_claims_of_which_one_lies_within_the_other_say_what_the_outer_one_says(
    whole: Claim, article: Article, editor: Person
) -> None:
    inner = factories.make_claim(article, editor, quote="420 Meter", statement="420 Meter.")
    statement = whole.statement
    merge_claims(inner, whole, by=editor)
    survivor = factories.reload(inner)
    assert (survivor.statement, factories.quote_of(survivor).quote) == (statement, SENTENCE)


def test_merge_claims_carries_evidence_over_and_none_of_those_who_worked_can_approve(
    article: Article, editor: Person, reviewer: Person, second_reviewer: Person, admin_person: Person
) -> None:
    first, second = neighbours(article, editor)
    assign_claim(first, to=reviewer, by=editor)
    assign_claim(second, to=second_reviewer, by=editor)
    factories.add_primary_evidence(factories.reload(first), reviewer)
    theirs = factories.add_primary_evidence(factories.reload(second), second_reviewer)
    merge_claims(factories.reload(first), factories.reload(second), by=editor)
    survivor = factories.reload(first)
    assert survivor.evidence.filter(source=theirs.source, added_by=second_reviewer).count() == 1
    assert survivor.evidence.count() == 2
    people = (editor, reviewer, second_reviewer, admin_person)
    assert [can_review(person, survivor) for person in people] == [False, False, False, True]
    gone = factories.reload(second)
    assert (gone.assignee, gone.assignments.filter(ended_at__isnull=True).count()) == (None, 0)
    assert_whole(article)


def test_merge_claims_that_rest_on_the_same_passage_have_it_once(
    article: Article, editor: Person, reviewer: Person
) -> None:
    first, second = neighbours(article, editor)
    for claim in (first, second):
        assign_claim(claim, to=reviewer, by=editor)
    evidence = factories.add_primary_evidence(factories.reload(first), reviewer)
    evidence.pk, evidence.claim, evidence.submission = None, second, uuid.uuid4()
    evidence.save(force_insert=True)
    merge_claims(factories.reload(first), factories.reload(second), by=editor)
    assert first.evidence.count() == 1


def test_merge_claims_of_two_paragraphs_or_articles_is_refused(
    claim: Claim, article: Article, editor: Person
) -> None:
    elsewhere = factories.make_claim(article, editor, quote="leitet die Behörde seit 2019")
    foreign = factories.make_claim(factories.make_article(editor), editor)
    for other, sentence in (
        (elsewhere, "same paragraph"),
        (foreign, "same article"),
        (claim, "with itself"),
    ):
        with pytest.raises(Unready, match=sentence):
            merge_claims(claim, other, by=editor)
    assert not Lineage.objects.exists()


def test_merge_claims_by_a_reviewer_takes_suggestions_but_no_accepted_claim(
    article: Article, editor: Person, reviewer: Person
) -> None:
    first, second = neighbours(article, editor)
    with pytest.raises(NotAllowed, match="reviewers merge suggestions"):
        merge_claims(first, second, by=reviewer)
    suggestion = article.claims.filter(status="suggested", anchors__quote__contains="1312").get()
    merge_claims(first, factories.reload(suggestion), by=reviewer)
    assert factories.reload(suggestion).status == ClaimStatus.DISMISSED


def test_merge_claims_into_a_suggestion_loses_no_accepted_claim(claim: Claim, editor: Person) -> None:
    suggestion = claim.article.claims.filter(status="suggested", anchors__quote__contains="1312").get()
    with pytest.raises(Unready, match="a claim already"):
        merge_claims(factories.reload(suggestion), claim, by=editor)


def test_undo_reshaping_of_a_merge_gives_each_its_own_back(
    article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    first, second = neighbours(article, editor)
    assign_claim(second, to=second_reviewer, by=editor)
    factories.add_primary_evidence(factories.reload(second), second_reviewer)
    lineage = merge_claims(factories.reload(first), factories.reload(second), by=editor)
    undo_reshaping(lineage, by=editor)
    one, other = factories.reload(first), factories.reload(second)
    assert (one.statement, factories.quote_of(one).quote) == ("Der Kai ist 420 Meter lang.", FIRST)
    assert not one.evidence.filter(withdrawn_at__isnull=True).exists()
    assert (other.status, other.assignee, other.set_aside_reason) == (
        ClaimStatus.RESEARCHING,
        second_reviewer,
        "",
    )
    assert other.assignments.filter(ended_at__isnull=True).get().person == second_reviewer
    assert other.evidence.filter(withdrawn_at__isnull=True).count() == 1
    assert IndexedText.objects.count() == 2
    assert_whole(article)


def test_undo_reshaping_of_a_merge_makes_a_suggestion_a_suggestion_again(
    article: Article, reviewer: Person
) -> None:
    first, second = (
        factories.reload(article.claims.get(anchors__quote__contains=words)) for words in ("420", "1312")
    )
    undo_reshaping(merge_claims(first, second, by=reviewer), by=reviewer)
    assert factories.reload(second).status == ClaimStatus.SUGGESTED


def test_undo_reshaping_twice_is_refused(whole: Claim, article: Article, editor: Person) -> None:
    split_claim(whole, two_parts(article), by=editor)
    undo_reshaping(Lineage.objects.get(), by=editor)
    with pytest.raises(WrongState, match="undone already"):
        undo_reshaping(Lineage.objects.get(), by=editor)


def test_undo_reshaping_after_somebody_worked_on_a_part_is_refused(
    whole: Claim, article: Article, editor: Person, reviewer: Person
) -> None:
    parts = [part_of(article, "Der neue Kai"), part_of(article, "420 Meter"), part_of(article, "3. Mai 2021")]
    _second, third = split_claim(whole, parts, by=editor)
    take_claim(third, by=reviewer)
    with pytest.raises(WrongState, match=r"has worked on “3\. Mai 2021\.” since"):
        undo_reshaping(Lineage.objects.order_by("pk")[0], by=editor)
    assert factories.quote_of(whole).quote == "Der neue Kai"


def test_undo_reshaping_of_a_split_into_three_takes_all_of_it_back(
    whole: Claim, article: Article, editor: Person
) -> None:
    parts = [part_of(article, "Der neue Kai"), part_of(article, "420 Meter"), part_of(article, "3. Mai 2021")]
    children = split_claim(whole, parts, by=editor)
    undo_reshaping(Lineage.objects.order_by("-pk")[0], by=editor)
    assert {factories.reload(child).status for child in children} == {ClaimStatus.DISMISSED}
    assert not Lineage.objects.filter(undone_at__isnull=True).exists()
    assert_whole(article)


def test_undo_reshaping_step_by_step_goes_back_to_the_first(
    whole: Claim, article: Article, editor: Person
) -> None:
    split_claim(whole, two_parts(article), by=editor)
    again = [part_of(article, "Der neue Kai"), part_of(article, "420 Meter lang")]
    split_claim(factories.reload(whole), again, by=editor)
    for row in Lineage.objects.order_by("-pk"):
        undo_reshaping(row, by=editor)
    assert factories.quote_of(whole).quote == SENTENCE
    assert_whole(article)


def test_undo_reshaping_by_somebody_else_needs_an_editor(
    whole: Claim, article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    statement = whole.statement
    split_claim(whole, two_parts(article), by=reviewer)
    with pytest.raises(NotAllowed):
        undo_reshaping(Lineage.objects.get(), by=second_reviewer)
    undo_reshaping(Lineage.objects.get(), by=reviewer)
    assert factories.reload(whole).statement == statement


def test_shaping_in_a_hidden_article_is_refused(editor: Person) -> None:
    stranger = factories.make_person("stranger", Role.EDITOR)
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    claim = factories.make_claim(hidden, editor, quote=SENTENCE)
    other = factories.make_claim(hidden, editor, quote="legten 1312 Schiffe an")
    acts: list[Callable[[], object]] = [
        lambda: trim_claim(claim, factories.select(hidden, "420 Meter"), by=stranger),
        lambda: split_claim(claim, two_parts(hidden), by=stranger),
        lambda: merge_claims(claim, other, by=stranger),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    assert not Lineage.objects.exists()


def test_edit_claim_opened_before_a_split_shows_what_the_split_made_of_it(
    whole: Claim, article: Article, editor: Person
) -> None:
    opened = whole.version
    split_claim(whole, two_parts(article), by=editor)
    with pytest.raises(StaleVersion):
        edit_claim(factories.reload(whole), Wording("Der Kai ist lang."), by=editor, seen=opened)


def test_split_claim_of_a_page_that_is_out_of_date_is_refused(
    whole: Claim, article: Article, editor: Person
) -> None:
    opened = whole.version
    split_claim(whole, two_parts(article), by=editor, seen=opened)
    with pytest.raises(Refusal):
        split_claim(factories.reload(whole), two_parts(article), by=editor, seen=opened)
    assert Lineage.objects.count() == 1


def test_offered_pieces_of_the_whole_are_what_the_split_offers() -> None:
    assert [SENTENCE[one.start : one.end] for one in offered_pieces(SENTENCE, "de")] == [FIRST, SECOND]


def lose_first_sentence(article: Article, editor: Person) -> None:
    """A new revision without the sentence that most claims here stand in."""
    base = article.revisions.get(is_current=True)
    add_revision(article, read_pasted(base.text.replace(f"{SENTENCE}. ", "")), base=base, by=editor)


@pytest.mark.parametrize("step", ["trim", "split", "merge", "merge away"])
def test_shaping_a_claim_that_lost_its_place_is_refused_and_changes_nothing(
    step: str, article: Article, editor: Person
) -> None:
    lost, other = neighbours(article, editor)
    selection, parts = factories.select(article, "420 Meter"), [part_of(article, "Der neue Kai")]
    parts.append(part_of(article, "420 Meter lang"))
    lose_first_sentence(article, editor)
    lost, other = factories.reload(lost), factories.reload(other)
    steps: dict[str, Callable[[], object]] = {
        "trim": lambda: trim_claim(lost, selection, by=editor),
        "split": lambda: split_claim(lost, parts, by=editor),
        "merge": lambda: merge_claims(lost, other, by=editor),
        "merge away": lambda: merge_claims(other, lost, by=editor),
    }
    with pytest.raises(WrongState, match="has lost its place"):
        steps[step]()
    assert factories.quote_of(lost).quote == FIRST
    assert_whole(article)


def test_the_claim_that_follows_is_sought_in_the_current_text_only(article: Article, editor: Person) -> None:
    lost, _other = neighbours(article, editor)
    lose_first_sentence(article, editor)
    assert next_in_text(lost) is None
    assert lost not in [next_in_text(one) for one in article.claims.all()]


def test_trim_claim_that_is_approved_tells_who_has_the_claim(claim_in: InState, editor: Person) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    trim_claim(claim, factories.select(claim.article, "420 Meter lang"), by=editor)
    told = Notice.objects.get(kind=NoticeKind.TEXT_CHANGED)
    assert (told.person, told.claim, told.actor) == (claim.assignee, claim, editor)


def test_merge_claims_takes_open_questions_along_so_that_they_still_hold_up_approval(
    article: Article, editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    first, second = neighbours(article, editor)
    for claim in (first, second):
        assign_claim(claim, to=reviewer, by=editor)
    evidence = factories.add_primary_evidence(factories.reload(second), reviewer)
    on_evidence = open_thread(evidence, "Ist das die neue Zählung?", by=second_reviewer, is_question=True)
    on_claim = open_thread(factories.reload(second), "Welches Jahr?", by=second_reviewer, is_question=True)
    answered = open_thread(factories.reload(second), "Schon klar?", by=second_reviewer, is_question=True)
    resolve_question(answered, by=second_reviewer)

    lineage = merge_claims(factories.reload(first), factories.reload(second), by=editor)
    assert set(open_questions(first)) == {on_evidence, on_claim}
    on_evidence.refresh_from_db()
    assert on_evidence.evidence == first.evidence.get(source=evidence.source)
    assert list(second.threads.all()) == [answered]

    undo_reshaping(lineage, by=editor)
    assert set(open_questions(second)) == {on_evidence, on_claim}
    on_evidence.refresh_from_db()
    assert on_evidence.evidence == evidence
    assert_whole(article)


def test_merge_claims_with_an_answered_question_is_not_undone_over_the_answer(
    article: Article, editor: Person, reviewer: Person
) -> None:
    first, second = neighbours(article, editor)
    open_thread(second, "Welches Jahr?", by=reviewer, is_question=True)
    lineage = merge_claims(factories.reload(first), factories.reload(second), by=editor)
    resolve_question(open_questions(factories.reload(first)).get(), by=reviewer)
    with pytest.raises(WrongState, match="worked on"):
        undo_reshaping(lineage, by=editor)
