"""A sentence's single claims: the parts that can be checked one by one, each worded to stand alone."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claims.text.clauses.antecedents import resolved
from claims.text.clauses.english_cuts import english_cuts
from claims.text.clauses.english_statements import english_wording
from claims.text.clauses.german_cuts import german_cuts
from claims.text.clauses.german_statements import german_wording
from claims.text.clauses.joints import Cut, Joint, Part, Wording, is_head, parts_between
from claims.text.clauses.readings import BORDERS
from claims.text.clauses.tokens import Token, tokens_of
from claims.text.sentences import sentence_spans

__all__ = ["SingleClaim", "single_claims"]

#: No honest sentence is longer; one that is stays whole.
_LONGEST_READ: Final = 2_000
_CUTS: Final[Mapping[str, Callable[[Sequence[Token]], list[Cut]]]] = {"de": german_cuts, "en": english_cuts}
#: They were given the subject of the part before, so they lean on what that part leans on.
_LEANING_ON_SAME: Final = frozenset({Joint.SUBJECT, Joint.SUBJECT_AND_VERB})
_STOPPED = re.compile(r"[.!?…][\"'”“’»«)\]]*$")
#: A question mark may stand before closing quotes and brackets.
_LATEST_MARK: Final = 3
_WORDINGS: Final = {"de": german_wording, "en": english_wording}


@dataclass(frozen=True, slots=True)
class SingleClaim:
    """One checkable part of a sentence."""

    start: int
    end: int
    statement: str
    """The words that stand alone; those of the sentence itself where nothing had to be added."""
    unresolved: str
    """The pronoun or pointer that still needs its noun, "" if there is none."""


def single_claims(sentence: str, language: str, *, before: str = "") -> list[SingleClaim]:
    """Return the sentence's claims in order: one for all of it if there is only one, none if it is blank.

    `before` is what stands before it in the paragraph; a subject of its last sentence can replace a pronoun.
    """
    start, end = len(sentence) - len(sentence.lstrip()), len(sentence.rstrip())
    if start >= end:
        return []
    if end - start > _LONGEST_READ or language not in _CUTS:
        return [SingleClaim(start, end, sentence[start:end], "")]
    context = _last_sentence(before, language)
    tokens = tokens_of(sentence)
    cuts = [] if _is_question(tokens) else _CUTS[language](tokens)
    if not cuts:
        return [_whole(sentence, start, end, language, context)]
    parts = parts_between(cuts, len(tokens))
    worded = _WORDINGS[language](sentence, tokens, parts)
    spans = [_span(tokens, part) for part in parts]
    spans[-1] = (spans[-1][0], end)
    statements = _statements(parts, worded, language, context)
    return [
        SingleClaim(*span, *statement)
        for at, (span, statement) in enumerate(zip(spans, statements, strict=True))
        if not is_head(parts, at)
    ]


def _is_question(tokens: Sequence[Token]) -> bool:
    return any(token.text == "?" for token in tokens[-_LATEST_MARK:])


def _last_sentence(before: str, language: str) -> str:
    """Return the sentence that pronouns lean on; what lies further back is left to the reader."""
    recent = before[-_LONGEST_READ:]
    spans = sentence_spans(recent, language)
    return recent[slice(*spans[-1])] if spans else ""


def _whole(sentence: str, start: int, end: int, language: str, context: str) -> SingleClaim:
    statement, pointer = resolved(sentence[start:end], context, language)
    return SingleClaim(start, end, statement, pointer)


def _span(tokens: Sequence[Token], part: Part) -> tuple[int, int]:
    """Return the part's characters without a mark that only parts it from its neighbour."""
    last = part.last
    while last - 1 > part.first and tokens[last - 1].text in BORDERS:
        last -= 1
    return tokens[part.first].start, tokens[last - 1].end


def _statements(
    parts: Sequence[Part], worded: Sequence[Wording], language: str, context: str
) -> list[tuple[str, str]]:
    """Return each part's statement and what it leaves unresolved; every clause can lean on the one before."""
    done: list[tuple[str, str]] = []
    following = context
    for part, wording in zip(parts, worded, strict=True):
        if part.joint not in _LEANING_ON_SAME:
            context = following
        following, pointer = resolved(_finished(wording.words), context, language)
        done.append((following, _as_written(wording.pointer, following) or pointer))
    return done


def _as_written(pointer: str, statement: str) -> str:
    """Return the pointer with the capital that the front of a statement gave it."""
    front = statement[: len(pointer)]
    return front if front.lower() == pointer.lower() else pointer


def _finished(words: str) -> str:
    """Give a statement its capital and its full stop."""
    words = words.strip(" ,;:–—-")
    ends = _STOPPED.search(words) is not None
    return words[:1].upper() + words[1:] + ("" if ends else ".")
