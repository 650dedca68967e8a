"""How much shared words speak for two texts saying the same: BM25 in whole numbers, and a strict second look.

Whole numbers add up to the same sum in any order, so that every database ranks alike.
"""

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from claims.text.languages import UNDETERMINED
from claims.text.terms import GRAM, KIND, NUMBER, STEM, terms

# Tuned on CheckThat! 2020 task 2 (English), where the values around them score within a point as well.
_SATURATION: Final = 1.0
_LENGTH_MATTERS: Final = 0.4
_TYPICAL_LENGTH: Final = 12
"""Stems and numbers of a claim and its title; fixed, so that what is stored outlives what comes later."""
_WEIGHTS: Final = {STEM: 1.0, NUMBER: 1.0, GRAM: 0.2}
MOST_COUNTED: Final = 1500
"""Texts that are counted for a term: one that so many have is taken for a word that all of them have."""
_MOST_LOOKED_AT: Final = 10_000
"""Postings that a question goes through at most, beyond its most telling term; it bounds the time."""
MOST_ASKED: Final = 240
"""Terms of a question; a statement asks for each by itself, and SQLite joins at most 500 such parts."""
_SAMPLE: Final = 500
"""A small collection knows little about which words are rare: as if it had that many texts more."""
_SCALE: Final = 1000
_EDITION: Final = "1"
"""To be changed with anything that changes terms or impacts: what was indexed before is then told apart."""

_LISTED: Final = 0.7
"""Likeness worth a look; wrong for one in thirteen claims of CheckThat! 2020 task 2 without their check."""
_STRICT: Final = 1.0
"""Likeness to speak of the same statement, if half of the words of both are shared and neither has a number
that the other could contradict: wrong there for none of 199."""
_MOSTLY: Final = 0.5


@dataclass(frozen=True, slots=True)
class Words:
    """What is indexed of one thing: its statement, and a headline that says the same in other words."""

    statement: str
    title: str = ""
    language: str = UNDETERMINED

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of what is indexed and how; equal digests need no second look."""
        parts = f"{_EDITION}\0{self.language}\0{self.statement}\0{self.title}"
        return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for: the weights of terms that texts have, and the score of a text with all of them.

    `rarity` is 0 to 1 for each stem and number asked for, 1 for one that no text has.
    """

    weights: Mapping[str, int]
    full_score: int
    rarity: Mapping[str, float]

    def share(self, score: int) -> float:
        """Give a text's score as a part of what the question would score itself."""
        return min(1.0, score / self.full_score) if self.full_score else 0.0


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How much speaks for the same statement: the rare words shared, times how alike all the words are.

    A likeness of 1.0 is one word that nothing else has where all words are the same, or two such words
    where half of them are. `overlap` is how much of the words of both is shared, 0 to 1.
    """

    likeness: float
    overlap: float
    differs_in_numbers: bool

    @property
    def is_listed(self) -> bool:
        return self.likeness >= _LISTED

    @property
    def is_strict(self) -> bool:
        """Another number is another statement, however alike the rest is; one without may be the same."""
        return self.likeness >= _STRICT and self.overlap >= _MOSTLY and not self.differs_in_numbers


def impacts(words: Words) -> dict[str, int]:
    """By term, what it adds to the score of whoever asks for it, before the term's weight."""
    return _impacts(terms(words.statement, words.language) + terms(words.title, words.language))


def ask(asked: Mapping[str, int], texts_with: Mapping[str, int], texts: int) -> Question:
    """Weigh the terms of a text by how few of the indexed texts have them.

    `texts_with` counts up to MOST_COUNTED. A word said twice weighs once. One that no text has counts as
    missed; those that most texts have are left out where looking them up would take long.
    """
    found = {term: _everywhere(texts_with.get(term, 0), texts) for term in asked}
    rarity = {term: _rarity(count, texts) for term, count in found.items()}
    weights = {term: round(_SCALE * _WEIGHTS[term[:KIND]] * rare) for term, rare in rarity.items()}
    telling = _most_telling(weights, found)
    own = _impacts(asked)
    most = _rarity(0, texts)
    return Question(
        weights={term: weights[term] for term in telling if found[term]},
        full_score=sum(weights[term] * own[term] for term in telling),
        rarity={term: rare / most for term, rare in rarity.items() if not term.startswith(GRAM)},
    )


def resemblance(question: Question, found: Words) -> Resemblance:
    """Look a second time at what was found: at all of its words, not only at those asked for."""
    asked = question.rarity.keys()
    sides = [_words_of(side, found.language) for side in (found.statement, found.title) if side]
    given: frozenset[str] = frozenset().union(*sides)
    overlap = max((2 * len(asked & side) / (len(asked) + len(side)) for side in sides if side), default=0.0)
    numbers_asked, numbers_given = _numbers(asked), _numbers(given)
    return Resemblance(
        likeness=overlap * sum(question.rarity[term] for term in sorted(asked & given)),
        overlap=overlap,
        differs_in_numbers=not (numbers_asked <= numbers_given or numbers_given <= numbers_asked),
    )


def _words_of(text: str, language: str) -> frozenset[str]:
    return frozenset(term for term in terms(text, language) if not term.startswith(GRAM))


def _numbers(found: Iterable[str]) -> frozenset[str]:
    return frozenset(term for term in found if term.startswith(NUMBER) and term[KIND].isdecimal())


def _everywhere(counted: int, texts: int) -> int:
    return counted if counted < MOST_COUNTED else max(counted, texts)


def _most_telling(weights: Mapping[str, int], found: Mapping[str, int]) -> list[str]:
    """Choose terms by weight as long as not too many postings have to be gone through."""
    telling: list[str] = []
    looked_at = 0
    for term in sorted(weights, key=lambda term: (-weights[term], term)):
        if looked_at + found[term] <= _MOST_LOOKED_AT or not telling:
            looked_at += found[term]
            telling.append(term)
    return telling


def _rarity(texts_with: int, texts: int) -> float:
    return math.log(1 + (max(texts, texts_with) + _SAMPLE - texts_with + 0.5) / (texts_with + 0.5))


def _impacts(counted: Mapping[str, int]) -> dict[str, int]:
    length = sum(count for term, count in counted.items() if not term.startswith(GRAM))
    damping = _SATURATION * (1 - _LENGTH_MATTERS + _LENGTH_MATTERS * length / _TYPICAL_LENGTH)
    return {
        term: round(_SCALE * count * (_SATURATION + 1) / (count + damping)) for term, count in counted.items()
    }
