"""Carrying claims to a changed text: the right place or none, whatever was edited."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.anchors import Carried, How, Loss, carry_spans, reanchor
from claims.text.readers import read_document
from claims.text.segments import Span
from tests.text.edits import DELETIONS, EDITS, EDITS_IN_PLACE, RETYPINGS, EditedText, overlap
from tests.text.strategies import hostile_texts

ARTICLES = sorted((Path(__file__).parents[3] / "seeds" / "articles").glob("*.md"))
HARBOUR = (
    "Der Hafen wurde 1963 gebaut. Im Jahr 2019 liefen 412 Schiffe ein, die meisten aus Polen. "
    "Der Umsatz stieg auf 38 Millionen Euro. Die Stadt hält 51 Prozent der Anteile.\n\n"
    "Seit 2021 leitet Petra Lorenz die Gesellschaft. Sie kam aus Rostock. "
    "Der neue Kai soll im Herbst fertig werden, die Kosten trägt das Land."
)


def read(path: Path) -> str:
    return read_document(path.read_bytes(), path.name).text


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def carry(old: str, words: str, new: str) -> Carried:
    return carry_spans(old, [span_of(old, words)], new)[0]


def carried_words(old: str, words: str, new: str) -> str | None:
    span = carry(old, words, new).span
    return span and new[span[0] : span[1]]


def sentences_and_clauses(text: EditedText) -> list[tuple[int, list[Span]]]:
    """Return each sentence of some length with its own span and those between its commas."""
    found = []
    for number, (start, end) in enumerate(text.spans):
        commas = [at for at in range(start, end) if text.old[at] == ","]
        clauses = zip([start, *(at + 2 for at in commas)], [*commas, end], strict=True)
        spans = [(start, end), *(span for span in clauses if commas and span[1] - span[0] > 15)]
        if end - start > 15:
            found.append((number, spans))
    return found


@pytest.fixture(scope="module", params=ARTICLES, ids=lambda path: path.stem)
def article(request: pytest.FixtureRequest) -> str:
    path: Path = request.param
    return read(path)


@pytest.mark.parametrize("name", EDITS)
def test_carry_spans_after_any_edit_never_gives_another_place(article: str, name: str) -> None:
    right, wrong, total = 0, [], 0
    for number, spans in sentences_and_clauses(EditedText.of(article)):
        text = EditedText.of(article)
        EDITS[name](text, number, random.Random(number))  # noqa: S311 - the same edits every time
        for span, carried in zip(spans, carry_spans(article, spans, text.text), strict=True):
            truth = text.where(span)
            share = overlap(truth, carried.span) if truth and carried.span else float(truth is carried.span)
            total += 1
            right += share >= 0.8
            if share < 0.5 and carried.span:
                wrong.append((article[slice(*span)], text.text[slice(*carried.span)]))

    assert not wrong
    assert right >= 0.9 * total


@pytest.mark.parametrize("name", RETYPINGS)
def test_carry_spans_to_the_same_words_typed_otherwise_finds_them_unchanged(article: str, name: str) -> None:
    text = EditedText.of(article)
    RETYPINGS[name](text, 0, random.Random(1))  # noqa: S311 - the same edits every time
    carried = carry_spans(article, text.spans, text.text)

    assert {one.how for one in carried} == {How.UNCHANGED}
    assert all(one.words_equal for one in carried)


@pytest.mark.parametrize("name", DELETIONS)
def test_carry_spans_of_a_deleted_sentence_loses_it(article: str, name: str) -> None:
    for number, spans in sentences_and_clauses(EditedText.of(article)):
        text = EditedText.of(article)
        DELETIONS[name](text, number, random.Random(number))  # noqa: S311 - the same edits every time

        assert {one.how for one in carry_spans(article, spans, text.text)} == {How.LOST}


@pytest.mark.parametrize("name", EDITS_IN_PLACE)
def test_carry_spans_of_sentences_that_stay_keeps_their_order(article: str, name: str) -> None:
    text = EditedText.of(article)
    EDITS_IN_PLACE[name](text, 7, random.Random(7))  # noqa: S311 - the same edits every time
    found = [one.span for one in carry_spans(article, text.spans, text.text) if one.span]

    assert len(found) > len(text.spans) // 2
    assert found == sorted(found)


@given(hostile_texts, hostile_texts, st.data())
def test_carry_spans_between_any_texts_gives_places_inside_the_new_one(
    old: str, new: str, data: st.DataObject
) -> None:
    places = st.integers(-1, len(old) + 1)
    spans = data.draw(st.lists(st.tuples(places, places), max_size=5))
    carried = carry_spans(old, spans, new)

    assert len(carried) == len(spans)
    for one in carried:
        assert (one.loss is not None) == (one.how is How.LOST) == (one.span is None)
        assert 0 <= one.start <= one.end <= len(new)
        assert 0 <= one.kept <= 1
        assert one.span is None or one.start < one.end


@given(hostile_texts, st.data())
def test_reanchor_in_the_same_text_gives_the_same_place(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*(st.integers(0, len(text)),) * 2)))
    found = reanchor(text, start, end, text)

    assert found in {(start, end), None}
    assert found or not any(character.isalnum() for character in text[start:end])


@given(hostile_texts, hostile_texts)
def test_carry_spans_all_at_once_gives_what_each_alone_gets(before: str, after: str) -> None:
    old, new = f"{HARBOUR} {before}", f"{after} {HARBOUR}"
    spans = [span_of(old, words) for words in ("412 Schiffe", "Sie kam aus Rostock.", "Petra Lorenz")]

    assert carry_spans(old, spans, new) == [carry_spans(old, [span], new)[0] for span in spans]


def test_carry_spans_of_a_changed_figure_gives_the_new_figure() -> None:
    new = HARBOUR.replace("51 Prozent", "49 Prozent")

    assert carried_words(HARBOUR, "51 Prozent der Anteile", new) == "49 Prozent der Anteile"
    assert carry(HARBOUR, "51 Prozent der Anteile", new).how is How.MAPPED


def test_carry_spans_of_words_beside_a_change_calls_them_unchanged() -> None:
    carried = carry(HARBOUR, "die meisten aus Polen", HARBOUR.replace("412", "398"))

    assert (carried.how, carried.words_equal, carried.kept) == (How.UNCHANGED, True, 1.0)


def test_carry_spans_of_a_moved_sentence_follows_it() -> None:
    words = "Der Umsatz stieg auf 38 Millionen Euro."
    carried = carry(HARBOUR, words, HARBOUR.replace(f"{words} ", "") + f" {words}")

    assert (carried.how, carried.words_equal, carried.has_moved) == (How.MOVED, True, True)


def test_carry_spans_of_a_moved_and_altered_sentence_says_so() -> None:
    words = "Der Umsatz stieg auf 38 Millionen Euro."
    new = HARBOUR.replace(f"{words} ", "") + " Der Umsatz sank auf 38 Millionen Euro."
    carried = carry(HARBOUR, words, new)

    assert (carried.how, carried.words_equal) == (How.MOVED, False)
    assert new[slice(*carried.span or ())] == "Der Umsatz sank auf 38 Millionen Euro."


def test_carry_spans_of_a_clause_put_elsewhere_finds_it_by_its_quote() -> None:
    clause = "die meisten aus Polen und aus den baltischen Staaten"
    old = HARBOUR.replace("die meisten aus Polen", clause)
    new = old.replace(clause, "so viele wie nie") + f" Es waren, wie schon immer, {clause}."
    carried = carry(old, clause, new)

    assert (carried.how, carried.words_equal) == (How.QUOTED, True)
    assert new[slice(*carried.span or ())] == clause


def test_carry_spans_of_a_sentence_pasted_again_stays_with_the_original() -> None:
    words = "Die Stadt hält 51 Prozent der Anteile."

    new = f"{words} {HARBOUR}"

    assert carry(HARBOUR, words, new).start == new.rindex(words)


def test_carry_spans_of_a_sentence_doubled_on_the_spot_does_not_guess() -> None:
    words = "Sie kam aus Rostock."
    carried = carry(HARBOUR, words, HARBOUR.replace(words, f"{words} {words}"))

    assert (carried.how, carried.loss) == (How.LOST, Loss.AMBIGUOUS)


REFRAIN = "Das Amt schweigt."
SONG = f"Die Brücke ist marode. {REFRAIN} Der Tunnel ist dicht. {REFRAIN} Die Fähre fährt nicht. {REFRAIN}"


def refrains(text: str) -> list[Span]:
    return [(at, at + len(REFRAIN)) for at in range(len(text)) if text.startswith(REFRAIN, at)]


def test_carry_spans_of_a_refrain_tells_the_copies_by_their_neighbours() -> None:
    new = SONG.replace("Der Tunnel ist dicht. ", "")

    assert [one.span for one in carry_spans(SONG, refrains(SONG), new)] == refrains(new)


def test_carry_spans_of_a_refrain_left_out_once_loses_that_copy_alone() -> None:
    new = SONG.removesuffix(f" {REFRAIN}")

    assert [one.span for one in carry_spans(SONG, refrains(SONG), new)] == [*refrains(new), None]


def test_carry_spans_of_one_of_two_equal_sentences_in_a_row_does_not_guess() -> None:
    old = "Die Brücke ist marode. Das Amt schweigt. Das Amt schweigt. Die Fähre fährt nicht."
    new = "Die Brücke ist marode. Das Amt schweigt. Die Fähre fährt nicht."
    start = old.index("Das Amt")
    spans = [(start, start + 17), (start + 18, start + 35)]

    assert {one.how for one in carry_spans(old, spans, new)} == {How.LOST}


def test_carry_spans_of_a_moved_sentence_with_a_near_twin_does_not_guess() -> None:
    old = f"{HARBOUR} Am Montag kamen neun Frachter an. Am Dienstag kamen neun Frachter an."
    new = f"Am Mittwoch kamen neun Frachter an. {HARBOUR}"

    assert carried_words(old, "Am Montag kamen neun Frachter an.", new) is None


def test_carry_spans_of_a_claim_inside_words_keeps_to_the_letter() -> None:
    assert carried_words(HARBOUR, "afen wurde 1963 geb", f"Kurz gesagt: {HARBOUR}") == "afen wurde 1963 geb"


@pytest.mark.parametrize("span", [(-1, 4), (4, 4), (9, 3), (0, 10**9), (28, 29)])
def test_carry_spans_of_what_is_no_claim_loses_it(span: Span) -> None:
    assert carry_spans(HARBOUR, [span], HARBOUR)[0].how is How.LOST
    assert carry_spans(HARBOUR, [span], f"Neu. {HARBOUR}")[0].how is How.LOST


def test_carry_spans_to_an_empty_text_loses_everything() -> None:
    assert reanchor(HARBOUR, 0, 28, "") is None


def test_carry_spans_of_a_text_without_spaces_finds_the_words() -> None:
    old = "市长宣布了新的预算。人口去年增长了百分之三。港口将于秋天开放。"
    new = "市长宣布了新的预算案。记者提出了问题。人口去年增长了百分之四。港口将于秋天开放。"

    assert carried_words(old, "人口去年增长了百分之三。", new) == "人口去年增长了百分之四。"


def long_text(seed: int, size: int) -> str:
    chance = random.Random(seed)  # noqa: S311 - the same text every time
    words = ["".join(chance.choices("abdefgiklmnoprstuw", k=chance.randint(2, 9))) for _ in range(4_000)]
    text = ". ".join(" ".join(chance.choices(words, k=12)).capitalize() for _ in range(size // 75))
    return text[:size]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(long_text(1, 300_000), long_text(2, 300_000), id="nothing in common"),
        pytest.param("a" * 1_000_000, "a" * 999_000, id="one letter"),
        pytest.param("a " * 150_000, "a " * 149_000, id="one word"),
        pytest.param("a b " * 75_000, "b a c " * 60_000, id="two words"),
        pytest.param("." * 1_000_000, "." * 900_000 + "x", id="stops"),
        pytest.param("\n" * 1_000_000 + "x", "x", id="breaks"),
        pytest.param("Der Rat tagt. " * 20_000, "Der Rat tagt. " * 19_000, id="one sentence"),
    ],
)
def test_carry_spans_between_monstrous_texts_comes_to_an_end(old: str, new: str) -> None:
    spans = [(at, at + 80) for at in range(0, len(old) - 80, len(old) // 200)]

    assert len(carry_spans(old, spans, new)) == len(spans)


def test_carry_spans_through_a_megabyte_with_one_word_changed_keeps_all_others() -> None:
    old = long_text(3, 1_000_000).replace(". ", " ")
    middle = old.index(" ", 500_000) + 1
    new = f"{old[:middle]}geändert{old[old.index(' ', middle) :]}"
    spans = [
        (old.rindex(" ", 0, at) + 1, old.index(" ", at + 60)) for at in range(1_000, len(old) - 1_000, 2_000)
    ]
    carried = carry_spans(old, spans, new)

    assert sum(one.how is How.UNCHANGED for one in carried) >= len(spans) - 1
    assert all(one.span for one in carried)
