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

from claims.text.dates import find_dates
from claims.text.languages import UNDETERMINED, guess_language
from claims.text.terms.number_words import ORDINAL_ENDINGS, UNITS, UNITS_AFTER_NUMBERS, UNITS_IN_TWO
from claims.text.terms.numbers import DIGITS, NumberWords, digits_value, number_words, scaled, spelled_number
from claims.text.terms.small_words import SMALL_WORDS

STEM, NUMBER, GRAM = "w:", "n:", "g:"
"""How a term begins says what it is."""
KIND: Final = 2
"""Characters at a term's beginning that say so."""
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
_DATE = re.compile(r"[12]\d{3}-[01]\d(?:-[0-3]\d)?", re.ASCII)
_TOKEN = re.compile(rf"(?<![\w-]){_DATE.pattern}(?![\w-])|{DIGITS}|[^\W_]+(?:'[^\W_]+)*|[%€$£₽₴]")
_LEFTOVER_MARKS = re.compile("[\u0300-\u036f]")
_stemming = Lock()


def terms(words: str, language: str = UNDETERMINED) -> Counter[str]:
    """Count the terms of a text; equal texts give equal terms, however their letters are composed."""
    plain = _plain(words)
    spoken = language if language in SMALL_WORDS else guess_language(plain)
    counted: Counter[str] = Counter()
    for kind, token in _read(_tokens(plain), number_words(spoken)):
        if kind == NUMBER:
            counted.update((NUMBER + part)[:LONGEST_TERM] for part in _with_wholes(token))
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
    # Composed before it is cut, or the same text in two compositions would be cut at two places.
    text = unicodedata.normalize("NFKC", words[: 4 * LONGEST_TEXT].translate(_HIDDEN))
    return _ADDRESS.sub(" ", _LEFTOVER_MARKS.sub("", text[:LONGEST_TEXT]))


def _tokens(plain: str) -> list[str]:
    parted = _TAGGED.sub(lambda tag: f" {_HUMPS.sub(' ', tag[1])} ", _with_plain_dates(plain))
    joined = _INITIALS.sub(lambda initials: initials[0].replace(".", ""), parted)
    folded = unicodedata.normalize("NFC", joined.casefold())
    return [found[0] for found in _TOKEN.finditer(_LEFTOVER_MARKS.sub("", folded))]


def _with_plain_dates(plain: str) -> str:
    """Write every date as "2024-05-10" or "2024-05"."""
    parts: list[str] = []
    at = 0
    for found in find_dates(plain):
        parts += [plain[at : found.start], f" {found.date} "]
        at = found.end
    return "".join([*parts, plain[at:]])


def _read(tokens: Sequence[str], words: NumberWords) -> Iterator[tuple[str, str]]:
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


def _number(tokens: Sequence[str], place: int, words: NumberWords) -> tuple[str | None, int]:
    """Give the number that begins here as one spelling, and the place behind it."""
    if _DATE.fullmatch(tokens[place]):
        return tokens[place], place + 1
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


def _with_wholes(number: str) -> list[str]:
    """Give a date with its month and its year: "in May 2024" is found by the tenth of May."""
    if not _DATE.fullmatch(number):
        return [number]
    parts = number.split("-")
    return ["-".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _grams(word: str) -> Iterator[str]:
    plain = _LEFTOVER_MARKS.sub("", unicodedata.normalize("NFD", word[:_LONGEST_GRAMMED]))
    for first in range(len(plain) - _GRAM + 1):
        yield GRAM + plain[first : first + _GRAM]
