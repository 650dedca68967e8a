"""Where an English sentence says two things that can be checked one by one."""

from collections.abc import Sequence
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.english_clauses import finite_verb, read_english
from claims.text.clauses.english_phrases import begins_plainly, is_marked, is_subject
from claims.text.clauses.english_relatives import added_cuts
from claims.text.clauses.english_shared import shared_joint
from claims.text.clauses.joints import Cut, Joint
from claims.text.clauses.readings import (
    STRONG_JOINS,
    ClauseKind,
    Place,
    Reading,
    Stretch,
    cuts_in,
    skip_words,
)
from claims.text.clauses.tokens import Token

_FEWEST_WORDS: Final = 4
_FEWEST_SHARED: Final = 3
_TWO: Final = 2


def english_cuts(tokens: Sequence[Token]) -> list[Cut]:
    reading = read_english(tokens)
    if contrast := _contrast(reading):
        return [contrast]
    if not reading.stretches or _is_conditional(reading) or _is_passed_on(reading):
        return []
    return cuts_in(reading, words.COORDINATORS, _cuts_at)


def _contrast(reading: Reading) -> Cut | None:
    """Find "While A rose by 3 percent, B fell", which sets two facts against each other."""
    if len(reading.stretches) != _TWO or reading.lower(0) not in words.CONTRASTS:
        return None
    first, second = reading.stretches
    if first.verb is None or second.kind is not ClauseKind.MAIN or second.opener != ",":
        return None
    opposed = all(
        any(token.is_number or token.lower in words.CHANGES for token in reading.tokens[one.first : one.last])
        for one in reading.stretches
    )
    return Cut(second.first - 1, second.first, Joint.CONTRAST) if opposed else None


def _is_conditional(reading: Reading) -> bool:
    tokens = reading.tokens
    first = skip_words(tokens, 0, len(tokens) - 1, words.COORDINATORS)
    if tokens[first].lower in words.CONDITIONS:
        return True
    openings = [[token.lower for token in tokens[one.first : one.first + 2]] for one in reading.stretches[:2]]
    return len(openings) > 1 and all(
        len(one) > 1 and one[0] == "the" and (one[1] in {"more", "less", "fewer"} or one[1].endswith("er"))
        for one in openings
    )


def _is_passed_on(reading: Reading) -> bool:
    """Whether the sentence closes with who said it, which then goes for all of it: "…, the office said"."""
    last = reading.stretches[-1]
    if (
        len(reading.stretches) == 1
        or last.opener != ","
        or last.kind is not ClauseKind.MAIN
        or last.verb is None
    ):
        return False
    if reading.lower(last.first) in words.COORDINATORS:
        return False
    rest = sum(token.is_word for token in reading.tokens[last.verb + 1 : last.last])
    return reading.lower(last.verb) in verbs.SAYING and (rest < _FEWEST_WORDS or last.verb == last.first)


def _cuts_at(reading: Reading, place: Place) -> list[Cut]:
    if place.opener == "," and not place.coordinator and (cuts := added_cuts(reading, place)):
        return cuts
    joint = _joint(reading, place)
    if joint is None:
        return []
    if joint is Joint.OWN and not place.coordinator and (earlier := _front_before(reading, place)):
        return [Cut(earlier, earlier + 1, joint)]
    # "While" only sets the clause against the one before.
    return [Cut(place.left, place.right + (joint is Joint.CONTRAST), joint)]


def _front_before(reading: Reading, place: Place) -> int | None:
    """Return the "and" of "…, and in 1954, the town …", where the new clause begins before the comma."""
    tokens = reading.tokens
    verb = reading.main_verb(place.start, place.left)
    places = range(place.left - 1, place.start if verb is None else verb, -1)
    at = next((at for at in places if tokens[at].lower in words.COORDINATORS and not tokens[at].fenced), None)
    if at is None or tokens[at + 1].lower not in words.PREPOSITIONS:
        return None
    is_time = tokens[place.left - 1].is_number or tokens[place.left - 1].lower in words.TIMES
    return at if is_time and place.left - at > _TWO else None


def _joint(reading: Reading, place: Place) -> Joint | None:
    if _is_second_content(reading, place):
        return Joint.CONTENT
    if place.opener == "," and not place.coordinator and _sets_against(reading, place):
        return Joint.CONTRAST
    if not _follows_whole_clause(reading, place):
        return None
    if _is_own_clause(reading, place):
        return Joint.OWN
    return shared_joint(reading, place)


def _is_second_content(reading: Reading, place: Place) -> bool:
    """Whether "and that" goes on with what somebody said."""
    if reading.lower(place.right) != "that" or place.coordinator not in {"and", "but"}:
        return False
    earlier = any(
        token.lower == "that" and not token.fenced for token in reading.tokens[place.start : place.left]
    )
    return earlier and finite_verb(reading.tokens, place.right + 1, reading.end(place)) is not None


