"""What asks to be checked, why, and what kind of claim it is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.documents import PlainDocument
from claims.text.sentences import document_sentences
from claims.text.worthiness import ClaimKind, ReasonCode, assess
from tests.text.strategies import hostile_texts


@pytest.mark.parametrize(
    ("sentence", "language", "code", "words"),
    [
        ("Die Halle kostet 3,5 Millionen.", "de", ReasonCode.NUMBER, "3,5 Millionen"),
        ("Die Hälfte der Plätze blieb leer.", "de", ReasonCode.NUMBER, "Hälfte der"),
        ("The hall cost $3.5 million.", "en", ReasonCode.NUMBER, "$3.5 million"),
        ("Am 9. Juli tagte der Rat.", "de", ReasonCode.DATE, "Am 9. Juli"),
        ("The council met in 2019.", "en", ReasonCode.DATE, "in 2019"),
        ("Ada Weber steht an der Spitze des Rates.", "de", ReasonCode.OFFICE, "an der Spitze"),
        ("Die Firma, an deren Spitze Ada Weber steht, baute.", "de", ReasonCode.OFFICE, "an deren Spitze"),
        ("Ada Weber leads the council.", "en", ReasonCode.OFFICE, "leads"),
        ("Ada Weber chairs the council.", "en", ReasonCode.OFFICE, "chairs"),
        ("Laut Bauamt ist die Halle dicht.", "de", ReasonCode.ATTRIBUTION, "Laut"),
        ("According to the office, it is dry.", "en", ReasonCode.ATTRIBUTION, "According to"),
        ("Die Halle ist größer als das Bad.", "de", ReasonCode.COMPARISON, "größer als"),
        ("Prices rose in the whole town.", "en", ReasonCode.COMPARISON, "rose"),
        ("Das ist zum ersten Mal so.", "de", ReasonCode.RANKING, "zum ersten Mal"),
        ("Sie brannte, weil ein Kabel alt war.", "de", ReasonCode.CAUSE, "weil"),
        ("The flood was due to heavy rain.", "en", ReasonCode.CAUSE, "due to"),
        ("Die Brücke wurde am Ufer eröffnet.", "de", ReasonCode.EVENT, "eröffnet"),
        ("Der Rat versprach den Bau.", "de", ReasonCode.PROMISE, "versprach"),
        ("Die Halle könnte teurer werden.", "de", ReasonCode.FORECAST, "könnte"),
        ("The hall will open soon.", "en", ReasonCode.FORECAST, "will open"),
        ("Ich finde die Halle gut.", "de", ReasonCode.OPINION, "Ich finde"),
        ("Unfortunately it rained all day.", "en", ReasonCode.OPINION, "Unfortunately"),
        ("Das heißt, der Bau ruht.", "de", ReasonCode.RHETORIC, "Das heißt"),
        ("Irgendwie ist manches anders.", "de", ReasonCode.VAGUE, "Irgendwie"),
        ("Wer zahlt das alles?", "de", ReasonCode.QUESTION, "?"),
        ("Gar nichts", "de", ReasonCode.FRAGMENT, "Gar nichts"),
        ("Bürgermeisterin Weber kam zu spät.", "de", ReasonCode.NAMED_ACTOR, "Bürgermeisterin"),
        ("Er rief: „Wir bauen die Halle noch in dieser Zeit.“", "de", ReasonCode.QUOTATION, "„Wir"),
    ],
)
def test_assess_gives_the_reason_with_the_words_that_gave_it(
    sentence: str, language: str, code: ReasonCode, words: str
) -> None:
    found = {reason.code: reason.words for reason in assess(sentence, language).reasons}

    assert found.get(code, "").startswith(words)


@pytest.mark.parametrize(
    ("sentence", "language", "kind"),
    [
        ("Die Halle kostet 3 Millionen Euro.", "de", ClaimKind.STATISTIC),
        ("Am 9. Juli wurde die Halle eröffnet.", "de", ClaimKind.EVENT),
        ("Ada Weber steht an der Spitze des Rates.", "de", ClaimKind.OFFICE),
        ("Der Rat erklärte, das Geld sei da.", "de", ClaimKind.QUOTATION),
        ("Die Halle könnte teurer werden.", "de", ClaimKind.FORECAST),
        ("Ich finde die Halle schrecklich.", "de", ClaimKind.OPINION),
        ("Der Rat versprach den Bau.", "de", ClaimKind.PROMISE),
        ("Die Halle ist größer als das Bad.", "de", ClaimKind.COMPARISON),
        ("The flood was due to heavy rain.", "en", ClaimKind.CAUSAL),
        ("Kostet die Halle 3 Millionen Euro?", "de", ClaimKind.QUESTION),
        ("Die Halle steht am Wasser.", "de", ClaimKind.OTHER),
    ],
)
def test_assess_names_the_kind_of_claim(sentence: str, language: str, kind: ClaimKind) -> None:
    assert assess(sentence, language).kind is kind


@pytest.mark.parametrize(
    ("more", "less", "language"),
    [
        ("Die Halle kostet 3 Millionen Euro.", "Die Halle kostet viel Geld.", "de"),
        ("Ada Weber leitet den Rat.", "Ada Weber mag den Rat.", "de"),
        ("Der Rat tagte am 9. Juli.", "Der Rat tagte am Abend.", "de"),
        ("Der Rat zahlt 40 Euro.", "Zahlt der Rat 40 Euro?", "de"),
        ("Die Halle ist dicht.", "Die Halle könnte dicht sein.", "de"),
        ("The hall cost 40 euros.", "The hall will cost 40 euros.", "en"),
        ("The hall cost 40 euros.", "I think the hall cost 40 euros.", "en"),
    ],
)
def test_assess_of_what_can_be_looked_up_scores_higher(more: str, less: str, language: str) -> None:
    assert assess(more, language).score > assess(less, language).score


@pytest.mark.parametrize("fragment", ["Logisch?", "Nicht ganz.", "Gar nichts", "", "🔥", "So nicht!"])
def test_assess_of_a_fragment_scores_next_to_nothing(fragment: str) -> None:
    assert assess(fragment, "de").score < 0.05


@pytest.mark.parametrize("sentence", ["Inflation fell 5%.", "Er starb 1998.", "Prices doubled overnight."])
def test_assess_of_three_words_with_a_fact_is_no_fragment(sentence: str) -> None:
    codes = {reason.code for reason in assess(sentence, "en").reasons}

    assert ReasonCode.FRAGMENT not in codes


def test_assess_of_a_set_day_does_not_take_it_for_a_forecast() -> None:
    codes = {reason.code for reason in assess("Am 9. Juli wird der Rat tagen.", "de").reasons}

    assert ReasonCode.DATE in codes
    assert ReasonCode.FORECAST not in codes


def test_assess_of_a_year_does_not_count_it_as_a_figure_too() -> None:
    codes = {reason.code for reason in assess("Das Werk wurde 1998 eröffnet.", "de").reasons}

    assert ReasonCode.NUMBER not in codes


def test_assess_puts_the_weightiest_reason_first() -> None:
    reasons = assess("Nach Angaben des Rates kostet die Halle 3 Millionen Euro, leider.", "de").reasons

    assert [reason.code for reason in reasons] == [
        ReasonCode.NUMBER,
        ReasonCode.ATTRIBUTION,
        ReasonCode.OPINION,
    ]


def test_assess_in_a_language_without_word_lists_still_sees_figures() -> None:
    assert [reason.code for reason in assess("Hallen kostar 40 miljoner.", "sv").reasons] == [
        ReasonCode.NUMBER
    ]


@given(hostile_texts, st.sampled_from(["de", "en", "ru", "und", ""]))
def test_assess_of_anything_gives_a_share_and_words_with_something_in_them(text: str, language: str) -> None:
    assessment = assess(text, language)

    assert 0 <= assessment.score <= 1
    assert all(reason.words or not text.strip() for reason in assessment.reasons)


@pytest.mark.parametrize(
    "piece", ["A-", "A. ", '"', "1,", "wird en, ", "Ada ", "führt ", "Aa von ", "gehört "]
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_assess_of_a_long_monotony_answers_at_once(piece: str, language: str) -> None:
    began = time.process_time()

    assess(piece * (1_000_000 // len(piece)), language)

    assert time.process_time() - began < 0.5


def test_assess_on_the_reference_ranks_what_a_desk_would_check_first(reference: PlainDocument) -> None:
    sentences = [reference.text[one.start : one.end] for one in document_sentences(reference, "de")]
    ranked = sorted(sentences, key=lambda sentence: -assess(sentence, "de").score)

    firsts = " ".join(ranked[:4])
    assert all(words in firsts for words in ("mehr als 50 Länder", "9. Juli", "an der Spitze"))


def test_assess_on_the_reference_puts_questions_rhetoric_and_threats_low(reference: PlainDocument) -> None:
    sentences = [reference.text[one.start : one.end] for one in document_sentences(reference, "de")]
    low = [
        sentence
        for sentence in sentences
        if sentence.endswith("?")
        or sentence.startswith("Nicht ganz")
        or "angreifen wird" in sentence
        or "Raketen am Himmel" in sentence
    ]

    assert len(low) == 7
    assert all(assess(sentence, "de").score < 0.3 for sentence in low)


def test_a_word_that_begins_with_zu_makes_no_cause() -> None:
    assessment = assess("Die Kasse hat Buch geführt, Summen gezählt und Zusagen gesammelt.", "de")
    assert ReasonCode.CAUSE not in {reason.code for reason in assessment.reasons}
