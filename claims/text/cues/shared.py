"""Signs of a checkable sentence that are the same in every language; words are one module a language."""

from collections.abc import Mapping
from typing import Final

from claims.text.characters import CAPITALS
from claims.text.reasons import ReasonCode

DIGITS: Final = r"(?<![\w.])[$€£]?\d[\d.,\u00a0]{0,12}"
YEAR: Final = r"\b(?:1[5-9]|20)\d\d\b"
PATTERNS: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.QUOTATION: r"[\"„“«»][^\"„“”«»]{25,300}[\"“”«»]",
    # "NATO", "US-Truppen": two to six capitals; a longer run of them is shouting.
    ReasonCode.NAMED_ACTOR: rf"(?<![\w@#])[{CAPITALS}]{{2,6}}\d{{0,2}}(?:-\w{{2,40}})?\b",
    # A shortened address hides where it leads, so it points to no source.
    ReasonCode.LINK: r"(?:https?://(?!(?:t\.co|bit\.ly|goo\.gl)/)|www\.)[^\s<>]{3,80}",
    ReasonCode.OUTCRY: r"!+|[\U0001f300-\U0001faff\u2600-\u27bf]|[;:]-?[()]",
}
#: Digits alone, for a language whose words are not known here.
ELSEWHERE: Final[Mapping[ReasonCode, str]] = {ReasonCode.NUMBER: DIGITS, ReasonCode.DATE: YEAR}
