"""Notes on a text's way here."""

import pytest

from claims.text.structure.provenance import is_provenance, read_origin


@pytest.mark.parametrize(
    ("note", "outlet", "day", "language"),
    [
        (
            "Übersetzt aus dem Englischen. Der Text ist am 3. Juni 2023 zuerst im Harbour Post erschienen.",
            "Harbour Post",
            "2023-06-03",
            "en",
        ),
        (
            "Zuerst erschienen in der Neuen Hafenzeitung am 3. Juni 2023.",
            "Neuen Hafenzeitung",
            "2023-06-03",
            None,
        ),
        ("Dieser Artikel erschien zuerst bei Hafenblick.de.", "Hafenblick.de", None, None),
        ("Aus dem Französischen von Jan Roth.", None, None, "fr"),
        ("First published on 3 June 2023 in The Harbour Post.", "The Harbour Post", "2023-06-03", None),
        ("This article was originally published by Harbour Post.", "Harbour Post", None, None),
        ("Translated from the Ukrainian by Ada Weber.", None, None, "uk"),
        ("Aus dem Amerikanischen von Jan Roth", None, None, "en"),
        ("Traduit de l’anglais par Anne Roux", None, None, "en"),
        ("Traducción del inglés de Ana Ruiz", None, None, "en"),
    ],
)
def test_read_origin_of_a_note_gives_what_it_says(
    note: str, outlet: str | None, day: str | None, language: str | None
) -> None:
    origin = read_origin(note)

    assert is_provenance(note)
    assert (origin.outlet and origin.outlet.words) == outlet
    assert (origin.first_published and str(origin.first_published.date)) == day
    assert (origin.language and origin.language.words) == language


def test_read_origin_gives_places_in_the_note() -> None:
    note = "Übersetzt aus dem Polnischen. Zuerst erschienen am 3. Juni 2023 in Kurier Morski."

    origin = read_origin(note)

    assert origin.outlet is not None
    assert origin.first_published is not None
    assert origin.language is not None
    assert note[origin.outlet.start : origin.outlet.end] == "Kurier Morski"
    assert note[origin.first_published.start : origin.first_published.end] == "3. Juni 2023"
    assert note[origin.language.start : origin.language.end] == "Polnischen"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Der Rat hat den Bericht veröffentlicht, der zuerst geheim war.",
        "Der Artikel 5 des Vertrags ist bekannt.",
        "Wir haben den Text aus dem Russischen übersetzt und dann lange beraten, was er bedeutet.",
        "Übersetzt aus dem Russischen. " * 20,
    ],
)
def test_is_provenance_of_prose_is_false(words: str) -> None:
    assert not is_provenance(words)
