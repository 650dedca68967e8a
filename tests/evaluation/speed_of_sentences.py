"""How fast sentences are found, side by side with sentencex: `python -m tests.evaluation.speed_of_sentences`.

Both get the same paragraphs in turns within one run, because a figure from another hour or machine says
nothing. Where the shared texts lie beside the checkout they are read, elsewhere our own words.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import sentencex

from claims.text.sentences import sentence_spans
from tests.evaluation import shared_data

ROUNDS: Final = 7
FEWEST_CHARACTERS: Final = 200_000
OWN_WORDS: Final = {
    "de": (
        "Der Rat der Stadt hat am 9. Juli getagt. Dr. A. Weber sprach z. B. über die 2. Brücke, die rund"
        " 3,5 Mio. Euro kosten soll. „Wer zahlt das?“, fragte eine Zuhörerin. Niemand wusste es."
    ),
    "en": (
        "The council met at 5 p.m. on Monday. Mr. Brown said the bridge would cost $3.5 million, i.e. twice"
        ' the first estimate. "Who pays?" asked a listener. In the U.S. such bridges are rare...'
    ),
    "ru": (
        "Совет собрался 9 июля 2024 г. в городской библиотеке. А. П. Смирнов рассказал о мосте, т. е. о самой"
        " дорогой стройке района. «Кто платит?» — спросила слушательница. Никто не знал."
    ),
}

Splitter = Callable[[str, str], object]


@dataclass(frozen=True, slots=True)
class Sample:
    name: str
    language: str
    paragraphs: list[str]

    @property
    def characters(self) -> int:
        return sum(map(len, self.paragraphs))


def shared_samples() -> list[Sample]:
    """The sets of the shared texts; none where they are missing."""
    samples: list[Sample] = []
    for path in sorted(shared_data.EVALUATION.glob("segmentation/*.jsonl")):
        documents = shared_data.rows(f"segmentation/{path.name}")
        paragraphs = [part for document in documents for part in document["text"].split("\n") if part]
        samples.append(Sample(path.stem, documents[0]["lang"], paragraphs))
    return samples


def own_samples() -> list[Sample]:
    return [
        Sample(f"own words, {language}", language, [paragraph] * (FEWEST_CHARACTERS // len(paragraph)))
        for language, paragraph in OWN_WORDS.items()
    ]


def seconds(split: Splitter, sample: Sample) -> float:
    began = time.process_time()
    for paragraph in sample.paragraphs:
        split(paragraph, sample.language)
    return time.process_time() - began


def compare(sample: Sample) -> str:
    """Time both in turns and keep the best of each, so that a busy moment counts against neither."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(seconds(sentence_spans, sample))
        theirs.append(seconds(sentencex_spans, sample))
    speeds = [sample.characters / min(times) / 1e6 for times in (ours, theirs)]
    return (
        f"{sample.name:<14} {sample.characters:>8} characters  ours {speeds[0]:>6.1f} M/s"
        f"  sentencex {speeds[1]:>6.1f} M/s  ratio {speeds[0] / speeds[1]:.2f}"
    )


def sentencex_spans(text: str, language: str) -> object:
    return sentencex.get_sentence_boundaries(language, text)


def main() -> None:
    for sample in shared_samples() or own_samples():
        print(compare(sample), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
