"""What a language's table of words for sentences holds; the words themselves stand in a module each."""

from dataclasses import dataclass, field
from typing import Final

NOTHING: Final[frozenset[str]] = frozenset()


def words(*families: str) -> frozenset[str]:
    """Return the words of families, each a line of words with spaces between."""
    return frozenset(word for family in families for word in family.split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words in small letters, without the last stop and without spaces ("z.b", "u.s")."""

    bound: frozenset[str]
    """Abbreviations that never end a sentence: titles, "z. B."."""
    endings: frozenset[str]
    """Abbreviations that end a sentence only if one of the starters follows: "Inc.", "Mio."."""
    counted: frozenset[str]
    """Abbreviations only before a number, words otherwise: "no.", "art."."""
    starters: frozenset[str]
    """Small words that begin a sentence when they have a capital letter."""
    closing: frozenset[str] = NOTHING
    """Abbreviations that end a sentence before any capital letter: "etc."."""
    dated: frozenset[str] = NOTHING
    """Abbreviations of year and century behind a number, of something else otherwise: "г."."""
    before_ordinals: frozenset[str] = NOTHING
    """Articles and the like: a number with a stop behind them is an ordinal also if it is a high one."""
    before_cardinals: frozenset[str] = NOTHING
    """What is numbered: a number with a stop behind it ends the sentence."""
    after_ordinals: frozenset[str] = NOTHING
    """What is counted with ordinals, and so never begins a sentence behind a number and a stop."""
    speaking: frozenset[str] = NOTHING
    """Verbs of saying that follow the speaker's name, who follows the quote: "Why?" Jones asked."""
    sign_offs: frozenset[str] = NOTHING
    """How letters end, before a comma and a name."""
    has_ordinals: bool = False
    """Whether a number with a stop is an ordinal."""
    forgives_small_letters: bool = False
    """Whether a whole word with a stop ends a sentence also before a small letter."""

    abbreviations: frozenset[str] = field(init=False)
    """All of them."""

    def __post_init__(self) -> None:
        """Join the kinds of abbreviations once, because most words are none and asked for one."""
        everything = self.bound | self.endings | self.closing | self.counted | self.dated
        object.__setattr__(self, "abbreviations", everything)

    def begins(self, word: str) -> bool:
        """Whether the word as written can only begin a sentence: "Doch", "It's", "L'"."""
        small = word.lower()
        return word[:1].isupper() and (
            small in self.starters or small.replace("’", "'").partition("'")[0] in self.starters
        )
