"""Whole articles, forty edits one after the other: each claim in its class, none on the wrong words."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle
from pathlib import Path

import pytest

from claims.choices import ClaimStatus, Placing
from claims.models import Article, Claim, Person, Placement, Revision
from claims.queries.comparing import Decision, foresee, last_anchors, still_unsure
from claims.text.documents import PlainDocument
from claims.text.readers import read_document, read_pasted
from claims.text.similarity import fold
from claims.workflow.assigning import assign_claim, start_claim
from claims.workflow.describing import ArticleDetails
from claims.workflow.importing import import_article
from claims.workflow.marking import accept_claim, dismiss_claim, mark_not_checkable
from claims.workflow.preparing import prepare_revision
from claims.workflow.rating import submit_verdict
from claims.workflow.reviewing import approve_verdict
from claims.workflow.revising import add_revision
from claims.workflow.verifying import faults_in_history
from tests import factories
from tests.text.edits import EDITS, NEW_SENTENCES, Character, EditedText
from tests.workflow.test_revising import current

PROJECT = Path(__file__).parents[2]
REFERENCE = PROJECT.parent / "shared" / "seeds"
WHOLE_PARAGRAPHS = 3
EDITS_MADE = 40
MOST_ASKED = 2
"""Of some two thousand placings: more often a person need not be asked about such edits."""


def change_number(text: EditedText, number: int, chance: random.Random) -> None:
    """Count up the next figure in or after the sentence."""
    for piece in text.pieces[2 * number + 1 :]:
        for at, (character, _origin) in enumerate(piece):
            if character.isdecimal():
                piece[at] = (str((int(character) + 1) % 10), None)
                return


def move_paragraph(text: EditedText, number: int, chance: random.Random) -> None:
    """Take a paragraph some others down."""
    parts: list[list[Character]] = [[]]
    flat = [character for piece in text.pieces for character in piece]
    for at, character in enumerate(flat):
        parts[-1].append(character)
        if character[0] == "\n" and flat[at - 1][0] == "\n":
            parts.append([])
    body = parts[WHOLE_PARAGRAPHS:-1]
    place = number % len(body)
    moved = body.pop(place)
    body.insert(chance.choice([other for other in range(len(body) + 1) if other != place]), moved)
    text.pieces = [[one for part in (*parts[:WHOLE_PARAGRAPHS], *body, parts[-1]) for one in part]]


def insert(text: EditedText, number: int, chance: random.Random) -> None:
    text.insert_after(number, chance.choice(NEW_SENTENCES))


def retyped(name: str) -> Callable[[EditedText, int, random.Random], None]:
    """Type the text anew; typed alone it would be no new revision."""

    def edit(text: EditedText, number: int, chance: random.Random) -> None:
        insert(text, number, chance)
        EDITS[name](text, number, chance)

    return edit


def other_blanks(text: EditedText, number: int, chance: random.Random) -> None:
    """Double some blanks and make some of them hard, as text processors do."""
    insert(text, number, chance)
    typed = {3: "  ", 8: "\u00a0"}
    text.retype(lambda sign, count: typed.get(count % 11, sign) if sign == " " else sign)


MADE: dict[str, Callable[[EditedText, int, random.Random], None]] = {
    "word changed": EDITS["one word changed"],
    "number changed": change_number,
    "sentence moved": EDITS["moved"],
    "paragraph moved": move_paragraph,
    "sentence deleted": EDITS["deleted"],
    "sentence inserted": insert,
    "split in two": EDITS["split in two"],
    "other quotes and dashes": retyped("other quotes and dashes"),
    "other blanks": other_blanks,
    "moved and one word changed": EDITS["moved and one word changed"],
}


def own_article() -> PlainDocument:
    path = PROJECT / "seeds" / "articles" / "ramstein.md"
    return read_document(path.read_bytes(), path.name)


def reference_article() -> PlainDocument:
    (path,) = REFERENCE.glob("*.txt")
    return read_document(path.read_bytes(), path.name)


@pytest.fixture(
    params=[
        pytest.param(own_article, id="own"),
        pytest.param(
            reference_article,
            id="reference",
            marks=pytest.mark.skipif(
                not REFERENCE.is_dir(), reason="the reference article lies outside (../shared/seeds)"
            ),
        ),
    ]
)
def whole_article(
    request: pytest.FixtureRequest, editor: Person, reviewer: Person, second_reviewer: Person
) -> Article:
    """An article with claims in every state, along the real paths."""
    details = ArticleDetails(title="Ein ganzer Artikel", language="de")
    article = import_article(request.param(), details, by=editor)
    states = cycle(path_of(editor, reviewer, second_reviewer))
    for suggestion, steps in zip(article.claims.order_by("pk"), states, strict=False):
        claim = factories.reload(suggestion)
        for step in steps:
            step(claim)
    return article


def path_of(editor: Person, reviewer: Person, second: Person) -> list[list[Callable[[Claim], object]]]:
    """Half of the claims are approved; the others stop somewhere on the way."""
    begin: list[Callable[[Claim], object]] = [
        lambda claim: accept_claim(claim, by=editor),
        lambda claim: assign_claim(claim, to=reviewer, by=editor),
    ]
    submit: list[Callable[[Claim], object]] = [
        *begin,
        lambda claim: factories.draft_verdict(claim, reviewer),
        lambda claim: submit_verdict(claim, by=reviewer),
    ]
    approve = [*submit, lambda claim: approve_verdict(claim, by=second)]
    return [
        approve,
        [],
        approve,
        begin[:1],
        approve,
        [*begin, lambda claim: start_claim(claim, by=reviewer)],
        approve,
        [begin[0], lambda claim: mark_not_checkable(claim, reason="opinion", by=editor)],
        submit,
        [lambda claim: dismiss_claim(claim, reason="trivial", by=editor)],
    ]


def edits() -> Iterator[tuple[str, Callable[[str], EditedText]]]:
    """Forty edits, every kind four times, each somewhere else in the text."""
    for count, name in zip(range(EDITS_MADE), cycle(MADE), strict=False):
        chance = random.Random(count)  # noqa: S311 - the same edits every time

        def edited(old: str, name: str = name, chance: random.Random = chance) -> EditedText:
            text = EditedText.of(old)
            number = chance.randrange(3, len(text.spans) - 2)
            MADE[name](text, number, chance)
            if fold(text.text) == fold(old):  # a sentence without a comma cannot be split there
                insert(text, number, chance)
            return text

        yield f"{count}: {name}", edited


def truth(one: Claim, text: EditedText, base: Revision) -> tuple[Placing | None, Decision | None]:
    """Where a claim's characters went, known from the edit itself; None for one without a place."""
    anchor = factories.quote_of(one)
    if anchor.revision_id != base.pk:
        return None, None
    span = text.where((anchor.start, anchor.end))
    if span is None:
        return Placing.GONE, Placing.GONE
    is_same = fold(text.text[slice(*span)]) == fold(anchor.quote)
    return (Placing.UNCHANGED if is_same else Placing.CHANGED), span


