"""Searching everything: what is found, in what order, and that nothing hidden is."""

import unicodedata
from typing import Literal

import pytest

from claims.choices import ClaimStatus, Role
from claims.models import Article, Claim, Person, Source
from claims.queries.search import found
from claims.queries.sources import with_words
from tests import factories


def statements(words: str, person: Person) -> list[str]:
    return [claim.statement for claim in found(words, person, limit=8).claims.rows]


def test_search_finds_articles_claims_sources_and_people(
    article: Article, claim: Claim, editor: Person, reviewer: Person
) -> None:
    source = factories.make_source(editor)
    assert list(found("küstenblatt", editor, limit=8).articles.rows) == [article]
    assert list(found("420 meter", editor, limit=8).claims.rows) == [claim]
    assert list(found("hafenamt", editor, limit=8).sources.rows) == [source]
    assert list(found("review", editor, limit=8).people.rows) == [reviewer]


def test_section_counts_beyond_the_rows_it_gives(article: Article, editor: Person) -> None:
    Claim.objects.bulk_create(
        Claim(article=article, number=n, statement=f"Mast {n} steht", status=ClaimStatus.OPEN)
        for n in range(1, 12)
    )
    section = found("mast", editor, limit=5).claims
    assert (len(section.rows), section.total) == (5, 11)


@pytest.mark.parametrize("typed", ["ÜBERFAHRT", "überfahrt", "ueberfahrt", "uberfahrt"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_umlauts_are_found_in_any_case_and_composition(
    typed: str, form: Literal["NFC", "NFD"], article: Article, editor: Person
) -> None:
    stored = unicodedata.normalize(form, "Die Überfahrt dauert zwei Stunden.")
    Claim.objects.create(article=article, number=1, statement=stored, status=ClaimStatus.OPEN)
    assert statements(typed, editor) == [stored]


def test_claims_that_begin_with_the_words_come_first_and_set_aside_ones_last(
    article: Article, editor: Person
) -> None:
    said = {
        "Neben dem Leuchtturm liegt der Kai.": ClaimStatus.OPEN,
        "Leuchtturm und Kai sind alt.": ClaimStatus.OPEN,
        "Am Leuchtturm wird gebaut.": ClaimStatus.DISMISSED,
    }
    for number, (statement, status) in enumerate(said.items(), start=1):
        Claim.objects.create(article=article, number=number, statement=statement, status=status)
    assert statements("leuchtturm", editor) == [
        "Leuchtturm und Kai sind alt.",
        "Neben dem Leuchtturm liegt der Kai.",
        "Am Leuchtturm wird gebaut.",
    ]


@pytest.mark.parametrize("words", ["%", "_", "a_z", "[", "(", "\\", ".*", "' OR 1=1 --", "\u200b"])
def test_signs_with_a_meaning_elsewhere_are_only_signs(words: str, claim: Claim, editor: Person) -> None:
    expected = ["Der neue Kai des Hafens ist 420 Meter lang."] if words == "\u200b" else []
    assert statements(words, editor) == expected


def test_a_search_of_two_hundred_signs_is_answered(claim: Claim, editor: Person) -> None:
    assert found("ae" * 100, editor, limit=8).total == 0
    assert found("a b c d e f g h i j " * 10, editor, limit=8).total == 0


def test_nothing_of_a_confidential_article_is_found_or_counted(
    editor: Person, reviewer: Person, second_reviewer: Person
) -> None:
    hidden = factories.make_article(editor, title="Geheimer Umbau", is_confidential=True)
    claim = factories.bring_to(
        ClaimStatus.RESEARCHING, hidden, editor=editor, reviewer=reviewer, second=second_reviewer
    )
    source = factories.add_primary_evidence(claim, reviewer).source
    for words in ("geheimer", "420", source.title):
        assert found(words, second_reviewer, limit=8).total == 0
        assert found(words, editor, limit=8).total > 0
    for person, count in ((editor, 1), (second_reviewer, 0)):
        (found_person,) = found("reviewer", person, limit=8).people.rows
        assert found_person.open_count == count  # type: ignore[attr-defined]  # annotated


def test_suggestions_are_no_claims_yet(article: Article, editor: Person) -> None:
    assert article.claims.filter(status=ClaimStatus.SUGGESTED, statement__contains="Umschlag").exists()
    assert statements("umschlag", editor) == []


def test_people_without_a_role_or_an_account_are_not_found(editor: Person, outsider: Person) -> None:
    left = factories.make_person("Outis", Role.REVIEWER)
    Person.objects.filter(pk=left.pk).update(is_active=False)
    assert found("out", editor, limit=8).people.total == 0


def test_sources_are_found_by_their_address(editor: Person) -> None:
    source = factories.make_source(editor)
    assert list(with_words(Source.objects.all(), "EXAMPLE.ORG/bericht")) == [source]
