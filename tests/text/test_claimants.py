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
        ("Анна сказала, что зал построен.", "ru"),
        ("", "de"),
    ],
)
def test_find_claimant_where_nobody_is_named_gives_none(sentence: str, language: str) -> None:
    assert find_claimant(sentence, language) is None
