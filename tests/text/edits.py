"""Texts that are edited with every character's origin kept, so that it is known where a claim went."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from claims.text.segments import Span
from claims.text.sentences import sentence_spans

#: A character and its place in the old text; None for one that was not there.
Character = tuple[str, int | None]

NEW_SENTENCES = (
    "Die Verwaltung wollte sich dazu am Freitag nicht äußern.",
    "Das Amt hat seine Angaben inzwischen berichtigt.",
    "Aus der Opposition kam daran scharfe Kritik.",
    "A spokeswoman declined to comment on the matter.",
)
_WORD = re.compile(r"\w{4,}")
_FAR = 4
#: Less left of a claim means that it is gone.
_LEFT = 0.3


@dataclass
class EditedText:
    """Gaps and sentences by turns: gap, sentence, gap, …, gap."""

    old: str
    pieces: list[list[Character]]
    spans: list[Span]

    @classmethod
    def of(cls, old: str) -> "EditedText":
        spans = sentence_spans(old, "de")
        edges = [0, *(edge for span in spans for edge in span), len(old)]
        pieces: list[list[Character]] = [[(old[at], at) for at in range(*span)] for span in pairwise(edges)]
        return cls(old, pieces, spans)

    @property
    def text(self) -> str:
        return "".join(character for piece in self.pieces for character, _ in piece)

    def where(self, span: Span) -> Span | None:
        """Return where the span's characters are, from the first to the last; None when most are gone."""
        flat = [origin for piece in self.pieces for _, origin in piece]
        left = [at for at, origin in enumerate(flat) if origin is not None and span[0] <= origin < span[1]]
        return (left[0], left[-1] + 1) if len(left) >= _LEFT * (span[1] - span[0]) else None

    def sentence(self, number: int) -> str:
        return "".join(character for character, _ in self.pieces[2 * number + 1])

    def others(self, number: int, chance: random.Random, *, distance: int = 1) -> list[int]:
        """Return the other sentences in any order."""
        found = [other for other in range(len(self.spans)) if abs(other - number) >= distance]
        return chance.sample(found, len(found))

    def delete(self, number: int) -> None:
        self.pieces[2 * number + 1] = []

    def insert_after(self, number: int, words: str) -> None:
        self.pieces[2 * number + 2][:0] = [(character, None) for character in f" {words}"]

    def move_after(self, number: int, other: int) -> None:
        moved = self.pieces[2 * number + 1]
        self.delete(number)
        self.pieces[2 * other + 2][:0] = [(" ", None), *moved]

    def change_words(self, number: int, count: int, chance: random.Random) -> None:
        piece = self.pieces[2 * number + 1]
        words = [match.span() for match in _WORD.finditer(self.sentence(number))]
        # A word of the sentence itself would only seem to be new.
        others = sorted({*_WORD.findall(self.old)} - {*_WORD.findall(self.sentence(number))})
        for start, end in sorted(chance.sample(words, min(count, len(words))), reverse=True):
            piece[start:end] = [(character, None) for character in chance.choice(others)]

    def count_words(self, number: int) -> int:
        return len(_WORD.findall(self.sentence(number)))

    def retype(self, change: Callable[[str, int], str]) -> None:
        """Type every character anew; what `change` gives for it may be longer."""
        count = 0
        for piece in self.pieces:
            retyped: list[Character] = []
            for character, origin in piece:
                typed = change(character, count)
                retyped += [(typed[0], origin), *((added, None) for added in typed[1:])]
                count += 1
            piece[:] = retyped


Edit = Callable[[EditedText, int, random.Random], None]


def _insert_others(text: EditedText, number: int, chance: random.Random) -> None:
    for other in text.others(number, chance)[:3]:
        text.insert_after(other, chance.choice(NEW_SENTENCES))


def _delete_others(text: EditedText, number: int, chance: random.Random) -> None:
    for other in text.others(number, chance)[:5]:
        text.delete(other)


def _delete_neighbours(text: EditedText, number: int, _: random.Random) -> None:
    for other in (number - 1, number + 1):
        if 0 <= other < len(text.spans):
            text.delete(other)


def _change_one_word(text: EditedText, number: int, chance: random.Random) -> None:
    text.change_words(number, 1, chance)


