"""What a mail puts between sentences without a stop: day and time, addresses, how it is signed."""

import re
from collections.abc import Iterator
from typing import Final

from claims.text.abbreviations.lexicon import Lexicon
from claims.text.characters import CAPITALS

#: Day and time between the name of who wrote and what was written, as mail programs put them.
_TIME = re.compile(rf":(?<=\d:)\d\d(?::\d\d)?+(?:\s?[AaPp]\.?[Mm]\b\.?)?+(?=\s+[{CAPITALS}\d])")
_DAY_AND_HOUR = re.compile(r"(?<![\d/.-])\d\d?[/.-]\d\d?[/.-]\d{2,4},?\s\d\d?\Z")
_WRITER = re.compile(rf"(?<!\S)(?:[{CAPITALS}][^\s.!?]*|\S*@\S*)\s+\Z")
_ADDRESS = re.compile(
    r"[:w@](?:(?<=http:)//|(?<=https:)//|(?<!\ww)ww\.|(?<=[\w.]@)(?=[\w-]{1,64}\.\w))"
    r"\S{1,500}+(?<![.,;:!?…])"
    rf"(?=\s+(?:https?://|www\.|(?P<word>[{CAPITALS}][\w'’]*)(?P<label>:?)))"
)
_COMMA = re.compile(rf",(?=\s+[{CAPITALS}][^.!?…,\n]{{1,40}}(?:\n\s*\n|\Z))")
_LAST_WORDS = re.compile(r"(?:\A|[.!?…)]\s+|\n)(?:[^\W\d]+[ ]){0,3}(?P<word>[^\W\d]+)\Z")
_LOOK: Final = 48


def mail_breaks(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Give the places, in no order."""
    if ":" in text:
        yield from _stamps(text)
    if "@" in text or "://" in text or "www." in text:
        yield from _addresses(text, lexicon)
    if lexicon.sign_offs:
        yield from _sign_offs(text, lexicon)


def _stamps(text: str) -> Iterator[int]:
    for match in _TIME.finditer(text):
        day = _DAY_AND_HOUR.search(text, max(0, match.start() - _LOOK), match.start())
        if day:
            yield match.end()
            if _WRITER.search(text, max(0, day.start() - _LOOK), day.start()):
                yield day.start()


def _addresses(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Behind a web or mail address before another one, before a label or a word that starts a sentence."""
    for match in _ADDRESS.finditer(text):
        word = match["word"]
        if word is None or match["label"] or lexicon.begins(word):
            yield match.end()


def _sign_offs(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Behind "Best regards," before the name that ends the letter."""
    for match in _COMMA.finditer(text):
        before = _LAST_WORDS.search(text, max(0, match.start() - _LOOK), match.start())
        if before and before["word"].lower() in lexicon.sign_offs:
            yield match.end()
