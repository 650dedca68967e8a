"""German wordings that stand alone: the subject supplied, the verb back in second place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses import german_words as words
from claims.text.clauses.german_clauses import final_verb, read_german
from claims.text.clauses.german_phrases import name_end, subject_of
from claims.text.clauses.german_relatives import head_of
from claims.text.clauses.joints import Joint, Part, Wording, is_head
from claims.text.clauses.readings import Reading, skip_words, word_end
from claims.text.clauses.tokens import Token, between

_NEAR: Final = 6
#: A relative pronoun that is the subject, by the articles its noun may have where it stands.
_NOMINATIVE: Final = {
    "der": {"der": "der", "ein": "ein"},
    "die": {"die": "die", "der": "die", "eine": "eine", "einer": "eine"},
    "das": {"das": "das", "dem": "das", "ein": "ein"},
}

#: The article a noun has as a subject, and the pronoun that names it as an object.
_CASES: Final = frozenset({("der", "dem"), ("der", "den"), ("das", "dem"), ("die", "der"), ("die", "die"), ("das", "das")})
_ALSO_NOMINATIVE: Final = frozenset({"die", "das"})
#: Nouns that take an ending in every case but the first: "dem Präsidenten".
_WEAK_NOUNS: Final = ("e", "ent", "ant", "ist", "at", "oge", "mensch", "herr", "held", "bär")
_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class _Lead:
    """What later parts of the sentence may share: where it began, its subject, its auxiliary."""

    part: Part
    subject: str = ""
    auxiliary: str = ""


def german_wording(sentence: str, tokens: Sequence[Token], parts: Sequence[Part]) -> list[Wording]:
    """Word each part; a part that is only the head of a relative clause is worded, too, for order's sake."""
    reading = read_german(tokens)
    lead = _Lead(parts[0])
    worded: list[Wording] = []
    for at, part in enumerate(parts):
        if part.joint in {None, Joint.OWN}:
            lead = _lead(sentence, reading, part)
        worded.append(_word(sentence, reading, parts, at, lead))
        if part.joint is Joint.SUBJECT:
            lead = _Lead(lead.part, lead.subject, tokens[part.first].text)
    return worded


def _lead(sentence: str, reading: Reading, part: Part) -> _Lead:
    verb = reading.leading_verb(part.first, part.last)
    span = subject_of(reading.tokens, part.first, verb) if verb is not None else None
    if verb is None or span is None:
        return _Lead(part)
    return _Lead(part, between(sentence, reading.tokens, *span), reading.tokens[verb].text)


def _word(sentence: str, reading: Reading, parts: Sequence[Part], at: int, lead: _Lead) -> Wording:
    tokens, part = reading.tokens, parts[at]
    said = between(sentence, tokens, part.first, part.last)
    match part.joint:
        case Joint.SUBJECT | Joint.SUBJECT_AND_VERB if not lead.subject:
            return Wording(said, tokens[part.first].text)
        case Joint.SUBJECT:
            return Wording(f"{lead.subject} {said}")
        case Joint.SUBJECT_AND_VERB:
            return Wording(f"{lead.subject} {lead.auxiliary} {said}")
        case Joint.CONTENT | Joint.SHARED_BEGINNING:
            return Wording(_beginning(sentence, tokens, lead.part, part.joint) + said)
        case Joint.RELATIVE:
            return _told_of_head(sentence, tokens, parts, at)
        case Joint.RESUMED:
            return Wording(f"{between(sentence, tokens, parts[at - 2].first, parts[at - 2].last)} {said}")
        case Joint.RESULT:
            result = _verb_second(sentence, tokens, part, part.first + 1, "Dabei")
            return Wording(result, "dabei") if result else Wording(said, tokens[part.first].text)
        case Joint.CONTRAST:
            return _contrasted(sentence, tokens, part)
    if at + 1 == len(parts) or parts[at + 1].joint is not Joint.CONTRAST:
        return Wording(_trimmed(said, tokens, part))
    if tokens[part.first].lower == "während":
        return _contrasted(sentence, tokens, Part(part.first + 1, part.last, part.joint))
    return _contrasted_condition(sentence, tokens, part)


def _trimmed(said: str, tokens: Sequence[Token], part: Part) -> str:
    """Leave out a "Denn" or "Aber" that ties the sentence to the one before."""
    first = skip_words(tokens, part.first, part.last - 1, words.COORDINATORS)
    return said[tokens[first].start - tokens[part.first].start :]


def _beginning(sentence: str, tokens: Sequence[Token], part: Part, joint: Joint) -> str:
    """Return what both contents hang on: "Sie sagte, " or "Das heißt, dass der Rat "."""
    marker = "dass" if joint is Joint.CONTENT else "nicht"
    at = next((index for index in range(part.first, part.last) if tokens[index].lower == marker), part.first)
    return sentence[tokens[part.first].start : tokens[at].start]


def _told_of_head(sentence: str, tokens: Sequence[Token], parts: Sequence[Part], at: int) -> Wording:
    part = parts[at]
    said = between(sentence, tokens, part.first, part.last)
    pronoun, following = tokens[part.first], tokens[part.first + 1]
    head = _head_as_subject(sentence, tokens, parts, at)
    is_subject = following.is_number or following.lower in words.PREPOSITIONS | words.ADVERBS | {"nicht", "sich"}
    if head and is_subject and (told := _verb_second(sentence, tokens, part, part.first + 1, head)):
        return Wording(told)
    if told := _told_with_case(sentence, tokens, parts, at):
        return Wording(told)
    return Wording(said, following.text if pronoun.lower in words.PREPOSITIONS else pronoun.text)


