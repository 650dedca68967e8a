"""What a German phrase can be in its clause: the subject, or something that only stands before the verb."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.readings import skip_words
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

_LONGEST: Final = 16
_SMALL: Final = 3
#: They join clauses elsewhere and compare or measure inside a phrase.
_INSIDE_PHRASES: Final = listed("als wie bis seit während")
_SUBJECT_ARTICLES: Final = listed("der die das ein eine sein seine ihr ihre")
_DATIVES: Final = listed("dem einem diesem seinem ihrem")
_SUBJECT_PRONOUNS: Final = listed("er sie es wir ich man das dies die der alle viele einige beide")


class Front(Enum):
    SUBJECT = auto()
    OTHER = auto()


def front_of(tokens: Sequence[Token], first: int, verb: int) -> Front | None:
    """Say what stands before the verb, or None if it is no single phrase."""
    phrase = tokens[first:verb]
    if not 0 < len(phrase) <= _LONGEST or any(_breaks(token) for token in phrase) or _is_two_phrases(phrase):
        return None
    lower = phrase[0].lower
    if len(phrase) == 1 and (lower in words.ADVERBS or verbs.is_participle(lower)):
        return Front.OTHER
    if lower in {"oder", "entweder"}:
        return None
    if lower in words.PREPOSITIONS | {"als", "wie"} or _says_when(phrase):
        return Front.OTHER
    if lower in words.PRONOUNS and len(phrase) <= _SMALL:
        return _front_of_pronoun(phrase)
    return _front_of_phrase(phrase)


def _front_of_pronoun(phrase: Sequence[Token]) -> Front | None:
    """Take "das Bad" and "er" for subjects, but not the relative pronoun of "die hochgespült werden"."""
    if len(phrase) > 1 and verbs.is_participle(phrase[-1].lower):
        return None
    # "Alles in allem" only sums up.
    return Front.OTHER if len(phrase) > 1 and phrase[1].lower in words.PREPOSITIONS else Front.SUBJECT


def _front_of_phrase(phrase: Sequence[Token]) -> Front | None:
    lower = phrase[0].lower
    has_noun = any(token.is_capitalised or token.fenced for token in phrase)
    if lower in words.OBLIQUES and lower not in words.NOMINATIVES:
        return Front.OTHER if has_noun else None
    if lower in words.NOMINATIVES:
        return None if lower in words.RELATIVES and _lacks_noun(phrase) else Front.SUBJECT
    if lower in words.ADVERBS:
        return Front.SUBJECT if has_noun and phrase[1].lower in words.NOMINATIVES else Front.OTHER
    if phrase[0].is_number or phrase[0].is_capitalised or phrase[0].fenced:
        return Front.SUBJECT
    return Front.SUBJECT if has_noun and lower.endswith(("e", "er", "es")) else None


def _lacks_noun(phrase: Sequence[Token]) -> bool:
    """Whether "der 1812 in Wien" has a noun only behind its preposition, and so begins a relative clause."""
    preposition = next((at for at, token in enumerate(phrase) if token.lower in words.PREPOSITIONS), None)
    if preposition is None or any(token.is_capitalised or token.fenced for token in phrase[1:preposition]):
        return False
    governs = [token.lower for token in phrase[-_SMALL:-1] if token.lower not in words.DETERMINERS]
    return phrase[-1].is_number or bool(governs and governs[-1] in words.PREPOSITIONS)


def _breaks(token: Token) -> bool:
    if token.fenced:
        return False
    lower = token.lower
    if not token.is_word:
        return token.text not in {"%", "&", "/", "-", "'", "’", "$", "€"}
    return (lower in words.SUBORDINATORS and lower not in _INSIDE_PHRASES) or lower in {"zu", "sich"}


def _is_two_phrases(phrase: Sequence[Token]) -> bool:
    """Whether a noun is followed by what begins another phrase: "Hund ein Erlebnis und"."""
    if phrase[-1].lower in {"und", "oder"}:
        return True
    return any(
        one.is_capitalised
        and one.lower not in words.DETERMINERS | words.ADVERBS
        and two.lower in {"ein", "eine", "das", "die"}
        for one, two in pairwise(phrase)
    )


def _says_when(phrase: Sequence[Token]) -> bool:
    first = phrase[0]
    if first.is_number and len(phrase) == 1:
        return True
    if first.lower in words.TIMES and first.is_capitalised:
        return True
    return phrase[-1].lower in {"lang", "später", "zuvor", "danach", "davor", "vorher", "nachher"}


def has_subject_after(tokens: Sequence[Token], verb: int, last: int) -> bool:
    skipped = words.ADVERBS | words.OBJECT_PRONOUNS - {"es"}
    at = _behind_dative(tokens, skip_words(tokens, verb + 1, last, skipped), last)
    while at < last and tokens[at].lower in words.PREPOSITIONS:
        noun = name_end(tokens, at + 1, last) if at + 1 < last else None
        if noun is None:
            return False
        at = skip_words(tokens, noun, last, skipped)
    if at >= last or not (tokens[at].is_word or tokens[at].fenced):
        return False
    lower = tokens[at].lower
    if lower in _SUBJECT_PRONOUNS or lower in words.NOMINATIVES or tokens[at].fenced or tokens[at].is_number:
        return True
    if lower in words.OBLIQUES:
        return False
    return tokens[at].is_capitalised or (at + 1 < last and tokens[at + 1].is_capitalised)


def _behind_dative(tokens: Sequence[Token], at: int, last: int) -> int:
    """Skip "dem Bündnis" in "gehören dem Bündnis 31 Staaten an", where an article leaves no doubt."""
    if at >= last or tokens[at].lower not in _DATIVES:
        return at
    noun = _plain_end(tokens, at, last)
    return at if noun is None or noun >= last or not _begins_subject(tokens[noun]) else noun


def _begins_subject(token: Token) -> bool:
    return token.is_number or token.lower in words.NOMINATIVES - words.ADVERBS


def subject_of(tokens: Sequence[Token], first: int, verb: int) -> tuple[int, int] | None:
    """Return the tokens of a main clause's subject, without an apposition, or None if it is not plain."""
    begin = _front_start(tokens, first, verb)
    comma = next((at for at in range(begin, verb) if tokens[at].text == "," and not tokens[at].fenced), verb)
    if _is_row(tokens, comma, verb):
        return begin, verb
    front = front_of(tokens, begin, comma)
    if front is Front.SUBJECT and not _is_dative(tokens, begin, comma, verb):
        # "Auch" adds the subject to those of the sentence before, and only in its first clause.
        return begin + (tokens[begin].lower == "auch" and begin + 1 < comma), comma
    return _subject_after(tokens, verb) if front is Front.OTHER or begin == verb else None


