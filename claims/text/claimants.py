"""Who is said to have said it: the person or body a sentence attributes its claim to."""

import re
from typing import Final

_PRONOUN: Final = (
    r"(?:Sie|Er|Es|Wir|Ich|Ihr|Man|Das|Dies\w*|Wer|Was|She|He|It|We|I|They|You|Who|What|This|That|There)\b"
)
_NAMED: Final = rf"(?!{_PRONOUN})[A-ZÄÖÜÀ-ÖØ-ÞŁŚŠŽČА-ЯЁЇІЄҐ][\w’'-]{{0,60}}"
_ARTICLE: Final = r"(?:[Dd](?:er|ie|as|em|en)|[Tt]he|[Aa]n?|[Ee]in(?:e[rmn]?)?)"
_LINK: Final = r"(?:[ ](?:von|vom|der|des|für|(?:of|for)(?:[ ]the)?|the|and|und))?"
#: Only whole words begin a name, else each letter of "A-A-A-…" would be tried.
_WHO: Final = (
    rf"(?<![\w’'-])(?P<who>(?:{_ARTICLE}[ ](?:[a-zäöü][\wäöüß-]+[ ])?)?{_NAMED}(?:{_LINK}[ ]{_NAMED}){{0,4}})"
)
_SAID_DE: Final = (
    r"(?:sagte|sagt|erklärte|erklärt|betonte|betont|behauptete|behauptet|berichtete|berichtet"
    r"|warnte|schrieb|meldete)n?"
)
_SAID_EN: Final = (
    r"(?:said|says|told|claimed|claims|stated|announced|reported|wrote|warned|argued|confirmed|denied)"
)
_PATTERNS: Final = {
    "de": (
        re.compile(rf"\b(?:[Ll]aut|[Nn]ach[ ]Angaben(?:[ ]von)?)[ ]{_WHO}"),
        re.compile(rf"{_WHO}[ ]zufolge\b"),
        # The perfect parts its verb: "hat … erklärt".
        re.compile(
            rf"{_WHO}[ ](?:hat|haben|habe)[ ][^.!?,;:]{{0,80}}\b(?:erklärt|gesagt|behauptet|betont"
            rf"|versprochen|mitgeteilt)\b"
        ),
        re.compile(rf"[\"“”«»][,.]?[ ]{_SAID_DE}[ ]{_WHO}"),
        re.compile(rf"{_WHO}[ ]{_SAID_DE}\b"),
    ),
    "en": (
        re.compile(rf"\b[Aa]ccording[ ]to[ ]{_WHO}"),
        # A body without a name of its own: "according to the harbour office,".
        re.compile(rf"\b[Aa]ccording[ ]to[ ](?P<who>{_ARTICLE}[ ][\w’'-]+(?:[ ][\w’'-]+){{0,3}})(?=[,.;:])"),
        re.compile(rf"[\"“”][,.]?[ ]{_SAID_EN}[ ]{_WHO}"),
        re.compile(rf"{_WHO}[ ](?:has[ ]|have[ ]|had[ ]|also[ ])?{_SAID_EN}\b"),
    ),
}


def find_claimant(sentence: str, language: str) -> str | None:
    """Return the words that name who said it, or None where nobody is named."""
    for pattern in _PATTERNS.get(language, ()):
        if match := pattern.search(sentence):
            return match["who"]
    return None
