"""What a claim's words are found by: stems, numbers and units, and pieces of words; no weighing here."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from threading import Lock
from typing import Any, Final

import snowballstemmer

from claims.text.languages import UNDETERMINED, guess_language
from claims.text.number_words import ORDINAL_ENDINGS, UNITS, UNITS_AFTER_NUMBERS, UNITS_IN_TWO
from claims.text.numbers import Words, digits_value, number_words, scaled, spelled_number
from claims.text.small_words import SMALL_WORDS

STEM, NUMBER, GRAM = "w:", "n:", "g:"
"""How a term begins says what it is."""
LONGEST_TERM: Final = 40
LONGEST_TEXT: Final = 4000
"""Characters that are looked at: twice what a claim may have."""
_GRAM: Final = 4
_LONGEST_GRAMMED: Final = 40
_STEMMERS: Final = {
    "de": "german",
    "en": "english",
    "fr": "french",
    "es": "spanish",
    "ru": "russian",
}
_HIDDEN: Final = str.maketrans(
    {
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
        **dict.fromkeys("‘’‚‛‹›′`´ʼ", "'"),
    }
)
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S*", re.IGNORECASE)
_TAGGED = re.compile(r"[@#](\w+)")
_HUMPS = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][^\W\d_A-Z])")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,12}")
_TOKEN = re.compile(
    r"(?P<digits>(?<![^\W_])\d{1,3}(?:[.,' \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d{1,9}(?!\d))?"
    r"|(?<![^\W_])\d+(?:[.,]\d+)?)"
    r"|(?P<word>[^\W_]+(?:'[^\W_]+)*)"
    r"|(?P<sign>[%€$£₽₴])"
)
_LEFTOVER_MARKS = re.compile("[\u0300-\u036f]")
_stemming = Lock()


def terms(words: str, language: str = UNDETERMINED) -> Counter[str]:
    """Count the terms of a text; equal texts give equal terms, however their letters are composed."""
    plain = _plain(words)
    spoken = language if language in SMALL_WORDS else guess_language(plain)
    counted: Counter[str] = Counter()
    for kind, token in _read(_tokens(plain), number_words(spoken)):
        if kind == NUMBER:
            counted[(NUMBER + token)[:LONGEST_TERM]] += 1
        elif token not in SMALL_WORDS.get(spoken, ()):
            counted[(STEM + stem(token, spoken))[:LONGEST_TERM]] += 1
            counted.update(_grams(token))
    return counted


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """Cut a word down to what its forms share, where the language's rules are known."""
    stemmer = _stemmer(language)
    if stemmer is None or len(word) > _LONGEST_GRAMMED:
        return word
    with _stemming:  # a stemmer keeps the word at hand in itself, and the desk answers in several threads
        stemmed: str = stemmer.stemWord(word)
    return stemmed


@lru_cache(maxsize=16)
def _stemmer(language: str) -> Any:  # noqa: ANN401 - the library has no types
    name = _STEMMERS.get(language)
    return snowballstemmer.stemmer(name) if name else None


def _plain(words: str) -> str:
    text = unicodedata.normalize("NFKC", words[:LONGEST_TEXT].translate(_HIDDEN))[: 2 * LONGEST_TEXT]
    return _LEFTOVER_MARKS.sub("", _ADDRESS.sub(" ", text))


def _tokens(plain: str) -> list[str]:
    parted = _TAGGED.sub(lambda tag: " " + _HUMPS.sub(" ", tag[1]) + " ", plain)
    joined = _INITIALS.sub(lambda initials: initials[0].replace(".", ""), parted)
    folded = unicodedata.normalize("NFC", joined.casefold())
    return [found[0] for found in _TOKEN.finditer(_LEFTOVER_MARKS.sub("", folded))]


def _read(tokens: Sequence[str], words: Words) -> Iterator[tuple[str, str]]:
    """Give each number, unit and word once, with its kind."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        number, place = _number(tokens, place, words)
        if number is not None:
            yield NUMBER, number
            after = tokens[place] if place < len(tokens) else ""
            if after in ORDINAL_ENDINGS:
                place += 1
            elif after in UNITS_AFTER_NUMBERS:
                yield NUMBER, UNITS_AFTER_NUMBERS[after]
                place += 1
        elif (token, following) in UNITS_IN_TWO:
            yield NUMBER, UNITS_IN_TWO[token, following]
            place += 2
        elif token in UNITS:
            yield NUMBER, UNITS[token]
            place += 1
        else:
            yield STEM, token
            place += 1


def _number(tokens: Sequence[str], place: int, words: Words) -> tuple[str | None, int]:
    """Give the number that begins here as one spelling, and the place behind it."""
    if not tokens[place][0].isdecimal():
        spelled = spelled_number(tokens, place, words)
        return (_one_spelling(spelled.value), place + spelled.length) if spelled else (None, place)
    value = digits_value(tokens[place], words.language)
    if value is None:
        return tokens[place], place + 1
    if tokens[place + 1 : place + 2] == ["m"] and place and tokens[place - 1] in ("$", "€", "£"):
        return _one_spelling(value * 10**6), place + 2
    number = scaled(value, tokens, place + 1, words)
    return _one_spelling(number.value), place + 1 + number.length


def _one_spelling(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _grams(word: str) -> Iterator[str]:
    plain = _LEFTOVER_MARKS.sub("", unicodedata.normalize("NFD", word[:_LONGEST_GRAMMED]))
    for first in range(len(plain) - _GRAM + 1):
        yield GRAM + plain[first : first + _GRAM]