def _is_row(tokens: Sequence[Token], comma: int, verb: int) -> bool:
    """Tell "Brasilien, Indien und China haben …" from a noun with an apposition; only the row is plural."""
    joined = any(token.lower in {"und", "sowie"} for token in tokens[comma:verb])
    return joined and verbs.is_plural(tokens[verb].lower)


def _front_start(tokens: Sequence[Token], first: int, verb: int) -> int:
    """Skip a leading "Denn" and what only announces the clause: "Das heißt, …"."""
    borders = [at for at in range(first, verb) if tokens[at].text in {",", ":"} and not tokens[at].fenced]
    if (
        len(borders) == 1
        and borders[0] < verb - 1
        and any(
            verbs.is_finite(token.lower) for token in tokens[first : borders[0]] if not token.is_capitalised
        )
    ):
        first = borders[0] + 1
    while first < verb - 1 and tokens[first].lower in words.COORDINATORS:
        first += 1
    return first


def _is_dative(tokens: Sequence[Token], first: int, last: int, verb: int) -> bool:
    """Whether "der Gruppe" stands before a plural verb, which it cannot be the subject of."""
    is_joined = any(token.lower in {"und", "sowie"} for token in tokens[first:last])
    return (
        tokens[first].lower in {"der", "einer", "dieser"}
        and verbs.is_plural(tokens[verb].lower)
        and not is_joined
    )


def name_end(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Return where a plain noun phrase ends that begins a clause, with a genitive that hangs on it."""
    at = _plain_end(tokens, first, last)
    if at is not None and at < last and tokens[at].lower in {"der", "des"}:
        return _plain_end(tokens, at, last) or at
    return at


def _plain_end(tokens: Sequence[Token], first: int, last: int) -> int | None:
    at = first
    if tokens[at].lower in words.DETERMINERS:
        at += 1
        while (
            at < last and not tokens[at].is_capitalised and tokens[at].lower.endswith(("e", "en", "er", "es"))
        ):
            at += 1
    noun = at
    while at < last and tokens[at].is_capitalised and not tokens[at].fenced:
        at += 1
    return at if at > noun else None


def _subject_after(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """Read a plain subject behind the verb: a pronoun, a name, or an article with its noun."""
    at = verb + 1
    if at >= len(tokens) or tokens[at].fenced:
        return None
    if tokens[at].lower in {"er", "sie", "es", "wir", "ich", "man"}:
        return at, at + 1
    if tokens[at].lower in words.DETERMINERS - _SUBJECT_ARTICLES:
        return None
    last = name_end(tokens, at, len(tokens))
    return None if last is None else (at, last)
