"""Where a quote can be parted, and moving the ends of a mark by a word."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.splitting import borders_of, finished, offered_pieces, pieces_at, word_spans
from claims.text.trimming import Step, stepped
from tests.text.strategies import hostile_texts

GERMAN = "Der Kai ist 420 Meter lang und wurde am 3. Mai 2021 eröffnet"
FRENCH = "Le port compte trois quais; le trafic a doublé depuis 2019"
RUSSIAN = "Порт открыли в мае, и город получил новый причал"


@pytest.mark.parametrize(
    ("quote", "language", "statements"),
    [
        (GERMAN, "de", ["Der Kai ist 420 Meter lang.", "Der Kai wurde am 3. Mai 2021 eröffnet."]),
        (FRENCH, "fr", ["Le port compte trois quais.", "Le trafic a doublé depuis 2019."]),
        (RUSSIAN, "ru", ["Порт открыли в мае.", "Город получил новый причал."]),
    ],
)
def test_offered_pieces_say_each_claim_by_itself(quote: str, language: str, statements: list[str]) -> None:
    assert [one.statement for one in offered_pieces(quote, language)] == statements


def test_offered_pieces_of_another_language_leave_short_lists_whole() -> None:
    assert len(offered_pieces("Paris, Lyon et Nice", "fr")) == 1


def test_pieces_at_a_place_of_ones_own_leave_out_what_only_ties_them() -> None:
    pieces = pieces_at(GERMAN, [GERMAN.index("und")])
    assert [one.words for one in pieces] == ["Der Kai ist 420 Meter lang", "wurde am 3. Mai 2021 eröffnet"]


def test_pieces_at_a_place_of_nothing_but_a_conjunction_make_no_piece_of_it() -> None:
    both = [GERMAN.index("und"), GERMAN.index("wurde")]
    assert len(pieces_at(GERMAN, both)) == 2


@pytest.mark.parametrize(
    ("words", "statement"),
    [("der  Lärm\nnahm zu,", "Der Lärm nahm zu."), ("Was nun?", "Was nun?"), (" – ", ""), ("", "")],
)
def test_finished_gives_a_capital_and_a_stop(words: str, statement: str) -> None:
    assert finished(words) == statement


def test_word_spans_take_each_sign_of_a_script_without_blanks() -> None:
    text = "港口 opens"
    assert [text[start:end] for start, end in word_spans(text)] == ["港", "口", "opens"]


@given(hostile_texts, st.sampled_from(["de", "en", "fr", "und"]))
def test_offered_pieces_follow_each_other_and_are_found_again_at_their_borders(
    quote: str, language: str
) -> None:
    pieces = offered_pieces(quote, language)
    assert all(quote[one.start : one.end] == one.words for one in pieces)
    assert all(left.end <= right.start for left, right in itertools.pairwise(pieces))
    again = pieces_at(quote, borders_of(pieces), pieces)
    assert all(left.end <= right.start for left, right in itertools.pairwise(again))


@given(hostile_texts, st.data())
def test_stepped_stays_in_the_text_and_never_leaves_a_mark_without_a_word(
    text: str, data: st.DataObject
) -> None:
    words = word_spans(text)
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    span = words[first][0], words[last][1]
    for step in data.draw(st.lists(st.sampled_from(Step), max_size=6)):
        span = stepped(text, span, step)
        assert 0 <= span[0] < span[1] <= len(text)
        assert text[slice(*span)].strip()


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step.GROW_START, "neue Kai ist"),
        (Step.SHRINK_START, "ist"),
        (Step.GROW_END, "Kai ist lang"),
        (Step.SHRINK_END, "Kai"),
    ],
)
def test_stepped_moves_one_end_by_a_word(step: Step, words: str) -> None:
    text = "Der neue Kai ist lang genug"
    start = text.index("Kai")
    assert text[slice(*stepped(text, (start, start + 7), step))] == words
