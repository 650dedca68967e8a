"""What each block of an article is for."""

import pytest

from claims.text.documents import BlockKind
from claims.text.readers import read_document, read_pasted

PARAGRAPH = "Der Rat hat am Montag lange beraten. Am Ende wurde die Halle vertagt."


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in read_pasted(text).blocks]


def test_recognise_structure_of_a_whole_article_names_every_part() -> None:
    text = f"""Rat vertagt die Halle

Die Stadt will sparen. Der Bau ist ungewiss.

Von Ada Weber

Berlin, 10. Mai 2024

{PARAGRAPH}

Streit ums Geld

{PARAGRAPH}

Übersetzt aus dem Englischen."""

    assert kinds(text) == [
        BlockKind.TITLE,
        BlockKind.STANDFIRST,
        BlockKind.BYLINE,
        BlockKind.DATELINE,
        BlockKind.BODY,
        BlockKind.HEADING,
        BlockKind.BODY,
        BlockKind.PROVENANCE,
    ]


def test_recognise_structure_without_a_byline_takes_no_paragraph_for_a_standfirst() -> None:
    assert kinds(f"Rat vertagt\n\n{PARAGRAPH}\n\n{PARAGRAPH}") == [
        BlockKind.TITLE,
        BlockKind.BODY,
        BlockKind.BODY,
    ]


def test_recognise_structure_of_a_lone_paragraph_keeps_it_as_body() -> None:
    assert kinds(PARAGRAPH) == [BlockKind.BODY]


def test_recognise_structure_of_a_lone_note_keeps_it_as_body() -> None:
    assert kinds("Übersetzt aus dem Englischen.") == [BlockKind.BODY]


def test_recognise_structure_of_a_first_sentence_takes_it_for_no_title() -> None:
    assert kinds(f"Der Rat tagte am Montag.\n\n{PARAGRAPH}") == [BlockKind.BODY, BlockKind.BODY]


@pytest.mark.parametrize("question", ["Was nun?", "Wer zahlt das alles?"])
def test_recognise_structure_of_a_short_question_over_a_paragraph_makes_it_a_heading(question: str) -> None:
    text = f"Rat vertagt\n\n{PARAGRAPH}\n\n{question}\n\n{PARAGRAPH}"

    assert kinds(text)[2] is BlockKind.HEADING


def test_recognise_structure_of_a_poem_of_short_lines_makes_no_headings() -> None:
    lines = "Rat vertagt\n\nKein Geld\n\nKeine Halle\n\nNur das Wasser steigt\n\nUnd alle schweigen"

    assert BlockKind.HEADING not in kinds(lines)


def test_recognise_structure_of_a_byline_deep_in_the_text_keeps_it_as_words() -> None:
    text = "\n\n".join(["Rat vertagt", *[PARAGRAPH] * 9, "Von Ada Weber", *[PARAGRAPH] * 5])

    assert BlockKind.BYLINE not in kinds(text)


def test_recognise_structure_of_markdown_keeps_what_its_marks_say() -> None:
    document = read_document(f"# Rat vertagt\n\n{PARAGRAPH}\n\n> Kein Geld\n\n{PARAGRAPH}".encode(), "a.md")

    assert [block.kind for block in document.blocks] == [
        BlockKind.TITLE,
        BlockKind.BODY,
        BlockKind.QUOTE,
        BlockKind.BODY,
    ]


def test_recognise_structure_of_an_agencys_report_keeps_place_credits_and_notes_out_of_the_body() -> None:
    text = f"""BERLIN (dpa) – {PARAGRAPH}

Foto: Ada Weber/Hafenpost

{PARAGRAPH}

Lesen Sie auch: Warum das Bad schloss

{PARAGRAPH}

Korrektur: Die Halle kostet 40 Millionen Euro, nicht 30.

(dpa/hp)"""

    assert kinds(text) == [
        BlockKind.DATELINE,
        BlockKind.BODY,
        BlockKind.CAPTION,
        BlockKind.BODY,
        BlockKind.CAPTION,
        BlockKind.BODY,
        BlockKind.PROVENANCE,
        BlockKind.PROVENANCE,
    ]


def test_recognise_structure_in_english_names_every_part() -> None:
    paragraph = "The council met on Monday and talked for hours. In the end the hall was put off."
    text = f"""Opinion

Council puts off the hall

The town wants to save. By Jane Doe

{paragraph}

The pier at dawn. Photo by John Roe

What now

1. The council meets.

2. The town pays.

{paragraph}

Translated from the German by Ada Weber."""

    assert kinds(text) == [
        BlockKind.HEADING,
        BlockKind.TITLE,
        BlockKind.STANDFIRST,
        BlockKind.BYLINE,
        BlockKind.BODY,
        BlockKind.CAPTION,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
        BlockKind.BODY,
        BlockKind.PROVENANCE,
    ]


def test_recognise_structure_takes_what_stands_over_the_day_for_a_standfirst() -> None:
    text = f"Rat vertagt\n\nDie Stadt will sparen.\n\nBerlin, 10. Mai 2024\n\n{PARAGRAPH}"

    assert kinds(text)[1:3] == [BlockKind.STANDFIRST, BlockKind.DATELINE]


def test_recognise_structure_of_a_chronicle_takes_no_paragraphs_over_its_first_day_away() -> None:
    text = f"Rat vertagt\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n10. Mai 2024\n\n{PARAGRAPH}"

    assert kinds(text)[1:3] == [BlockKind.BODY, BlockKind.BODY]


def test_recognise_structure_of_a_name_over_the_day_makes_it_a_byline() -> None:
    text = f"Rat vertagt\n\nAda Weber\n\n10. Mai 2024\n\n{PARAGRAPH}"

    assert kinds(text)[1:3] == [BlockKind.BYLINE, BlockKind.DATELINE]


def test_recognise_structure_of_announced_teasers_names_each_of_them() -> None:
    text = f"Rat vertagt\n\n{PARAGRAPH}\n\nMehr zum Thema\n\nDas Bad schließt\n\nDie Brücke\n\n{PARAGRAPH}"

    assert kinds(text)[2:] == [*[BlockKind.CAPTION] * 3, BlockKind.BODY]


def test_recognise_structure_of_a_paragraph_that_begins_with_a_day_makes_no_list_of_it() -> None:
    assert kinds(f"Rat vertagt\n\n9. Juli heißt der Tag des Baus.\n\n{PARAGRAPH}")[1] is BlockKind.BODY


def test_recognise_structure_of_a_list_leaves_the_numbers_out_of_its_items() -> None:
    document = read_pasted(f"Rat vertagt\n\n{PARAGRAPH}\n\n1) Der Rat tagt.\n\n2) Die Stadt zahlt.")

    assert [document.slice(block) for block in document.blocks[2:]] == ["Der Rat tagt.", "Die Stadt zahlt."]
