"""Sentence spans: exact to the character, whatever the text, and right where an editor would cut."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.documents import CHECKABLE, PlainDocument
from claims.text.readers import read_pasted
from claims.text.sentences import document_sentences, sentence_spans
from tests.text.strategies import hostile_texts

LANGUAGES = ("de", "en", "fr", "es", "ru", "uk", "und")


def cut(text: str, language: str = "de") -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


@given(hostile_texts, st.sampled_from(LANGUAGES))
def test_sentence_spans_of_anything_leave_only_white_space_between(text: str, language: str) -> None:
    spans = sentence_spans(text, language)

    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    gaps = [text[end:start] for end, start in zip(edges[::2], edges[1::2], strict=True)]
    assert all(not gap.strip() for gap in gaps)


@given(hostile_texts, st.sampled_from(LANGUAGES))
def test_sentence_spans_of_anything_hold_words_without_space_around(text: str, language: str) -> None:
    sentences = cut(text, language)

    assert all(sentence and sentence == sentence.strip() for sentence in sentences)


@given(hostile_texts, hostile_texts)
def test_sentence_spans_across_a_blank_line_never_reach(before: str, after: str) -> None:
    text = f"{before}\n\n{after}"

    assert all("\n\n" not in text[start:end] for start, end in sentence_spans(text))


@pytest.mark.parametrize(
    "sentences",
    [
        ["Der Rat tagte.", "Er beschloss nichts."],
        ["Am 9. Juli tagt der Rat.", "Danach ist Pause."],
        ["Dr. A. Weber kam z. B. aus Bonn, d. h. vom Rhein.", "Sie blieb."],
        ["Es kostete rund 3,5 Mio. Euro.", "Das war mehr als 1.200 Euro je Platz."],
        ["„Das ist falsch!“, rief sie.", "Niemand antwortete."],
        ["„Das ist falsch.“", "Niemand antwortete."],
        ["Stimmt das?", "Ja!", "Wirklich …", "Gut."],
        ["Der 2. Weltkrieg endete 1945.", "Die Stadt lag in Trümmern."],
        ["Die Halle (gebaut 1998.) steht leer.", "Das soll sich ändern."],
        ["Kaiser Wilhelm II. dankte ab.", "Die Republik begann."],
        ["So steht es im Bericht. [3]", "Der Rat bestreitet das."],
        ["Es kamen 40.", "Danach gingen 12."],
        ["Zum 100. Geburtstag kamen alle.", "Niemand fehlte."],
    ],
)
def test_sentence_spans_of_german_text_cut_where_a_reader_would(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Brown met Dr. Jones at 5 p.m. on Monday.", "They left."],
        ["Prices rose 3.5 percent in the U.S. last year.", "Wages did not."],
        ['"We won," she said.', '"Nobody else did."'],
        ["Acme Inc. was sold.", "The buyer is unknown."],
        ["Acme Inc. Boston was sold.", "The buyer is unknown."],
        ["It ended in May.", "Nobody knew."],
    ],
)
def test_sentence_spans_of_english_text_cut_where_a_reader_would(sentences: list[str]) -> None:
    assert cut(" ".join(sentences), "en") == sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Erster Satz.\r\nZweiter Satz.", 2, id="carriage returns"),
        pytest.param("Erster\u00a0Satz.\u00a0Zweiter Satz.", 2, id="no-break spaces"),
        pytest.param("Er\u00adster Satz. Zwei\u00adter Satz.", 2, id="soft hyphens"),
        pytest.param("Die Ru\u0308ge kam. U\u0308ber Nacht.", 2, id="letters taken apart"),
        pytest.param("Feuer 🔥. Rauch 👩‍🚒.", 2, id="emoji"),
        pytest.param("Überschrift ohne Punkt\n\nDer Text.", 2, id="a blank line"),
        pytest.param("Ein Satz, der\nweitergeht.", 1, id="a wrapped line"),
        pytest.param("", 0, id="nothing"),
        pytest.param(" \n\n\u00a0\t", 0, id="white space"),
    ],
)
def test_sentence_spans_of_odd_text_find_every_sentence(text: str, count: int) -> None:
    assert len(sentence_spans(text, "de")) == count


MONOTONIES = (
    *("A. ", "A.A.", "... ", ".", ". ", "?!", "…", "1. ", "1.1.", "1) 2) ", "[1] ", "¹.", "z. B. ", "т. е. "),
    *('."', '! " ', '"', "«", "» ", "“ ”", "(", ")", ")) ", "(((", "(a. ", "a) ", ".&#39;"),
    *("a", "aB", "a.b", "Ab.", "ab. cd ", "ab?cd", "? a ", "i ", ", A", "; The ", "Regards, A"),
    *(
        "http://",
        "www.",
        "@",
        "a@b.c ",
        "12:30 ",
        "1/1/20 10:10 A ",
        "* ",
        "***",
        "-----",
        "• ",
        "🔥 A",
        ":-",
    ),
    *(
        "\n",
        "\n \n",
        "\r\n",
        "\nA",
        "\n- a",
        "- \n",
        "\u2028A",
        "\u2029",
        " \u00a0",
        "\u0301",
        "e\u0301",
        "\u00ad",
    ),
    *("。", "。」", "۔ "),
)


@pytest.mark.parametrize("piece", MONOTONIES)
def test_sentence_spans_of_a_long_monotony_take_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        began = time.process_time()
        sentence_spans(text, "de")
        return time.process_time() - began

    seconds(1_000)
    # Square growth would take four hundred times as long; the floor is for clocks that tick coarsely.
    assert seconds(60_000) < max(100 * seconds(3_000), 0.5)


@pytest.mark.parametrize("piece", ["Wort ", "A. ", ".", '"', "(", "x", "\u0301"])
def test_sentence_spans_of_a_line_of_a_million_characters_leave_nothing_out(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))

    spans = sentence_spans(text, "en")

    assert spans[0][0] == 0
    assert spans[-1][1] == len(text.rstrip())


ARTICLE = """Rat vertagt die Halle

