"""The desk's model: what it learns, how it explains itself, and what it does with anything."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.text.learning import (
    DeskModel,
    OtherFormatError,
    blend,
    judge_with,
    loudest_words,
    taught,
    trust,
)
from claims.text.learning.model import MOST_WEIGHTS
from claims.text.learning.traits import traits_of
from claims.text.reasons import ReasonCode
from claims.text.worthiness import assess
from tests.text.strategies import hostile_texts

WANTED = (
    "Der Hafen verlor im Winter neun Prozent seiner Fracht.",
    "Die Miete stieg um zwölf Prozent, sagt das Wohnungsamt.",
    "Sieben Prozent der Schulen haben keine Bibliothek.",
    "Das Rathaus kostet dreißig Prozent mehr als geplant.",
)
UNWANTED = (
    "Wunderbar fand ich den Abend am Wasser.",
    "Ich mag den alten Kran sehr, wunderbar.",
    "Wunderbar war auch das Licht über der Brücke.",
    "Mir gefällt der Platz, ich finde ihn wunderbar.",
)
DESK = [*((text, 1) for text in WANTED), *((text, 0) for text in UNWANTED)]

decisions = st.lists(st.tuples(hostile_texts, st.integers(0, 1)), max_size=8)


def test_an_untaught_model_leans_to_neither_side() -> None:
    assert DeskModel("de").score(WANTED[0]) == 0.5


def test_learning_puts_what_is_like_the_accepted_above_what_is_like_the_dismissed() -> None:
    model = taught(DESK, "de", rounds=3)

    wanted = model.score("Elf Prozent der Boote sind undicht.")
    unwanted = model.score("Ich finde das Boot wunderbar.")

    assert wanted > 0.5 > unwanted


def test_learning_counts_what_was_accepted_and_what_was_dismissed() -> None:
    model = taught([*DESK, (WANTED[0], 1)], "de")

    assert (model.accepted, model.dismissed, model.decisions) == (5, 4, 9)


def test_evidence_of_a_desk_that_only_accepts_is_none() -> None:
    assert taught([(WANTED[0], 1)] * 9, "de").evidence == 0


@given(hostile_texts, st.integers(1, 6))
def test_learning_the_same_again_and_again_raises_its_score(text: str, times: int) -> None:
    model = DeskModel("de")

    scores = [0.5]
    for _ in range(times):
        model.learn(text, 1)
        scores.append(model.score(text))

    assert scores == sorted(scores)
    assert scores[-1] > 0.5


@given(hostile_texts, st.integers(1, 6))
def test_learning_a_dismissal_again_and_again_lowers_its_score(text: str, times: int) -> None:
    assert taught([(text, 0)] * times, "de").score(text) < 0.5


@given(decisions, hostile_texts, st.sampled_from(["de", "en", "ru", "und", ""]))
def test_a_score_is_a_share_whatever_was_learned(
    learned: list[tuple[str, int]], text: str, language: str
) -> None:
    model = taught(learned, language)

    assert 0 < model.score(text) < 1
    assert 0 <= judge_with(model)(text, language).score <= 1


@given(decisions)
def test_the_same_decisions_in_the_same_order_give_the_same_model(learned: list[tuple[str, int]]) -> None:
    assert taught(learned, "de", rounds=3) == taught(learned, "de", rounds=3)


@given(decisions, decisions)
def test_learning_in_portions_kept_in_between_gives_the_model_of_one_go(
    first: list[tuple[str, int]], then: list[tuple[str, int]]
) -> None:
    kept = json.loads(json.dumps(taught(first, "de").to_dict()))
    model = DeskModel.from_dict(kept)
    for text, label in then:
        model.learn(text, label)

    assert model == taught([*first, *then], "de")


@given(decisions)
def test_a_model_read_back_is_the_model_that_was_kept(learned: list[tuple[str, int]]) -> None:
    model = taught(learned, "de", rounds=2)

    assert DeskModel.from_dict(json.loads(json.dumps(model.to_dict()))) == model


def test_a_model_of_another_version_is_not_read() -> None:
    with pytest.raises(OtherFormatError):
        DeskModel.from_dict({**DeskModel("de").to_dict(), "format": 0})


def test_what_is_kept_holds_no_words() -> None:
    kept = json.dumps(taught(DESK, "de").to_dict())

    assert all(word not in kept for word in ("Prozent", "prozent", "wunderbar"))


def test_a_model_stays_within_its_size() -> None:
    model = DeskModel("de", weights=dict.fromkeys(range(MOST_WEIGHTS), 0.001))
    model.paces = dict.fromkeys(model.weights, 0.001)
    before = len(model.weights)

    model.learn(WANTED[0], 1)

    assert len(model.weights) < before
    assert model.weights.keys() == model.paces.keys()
    assert model.score(WANTED[0]) > 0.5


def test_explain_names_the_words_that_spoke_for_and_against() -> None:
    model = taught(DESK, "de", rounds=5)

    said = {word.word: word.weight for word in model.explain("Elf Prozent waren wunderbar.")}

    assert said["Prozent"] > 0 > said["wunderbar"]


def test_explain_begins_with_the_loudest_word() -> None:
    weights = [abs(word.weight) for word in taught(DESK, "de", rounds=5).explain(" ".join(WANTED))]

    assert weights == sorted(weights, reverse=True)


@given(decisions, hostile_texts)
def test_explain_names_only_words_of_the_sentence(learned: list[tuple[str, int]], text: str) -> None:
    assert all(said.word in text for said in taught(learned, "de").explain(text))


def test_trust_is_half_after_four_hundred_decisions() -> None:
    assert (trust(0), trust(400)) == (0.0, 0.5)


@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 10_000))
def test_blend_lies_between_the_two_scores(rules: float, desk: float, count: int) -> None:
    low, high = sorted((rules, desk))

    assert low - 0.003 <= blend(rules, desk, count) <= high + 0.003


def test_blend_goes_by_the_rules_at_first_and_by_the_desk_later() -> None:
    scores = [blend(0.2, 0.8, count) for count in (0, 100, 400, 4000)]

    assert scores == sorted(scores)
    assert scores[0] == pytest.approx(0.2)
    assert scores[2] == pytest.approx(0.5)
    assert scores[3] > 0.75


def test_judge_with_an_untaught_model_scores_as_the_rules_do() -> None:
    found, ruled = judge_with(DeskModel("de"))(WANTED[0], "de"), assess(WANTED[0], "de")

    assert found.score == pytest.approx(ruled.score, abs=0.0001)
    assert found.reasons == ruled.reasons


def test_judge_with_a_taught_model_moves_the_score_and_names_the_desks_words() -> None:
    judge = judge_with(taught(DESK * 40, "de"))
    wanted, unwanted = "Elf Prozent der Boote sind undicht.", "Wunderbar war auch der Abend am Boot."

    assert judge(wanted, "de").score > assess(wanted, "de").score
    assert judge(unwanted, "de").score < assess(unwanted, "de").score
    reasons = {reason.code: reason.words for reason in judge(wanted, "de").reasons}
    assert "Prozent" in reasons[ReasonCode.LEARNED_FOR]
    against = {reason.code: reason.words for reason in judge(unwanted, "de").reasons}
    assert "Wunderbar" in against[ReasonCode.LEARNED_AGAINST]


def test_judge_with_a_model_keeps_kind_claimant_and_the_rules_reasons() -> None:
    sentence = "Laut Bauamt ist die Halle 40 Meter lang."
    found, ruled = judge_with(taught(DESK * 40, "de"))(sentence, "de"), assess(sentence, "de")

    assert (found.kind, found.claimant) == (ruled.kind, ruled.claimant)
    assert found.reasons[: len(ruled.reasons)] == ruled.reasons


def test_loudest_words_stand_in_more_than_one_text_with_those_for_first() -> None:
    words = loudest_words(taught(DESK, "de", rounds=5), [text for text, _ in DESK], 3)

    assert words[0].word == "Prozent"
    assert words[-1].word.lower() == "wunderbar"
    assert "Bibliothek" not in {word.word for word in words}


@pytest.mark.parametrize(
    "text", ["", "\x00", "\ud800 lone", "\u202eabc", "🚢" * 50, "9" * 5_000, "a" * 5_000]
)
def test_anything_can_be_learned_scored_and_explained(text: str) -> None:
    model = taught([(text, 1), (text, 0)], "de", rounds=2)

    assert 0 < model.score(text) < 1
    json.dumps(model.to_dict())
    judge_with(model)(text, "de")


@settings(max_examples=20)
@given(st.sampled_from(["ab ", "A-", "1,", "é", "schiff", "?! ", "\u200b"]))
def test_a_text_of_a_megabyte_has_the_traits_of_its_beginning(piece: str) -> None:
    long = piece * (1_000_000 // len(piece))

    assert traits_of(long, "de") == traits_of(long[:2_000], "de")
