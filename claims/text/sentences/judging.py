"""Whether a stop ends a sentence; the words it needs for that are the lexicon's."""

import re
from functools import cached_property
from typing import Final

from claims.text.abbreviations.lexicon import Lexicon, words
from claims.text.sentences.abbreviated import ends_after_word, ends_list, is_whole_word
from claims.text.sentences.stops import LOOK, Stop

_ELLIPSES: Final = frozenset("….")
#: Names that are written with a mark of exclamation.
_EXCLAIMED: Final = words("yahoo jeopardy joomla")
_ASIDE: Final = 240
_MARK = re.compile(r"[«»„“”\"()\n](?=(?P<after>\s+\w)?)")
_CLOSING: Final = frozenset('«»“”")')
_EDITOR = re.compile(r"\s+[–—-]\s*[\w. ]{2,24}\)")
_SMALL_START = re.compile(r"\W*+(?P<word>\w+)")
_WORD_AND_NEXT = re.compile(r"(?:[?!]|(?<!\w)(?P<last>[^\W\d_]{4,24})\.)\s+(?P<word>[^\W\d_]+)")
#: One small letter behind a stop shows nothing: the stop may be an abbreviation's.
_FEWEST: Final = 2
_SMALL_I = re.compile(r"(?<![\w.'’-])i(?:['’](?:m|ll|ve|d))?(?=\s)")
_FOOTNOTE = re.compile(r"\d{1,3}")
_PART = re.compile(r"[^\W\d_]+")
#: Ends of web addresses that may have a capital letter.
_DOMAINS: Final = words("com net org info biz edu gov de at ch eu uk us fr es it nl ru ua tv io co")


class Paragraph:
    """A stretch between blank lines, and what can be told of how its writer writes."""

    def __init__(self, text: str, start: int, end: int, lexicon: Lexicon) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.lexicon = lexicon
        self._quotes = 0
        self._counted_to = start
        self._mark = _MARK.search(text, start, end)

    @cached_property
    def is_in_small_letters(self) -> bool:
        """Whether its sentences mostly begin with small letters."""
        first = _SMALL_START.match(self.text, self.start, min(self.end, self.start + 2 * LOOK))
        if first and first["word"].islower() and first["word"].isalpha():
            return True
        if self.lexicon.forgives_small_letters and _SMALL_I.search(self.text, self.start, self.end):
            return True
        following: list[str] = [
            match["word"]
            for match in _WORD_AND_NEXT.finditer(self.text, self.start, self.end)
            if (match["last"] or "").lower() not in self.lexicon.abbreviations
        ]
        small = sum(word.islower() for word in following)
        return small >= _FEWEST and 2 * small > len(following)

    def next_mark(self, place: int) -> re.Match[str] | None:
        """The first mark of quotes, brackets or lines from there on; places are asked for in order."""
        while self._mark and self._mark.start() < place:
            self._mark = _MARK.search(self.text, place, self.end)
        return self._mark

    def has_open_quote(self, place: int) -> bool:
        """Whether a straight quotation mark is open; places are asked for in order."""
        self._quotes += self.text.count('"', self._counted_to, place)
        self._counted_to = place
        return self._quotes % 2 == 1


def sentence_end(stop: Stop, begun: int, paragraph: Paragraph) -> int | None:
    """Return where the sentence begun there ends, if this stop ends it."""
    if stop.wide:
        return stop.end
    if stop.glued:
        return stop.end if _ends_glued(stop, paragraph.lexicon) else None
    if _ends(stop, begun, paragraph):
        return _with_lost_marks(stop, paragraph)
    return None


def _with_lost_marks(stop: Stop, paragraph: Paragraph) -> int:
    """Take in a closing quotation mark between spaces, and the bare number of a footnote."""
    if stop.openers[:1] == '"' and paragraph.has_open_quote(stop.end):
        mark = stop.text.index('"', stop.end)
        if stop.text[mark + 1 : mark + 2].strip() == "":
            return mark + 1
    if _FOOTNOTE.fullmatch(stop.word) and not stop.openers:
        parts = stop.rest.split(maxsplit=2)
        if (
            len(parts) > 1
            and parts[0] == stop.word
            and paragraph.lexicon.begins(parts[1])
            and not stop.before[-1:].isdigit()
        ):
            return stop.word_at + len(stop.word)
    return stop.end


def _ends(stop: Stop, begun: int, paragraph: Paragraph) -> bool:
    lexicon = paragraph.lexicon
    if stop.goes_on or _is_embedded(stop, begun, paragraph):
        return False
    if stop.before_small_letter:
        return _ends_before_small_letter(stop, paragraph)
    if ")" in stop.closers or "]" in stop.closers:
        return _ends_behind_aside(stop, begun, lexicon)
    if stop.marks != ".":
        return _ends_by_other_mark(stop, lexicon)
    return ends_after_word(stop, begun, lexicon)


