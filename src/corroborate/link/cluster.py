"""Pairs -> clusters: joins the most alike first, and only groups that agree on average.

A greedy form of correlation clustering: links are taken in the order of their score; two groups
are joined when the mean score over all their pairs reaches the threshold and no pair is forbidden.
Pairs that were never proposed count as zero. The result does not depend on the order of input.
"""

from collections.abc import Mapping, Sequence

from corroborate.types import Comparison

FORBIDDEN_BELOW = 0.08
MEAN_SHARE = 0.6


def join(
    size: int,
    scores: Mapping[tuple[int, int], Comparison],
    *,
    threshold: float,
    cannot: frozenset[tuple[int, int]] = frozenset(),
) -> list[list[int]]:
    """Return groups of positions below ``size``; every position is in exactly one group.

    ``cannot`` holds pairs that may never share a group.
    """
    group_of = {i: [i] for i in range(size)}
    links = sorted(
        ((c.score, pair) for pair, c in scores.items() if c.score >= threshold),
        key=lambda item: (-item[0], item[1]),
    )
    for _, (i, j) in links:
        one, other = group_of[i], group_of[j]
        if one is other or not _agree(one, other, scores, threshold, cannot):
            continue
        one.extend(other)
        for member in other:
            group_of[member] = one
    unique = {id(g): sorted(g) for g in group_of.values()}
    return sorted(unique.values())


def _agree(
    one: Sequence[int],
    other: Sequence[int],
    scores: Mapping[tuple[int, int], Comparison],
    threshold: float,
    cannot: frozenset[tuple[int, int]],
) -> bool:
    total = 0.0
    for i in one:
        for j in other:
            pair = (min(i, j), max(i, j))
            if pair in cannot:
                return False
            found = scores.get(pair)
            total += found.score if found is not None else 0.0
    return total / (len(one) * len(other)) >= threshold * MEAN_SHARE
