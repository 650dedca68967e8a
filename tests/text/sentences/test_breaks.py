"""Sentences that end without a stop, and signs that look like an end and are none."""

import pytest

from claims.text.sentences import sentence_spans


def cut(text: str, language: str = "de") -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        pytest.param("de", ["Danke euch allen :-)", "Bis morgen."], id="smiley"),
        pytest.param("de", ["Danke euch allen 😀", "Wir kommen wieder."], id="emoji"),
        pytest.param("de", ["Nie wieder! 🔥", "Das Essen war kalt."], id="emoji behind a stop"),
        pytest.param("de", ["Drei Dinge fehlen:", "• Brot", "• Butter"], id="bullets"),
        pytest.param("en", ["Two wishes", "1) A quiet room", "2) A view"], id="numbers"),
        pytest.param("en", ["It is over.", "*****", "Nothing follows."], id="drawn line"),
        pytest.param("es", ["el acta del año nuevo;", "El alcalde firmó."], id="semicolon"),
        pytest.param("en", ["Ada Weber", "03/04/2021 09:15 AM", "Please read this."], id="stamp"),
        pytest.param("en", ["Write to a.b@example.org", "The desk answers."], id="address"),
        pytest.param("en", ["I will call you.", "Best regards,", "Ada Weber"], id="signature"),
        pytest.param("en", ["The food was cold.", "The waiter laughed."], id="nothing odd"),
    ],
)
def test_sentence_spans_without_a_stop_end_where_something_new_begins(
    language: str, sentences: list[str]
) -> None:
    assert cut(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("de", "Es gilt: 1) Brot, 2) Butter und 3) Käse.", id="numbers between commas"),
        pytest.param("de", "Der Bund (vgl. Absatz (2)) Zahlt nicht.", id="brackets"),
        pytest.param("de", "Er mag 😀 Berlin im Mai.", id="emoji before a noun"),
        pytest.param("de", "Sie kam; Anna ging.", id="semicolon before a name"),
        pytest.param("en", "Thanks, John will call you tomorrow morning about all of this.", id="comma"),
        pytest.param("en", "On 03/04/2021 we met.", id="day"),
    ],
)
def test_sentence_spans_without_a_stop_keep_together_what_is_one_sentence(language: str, text: str) -> None:
    assert cut(text, language) == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["Der Saal blieb leer.", "Niemand kam."], id="a German word"),
        pytest.param(["Wer war das?", "Keiner."], id="a question"),
        pytest.param(["Schluss...", "Aus"], id="an ellipsis"),
    ],
)
def test_sentence_spans_without_a_space_behind_the_stop_cut_there(sentences: list[str]) -> None:
    assert cut("".join(sentences)) == sentences


@pytest.mark.parametrize(
    "text", ["Die Datei heißt bericht.Neu.txt.", "Siehe beispiel.De im Netz.", "Das kostet 3.50 Euro."]
)
def test_sentence_spans_without_a_space_behind_the_stop_spare_names_and_numbers(text: str) -> None:
    assert cut(text) == [text]


def test_sentence_spans_of_a_heading_on_a_line_of_its_own_end_with_it() -> None:
    heading, sentence = "Die Halle bleibt zu", "Der Rat hat am Montag lange beraten und nichts beschlossen."

    assert cut(f"{heading}\n{sentence}") == [heading, sentence]


def test_sentence_spans_of_wrapped_lines_go_on_also_before_a_noun() -> None:
    text = "Der Rat hat am Montag in der alten\nStadthalle getagt und dabei die neue\nBrücke beschlossen."

    assert cut(text) == [text]


def test_sentence_spans_of_list_lines_are_one_each() -> None:
    lines = ["- Brot", "- Butter", "- Käse von der Alm"]

    assert cut("\n".join(lines)) == lines


def test_sentence_spans_of_a_numbered_list_keep_the_number_with_its_words() -> None:
    lines = ["1. Brot kaufen.", "2. Butter holen.", "3. Alles essen."]

    assert cut("\n".join(lines)) == lines
    assert cut(" ".join(lines)) == lines
