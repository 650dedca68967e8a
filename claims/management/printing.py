"""A reading of an article as JSON for programs and as lines for a terminal."""

from collections.abc import Iterable, Iterator
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.choices import ClaimKind, Language, ParagraphKind
from claims.management.reading import Reading, ReadSentence, in_words
from claims.management.terminal import defused, width_of, wrapped
from claims.text.analysis import Suggestion
from claims.text.documents import Block
from claims.text.reasons import Reason

NARROWEST: Final = 40
_INDENT: Final = " " * 14
"""The width of the columns before the words: paragraph and score."""


def as_json(reading: Reading) -> dict[str, object]:
    """Give the reading for programs; docs/analysis.md lists the keys, which stay as they are."""
    return {
        "language": reading.language,
        "analyser": reading.outcome.model or reading.analyser,
        "blocks": [_block(reading, block) for block in reading.document.blocks],
        "sentences": [_sentence(reading, sentence) for sentence in reading.sentences],
    }


def _block(reading: Reading, block: Block) -> dict[str, object]:
    return {
        "kind": block.kind.value,
        "level": block.level,
        "start": block.start,
        "end": block.end,
        "text": reading.document.slice(block),
    }


def _sentence(reading: Reading, sentence: ReadSentence) -> dict[str, object]:
    span, found = sentence.span, sentence.assessment
    return {
        "paragraph": span.paragraph,
        "start": span.start,
        "end": span.end,
        "text": reading.words(span.start, span.end),
        "score": found.score,
        "kind": found.kind.value,
        "claimant": found.claimant,
        "reasons": _reasons(found.reasons),
        "claims": [_claim(reading, claim) for claim in sentence.claims],
    }


def _claim(reading: Reading, claim: Suggestion) -> dict[str, object]:
    return {
        "start": claim.start,
        "end": claim.end,
        "text": reading.words(claim.start, claim.end),
        "statement": claim.statement,
        "score": claim.score,
        "kind": claim.kind.value,
        "claimant": claim.claimant,
        "reasons": _reasons(claim.reasons),
    }


def _reasons(reasons: tuple[Reason, ...]) -> list[dict[str, str]]:
    return [
        {"code": reason.code.value, "words": reason.words, "sentence": sentence}
        for reason, sentence in zip(reasons, in_words(reasons), strict=True)
    ]


def as_lines(reading: Reading, width: int) -> Iterator[str]:
    """Give the whole reading in the order of the text."""
    sentences, claims = len(reading.sentences), len(reading.outcome.suggestions)
    yield from _head(
        reading,
        ngettext("%(count)d sentence", "%(count)d sentences", sentences) % {"count": sentences},
        ngettext("%(count)d suggestion", "%(count)d suggestions", claims) % {"count": claims},
    )
    pieces: list[tuple[int, list[str]]] = [
        (block.start, list(_other_block(reading, block, width))) for block in reading.other_blocks
    ]
    pieces += [(one.span.start, list(_sentence_lines(reading, one, width))) for one in reading.sentences]
    for _start, lines in sorted(pieces, key=lambda piece: piece[0]):
        yield from lines


def best_as_lines(reading: Reading, width: int) -> Iterator[str]:
    """Give only the claims, the highest score first."""
    claims = [(one.span.paragraph, claim) for one in reading.sentences for claim in one.claims]
    of_all = {"count": len(claims), "all": len(reading.outcome.suggestions)}
    yield from _head(reading, _("%(count)d of %(all)d suggestions, the highest scores first") % of_all)
    for paragraph, claim in sorted(claims, key=lambda pair: -pair[1].score):
        yield from _claim_lines(reading, claim, paragraph, width)


def _head(reading: Reading, *facts: str) -> Iterator[str]:
    yield " · ".join([str(Language(reading.language).label), *facts])
    yield ""
    yield f"{'§':>4} {_('score'):>8}"


def _other_block(reading: Reading, block: Block, width: int) -> Iterator[str]:
    label = ParagraphKind(block.kind.value).label
    yield from _hung("", "", f"[{label}] {reading.document.slice(block)}", width)


def _sentence_lines(reading: Reading, sentence: ReadSentence, width: int) -> Iterator[str]:
    span = sentence.span
    for claim in sentence.claims:
        yield from _claim_lines(reading, claim, span.paragraph, width)
    if not sentence.claims:
        yield from _hung(str(span.paragraph), "–", reading.words(span.start, span.end), width)
        kind = ClaimKind(sentence.assessment.kind.value).label
        yield from _details([f"{kind}: {_('not proposed')}"], width)


def _claim_lines(reading: Reading, claim: Suggestion, paragraph: int, width: int) -> Iterator[str]:
    yield from _hung(str(paragraph), str(round(claim.score * 100)), claim.statement, width)
    kind = str(ClaimKind(claim.kind.value).label)
    details = [" · ".join([kind, *in_words(claim.reasons)])]
    if claim.claimant:
        details.append(f"{_('Attributed to')}: {claim.claimant}")
    quote = reading.words(claim.start, claim.end)
    if quote.rstrip(".") != claim.statement.rstrip("."):
        details.append(f"{_('In the text')}: {quote}")
    yield from _details(details, width)


def _hung(paragraph: str, score: str, words: str, width: int) -> Iterator[str]:
    """Give the words beside their columns, further lines below the first."""
    first, *rest = wrapped(defused(words), _room(width)) or [""]
    yield f"{paragraph:>4} {score:>8} {first}".rstrip()
    yield from (f"{_INDENT}{line}" for line in rest)


def _details(details: Iterable[str], width: int) -> Iterator[str]:
    for detail in details:
        first, *rest = wrapped(defused(detail), _room(width) - 2)
        yield f"{_INDENT}  {first}"
        yield from (f"{_INDENT}  {line}" for line in rest)


def _room(width: int) -> int:
    return max(width, NARROWEST) - width_of(_INDENT)
