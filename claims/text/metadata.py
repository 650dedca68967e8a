"""What an article says of itself, proposed for the import form with the place it was read from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claims.text.dates import find_dates, parse_partial_date
from claims.text.documents import CHECKABLE, Block, BlockKind, PlainDocument
from claims.text.languages import UNDETERMINED, guess_language, language_code
from claims.text.structure.bylines import read_byline
from claims.text.structure.provenance import is_provenance, read_origin


@dataclass(frozen=True, slots=True)
class Proposal:
    """One value and the span it was read from; no span where it is not a place in the text."""

    value: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """Everything the import form can be filled with; days are partial dates, languages two-letter codes."""

    title: Proposal | None = None
    author: Proposal | None = None
    outlet: Proposal | None = None
    published_on: Proposal | None = None
    first_published_on: Proposal | None = None
    language: Proposal | None = None
    translated_from: Proposal | None = None
    provenance: Proposal | None = None


def propose_metadata(document: PlainDocument) -> Metadata:
    """Propose what the head of the file, the byline and the notes say; what they don't say stays None."""
    notes = [
        block for block in _blocks(document, BlockKind.PROVENANCE) if is_provenance(document.slice(block))
    ]
    origins = [_origin_of(document, block) for block in notes]
    return Metadata(
        title=_first(_declared(document, "title"), _whole(document, _blocks(document, BlockKind.TITLE))),
        author=_first(_declared(document, "author"), _bylines(document)),
        outlet=_first(_declared(document, "outlet"), (origin.outlet for origin in origins)),
        published_on=_first(_declared_dates(document, "date"), _datelines(document)),
        first_published_on=_first(
            _declared_dates(document, "first_published"),
            (origin.first_published_on for origin in origins),
        ),
        language=_first(_declared_language(document), _guessed_language(document)),
        translated_from=_first(origin.translated_from for origin in origins),
        provenance=_first(_declared(document, "provenance"), _whole(document, notes)),
    )


def _first(*wells: Iterable[Proposal | None]) -> Proposal | None:
    return next((proposal for well in wells for proposal in well if proposal), None)


def _blocks(document: PlainDocument, kind: BlockKind) -> Iterator[Block]:
    return (block for block in document.blocks if block.kind is kind)


def _whole(document: PlainDocument, blocks: Iterable[Block]) -> Iterator[Proposal]:
    for block in blocks:
        yield Proposal(" ".join(document.slice(block).split()), block.start, block.end)


def _declared(document: PlainDocument, key: str) -> Iterator[Proposal]:
    for declared in document.declared:
        if declared.key == key:
            yield Proposal(declared.value, declared.start, declared.end)


def _declared_dates(document: PlainDocument, key: str) -> Iterator[Proposal]:
    for proposal in _declared(document, key):
        # A time may follow the day: "2024-05-10T08:00" and "10 May 2024, 8.00".
        found = find_dates(proposal.value.split("T")[0])
        if date := parse_partial_date(proposal.value) or (found[0].date if found else None):
            yield Proposal(str(date), proposal.start, proposal.end)


def _datelines(document: PlainDocument) -> Iterator[Proposal]:
    for kind in (BlockKind.DATELINE, BlockKind.BYLINE):
        for block in _blocks(document, kind):
            for found in find_dates(document.slice(block)):
                yield Proposal(str(found.date), block.start + found.start, block.start + found.end)


def _bylines(document: PlainDocument) -> Iterator[Proposal]:
    for block in _blocks(document, BlockKind.BYLINE):
        if byline := read_byline(document.slice(block)):
            yield Proposal(byline.names, block.start + byline.start, block.start + byline.end)


def _declared_language(document: PlainDocument) -> Iterator[Proposal]:
    for proposal in _declared(document, "language"):
        if code := language_code(proposal.value):
            yield Proposal(code, proposal.start, proposal.end)


def _guessed_language(document: PlainDocument) -> Iterator[Proposal]:
    code = guess_language(
        " ".join(document.slice(block) for block in document.blocks if block.kind in CHECKABLE)
    )
    if code != UNDETERMINED:
        yield Proposal(code)


def _origin_of(document: PlainDocument, block: Block) -> Metadata:
    """Read a note, with its places counted from the start of the document."""
    origin = read_origin(document.slice(block))
    outlet, day, language = origin.outlet, origin.first_published, origin.language
    at = block.start
    return Metadata(
        outlet=Proposal(outlet.words, at + outlet.start, at + outlet.end) if outlet else None,
        first_published_on=Proposal(str(day.date), at + day.start, at + day.end) if day else None,
        translated_from=Proposal(language.words, at + language.start, at + language.end)
        if language
        else None,
    )
