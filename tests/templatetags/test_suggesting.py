"""Why the analysis suggests a sentence, as a reader sees it."""

import pytest

from claims.models import Claim
from claims.templatetags.suggesting import (
    REASONS,
    SHOWN_AT_ONCE,
    reason_sentence,
    says_the_same,
    why_suggested,
)
from claims.text.reasons import ReasonCode


def test_every_reason_of_the_analysis_has_a_sentence() -> None:
    assert set(REASONS) == {code.value for code in ReasonCode}


def test_a_reason_quotes_the_words_it_rests_on() -> None:
    assert reason_sentence({"code": "number", "words": "9 Prozent"}) == "It states a figure: “9 Prozent”"


def test_a_reason_without_words_is_the_sentence_alone() -> None:
    assert reason_sentence({"code": "question", "words": ""}) == "It asks"


@pytest.mark.parametrize(
    ("words", "shown"),
    [("„Wir bauen“", "“Wir bauen”"), ("er rief „Halt“ und „Weiter“", "“er rief „Halt“ und „Weiter“”")],
)
def test_a_reason_quotes_a_quotation_once(words: str, shown: str) -> None:
    assert reason_sentence({"code": "quotation", "words": words}).endswith(f": {shown}")


def test_reasons_stand_on_the_side_they_speak_for() -> None:
    codes = ("number", "forecast", "learned_for", "learned_against")
    shown = why_suggested(Claim(reasons=[{"code": code, "words": ""} for code in codes]), may_edit=False)

    assert list(shown["at_once"].speak_for) == [str(REASONS["number"]), str(REASONS["learned_for"])]
    assert list(shown["at_once"].speak_against) == [str(REASONS["forecast"]), str(REASONS["learned_against"])]


def test_reasons_beyond_the_weightiest_wait_behind_them() -> None:
    codes = ["number", "date", "office", "event", "cause", "vague"]
    shown = why_suggested(Claim(reasons=[{"code": code} for code in codes]), may_edit=False)

    assert len(shown["at_once"]) == SHOWN_AT_ONCE
    assert list(shown["more"].speak_for) == [str(REASONS["cause"])]
    assert list(shown["more"].speak_against) == [str(REASONS["vague"])]


def test_what_a_statement_leaves_open_is_something_to_do_and_no_reason() -> None:
    reasons = [{"code": "unresolved", "words": "Sie"}, {"code": "number", "words": "9 Prozent"}]
    shown = why_suggested(Claim(reasons=reasons), may_edit=True)

    assert shown["to_complete"] == [f"{REASONS['unresolved']}: “Sie”"]
    assert len(shown["at_once"]) == 1


@pytest.mark.parametrize(
    ("quote", "statement", "expected"),
    [
        ("die Halle kostet 3 Millionen,", "Die Halle kostet 3 Millionen.", True),
        ("Die Halle kostet 3 Millionen.", "Die Halle kostet 3 Millionen.", True),
        ("sie kostet 3 Millionen", "Die Halle kostet 3 Millionen.", False),
    ],
)
def test_a_quote_that_differs_in_marks_only_says_the_same(
    quote: str, statement: str, *, expected: bool
) -> None:
    assert says_the_same(quote, statement) is expected
