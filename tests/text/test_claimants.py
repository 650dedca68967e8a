"""Who is said to have said it."""

import pytest

from claims.text.claimants import find_claimant


@pytest.mark.parametrize(
    ("sentence", "language", "claimant"),
    [
        ("Ada Weber erklärte, die Halle sei dicht.", "de", "Ada Weber"),
        ("Die Stadt hat von Anfang an erklärt, dass sie zahlt.", "de", "Die Stadt"),
        ("„Wir bauen“, sagte Bürgermeisterin Ada Weber.", "de", "Bürgermeisterin Ada Weber"),
        ("Laut Bauamt kostet die Halle viel.", "de", "Bauamt"),
        ("Nach Angaben der Stadt Köln fehlt Geld.", "de", "der Stadt Köln"),
        ("Dem Bauamt zufolge fehlt Geld.", "de", "Dem Bauamt"),
        ("According to Ada Weber, the hall leaks.", "en", "Ada Weber"),
        ("According to the harbour office, the hall leaks.", "en", "the harbour office"),
        ("“It leaks,” said Jan Roth of the Harbour Post.", "en", "Jan Roth of the Harbour Post"),
        ("The Ministry of Works has confirmed the leak.", "en", "The Ministry of Works"),
        ("Die Halle sei dicht, so der Bürgermeister.", "de", "der Bürgermeister"),
        ("Die Halle sei dicht, teilte die Stadt Köln mit.", "de", "die Stadt Köln"),
        ("Wie Ada Weber sagte, ist die Halle dicht.", "de", "Ada Weber"),
        ("Die Stadt kündigte einen Neubau an.", "de", "Die Stadt"),
        ("Gestern sagte Ada Weber nichts.", "de", "Ada Weber"),
        ("Der frühere Minister Jan Roth behauptete, sie sei leer.", "de", "Der frühere Minister Jan Roth"),
        ("The mayor said the hall leaks.", "en", "The mayor"),
        ("The hall leaks, the mayor said.", "en", "the mayor"),
        ("“It leaks,” the mayor said.", "en", "the mayor"),
        ("Selon le ministre, le pont est fermé.", "fr", "le ministre"),
        ("« Le pont est fermé », a déclaré Anne Roux.", "fr", "Anne Roux"),
        ("Según la alcaldesa, el puente está cerrado.", "es", "la alcaldesa"),
        ("El ministro dijo que el puente está cerrado.", "es", "El ministro"),
        ("По словам министра, мост закрыт.", "ru", "министра"),
        ("Анна Иванова заявила, что мост закрыт.", "ru", "Анна Иванова"),
        ("За словами міністра, міст закрито.", "uk", "міністра"),
        ("Şirin Şahin erklärte, die Halle sei dicht.", "de", "Şirin Şahin"),
        ("Анна Коваль повідомила, що міст закрито.", "uk", "Анна Коваль"),
    ],
)
def test_find_claimant_of_an_attributed_sentence_gives_the_words_that_name_them(
    sentence: str, language: str, claimant: str
) -> None:
    assert find_claimant(sentence, language) == claimant


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Die Halle kostet 3 Millionen Euro.", "de"),
        ("Sie sagte nichts.", "de"),
        ("Das berichtet niemand.", "de"),
        ("They said nothing.", "en"),
        ("It is said to leak.", "en"),
        ("Она сказала, что зал построен.", "ru"),
        ("Elle a dit non.", "fr"),
        ("Warum erklärt das niemand?", "de"),
        ("Er kam, so Gott will, heim.", "de"),
        ("The report, which few read, said nothing.", "en"),
        ("Anna sade att hallen är byggd.", "sv"),
        ("", "de"),
    ],
)
def test_find_claimant_where_nobody_is_named_gives_none(sentence: str, language: str) -> None:
    assert find_claimant(sentence, language) is None
