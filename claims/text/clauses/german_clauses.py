"""What the stretches between the commas of a German sentence are: main clauses, relative ones and so on."""

from collections.abc import Sequence
from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.readings import (
    ClauseKind,
    Reading,
    Stretch,
    skip_words,
    stretches_between,
    word_end,
)
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

#: They look like verbs and close many a clause.
_NEVER_VERBS: Final = listed(
    """
    nicht seit mit erst selbst statt laut trotz bereits fast rund sonst samt
    """
)
#: They take a noun as well as a clause, which then has its verb at the end.
_ALSO_PREPOSITIONS: Final = listed("während seit bis als wie da damit statt anstatt")

_BEFORE_FIGURES: Final = listed("rund etwa knapp fast über gut mehr bis ungefähr mindestens")
_SHORTEST_UNLISTED: Final = 6
_INFINITIVES: Final = listed("werden haben")


def read_german(tokens: Sequence[Token]) -> Reading:
    return Reading(tokens, stretches_between(tokens, _stretch), finite_verb)


def _stretch(tokens: Sequence[Token], first: int, last: int, opener: str) -> Stretch:
    end = word_end(tokens, first, last)
    start = skip_words(tokens, first, end, words.COORDINATORS)
    kind, verb = _kind(tokens, start, end, opener)
    return Stretch(first, last, opener, kind, verb)


def _kind(tokens: Sequence[Token], first: int, last: int, opener: str) -> tuple[ClauseKind, int | None]:
    if first >= last:
        return ClauseKind.FRAGMENT, None
    at_end = final_verb(tokens, first, last)
    if _is_subordinate(tokens, first, last, at_end):
        return ClauseKind.SUBORDINATE, at_end
    if opener in {",", "–", "—"} and at_end is not None and _is_relative(tokens, first):
        return ClauseKind.RELATIVE, at_end
    has_zu = _has_zu(tokens, first, last)
    if tokens[first].lower in words.INFINITIVE_OPENERS and has_zu:
        return ClauseKind.INFINITIVE, None
    verb = finite_verb(tokens, first, last)
    if verb is not None:
        return ClauseKind.MAIN, verb
    return (ClauseKind.INFINITIVE if has_zu else ClauseKind.FRAGMENT), None


def _is_subordinate(tokens: Sequence[Token], first: int, last: int, at_end: int | None) -> bool:
    begin = skip_words(tokens, first, last - 1, words.BEFORE_SUBORDINATORS)
    lower = tokens[begin].lower
    if lower not in words.SUBORDINATORS:
        return False
    if at_end is not None or lower not in _ALSO_PREPOSITIONS:
        return True
    if lower in {"bis", "seit"} and _says_when(tokens[begin + 1 : last]):
        return False
    return lower != "seit" and finite_verb(tokens, begin + 1, last) is None


def _says_when(phrase: Sequence[Token]) -> bool:
    """Whether only a time stands behind "bis": "bis Freitag", "seit 2019"."""
    return bool(phrase) and (phrase[0].lower in words.TIMES or phrase[0].is_number)


def _is_relative(tokens: Sequence[Token], first: int) -> bool:
    lower = tokens[first].lower
    if lower in words.RELATIVES:
        return True
    following = tokens[first + 1].lower if first + 1 < len(tokens) else ""
    return lower in words.PREPOSITIONS and following in words.RELATIVES - {"die", "das"} | {"die"}


def _has_zu(tokens: Sequence[Token], first: int, last: int) -> bool:
    for index in range(first, last):
        lower = tokens[index].lower
        if lower == "zu" and index + 1 < last and verbs.is_infinitive(tokens[index + 1].lower):
            return True
        if "zu" in lower and not tokens[index].is_capitalised and verbs.is_zu_infinitive(lower):
            return True
    return False


