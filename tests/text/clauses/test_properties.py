"""Single claims of anything: pieces of the sentence, in order, each with a statement, in linear time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.clauses import SingleClaim, single_claims
from tests.text.strategies import hostile_texts

LANGUAGES = ("de", "en", "fr", "und")
#: What the rules look at, so that random texts reach them.
CLAUSE_PIECES = (
    "Der Rat",
    " tagte",
    " und",
    ", die 2019",
    " gegründet wurde",
    ", aber",
    " er",
    " hält",
    " nicht nur",
    ", sondern auch",
    " dass",
    "Wenn jetzt",
    ", wird es jetzt",
    " von ihnen",
    ", während",
    ", wobei",
    " – ",
    "; ",
    "The firm",
    ", which was",
    " and that",
    ", leaving 3",
    " said",
    " it",
    "„",
    "“",
    '"',
    "(",
    ")",
    "?",
    ".",
    " ",
)
clause_texts = st.lists(st.sampled_from(CLAUSE_PIECES), max_size=24).map("".join)


@given(st.one_of(hostile_texts, clause_texts), st.sampled_from(LANGUAGES), hostile_texts)
def test_single_claims_of_anything_are_ordered_pieces_of_the_sentence(
    sentence: str, language: str, before: str
) -> None:
    claims = single_claims(sentence, language, before=before)

    edges = [0, *(edge for claim in claims for edge in (claim.start, claim.end)), len(sentence)]
    assert edges == sorted(edges)
    pieces = [sentence[claim.start : claim.end] for claim in claims]
    assert all(piece and piece == piece.strip() for piece in pieces)
    assert bool(claims) is bool(sentence.strip())


@given(st.one_of(hostile_texts, clause_texts), st.sampled_from(LANGUAGES), clause_texts)
def test_single_claims_of_anything_have_a_statement_each(sentence: str, language: str, before: str) -> None:
    claims = single_claims(sentence, language, before=before)

    assert all(claim.statement.strip() for claim in claims)


@given(clause_texts, st.sampled_from(["de", "en"]))
def test_single_claims_of_a_split_sentence_state_themselves_as_sentences(
    sentence: str, language: str
) -> None:
    claims = single_claims(sentence, language)

    if len(claims) > 1:
        assert all(claim.statement.rstrip("\"'”“’»«)]")[-1] in ".!?…" for claim in claims)


@pytest.mark.parametrize(
    "piece",
    [
        "und ",
        "a, ",
        "said, ",
        "1. ",
        "„",
        "(",
        "– ",
        "es ist, ",
        "der Rat tagte und ",
        "and it was ",
        "which was, ",
        "von ihnen ",
        "\ud800",
        "\x00",
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_single_claims_of_a_long_monotony_stay_quick(piece: str, language: str) -> None:
    """A sentence is read up to 2,000 characters, so the longest one that is read bounds the work."""
    sentence = (piece * 2_000)[:1_999] + "x"
    began = time.process_time()

    single_claims(sentence, language, before=sentence)

    assert time.process_time() - began < 2


def test_single_claims_of_a_sentence_too_long_to_be_one_leave_it_whole() -> None:
    sentence = "Der Rat tagte am Montag, und er beschloss den Bau. " * 50

    assert [(claim.start, claim.end) for claim in single_claims(sentence, "de")] == [(0, len(sentence) - 1)]


def test_single_claims_of_a_language_without_rules_leave_it_whole() -> None:
    sentence = "Le pont fut construit en 1974, et il fut fermé en 2019."

    assert single_claims(sentence, "fr") == [SingleClaim(0, len(sentence), sentence, "")]


def test_single_claims_of_white_space_are_none() -> None:
    assert single_claims(" \n\t", "de") == []