Von Ada Weber

Der Rat hat am Montag vertagt. Die Halle kostet 3 Mio. Euro.

Was nun?

Niemand weiß es. Das Bauamt schweigt, sagt der Bürgermeister, und zwar seit Wochen schon.
"""


@pytest.fixture
def article() -> PlainDocument:
    return read_pasted(ARTICLE)


def test_document_sentences_skip_title_byline_and_headings(article: PlainDocument) -> None:
    sentences = [article.text[one.start : one.end] for one in document_sentences(article, "de")]

    assert sentences == [
        "Der Rat hat am Montag vertagt.",
        "Die Halle kostet 3 Mio. Euro.",
        "Niemand weiß es.",
        "Das Bauamt schweigt, sagt der Bürgermeister, und zwar seit Wochen schon.",
    ]


def test_document_sentences_count_paragraphs_from_one(article: PlainDocument) -> None:
    assert [one.paragraph for one in document_sentences(article, "de")] == [1, 1, 2, 2]


def test_document_sentences_name_the_block_they_stand_in(article: PlainDocument) -> None:
    for one in document_sentences(article, "de"):
        block = article.blocks[one.block]
        assert block.kind in CHECKABLE
        assert block.start <= one.start < one.end <= block.end


def test_document_sentences_of_the_reference_cut_its_hard_places(reference: PlainDocument) -> None:
    sentences = [reference.text[one.start : one.end] for one in document_sentences(reference, "de")]

    assert len(sentences) == 39
    assert "Logisch?" in sentences
    assert sum("9. Juli" in sentence and sentence.endswith("ist.") for sentence in sentences) == 1
    assert sum("d. h. keine" in sentence for sentence in sentences) == 1


def test_sentence_spans_of_the_reference_in_all_its_blocks_are_forty_six(reference: PlainDocument) -> None:
    assert sum(len(sentence_spans(reference.slice(block), "de")) for block in reference.blocks) == 46
