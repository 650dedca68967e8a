"""English verb forms, made from principal parts; which one a sentence leans on is decided elsewhere."""

from typing import Final

from claims.text.clauses.english_verb_lists import IRREGULAR, REGULAR
from claims.text.clauses.word_lists import listed

_DOUBLED: Final = listed(
    """
    abet admit ban beg commit compel control defer drop equip expel fit hop jog occur omit permit plan plot
    prefer quit refer regret rob scan scrap shop slip spot stab star stem step stop strip submit swap top
    transfer trap trim
    """
)
BE: Final = listed(
    """
    is are was were isn’t aren’t wasn’t weren’t isn't aren't wasn't weren't
    """
)
HAVE: Final = listed("has have had hasn’t haven’t hadn’t hasn't haven't hadn't")
MODAL: Final = listed(
    """
    will would can could may might must shall should cannot won’t won't can’t can't
    """
)
DO: Final = listed("does did do doesn’t didn’t don’t doesn't didn't don't")
AUXILIARY: Final = BE | HAVE | MODAL | DO
#: What only passes on what somebody said or thinks.
SAYING: Final = listed(
    """
    said says say told tells announced announces claimed claims claim warned warns argued argues believed
    believes believe thought thinks think knew knows know hoped hopes hope feared fears fear reported
    reports report confirmed confirms denied denies insisted insists added adds wrote writes stated states
    estimated estimates expects expected suggested suggests conceded admitted admits alleged alleges
    explained explains found shows show showed predicts predicted stressed maintained maintains promised
    pledged vowed feels felt saw see sees hears heard means meant noted notes recalled concluded concludes
    replied asked observed acknowledged described
    """
)


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLED else "") + "ed"


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _participle_ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    doubles = {
        "cut",
        "get",
        "hit",
        "let",
        "put",
        "quit",
        "rid",
        "run",
        "set",
        "shut",
        "sit",
        "split",
        "win",
        "begin",
    }
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return base + (base[-1] if base in _DOUBLED | doubles else "") + "ing"


_PARTS: Final = [
    (one[0], one[1], one[2])
    for line in IRREGULAR.splitlines()
    for chunk in line.split(";")
    if (one := chunk.split())
] + [(base, _regular_past(base), _regular_past(base)) for base in REGULAR.split()]

_SHORTEST_PAST: Final = 4
_NO_VERBS: Final = listed(
    """
    indeed hundred speed breed exceed proceed succeed sacred naked wicked kindred hatred
    """
)
BASE: Final = frozenset(one[0] for one in _PARTS) | {"be", "have", "do"}
PAST: Final = frozenset(one[1] for one in _PARTS)
PARTICIPLE: Final = frozenset(one[2] for one in _PARTS) | {"been", "had", "done"}
THIRD_PERSON: Final = frozenset(_third_person(one[0]) for one in _PARTS)
#: Past forms that are no participle and no base: these are finite wherever they stand.
CLEAR_PAST: Final = frozenset(one[1] for one in _PARTS if one[1] not in {one[0], one[2]}) - {
    "lay",
    "saw",
    "ground",
}
#: "leaving" → "left".
PAST_OF_ING: Final = {_participle_ing(one[0]): one[1] for one in _PARTS} | {"being": "was", "having": "had"}


def is_past(word: str) -> bool:
    return word in PAST or _is_unlisted_past(word)


def is_participle(word: str) -> bool:
    return word in PARTICIPLE or _is_unlisted_past(word)


def _is_unlisted_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > _SHORTEST_PAST and word not in _NO_VERBS and word[:2] != "un"


def is_finite(word: str) -> bool:
    """Whether the word can be the verb of a clause; many are nouns or participles as well."""
    return word in AUXILIARY or is_past(word) or word in THIRD_PERSON or word in BASE
