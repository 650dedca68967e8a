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
