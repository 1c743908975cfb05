"""Pairs -> clusters: correlation clustering, greedy first and then by moving what gains.

What a grouping is worth is the sum over all pairs inside its groups of how far their scores lie
above ``NEUTRAL`` of the threshold (below it, a pair speaks against the group). Links are taken in
the order of their score, and two groups are joined unless that loses; then claims move and groups
merge as long as it gains (:mod:`corroborate.link.regroup`). The result does not depend on the order
of input.
"""

from collections.abc import Container, Mapping, Sequence

from corroborate.link.frame import Pair
from corroborate.link.regroup import Links, regrouped
from corroborate.types import Comparison


def join(
    size: int,
    scores: Mapping[Pair, Comparison],
    *,
    threshold: float,
    cannot: Container[Pair] = frozenset(),
    articles: Sequence[str] = (),
) -> list[list[int]]:
    """Return groups of positions below ``size``; every position is in exactly one group.

    ``cannot`` holds pairs that may never share a group, ``articles`` says of each position in which
    article it stands.
    """
    links = Links.of(size, scores, cannot, threshold, articles)
    group_of = {i: [i] for i in range(size)}
    ranked = sorted(
        ((c.score, pair) for pair, c in scores.items() if c.score >= threshold),
        key=lambda item: (-item[0], item[1]),
    )
    for _, (i, j) in ranked:
        one, other = group_of[i], group_of[j]
        if one is not other and links.gain(one, other) >= 0 and links.may_meet(one, other):
            group = [*one, *other]
            group_of |= dict.fromkeys(group, group)
    return regrouped({id(g): g for g in group_of.values()}.values(), links)
