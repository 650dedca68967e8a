"""Where a sentence ends without a stop: at bullets, numbers of a list, smileys and drawn lines."""

import re
from collections.abc import Iterator
from typing import Final

from claims.text.abbreviations.lexicon import Lexicon
from claims.text.characters import CAPITALS
from claims.text.sentences.mails import mail_breaks
from claims.text.sentences.marks import EMOJI, EYES, MOUTH

# Each pattern begins with one character or class, because only then does the search skip all others.
_SEMICOLON = re.compile(rf";(?=\s+(?P<word>[{CAPITALS}][\w'’]*))")
_SMILEY = re.compile(rf"{EYES}(?<=\s.){MOUTH}(?=\s+[{CAPITALS}])")
_SMILING_BRACKETS = re.compile(rf"\)(?<=[^\W_]\)|\s\))\)++(?=\s+[{CAPITALS}])")
_BULLETS: Final = "•●▪■►➢"
_BULLET = re.compile(rf"[{_BULLETS}](?<=\s.)(?=\s?\w)")
_PICTURE = re.compile(rf"[{EMOJI}{_BULLETS}]")
_NEXT_WORD = re.compile(rf"\s+(?P<word>[{CAPITALS}][\w'’]*)")
_RULE = re.compile(r"([*=_~#-])(?<!\S.)\1{2,}+(?!\S)")
#: Three dashes can stand for one, and as many low lines for a name to be filled in.
_RULES: Final = ("***", "===", "~~~", "###", "-----", "_____")
_NUMBERED = re.compile(r"\)(?<=\d\))(?=\s)")
_LIST_NUMBER = re.compile(r"(?:\A|\s)(?P<item>\(?(?P<number>\d{1,2}))\Z")
_ENUMERATES = re.compile(r"(?:[,;:(]|\b(?:and|or|und|oder|sowie|et|ou|y|o|e|и|или|і|та|або))\s*\Z")
_LOOK: Final = 48
_BRACKET_LOOK: Final = 200
_LIST_NUMBER_LOOK: Final = 4


def find_breaks(text: str, lexicon: Lexicon) -> set[int]:
    """Return where a sentence ends though no stop says so and no line ends.

    Most texts hold few of the signs, and to look for a sign takes less than to look for a pattern.
    """
    found = {match.end() for match in _SMILEY.finditer(text)}
    if ";" in text:
        found.update(match.end() for match in _SEMICOLON.finditer(text) if lexicon.begins(match["word"]))
    if "))" in text:
        found.update(_smiling_brackets(text))
    if "2)" in text:
        found.update(_numbered(text))
    if not text.isascii():
        found.update(_pictures(text, lexicon))
    if any(rule in text for rule in _RULES):
        found.update(_rules(text))
    found.update(mail_breaks(text, lexicon))
    return found


def _smiling_brackets(text: str) -> Iterator[int]:
    """Behind "Danke)))", which is how many write a smile; brackets that were opened are none."""
    for match in _SMILING_BRACKETS.finditer(text):
        if "(" not in text[max(0, match.start() - _BRACKET_LOOK) : match.start()]:
            yield match.end()


def _pictures(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Before each bullet, and behind a picture that a new sentence follows."""
    for match in _PICTURE.finditer(text):
        if _BULLET.match(text, match.start()):
            yield match.start()
        following = _NEXT_WORD.match(text, match.end(), match.end() + _LOOK)
        if following and match.group() not in _BULLETS and lexicon.begins(following["word"]):
            yield match.end()


def _rules(text: str) -> Iterator[int]:
    """Both ends of a line drawn with signs."""
    for match in _RULE.finditer(text):
        if match.group().startswith(_RULES):
            yield match.start()
            yield match.end()


def _numbered(text: str) -> Iterator[int]:
    """Before "1)" and "2)", if they count on, and commas do not make one sentence of them."""
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
