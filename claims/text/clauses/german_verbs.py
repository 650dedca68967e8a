"""German verb forms, made from principal parts; which one a sentence leans on is decided elsewhere."""

from typing import Final

from claims.text.clauses.german_verb_lists import STRONG, WEAK
from claims.text.clauses.word_lists import listed

INSEPARABLE: Final = listed("be ver er ent zer miss ge über unter um durch wider hinter")
_UNSTRESSED: Final = ("be", "ver", "er", "ent", "zer", "miss", "ge")
SEPARABLE: Final = listed(
    """
    ab an auf aus bei ein fest fort frei hin her los mit nach nieder statt teil vor weg weiter wieder zu
    zurück zusammen bereit fern gegenüber durch um über unter dar heraus hinaus herein hinein herunter
    hinunter herauf hinzu hoch voran voraus vorbei auseinander bekannt offen entgegen entlang dazu daran davon
    dagegen hervor
    """
)
#: Forms of haben, sein, werden and the modals: the finite ones.
BE: Final = listed("ist sind war waren sei seien wäre wären")
BECOME: Final = listed("wird werden wurde wurden werde würde würden")
HAVE: Final = listed("hat haben hatte hatten habe hätte hätten")
MODAL: Final = listed(
    """
    kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten soll
    sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte
    dürften mag mögen mochte mochten möchte möchten lässt lassen ließ ließen muß mußte mußten
    """
)
_PLURAL_AUXILIARY: Final = listed("sind waren seien wären werden wurden würden haben hatten hätten") | {
    form for form in MODAL if form.endswith("en")
}
AUXILIARY: Final = BE | BECOME | HAVE | MODAL
#: What only passes on what somebody said or thinks.
SAYING: Final = listed(
    """
    sagte sagten sagt sagen erklärte erklärten erklärt teilte teilten teilt hieß heißt so berichtete
    berichteten berichtet berichten betonte betonten betont meinte meinten meint schrieb schrieben schreibt
    warnte warnten warnt kündigte kündigten kündigt fügte fügten fügt ergänzte ergänzt räumte räumten räumt
    meldete meldeten meldet behauptete behaupteten behauptet versicherte versicherten versichert urteilte
    urteilt lautete lautet befand kritisierte kritisiert forderte fordert mahnte mahnt zitierte zitiert gab
    gaben gibt glaubt glaubte glauben schätzt schätzte schätzen vermutet vermutete vermuten bestätigte
    bestätigten bestätigt entgegnete rief verlautete prophezeit prophezeite rechnet rechnete hofft hoffte
    fürchtet fürchtete findet fand denkt dachte
    """
)


def _weak_forms(infinitive: str) -> tuple[str, str, str]:
    """Give third person, past and the participle without its "ge"."""
    stem = infinitive[:-1] if infinitive.endswith(("eln", "ern")) else infinitive[:-2]
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn", "ckn", "tm", "dm")) else ""
    return f"{stem}{link}t", f"{stem}{link}te", f"{stem}{link}t"


def _takes_no_ge(infinitive: str) -> bool:
    return infinitive.endswith("ieren") or infinitive.startswith(_UNSTRESSED)


def _principal_parts() -> list[tuple[str, str, str, str]]:
    strong = [line.split() for chunk in STRONG.splitlines() for line in chunk.split(";") if line.strip()]
    parts = [(one[0], one[1], one[2], one[3]) for one in strong]
    for infinitive in WEAK.split():
        present, past, participle = _weak_forms(infinitive)
        prefix = "" if _takes_no_ge(infinitive) else "ge"
        parts.append((infinitive, present, past, prefix + participle))
    return parts


def _plural(past: str) -> str:
    return past + ("n" if past.endswith("e") else "en")