def _is_embedded(stop: Stop, begun: int, paragraph: Paragraph) -> bool:
    """Whether the stop stands inside a quote or bracket that itself ends without one."""
    mark = paragraph.next_mark(stop.end)
    if not mark or mark.group() not in _CLOSING or mark.start() - stop.end > _ASIDE:
        return False
    before = stop.text[mark.start() - 1]
    if mark.group() != ")":
        # A straight mark behind a number stands for inches.
        is_closing = before.isalpha() or (before.isdigit() and mark.group() != '"')
        return is_closing and bool(mark["after"]) and mark["after"][-1].islower()
    since = max(begun, stop.at - _ASIDE)
    if stop.text.rfind("(", since, stop.at) <= stop.text.rfind(")", since, stop.end):
        return False
    return before.isalpha() or before in _CLOSING or bool(_EDITOR.match(stop.text, stop.end))


def _ends_before_small_letter(stop: Stop, paragraph: Paragraph) -> bool:
    """In texts of users only: whole words are then the only hint that this was meant for an end."""
    if stop.closers or stop.openers:
        return False
    forgiven = paragraph.lexicon.forgives_small_letters
    if stop.marks != ".":
        if stop.marks[-1] in _ELLIPSES:
            return False
        return not _is_name_with_mark(stop) and (forgiven or paragraph.is_in_small_letters)
    if is_whole_word(stop, paragraph.lexicon):
        return forgiven or paragraph.is_in_small_letters
    return paragraph.is_in_small_letters and ends_list(stop, paragraph.lexicon)


def _is_name_with_mark(stop: Stop) -> bool:
    last = (stop.before.split() or [""])[-1]
    return stop.marks == "!" and last[:1].isupper() and (last.lower() in _EXCLAIMED)


def _ends_behind_aside(stop: Stop, begun: int, lexicon: Lexicon) -> bool:
    """A bracket with its own stop is a sentence of its own, or an aside in the middle of another."""
    opened = max(stop.text.rfind(mark, max(begun, stop.at - _ASIDE), stop.at) for mark in "([")
    if opened >= 0 and not stop.text[begun:opened].strip(" \t\n\u00a0\"'„“«»"):
        return any(letter.isalpha() for letter in stop.text[opened : stop.at])
    return lexicon.begins(stop.word) or not stop.word


def _ends_by_other_mark(stop: Stop, lexicon: Lexicon) -> bool:
    if _is_name_with_mark(stop):
        return lexicon.begins(stop.word)
    if stop.closers and stop.marks[-1] in "!?":
        # A bracket tells the year of a title: "Who Knows?" (1999).
        return not (stop.openers.startswith("(") or _names_speaker(stop, lexicon))
    return True


def _names_speaker(stop: Stop, lexicon: Lexicon) -> bool:
    """Whether the quote's sentence goes on with who said it: "Why?" Ada Weber asked."""
    if stop.openers or (lexicon.begins(stop.word) and stop.word != "I"):
        return False
    return any(word.strip(".,") in lexicon.speaking for word in stop.rest.split()[1:3])


def _ends_glued(stop: Stop, lexicon: Lexicon) -> bool:
    """Whether the space behind the stop was forgotten, and this is no address, file or abbreviation."""
    left = (stop.text[max(0, stop.at - LOOK) : stop.at].split() or [""])[-1]
    right = (stop.text[stop.end : stop.end + LOOK].split(maxsplit=1) or [""])[0]
    if any(sign in left or sign in right for sign in "@/\\=_&#~<>|"):
        return False
    word = _PART.match(right)
    if stop.closers or not word:
        return bool(right[:1] and right[0] in "¿¡„«“") and left[-1:].isalpha()
    if not left[-2:].islower() or not left[-2:].isalpha():
        return False
    if "!" in stop.marks or "?" in stop.marks:
        return len(stop.marks) > 1 or right[0].isupper()
    if len(stop.marks) > 1 or "…" in stop.marks:
        return right[0].isupper()
    return _begins_glued(left, right, stop, lexicon)


def _begins_glued(left: str, right: str, stop: Stop, lexicon: Lexicon) -> bool:
    word = right.rstrip("\"'”’“»,;:!?.…)")
    if "." in left or "." in word or not left[-3:].islower() or left.lower() in lexicon.abbreviations:
        return False
    if lexicon.begins(word):
        return True
    following = stop.text[stop.end + len(right) :][:2].strip()
    return word[1:].islower() and word.lower() not in _DOMAINS and following.islower()
