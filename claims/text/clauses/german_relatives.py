"""German relative clauses that add a fact of their own, as against those that say which one is meant."""

from collections.abc import Sequence
from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.joints import Cut, Joint
from claims.text.clauses.readings import ClauseKind, Place, Reading, Stretch
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

_FEWEST_WORDS: Final = 4
#: What may follow and still belong to the relative clause.
_HANGING: Final = frozenset({ClauseKind.RELATIVE, ClauseKind.SUBORDINATE, ClauseKind.INFINITIVE})
_DEFINITE: Final = listed("der die das den dem des")
_OWNING: Final = listed("deren dessen")
#: A genitive's article and the pronoun behind it, by the articles of the nouns that the pronoun may mean too.
_OF_SAME_GENDER: Final = {
    ("der", "die"): listed("die der eine einer keine diese dieser"),
    ("des", "der"): listed("der den dem ein einen einem dieser diesen diesem"),
    ("des", "das"): listed("das dem ein einem dieses diesem"),
}
_LONGEST_HEAD: Final = 8
_PREPOSITION_AND_NAME: Final = 2


def relative_cuts(reading: Reading, place: Place) -> list[Cut]:
    """Return the cut before the relative clause, and the one behind it if its sentence goes on."""
    stretches, at = reading.stretches, place.at
    stretch = stretches[at]
    if stretch.kind is not ClauseKind.RELATIVE or not _adds_fact(reading.tokens, stretch, place.start):
        return []
    before = Cut(stretch.first - 1, stretch.first, Joint.RELATIVE)
    main = reading.main_verb(place.start, place.left)
    if all(one.kind in _HANGING for one in stretches[at + 1 :]):
        return [before] if main is not None else []
    following = stretches[at + 1]
    goes_on = (
        following.opener == "," and following.kind is ClauseKind.MAIN and following.verb == following.first
    )
    if main is None and goes_on and stretches[at - 1].first == place.start:
        return [before, Cut(following.first - 1, following.first, Joint.RESUMED)]
    return []


def _adds_fact(tokens: Sequence[Token], stretch: Stretch, start: int) -> bool:
    said = tokens[stretch.first : stretch.last]
    if sum(token.is_word for token in said) < _FEWEST_WORDS or said[0].lower == "was":
        return False
    comma = stretch.first - 1
    head = tokens[slice(*head_of(tokens, comma, start))]
    if not head:
        return False
    if said[0].lower == "von" and said[1].lower == "denen":
        return True
    if any(token.lower in words.PICKING for token in head[:2]):
        return False
    return _is_name(head) or (
        _is_known(head)
        and not _has_rival(tokens, comma - len(head), start, said[0].lower)
        and (any(one.lower in _OWNING for one in said[:2]) or _reports(said))
    )


def _has_rival(tokens: Sequence[Token], head: int, start: int, pronoun: str) -> bool:
    """Whether the pronoun fits the noun that a genitive hangs on as well: "die Leiterin der Bank, die …"."""
    articles = _OF_SAME_GENDER.get((tokens[head].lower, pronoun))
    if articles is None or head == start or not tokens[head - 1].is_capitalised:
        return False
    return tokens[_phrase_start(tokens, head, start)].lower in articles


def head_of(tokens: Sequence[Token], comma: int, start: int) -> tuple[int, int]:
    """Return the noun phrase before the comma, without the place in "die Werft in Wismar, die …"."""
    first = _phrase_start(tokens, comma, start)
    if comma - first == _PREPOSITION_AND_NAME and tokens[first].lower in words.PREPOSITIONS:
        return _phrase_start(tokens, first, start), first
    return first, comma


def _phrase_start(tokens: Sequence[Token], comma: int, start: int) -> int:
    """Return where a noun phrase begins that ends here: at its article or preposition, or behind a verb."""
    at = comma
    while at > start and comma - at < _LONGEST_HEAD:
        token = tokens[at - 1]
        if not token.fenced and (
            not token.is_word or (verbs.is_finite(token.lower) and not token.is_capitalised)
        ):
            break
        at -= 1
        if token.lower in words.DETERMINERS or token.lower in words.PREPOSITIONS:
            break
    return at


def _is_name(head: Sequence[Token]) -> bool:
    """Whether a second noun follows the first, as a name does: "die Biologin Carla Neumann"."""
    nouns = [token for token in head if token.is_capitalised and token.lower not in words.DETERMINERS]
    last_two = len(head) > 1 and head[-1].is_capitalised and head[-2].is_capitalised
    return last_two and len(nouns) > 1 and head[-2].lower not in words.DETERMINERS


def _is_known(head: Sequence[Token]) -> bool:
    noun = head[-1]
    if head[0].lower not in _DEFINITE or not (noun.is_capitalised or noun.fenced):
        return False
    if noun.lower in words.NARROWED or noun.lower.removesuffix("s") in words.NARROWED:
        return False
    between = [token.lower for token in head[1:-1]]
    return not any(lower.endswith(("ste", "sten", "ster", "stes")) for lower in between)


def _reports(said: Sequence[Token]) -> bool:
    """Whether the clause tells something that can be dated or counted."""
    return any(token.is_number or token.lower in words.NUMBERS for token in said)