_PARTS: Final = _principal_parts()
_BASE_INFINITIVES: Final = frozenset(one[0] for one in _PARTS) | listed(
    "sein haben werden können müssen sollen wollen dürfen"
)
_BASE_PARTICIPLES: Final = frozenset(one[3] for one in _PARTS) | listed("gewesen worden geworden gehabt")
#: What stays of a participle when a prefix takes the place of its "ge".
_BARE_PARTICIPLES: Final = frozenset(one[3].removeprefix("ge") for one in _PARTS)
_BASE_PAST: Final = frozenset(form for one in _PARTS for form in (one[2], _plural(one[2])))
_BASE_FINITE: Final = _BASE_INFINITIVES | _BASE_PAST | frozenset(one[1] for one in _PARTS)
_LONGEST_PREFIX: Final = max(map(len, SEPARABLE))
_SHORTEST_BORROWED: Final = 7


def _tails(word: str, prefixes: frozenset[str]) -> list[str]:
    """Give what is left of the word behind each prefix that it may begin with."""
    longest = min(_LONGEST_PREFIX, len(word) - 2)
    return [word[size:] for size in range(1, longest + 1) if word[:size] in prefixes]


def is_finite(word: str) -> bool:
    """Whether the word can be the verb of a main clause, where a separable prefix stands apart."""
    if word in AUXILIARY or word in _BASE_FINITE or _is_borrowed(word, ("iert", "ierte", "ierten", "ieren")):
        return True
    if word.startswith("ge") and word in _BASE_PARTICIPLES:
        return False
    return any(tail in _BASE_FINITE for tail in _tails(word, INSEPARABLE))


def _is_borrowed(word: str, endings: tuple[str, ...]) -> bool:
    """Whether the word is shaped like a verb in "-ieren": new ones are made every day, by one rule."""
    return len(word) >= _SHORTEST_BORROWED and word.endswith(endings)


def is_finite_at_end(word: str) -> bool:
    """Whether the word can close a subordinate clause as its verb."""
    if is_finite(word) or any(is_finite(tail) for tail in _tails(word, SEPARABLE)):
        return True
    # What somebody is only said to do: "dass er komme".
    return word.endswith("e") and is_infinitive(word + "n")


def parted(word: str) -> tuple[str, str]:
    """Part a closing verb into what stands second and what stays last: "einführte" → "führte", "ein"."""
    if is_finite(word.lower()):
        return word, ""
    sizes = range(min(_LONGEST_PREFIX, len(word) - 2), 0, -1)
    size = next((size for size in sizes if word[:size] in SEPARABLE and is_finite(word[size:])), 0)
    return word[size:], word[:size]


def is_past(word: str) -> bool:
    if word in _BASE_PAST or _is_borrowed(word, ("ierte", "ierten")):
        return True
    return any(tail in _BASE_PAST for tail in _tails(word, INSEPARABLE))


def is_plural(word: str) -> bool:
    """Whether a finite form goes with a plural; "erschien" only looks like one."""
    if word in AUXILIARY:
        return word in _PLURAL_AUXILIARY
    if is_past(word):
        return is_past(word[:-2]) or is_past(word[:-1])
    return is_infinitive(word)


def is_infinitive(word: str) -> bool:
    if word in _BASE_INFINITIVES or _is_borrowed(word, ("ieren",)):
        return True
    tails = _tails(word, INSEPARABLE | SEPARABLE)
    return any(tail.removeprefix("zu") in _BASE_INFINITIVES or _is_prefixed(tail) for tail in tails)


def is_zu_infinitive(word: str) -> bool:
    """Whether the "zu" stands inside the verb: "anzunehmen"."""
    return any(
        tail.startswith("zu") and is_infinitive(tail.removeprefix("zu")) for tail in _tails(word, SEPARABLE)
    )


def is_participle(word: str) -> bool:
    if word in _BASE_PARTICIPLES or _is_borrowed(word, ("iert",)):
        return True
    if any(tail in _BARE_PARTICIPLES for tail in _tails(word, INSEPARABLE)):
        return True
    return any(
        tail in _BASE_PARTICIPLES or any(rest in _BARE_PARTICIPLES for rest in _tails(tail, INSEPARABLE))
        for tail in _tails(word, SEPARABLE)
    )


def _is_prefixed(tail: str) -> bool:
    return any(rest in _BASE_INFINITIVES for rest in _tails(tail.removeprefix("zu"), INSEPARABLE))
