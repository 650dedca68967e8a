"""Signs of a checkable sentence that are the same in every language; words are one module a language."""

from collections.abc import Mapping
from typing import Final

from claims.text.reasons import ReasonCode

DIGITS: Final = r"(?<![\w.])[$€£]?\d[\d.,\u00a0]{0,12}"
_CAPITAL: Final = "[A-ZÄÖÜÀ-ÖØ-ÞŁŚŠŽČ]"
PATTERNS: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.QUOTATION: r"[\"„“«»][^\"„“”«»]{25,300}[\"“”«»]",
    ReasonCode.NAMED_ACTOR: (
        rf"\b(?:{_CAPITAL}{{2,}}(?:-{_CAPITAL}[\w-]+)?|(?:US|UN|EU|NATO)-\w+|Trump"
        rf"|Biden|Putin|Selenskyj|Zelensk[yi]+|Macron"
        r"|Merkel|Scholz|Merz|Washington|Moskau|Moscow|Kiew|Kyiv|Berlin|Brüssel|Brussels|Peking|Beijing"
        r"|London|Paris"
        r"|Russland|Russia|Ukraine|Deutschland|Germany|China|Israel|Iran|Frankreich|France|Polen|Poland)\b"
    ),
}
