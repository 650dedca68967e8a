"""Tables of phrases, found in one walk over a sentence's words."""

import pytest
from hypothesis import given

from claims.text.cues.phrases import PhraseBook
from claims.text.reasons import ReasonCode
from tests.text.strategies import hostile_texts

CODE = ReasonCode.EVENT


def found(table: str, sentence: str) -> str | None:
    span = PhraseBook({CODE: table}).find(sentence).get(CODE)
    return sentence[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("table", "sentence", "words"),
    [
        ("halle, bad", "Das Bad ist alt.", "Bad"),
        ("halle", "Die Turnhalle ist alt.", None),
        ("bau*", "Sie bauten lange.", "bauten"),
        ("bau*", "Der Umbau dauert.", None),
        ("Leitung", "Unter der Leitung von Ada.", "Leitung"),
        ("Leitung", "eine leitung aus Blei", None),
        ("an der Spitze", "An der Spitze steht Ada.", "An der Spitze"),
        ("an der Spitze", "Sie steht an der spitze.", None),
        ("im vergleich", "Im Vergleich ist es viel.", "Im Vergleich"),
        ("teilte … mit", "Sie teilte der Presse alles mit.", "teilte der Presse alles mit"),
        ("teilte … mit", "Sie teilte, und alle kamen mit.", None),
        ("^Kurz", "Kurz ist das Leben.", "Kurz"),
        ("^Kurz", "Das Leben ist Kurz.", None),
        ("ukraine", "Il parle de l’Ukraine.", "Ukraine"),
        ("die halle", "Die\u00a0Halle ist alt.", "Die\u00a0Halle"),
    ],
)
def test_a_phrase_is_found_as_it_is_noted(table: str, sentence: str, words: str | None) -> None:
    assert found(table, sentence) == words


def test_the_first_phrase_in_the_sentence_wins_and_not_the_first_in_the_table() -> None:
    assert found("bad, halle", "Die Halle und das Bad") == "Halle"


def test_a_word_may_speak_for_two_reasons() -> None:
    book = PhraseBook({ReasonCode.TIME: "seit", ReasonCode.CAUSE: "seit"})

    assert book.find("Seit wann?").keys() == {ReasonCode.TIME, ReasonCode.CAUSE}


def test_a_phrase_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="…"):
        PhraseBook({CODE: "halle, … mit"})


@given(hostile_texts)
def test_whatever_is_found_lies_in_the_sentence(sentence: str) -> None:
    spans = PhraseBook({CODE: "der … tagte, p*, имя"}).find(sentence)

    assert all(0 <= start < end <= len(sentence) for start, end in spans.values())
