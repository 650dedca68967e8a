"""Which noun an English relative clause hangs on, where its form and its place leave no choice."""

import re
from collections.abc import Sequence
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.english_clauses import is_plural_noun
from claims.text.clauses.english_phrases import head_start
from claims.text.clauses.readings import skip_words
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

#: Nobody says "it" or "which" of these.
PEOPLE: Final = re.compile(
    r"(?:man|woman|person|minister|president|mayor|secretary|chancellor|director|spokes\w+|judge|officer|leader|player"
    r"|coach|author|singer|actor|chief|professor|doctor|teacher|founder|owner|runner|driver|suspect|senator|governor)$"
)
_RATES: Final = listed("percent cent % points")
_SUBJECTS: Final = listed("which who")
_PLURAL: Final = listed("are were have do")
_SENTENTIAL: Final = listed("means meant")


def head_of(tokens: Sequence[Token], first: int, start: int) -> tuple[int, int] | None:
    """Return the noun phrase that the clause beginning at `first` is about, or None if several could be.

    `start` is where the claim before begins; a comma stands right before `first`.
    """
    comma = first - 1
    nearest = head_start(tokens, comma, start)
    # Behind a comma stands only the last name of a row or an address: "San Francisco, California, who …".
    is_last_of_many = nearest > start and tokens[nearest - 1].text == ","
    if nearest == comma or is_last_of_many or _is_no_thing(tokens, nearest, comma):
        return None
    outer = _outer_start(tokens, nearest, start)
    if tokens[first].lower not in _SUBJECTS:
        return _counted(tokens, (nearest, outer), comma)
    if outer < nearest and _suits(tokens[first].lower, tokens[nearest - 2]):
        return None
    return nearest, comma


def sums_up(tokens: Sequence[Token], first: int, last: int, start: int) -> bool:
    """Whether "which" stands for all that was said: "…, which means that …"."""
    if tokens[first].lower != "which":
        return False
    verb = skip_words(tokens, first + 1, last - 1, words.ADVERBS)
    lower = tokens[verb].lower
    if lower in _SENTENTIAL:
        return True
    is_singular = verbs.is_finite(lower) and lower not in _PLURAL | verbs.BASE - verbs.PAST
    comma = first - 1
    nearest = head_start(tokens, comma, start)
    return is_singular and nearest < comma and _is_no_thing(tokens, nearest, comma)


def _is_no_thing(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a time, a rate or a verb stands before the comma, of which nothing more is told."""
    closing = tokens[last - 1].lower
    if closing in words.TIMES | _RATES or (last - first == 1 and tokens[first].is_number):
        return True
    return verbs.is_past(closing) and not tokens[last - 1].is_capitalised


def _outer_start(tokens: Sequence[Token], nearest: int, start: int) -> int:
    """Return where the noun begins that "in Wales" may belong to, or `nearest` if a verb stands before it."""
    if nearest - 1 <= start or tokens[nearest - 1].lower not in words.PREPOSITIONS:
        return nearest
    return (
        min(head_start(tokens, nearest - 1, start), nearest - 1) if _is_noun(tokens[nearest - 2]) else nearest
    )


def _is_noun(token: Token) -> bool:
    if token.is_capitalised or token.fenced:
        return True
    lower = token.lower
    is_other = (
        lower in words.ADVERBS | words.PREPOSITIONS or verbs.is_past(lower) or verbs.is_participle(lower)
    )
    return token.is_word and not is_other


def _suits(pronoun: str, noun: Token) -> bool:
    return (pronoun == "who") is bool(PEOPLE.search(noun.lower.removesuffix("s")))


def _counted(tokens: Sequence[Token], starts: tuple[int, int], comma: int) -> tuple[int, int] | None:
    """Return the phrase that "most of" can be said of: a plural or a count, with a place that follows it."""
    nearest, outer = starts
    if _is_many(tokens, nearest, comma):
        return nearest, comma
    return (outer, comma) if outer < nearest and _is_many(tokens, outer, nearest - 1) else None


def _is_many(tokens: Sequence[Token], first: int, last: int) -> bool:
    noun = tokens[last - 1]
    return first < last and not noun.is_capitalised and is_plural_noun(noun) and not noun.is_number
