"""One text stored in several ways has the same sentences."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from claims.text.sentences import sentence_spans

LANGUAGES = ("de", "en", "fr", "es", "ru", "uk", "und")

#: What people write: words of several scripts, abbreviations, numbers and marks, in any order.
written_texts = st.lists(
    st.sampled_from(
        (
            "Über Größe spricht",
            "der Bürgermeister",
            "Élise",
            "él vivió",
            "ёлка й",
            "Їжак",
            "z. B.",
            "usw.",
            "Dr.",
            "A. B.",
            "т. е.",
            "etc.",
            "am 9.",
            "Mai.",
            "1990.",
            "Was?",
            "„Nein!“",
            "(wirklich!)",
            "... ja",
            "… Na",
            ":-)",
            "😀",
            "1) eins",
            "2) zwei",
            "•",
            "[1]",
            "***",
            "The end.",
            "it is.",
            "\n",
            "\n\n",
        )
    ),
    max_size=25,
).map(" ".join)


@given(written_texts, st.sampled_from(LANGUAGES))
def test_sentence_spans_of_letters_taken_apart_are_as_many(text: str, language: str) -> None:
    apart = unicodedata.normalize("NFD", text)

    assert len(sentence_spans(apart, language)) == len(sentence_spans(text, language))


@given(written_texts, st.sampled_from(LANGUAGES))
def test_sentence_spans_with_no_break_spaces_are_the_same(text: str, language: str) -> None:
    assert sentence_spans(text.replace(" ", "\u00a0"), language) == sentence_spans(text, language)


@given(written_texts, st.sampled_from(LANGUAGES))
def test_sentence_spans_with_carriage_returns_are_as_many(text: str, language: str) -> None:
    returned = text.replace("\n", "\r\n")

    assert len(sentence_spans(returned, language)) == len(sentence_spans(text, language))


@given(written_texts, st.sampled_from("\u00ad\u200b\u2060\u200e"), st.sampled_from(LANGUAGES))
def test_sentence_spans_with_marks_nobody_sees_are_as_many(text: str, mark: str, language: str) -> None:
    marked = text.replace("r", f"r{mark}")

    assert len(sentence_spans(marked, language)) == len(sentence_spans(text, language))