def _change_many_words(text: EditedText, number: int, chance: random.Random) -> None:
    text.change_words(number, max(1, text.count_words(number) * 3 // 10), chance)


def _change_everywhere(text: EditedText, number: int, chance: random.Random) -> None:
    for other in (number, *text.others(number, chance)):
        text.change_words(other, max(1, text.count_words(other) // 5), chance)


def _move(text: EditedText, number: int, chance: random.Random) -> None:
    text.move_after(number, text.others(number, chance, distance=_FAR)[0])


def _move_and_change(text: EditedText, number: int, chance: random.Random) -> None:
    text.change_words(number, 1, chance)
    _move(text, number, chance)


def _swap(text: EditedText, number: int, _: random.Random) -> None:
    other = number + 1 if number + 1 < len(text.spans) else number - 1
    text.move_after(min(number, other), max(number, other))


def _copy(text: EditedText, number: int, chance: random.Random) -> None:
    text.insert_after(text.others(number, chance, distance=_FAR)[0], text.sentence(number))


def _copy_and_change(text: EditedText, number: int, chance: random.Random) -> None:
    _copy(text, number, chance)
    text.change_words(number, 1, chance)


def _split(text: EditedText, number: int, _: random.Random) -> None:
    piece = text.pieces[2 * number + 1]
    commas = [at for at, (character, _) in enumerate(piece[:-2]) if character == ","]
    if commas:
        at = commas[len(commas) // 2]
        piece[at], piece[at + 2] = (".", None), (piece[at + 2][0].upper()[:1], None)


def _revise(text: EditedText, number: int, chance: random.Random) -> None:
    others = text.others(number, chance)
    for other in others[:6]:
        text.change_words(other, max(1, text.count_words(other) // 5), chance)
    text.delete(others[6])
    text.insert_after(others[7], chance.choice(NEW_SENTENCES))
    text.move_after(others[8], others[9])
    text.change_words(number, 1, chance)


def _delete(text: EditedText, number: int, _: random.Random) -> None:
    text.delete(number)


def _delete_and_insert(text: EditedText, number: int, chance: random.Random) -> None:
    text.insert_after(number, chance.choice(NEW_SENTENCES))
    text.delete(number)


def _delete_and_revise(text: EditedText, number: int, chance: random.Random) -> None:
    _revise(text, number, chance)
    text.delete(number)


def _retype_signs(text: EditedText, _: int, __: random.Random) -> None:
    signs = {"„": "»", "“": "«", "–": "—", "'": "’", "…": "..."}
    text.retype(lambda character, _: signs.get(character, character))


def _retype_breaks(text: EditedText, _: int, __: random.Random) -> None:
    text.retype(lambda character, _: "\r\n" if character == "\n" else character)


def _retype_blanks(text: EditedText, _: int, __: random.Random) -> None:
    blanks = ("\n", "\u00a0", "  ", " ")
    text.retype(lambda character, count: blanks[count % 4] if character == " " else character)


def _retype_hidden(text: EditedText, _: int, __: random.Random) -> None:
    text.retype(
        lambda character, count: f"{character}\u00ad" if character.isalpha() and not count % 9 else character
    )


def _nothing(_: EditedText, __: int, ___: random.Random) -> None:
    """Leave the text as it is."""


#: Edits that change how the text is typed and nothing else.
RETYPINGS: dict[str, Edit] = {
    "nothing": _nothing,
    "other quotes and dashes": _retype_signs,
    "other line breaks": _retype_breaks,
    "other blanks": _retype_blanks,
    "soft hyphens": _retype_hidden,
}
#: Edits after which the sentence is gone.
DELETIONS: dict[str, Edit] = {
    "deleted": _delete,
    "deleted, another in its place": _delete_and_insert,
    "deleted in a revision": _delete_and_revise,
}
#: Edits that leave every sentence where it was among the others.
EDITS_IN_PLACE: dict[str, Edit] = {
    "sentences inserted": _insert_others,
    "other sentences deleted": _delete_others,
    "neighbours deleted": _delete_neighbours,
    "one word changed": _change_one_word,
    "30 % of words changed": _change_many_words,
    "words changed everywhere": _change_everywhere,
    "split in two": _split,
    "copy pasted elsewhere": _copy,
    "copy pasted, original changed": _copy_and_change,
}
EDITS: dict[str, Edit] = {
    **RETYPINGS,
    **EDITS_IN_PLACE,
    "moved": _move,
    "moved and one word changed": _move_and_change,
    "swapped with its neighbour": _swap,
    "revised all over": _revise,
    **DELETIONS,
}


def overlap(one: Span, other: Span) -> float:
    """Return the intersection of two spans over their union."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (one[1] - one[0] + other[1] - other[0] - shared)
