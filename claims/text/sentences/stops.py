"""Stops and what stands around them, as the judgement needs it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.text.characters import CAPITALS
from claims.text.sentences.marks import (
    CLOSERS,
    EMOJI,
    ENTITY,
    EYES,
    MOUTH,
    OPENERS,
    SPACES,
    STOPS,
    WIDE_STOPS,
)

#: No abbreviation and no number that matters is longer; looking no further keeps the work linear.
LOOK: Final = 32
_STOP = re.compile(
    # A long run of stops is one candidate and not one for each of its characters.
    rf"[{STOPS}{WIDE_STOPS}](?<![{STOPS}{WIDE_STOPS}].)[{STOPS}{WIDE_STOPS}]*+"
    rf"(?P<closers>(?:[{CLOSERS}]|[{SPACES}][»›”“)\]](?=[\s.,;:!?…]|\Z)|{ENTITY})*+)"
    # The number of a footnote and a smiley belong to the sentence they stand behind.
    rf"(?:[{SPACES}]?\[\d{{1,3}}\]|[¹²³⁴-⁹⁰]|[{SPACES}]?[{EMOJI}]|(?:[{SPACES}]|(?<=[!?.])){EYES}{MOUTH})*+"
    rf"(?:(?=\s|\Z)|(?=[{CAPITALS}¿¡„«“])|(?<=[!?.…][!?.…])(?=[^\W\d_])"
    rf"|(?<=[{WIDE_STOPS}])|(?<=[{WIDE_STOPS}][」』”’）】]))"
)
_AFTER = re.compile(rf"\s*+(?P<openers>(?:[{OPENERS}]|(?<=[{OPENERS}])[{SPACES}])*+)(?P<word>[\w'’]*)")
_ADDRESS = re.compile(r"(?:https?://|www\.|\S+@\S+\.)")
_GOES_ON = re.compile(r"[,;:)\]}.!?%/](?!\.)")


class Stop(NamedTuple):
    """One run of stops in a text, with the closing marks behind it and the word after that.

    A tuple, because there is one for each stop and a frozen dataclass takes three times as long to make.
    """

    text: str
    at: int
    end: int
    marks: str
    closers: str
    openers: str
    word: str
    """The word after the stop, as written; empty at the text's end and before a sign."""
    word_at: int

    @property
    def glued(self) -> bool:
        return self.end < len(self.text) and not self.text[self.end].isspace()

    @property
    def wide(self) -> bool:
        return self.marks[0] in WIDE_STOPS

    @property
    def rest(self) -> str:
        """The text from the word on, as far as it can matter."""
        return self.text[self.word_at : self.word_at + LOOK]

    @property
    def before(self) -> str:
        return self.text[max(0, self.at - LOOK) : self.at]

    @property
    def goes_on(self) -> bool:
        """Whether a sign follows that cannot begin a sentence."""
        return not self.word and bool(_GOES_ON.match(self.rest))

    @property
    def before_small_letter(self) -> bool:
        """Whether a word follows that is all in small letters; "iPhone" and addresses are not."""
        return self.word.islower() and self.word[0].isalpha() and not _ADDRESS.match(self.rest)


def find_stops(text: str, start: int, end: int) -> Iterator[Stop]:
    """Find what could end a sentence between two places, in order."""
    for match in _STOP.finditer(text, start, end):
        marks = text[match.start() : match.start("closers")]
        after = _AFTER.match(text, match.end(), match.end() + 2 * LOOK)
        openers, word = (after["openers"], after["word"]) if after else ("", "")
        place = after.start("word") if after else match.end()
        yield Stop(text, match.start(), match.end(), marks, match["closers"], openers, word, place)
