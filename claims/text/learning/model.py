"""The model: it learns a decision at a time, scores what it is shown, and names the words behind a score."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Self
from zlib import crc32

from claims.text.learning.traits import Traits, buckets_of_word, traits_of, traits_of_word, words_of

FORMAT: Final = 1
"""Counted up when traits or weights come to mean something else: what was kept is then learned anew."""

MOST_WEIGHTS: Final = 2**16
_KEPT_OF_WEIGHTS: Final = 2**15
_STEP: Final = 0.1
_SMALLEST_PACE: Final = 0.01
_FORGETTING: Final = 0.001
_HEAVIEST_DECISION: Final = 5.0
_CLEAREST: Final = 6.0
#: So many times the rarer verdict counts as evidence: a desk that only accepts has said little.
_EVIDENCE_OF_THE_RARER: Final = 3
FAINTEST_WORD: Final = 0.05


class OtherFormatError(ValueError):
    """What was kept was written by a version that saw other traits."""


@dataclass(frozen=True, slots=True)
class WordWeight:
    """A word as it was written, and how much it speaks for (above 0) or against accepting it."""

    word: str
    weight: float


@dataclass(slots=True)
class DeskModel:
    """Logistic regression over hashed traits, learned online with a pace of its own for each (AdaGrad).

    A score of .5 means: as like what was accepted as like what was dismissed, however many there were
    of each. The same decisions in the same order give the same model, in one go or in portions.
    """

    language: str = "und"
    accepted: int = 0
    dismissed: int = 0
    weights: dict[int, float] = field(default_factory=dict)
    paces: dict[int, float] = field(default_factory=dict)

    @property
    def decisions(self) -> int:
        return self.accepted + self.dismissed

    @property
    def evidence(self) -> int:
        """How many decisions it can be trusted for: a lopsided desk teaches less than it decides."""
        return min(self.decisions, _EVIDENCE_OF_THE_RARER * min(self.accepted, self.dismissed))

    def learn(self, text: str, label: int) -> None:
        """Learn one decision: 1 accepted, 0 dismissed."""
        self.learn_traits(traits_of(text, self.language), label)

    def learn_traits(self, traits: Traits, label: int) -> None:
        """Learn one decision on a sentence whose traits were taken already."""
        if label:
            self.accepted += 1
        else:
            self.dismissed += 1
        self.rehearse(traits, label)

    def rehearse(self, traits: Traits, label: int) -> None:
        """Take one step towards a decision that is counted already."""
        miss = (as_share(self.leaning(traits)) - label) * self._heaviness(label)
        weights, paces = self.weights, self.paces
        for place, value in traits.items():
            weight = weights.get(place, 0.0)
            slope = miss * value + _FORGETTING * weight
            pace = paces.get(place, 0.0) + slope * slope
            paces[place] = pace
            weights[place] = weight - _STEP * slope / (_SMALLEST_PACE + math.sqrt(pace))
        if len(weights) > MOST_WEIGHTS:
            self._prune()

    def score(self, text: str) -> float:
        return as_share(self.leaning(traits_of(text, self.language)))

    def leaning(self, traits: Traits) -> float:
        """The weighted sum: above 0 for accepting it, below 0 against."""
        weights = self.weights
        return sum(weights.get(place, 0.0) * value for place, value in traits.items())

    def explain(self, text: str) -> list[WordWeight]:
        """Give the words of the text that spoke for or against it, the loudest first."""
        return self.loud_words(text, traits_of(text, self.language))

    def loud_words(self, text: str, traits: Traits) -> list[WordWeight]:
        said: dict[str, WordWeight] = {}
        for written, token in words_of(text):
            if token not in said:
                loudness = sum(
                    self.weights.get(place, 0.0) * traits.get(place, 0.0) for place in buckets_of_word(token)
                )
                said[token] = WordWeight(written, loudness)
        heard = [word for word in said.values() if abs(word.weight) >= FAINTEST_WORD]
        return sorted(heard, key=lambda word: -abs(word.weight))

    def to_dict(self) -> dict[str, Any]:
        """Give the whole model as JSON takes it; it holds numbers of traits, no words."""
        return {
            "format": FORMAT,
            "language": self.language,
            "accepted": self.accepted,
            "dismissed": self.dismissed,
            "weights": {str(place): [weight, self.paces[place]] for place, weight in self.weights.items()},
        }

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> Self:
        """Read what to_dict() gave; OtherFormatError if another version wrote it."""
        if kept.get("format") != FORMAT:
            raise OtherFormatError(kept.get("format"))
        pairs = {int(place): pair for place, pair in kept["weights"].items()}
        return cls(
            kept["language"],
            kept["accepted"],
            kept["dismissed"],
            {place: weight for place, (weight, _pace) in pairs.items()},
            {place: pace for place, (_weight, pace) in pairs.items()},
        )

    def _heaviness(self, label: int) -> float:
        """Let the rarer verdict weigh more, so that both sides weigh the same in all."""
        same = self.accepted if label else self.dismissed
        return min(_HEAVIEST_DECISION, (self.decisions + 2) / (2 * (same + 1)))

    def _prune(self) -> None:
        """Keep the heaviest half: what weighs next to nothing decides nothing."""
        places = sorted(self.weights, key=lambda place: (-abs(self.weights[place]), place))
        self.weights = {place: self.weights[place] for place in places[:_KEPT_OF_WEIGHTS]}
        self.paces = {place: self.paces[place] for place in self.weights}


def taught(decisions: Iterable[tuple[str, int]], language: str, *, rounds: int = 1) -> DeskModel:
    """Give a model that went through the decisions so many times, after the first in a mixed order.

    One round is what learning as the decisions come in gives; a few more pay from 800 decisions on.
    """
    model = DeskModel(language)
    seen = [(traits_of(text, language), label) for text, label in decisions]
    for traits, label in seen:
        model.learn_traits(traits, label)
    for turn in range(1, rounds):
        for place in sorted(range(len(seen)), key=lambda one: crc32(f"{turn} {one}".encode())):
            model.rehearse(*seen[place])
    return model


def loudest_words(model: DeskModel, texts: Iterable[str], most: int) -> list[WordWeight]:
    """Of the words that stand in more than one text, the loudest on each side; first those for it.

    A model knows no words, so they come from texts that the reader may see.
    """
    written: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for text in texts:
        tokens = {token: word for word, token in words_of(text)}
        counts.update(tokens.keys())
        written = {**tokens, **written}
    common = [token for token, count in counts.items() if count > 1]
    said = [WordWeight(written[token], model.leaning(traits_of_word(token))) for token in common]
    ranked = sorted(said, key=lambda word: (-word.weight, word.word))
    loud_for = [word for word in ranked[:most] if word.weight >= FAINTEST_WORD]
    return loud_for + [word for word in ranked[-most:] if word.weight <= -FAINTEST_WORD]


def as_share(leaning: float) -> float:
    bounded = max(-_CLEAREST, min(_CLEAREST, leaning))
    return 1 / (1 + math.exp(-bounded))


def as_leaning(share: float) -> float:
    least = as_share(-_CLEAREST)
    bounded = max(least, min(1 - least, share))
    return math.log(bounded / (1 - bounded))
