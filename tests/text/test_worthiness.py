"""What asks to be checked, why, and what kind of claim it is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.documents import PlainDocument
from claims.text.kinds import ClaimKind
from claims.text.reasons import ReasonCode
from claims.text.sentences import document_sentences
from claims.text.worthiness import WEIGHTS, assess, features
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
        ("Die Brücke wurde am Ufer eröffnet.", "de", ReasonCode.EVENT, "wurde am Ufer eröffnet"),
        ("Die meisten Hallen sind dicht.", "de", ReasonCode.QUANTITY, "Die meisten"),
        ("Seitdem ist die Halle dicht.", "de", ReasonCode.TIME, "Seitdem"),
        ("Die Miete ist hoch.", "de", ReasonCode.RECORD, "Miete"),
        ("Mehr unter www.hafen.example/halle dazu.", "de", ReasonCode.LINK, "www.hafen.example/halle"),
        ("Ich war gestern in der Halle.", "de", ReasonCode.WRITER, "Ich"),
        ("Das wissen Sie doch selbst.", "de", ReasonCode.ADDRESS, "Sie"),
        ("Die Halle ist völlig dicht.", "de", ReasonCode.EMPHASIS, "völlig"),
        ("So geht das nicht!", "de", ReasonCode.OUTCRY, "!"),
        ("Your council built this hall.", "en", ReasonCode.ADDRESS, "Your"),
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


def test_assess_names_the_kind_and_the_claimant() -> None:
    assessment = assess("Ada Weber erklärte, die Halle sei dicht.", "de")

    assert assessment.kind is ClaimKind.QUOTATION
    assert assessment.claimant == "Ada Weber"


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
        ("The rent rose to 40 euros.", "The rent should not rise.", "en"),
        ("Im Hafen liegen 40 Boote.", "Der Hafen liegt am Meer.", "de"),
        ("Der Rat hat die Halle verkauft.", "Verkaufen Sie doch die Halle!", "de"),
        ("Le port a coûté 40 millions d’euros.", "Je trouve le port ridicule.", "fr"),
        ("El alcalde preside el consejo.", "Creo que el alcalde debe irse.", "es"),
        ("Мост построили в 2019 году.", "Мост надо построить.", "ru"),
        ("Міст збудували у 2019 році.", "Міст треба збудувати.", "uk"),
    ],
)
def test_assess_of_what_can_be_looked_up_scores_higher(more: str, less: str, language: str) -> None:
    assert assess(more, language).score > assess(less, language).score


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Die Halle kostet 3,5 Millionen Euro.", "de"),
        ("Die Arbeitslosigkeit sank 2023 auf 5,7 Prozent.", "de"),
        ("Der Fluss ist 1.230 Kilometer lang.", "de"),
        ("The hall cost 3.5 million euros.", "en"),
        ("Unemployment fell to 4 percent in 2023.", "en"),
        ("Le pont a coûté 3,5 millions d’euros en 2019.", "fr"),
    ],
)
def test_assess_of_a_plain_statistic_reaches_what_a_desk_accepts_unseen(sentence: str, language: str) -> None:
    assert assess(sentence, language).score >= 0.7


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Jeder weiß, dass es so nicht weitergeht.", "de"),
        ("Stellen wir uns das einmal vor.", "de"),
        ("Das ist doch einfach lächerlich!", "de"),
        ("And yet, who are we to judge!", "en"),
        ("Everyone knows where this ends.", "en"),
    ],
)
def test_assess_of_rhetoric_stays_at_the_bottom(sentence: str, language: str) -> None:
    assert assess(sentence, language).score <= 0.2


def test_assess_of_padding_does_not_lift_the_score_with_its_length() -> None:
    figure = assess("Die Halle kostet 40 Millionen Euro.", "de").score
    padded = assess(
        "Und so ist es nun ja auch hier mal eben wie es ist und war es so, ja so ist es. " * 5, "de"
    )

    assert padded.score < figure


def test_features_are_what_the_weights_multiply_and_never_more_than_one() -> None:
    found = features("Die Halle kostet 3,5 Millionen Euro, sagte Ada Weber am 9. Juli 2019!", "de")

    assert found.keys() == WEIGHTS.keys()
    assert all(0 <= value <= 1 for value in found.values())
    assert found["measured"] == 1


def test_features_of_a_bare_count_are_not_measured() -> None:
    assert features("Der Streit hat zwei Seiten.", "de")["measured"] == 0


def test_assess_of_what_somebody_said_of_the_future_takes_it_for_no_forecast() -> None:
    said = {reason.code for reason in assess("Ada Weber sagte, die Halle werde schließen.", "de").reasons}
    plain = {reason.code for reason in assess("Die Halle wird bald schließen.", "de").reasons}

    assert ReasonCode.FORECAST not in said
    assert ReasonCode.FORECAST in plain


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
    reasons = assess("Leider hatte der Rat 40 Boote.", "de").reasons

    assert [reason.code for reason in reasons] == [
        ReasonCode.NUMBER,
        ReasonCode.OPINION,
        ReasonCode.EVENT,
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
    "piece",
    [
        *(
            "A-",
            "A. ",
            '"',
            "1,",
            "wird en, ",
            "Ada ",
            "führt ",
            "Aa von ",
            "gehört ",
            "hat ",
            "wurde ",
            "soll ",
        ),
        *("der Aa ", "the a ", ", said A", "selon le a ", "По словам а ", "a a a, ", "@a", "www.", "!", "; "),
        *("l'", "X X ", "AA", "1.", " 1 1", "9. Mai", "zwei ", "a’a", "\u202e"),
    ],
)
@pytest.mark.parametrize("language", ["de", "en", "fr", "es", "ru", "uk", "und"])
def test_assess_of_a_long_monotony_answers_at_once(piece: str, language: str) -> None:
    began = time.process_time()

    assess(piece * (1_000_000 // len(piece)), language)

    assert time.process_time() - began < 0.5


def test_assess_on_the_reference_ranks_what_a_desk_would_check_first(reference: PlainDocument) -> None:
    sentences = [reference.text[one.start : one.end] for one in document_sentences(reference, "de")]
    ranked = sorted(sentences, key=lambda sentence: -assess(sentence, "de").score)

    firsts = " ".join(ranked[:5])
    wanted = (
        "mehr als 50 Länder",
        "9. Juli",
        "auf die NATO übertragen",
        "an der Spitze",
        "von Anfang an erklärt",
    )
    assert all(words in firsts for words in wanted)


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
