"""Which noun a German pronoun means, where gender and number leave no choice; else it is only named."""

import re
from collections.abc import Sequence
from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.german_clauses import read_german
from claims.text.clauses.german_phrases import subject_of
from claims.text.clauses.german_pointers import EMPTY_ES, open_pointer
from claims.text.clauses.tokens import Token, between, tokens_of
from claims.text.clauses.word_lists import listed

_PRONOUNS: Final = listed("er sie es")
_PLURAL: Final = "plural"
#: The pronoun that a subject with this article asks for, while its verb is singular.
_OF_ARTICLE: Final = {
    "der": {"er"},
    "die": {"sie"},
    "das": {"es"},
    "ein": {"er", "es"},
    "eine": {"sie"},
    "dieser": {"er"},
    "diese": {"sie"},
    "dieses": {"es"},
}
_DEFINITE: Final = {"ein": {"er": "der", "es": "das"}, "eine": {"sie": "die"}}
#: Articles of other nouns that the pronoun could mean as well.
_RIVALS: Final = {
    "er": listed("den einen diesen keinen"),
    "sie": listed("die eine einer diese keine ihre seine"),
    "es": listed("das ein dieses kein"),
    _PLURAL: listed("die diese keine ihre seine"),
}
_DEMONSTRATIVES: Final = {"dieser": "der", "diese": "die", "diesem": "dem", "diesen": "den"}
_COUNTED: Final = re.compile(
    r"\b(?P<count>(?:(?:mehr als|rund|etwa|knapp|fast|über|mindestens) )?"
    r"(?:\d[\d.]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig))"
    r"(?: (?P<quality>[a-zäöüß]{3,30}e))? (?P<noun>[A-ZÄÖÜ][\wäöüß-]{2,40})"
)
_MEASURES: Final = listed(
    """
    prozent euro dollar millionen milliarden kilometer meter kilogramm tonnen liter stunden tage wochen
    monate jahre minuten uhr jahren tagen monaten grad punkte prozentpunkte cent
    """
)
_BELONGS: Final = re.compile(
    r"^(?P<group>(?:Der|Dem) .{1,80}?) gehör(?:en|ten) (?P<rest>.*)\ban\W*$", re.DOTALL
)


def german_resolved(statement: str, context: str) -> tuple[str, str]:
    """Return the statement with what could be put in, and the first pointer that could not."""
    statement = _with_group(_with_members(_with_subject(statement, context), context), context)
    return statement, open_pointer(statement)


def _with_subject(statement: str, context: str) -> str:
    """Put the subject of the clause before in for the statement's own "er", "sie" or "es"."""
    tokens = tokens_of(statement)
    place = _pronoun(tokens)
    if place is None or EMPTY_ES.match(statement[tokens[place].start :]):
        return statement
    pronoun = tokens[place].lower
    verb = read_german(tokens).main_verb(0, len(tokens))
    if verb is None:
        return statement
    number = _PLURAL if pronoun == "sie" and verbs.is_plural(tokens[verb].lower) else pronoun
    noun = _subject_for(number, context)
    if not noun:
        return statement
    if place == 0:
        noun = noun[0].upper() + noun[1:]
    return statement[: tokens[place].start] + noun + statement[tokens[place].end :]


def _pronoun(tokens: Sequence[Token]) -> int | None:
    """Return the place of a pronoun that can only be the subject: at the front, or right behind the verb."""
    if tokens and tokens[0].lower in _PRONOUNS and not tokens[0].fenced:
        return 0
    verb = read_german(tokens).main_verb(0, len(tokens))
    if verb is None or verb + 1 >= len(tokens) or tokens[verb + 1].lower not in {"er", "sie"}:
        return None
    has_noun = any(
        token.is_capitalised and token.lower not in words.ADVERBS | words.TIMES for token in tokens[1:verb]
    )
    return None if has_noun or subject_of(tokens, 0, verb) != (verb + 1, verb + 2) else verb + 1


def _subject_for(pronoun: str, context: str) -> str:
    tokens = tokens_of(context)
    verb = read_german(tokens).main_verb(0, len(tokens))
    span = subject_of(tokens, 0, verb) if verb is not None else None
    if (
        verb is None
        or span is None
        or not _fits(tokens, span, verb, pronoun)
        or _has_rival(tokens, span, pronoun)
    ):
        return ""
    first, last = span
    article = tokens[first].lower
    if article not in words.DETERMINERS:
        return between(context, tokens, first, last)
    known = _DEFINITE.get(article, {}).get(pronoun, article)
    if first + 1 == last:
        return ""
    noun = between(context, tokens, first + 1, last)
    return f"{known} {noun if known == article else _weakly_inflected(noun)}"


def _weakly_inflected(noun: str) -> str:
    """Give adjectives the ending they have behind "der" and "das": "neuer Damm" → "neue Damm"."""
    plain, named = [], noun.split(" ")
    while named and named[0][:1].islower() and named[0].endswith(("er", "es")):
        plain.append(named.pop(0)[:-1])
    return " ".join([*plain, *named])


def _fits(tokens: Sequence[Token], span: tuple[int, int], verb: int, pronoun: str) -> bool:
    article = tokens[span[0]].lower
    if article in words.PRONOUNS - {"der", "die", "das"} or (
        span[1] - span[0] == 1 and article in words.PRONOUNS
    ):
        return False
    if pronoun == _PLURAL:
        return verbs.is_plural(tokens[verb].lower) and article not in {"der", "das", "ein", "eine"}
    return not verbs.is_plural(tokens[verb].lower) and pronoun in _OF_ARTICLE.get(article, set())


def _has_rival(tokens: Sequence[Token], span: tuple[int, int], pronoun: str) -> bool:
    return any(
        token.lower in _RIVALS[pronoun] and not span[0] <= index < span[1]
        for index, token in enumerate(tokens)
    )


def _with_members(statement: str, context: str) -> str:
    """Put the one counted noun of the clause before in for "von ihnen"."""
    counted = [match for match in _COUNTED.finditer(context) if match["noun"].lower() not in _MEASURES]
    if len(counted) != 1 or "von ihnen" not in statement:
        return statement
    noun = counted[0]["noun"] if counted[0]["noun"].endswith(("n", "s")) else counted[0]["noun"] + "n"
    quality = f"{counted[0]['quality']}n " if counted[0]["quality"] else ""
    members = f"von den {counted[0]['count']} {quality}{noun}"
    if belongs := _BELONGS.match(context):
        group = belongs["group"][0].lower() + belongs["group"][1:]
        members += f", die {_without_remark(group)} angehören,"
    return statement.replace("von ihnen", members, 1)


def _without_remark(name: str) -> str:
    return re.sub(r" ?\([^()]*\)", "", name)


def _with_group(statement: str, context: str) -> str:
    """Put "der Kontaktgruppe" in for "dieser Gruppe" if the clause before names just one."""
    pointer = re.search(r"\b(?P<which>[Dd]iese[rmn]?) (?P<noun>[A-ZÄÖÜ][a-zäöüß]{3,40})\b", statement)
    if pointer is None:
        return statement
    named = set(
        re.findall(rf"[A-ZÄÖÜ][\w-]{{2,40}}(?:-{pointer['noun']}|{pointer['noun'].lower()})\b", context)
    )
    if len(named) != 1:
        return statement
    article = _DEMONSTRATIVES[pointer["which"].lower()]
    article = article.capitalize() if pointer["which"][0].isupper() else article
    return f"{statement[: pointer.start()]}{article} {named.pop()}{statement[pointer.end() :]}"
