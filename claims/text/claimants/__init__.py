"""Who is said to have said it: the person or body a sentence attributes its claim to."""

import re
from collections.abc import Mapping
from typing import Final

from claims.text.characters import CAPITALS
from claims.text.claimants.speech import BY, NOBODY, PARTED_FROM, SAID, SAID_PARTED, SAID_PERFECT

_NAMED: Final = rf"(?=[{CAPITALS}])(?!(?:{'|'.join(sorted(NOBODY))})\b)\w[\w’'-]{{0,60}}"
_ARTICLE: Final = (
    r"(?:[Dd](?:er|ie|as|em|en)|[Ee]in(?:e[rmn]?)?|[Tt]he|[Aa]n?|[Ll](?:es?|as?|os)|[Ee]l|[Uu]n[ea]?)"
)
_LINK: Final = (
    r"(?:[ ](?:von|vom|der|des|für|(?:of|for)(?:[ ]the)?|the|and|und|de(?:[ ]la|l)?|du|des|et|y|и|та|і))?"
)
#: Only whole words begin a name, else each letter of "A-A-A-…" would be tried.
_WHO: Final = (
    r"(?<![\w’'-])"
    rf"(?P<who>(?:{_ARTICLE}[ ](?:[a-zäöü][\w-]{{1,40}}[ ])?)?{_NAMED}(?:{_LINK}[ ]{_NAMED}){{0,4}})"
)
#: A body or an office where nouns have no capital: "the harbour office", "le ministre des Transports".
_ANYBODY: Final = rf"(?P<who>{_ARTICLE}[ ][\w’'-]{{1,60}}(?:[ ][\w’'-]{{1,60}}){{0,4}}?)"
_NOUN: Final = r"(?P<who>[^\W\d_][\w’'-]{1,60}(?:[ ][\w’'-]{1,60}){0,3}?)"
_QUOTED: Final = r"[\"“”«»][,.]?"
_CLAUSE_END: Final = r"(?=[.,;:]|$)"


def _usual(language: str) -> tuple[str, ...]:
    by, said = BY[language], SAID[language]
    return (
        rf"\b{by}[ ]{_WHO}",
        rf"\b{by}[ ]{_ANYBODY}{_CLAUSE_END}",
        rf"(?:{_QUOTED}|,)[ ]{said}[ ]{_WHO}",
        rf"{_WHO}[ ]{said}\b",
        rf"(?:^|,[ ]|{_QUOTED}[ ]){_ANYBODY}[ ]{said}\b",
    )


def _cyrillic(language: str) -> tuple[str, ...]:
    by, said = BY[language], SAID[language]
    return (
        rf"\b{by}[ ]{_NOUN}{_CLAUSE_END}",
        rf"(?:{_QUOTED}|,)[ –—-]{{1,3}}{said}[ ]{_WHO}",
        rf"{_WHO}[ ]{said}\b",
    )


_PATTERNS: Final[Mapping[str, tuple[str, ...]]] = {
    "de": (
        rf"\b{BY['de']}[ ]{_WHO}",
        rf"{_WHO}[ ]zufolge\b",
        rf"{_WHO}[ ](?:hat|haben|habe)[ ][^.!?,;:]{{0,80}}\b{SAID_PERFECT}\b",
        rf"(?:{_QUOTED}|,|\bwie)[ ]{_WHO}[ ]{SAID['de']}\b",
        rf"(?:{_QUOTED}|,)[ ](?:{SAID['de']}|{SAID_PARTED})[ ]{_WHO}",
        rf"(?:{_QUOTED}|,)[ ]so[ ]{_WHO}{_CLAUSE_END}",
        rf"{_WHO}[ ](?:{SAID['de']}\b|{SAID_PARTED}\b[^.!?,;:]{{1,60}}\b{PARTED_FROM}\b)",
        rf"\b(?:sagte|erklärte|betonte)n?[ ]{_WHO}",
    ),
    "en": _usual("en"),
    "fr": _usual("fr"),
    "es": _usual("es"),
    "ru": _cyrillic("ru"),
    "uk": _cyrillic("uk"),
}
_COMPILED: Final = {
    language: tuple(re.compile(pattern) for pattern in patterns) for language, patterns in _PATTERNS.items()
}


def find_claimant(sentence: str, language: str) -> str | None:
    """Return the words that name who said it, or None where nobody is named."""
    for pattern in _COMPILED.get(language, ()):
        if match := pattern.search(sentence):
            return match["who"]
    return None
