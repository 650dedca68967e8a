"""Texts and claims that are the same but for typing."""

import unicodedata

import pytest
from hypothesis import given

from claims.text.similarity import fingerprint, normalise_statement
from tests.text.strategies import hostile_texts

TYPED = "Die „Halle“ kostete 3 Mio. € – sagt Zoë's Büro …"


@pytest.mark.parametrize(
    "retyped",
    [
        pytest.param('Die "Halle" kostete 3 Mio. € - sagt Zoë\'s Büro ...', id="plain quotes and dashes"),
        pytest.param("Die „Halle“ kostete\r\n3\u00a0Mio. €  –  sagt Zoë’s Büro …\n", id="other spaces"),
        pytest.param("Die „Hal\u00adle“ kos\u200btete 3 Mio. € – sagt Zoë's Büro …", id="hidden signs"),
        pytest.param("DIE „HALLE“ KOSTETE 3 MIO. € – SAGT ZOË'S BÜRO …", id="capitals"),
        pytest.param(unicodedata.normalize("NFD", TYPED), id="letters taken apart"),
    ],
)
def test_fingerprint_of_the_same_text_typed_otherwise_is_equal(retyped: str) -> None:
    assert fingerprint(retyped) == fingerprint(TYPED)


@pytest.mark.parametrize("other", [TYPED.replace("3", "4"), TYPED.replace("kostete", "kostet"), ""])
def test_fingerprint_of_another_text_differs(other: str) -> None:
    assert fingerprint(other) != fingerprint(TYPED)


def test_fingerprint_is_a_sha256_in_hex() -> None:
    assert len(bytes.fromhex(fingerprint(TYPED))) == 32


@given(hostile_texts)
def test_fingerprint_of_any_composition_is_equal(text: str) -> None:
    forms = {fingerprint(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")}

    assert forms == {fingerprint(text)}


def test_fingerprint_of_a_lone_surrogate_still_works() -> None:
    assert fingerprint("\ud800") != fingerprint("")


def test_normalise_statement_drops_quotes_and_stop_at_the_ends() -> None:
    assert normalise_statement(" „Die Halle ist teuer.“ ") == "die halle ist teuer"


def test_normalise_statement_keeps_what_changes_the_sense() -> None:
    assert normalise_statement("Die Halle kostete 3,5 Mio.") != normalise_statement(
        "Die Halle kostete 35 Mio."
    )


@given(hostile_texts)
def test_normalise_statement_twice_changes_nothing_more(text: str) -> None:
    once = normalise_statement(text)

    assert normalise_statement(once) == once
