"""Which noun an English pronoun means, where number and place leave no choice; else it is only named."""

import re
from collections.abc import Sequence
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.english_clauses import read_english
from claims.text.clauses.english_heads import PEOPLE
from claims.text.clauses.english_phrases import LATER, subject_of
from claims.text.clauses.tokens import Token, between, tokens_of
from claims.text.clauses.word_lists import listed

_PLURAL_VERBS: Final = listed("are were have")
_COUNTED: Final = re.compile(
    r"\b(?P<count>(?:(?:more than|about|around|nearly|almost|over|at least) )?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty))"
    r"(?: (?P<quality>[a-z-]{3,30}))? (?P<noun>[a-z]{3,30}(?:s|men|people))\b"
)
_MEASURES: Final = listed(
    """
    percent euros dollars pounds millions billions kilometres kilometers metres meters miles kilograms
    tonnes tons hours days weeks months years minutes degrees points cents times litres liters
    """
)
_PERSONAL: Final = listed("he she it they him them")
_NO_NOUNS: Final = (
    words.PREPOSITIONS
    | words.ADVERBS
    | words.DETERMINERS
    | words.COORDINATORS
    | words.NUMBERS
    | words.PRONOUNS
)
_DEMONSTRATIVES: Final = listed("this these those")
_BEGIN_FRONT: Final = words.PREPOSITIONS | words.ADVERBS | listed("last next")
#: Who holds an office "at the head" without saying of what.
_OFFICE: Final = re.compile(r"\bat the (?:head|helm)\b(?! of\b)")
#: "It" stands for nothing in "it is clear that", "it takes".
_EMPTY_IT: Final = re.compile(
    r"\bit (?:seems|takes|took|appears|turned out|rained|rains)\b"
    r"|\bit (?:is|was|remains|has been|would be|will be) (?:not )?(?:\w+ )?"
    r"(?:that|whether|how|why|who|when|what)\b"
    r"|\bit (?:is|was) [^,;.]{1,60} who\b"
    r"|\bit (?:is|was|remains) (?:not )?"
    r"(?:clear|unclear|possible|impossible|difficult|hard|easy|important)\b",
    re.IGNORECASE,
)


def english_resolved(statement: str, context: str) -> tuple[str, str]:
    """Return the statement with what could be put in, and the first pointer that could not."""
    statement = _with_members(_with_subject(statement, context), context)
    return statement, _dangling(statement)


def _with_subject(statement: str, context: str) -> str:
    """Put the subject of the clause before in for the "it" or "they" that a statement begins with."""
    tokens = tokens_of(statement)
    if not tokens or tokens[0].fenced or tokens[0].lower not in {"it", "they"} or _EMPTY_IT.match(statement):
        return statement
    noun = _subject_for(tokens[0].lower, context)
    return noun[0].upper() + noun[1:] + statement[tokens[0].end :] if noun else statement


def _subject_for(pronoun: str, context: str) -> str:
    tokens = tokens_of(context)
    verb = read_english(tokens).main_verb(0, len(tokens))
    span = subject_of(tokens, 0, verb) if verb is not None else None
    if verb is None or span is None:
        return ""
    first, last = span
    if tokens[first].lower in words.PRONOUNS or any(
        token.lower in {"and", "or"} for token in tokens[first:last]
    ):
        return ""
    if (pronoun == "they") is not _is_plural(tokens, last, verb) or _has_rival(tokens, verb, pronoun):
        return ""
    if pronoun == "it" and (
        PEOPLE.search(tokens[last - 1].lower) or tokens[first].lower not in words.DETERMINERS
    ):
        return ""
    return _definite(between(context, tokens, first, last))


def _definite(noun: str) -> str:
    article, _, rest = noun.partition(" ")
    return f"the {rest}" if article.lower() in {"a", "an"} and rest else noun


def _is_plural(tokens: Sequence[Token], last: int, verb: int) -> bool:
    lower, noun = tokens[verb].lower, tokens[last - 1].lower
    if lower in _PLURAL_VERBS:
        return True
    if lower in verbs.THIRD_PERSON or lower in {"is", "was", "has", "does"}:
        return False
    return (noun.endswith("s") and not noun.endswith("ss")) or noun in words.PLURALS


def _has_rival(tokens: Sequence[Token], verb: int, pronoun: str) -> bool:
    """Whether the verb has an object that the pronoun could mean as well."""
    at = skip_verbs(tokens, verb + 1)
    if at >= len(tokens):
        return False
    lower = tokens[at].lower
    if pronoun == "it":
        return lower in {"the", "a", "an", "its", "this", "that", "her", "his"}
    return lower in words.DETERMINERS or tokens[at].is_number or lower.endswith("s")


def skip_verbs(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and (
        tokens[at].lower in words.ADVERBS
        or tokens[at].lower in verbs.PARTICIPLE | verbs.BASE | {"been", "be"}
    ):
        at += 1
    return at


def _with_members(statement: str, context: str) -> str:
    """Put the one counted noun of the clause before in for "of them"."""
    counted = [match for match in _COUNTED.finditer(context) if match["noun"] not in _MEASURES]
    if len(counted) != 1 or "of them" not in statement:
        return statement
    quality = f"{counted[0]['quality']} " if counted[0]["quality"] else ""
    return statement.replace("of them", f"of the {counted[0]['count']} {quality}{counted[0]['noun']}", 1)


def _dangling(statement: str) -> str:
    """Return a pronoun or pointing subject that no noun before it explains, or an office of no body."""
    tokens = tokens_of(statement)
    subject = _subject_behind_front(tokens)
    behind_verb = _behind_first_verb(tokens)
    has_noun = False
    for index, token in enumerate(tokens):
        is_pronoun = token.lower in _PERSONAL and not _EMPTY_IT.match(statement, token.start)
        points = is_pronoun or _is_demonstrative(tokens, index)
        if points and not token.fenced and (not has_noun or index in {behind_verb, subject}):
            return token.text
        has_noun = has_noun or token.fenced or _is_noun(token)
    office = _OFFICE.search(statement)
    return office.group() if office else ""


def _is_demonstrative(tokens: Sequence[Token], index: int) -> bool:
    """Whether "this" needs its noun; behind a preposition it only ties the text: "in this case"."""
    before = tokens[index - 1].lower if index else ""
    is_time = index + 1 < len(tokens) and tokens[index + 1].lower in words.TIMES
    return tokens[index].lower in _DEMONSTRATIVES and before not in words.PREPOSITIONS and not is_time


def _behind_first_verb(tokens: Sequence[Token]) -> int | None:
    first = next(iter(read_english(tokens).stretches), None)
    return first.verb + 1 if first is not None and first.verb is not None else None


def _subject_behind_front(tokens: Sequence[Token]) -> int | None:
    """Return the place of "they" in "In Wales they have …", where Wales explains nothing."""
    first = next(iter(read_english(tokens).stretches), None)
    if first is None or first.verb is None or first.verb <= first.first:
        return None
    says_when = tokens[first.verb - 2].lower in LATER or tokens[first.first].lower in _BEGIN_FRONT
    return first.verb - 1 if says_when else None


def _is_noun(token: Token) -> bool:
    return token.is_word and not token.is_number and token.lower not in _NO_NOUNS
