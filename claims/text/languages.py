"""Which language a text is written in, told by its script and its most frequent small words."""

import re
from collections import Counter
from typing import Final

UNDETERMINED: Final = "und"
#: A few thousand words tell as much as a whole book.
_SAMPLE: Final = 20_000
_FEWEST_WORDS: Final = 2
_SMALL_WORDS: Final = {
    "de": "der die das und ist nicht ein eine den dem des zu von mit auf für sich auch als wird werden sind"
    " wurde im am es dass aus bei nach einen einem einer oder wie haben hat über durch aber nur noch zum zur",
    "en": "the of and to in is that it was for on with as are be this by at from have has had not but they"
    " which were their been will would there an or we you he she its",
    "fr": "le la les des et est une un dans que qui pour pas sur au aux du avec ce cette par il elle sont"
    " plus ne se ont été mais nous vous leur ses",
    "es": "el la los las de y que en un una es por con para del se al lo como más pero sus su fue son está ha"
    " no este esta entre también muy",
}
_LANGUAGES_OF: Final = {
    word: tuple(code for code, words in _SMALL_WORDS.items() if word in words.split())
    for words in _SMALL_WORDS.values()
    for word in words.split()
}
_NAMES: Final = {
    name: code
    for code, names in {
        "ar": "arabisch arabic",
        "be": "belarussisch belarusian",
        "cs": "tschechisch czech",
        "de": "deutsch german allemand alemán",
        "el": "griechisch greek",
        "en": "englisch english anglais inglés amerikanisch",
        "es": "spanisch spanish espagnol español",
        "fa": "persisch persian farsi",
        "fr": "französisch french français francés",
        "he": "hebräisch hebrew",
        "hu": "ungarisch hungarian",
        "it": "italienisch italian italien italiano",
        "ja": "japanisch japanese",
        "nl": "niederländisch dutch",
        "pl": "polnisch polish",
        "pt": "portugiesisch portuguese",
        "ro": "rumänisch romanian",
        "ru": "russisch russian russe ruso",
        "sr": "serbisch serbian",
        "sv": "schwedisch swedish",
        "tr": "türkisch turkish",
        "uk": "ukrainisch ukrainian",
        "zh": "chinesisch chinese",
    }.items()
    for name in (code, *names.split())
}
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")


def guess_language(text: str) -> str:
    """Return de, en, fr, es, ru or uk; "und" where the text is too short or speaks for several."""
    sample = text[:_SAMPLE]
    if len(_CYRILLIC.findall(sample)) > len(_LATIN.findall(sample)):
        return _of_cyrillic(sample)
    return _of_latin(sample)


def language_code(words: str) -> str | None:
    """Return the code for a name or tag ("Russischen", "de-AT", "German"); None for an unknown one."""
    name = re.split("[-_]", words.strip().lower())[0]
    return _NAMES.get(name) or _NAMES.get(name.removesuffix("en"))


def _of_cyrillic(sample: str) -> str:
    ukrainian, russian = len(_UKRAINIAN.findall(sample)), len(_RUSSIAN.findall(sample))
    if ukrainian == russian:
        return UNDETERMINED
    return "uk" if ukrainian > russian else "ru"


def _of_latin(sample: str) -> str:
    votes: Counter[str] = Counter()
    for word in _WORD.findall(sample.lower()):
        # A word of two languages counts half for each, so that "la" alone decides nothing.
        speakers = _LANGUAGES_OF.get(word, ())
        votes.update(dict.fromkeys(speakers, 2 // len(speakers)) if speakers else {})
    ranking = [*votes.most_common(2), (UNDETERMINED, 0), (UNDETERMINED, 0)]
    (first, most), (_, next_most) = ranking[:2]
    return first if most >= 2 * _FEWEST_WORDS and most > next_most else UNDETERMINED
