"""English additions behind a comma that state a fact of their own: relative clauses and participles."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.english_clauses import is_finite_here
from claims.text.clauses.english_heads import head_of, sums_up
from claims.text.clauses.english_phrases import has_subject
from claims.text.clauses.joints import Cut, Joint
from claims.text.clauses.readings import ClauseKind, Place, Reading, Stretch, skip_words
from claims.text.clauses.tokens import Token

_FEWEST_WORDS: Final = 4
_OF_WHICH: Final = 2
_FEWEST_REDUCED: Final = 3


def added_cuts(reading: Reading, place: Place) -> list[Cut]:
    """Return the cut before the addition, and the one behind it if its sentence goes on."""
    tokens, stretches, at = reading.tokens, reading.stretches, place.at
    stretch = stretches[at]
    before = Cut(stretch.first - 1, stretch.first, Joint.RELATIVE)
    main = reading.main_verb(place.start, place.left)
    said = [token for token in tokens[stretch.first : stretch.last] if token.is_word]
    is_result = _is_result(tokens, stretch) and not _is_in_row(reading, at) and has_subject(reading, place)
    if main is not None and is_result and len(said) >= _FEWEST_WORDS:
        return [Cut(before.left, before.right, Joint.RESULT)]
    if not _is_addition(stretch, said):
        return []
    if at + 1 == len(stretches):
        is_certain = stretch.kind is ClauseKind.RELATIVE and _is_certain(tokens, stretch, place.start)
        return [before] if main is not None and is_certain else []
    following = stretches[at + 1]
    if main is None and _resumes(tokens, following) and stretches[at - 1].first == place.start:
        return [before, Cut(following.first - 1, following.first, Joint.RESUMED)]
    return []


def _is_certain(tokens: Sequence[Token], stretch: Stretch, start: int) -> bool:
    """Whether it is plain what the clause adds to; else the sentence says it best itself."""
    if sums_up(tokens, stretch.first, stretch.last, start):
        return True
    return _can_be_told(tokens, stretch) and head_of(tokens, stretch.first, start) is not None


def _can_be_told(tokens: Sequence[Token], stretch: Stretch) -> bool:
    """Whether the noun can take the pronoun's place: as the subject, or in "most of whom"."""
    said = tokens[stretch.first : stretch.last]
    if said[0].lower in {"which", "who"}:
        verb = skip_words(tokens, stretch.first + 1, stretch.last - 1, words.ADVERBS)
        return verbs.is_finite(tokens[verb].lower)
    places = [at for at, (one, two) in enumerate(pairwise(said)) if _is_of_which(one, two)]
    if len(places) != 1 or places[0] + _OF_WHICH >= len(said):
        return False
    after = said[places[0] + _OF_WHICH].lower
    return places[0] == 0 or verbs.is_finite(after) or after in words.ADVERBS


def _is_of_which(one: Token, two: Token) -> bool:
    return one.lower == "of" and two.lower in {"which", "whom"}


def _is_addition(stretch: Stretch, said: Sequence[Token]) -> bool:
    if stretch.kind is ClauseKind.RELATIVE:
        return len(said) >= _FEWEST_WORDS
    return len(said) >= _FEWEST_REDUCED and is_reduced(said)


def is_reduced(said: Sequence[Token]) -> bool:
    """Whether a participle tells a fact in passing: "founded in 1998", "based in Zurich"."""
    if not verbs.is_participle(said[0].lower) or said[0].is_capitalised:
        return False
    has_name = said[0].lower in words.REDUCED and any(token.is_capitalised for token in said)
    return has_name or any(token.is_number for token in said)


def _is_in_row(reading: Reading, at: int) -> bool:
    """Whether other stretches begin with a form in "-ing" too: "…: running far, making friends"."""
    others = (one for place, one in enumerate(reading.stretches) if place != at)
    begins = (skip_words(reading.tokens, one.first, one.last - 1, words.COORDINATORS) for one in others)
    return any(reading.lower(first) in verbs.PAST_OF_ING for first in begins)


def _is_result(tokens: Sequence[Token], stretch: Stretch) -> bool:
    lower = tokens[stretch.first].lower
    if lower not in verbs.PAST_OF_ING:
        return False
    has_figure = any(
        token.is_number or token.lower in words.NUMBERS for token in tokens[stretch.first : stretch.last]
    )
    return lower in words.RESULTS or (has_figure and lower not in words.REMARKS)


def _resumes(tokens: Sequence[Token], following: Stretch) -> bool:
    if following.opener != ",":
        return False
    first = following.first
    while first < following.last - 1 and (
        tokens[first].lower in words.ADVERBS or tokens[first].lower.endswith("ly")
    ):
        first += 1
    lower = tokens[first].lower
    if lower in verbs.THIRD_PERSON and not tokens[first].is_capitalised:
        return True
    return is_finite_here(tokens, first, following.first, following.last)
