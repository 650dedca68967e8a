"""English phrases that go on with the subject before: "… and closed …", "… and sold in 2005"."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.english_phrases import has_subject
from claims.text.clauses.joints import Joint
from claims.text.clauses.readings import STRONG_JOINS, Place, Reading, skip_words
from claims.text.clauses.tokens import Token

_FEWEST_WORDS: Final = 3
_NEAR: Final = 4


@dataclass(frozen=True, slots=True)
class _Pair:
    """The verb of the clause before, and the word that a phrase with the same subject would begin with."""

    tokens: Sequence[Token]
    main: int
    second: int
    left: int
    is_clear: bool
    """Nothing but a verb can stand there: "but also imposed new tariffs"."""
    is_open: bool
    """A clause or an infinitive began before, that the word may go on with."""

    @property
    def before(self) -> str:
        return self.tokens[self.main].lower

    @property
    def lower(self) -> str:
        return self.tokens[self.second].lower

    @property
    def after(self) -> Token:
        return self.tokens[self.second + 1]

    def takes_object(self) -> bool:
        after = self.after
        goes_on = after.lower in words.AFTER_VERBS | words.NUMBERS or after.is_number or after.is_capitalised
        return goes_on or self.is_clear or self.lower in words.SELDOM_ADJECTIVES


def shared_joint(reading: Reading, place: Place) -> Joint | None:
    """Say what the phrase behind the place shares with the clause before, or None if it is no such phrase."""
    if place.opener == ";" or (place.opener in STRONG_JOINS and not place.coordinator):
        return None
    main = _main_verb(reading, place)
    if main is None or place.left <= main + 1 or reading.words_after(place) < _FEWEST_WORDS:
        return None
    if not has_subject(reading, place) or _is_within_content(reading, place):
        return None
    if _is_within_speech(reading, place, main) or (not place.coordinator and not _goes_on(reading, place)):
        return None
    second = skip_words(reading.tokens, place.right, reading.end(place) - 1, words.ADVERBS)
    if (
        second + 1 >= reading.end(place)
        or reading.tokens[second].is_capitalised
        or reading.tokens[second].fenced
    ):
        return None
    is_clear = second > place.right or place.coordinator == "but" or place.opener in STRONG_JOINS
    begin = max(place.start, reading.stretches[place.at].first)
    is_open = any(token.lower in words.OPENERS | {"to"} for token in reading.tokens[begin:second])
    return _joint_of(_Pair(reading.tokens, main, second, place.left, is_clear, is_open))


def _main_verb(reading: Reading, place: Place) -> int | None:
    """Return the verb to compare with; a claim that begins with a participle leans on the one before."""
    main = reading.main_verb(place.start, place.left)
    if main is not None and main == place.start > 0 and verbs.is_participle(reading.lower(main)):
        leading = reading.leading_verb(0, place.left)
        return leading if leading is not None and reading.lower(leading) in verbs.BE | verbs.HAVE else main
    return main


def _is_within_content(reading: Reading, place: Place) -> bool:
    """Whether the phrase may go on with a clause in "that": "she has learned that he fled and died"."""
    if place.opener and place.coordinator == "but":
        return False
    tokens = reading.tokens
    return any(
        two.lower == "that" and not two.fenced and verbs.is_finite(one.lower)
        for one, two in pairwise(tokens[place.start : place.left])
    )


def _is_within_speech(reading: Reading, place: Place, main: int) -> bool:
    """Whether the phrase goes on with what somebody says: "police say he acted alone and had help"."""
    said = reading.finite_verb(reading.tokens, main + 1, place.left)
    return reading.lower(main) in verbs.SAYING and said is not None


def _joint_of(pair: _Pair) -> Joint | None:
    """Compare the two verbs; only like and like are joined."""
    if pair.before in verbs.MODAL and pair.lower in verbs.BASE - verbs.AUXILIARY:
        return Joint.SUBJECT_AND_VERB if pair.takes_object() and not pair.is_open else None
    if pair.lower in verbs.AUXILIARY:
        return Joint.SUBJECT if _takes_auxiliary(pair) else None
    if pair.lower in verbs.CLEAR_PAST:
        is_past = verbs.is_past(pair.before) or pair.before in verbs.AUXILIARY
        return Joint.SUBJECT if is_past else None
    # "Wanted to push it and put …" may as well go on with the infinitive.
    if pair.is_open and pair.lower in verbs.BASE:
        return None
    if verbs.is_past(pair.lower) and pair.takes_object():
        return _joint_of_past(pair)
    is_present = pair.before in verbs.THIRD_PERSON | verbs.AUXILIARY and pair.lower in verbs.THIRD_PERSON
    return Joint.SUBJECT if is_present and pair.takes_object() else None


def _takes_auxiliary(pair: _Pair) -> bool:
    """Whether "have" and "do" are no infinitives here; the other auxiliaries never are."""
    may_be_infinitive = pair.lower in {"have", "do"}
    return not may_be_infinitive or pair.before in verbs.AUXILIARY - verbs.MODAL or verbs.is_past(pair.before)


def _joint_of_past(pair: _Pair) -> Joint | None:
    """Tell "was founded and sold in 2005" from "was founded and employed 300 people"."""
    has_object = pair.after.lower in words.DETERMINERS or pair.after.is_number
    if pair.before in verbs.THIRD_PERSON:
        return Joint.SUBJECT if has_object else None
    if pair.before not in verbs.AUXILIARY:
        # "Kept his gaze lowered and fixed …" goes on with the gaze.
        follows_participle = (
            verbs.is_participle(pair.tokens[pair.left - 1].lower) and pair.left - 1 > pair.main
        )
        return Joint.SUBJECT if verbs.is_past(pair.before) and not follows_participle else None
    near = pair.tokens[pair.main + 1 : pair.main + _NEAR]
    if pair.before in verbs.HAVE and near[0].lower in words.DETERMINERS:
        # "Had a fire and closed" has no auxiliary to share.
        return Joint.SUBJECT
    if pair.lower in words.NEVER_PASSIVE and pair.before in verbs.BE:
        return Joint.SUBJECT
    is_passive = pair.before in verbs.BE and any(verbs.is_participle(token.lower) for token in near)
    if has_object and pair.before in verbs.BE:
        return Joint.SUBJECT
    shares = verbs.is_participle(pair.lower) and (is_passive or pair.before in verbs.HAVE)
    return Joint.SUBJECT_AND_VERB if shares else None


def _goes_on(reading: Reading, place: Place) -> bool:
    """Whether the phrase is one of a row that ends with "and" and another verb."""
    if reading.lower(place.right) in verbs.SAYING:
        return False
    following = reading.tokens[place.right :]
    return any(
        one.lower == "and" and verbs.is_finite(two.lower) and two.lower not in verbs.BASE - {"have"}
        for one, two in pairwise(following)
    )
