"""English phrases that go on with the subject of the clause before: "… and closed …", "… and sold in 2005"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.joints import Joint
from claims.text.clauses.readings import STRONG_JOINS, Place, Reading
from claims.text.clauses.tokens import Token

_FEWEST_WORDS: Final = 3


def shared_joint(reading: Reading, place: Place) -> Joint | None:
    if place.opener in STRONG_JOINS or reading.words_after(place) < _FEWEST_WORDS:
        return None
    tokens, last = reading.tokens, reading.end(place)
    first = place.right
    while first < last - 1 and tokens[first].lower in words.ADVERBS:
        first += 1
    main = reading.main_verb(place.start, place.left)
    if main is None or (not place.coordinator and not _goes_on(reading, place)):
        return None
    return _joint_of_verbs(reading, main, first, last) if place.left > main + 1 else None


def _joint_of_verbs(reading: Reading, main: int, first: int, last: int) -> Joint | None:
    """Compare the verb the phrase begins with to the main one; only like and like are joined."""
    tokens, before, lower = reading.tokens, reading.lower(main), reading.lower(first)
    after = tokens[first + 1] if first + 1 < last else None
    if after is None or tokens[first].is_capitalised or tokens[first].fenced:
        return None
    if before in verbs.MODAL and lower in verbs.BASE - {"have", "do"}:
        said = {token.lower for token in tokens[:first]}
        is_plain = said.isdisjoint(words.OPENERS | {"to"})
        return Joint.SUBJECT_AND_VERB if is_plain and _takes_object(after) else None
    if lower in verbs.AUXILIARY - {"have", "do"}:
        return Joint.SUBJECT
    if lower in {"have", "do"}:
        return Joint.SUBJECT if before in verbs.AUXILIARY - verbs.MODAL or before in verbs.PAST else None
    if lower in verbs.CLEAR_PAST:
        return Joint.SUBJECT if before in verbs.PAST | verbs.AUXILIARY else None
    if lower in verbs.PAST and _takes_object(after):
        return _joint_of_past(tokens, main, first, after)
    is_present = before in verbs.THIRD_PERSON | verbs.AUXILIARY and lower in verbs.THIRD_PERSON
    return Joint.SUBJECT if is_present and _takes_object(after) else None


def _joint_of_past(tokens: Sequence[Token], main: int, first: int, after: Token) -> Joint | None:
    before, lower = tokens[main].lower, tokens[first].lower
    if before in verbs.PAST and before not in verbs.AUXILIARY:
        is_second = tokens[first - 2].lower in verbs.PARTICIPLE and first - 2 > main
        return None if is_second else Joint.SUBJECT
    if before not in verbs.BE | verbs.HAVE:
        return None
    has_object = after.lower in words.DETERMINERS or after.is_number
    is_passive = before in verbs.BE and any(
        token.lower in verbs.PARTICIPLE for token in tokens[main + 1 : main + 4]
    )
    if is_passive and has_object:
        return Joint.SUBJECT
    if lower in verbs.PARTICIPLE and (is_passive or before in verbs.HAVE):
        return Joint.SUBJECT_AND_VERB
    return Joint.SUBJECT if has_object else None


def _takes_object(after: Token) -> bool:
    return (
        after.lower in words.AFTER_VERBS
        or after.is_number
        or after.is_capitalised
        or after.lower in words.NUMBERS
    )


def _goes_on(reading: Reading, place: Place) -> bool:
    """Whether the phrase is one of a row that ends with "and" and another verb."""
    if reading.lower(place.right) in verbs.SAYING:
        return False
    following = reading.tokens[place.right :]
    return any(
        one.lower == "and" and verbs.is_finite(two.lower) and two.lower not in verbs.BASE - {"have"}
        for one, two in pairwise(following)
    )
