"""Which words of an English clause are or can be its subject, and which noun an addition belongs to."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.readings import Place, Reading, skip_words
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

_LONGEST: Final = 14
_LONGEST_HEAD: Final = 8
_APOSTROPHES: Final = frozenset("'‘’")
_ARTICLE_AND_NOUN: Final = 2
#: They tie the first clause to the sentence before, and no second one.
_TIES: Final = listed("then instead meanwhile however finally thus therefore eventually")
#: They close a phrase that says when: "six weeks later he …".
LATER: Final = listed("later earlier before after afterwards")


def subject_of(tokens: Sequence[Token], first: int, verb: int) -> tuple[int, int] | None:
    """Return the tokens of the subject before the verb, without an apposition, or None if it is not plain."""
    last = _before_adverbs(tokens, first, verb)
    if last > first and tokens[last - 1].lower in words.PERSONAL:
        return last - 1, last
    first, last = _phrase_between_commas(tokens, skip_words(tokens, first, verb, words.COORDINATORS), verb)
    first = skip_words(tokens, first, last - 1, _TIES)
    last -= last > first and tokens[last - 1].text in _APOSTROPHES
    last = _before_adverbs(tokens, first, last)
    if not 0 < last - first <= _LONGEST or _is_no_subject(tokens[first:last]):
        return None
    return first, last


def has_subject(reading: Reading, place: Place) -> bool:
    """Whether what follows the place can share a subject; a later part has that of the first one."""
    verb = reading.leading_verb(place.start, place.left)
    return place.start > 0 or (verb is not None and subject_of(reading.tokens, place.start, verb) is not None)


def _phrase_between_commas(tokens: Sequence[Token], first: int, verb: int) -> tuple[int, int]:
    commas = [at for at in range(first, verb) if tokens[at].text in {",", ":"} and not tokens[at].fenced]
    if not commas:
        return first, verb
    says_when = tokens[commas[0] - 1].lower in words.TIMES
    if says_when or tokens[first].lower in words.PREPOSITIONS | words.ADVERBS | words.SUBORDINATORS:
        return commas[-1] + 1, verb
    return (first, verb) if _is_row(tokens, commas, verb) else (first, commas[0])


def _before_adverbs(tokens: Sequence[Token], first: int, last: int) -> int:
    while (
        last > first + 1 and tokens[last - 1].lower in words.ADVERBS and not _is_numbered(tokens, first, last)
    ):
        last -= 1
    return last


def _is_no_subject(phrase: Sequence[Token]) -> bool:
    """Whether the words hold a clause, end in an article, go on with a row or only say "there"."""
    if any(token.lower in words.OPENERS and not token.fenced for token in phrase):
        return True
    is_cut_off = phrase[0].lower in {"and", "or"} or phrase[-1].lower in words.ARTICLES
    return is_cut_off or [token.lower for token in phrase] == ["there"]


def _is_numbered(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether "first" is the noun itself: "the first is …"."""
    return last - first == _ARTICLE_AND_NOUN and tokens[first].lower in words.DETERMINERS


def _is_row(tokens: Sequence[Token], commas: Sequence[int], verb: int) -> bool:
    """Tell "Brazil, India and China have …" from an apposition: "Ada, a judge and author, has …"."""
    joined = any(token.lower == "and" for token in tokens[commas[-1] : verb])
    return joined and tokens[verb - 1].text != "," and tokens[commas[0] + 1].lower not in {"a", "an"}


def head_start(tokens: Sequence[Token], comma: int, start: int) -> int:
    """Return where the noun phrase before the comma begins: at its article, or behind a verb."""
    at = comma
    while at > start and comma - at < _LONGEST_HEAD:
        token = tokens[at - 1]
        # What stands right before the comma is the noun itself: "3,400 volunteers, none of whom".
        is_verb = at < comma and not token.is_capitalised and verbs.is_finite(token.lower)
        if not token.fenced and (not token.is_word or token.lower in words.PREPOSITIONS or is_verb):
            break
        at -= 1
        if token.lower in words.DETERMINERS:
            break
    return at


def is_subject(tokens: Sequence[Token], first: int, verb: int) -> bool:
    phrase = tokens[first:verb]
    if len(phrase) > _LONGEST or any(
        token.lower in words.OPENERS | {"to"} and not token.fenced for token in phrase[1:]
    ):
        return False
    last = phrase[-1].lower
    if last in words.COORDINATORS:
        return False
    if phrase[0].lower.endswith("ing") or [token.lower for token in phrase[:2]] == ["the", "way"]:
        return False
    if _holds_second_subject(phrase) or _only_says_when(phrase):
        return False
    if len(phrase) == 1 and last in words.ADVERBS:
        return False
    return last not in words.PREPOSITIONS | words.DETERMINERS - words.PRONOUNS - {
        "all",
        "both",
        "many",
        "few",
        "most",
    }


def _only_says_when(phrase: Sequence[Token]) -> bool:
    """Whether "in August 1799" stands alone before the verb, or "weeks after the vote" opens a clause."""
    is_time = phrase[-1].is_number or phrase[-1].lower in words.TIMES
    opens_clause = any(
        one.lower in words.TIMES and two.lower in {"after", "before"} for one, two in pairwise(phrase)
    )
    return opens_clause or (phrase[0].lower in words.PREPOSITIONS and is_time)


def _holds_second_subject(phrase: Sequence[Token]) -> bool:
    """Whether a noun is told apart by a clause without "that": "experiments they want"."""
    first = phrase[0].lower
    if first in words.PREPOSITIONS or first in words.ADVERBS:
        return False
    if len(phrase) > 1 and phrase[-2].lower in LATER:
        return False
    return any(token.lower in words.PERSONAL for token in phrase[1:])


def is_marked(token: Token) -> bool:
    """Whether the word can begin a subject and no second half of one: "mayors and members of …"."""
    lower = token.lower
    return (
        lower in words.DETERMINERS | words.PRONOUNS | words.NUMBERS or token.is_number or token.is_capitalised
    )


def begins_plainly(token: Token) -> bool:
    lower = token.lower
    if lower in words.DETERMINERS | words.PRONOUNS | words.NUMBERS or token.is_number or token.fenced:
        return True
    return lower not in words.PREPOSITIONS | words.ADVERBS | words.OPENERS