def _sets_against(reading: Reading, place: Place) -> bool:
    if reading.lower(place.right) not in words.CONTRASTS or reading.words_after(place) <= _FEWEST_WORDS:
        return False
    verb = finite_verb(reading.tokens, place.right + 1, reading.end(place))
    has_main = reading.main_verb(place.start, place.left) is not None
    return has_main and verb is not None and verb > place.right + 1


def _follows_whole_clause(reading: Reading, place: Place) -> bool:
    """Whether the words before can stand alone, and the place is not inside a subordinate clause."""
    verb = reading.main_verb(place.start, place.left)
    # Without a comma "so" says how far, or what for: "so far as he knew", "so he could play".
    if (
        verb is None
        or _is_only_participle(reading, place)
        or (place.coordinator == "so" and not place.opener)
    ):
        return False
    if place.opener in STRONG_JOINS:
        return True
    inside = reading.stretches[place.at - 1 if place.opener else place.at]
    if not place.opener:
        return (
            inside.kind is ClauseKind.MAIN and verb >= inside.first and not _is_open(reading, place, inside)
        )
    if place.coordinator:
        return True
    return inside.kind is ClauseKind.MAIN and verb >= inside.first and not _is_open(reading, place, inside)


def _is_only_participle(reading: Reading, place: Place) -> bool:
    """Whether the words before hold no verb but a participle: "the firm, founded in 1921 and …"."""
    verb = reading.leading_verb(place.start, place.left)
    begins = verb is not None and any(verb == stretch.first > place.start for stretch in reading.stretches)
    return begins and verb is not None and verbs.is_participle(reading.lower(verb))


def _is_open(reading: Reading, place: Place, stretch: Stretch) -> bool:
    """Whether a clause began in the stretch that the coordinator may go on with."""
    first = max(stretch.first, place.start)
    return any(
        token.lower in words.OPENERS and not token.fenced for token in reading.tokens[first : place.left]
    )


def _is_own_clause(reading: Reading, place: Place) -> bool:
    tokens, last = reading.tokens, reading.end(place)
    if place.opener and reading.stretches[place.at].kind is not ClauseKind.MAIN:
        return False
    verb = finite_verb(tokens, place.right, last)
    if verb is None or verb == place.right or reading.words_after(place) < _FEWEST_SHARED:
        return False
    if not is_subject(tokens, place.right, verb):
        return False
    if place.opener == "," and not place.coordinator:
        return _is_clear(tokens, verb, last) and _may_follow_comma(reading, place, verb)
    if place.opener == ",":
        return not _is_noun_before_to(reading, place, verb)
    return bool(place.opener) or (_is_clear(tokens, verb, last) and _may_follow_and(reading, place, verb))


def _is_noun_before_to(reading: Reading, place: Place, verb: int) -> bool:
    """Whether the verb may be a noun instead: "…, and members of school boards to act on their behalf"."""
    is_present = reading.lower(verb) in verbs.BASE | verbs.THIRD_PERSON - verbs.AUXILIARY
    return is_present and reading.lower(verb + 1) == "to" and not is_marked(reading.tokens[place.right])


def _may_follow_comma(reading: Reading, place: Place, verb: int) -> bool:
    is_last = verb == reading.end(place) - 1
    is_plain = begins_plainly(reading.tokens[place.right]) and not is_last
    return is_plain and not _passes_on(reading, place, verb)


def _may_follow_and(reading: Reading, place: Place, verb: int) -> bool:
    is_present = reading.lower(verb) in verbs.BASE | verbs.THIRD_PERSON
    if is_present and not is_marked(reading.tokens[place.right]):
        return False
    return not _is_what_was_said(reading, place)


def _is_clear(tokens: Sequence[Token], verb: int, last: int) -> bool:
    """Whether the word can be no participle behind its noun: "firms registered abroad"."""
    lower = tokens[verb].lower
    if lower in verbs.AUXILIARY or lower in verbs.CLEAR_PAST or not verbs.is_participle(lower):
        return True
    if (
        lower in words.NEVER_PASSIVE
        or tokens[verb - 1].lower in words.PRONOUNS
        or tokens[verb - 1].is_capitalised
    ):
        return True
    after = tokens[verb + 1] if verb + 1 < last else None
    return after is not None and (after.lower in words.DETERMINERS | words.PRONOUNS or after.is_number)


def _passes_on(reading: Reading, place: Place, verb: int) -> bool:
    """Whether one of the two only says who said the other: "prices rose, the bank said"."""
    before = reading.main_verb(place.start, place.left)
    return reading.lower(verb) in verbs.SAYING or (
        before is not None and reading.lower(before) in verbs.SAYING
    )


def _is_what_was_said(reading: Reading, place: Place) -> bool:
    """Whether the clause may go on with what somebody says: "he said A was low and B was high"."""
    before = reading.main_verb(place.start, place.left)
    return before is not None and reading.lower(before) in verbs.SAYING
