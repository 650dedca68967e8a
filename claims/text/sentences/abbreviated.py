"""Whether the word before a full stop is abbreviated, an initial, a number, or simply the last one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claims.text.abbreviations.lexicon import Lexicon, words
from claims.text.sentences.stops import Stop

_OPENING: Final = "\"'„“”‚‘’«»‹›([{/–—-*_`"
_CLOSED: Final = frozenset("\"'”’“»«›‹")
_DASHES: Final = frozenset("-–—")
_ROMAN = re.compile(r"[IVXLC]{1,7}")
_NUMBER = re.compile(r"\d{1,4}(?:\.?[-–/]\d{1,4})?")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{1,2}")
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_DAY = re.compile(r"\d{1,2}\.")
_MEASURED = re.compile(r"[\d.,–-]+(?P<unit>[^\W\d_]+)")
_LETTERS = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])*")
_LIST_NUMBER = re.compile(r"[\s\"'„“«(\[*–—-]*(?:\d{1,3}(?:\.\d{1,2})*|[^\W\d_]|[IVX]{1,4})\Z")
_VOWELS: Final = frozenset("aeiouyäöüáàâéèêëíìîïóòôúùûýæœøåąęаеёиоуыэюяіїєαεηιουω")
#: Words of sound and haste that do without vowels and are no abbreviations.
_SPELT_SO: Final = words("hm hmm hmmm mm mmm mhm brr pst psst pfft shh grr tsk thx pls plz btw lol xd")
#: Names begin with them, so that behind an initial they begin no sentence.
_PARTICLES: Final = words(
    "a al d da de del di do dos du el la las le les lo los mac mc o san st te ten ter van vom von y",
)
_LONGEST_CHAIN: Final = 4
_LONGEST_LINK: Final = 6
_LONGEST_ORDINAL: Final = 2
_SHORTEST_WORD: Final = 4
#: "В 1812 г." is no sentence yet.
_TOO_SHORT: Final = 20


@dataclass(frozen=True, slots=True)
class FullStop:
    """A single stop, the words before it, and the last of them without the marks that open it."""

    stop: Stop
    words: list[str]
    last: str
    lexicon: Lexicon

    @property
    def has_starter(self) -> bool:
        """Whether the word after the stop can only begin a sentence."""
        return self.lexicon.begins(self.stop.word)

    @property
    def word_before_last(self) -> str:
        return self.words[-2] if len(self.words) > 1 else ""

    @property
    def abbreviation(self) -> str:
        """The abbreviation that ends there, the longest if spaces are in it ("z. B."); else nothing."""
        small = self.last.lower()
        if len(small) > _LONGEST_LINK and "." not in small:
            return small if small in self.lexicon.abbreviations else ""
        spellings = [small, *_cut_spellings(small)]
        for word in reversed(self.words[-_LONGEST_CHAIN:-1]):
            link = word.lstrip(_OPENING)
            if not (link.endswith(".") and len(link) <= _LONGEST_LINK):
                break
            small = link.lower() + small
            spellings.insert(0, small)
        return next((spelt for spelt in spellings if spelt in self.lexicon.abbreviations), "")


def full_stop(stop: Stop, lexicon: Lexicon) -> FullStop:
    before = stop.before.split() or [""]
    return FullStop(stop, before, before[-1].lstrip(_OPENING) or before[-1], lexicon)


def ends_after_word(stop: Stop, begun: int, lexicon: Lexicon) -> bool:
    """Whether a single full stop before anything but a small letter ends the sentence begun there."""
    if _is_plain_word(stop, lexicon):
        return True
    full = full_stop(stop, lexicon)
    if not full.last or full.last[-1] in _CLOSED:
        return True
    is_short = stop.at - begun < _TOO_SHORT
    if is_short and _LIST_NUMBER.match(stop.text, begun, stop.at):
        return False
    return _ends_after(full, is_short=is_short)


def _is_plain_word(stop: Stop, lexicon: Lexicon) -> bool:
    """Tell most words at a glance, which takes a third of the time."""
    *before, last = stop.before.rsplit(maxsplit=2) or ("",)
    small = last.lower()
    return (
        len(last) >= _SHORTEST_WORD
        and last.isalpha()
        and small not in lexicon.abbreviations
        and (small == last or not last.isupper())
        and not (before and before[-1][-1] == ".")
        and not _lacks_vowels(last)
    )


def _ends_after(full: FullStop, *, is_short: bool) -> bool:
    known = full.abbreviation
    if _is_halfway(known or full.last.lower(), full):
        return False
    if known:
        return _ends_after_abbreviation(known, full, is_short=is_short)
    if _is_number(full.last):
        return _ends_after_number(full)
    if _YEAR.fullmatch(full.stop.word) and _DAY_AND_MONTH.fullmatch(full.last):
        return False
    if _LETTERS.fullmatch(full.last):
        return _ends_after_letters(full)
    return full.has_starter or not _lacks_vowels(full.last) or _is_measured(full)


def _is_measured(full: FullStop) -> bool:
    """Whether a unit stands behind its number; among capital nouns "5 km. Strecke" may go on."""
    return full.word_before_last[-1:].isdigit() and not full.lexicon.has_ordinals


def is_whole_word(stop: Stop, lexicon: Lexicon) -> bool:
    """Whether the word before the stop is hardly an abbreviation, judged by its looks."""
    full = full_stop(stop, lexicon)
    last = full.last
    if not last[-1:].isalnum() or last.isdigit() or full.abbreviation or _lacks_vowels(last):
        return False
    return len(last) >= _SHORTEST_WORD or (len(last) > 1 and stop.word in lexicon.starters)


def ends_list(stop: Stop, lexicon: Lexicon) -> bool:
    """Whether "etc." and a word follow that could start a sentence, if it had a capital letter."""
    return stop.word in lexicon.starters and full_stop(stop, lexicon).abbreviation in lexicon.closing


def _cut_spellings(word: str) -> Iterator[str]:
    """The last part of "Dipl.-Ing", "Anglo-U.S" and "l'art", and the unit of "12km"."""
    if "-" in word and "." in word:
        yield word.rpartition("-")[2]
    if "'" in word or "’" in word:
        yield word.replace("’", "'").rpartition("'")[2]
    if word[:1].isdigit() and (measured := _MEASURED.fullmatch(word)):
        yield measured["unit"]


def _ends_after_abbreviation(known: str, full: FullStop, *, is_short: bool) -> bool:
    word, lexicon = full.stop.word, full.lexicon
    if word[:1].islower() or not _DASHES.isdisjoint(full.stop.openers):
        return False
    if len(known) == 1 and full.last[-1].isupper():
        return _ends_after_letters(full)
    if known in lexicon.dated and _is_dated(full):
        return full.has_starter or (word[:1].isalpha() and not is_short)
    if known in lexicon.endings:
        return full.has_starter
    is_word = known in lexicon.counted and known not in lexicon.dated and len(known) > 1
    if known in lexicon.closing:
        # "5 руб. 20 коп." is one sum.
        return not (word.isdecimal() and full.word_before_last[-1:].isdigit())
    return is_word and not _is_number(word)


def _is_halfway(small: str, full: FullStop) -> bool:
    """Whether the abbreviation has a second part yet to come: "EE. UU."."""
    stop = full.stop
    has_stop = stop.text.startswith(".", stop.word_at + len(stop.word))
    return has_stop and f"{small}.{stop.word.lower()}" in full.lexicon.abbreviations


def _is_dated(full: FullStop) -> bool:
    """Whether a year or century stands before: "1812 г.", "XIX в.", "1812г."."""
    before = full.word_before_last.rstrip(".")
    return full.last[:1].isdigit() or before[-1:].isdigit() or bool(_ROMAN.fullmatch(before))


def _is_number(word: str) -> bool:
    if word[:1].isdigit():
        return bool(_NUMBER.fullmatch(word))
    return len(word) > 1 and word.isupper() and bool(_ROMAN.fullmatch(word))


def _ends_after_number(full: FullStop) -> bool:
    """Tell "am 9. Juli" from "es waren 9. Danach" where ordinals are written with a stop."""
    stop, last, lexicon = full.stop, full.last, full.lexicon
    if not lexicon.has_ordinals or full.word_before_last.lower().rstrip(".") in lexicon.before_cardinals:
        return True
    if stop.word.lower() in lexicon.after_ordinals:
        return False
    if stop.word.isdecimal():
        is_day = stop.text.startswith(".", stop.word_at + len(stop.word))
        return not (is_day or _DAY.fullmatch(full.word_before_last))
    is_high = last.isdigit() and len(last) > _LONGEST_ORDINAL
    is_ordinal = full.word_before_last.lower() in lexicon.before_ordinals
    return full.has_starter or (is_high and not is_ordinal)


def _ends_after_letters(full: FullStop) -> bool:
    """Tell the initials of a name from a letter that ends a sentence: "Plan B. Der", "as well as I. They"."""
    stop, last = full.stop, full.last
    if last == "I" and full.lexicon.forgives_small_letters and full.word_before_last.islower():
        return True
    is_next_initial = len(stop.word) == 1 and stop.text.startswith(".", stop.word_at + 1)
    if is_next_initial or not full.has_starter or stop.word.lower() in _PARTICLES:
        return False
    return last[-1].isupper() or "." in last or full.word_before_last[-1:].isdigit()


def _lacks_vowels(word: str) -> bool:
    small = word.lower()
    return (
        len(small) <= _LONGEST_LINK
        and word.isalpha()
        and not word.isupper()
        and _VOWELS.isdisjoint(small)
        and small not in _SPELT_SO
    )