def decisions_on(
    article: Article, document: PlainDocument, known: dict[int, Decision]
) -> dict[int, Decision]:
    """What a person says who knows the edit, of the claims that are unsure."""
    base = current(article)
    prepared = prepare_revision(article, base, document)
    foreseen = foresee(last_anchors(article), prepared.carried, document.text, base=base, decisions={})
    return {one.claim.pk: known[one.claim.pk] for one in still_unsure(foreseen)}


SAME = {Placing.UNCHANGED, Placing.MOVED}


def test_forty_edits_leave_each_claim_in_its_class_and_none_on_the_wrong_words(
    whole_article: Article, editor: Person
) -> None:
    classes: Counter[tuple[Placing | None, str]] = Counter()
    asked = 0
    for name, edit in edits():
        base = current(whole_article)
        text = edit(base.text)
        document = read_pasted(text.text)
        assert document.text.split() == text.text.split(), name
        before = {claim.pk: claim for claim in live(whole_article)}
        quotes = {pk: factories.quote_of(claim).quote for pk, claim in before.items()}
        truths = {pk: truth(claim, text, base) for pk, claim in before.items()}
        places = decisions_on(
            whole_article,
            document,
            {pk: shifted(one[1], text.text, document.text) for pk, one in truths.items() if one[1]},
        )
        asked += len(places)
        revision = add_revision(whole_article, document, base=base, by=editor, places=places)
        placed = dict(Placement.objects.filter(revision=revision).values_list("claim", "placing"))
        for pk, old in before.items():
            expected, found = truths[pk][0], placed[pk]
            classes[expected, found] += 1
            assert found != Placing.MOVED or "moved" in name or pk in places, name
            check_claim(old, factories.reload(old), quotes[pk], revision, found, name)
    wrong = {
        pair: count
        for pair, count in classes.items()
        if pair[0] is not None and not (pair[0] == pair[1] or set(pair) <= SAME)
    }
    assert wrong == {}, classes
    assert asked <= MOST_ASKED
    assert whole_article.claims.filter(status=ClaimStatus.APPROVED).exists()
    assert list(faults_in_history()) == []


def live(article: Article) -> Iterable[Claim]:
    return article.claims.exclude(status=ClaimStatus.DISMISSED).select_related("article", "assignee")


def shifted(decision: Decision, raw: str, text: str) -> Decision:
    """The reader takes blanks away that the edit left at an end."""
    if decision == Placing.GONE:
        return decision
    words = raw[slice(*decision)].strip()
    start = text.index(words)
    return start, start + len(words)


def check_claim(old: Claim, now: Claim, quote: str, revision: Revision, placing: str, name: str) -> None:
    """Whatever was found: the words are those of the text, and an approval stands only for the same ones."""
    anchor = factories.quote_of(now)
    assert anchor.quote == anchor.revision.text[anchor.start : anchor.end], name
    is_same = anchor.revision == revision and fold(anchor.quote) == fold(quote)
    assert is_same == (placing in SAME), (name, quote, anchor.quote, placing)
    if placing in SAME:
        assert (now.status, now.version, now.round) == (old.status, old.version, old.round), name
    elif old.status not in {ClaimStatus.SUGGESTED, ClaimStatus.OPEN, ClaimStatus.NOT_CHECKABLE}:
        lost_already = placing == Placing.GONE and now.version == old.version
        assert now.status == ClaimStatus.RECHECK or lost_already, name
    assert now.status != ClaimStatus.APPROVED or is_same, name
