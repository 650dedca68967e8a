"""Lines that stand beside an article, and prose that only looks so."""

import time
from collections.abc import Callable

import pytest

from claims.text.structure.asides import is_bare_teaser, is_caption, is_note, is_teaser


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Ada Weber/Hafenpost",
        "Bild: dpa",
        "Der Hafen im Morgenlicht. © Ada Weber",
        "Der Hafen (Foto: Ada Weber)",
        "Grafik: Hafenpost; Quelle: Hafenamt",
        "Photo: Jane Doe / Harbour Post",
        "The hall, seen from the pier. Photograph: John Roe",
        "The pier. Photo by Jane Doe",
        "Crédit photo : Anne Roux",
        "Фото: Анна Иванова",
    ],
)
def test_is_caption_of_a_line_with_a_credit_is_true(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Er sah das Bild: Es zeigte die Halle.",
        "Das Foto: eine Erinnerung, die bleibt.",
        "A map by the harbour office shows the pier.",
        "Foto: " + "Ada Weber war dabei und sah alles. " * 5,
    ],
)
def test_is_caption_of_prose_is_false(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Lesen Sie auch: Warum das Bad schloss",
        "Lesen Sie dazu unseren Kommentar",
        "Mehr zum Thema",
        "Das könnte Sie auch interessieren",
        "Read more: Why the pool closed",
        "RELATED: Ten years of closed bridges",
        "See also | The bridge",
        "À lire aussi : Pourquoi la piscine a fermé",
        "Lea también: El puente",
        "Читайте также: Мост закрыт",
        "ANZEIGE",
        "Abonnieren Sie unseren Newsletter",
        "Sign up for our newsletter.",
    ],
)
def test_is_teaser_of_a_pointer_elsewhere_is_true(line: str) -> None:
    assert is_teaser(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Read more books, says the mayor.",
        "Mehr dazu sagte der Rat nicht.",
        "Anzeige erstattete der Rat erst am Montag.",
        "Related costs rose by 40 euros.",
        "Lesen Sie auch\ndas Kleingedruckte",
    ],
)
def test_is_teaser_of_prose_is_false(line: str) -> None:
    assert not is_teaser(line)


def test_is_bare_teaser_tells_an_announcement_from_the_teaser_itself() -> None:
    assert is_bare_teaser("Mehr zum Thema:")
    assert not is_bare_teaser("Mehr zum Thema: Die Brücke")


@pytest.mark.parametrize(
    "words",
    [
        "Korrektur: Die Halle kostet 40 Millionen Euro, nicht 30.",
        "Korrekturhinweis vom 3. Juni: Wir haben die Summe berichtigt.",
        "Hinweis der Redaktion: Die Autorin sitzt im Rat.",
        "Anm. d. Red.: Der Name wurde geändert.",
        "In einer früheren Fassung dieses Artikels hieß es, die Halle sei dicht.",
        "Dieser Text wurde nachträglich ergänzt.",
        "Correction, 3 June: The hall cost 40 million euros.",
        "Editor’s note: the writer sits on the council.",
        "This article was amended on 3 June 2023.",
        "An earlier version of this article misnamed the hall.",
        "(dpa/hp)",
        "(mit dpa)",
        "Исправление от 3 июня: мост открыт.",
    ],
)
def test_is_note_of_the_desks_own_word_is_true(words: str) -> None:
    assert is_note(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Die Korrektur der Preise begann im Mai.",
        "In einer früheren Fassung des Gesetzes fehlte die Halle.",
        "An earlier version of the law left out the hall.",
        "This article of the treaty was never applied.",
        "(Er lachte.)",
        "Korrektur: " + "Die Halle kostet mehr. " * 40,
    ],
)
def test_is_note_of_prose_is_false(words: str) -> None:
    assert not is_note(words)


@pytest.mark.parametrize("ask", [is_caption, is_teaser, is_bare_teaser, is_note])
@pytest.mark.parametrize(
    "piece", ["Foto: ", "© ", "(", "Mehr zum Thema ", "Korrektur ", "(dpa/", "a", " ", "This "]
)
def test_a_long_monotony_is_answered_at_once(ask: Callable[[str], bool], piece: str) -> None:
    began = time.process_time()

    ask(piece * (1_000_000 // len(piece)))

    assert time.process_time() - began < 0.5