def _told_with_case(sentence: str, tokens: Sequence[Token], parts: Sequence[Part], at: int) -> str:
    """Turn "bei dem 2016 zwölf Menschen starben" into "bei dem Anschlag starben …", the noun in its case."""
    part = parts[at]
    pronoun = part.first + (tokens[part.first].lower in words.PREPOSITIONS)
    first, last = head_of(tokens, part.first - 1, parts[at - 1].first)
    if last - first != _TWO or (pronoun == part.first and tokens[pronoun].lower in _ALSO_NOMINATIVE):
        return ""
    noun = _in_case(tokens[first], tokens[pronoun].lower, tokens[last - 1].text)
    front = f"{tokens[part.first].text} {noun}" if pronoun > part.first else noun
    return _verb_second(sentence, tokens, part, pronoun + 1, front) if noun else ""


def _in_case(article: Token, pronoun: str, noun: str) -> str:
    """Give the noun the case of the pronoun, if its article leaves no doubt how."""
    if pronoun == "denen" and (article.is_number or article.lower in words.NUMBERS):
        return f"den {article.text} {noun if noun.endswith(('n', 's')) else noun + 'n'}"
    is_weak = article.lower == "der" and noun.endswith(_WEAK_NOUNS) and not noun.endswith("ment")
    return "" if is_weak or (article.lower, pronoun) not in _CASES else f"{pronoun} {noun}"


def _head_as_subject(sentence: str, tokens: Sequence[Token], parts: Sequence[Part], at: int) -> str:
    pronoun, comma = tokens[parts[at].first].lower, parts[at].first - 1
    if pronoun not in _NOMINATIVE:
        return ""
    if is_head(parts, at - 1):
        return between(sentence, tokens, parts[at - 1].first, parts[at - 1].last)
    first, _ = head_of(tokens, comma, parts[at - 1].first)
    article = tokens[first].lower
    if tokens[first].is_capitalised and article not in words.DETERMINERS:
        return between(sentence, tokens, first, comma)
    nominative = _NOMINATIVE[pronoun].get(article)
    return f"{nominative} {between(sentence, tokens, first + 1, comma)}" if nominative and first + 1 < comma else ""


def _verb_second(sentence: str, tokens: Sequence[Token], part: Part, first: int, front: str) -> str:
    """Put the verb that closes the clause behind its front: "Dabei wurden 40 Häuser überflutet"."""
    last = word_end(tokens, part.first, part.last)
    verb = final_verb(tokens, part.first, last)
    if verb is None or verb < first:
        return ""
    middle = between(sentence, tokens, first, verb) if verb > first else ""
    finite, prefix = verbs.parted(tokens[verb].text)
    return " ".join(filter(None, (front, finite, middle, prefix))) + _remark(sentence, tokens, verb + 1, part.last)


def _remark(sentence: str, tokens: Sequence[Token], first: int, last: int) -> str:
    return sentence[tokens[first - 1].end : tokens[last - 1].end]


def _contrasted(sentence: str, tokens: Sequence[Token], part: Part) -> Wording:
    said = between(sentence, tokens, part.first, part.last)
    if verbs.is_finite(tokens[part.first].lower):
        return Wording(_time_first(sentence, tokens, part) or f"Dagegen {said}")
    last = word_end(tokens, part.first, part.last)
    clause = Part(part.first, _before_comparison(tokens, part.first, last), part.joint)
    verb, subject = final_verb(tokens, clause.first, clause.last), _front_end(tokens, clause.first, clause.last)
    if verb is None or subject is None:
        return Wording(said, "während")
    if tokens[subject].lower in words.PREPOSITIONS and name_end(tokens, subject + 1, verb) == verb:
        subject = verb
    told = _verb_second(sentence, tokens, clause, subject, between(sentence, tokens, clause.first, subject))
    return Wording(told + _remark(sentence, tokens, clause.last, part.last)) if told else Wording(said, "während")


def _front_end(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Return where the phrase ends that a clause begins with, a preposition and its noun or a subject."""
    return name_end(tokens, first + (tokens[first].lower in words.PREPOSITIONS), last)


def _before_comparison(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the clause ends whose verb stands before "als": "mehr einführte als ausführte"."""
    places = (at for at in range(first + 1, last) if tokens[at].lower == "als")
    return next((at for at in places if final_verb(tokens, first, at) is not None), last)


def _contrasted_condition(sentence: str, tokens: Sequence[Token], part: Part) -> Wording:
    """Turn "Wenn jetzt A an der Spitze steht" into the fact it takes for granted."""
    said = between(sentence, tokens, part.first, part.last)
    time = tokens[part.first + 1]
    if tokens[part.first].lower != "wenn" or time.lower not in words.CONTRASTED_BEFORE:
        return Wording(said)
    return Wording(_verb_second(sentence, tokens, part, part.first + 2, time.text) or said)


def _time_first(sentence: str, tokens: Sequence[Token], part: Part) -> str:
    """Turn "wird es jetzt B sein" into a statement that begins with when."""
    near = range(part.first + 1, min(part.first + _NEAR, part.last))
    time = next((index for index in near if tokens[index].lower in words.CONTRASTED_AFTER), None)
    if time is None or time + 1 >= part.last:
        return ""
    before = between(sentence, tokens, part.first, time)
    return f"{tokens[time].text} {before} {between(sentence, tokens, time + 1, part.last)}"
