"""Small words by which a model's statement is told from the text's own; the rules are in grounding.py."""

from typing import Final

_TURNING: Final = {
    "de": "nicht nichts nie niemals niemand kein keine keinen keiner keinem keines ohne weder kaum fast nur"
    " hundert tausend prozent dutzend hälfte drittel viertel doppelt",
    "en": "not no never nobody none neither nor without hardly almost only cannot"
    " hundred thousand million billion trillion dozen percent half third quarter double twice",
}
_JOINING: Final = {
    "de": "haben hatte hatten wird werden wurde wurden worden sind sein seine seiner seinem seinen ihre ihrer"
    " ihrem ihren dass diese dieser dieses diesem diesen eine einer eines einem einen nach beim durch über",
    "en": "have been being that this these those were will would with from their there which",
}


def _all(words_by_language: dict[str, str]) -> frozenset[str]:
    return frozenset(word for words in words_by_language.values() for word in words.split())


#: They make another claim of the same names and figures.
TURNING: Final = _all(_TURNING)
#: They hold a sentence together and state nothing; words of up to three letters need not be listed.
JOINING: Final = _all(_JOINING)
