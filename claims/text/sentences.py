"""Where sentences begin and end, to the character; what they say is none of this module's business."""

import re
from dataclasses import dataclass
from typing import Final

from claims.text.abbreviations import Lexicon, lexicon_for
from claims.text.documents import CHECKABLE, PlainDocument

_CLOSERS: Final = "\"'”“’»«›‹)\\]"
# The look-behind makes a long run of stops one candidate and not one for each of its characters.
_STOP = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<closers>[{_CLOSERS}]*+)"
    # The number of a footnote belongs to the sentence it stands behind.
    r"(?:[ ]?\[\d{1,3}\])*+(?=\s)"
)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
#: No abbreviation and no number that matters is longer; looking no further keeps the work linear.
_LOOK: Final = 32
_LAST_WORD = re.compile(r"(?<![\w.'’-])(?:\w[\w.'’-]*)?\Z")
_LEADING_NUMBER = re.compile(r"(?:\A|\n)[^\S\n]*\d{1,3}\Z")
_FIRST_WORD = re.compile(r"\s*(?P<openers>[\"'„“”‚‘’«»‹›(\[¿¡–—-]*)\s?(?P<word>[\w'’]*)")
_ROMAN = re.compile(r"[IVXL]{1,6}")
_LETTER_PAIR = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LONGEST_ORDINAL: Final = 2


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """A sentence's place in the document, its block, and the number of its paragraph from one."""

    start: int
    end: int
    block: int
    paragraph: int


def sentence_spans(text: str, language: str = "und") -> list[tuple[int, int]]:
    """Return the spans in order, without the white space around them; a blank line always ends one."""
    lexicon = lexicon_for(language)
    spans: list[tuple[int, int]] = []
    start = 0
    for end in (*_ends(text, lexicon), len(text)):
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            spans.append((left, right))
        start = end
    return spans


def document_sentences(document: PlainDocument, language: str = "und") -> list[SentenceSpan]:
    """Return the sentences of the blocks that can hold claims, placed in the document's text."""
    found: list[SentenceSpan] = []
    paragraph = 0
    for index, block in enumerate(document.blocks):
        if block.kind not in CHECKABLE:
            continue
        paragraph += 1
        for start, end in sentence_spans(document.slice(block), language):
            found.append(SentenceSpan(block.start + start, block.start + end, index, paragraph))
    return found


def _ends(text: str, lexicon: Lexicon) -> list[int]:
    stops = {match.end() for match in _STOP.finditer(text) if _ends_sentence(text, match, lexicon)}
    return sorted(stops.union(match.start() for match in _PARAGRAPH.finditer(text)))


def _ends_sentence(text: str, stop: re.Match[str], lexicon: Lexicon) -> bool:
    following = _FIRST_WORD.match(text, stop.end(), stop.end() + _LOOK)
    word = following["word"] if following else ""
    if word[:1].islower() and word[:1].isalpha():
        return False
    if stop["stop"] != "." or stop["closers"]:
        return bool(word or (following and following["openers"])) or stop["stop"] != "."
    window = text[max(0, stop.start() - _LOOK) : stop.start()]
    before = _LAST_WORD.search(window)
    if stop.start() < _LOOK and _LEADING_NUMBER.search(window):
        return False
    return _full_stop(before.group() if before else "", word, lexicon)


def _full_stop(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the stop ends a sentence and not an abbreviation, an initial or an ordinal."""
    last, starts = before.lower(), after.lower() in lexicon.starters
    if last in lexicon.endings:
        return starts
    if last in lexicon.titles:
        return False
    if before.isdigit() or _ROMAN.fullmatch(before):
        return _after_number(before, after, lexicon, starts=starts)
    if _LETTER_PAIR.fullmatch(before):
        return starts
    if len(before) == 1 and before.isalpha():
        return starts and before.isupper()
    return True


def _after_number(before: str, after: str, lexicon: Lexicon, *, starts: bool) -> bool:
    """Tell "am 9. Juli" from "es waren 9. Danach" where ordinals are written with a stop."""
    if not lexicon.has_ordinals:
        return not (len(before) == 1 and before.isalpha()) or starts
    if after.lower() in lexicon.after_ordinals:
        return False
    if before.isdigit() and len(before) > _LONGEST_ORDINAL:
        return True
    return starts
