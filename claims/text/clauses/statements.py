"""How the parts of a sentence are worded to stand alone, as far as it is the same in every language."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claims.text.clauses.correlatives import Correlatives, paired_words
from claims.text.clauses.joints import Joint, Part, Wording
from claims.text.clauses.readings import Reading, skip_words
from claims.text.clauses.tokens import Token, between


@dataclass(frozen=True, slots=True)
class Lead:
    """What later parts of the sentence may share: where it began, its subject, its auxiliary."""

    part: Part
    subject: str = ""
    auxiliary: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """One part to be worded, with the sentence around it."""

    sentence: str
    tokens: Sequence[Token]
    parts: Sequence[Part]
    at: int
    lead: Lead
    dropped: frozenset[int] = frozenset()
    """The places of words that only pair two parts and say nothing in either."""

    @property
    def part(self) -> Part:
        return self.parts[self.at]

    @property
    def first(self) -> Token:
        return self.tokens[self.part.first]

    @property
    def said(self) -> str:
        return self.words(self.part.first, self.part.last)

    def words(self, first: int, last: int) -> str:
        """Return the sentence's own words from token `first` to before `last`, without the dropped ones."""
        borders = [first - 1, *(at for at in range(first, last) if at in self.dropped), last]
        runs = [(left + 1, right) for left, right in pairwise(borders) if left + 1 < right]
        return " ".join(between(self.sentence, self.tokens, *run) for run in runs)

    def place_of(self, words: frozenset[str], first: int, last: int) -> int | None:
        return next((at for at in range(first, last) if self.tokens[at].lower in words), None)

    def beginning_before(self, marker: frozenset[str]) -> str:
        """Return how the leading part begins, up to the marker and with the space before it."""
        lead = self.lead.part
        at = self.place_of(marker, lead.first, lead.last)
        return self.sentence[
            self.tokens[lead.first].start : self.tokens[lead.first if at is None else at].start
        ]


Teller = Callable[[Telling], Wording]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language says about subjects and auxiliaries, and how it words what hangs on a joint."""

    subject_of: Callable[[Sequence[Token], int, int], tuple[int, int] | None]
    auxiliary_end: Callable[[Sequence[Token], int], int]
    tellers: Mapping[Joint | None, Teller]
    correlatives: Correlatives
    coordinators: frozenset[str]


def wordings(sentence: str, reading: Reading, parts: Sequence[Part], grammar: Grammar) -> list[Wording]:
    """Word each part in turn, also one that is only the head of a relative clause, so that places match."""
    lead = Lead(parts[0])
    worded: list[Wording] = []
    dropped = paired_words(reading, parts, grammar.correlatives)
    for at, part in enumerate(parts):
        if part.joint in {None, Joint.OWN}:
            lead = _lead(sentence, reading, part, grammar)
        elif part.joint is Joint.RESUMED:
            head = parts[at - 2]
            first = skip_words(reading.tokens, head.first, head.last - 1, grammar.coordinators)
            lead = replace(lead, subject=between(sentence, reading.tokens, first, head.last))
        tell = grammar.tellers.get(part.joint) or _SHARED_TELLERS[part.joint]
        worded.append(tell(Telling(sentence, reading.tokens, parts, at, lead, dropped)))
        if part.joint in {Joint.SUBJECT, Joint.RESUMED}:
            lead = replace(lead, auxiliary=_auxiliary(sentence, reading, part.first, grammar))
    return worded


def _lead(sentence: str, reading: Reading, part: Part, grammar: Grammar) -> Lead:
    verb = reading.leading_verb(part.first, part.last)
    span = None if verb is None else grammar.subject_of(reading.tokens, part.first, verb)
    if verb is None or span is None:
        return Lead(part)
    subject = between(sentence, reading.tokens, *span)
    return Lead(part, subject, _auxiliary(sentence, reading, verb, grammar))


def _auxiliary(sentence: str, reading: Reading, verb: int, grammar: Grammar) -> str:
    return between(sentence, reading.tokens, verb, grammar.auxiliary_end(reading.tokens, verb))


def _with_subject(telling: Telling) -> Wording:
    if not telling.lead.subject:
        return Wording(telling.said, telling.first.text)
    return Wording(f"{telling.lead.subject} {telling.said}")


def _with_subject_and_verb(telling: Telling) -> Wording:
    if not telling.lead.subject:
        return Wording(telling.said, telling.first.text)
    return Wording(f"{telling.lead.subject} {telling.lead.auxiliary} {telling.said}")


_SHARED_TELLERS: Mapping[Joint | None, Teller] = {
    Joint.SUBJECT: _with_subject,
    Joint.SUBJECT_AND_VERB: _with_subject_and_verb,
    Joint.RESUMED: _with_subject,
}
