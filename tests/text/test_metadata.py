"""What the import form can be filled with."""

import pytest
from hypothesis import given

from claims.text.documents import CHECKABLE, BlockKind, PlainDocument, UnreadableText
from claims.text.metadata import Metadata, Proposal, propose_metadata
from claims.text.readers import read_document, read_pasted
from tests.text.strategies import hostile_texts

ARTICLE = """Rat vertagt die Halle

Von Ada Weber

Der Rat hat am Montag vertagt. Die Halle ist zu teuer, und das Geld ist nicht da.

Übersetzt aus dem Dänischen und Englischen. Zuerst erschienen am 3. Juni 2023 im Havnebladet.
"""


def values(metadata: Metadata) -> dict[str, str | None]:
    proposals = {name: getattr(metadata, name) for name in Metadata.__slots__}
    return {name: proposal.value if proposal else None for name, proposal in proposals.items()}


def test_propose_metadata_of_an_article_reads_head_byline_and_note() -> None:
    proposed = values(propose_metadata(read_pasted(ARTICLE.replace("Dänischen und ", ""))))

    assert proposed == {
        "title": "Rat vertagt die Halle",
        "author": "Ada Weber",
        "outlet": "Havnebladet",
        "published_on": None,
        "first_published_on": "2023-06-03",
        "language": "de",
        "translated_from": "en",
        "provenance": "Übersetzt aus dem Englischen. Zuerst erschienen am 3. Juni 2023 im Havnebladet.",
    }


def test_propose_metadata_of_bare_prose_proposes_only_its_language() -> None:
    proposed = values(propose_metadata(read_pasted("Der Rat hat vertagt, und das Geld ist nicht da.")))

    assert {name for name, value in proposed.items() if value} == {"language"}


def test_propose_metadata_prefers_what_front_matter_declares() -> None:
    head = (
        "---\ntitle: Die Halle\nauthor: Jan Roth\ndate: 2024-05-10T08:00\n"
        "lang: en-GB\noutlet: Hafenblick\n---\n"
    )
    metadata = propose_metadata(read_document((head + ARTICLE).encode(), "a.md"))

    assert values(metadata) | {"provenance": None} == {
        "title": "Die Halle",
        "author": "Jan Roth",
        "outlet": "Hafenblick",
        "published_on": "2024-05-10",
        "first_published_on": "2023-06-03",
        "language": "en",
        "translated_from": None,
        "provenance": None,
    }


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Berlin, 10. Mai 2024", "2024-05-10"),
        ("Von Ada Weber | 10.5.2024", "2024-05-10"),
        ("Mai 2024", "2024-05"),
    ],
)
def test_propose_metadata_of_a_dated_line_gives_the_day_and_its_place(line: str, day: str) -> None:
    document = read_pasted(f"Rat vertagt\n\n{line}\n\nDer Rat hat am Montag vertagt.")
    proposal = propose_metadata(document).published_on

    assert proposal is not None
    assert proposal.value == day
    assert document.text[proposal.start : proposal.end] in line


def test_propose_metadata_of_a_correction_takes_it_for_no_provenance() -> None:
    text = "Rat vertagt\n\nDer Rat hat vertagt.\n\nDieser Text wurde am 3. Juni 2023 korrigiert."
    metadata = propose_metadata(read_pasted(text))

    assert metadata.provenance is None
    assert metadata.first_published_on is None


def test_propose_metadata_of_a_standfirst_with_its_byline_names_the_author() -> None:
    text = "Rat vertagt\n\nDie Stadt spart. Von Ada Weber\n\nDer Rat hat am Montag vertagt."

    assert values(propose_metadata(read_pasted(text)))["author"] == "Ada Weber"


def test_propose_metadata_of_a_tongue_nobody_can_tell_proposes_no_language() -> None:
    assert propose_metadata(read_pasted("12 + 12 = 24")).language is None


def test_propose_metadata_of_a_note_gives_the_places_of_its_words() -> None:
    document = read_pasted(ARTICLE.replace("Dänischen und ", ""))
    metadata = propose_metadata(document)
    found = (metadata.outlet, metadata.first_published_on, metadata.translated_from, metadata.author)

    places = [document.text[one.start : one.end] for one in found if one is not None]
    assert places == ["Havnebladet", "3. Juni 2023", "Englischen", "Ada Weber"]


@given(hostile_texts)
def test_propose_metadata_of_anything_gives_places_in_the_text(text: str) -> None:
    try:
        document = read_pasted(f"{text}\n\nVon Ada Weber\n\n{ARTICLE}")
    except UnreadableText:
        return
    metadata = propose_metadata(document)

    for proposal in (getattr(metadata, name) for name in Metadata.__slots__):
        if proposal is not None and proposal.start is not None:
            assert 0 <= proposal.start < proposal.end <= len(document.text)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Die USA bereiten die NATO auf die eigenständige Verteidigung der Ukraine vor"),
        ("author", "Pjotr Akopow"),
        ("outlet", "RIA Nowosti"),
        ("first_published_on", "2024-05-10"),
        ("published_on", "2024-05"),
        ("language", "de"),
        ("translated_from", "ru"),
    ],
)
def test_propose_metadata_of_the_reference_reads_it_right(
    reference: PlainDocument, field: str, value: str
) -> None:
    proposal: Proposal = getattr(propose_metadata(reference), field)

    assert proposal.value == value


def test_read_document_of_the_reference_keeps_its_frame_out_of_the_body(reference: PlainDocument) -> None:
    frame = {
        reference.slice(block)[:12]: block.kind for block in reference.blocks if block.kind not in CHECKABLE
    }

    assert frame == {
        "Die USA bere": BlockKind.TITLE,
        "Die Allianz ": BlockKind.STANDFIRST,
        "Von Pjotr Ak": BlockKind.BYLINE,
        "Vorbereitung": BlockKind.HEADING,
        "Übersetzt au": BlockKind.PROVENANCE,
    }
