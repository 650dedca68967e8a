"""English wordings that stand alone: the subject supplied, relatives and participles made sentences."""

from collections.abc import Sequence
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.correlatives import Correlatives
from claims.text.clauses.english_clauses import read_english
from claims.text.clauses.english_heads import head_of, sums_up
from claims.text.clauses.english_phrases import subject_of
from claims.text.clauses.english_relatives import is_reduced
from claims.text.clauses.joints import Joint, Part, Wording, is_head
from claims.text.clauses.readings import skip_words
from claims.text.clauses.statements import Grammar, Telling, wordings
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

_GO_WITH_AUXILIARY: Final = listed("been be being not never")
_PLURAL: Final = listed("are were have")
_CONTENT: Final = listed("that")
_SUBJECTS: Final = listed("which who")


def english_wording(sentence: str, tokens: Sequence[Token], parts: Sequence[Part]) -> list[Wording]:
    return wordings(sentence, read_english(tokens), parts, _GRAMMAR)


def _auxiliary_end(tokens: Sequence[Token], verb: int) -> int:
    return skip_words(tokens, verb + 1, len(tokens), _GO_WITH_AUXILIARY)


def _plain(telling: Telling) -> Wording:
    part = telling.part
    leading = words.COORDINATORS | words.CONTRASTS
    return Wording(telling.words(skip_words(telling.tokens, part.first, part.last - 1, leading), part.last))


def _with_speaker(telling: Telling) -> Wording:
    return Wording(telling.beginning_before(_CONTENT) + telling.said)


def _result(telling: Telling) -> Wording:
    """Turn "leaving 300 people homeless" into what the subject of the clause before did."""
    if not telling.lead.subject:
        return Wording(telling.said, telling.first.text)
    past = verbs.PAST_OF_ING[telling.first.lower]
    return Wording(
        f"{telling.lead.subject} {past} {telling.words(telling.part.first + 1, telling.part.last)}"
    )


def _told_of_head(telling: Telling) -> Wording:
    tokens, part = telling.tokens, telling.part
    if sums_up(tokens, part.first, part.last, telling.parts[telling.at - 1].first):
        return Wording(f"this {telling.words(part.first + 1, part.last)}", "this")
    head = _head(telling)
    if head and is_reduced([token for token in tokens[part.first : part.last] if token.is_word]):
        return Wording(f"{head} {_was(telling)} {telling.said}")
    verb = skip_words(tokens, part.first + 1, part.last, words.ADVERBS)
    is_subject = telling.first.lower in _SUBJECTS and verb < part.last and verbs.is_finite(tokens[verb].lower)
    if head and is_subject:
        return Wording(f"{head} {telling.words(part.first + 1, part.last)}")
    return _of_which(telling, head)


def _head(telling: Telling) -> str:
    before, comma = telling.parts[telling.at - 1], telling.part.first - 1
    if is_head(telling.parts, telling.at - 1):
        return telling.words(skip_words(telling.tokens, before.first, comma, words.COORDINATORS), comma)
    head = head_of(telling.tokens, telling.part.first, before.first)
    return telling.words(*head) if head else ""


def _was(telling: Telling) -> str:
    following = telling.parts[telling.at + 1 : telling.at + 2]
    is_plural = bool(following) and telling.tokens[following[0].first].lower in _PLURAL
    return "were" if is_plural else "was"


def _of_which(telling: Telling, head: str) -> Wording:
    """Put the noun in for the pronoun of "more than half of whom are …"."""
    part = telling.part
    at = telling.place_of(words.RELATIVES, part.first, part.last)
    if at is None:
        return Wording(telling.said, telling.first.text)
    is_part = at > part.first and telling.tokens[at - 1].lower == "of" and at + 1 < part.last
    if not head or not is_part:
        return Wording(telling.said, telling.tokens[at].text)
    known = head if head.split(maxsplit=1)[0].lower() in words.DETERMINERS else f"the {head}"
    return Wording(f"{telling.words(part.first, at)} {known} {telling.words(at + 1, part.last)}")


_GRAMMAR: Final = Grammar(
    subject_of,
    _auxiliary_end,
    {
        None: _plain,
        Joint.OWN: _plain,
        Joint.CONTRAST: _plain,
        Joint.CONTENT: _with_speaker,
        Joint.RELATIVE: _told_of_head,
        Joint.RESULT: _result,
    },
    Correlatives(listed("not"), listed("only just merely"), listed("but"), listed("also")),
    words.COORDINATORS,
)
