"""Which words leave a German statement open: pronouns, pointers and an office that is not named."""

import re
from collections.abc import Sequence
from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.german_clauses import read_german
from claims.text.clauses.readings import ClauseKind
from claims.text.clauses.tokens import Token, tokens_of
from claims.text.clauses.word_lists import listed

_PERSONAL: Final = listed("er sie es ihn ihm ihnen")
#: They need their noun as a pronoun does, but not behind a preposition: "in diesem Fall" only ties the text.
_DEMONSTRATIVES: Final = listed(
    """
    dieser diese dieses diesem diesen derselbe dieselbe dasselbe letzterer letztere letzteres
    """
)
#: They stand for a whole phrase, wherever they stand.
_ADVERBIAL: Final = listed("dort davon dabei darüber darunter daran dazu dafür dadurch dies")
#: "Das heißt" repeats what stands before, "das klingt gut" leaves open what.
_REPEATING: Final = listed("heißt hieß bedeutet bedeutete liegt lag gilt galt")
_NEAR: Final = 12
_CLAUSE_FOLLOWS: Final = re.compile(r", (?:dass|ob|wie|wer|was|wann|warum|wenn|weil)\b")
#: "Es" stands for nothing in "es gibt", "es geht um", "es ist klar, dass".
EMPTY_ES: Final = re.compile(
    r"\b[Ee]s (?:gibt|gab|gebe|geht|ging|handelt|handelte|heißt|hieß|kommt|kam|fehlt|fehlte|fehlen|scheint"
    r"|droht|regnet|regnete|schneit|schneite|besteht|bestehen|gelang|leben|lebten|kamen)\b"
    r"|\b[Ee]s (?:ist|war|sei|wird|wurde|bleibt|blieb|steht|stand)\b[^,]{1,60},"
    r" (?:dass|ob|wie|wer|was|wann|warum)\b"
    r"|\b(?:gibt|gab|gebe|geht|ging|handelt|handelte|heißt|hieß) es\b"
    r"|\b(?:ist|war|wird|bleibt|blieb|wäre) es(?=[^,]{1,60}, (?:dass|ob|wie|wer|was|wann|warum)\b"
    r"|[^,]{1,60}, (?!um\b|ohne\b|statt\b|anstatt\b)[^,]{1,120}\bzu [a-zäöü]{3,30}\b)"
)
_NO_NOUNS: Final = words.DETERMINERS | words.ADVERBS | words.PREPOSITIONS | words.COORDINATORS
#: Who holds an office "an der Spitze" without saying of what.
_OFFICE: Final = re.compile(
    r"\ban der Spitze\b(?! (?:de[rsmn]|von|vom|eine[rs]|diese[rs]|jene[rs]|seine[rs]|ihre[rs]|unsere[rs]"
    r"|[A-ZÄÖÜ„»\"“]))"
)
_HOLDING: Final = listed("steht stehen stand standen gestanden ist war sind waren bleibt blieb")


def open_pointer(statement: str) -> str:
    """Return the first word that needs a noun from elsewhere, or an office without its body, or ""."""
    tokens = tokens_of(statement)
    return _pointer(statement, tokens) or _open_office(statement, tokens)


def _pointer(statement: str, tokens: Sequence[Token]) -> str:
    empty = {place for match in EMPTY_ES.finditer(statement) for place in (match.start(), match.end() - 2)}
    if _begins_with_that(statement, tokens):
        return tokens[0].text
    behind_verb = _behind_first_verb(tokens)
    has_noun = False
    for index, token in enumerate(tokens):
        stands_open = not has_noun or index == behind_verb
        is_pronoun = token.lower in _PERSONAL and token.start not in empty
        if not token.fenced and (
            _is_adverbial(tokens, index) or (stands_open and (is_pronoun or _is_demonstrative(tokens, index)))
        ):
            return token.text
        has_noun = has_noun or token.fenced or _is_noun(token, index)
    return ""


def _is_adverbial(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word points back, as in "darüber" alone and not in "darüber hinaus" and "daran, dass"."""
    if tokens[index].lower not in _ADVERBIAL:
        return False
    following = [token.lower for token in tokens[index + 1 : index + _NEAR]]
    if following[:1] == [","]:
        return following[1] not in words.SUBORDINATORS and "zu" not in following if following[1:] else True
    return following[:1] != ["hinaus"]


def _is_demonstrative(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1].lower if index else ""
    is_time = index + 1 < len(tokens) and tokens[index + 1].lower in words.TIMES
    return tokens[index].lower in _DEMONSTRATIVES and before not in words.PREPOSITIONS and not is_time


def _begins_with_that(statement: str, tokens: Sequence[Token]) -> bool:
    """Whether "das" is all the subject there is, and no clause says what it is: "Das klingt gut"."""
    if len(tokens) < 2 or tokens[0].lower != "das" or tokens[0].fenced:  # noqa: PLR2004 - it and its verb
        return False
    verb = tokens[1].lower
    return (
        not tokens[1].is_capitalised
        and verbs.is_finite(verb)
        and verb not in _REPEATING
        and _CLAUSE_FOLLOWS.search(statement) is None
    )


def _behind_first_verb(tokens: Sequence[Token]) -> int | None:
    """Return the place behind the first clause's verb: of "ihn" in "Im Juli übernimmt ihn Portugal"."""
    first = next(iter(read_german(tokens).stretches), None)
    if first is None or first.kind is not ClauseKind.MAIN or first.verb is None:
        return None
    return first.verb + 1


def _is_noun(token: Token, index: int) -> bool:
    return token.is_capitalised and (index > 0 or token.lower not in _NO_NOUNS)


def _open_office(statement: str, tokens: Sequence[Token]) -> str:
    office = _OFFICE.search(statement)
    holds = any(token.lower in _HOLDING and not token.fenced for token in tokens)
    return office.group() if office and holds else ""
