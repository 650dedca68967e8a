"""Where a sentence ends without a stop: at bullets, numbers of a list, smileys, stamps of mails."""

import re
from collections.abc import Iterator
from typing import Final

from claims.text.abbreviations.lexicon import Lexicon
from claims.text.sentences.lines import line_breaks
from claims.text.sentences.marks import CAPITALS, EMOJI, EYES, MOUTH

# Each pattern begins with a class of characters, because only then does the search skip what is not one.
_SEMICOLON = re.compile(rf";(?=\s+(?P<word>[{CAPITALS}][\w'’]*))")
_EMOJI = re.compile(rf"{EMOJI}(?=\s+(?P<word>[{CAPITALS}][\w'’]*))")
_SMILEY = re.compile(rf"{EYES}(?<=\s.){MOUTH}(?=\s+[{CAPITALS}])")
_BULLET = re.compile(r"[•●▪■►➢](?<=\s.)(?=\s?\w)")
_RULE = re.compile(r"([*=_~#-])(?<!\S.)\1{2,}+(?!\S)")
#: Three dashes can stand for one, and as many low lines for a name to be filled in.
_SHORTEST_RULE: Final = {"-": 5, "_": 5}
_NUMBERED = re.compile(r"\)(?<=\d\))(?=\s)")
_LIST_NUMBER = re.compile(r"(?:\A|\s)(?P<item>\(?(?P<number>\d{1,2}))\Z")
_ENUMERATES = re.compile(r"(?:[,;:(]|\b(?:and|or|und|oder|sowie|et|ou|y|o|e|и|или|і|та|або))\s*\Z")
#: Day and time between the name of who wrote and what was written, as mail programs put them.
_STAMP = re.compile(rf":(?<=\d:)\d\d(?::\d\d)?+(?:\s?[AaPp]\.?[Mm]\b\.?)?+(?=\s+[{CAPITALS}\d])")
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
_LIST_NUMBER_LOOK: Final = 4


def find_breaks(text: str, lexicon: Lexicon) -> list[int]:
    """Return in order where a sentence ends though no stop says so."""
    found = {
        *line_breaks(text),
        *_before_starters(_SEMICOLON, text, lexicon),
        *(match.end() for match in _SMILEY.finditer(text)),
        *_rules(text),
        *_numbered(text),
        *_stamps(text),
        *_addresses(text, lexicon),
        *_sign_offs(text, lexicon),
    }
    if not text.isascii():
        found.update(_before_starters(_EMOJI, text, lexicon))
        found.update(match.start() for match in _BULLET.finditer(text))
    return sorted(found)


def _before_starters(mark: re.Pattern[str], text: str, lexicon: Lexicon) -> Iterator[int]:
    return (match.end() for match in mark.finditer(text) if lexicon.begins(match["word"]))


def _rules(text: str) -> Iterator[int]:
    """Both ends of a line drawn with signs."""
    for match in _RULE.finditer(text):
        if len(match.group()) >= _SHORTEST_RULE.get(match[1], 3):
            yield match.start()
            yield match.end()


def _numbered(text: str) -> Iterator[int]:
    """Before "1)" and "2)", if they count on, and commas do not make one sentence of them."""
    if "2)" not in text:
        return
    places: list[int] = []
    for match in _NUMBERED.finditer(text):
        item = _LIST_NUMBER.search(text, max(0, match.start() - _LIST_NUMBER_LOOK), match.start())
        if not item:
            continue
        number = int(item["number"])
        if number != len(places) + 1:
            places = []
        if number == len(places) + 1:
            places.append(item.start("item"))
        # Only with the second one the first is known for the beginning of a list.
        begun = {0: 0, 1: 0, 2: 2}.get(len(places), 1)
        for place in places[len(places) - begun :]:
            if not _ENUMERATES.search(text, max(0, place - _LOOK), place):
                yield place


def _stamps(text: str) -> Iterator[int]:
    for match in _STAMP.finditer(text):
        day = _DAY_AND_HOUR.search(text, max(0, match.start() - _LOOK), match.start())
        if day:
            yield match.end()
            if _WRITER.search(text, max(0, day.start() - _LOOK), day.start()):
                yield day.start()


def _addresses(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Behind a web or mail address before another one, before a label or a word that starts a sentence."""
    if "@" not in text and "://" not in text and "www." not in text:
        return
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
