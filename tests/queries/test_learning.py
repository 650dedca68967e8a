"""What a decision says of its sentence, and which words weigh in what everybody may see."""

import pytest

from claims.choices import Action, DismissReason, NotCheckableReason
from claims.models import Article, Claim, Person
from claims.queries.learning import label_of, last_entry, learned_words, lessons
from claims.text.learning import taught
from claims.workflow.marking import mark_not_checkable
from tests import factories

LABELS = [
    (Action.ACCEPT, "", 1),
    (Action.MARK_CLAIM, "", 1),
    (Action.DISMISS, DismissReason.NOT_A_CLAIM, 0),
    (Action.DISMISS, DismissReason.TRIVIAL, 0),
    (Action.DISMISS, DismissReason.BELOW_SCORE, 0),
    (Action.DISMISS, DismissReason.DUPLICATE, None),
    (Action.DISMISS, DismissReason.OUT_OF_SCOPE, None),
    (Action.DISMISS, DismissReason.OTHER, None),
    (Action.MARK_NOT_CHECKABLE, NotCheckableReason.OPINION, 0),
    (Action.MARK_NOT_CHECKABLE, NotCheckableReason.FORECAST, 0),
    (Action.MARK_NOT_CHECKABLE, NotCheckableReason.UNFALSIFIABLE, 0),
    (Action.MARK_NOT_CHECKABLE, NotCheckableReason.PRIVATE, None),
    (Action.APPROVE, "", None),
    (Action.ASSIGN, "", None),
]


@pytest.mark.parametrize(("action", "reason", "label"), LABELS)
def test_a_decision_says_what_it_says_of_its_sentence(action: str, reason: str, label: int | None) -> None:
    assert label_of(action, reason, {}) == label


@pytest.mark.parametrize("reason", [*DismissReason, *NotCheckableReason])
def test_restoring_says_the_opposite_of_what_setting_aside_has_said(reason: str) -> None:
    said = {
        label_of(action, reason, {})
        for action in (Action.DISMISS, Action.MARK_NOT_CHECKABLE)
        if reason in (DismissReason if action == Action.DISMISS else NotCheckableReason).values
    }

    restored = label_of(Action.RESTORE, "", {"set_aside_reason": reason})

    assert restored == (1 if 0 in said else None)


def test_lessons_of_a_claim_found_not_checkable_are_two(claim: Claim, editor: Person) -> None:
    mark_not_checkable(claim, reason=NotCheckableReason.OPINION, by=editor)

    assert [(lesson.text, lesson.label) for lesson in lessons("de")] == [
        ("Der neue Kai ist 420 Meter lang", 1),
        ("Der neue Kai ist 420 Meter lang", 0),
    ]


def test_lessons_are_those_of_one_language(claim: Claim) -> None:
    assert lessons("en") == []


def test_lessons_after_an_entry_leave_out_what_was_learned(article: Article, editor: Person) -> None:
    factories.make_claim(article, editor)
    factories.make_claim(article, editor, quote="der Lärm nahm zu")
    first, second = lessons("de")

    assert lessons("de", after=first.entry) == [second]
    assert lessons("de", learned=[second.entry]) == [first]
    assert lessons("de", after=last_entry()) == []


def test_learned_words_come_from_articles_everybody_may_see(editor: Person) -> None:
    public = factories.make_article(editor)
    hidden = factories.make_article(editor, is_confidential=True)
    for article, quote in ((public, "1312 Schiffe"), (hidden, "der Lärm nahm zu")):
        factories.make_claim(article, editor, quote=quote)
        factories.make_claim(article, editor, quote=quote)
    model = taught([("1312 Schiffe", 1), ("der Lärm nahm zu", 1)] * 5, "de")

    words = {said.word for said in learned_words("de", model, most=10)}

    assert "Schiffe" in words
    assert "Lärm" not in words
