"""How well scores tell what was accepted from what was dismissed; figures only, no model."""

from collections.abc import Sequence


def area_under_curve(labels: Sequence[int], scores: Sequence[float]) -> float:
    """How often an accepted one scores above a dismissed one; ties, or a kind that is missing, count half."""
    accepted = sum(labels)
    dismissed = len(labels) - accepted
    if not accepted or not dismissed:
        return 0.5
    ranks = ranks_of(scores)
    total = sum(rank for rank, label in zip(ranks, labels, strict=True) if label)
    return (total - accepted * (accepted + 1) / 2) / (accepted * dismissed)


def ranks_of(scores: Sequence[float]) -> list[float]:
    """Give each score its place from below, from 1; equal scores share the middle one."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    ranks = [0.0] * len(scores)
    first = 0
    while first < len(order):
        after = first
        while after < len(order) and scores[order[after]] == scores[order[first]]:
            after += 1
        for place in order[first:after]:
            ranks[place] = (first + after + 1) / 2
        first = after
    return ranks


def precision_at(labels: Sequence[int], scores: Sequence[float], count: int) -> float:
    """The share of accepted ones among the `count` (at least one) highest scores, or among all there are."""
    best = sorted(range(len(scores)), key=lambda place: (-scores[place], place))[:count]
    return sum(labels[place] for place in best) / len(best)
