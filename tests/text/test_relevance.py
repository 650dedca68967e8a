"""How much shared words speak for the same statement."""

import pytest
from hypothesis import given

from claims.text.relevance import MOST_COUNTED, Question, Words, ask, impacts, resemblance
from claims.text.terms import terms
from tests.text.strategies import hostile_texts

KAI = "Der neue Kai im Hafen von Musterstadt ist 420 Meter lang."


def question(words: str, *, texts: int = 0, texts_with: dict[str, int] | None = None) -> Question:
    return ask(terms(words, "de"), texts_with or {}, texts)


def in_all(words: str) -> dict[str, int]:
    """As if one of a thousand texts had each of the terms."""
    return dict.fromkeys(terms(words, "de"), 1)


def test_impact_of_a_term_said_twice_is_larger_but_not_twice_as_large() -> None:
    once, twice = impacts(Words("Kai Hafen", language="de")), impacts(Words("Kai Kai Hafen", language="de"))
    assert once["w:kai"] < twice["w:kai"] < 2 * once["w:kai"]


def test_impact_in_a_longer_text_is_smaller() -> None:
    short, long = Words("Kai Hafen", language="de"), Words("Kai Hafen Schiff Kran Lotse", language="de")
    assert impacts(long)["w:kai"] < impacts(short)["w:kai"]


def test_impacts_hold_the_terms_of_the_title_too() -> None:
    assert "w:kran" in impacts(Words("Kai", title="Kran", language="de"))


def test_ask_weighs_a_rare_term_more_than_a_frequent_one() -> None:
    weights = question("Kai Hafen", texts=1000, texts_with={"w:kai": 3, "w:haf": 300}).weights
    assert weights["w:kai"] > 2 * weights["w:haf"] > 0


def test_ask_takes_a_term_that_was_counted_to_the_end_for_one_that_all_have() -> None:
    weights = question("Kai Hafen", texts=50_000, texts_with={"w:kai": 3, "w:haf": MOST_COUNTED}).weights
    assert "w:haf" not in weights


def test_ask_of_words_that_all_texts_have_still_asks_for_one() -> None:
    found = dict.fromkeys(terms("Kai Hafen", "de"), MOST_COUNTED)
    assert len(question("Kai Hafen", texts=50_000, texts_with=found).weights) == 1


def test_ask_counts_words_that_nobody_has_as_missed() -> None:
    alone = question("Kai", texts=1000, texts_with=in_all("Kai"))
    beside = question("Kai Lotse", texts=1000, texts_with=in_all("Kai"))
    assert set(beside.weights) == set(alone.weights)
    assert beside.full_score > alone.full_score


def test_share_of_the_own_words_is_one() -> None:
    asked = question(KAI, texts=1000, texts_with=in_all(KAI))
    own = impacts(Words(KAI, language="de"))
    assert asked.share(sum(weight * own[term] for term, weight in asked.weights.items())) == 1.0


def test_resemblance_of_the_same_words_is_strict() -> None:
    assert resemblance(question(KAI), Words(KAI.upper(), language="de")).is_strict


def test_resemblance_of_the_same_statement_in_other_words_is_strict() -> None:
    found = Words("In Musterstadts Hafen misst der neue Kai 420 m.", language="de")
    assert resemblance(question(KAI), found).is_strict


def test_resemblance_with_another_number_is_listed_and_not_strict() -> None:
    alike = resemblance(question(KAI), Words(KAI.replace("420", "380"), language="de"))
    assert (alike.is_listed, alike.is_strict) == (True, False)


def test_resemblance_of_two_statements_about_one_thing_is_not_strict() -> None:
    found = Words("Der Kai wird von der Hafenmeisterin geleitet und beschäftigt Lotsen.", language="de")
    assert not resemblance(question(KAI), found).is_strict


def test_resemblance_of_words_that_share_nothing_is_nothing() -> None:
    alike = resemblance(question(KAI), Words("Die Schule bekam ein Dach.", language="de"))
    assert (alike.likeness, alike.is_listed) == (0, False)


def test_resemblance_of_the_title_counts_where_the_statement_is_longer() -> None:
    statement = "Auf einem Plakat wird behauptet, was viele Leute seit Wochen weitererzählen und glauben."
    found = Words(statement, title="Neuer Kai in Musterstadts Hafen 420 Meter lang", language="de")
    assert resemblance(question(KAI), found).is_strict


def test_digest_differs_with_words_title_and_language() -> None:
    digests = {
        Words("Kai").digest,
        Words("Kran").digest,
        Words("Kai", title="Kran").digest,
        Words("Kai", language="de").digest,
    }
    assert len(digests) == 4


@given(hostile_texts)
def test_resemblance_of_any_text_with_itself_shares_all_its_words(text: str) -> None:
    asked = question(text)
    alike = resemblance(asked, Words(text, language="de"))
    assert alike.likeness == sum(asked.rarity[term] for term in sorted(asked.rarity))
    assert not alike.differs_in_numbers


@given(hostile_texts)
def test_impacts_of_any_text_fit_their_column(text: str) -> None:
    assert all(0 < impact < 2**15 for impact in impacts(Words(text, title=text)).values())


@pytest.mark.parametrize(
    ("statement", "is_strict"),
    [
        ("Der neue Kai im Hafen ist seit 2021 offen und 420 Meter lang.", True),
        ("Der neue Kai im Hafen ist seit 2021 offen und 380 Meter lang.", False),
        ("Der neue Kai im Hafen ist offen und 420 Meter lang.", True),
    ],
)
def test_resemblance_with_one_number_in_common_and_one_that_differs_is_not_strict(
    statement: str, *, is_strict: bool
) -> None:
    asked = question("Der neue Kai im Hafen ist seit 2021 offen und 420 Meter lang.")
    assert resemblance(asked, Words(statement, language="de")).is_strict is is_strict


def test_resemblance_of_few_shared_words_among_many_is_not_strict() -> None:
    others = (
        "Davon abgesehen reden Fischer, Werft, Zoll und Lotsen heute über Miete, Strom, Wasser, Eis und Lohn."
    )
    found = Words(f"{KAI} {others} Der Winter war lang, die Nacht kalt, der Markt leer.", language="de")
    assert not resemblance(question(KAI), found).is_strict
