"""An article as the analysis reads it: its blocks, its sentences, and what is proposed of each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from claims.analysers import ANALYSERS
from claims.analysers.outcome import Analysed
from claims.templatetags.suggesting import reason_sentence
from claims.text.analysis import Suggestion, analyse_sentences
from claims.text.documents import CHECKABLE, Block, PlainDocument
from claims.text.reasons import Reason
from claims.text.sentences import SentenceSpan
from claims.text.worthiness import Assessment, assess


@dataclass(frozen=True, slots=True)
class ReadSentence:
    span: SentenceSpan
    assessment: Assessment
    claims: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    document: PlainDocument
    language: str
    analyser: str
    outcome: Analysed
    sentences: tuple[ReadSentence, ...]

    @property
    def other_blocks(self) -> list[Block]:
        """What holds no claims: title, byline, headings and the like."""
        return [block for block in self.document.blocks if block.kind not in CHECKABLE]

    def words(self, start: int, end: int) -> str:
        return self.document.text[start:end]

    def only_best(self, number: int) -> "Reading":
        """Keep the claims with the highest scores, and the sentences they stand in."""
        claims = [claim for sentence in self.sentences for claim in sentence.claims]
        best = {id(claim) for claim in sorted(claims, key=lambda claim: -claim.score)[:number]}
        kept = [
            replace(sentence, claims=tuple(claim for claim in sentence.claims if id(claim) in best))
            for sentence in self.sentences
        ]
        return replace(self, sentences=tuple(sentence for sentence in kept if sentence.claims))


def read(document: PlainDocument, language: str, *, analyser: str) -> Reading:
    """Analyse a document; a named model sees it, whoever else may not."""
    outcome = ANALYSERS[analyser](document, language, judge=assess, is_confidential=False)
    spans = [(one.span, one.assessment) for one in analyse_sentences(document, language)]
    claims = _by_sentence([span for span, _ in spans], outcome.suggestions)
    sentences = tuple(ReadSentence(span, found, tuple(claims[span.start])) for span, found in spans)
    return Reading(document, language, analyser, outcome, sentences)


def in_words(reasons: Iterable[Reason]) -> list[str]:
    """Word the reasons in the language that is active."""
    return [reason_sentence({"code": reason.code.value, "words": reason.words}) for reason in reasons]


def _by_sentence(
    sentences: list[SentenceSpan], suggestions: Iterable[Suggestion]
) -> defaultdict[int, list[Suggestion]]:
    """Put each suggestion to the sentence it stands in, known by where that begins."""
    found: defaultdict[int, list[Suggestion]] = defaultdict(list)
    remaining = iter(sentences)
    sentence = next(remaining, None)
    for suggestion in suggestions:
        while sentence is not None and sentence.end <= suggestion.start:
            sentence = next(remaining, None)
        if sentence is not None:
            found[sentence.start].append(suggestion)
    return found
