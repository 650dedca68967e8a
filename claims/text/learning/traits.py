"""What a learner sees of a sentence: its words, pieces of them, how it is built, and what the rules found."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final
from zlib import crc32

from claims.text.worthiness import LONGEST_READ, features

#: Traits are known by number only: what was learned can be kept and handed on without anybody's words.
BUCKETS: Final = 2**18
_LONGEST_WORD: Final = 40
_TOKEN: Final = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*|[!?]+|[^\w\s]")
_SHORTEST_PIECE, _LONGEST_PIECE = 3, 4
_SHORT, _LONG = 3, 8
_WORDS_KEPT: Final = 2**14
#: What a whole group weighs. Words are many and bound to topics, the build of a sentence is not: so set,
#: what was learned early in a year holds best later in it (GermEval 2021, train split in order).
_WEIGHT_OF_WORDS: Final = 0.3
_WEIGHT_OF_PAIRS: Final = 0.3
_WEIGHT_OF_PIECES: Final = 0.4
_WEIGHT_OF_RULES: Final = 0.5
_WEIGHT_OF_BUILD: Final = 0.5
#: No single trait drowns the others, whatever the text is made of.
_MOST_OF_A_TRAIT: Final = 6.0
_LETTERS_OF_A_WORD: Final = 6
_LETTERS_OF_THE_LONGEST: Final = 15

Traits = dict[int, float]


def traits_of(sentence: str, language: str) -> Traits:
    """Give the sentence as bucket → value; only its first 2,000 characters are read."""
    read = sentence[:LONGEST_READ]
    written = _TOKEN.findall(read)
    tokens = [as_token(word) for word in written]
    pieces = Counter(piece for token in tokens for piece in pieces_of(token))
    found: Traits = {bucket("the bias"): 1.0}
    for group, weight in (
        (Counter(map(bucket_of_word, tokens)), _WEIGHT_OF_WORDS),
        (Counter(map(bucket_of_pair, tokens, tokens[1:])), _WEIGHT_OF_PAIRS),
        (pieces, _WEIGHT_OF_PIECES),
    ):
        found |= as_long_as(weight, group)
    found |= {bucket(f"build {name}"): value for name, value in build_of(written).items()}
    found |= {bucket(f"rule {name}"): value for name, value in rules_of(read, language).items()}
    return found


def words_of(sentence: str) -> list[tuple[str, str]]:
    """Give the words that begin with a letter: as written, and as the learner sees them."""
    return [(word, as_token(word)) for word in _TOKEN.findall(sentence[:LONGEST_READ]) if word[0].isalpha()]


def buckets_of_word(token: str) -> tuple[int, ...]:
    """Give the buckets that a word fills by itself: its own and those of its pieces."""
    return (bucket_of_word(token), *pieces_of(token))


def traits_of_word(token: str) -> Traits:
    """Give what a word brings when it stands alone."""
    return {
        **as_long_as(_WEIGHT_OF_WORDS, {bucket_of_word(token): 1}),
        **as_long_as(_WEIGHT_OF_PIECES, Counter(pieces_of(token))),
    }


def as_token(word: str) -> str:
    """Fold case and cut; figures count by how many digits they have, not by their value."""
    if word[0].isdecimal():
        return "0" * min(len(word), 5) if word.isdecimal() else "0.0"
    return word.casefold()[:_LONGEST_WORD]


def bucket(name: str) -> int:
    return crc32(name.encode("utf-8", "surrogatepass")) % BUCKETS


@lru_cache(_WORDS_KEPT)
def bucket_of_word(token: str) -> int:
    return bucket(f"word {token}")


def bucket_of_pair(first: str, second: str) -> int:
    return bucket(f"pair {first} {second}")


@lru_cache(_WORDS_KEPT)
def pieces_of(token: str) -> tuple[int, ...]:
    """Give the buckets of a word's runs of three and four letters, its ends marked."""
    marked = f"<{token}>"
    return tuple(
        bucket(f"piece {marked[start : start + length]}")
        for length in range(_SHORTEST_PIECE, _LONGEST_PIECE + 1)
        for start in range(len(marked) - length + 1)
    )


def as_long_as(weight: float, counts: Mapping[int, int]) -> Traits:
    """Bring a group to one length, so that a long sentence does not shout a short one down."""
    damped = {place: 1 + math.log(count) for place, count in counts.items()}
    length = math.sqrt(sum(value * value for value in damped.values())) or 1.0
    return {place: weight * value / length for place, value in damped.items()}


def build_of(words: Sequence[str]) -> dict[str, float]:
    """Say how a sentence is built, its words aside: the logarithm of how much of what, and shares."""
    counts: Counter[str] = Counter()
    for word in words:
        counts.update(sorts_of(word))
    found = {sort: math.log1p(count) for sort, count in counts.items()}
    if counts["word"]:
        found |= shares_of([word for word in words if word[0].isalpha()], counts)
    return {name: _WEIGHT_OF_BUILD * min(_MOST_OF_A_TRAIT, value) for name, value in found.items()}


def shares_of(words: Sequence[str], counts: Mapping[str, int]) -> dict[str, float]:
    """Give what depends on two counts at once; each of them is of the order of one."""
    number = counts["word"]
    different = len({word.casefold() for word in words})
    return {
        "share of long words": counts["long word"] / number,
        "share of short words": counts["short word"] / number,
        "share of capitals": counts["capital"] / number,
        "share of different words": different / number,
        "different words": math.log1p(different),
        "length of words": sum(map(len, words)) / number / _LETTERS_OF_A_WORD,
        "longest word": max(map(len, words)) / _LETTERS_OF_THE_LONGEST,
        "words a stop": math.log1p(number / (1 + counts["stop"])),
        # Squares let a model like the middle better than either end.
        "many words": (math.log1p(number) / 3) ** 2,
        "many capitals": (math.log1p(counts["capital"]) / 2) ** 2,
    }


@lru_cache(_WORDS_KEPT)
def sorts_of(word: str) -> tuple[str, ...]:
    first = word[0]
    if first.isdecimal():
        return ("figure",)
    if not first.isalpha():
        kind = "stop" if first in "!?." else unicodedata.category(first)
        return (f"sign {first}", kind)
    sorts = {
        "word": True,
        "long word": len(word) >= _LONG,
        "short word": len(word) <= _SHORT,
        "capital": first.isupper(),
        "all capitals": len(word) > 1 and word.isupper(),
    }
    return tuple(sort for sort, holds in sorts.items() if holds)


def rules_of(sentence: str, language: str) -> dict[str, float]:
    found = features(sentence, language)
    bounded = {name: max(-_MOST_OF_A_TRAIT, min(_MOST_OF_A_TRAIT, value)) for name, value in found.items()}
    return {name: _WEIGHT_OF_RULES * value for name, value in bounded.items() if value}
