"""Where a German sentence says two things that can be checked one by one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.german_clauses import final_verb, finite_verb, read_german
from claims.text.clauses.german_phrases import Front, front_of, has_subject_after, subject_of
from claims.text.clauses.german_relatives import relative_cuts
from claims.text.clauses.german_shared import names_contrast, shares_auxiliary, shares_subject
from claims.text.clauses.joints import Cut, Joint
from claims.text.clauses.readings import ClauseKind, Place, Reading, Stretch, cuts_in, skip_words
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

_FEWEST_WORDS: Final = 4
_NEAR: Final = 6
_TWO: Final = 2
#: "Gab … an" says something, "gab" alone does not.
_NOT_ONLY_SAYING: Final = listed("gibt gab gaben findet fand")


def german_cuts(tokens: Sequence[Token]) -> list[Cut]:
    reading = read_german(tokens)
    if contrast := _contrast(reading):
        return [contrast]
    if not reading.stretches or _is_conditional(reading) or _is_passed_on(reading):
        return []
    return cuts_in(reading, words.COORDINATORS, _cuts_at)


def _is_passed_on(reading: Reading) -> bool:
    """Whether the sentence closes with who said it, which then goes for all of it: "…, sagte sie"."""
    last = reading.stretches[-1]
    return last.opener == "," and reading.lower(last.first) in verbs.SAYING and last.first > 0


def _cuts_at(reading: Reading, place: Place) -> list[Cut]:
    if place.opener and not place.coordinator and (cuts := relative_cuts(reading, place)):
        return cuts
    joint = _joint(reading, place)
    # "während" only sets the clause against the one before; "wobei" belongs to what it says.
    right = place.right + (joint is Joint.CONTRAST)
    return [Cut(place.left, right, joint)] if joint else []


def _joint(reading: Reading, place: Place) -> Joint | None:
    if _is_second_content(reading, place):
        return Joint.CONTENT
    if place.opener and not place.coordinator and (joint := _subordinate_joint(reading, place)):
        return joint
    if place.coordinator == "sondern":
        return _joint_after_not_only(reading, place)
    if place.coordinator == "jedoch" and not place.opener:
        return None
    return _main_joint(reading, place)


def _main_joint(reading: Reading, place: Place) -> Joint | None:
    if not _follows_whole_clause(reading, place):
        return None
    if _is_own_clause(reading, place):
        return Joint.OWN
    if shares_subject(reading, place):
        return Joint.SUBJECT
    return Joint.SUBJECT_AND_VERB if shares_auxiliary(reading, place) else None


def _is_second_content(reading: Reading, place: Place) -> bool:
    """Whether "und dass" goes on with what somebody said."""
    if reading.lower(place.right) != "dass" or place.coordinator not in {"und", "aber", "sondern"}:
        return False
    earlier = reading.tokens[place.start : place.left]
    return any(token.lower == "dass" and not token.fenced for token in earlier) and (
        final_verb(reading.tokens, place.right, reading.end(place)) is not None
    )


def _subordinate_joint(reading: Reading, place: Place) -> Joint | None:
    stretch = reading.stretches[place.at]
    if stretch.kind is not ClauseKind.SUBORDINATE or reading.main_verb(place.start, place.left) is None:
        return None
    if reading.words_after(place) < _FEWEST_WORDS:
        return None
    lower = reading.lower(place.right)
    if lower in words.RESULTS:
        return Joint.RESULT
    if lower == "wohingegen" or (lower == "während" and _compares(reading, place)):
        return Joint.CONTRAST
    return None


def _compares(reading: Reading, place: Place) -> bool:
    """Whether "während" sets two facts against each other; of time it says when one thing happened."""
    sides = (
        reading.tokens[place.start : place.left],
        reading.tokens[place.right : reading.stretches[place.at].last],
    )
    return all(any(token.is_number or token.lower in words.CHANGES for token in side) for side in sides)


def _follows_whole_clause(reading: Reading, place: Place) -> bool:
    """Whether the words before can stand alone, and the place is not inside a subordinate clause."""
    verb = reading.main_verb(place.start, place.left)
    if verb is None or reading.words_after(place) < _TWO:
        return False
    if place.opener == ";":
        return True
    if _waits_for_form(reading, place, verb):
        return False
    at = place.at - 1 if place.opener else place.at
    inside = reading.stretches[at]
    if not place.opener:
        return (
            inside.kind is ClauseKind.MAIN
            and verb >= inside.first
            and not _is_open(reading, inside, place.left)
        )
    if not place.coordinator and place.opener == ",":
        is_whole = inside.kind is ClauseKind.MAIN and verb >= inside.first
        return is_whole or names_contrast(reading, place) or _is_closed(reading, place, verb)
    return True


def _is_closed(reading: Reading, place: Place, verb: int) -> bool:
    """Whether a form closes the clause behind a remark: "hat bis Freitag, 18 Uhr, die Brücke gesperrt"."""
    behind = (one for one in reading.stretches[: place.at] if one.first > verb)
    is_interrupted = all(one.kind is ClauseKind.FRAGMENT for one in behind)
    return (
        reading.lower(verb) in verbs.AUXILIARY and is_interrupted and _closes_with_form(reading, place.left)
    )


def _waits_for_form(reading: Reading, place: Place, verb: int) -> bool:
    """Whether the participle comes only once for both: "20 wurden am Tag und 30 wurden nachts gezählt"."""
    auxiliary, last = reading.lower(verb), reading.end(place)
    if auxiliary not in verbs.AUXILIARY or _closes_with_form(reading, place.left):
        return False
    second = finite_verb(reading.tokens, place.right, last)
    return second is not None and reading.lower(second) == auxiliary and _closes_with_form(reading, last)


def _closes_with_form(reading: Reading, last: int) -> bool:
    lower = reading.lower(last - 1)
    return verbs.is_participle(lower) or verbs.is_infinitive(lower)


def _is_open(reading: Reading, stretch: Stretch, left: int) -> bool:
    """Whether a subordinate clause began without a comma before it, as in "Sie fragen warum …"."""
    said = reading.tokens[stretch.first : left]
    return any(token.lower in words.ALWAYS_SUBORDINATE and not token.fenced for token in said)


def _is_own_clause(reading: Reading, place: Place) -> bool:
    tokens, last = reading.tokens, reading.end(place)
    if place.opener and reading.stretches[place.at].kind is not ClauseKind.MAIN:
        return False
    verb = finite_verb(tokens, place.right, last)
    if verb is None or verb == place.right or tokens[verb].lower in words.SUBJUNCTIVES:
        return False
    front = front_of(tokens, place.right, verb)
    if front is None or (front is Front.OTHER and not has_subject_after(tokens, verb, last)):
        return False
    if verb == last - 1 and not _may_close(tokens, place, verb):
        return False
    if reading.words_after(place) < _FEWEST_WORDS:
        return False
    return bool(place.coordinator) or place.opener != "," or not _passes_on(reading, place)


def _may_close(tokens: Sequence[Token], place: Place, verb: int) -> bool:
    lower = tokens[verb].lower
    is_clear = not (verbs.is_participle(lower) or verbs.is_infinitive(lower))
    # "Die billig sind" goes on with a relative clause, "die Preise sinken" does not.
    has_noun = any(token.is_capitalised or token.fenced for token in tokens[place.right : verb])
    is_relative = tokens[place.right].lower in words.RELATIVES and not has_noun
    return is_clear and bool(place.coordinator) and verb - place.right > 1 and not is_relative


def _passes_on(reading: Reading, place: Place) -> bool:
    """Whether the clause before only says who said it: "Der Rat warnte, die Zeit läuft ab"."""
    verb = reading.main_verb(place.start, place.left)
    if verb is None or reading.lower(verb) not in verbs.SAYING - _NOT_ONLY_SAYING:
        return False
    said = reading.tokens[verb + 1 : place.left]
    has_object = bool(said) and (
        said[0].lower in words.OBJECT_ARTICLES or said[0].is_number or said[0].is_capitalised
    )
    return not (has_object and subject_of(reading.tokens, place.start, verb) == (place.start, verb))


def _joint_after_not_only(reading: Reading, place: Place) -> Joint | None:
    if not any(
        one.lower == "nicht" and two.lower in {"nur", "allein", "bloß"}
        for one, two in pairwise(reading.tokens[place.start : place.left])
    ):
        return None
    before = reading.stretches[place.at - 1]
    last = reading.end(place)
    if before.kind is ClauseKind.SUBORDINATE and before.verb is not None:
        return Joint.SHARED_BEGINNING if final_verb(reading.tokens, place.right, last) is not None else None
    return _main_joint(reading, place)


def _is_conditional(reading: Reading) -> bool:
    tokens, first = reading.tokens, reading.stretches[0]
    begin = skip_words(tokens, first.first, first.last, words.COORDINATORS)
    ahead = [token.lower for token in tokens[begin : begin + 3]]
    if any(lower in words.CONDITIONS for lower in ahead[:1]) or (
        first.kind is ClauseKind.SUBORDINATE and "wenn" in ahead
    ):
        return True
    starts_with_verb = (
        bool(ahead)
        and verbs.is_finite(ahead[0])
        and len(ahead) > 1
        and (ahead[1] in words.NOMINATIVES or ahead[1] in words.PRONOUNS)
    )
    return starts_with_verb and finite_verb(tokens, begin + 1, first.last) is None


def _contrast(reading: Reading) -> Cut | None:
    """Find two facts set against each other in one sentence: "Wenn jetzt A …, wird es jetzt B …"."""
    if len(reading.stretches) != _TWO:
        return None
    first, second = reading.stretches
    if first.verb is None or second.opener != "," or second.verb != second.first:
        return None
    opposed = {"wenn": _is_then_and_now, "während": _is_more_and_less}.get(reading.lower(first.first))
    if opposed is None or not opposed(reading):
        return None
    return Cut(second.first - 1, second.first, Joint.CONTRAST)


def _is_then_and_now(reading: Reading) -> bool:
    earlier, later = (
        {token.lower for token in reading.tokens[one.first : one.first + _NEAR]} for one in reading.stretches
    )
    return not (earlier.isdisjoint(words.CONTRASTED_BEFORE) or later.isdisjoint(words.CONTRASTED_AFTER))


def _is_more_and_less(reading: Reading) -> bool:
    return all(
        any(token.is_number or token.lower in words.CHANGES for token in reading.tokens[one.first : one.last])
        for one in reading.stretches
    )
