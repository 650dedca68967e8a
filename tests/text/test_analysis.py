"""From a document to suggestions: exact places, parts of their own, and what a whole sentence lends them."""

from dataclasses import replace

import pytest
from hypothesis import given

from claims.text import analysis
from claims.text.analysis import Suggestion, analyse, analyse_sentences
from claims.text.clauses import SingleClaim
from claims.text.documents import PlainDocument, UnreadableText
from claims.text.kinds import ClaimKind
from claims.text.readers import read_pasted
from claims.text.reasons import ReasonCode
from claims.text.worthiness import Assessment, assess
from tests.text.strategies import hostile_texts

TEXT = """Der Hafen wächst

Von Karla Beispiel

Der neue Kai ist 420 Meter lang. Im Jahr darauf legten 1312 Schiffe an. Was nun?

## Weiter

Niemand weiß, wie es weitergeht.
"""
SENTENCE = "Laut Hafenamt kostet der Kai 12 Millionen Euro und misst 420 Meter, aber nein."
COST, LENGTH, NO = (
    "Laut Hafenamt kostet der Kai 12 Millionen Euro",
    "misst 420 Meter",
    "aber nein",
)


def split_into(monkeypatch: pytest.MonkeyPatch, *parts: SingleClaim) -> list[str]:
    """Let every sentence fall into these parts; gives what stood before each one asked about."""
    asked: list[str] = []

    def parted(_sentence: str, _language: str, *, before: str = "") -> list[SingleClaim]:
        asked.append(before)
        return list(parts)

    monkeypatch.setattr(analysis, "single_claims", parted)
    return asked


def part(words: str, statement: str = "", unresolved: str = "") -> SingleClaim:
    start = SENTENCE.index(words)
    return SingleClaim(start, start + len(words), statement or words, unresolved)


def found_in(text: str, language: str = "de") -> list[Suggestion]:
    return analyse(read_pasted(text), language)


def quotes(text: str, language: str = "de") -> list[str]:
    document = read_pasted(text)
    return [document.text[one.start : one.end] for one in analyse(document, language)]


def test_analyse_proposes_what_is_stated_and_neither_heads_nor_questions() -> None:
    assert quotes(TEXT) == [
        "Der neue Kai ist 420 Meter lang.",
        "Im Jahr darauf legten 1312 Schiffe an.",
        "Niemand weiß, wie es weitergeht.",
    ]


def test_analyse_leaves_out_fragments() -> None:
    assert quotes("Ach ja. Der Kai ist 420 Meter lang.") == ["Der Kai ist 420 Meter lang."]


def test_analyse_sentences_gives_the_question_without_a_suggestion() -> None:
    sentences = list(analyse_sentences(read_pasted(TEXT), "de"))
    (question,) = [one for one in sentences if one.assessment.kind is ClaimKind.QUESTION]
    assert question.suggestions == ()
    assert [one.span.paragraph for one in sentences] == [1, 1, 1, 2]


def test_analyse_takes_score_and_reasons_from_the_judge_given() -> None:
    def stern(words: str, language: str) -> Assessment:
        return replace(assess(words, language), score=0.25)

    document = read_pasted(TEXT)
    assert {one.score for one in analyse(document, "de", judge=stern)} == {0.25}


def test_parts_of_a_sentence_stand_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    split_into(monkeypatch, part(COST), part(LENGTH, "Der Kai misst 420 Meter."))
    cost, length = found_in(SENTENCE)
    assert (SENTENCE[cost.start : cost.end], SENTENCE[length.start : length.end]) == (COST, LENGTH)
    assert length.statement == "Der Kai misst 420 Meter."


def test_parts_are_judged_as_they_read_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    worded = "Der Kai misst 420 Meter."
    split_into(monkeypatch, part(COST), part(LENGTH, worded))
    _, length = found_in(SENTENCE)
    assert length.score == assess(worded, "de").score
    assert length.reasons == assess(worded, "de").reasons


def test_the_claimant_named_in_the_first_part_counts_for_both(monkeypatch: pytest.MonkeyPatch) -> None:
    split_into(monkeypatch, part(COST), part(LENGTH))
    assert [one.claimant for one in found_in(SENTENCE)] == ["Hafenamt", "Hafenamt"]


def test_a_part_too_weak_to_stand_leaves_the_sentence_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    split_into(monkeypatch, part(COST), part(LENGTH), part(NO, unresolved="nein"))
    (whole,) = found_in(SENTENCE)
    assert (whole.start, whole.end, whole.statement) == (0, len(SENTENCE), SENTENCE)
    assert whole.reasons[-1].code is ReasonCode.UNRESOLVED


def test_what_is_left_open_is_the_last_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    split_into(monkeypatch, part(COST), part(LENGTH, unresolved="er"))
    cost, length = found_in(SENTENCE)
    assert (length.reasons[-1].code, length.reasons[-1].words) == (ReasonCode.UNRESOLVED, "er")
    assert ReasonCode.UNRESOLVED not in {reason.code for reason in cost.reasons}


def test_each_sentence_is_read_with_what_stands_before_it_in_its_paragraph(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    numbers = [f"Im Jahr {1900 + n} kamen {n + 10} Schiffe." for n in range(5)]
    asked = split_into(monkeypatch, SingleClaim(0, 30, "Schiffe kamen.", ""))
    found_in(" ".join(numbers) + "\n\nIm Jahr 1999 kam niemand mehr an.")
    assert asked == [
        "",
        numbers[0],
        " ".join(numbers[:2]),
        *(" ".join(numbers[n : n + 3]) for n in (0, 1)),
        "",
    ]


def test_what_stands_before_is_cut_so_that_one_endless_sentence_costs_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = split_into(monkeypatch, SingleClaim(0, 30, "Schiffe kamen.", ""))
    found_in("Es kamen 12 " + "sehr " * 5_000 + "große Schiffe. Im Jahr 1900 kamen 12 Schiffe.")
    assert max(len(before) for before in asked) <= 1_000


@given(hostile_texts)
def test_analyse_of_any_text_gives_places_inside_it_in_order(text: str) -> None:
    try:
        document = read_pasted(text)
    except UnreadableText:
        return
    suggestions = analyse(document, "de")
    assert all(0 <= one.start < one.end <= len(document.text) and one.statement for one in suggestions)
    assert [one.start for one in suggestions] == sorted(one.start for one in suggestions)


def test_analyse_of_the_reference_article_finds_who_heads_the_group(reference: PlainDocument) -> None:
    suggestions = analyse(reference, "de")
    (head,) = [one for one in suggestions if "an der Spitze" in reference.text[one.start : one.end]][:1]
    assert head.score > 0.5
