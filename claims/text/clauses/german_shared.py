"""German phrases that go on with the subject of the clause before: "… und sperrte …", "… und gesperrt"."""

from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.german_clauses import finite_verb, is_finite_here
from claims.text.clauses.german_phrases import subject_of
from claims.text.clauses.readings import STRONG_JOINS, ClauseKind, Place, Reading
from claims.text.clauses.word_lists import listed

_FEWEST_WORDS: Final = 4
_FEWEST_WITH_FIGURE: Final = 3
_NEAR: Final = 6
_OWN_SUBJECTS: Final = listed("er es man wir ich")


def shares_subject(reading: Reading, place: Place) -> bool:
    verb = reading.main_verb(place.start, place.left)
    if verb is None or _is_apart(place) or not _begins_with_verb(reading, place):
        return False
    if reading.lower(place.right) in words.SUBJUNCTIVES or reading.lower(place.right + 1) in _OWN_SUBJECTS:
        return False
    if not _says_enough(reading, place) or not _agrees(reading, place, verb):
        return False
    if not place.coordinator and not _goes_on(reading, place):
        return False
    return place.start > 0 or _has_subject(reading, place)


def _begins_with_verb(reading: Reading, place: Place) -> bool:
    # A verb alone before a comma is no participle: "und versucht, …".
    last = min(max(reading.end(place), place.right + 2), len(reading.tokens))
    return is_finite_here(reading.tokens, place.right, place.right, last)


def _is_apart(place: Place) -> bool:
    return place.opener == ";" or (place.opener in STRONG_JOINS and not place.coordinator)


def _says_enough(reading: Reading, place: Place) -> bool:
    """Whether there are four words, or three with a figure: "wurde 2011 abgeschaltet"."""
    count = reading.words_after(place)
    has_figure = any(token.is_number for token in reading.tokens[place.right : reading.end(place)])
    return count >= _FEWEST_WORDS or (has_figure and count >= _FEWEST_WITH_FIGURE)


def _has_subject(reading: Reading, place: Place) -> bool:
    verb = reading.leading_verb(place.start, place.left)
    return verb is not None and subject_of(reading.tokens, place.start, verb) is not None


def _agrees(reading: Reading, place: Place, verb: int) -> bool:
    """Whether the second verb can be finite beside the first: "will … und halten" has an infinitive."""
    first, second = reading.lower(verb), reading.lower(place.right)
    if second in verbs.AUXILIARY:
        return True
    if first in verbs.AUXILIARY - verbs.MODAL and verbs.is_participle(second) and place.coordinator:
        return False
    if verbs.is_infinitive(second):
        return verbs.is_plural(first) and first not in verbs.MODAL | verbs.BECOME
    return True


def _goes_on(reading: Reading, place: Place) -> bool:
    """Whether a verb right after a comma goes on with the same subject: ", hält aber …"."""
    if reading.lower(place.right) in verbs.SAYING or place.at < 1:
        return False
    if names_contrast(reading, place):
        return True
    if _is_interrupted(reading, place):
        return False
    return any(token.lower == "und" and not token.fenced for token in reading.tokens[place.right :])


def names_contrast(reading: Reading, place: Place) -> bool:
    near = range(place.right + 1, min(place.right + _NEAR, reading.end(place)))
    return any(reading.lower(index) in words.CONTRASTS for index in near)


def _is_interrupted(reading: Reading, place: Place) -> bool:
    """Whether a remark stands between the subject and this verb, which is then the main one."""
    first = next(one for one in reading.stretches if one.last > place.start)
    return first.kind is ClauseKind.FRAGMENT


def shares_auxiliary(reading: Reading, place: Place) -> bool:
    """Whether both sides close with a form that hangs on one verb: "wurde … gebaut und … verkauft"."""
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
    """Whether the subject stands before the verb, or before what has been cut off in front of it."""
    subject = subject_of(reading.tokens, place.start, verb)
    return verb == place.start > 0 or (subject is not None and subject[1] <= verb)


def _is_long_enough(reading: Reading, place: Place) -> bool:
    said = reading.tokens[place.right : reading.end(place)]
    return len(said) >= _FEWEST_WITH_FIGURE or (len(said) > 1 and any(token.is_number for token in said))
