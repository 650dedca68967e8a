"""From a document to what could be checked in it: sentences, their single claims, and what each is worth."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from claims.text.clauses import SingleClaim, single_claims
from claims.text.documents import PlainDocument
from claims.text.kinds import ClaimKind
from claims.text.reasons import Reason, ReasonCode
from claims.text.sentences import SentenceSpan, document_sentences
from claims.text.worthiness import Assessment, Judge, assess

#: Whoever "she" is stands in one of these; looking no further keeps the work linear.
_SENTENCES_BEFORE: Final = 3
_CHARACTERS_BEFORE: Final = 1_000


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A claim proposed: its place in the text, how it reads by itself, and what speaks for checking it."""

    start: int
    end: int
    statement: str
    score: float
    kind: ClaimKind
    reasons: tuple[Reason, ...]
    claimant: str | None


@dataclass(frozen=True, slots=True)
class AnalysedSentence:
    """A sentence, what it is worth as a whole, and what is proposed of it: nothing if it states nothing."""

    span: SentenceSpan
    assessment: Assessment
    suggestions: tuple[Suggestion, ...]


def analyse(document: PlainDocument, language: str = "und", *, judge: Judge = assess) -> list[Suggestion]:
    """Propose what the document states, in the order of the text."""
    sentences = analyse_sentences(document, language, judge=judge)
    return [suggestion for sentence in sentences for suggestion in sentence.suggestions]


def analyse_sentences(
    document: PlainDocument, language: str = "und", *, judge: Judge = assess
) -> Iterator[AnalysedSentence]:
    """Give every sentence that could hold a claim, also those that turn out to state nothing."""
    for span, before in _with_context(document, document_sentences(document, language)):
        words = document.text[span.start : span.end]
        whole = judge(words, language)
        parts = single_claims(words, language, before=before) if states_something(whole) else []
        judged = _judge_parts(words, parts, whole, lambda part: judge(part, language))
        suggestions = tuple(_suggestion(span, part, found, whole) for part, found in judged)
        yield AnalysedSentence(span, whole, suggestions)


def states_something(assessment: Assessment) -> bool:
    """Whether there is anything to check: questions and fragments state nothing."""
    is_fragment = any(reason.code is ReasonCode.FRAGMENT for reason in assessment.reasons)
    return assessment.kind is not ClaimKind.QUESTION and not is_fragment


def _with_context(
    document: PlainDocument, spans: Iterable[SentenceSpan]
) -> Iterator[tuple[SentenceSpan, str]]:
    """Give each sentence with what stands before it in its paragraph."""
    earlier: list[SentenceSpan] = []
    for span in spans:
        earlier = [one for one in earlier[-_SENTENCES_BEFORE:] if one.block == span.block]
        first = earlier[0].start if earlier else span.start
        yield span, document.text[max(first, span.start - _CHARACTERS_BEFORE) : span.start].strip()
        earlier.append(span)


def _judge_parts(
    sentence: str, parts: list[SingleClaim], whole: Assessment, judge: Callable[[str], Assessment]
) -> list[tuple[SingleClaim, Assessment]]:
    """Judge each part as it reads by itself; where one is too weak to stand, the sentence stays whole."""
    judged = [(part, whole if part.statement == sentence else judge(part.statement)) for part in parts]
    if all(states_something(found) for _, found in judged):
        return judged
    unresolved = next((part.unresolved for part in parts if part.unresolved), "")
    return [(SingleClaim(0, len(sentence), sentence, unresolved), whole)]


def _suggestion(span: SentenceSpan, part: SingleClaim, found: Assessment, whole: Assessment) -> Suggestion:
    left_open = (Reason(ReasonCode.UNRESOLVED, part.unresolved),) if part.unresolved else ()
    # Who is quoted stands once in a sentence and counts for all of its parts.
    is_quoted = found.kind is ClaimKind.OTHER and whole.kind is ClaimKind.QUOTATION
    return Suggestion(
        start=span.start + part.start,
        end=span.start + part.end,
        statement=part.statement,
        score=found.score,
        kind=whole.kind if is_quoted else found.kind,
        reasons=(*found.reasons, *left_open),
        claimant=found.claimant or whole.claimant,
    )
