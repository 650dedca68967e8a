"""How two single claims hang together in one sentence, and where the one stops and the other starts."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto


class Joint(Enum):
    """What the words behind a cut lack when they are to stand alone."""

    OWN = auto()
    """Nothing: subject and verb are their own."""
    SUBJECT = auto()
    """The subject of the clause before."""
    SUBJECT_AND_VERB = auto()
    """The subject and the auxiliary of the clause before."""
    CONTENT = auto()
    """Who said it: "… and that …"."""
    RELATIVE = auto()
    """The noun before it, which a relative pronoun stands for."""
    RESUMED = auto()
    """The noun before the relative clause that has just closed."""
    RESULT = auto()
    """What led to it: "wobei …", "leaving …"."""
    CONTRAST = auto()
    """The order of a main clause: "während …", "…, wird es jetzt …"."""
    SHARED_BEGINNING = auto()
    """The beginning of the subordinate clause that holds both."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Tokens before `left` belong to the claim before, tokens from `right` on to the next one."""

    left: int
    right: int
    joint: Joint


@dataclass(frozen=True, slots=True)
class Part:
    """The tokens of one claim, `first` to `last` (exclusive); the first part of a sentence has no joint."""

    first: int
    last: int
    joint: Joint | None


def parts_between(cuts: Sequence[Cut], length: int) -> list[Part]:
    starts = [0, *(cut.right for cut in cuts)]
    ends = [*(cut.left for cut in cuts), length]
    joints = [None, *(cut.joint for cut in cuts)]
    return [Part(*part) for part in zip(starts, ends, joints, strict=True)]


def is_head(parts: Sequence[Part], at: int) -> bool:
    """Whether the part is only the noun that a relative clause parts from its verb: no claim of its own."""
    return at + 2 < len(parts) and parts[at + 2].joint is Joint.RESUMED


@dataclass(frozen=True, slots=True)
class Wording:
    """What a part says by itself, without a capital or a stop; `pointer` is a word that hangs in the air."""

    words: str
    pointer: str = ""
