"""How a sentence is put, whatever it says: how much it holds, how short it is, how many names it drops."""

import re
from typing import Final

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ADDRESS = re.compile(r"https?://[^\s<>]{1,200}|www\.[^\s<>]{1,200}|<link>|@\w{1,60}")
_LONG_WORD: Final = 6
#: So many long words make half of the most a sentence can hold; the tenth adds next to nothing.
_HALF_FULL: Final = 6
_SHORT: Final = 8
_MANY_NAMES: Final = 5


def style_of(sentence: str) -> dict[str, float]:
    """Measure a sentence in shares from 0 to 1, each of which levels off as the sentence grows."""
    words = _WORD.findall(_ADDRESS.sub(" ", sentence))
    long_words = sum(len(word) >= _LONG_WORD for word in words)
    capitals = sum(word[0].isupper() for word in words[1:])
    return {
        "substance": long_words / (long_words + _HALF_FULL),
        "brevity": max(0.0, 1 - len(words) / _SHORT),
        "names": min(1.0, capitals / _MANY_NAMES),
    }
