"""Words a sentence splitter must know, a module for each language: tables only, no rules."""

from dataclasses import replace
from typing import Final

from claims.text.abbreviations.english import ENGLISH
from claims.text.abbreviations.french import FRENCH
from claims.text.abbreviations.german import GERMAN
from claims.text.abbreviations.lexicon import Lexicon
from claims.text.abbreviations.others import OTHERS
from claims.text.abbreviations.russian import RUSSIAN
from claims.text.abbreviations.spanish import SPANISH
from claims.text.abbreviations.ukrainian import UKRAINIAN

_OWN: Final = {
    "de": GERMAN,
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "ru": RUSSIAN,
    "uk": UKRAINIAN,
}
_ANY: Final = Lexicon(
    bound=GERMAN.bound | ENGLISH.bound | OTHERS.bound,
    endings=GERMAN.endings | ENGLISH.endings | OTHERS.endings,
    closing=GERMAN.closing | ENGLISH.closing | OTHERS.closing | RUSSIAN.closing,
    counted=GERMAN.counted | ENGLISH.counted | OTHERS.counted,
    starters=GERMAN.starters | ENGLISH.starters | OTHERS.starters,
    dated=RUSSIAN.dated,
    after_ordinals=GERMAN.after_ordinals,
    has_ordinals=True,
)
_ANY_WITHOUT_ORDINALS: Final = replace(_ANY, after_ordinals=frozenset(), has_ordinals=False)
_WITHOUT_ORDINALS: Final = frozenset({"it", "pt", "nl", "sv", "ro", "ca", "el", "ar", "fa", "he"})


def lexicon_for(language: str) -> Lexicon:
    """Return the language's words; for a language without a table, those that do no harm in any."""
    if language in _WITHOUT_ORDINALS:
        return _ANY_WITHOUT_ORDINALS
    return _OWN.get(language, _ANY)
