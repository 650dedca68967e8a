"""German phrases that go on with the subject of the clause before: "… und sperrte …", "… und gesperrt"."""

from itertools import pairwise
from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.german_clauses import finite_verb, is_finite_here
from claims.text.clauses.german_phrases import subject_of
from claims.text.clauses.readings import STRONG_JOINS, Place, Reading

_FEWEST_WORDS: Final = 4
_NEAR: Final = 6


def shares_subject(reading: Reading, place: Place) -> bool:
    tokens, last = reading.tokens, reading.end(place)
    verb = reading.main_verb(place.start, place.left)
    if (
        verb is None
        or place.opener in STRONG_JOINS
        or not is_finite_here(tokens, place.right, place.right, last)
    ):
        return False
    lower = reading.lower(place.right)
    if lower in words.SUBJUNCTIVES or reading.lower(place.right + 1) in {"er", "es", "man", "wir", "ich"}:
        return False
    if reading.words_after(place) < _FEWEST_WORDS or not _agrees(reading, place, verb):
        return False
    if not place.coordinator and not _goes_on(reading, place):
        return False
    return subject_of(tokens, place.start, verb) is not None or place.start > 0


def _agrees(reading: Reading, place: Place, verb: int) -> bool:
    """Whether the second verb can be finite beside the first: "will … und halten" has an infinitive."""
    first, second = reading.lower(verb), reading.lower(place.right)
    if second in verbs.AUXILIARY:
        return True
    if first in verbs.AUXILIARY - verbs.MODAL and verbs.is_participle(second) and place.coordinator:
        return False
    if verbs.is_infinitive(second):
        is_plural = first.endswith("n") or first == "sind"
        return is_plural and first not in verbs.MODAL | verbs.BECOME
    return True


def _goes_on(reading: Reading, place: Place) -> bool:
    """Whether a verb right after a comma goes on with the same subject: ", hält aber …"."""
    if reading.lower(place.right) in verbs.SAYING or place.at < 1:
        return False
    near = range(place.right + 1, min(place.right + _NEAR, reading.end(place)))
    if any(reading.lower(index) in words.CONTRASTS for index in near):
        return True
    following = reading.tokens[place.right :]
    return any(
        one.lower == "und"
        and two.lower in verbs.AUXILIARY | {two.lower}
        and verbs.is_finite(two.lower)
        and not two.is_capitalised
        for one, two in pairwise(following)
    )


def shares_auxiliary(reading: Reading, place: Place) -> bool:
    """Whether a participle or infinitive closes the words before and these too: "wurde … gebaut und … verkauft"."""
    if place.coordinator not in {"und", "aber", "sondern"} or place.opener in STRONG_JOINS:
        return False
    tokens, last = reading.tokens, reading.end(place)
    verb = reading.main_verb(place.start, place.left)
    if verb is None or reading.lower(verb) not in verbs.AUXILIARY:
        return False
    closing, before = reading.lower(last - 1), reading.lower(place.left - 1)
    if finite_verb(tokens, place.right, last - 1) is not None or reading.lower(last - 2) == "zu":
        return False
    is_form = verbs.is_infinitive if reading.lower(verb) in verbs.MODAL else verbs.is_participle
    alike = is_form(closing) and is_form(before) and not tokens[last - 1].is_capitalised
    if not alike and reading.lower(verb) in verbs.BECOME:
        alike = (
            verbs.is_infinitive(closing)
            and verbs.is_infinitive(before)
            and not tokens[last - 1].is_capitalised
        )
    return alike and _is_long_enough(reading, place) and _leads(reading, place, verb)


def _leads(reading: Reading, place: Place, verb: int) -> bool:
    subject = subject_of(reading.tokens, place.start, verb)
    return subject is not None and subject[1] <= verb


def _is_long_enough(reading: Reading, place: Place) -> bool:
    said = reading.tokens[place.right : reading.end(place)]
    return len(said) > 2 or (len(said) > 1 and any(token.is_number for token in said))
