"""English wordings that stand alone: the subject supplied, relatives and participles made sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claims.text.clauses import english_verbs as verbs
from claims.text.clauses import english_words as words
from claims.text.clauses.english_clauses import read_english
from claims.text.clauses.english_phrases import head_start, subject_of
from claims.text.clauses.english_relatives import is_reduced
from claims.text.clauses.joints import Joint, Part, Wording, is_head
from claims.text.clauses.readings import Reading, skip_words
from claims.text.clauses.tokens import Token, between

_GO_WITH_AUXILIARY: Final = frozenset("been be being not never".split())
_PLURAL: Final = frozenset("are were have".split())


@dataclass(frozen=True, slots=True)
class _Lead:
    """What later parts of the sentence may share: where it began, its subject, its auxiliary."""

    part: Part
    subject: str = ""
    auxiliary: str = ""


def english_wording(sentence: str, tokens: Sequence[Token], parts: Sequence[Part]) -> list[Wording]:
    """Word each part; a part that is only the head of a relative clause is worded, too, for order's sake."""
    reading = read_english(tokens)
    lead = _Lead(parts[0])
    worded: list[Wording] = []
    for at, part in enumerate(parts):
        if part.joint in {None, Joint.OWN}:
            lead = _lead(sentence, reading, part)
        worded.append(_word(sentence, reading, parts, at, lead))
        if part.joint is Joint.SUBJECT:
            lead = _Lead(lead.part, lead.subject, _auxiliary(sentence, tokens, part.first))
    return worded


def _lead(sentence: str, reading: Reading, part: Part) -> _Lead:
    verb = reading.leading_verb(part.first, part.last)
    span = subject_of(reading.tokens, part.first, verb) if verb is not None else None
    if verb is None or span is None:
        return _Lead(part)
    return _Lead(part, between(sentence, reading.tokens, *span), _auxiliary(sentence, reading.tokens, verb))


def _auxiliary(sentence: str, tokens: Sequence[Token], verb: int) -> str:
    return between(sentence, tokens, verb, skip_words(tokens, verb + 1, len(tokens), _GO_WITH_AUXILIARY))


def _word(sentence: str, reading: Reading, parts: Sequence[Part], at: int, lead: _Lead) -> Wording:
    tokens, part = reading.tokens, parts[at]
    said = between(sentence, tokens, part.first, part.last)
    match part.joint:
        case Joint.SUBJECT | Joint.SUBJECT_AND_VERB | Joint.RESULT if not lead.subject:
            return Wording(said, tokens[part.first].text)
        case Joint.SUBJECT:
            return Wording(f"{lead.subject} {said}")
        case Joint.SUBJECT_AND_VERB:
            return Wording(f"{lead.subject} {lead.auxiliary} {said}")
        case Joint.CONTENT:
            return Wording(_beginning(sentence, tokens, lead.part) + said)
        case Joint.RELATIVE:
            return _told_of_head(sentence, tokens, parts, at)
        case Joint.RESUMED:
            return Wording(f"{between(sentence, tokens, parts[at - 2].first, parts[at - 2].last)} {said}")
        case Joint.RESULT:
            past = verbs.PAST_OF_ING[tokens[part.first].lower]
            return Wording(f"{lead.subject} {past} {between(sentence, tokens, part.first + 1, part.last)}")
    first = skip_words(tokens, part.first, part.last - 1, words.COORDINATORS | words.CONTRASTS)
    return Wording(said[tokens[first].start - tokens[part.first].start :])


def _beginning(sentence: str, tokens: Sequence[Token], part: Part) -> str:
    at = next((index for index in range(part.first, part.last) if tokens[index].lower == "that"), part.first)
    return sentence[tokens[part.first].start : tokens[at].start]


def _told_of_head(sentence: str, tokens: Sequence[Token], parts: Sequence[Part], at: int) -> Wording:
    part = parts[at]
    said = between(sentence, tokens, part.first, part.last)
    is_parted = is_head(parts, at - 1)
    first = parts[at - 1].first if is_parted else head_start(tokens, part.first - 1, parts[at - 1].first)
    head = between(sentence, tokens, first, part.first - 1) if first < part.first - 1 else ""
    if head and is_reduced([token for token in tokens[part.first : part.last] if token.is_word]):
        plural = is_parted and tokens[parts[at + 1].first].lower in _PLURAL
        return Wording(f"{head} {'were' if plural else 'was'} {said}")
    verb = skip_words(tokens, part.first + 1, part.last, words.ADVERBS)
    is_subject = verb < part.last and verbs.is_finite(tokens[verb].lower)
    if head and is_subject and tokens[part.first].lower in {"which", "who"}:
        return Wording(f"{head} {between(sentence, tokens, part.first + 1, part.last)}")
    return _of_which(sentence, tokens, part, head)


def _of_which(sentence: str, tokens: Sequence[Token], part: Part, head: str) -> Wording:
    """Put the noun in for the pronoun of "more than half of whom are …"."""
    near = range(part.first, part.last)
    at = next((index for index in near if tokens[index].lower in words.RELATIVES), part.first)
    if head and at > part.first and tokens[at - 1].lower == "of" and at + 1 < part.last:
        known = f"the {head}" if head[0].isdigit() or head.split()[0] in words.NUMBERS else head
        before = between(sentence, tokens, part.first, at)
        return Wording(f"{before} {known} {between(sentence, tokens, at + 1, part.last)}")
    return Wording(between(sentence, tokens, part.first, part.last), tokens[at].text)