def final_verb(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Return the place of the verb that closes a subordinate clause, or None in a clause of another order."""
    at = last - 1
    if (
        at <= first
        or tokens[at].is_capitalised
        or tokens[at].fenced
        or not verbs.is_finite_at_end(tokens[at].lower)
    ):
        return None
    lower = tokens[at].lower
    if tokens[at - 1].lower == "zu":
        return None
    earlier = finite_verb(tokens, first, at)
    if earlier is None or (lower in verbs.AUXILIARY and _are_participles(tokens, earlier, at)):
        return at
    if verbs.is_participle(lower) or verbs.is_infinitive(lower):
        # "wurde … verkauft" is a main clause, "… genannt werden wollten" is none.
        return None
    return at if all(_is_verbal(tokens[index].lower) for index in range(earlier, at)) else None


def _are_participles(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether "kontrolliert" is none but a participle, as it is in "kontrolliert und besetzt wird"."""
    return all(
        verbs.is_participle(tokens[index].lower)
        for index in range(first, last)
        if is_finite_here(tokens, index, first, last)
    )


def _is_verbal(lower: str) -> bool:
    return verbs.is_participle(lower) or verbs.is_infinitive(lower) or verbs.is_finite(lower)


def finite_verb(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Return the place of the first word that can be nothing but the verb of a main clause."""
    return next((index for index in range(first, last) if is_finite_here(tokens, index, first, last)), None)


def is_finite_here(tokens: Sequence[Token], index: int, first: int, last: int) -> bool:
    """Whether the word is a main clause's verb, and no participle or adjective of the same form."""
    token = tokens[index]
    if token.fenced or token.is_capitalised or token.lower in _NEVER_VERBS:
        return False
    if token.lower in verbs.AUXILIARY:
        return not (token.lower in _INFINITIVES and index == last - 1 and index > first + 1)
    if not verbs.is_finite(token.lower) and not _is_unlisted_past(tokens, index, last):
        return False
    return not _is_bare_participle(tokens, index, last) and _stands_as_verb(tokens, index, first, last)


def _is_bare_participle(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether a participle closes the clause or stands right before its auxiliary."""
    if not verbs.is_participle(tokens[index].lower):
        return False
    return index == last - 1 or tokens[index + 1].lower in verbs.AUXILIARY


def _stands_as_verb(tokens: Sequence[Token], index: int, first: int, last: int) -> bool:
    is_attribute = _is_attribute(tokens, index, last)
    if index == first:
        return not is_attribute
    before = tokens[index - 1].lower
    if before == "zu" or before in words.LEADS_TO_NOUN:
        return False
    return not (is_attribute and _after_determiner(tokens, index, first))


def _is_unlisted_past(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether a word that no list has is shaped like a past tense and followed by what follows a verb."""
    lower = tokens[index].lower
    if (
        not lower.endswith(("te", "ten"))
        or lower.endswith(("ste", "sten"))
        or len(lower) < _SHORTEST_UNLISTED
    ):
        return False
    if index + 1 >= last:
        return False
    after = tokens[index + 1].lower
    leads_to_noun = after == "das" and index + 2 < last and tokens[index + 2].is_capitalised
    return leads_to_noun or after in words.LEADS_TO_NOUN | {"sich"}


def _is_attribute(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether the word may be a participle before its noun: "besetzte Gebiete"."""
    lower, after = tokens[index].lower, index + 1
    if not lower.endswith(("te", "ten", "ene", "enen")) or not verbs.is_participle(
        lower.rstrip("n").removesuffix("e")
    ):
        return False
    if after + 1 < last and tokens[after].lower in _BEFORE_FIGURES and tokens[after + 1].is_number:
        return True
    if after >= last or _stops(tokens[after].lower) or tokens[after].lower in words.ADVERBS:
        return False
    goes_on = tokens[after].is_capitalised or tokens[after].is_number
    return goes_on or tokens[after].lower.endswith(("e", "en", "er", "es"))


def _after_determiner(tokens: Sequence[Token], index: int, first: int) -> bool:
    at = index - 1
    while (
        at > first and tokens[at].is_word and not tokens[at].is_capitalised and not _stops(tokens[at].lower)
    ):
        at -= 1
    return _stops(tokens[at].lower)


def _stops(lower: str) -> bool:
    return lower in words.DETERMINERS or lower in words.PREPOSITIONS
