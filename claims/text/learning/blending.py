"""The rules and the desk's model in one score: how far the desk is trusted, and what it says of its part."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from claims.text.learning.model import FAINTEST_WORD, DeskModel, WordWeight, as_leaning, as_share
from claims.text.learning.traits import traits_of
from claims.text.reasons import Reason, ReasonCode
from claims.text.worthiness import Assessment, Judge, assess

LEADS_AFTER: Final = 400
"""Decisions after which the desk's word weighs more than the rules'."""

_WORDS_NAMED: Final = 3


def trust(decisions: int) -> float:
    """How much of the score is the desk's word, from 0 to 1; half of it after 400 decisions."""
    return decisions / (decisions + LEADS_AFTER)


def blend(rules_score: float, desk_score: float, decisions: int) -> float:
    """Weigh the rules' score and the desk's, as log odds: who is sure counts for more than who shrugs."""
    share = trust(max(0, decisions))
    return as_share((1 - share) * as_leaning(rules_score) + share * as_leaning(desk_score))


def judge_with(model: DeskModel, *, rules: Judge = assess) -> Judge:
    """Give a judge that adds the desk's model to the rules, and names the words that moved it."""

    def judge(sentence: str, language: str) -> Assessment:
        ruled = rules(sentence, language)
        traits = traits_of(sentence, model.language)
        score = blend(ruled.score, as_share(model.leaning(traits)), model.evidence)
        learned = learned_reasons(model.loud_words(sentence, traits), trust(model.evidence))
        return replace(ruled, score=round(score, 4), reasons=(*ruled.reasons, *learned))

    return judge


def learned_reasons(words: Iterable[WordWeight], share: float) -> list[Reason]:
    """Name a few words on each side, if they moved the blended score at all."""
    loud = [said for said in words if abs(said.weight) * share >= FAINTEST_WORD]
    sides = {
        ReasonCode.LEARNED_FOR: [said.word for said in loud if said.weight > 0],
        ReasonCode.LEARNED_AGAINST: [said.word for said in loud if said.weight < 0],
    }
    return [Reason(code, ", ".join(words[:_WORDS_NAMED])) for code, words in sides.items() if words]
