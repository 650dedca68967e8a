"""Pronouns and pointers of a statement, resolved against the clause before it, language by language."""

from collections.abc import Callable, Mapping
from typing import Final

from claims.text.clauses.english_antecedents import english_resolved
from claims.text.clauses.german_antecedents import german_resolved

_BY_LANGUAGE: Final[Mapping[str, Callable[[str, str], tuple[str, str]]]] = {
    "de": german_resolved,
    "en": english_resolved,
}


def resolved(statement: str, context: str, language: str) -> tuple[str, str]:
    """Return the statement with its nouns put in, and the first pronoun or pointer that was left alone."""
    resolve = _BY_LANGUAGE.get(language)
    return resolve(statement, context) if resolve else (statement, "")
