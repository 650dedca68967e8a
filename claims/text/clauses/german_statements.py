"""German wordings that stand alone: contents with their speaker, contrasts as plain facts."""

from collections.abc import Sequence
from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.correlatives import Correlatives
from claims.text.clauses.german_clauses import final_verb, read_german
from claims.text.clauses.german_orders import verb_second
from claims.text.clauses.german_phrases import name_end, subject_of
from claims.text.clauses.german_relative_statements import told_of_head
from claims.text.clauses.joints import Joint, Part, Wording
from claims.text.clauses.readings import skip_words, word_end
from claims.text.clauses.statements import Grammar, Telling, wordings
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

_NEAR: Final = 6
_CONTENT: Final = listed("dass")
_NOT_ONLY: Final = listed("nicht")


def german_wording(sentence: str, tokens: Sequence[Token], parts: Sequence[Part]) -> list[Wording]:
    return wordings(sentence, read_german(tokens), parts, _GRAMMAR)


def _auxiliary_end(_tokens: Sequence[Token], verb: int) -> int:
    return verb + 1


def _plain(telling: Telling) -> Wording:
    """Leave out a "Denn" or "Aber" that ties the sentence to the one before."""
    part, following = telling.part, telling.parts[telling.at + 1 : telling.at + 2]
    if following and following[0].joint is Joint.CONTRAST:
        return _contrasted_beginning(telling)
    return Wording(
        telling.words(skip_words(telling.tokens, part.first, part.last - 1, words.COORDINATORS), part.last)
    )


def _with_speaker(telling: Telling) -> Wording:
    return Wording(telling.beginning_before(_CONTENT) + telling.said)


def _with_beginning(telling: Telling) -> Wording:
    return Wording(telling.beginning_before(_NOT_ONLY) + telling.said)


def _result(telling: Telling) -> Wording:
    part = telling.part
    pointer = words.RESULTS[telling.first.lower]
    told = verb_second(telling, part.first + 1, part.last, pointer)
    return Wording(told, pointer) if told else Wording(telling.said, telling.first.text)


def _contrasted(telling: Telling) -> Wording:
    part = telling.part
    if verbs.is_finite(telling.first.lower):
        return Wording(_time_first(telling) or f"Dagegen {telling.said}")
    return _subject_first(telling, part.first, part.last)


def _contrasted_beginning(telling: Telling) -> Wording:
    """Turn "Wenn jetzt A an der Spitze steht" into the fact it takes for granted."""
    part = telling.part
    if telling.first.lower == "während":
        return _subject_first(telling, part.first + 1, part.last)
    time = telling.tokens[part.first + 1]
    told = verb_second(telling, part.first + 2, part.last, time.text)
    is_plain = telling.first.lower == "wenn" and time.lower in words.CONTRASTED_BEFORE and told
    return Wording(told if is_plain else telling.said)


def _time_first(telling: Telling) -> str:
    """Turn "wird es jetzt B sein" into a statement that begins with when."""
    part = telling.part
    time = telling.place_of(words.CONTRASTED_AFTER, part.first + 1, min(part.first + _NEAR, part.last))
    if time is None or time + 1 >= part.last:
        return ""
    return (
        f"{telling.tokens[time].text} {telling.words(part.first, time)} {telling.words(time + 1, part.last)}"
    )


def _subject_first(telling: Telling, first: int, last: int) -> Wording:
    """Put the verb of "(während) Deutschland mehr einführte als ausführte" where a main clause has it."""
    tokens = telling.tokens
    end = _before_comparison(tokens, first, word_end(tokens, first, last))
    verb, front = final_verb(tokens, first, end), _front_end(tokens, first, end)
    if verb is None or front is None or front > verb:
        return Wording(telling.words(first, last), "während")
    if tokens[front].lower in words.PREPOSITIONS and name_end(tokens, front + 1, verb) == verb:
        front = verb
    return Wording(verb_second(telling, front, last, telling.words(first, front), end=end))


def _front_end(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Return where the phrase ends that a clause begins with, a preposition and its noun or a subject."""
    begin = first + (tokens[first].lower in words.PREPOSITIONS)
    return name_end(tokens, begin, last) if begin < last else None


def _before_comparison(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the clause ends whose verb stands before "als": "mehr einführte als ausführte"."""
    places = (at for at in range(first + 1, last) if tokens[at].lower == "als")
    return next((at for at in places if final_verb(tokens, first, at) is not None), last)


_GRAMMAR: Final = Grammar(
    subject_of,
    _auxiliary_end,
    {
        None: _plain,
        Joint.OWN: _plain,
        Joint.CONTENT: _with_speaker,
        Joint.SHARED_BEGINNING: _with_beginning,
        Joint.RELATIVE: told_of_head,
        Joint.RESULT: _result,
        Joint.CONTRAST: _contrasted,
    },
    Correlatives(listed("nicht"), listed("nur allein bloß"), listed("sondern"), listed("auch")),
    words.COORDINATORS,
)
