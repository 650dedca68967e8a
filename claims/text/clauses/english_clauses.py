"""Where the verbs of an English sentence are, and what the stretches between its commas are."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.readings import ClauseKind, Reading, Stretch, skip_words, stretches_between
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

#: "all of which", "more than half of whom"
_LONGEST_BEFORE_WHICH: Final = 6
_BEHIND_VERBS: Final = words.AFTER_VERBS | words.NUMBERS
_NO_ADVERBS: Final = listed("family supply assembly ally reply monopoly anomaly bully rally early daily")
_SINGULAR_ENDINGS: Final = ("ss", "us", "is")


def read_english(tokens: Sequence[Token]) -> Reading:
    return Reading(tokens, stretches_between(tokens, _stretch), finite_verb)


def _stretch(tokens: Sequence[Token], first: int, last: int, opener: str) -> Stretch:
    start = skip_words(tokens, first, last, words.COORDINATORS)
    if start >= last:
        return Stretch(first, last, opener, ClauseKind.FRAGMENT, None)
    verb = finite_verb(tokens, start, last)
    return Stretch(first, last, opener, _kind(tokens, start, last, verb), verb)


def _kind(tokens: Sequence[Token], first: int, last: int, verb: int | None) -> ClauseKind:
    opening = [token.lower for token in tokens[first : min(first + _LONGEST_BEFORE_WHICH, last)]]
    if opening[0] in words.RELATIVES or any(
        one == "of" and two in {"which", "whom"} for one, two in pairwise(opening)
    ):
        # Its verb may come last, where verbs and nouns cannot be told apart: "where 4,000 people live".
        has_verb = verb is not None or any(verbs.is_finite(token.lower) for token in tokens[first + 1 : last])
        return ClauseKind.RELATIVE if has_verb else ClauseKind.FRAGMENT
    if verb is None:
        return ClauseKind.FRAGMENT
    return ClauseKind.SUBORDINATE if opening[0] in words.SUBORDINATORS else ClauseKind.MAIN


def finite_verb(tokens: Sequence[Token], first: int, last: int) -> int | None:
    return next((index for index in range(first, last) if is_finite_here(tokens, index, first, last)), None)


def is_finite_here(tokens: Sequence[Token], index: int, first: int, last: int) -> bool:
    """Whether the word is a clause's verb, and no noun, participle or infinitive of the same form."""
    token = tokens[index]
    lower = token.lower
    if token.fenced or (token.is_capitalised and index > first) or not verbs.is_finite(lower):
        return False
    before = tokens[index - 1] if index > first else None
    after = tokens[index + 1] if index + 1 < last else None
    if before and _leads_to_no_verb(before.lower, lower):
        return False
    if lower in verbs.AUXILIARY or lower in verbs.CLEAR_PAST:
        return lower != "can" or before is None or before.lower not in words.DETERMINERS
    if before and (
        before.lower in words.DETERMINERS - {"that", "which", "all", "both", "many", "few"}
        or _is_link(before)
    ):
        return False
    if verbs.is_past(lower):
        # A participle that a sentence begins with has its subject and verb behind the comma.
        return first > 0 if before is None else not _is_auxiliary_before(tokens, index, first)
    return _is_present(lower, before, after)


def _leads_to_no_verb(before: str, lower: str) -> bool:
    """Whether an infinitive or a noun follows: "to sing", "the rose garden", "the will of the people"."""
    is_infinitive = before in {"to", "not"} and lower not in verbs.AUXILIARY - {"have", "do"}
    return is_infinitive or before in words.ARTICLES


def _is_link(before: Token) -> bool:
    return before.lower in words.PREPOSITIONS - {"up", "down", "out", "off"} or before.text in {
        "-",
        "$",
        "£",
        "€",
    }


def _is_auxiliary_before(tokens: Sequence[Token], index: int, first: int) -> bool:
    at = index - 1
    while at > first and (tokens[at].lower in words.ADVERBS or tokens[at].lower.endswith("ly")):
        at -= 1
    return tokens[at].lower in verbs.AUXILIARY or tokens[at].lower in {"be", "been", "being", "having"}


def _is_present(lower: str, before: Token | None, after: Token | None) -> bool:
    """Tell the verb of "the report lists every case" from the noun of "price lists were sent"."""
    if after is None:
        return False
    if before and lower in verbs.THIRD_PERSON and before.lower in words.ADVERBS | {"he", "she", "it"}:
        return True
    if not _follows_verb(after):
        return False
    if before is None:
        return lower in verbs.THIRD_PERSON
    is_plural = is_plural_noun(before)
    if lower in verbs.THIRD_PERSON:
        return (
            not is_plural or before.is_capitalised or before.lower in {"who", "which", "it"} | words.ADVERBS
        )
    return is_plural or before.lower in words.ADVERBS


def _follows_verb(after: Token) -> bool:
    is_adverb = after.lower.endswith("ly") and after.lower not in _NO_ADVERBS and not after.is_capitalised
    return is_adverb or after.is_number or after.is_capitalised or after.lower in _BEHIND_VERBS


def is_plural_noun(token: Token) -> bool:
    if token.lower in words.PLURALS or token.is_number:
        return True
    return token.lower.endswith("s") and not token.lower.endswith(_SINGULAR_ENDINGS)
