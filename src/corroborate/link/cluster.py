"""Pairs -> clusters: joins the most alike first, and only groups that agree on average.

A greedy form of correlation clustering: links are taken in the order of their score; two groups
are joined when the mean score over all their pairs reaches a share of the threshold, a greater one
where neither is a single claim. Members that may not meet leave, where that gains more than it
costs, or else keep the groups apart. Pairs that were never proposed count as zero. The result does
not depend on the order of input.
"""

from collections.abc import Container, Mapping, Sequence

from corroborate.link.regroup import Links, is_worth, leavers
from corroborate.types import Comparison

ATTACH_SHARE = 0.7
LONE_SHARE, MEAN_SHARE = 0.25, 0.5  # of the threshold, for one claim and for a group


def join(
    size: int,
    scores: Mapping[tuple[int, int], Comparison],
    *,
    threshold: float,
    cannot: Container[tuple[int, int]] = frozenset(),
) -> list[list[int]]:
    """Return groups of positions below ``size``; every position is in exactly one group.

    ``cannot`` holds pairs that may never share a group.
    """
    links = Links(scores, cannot, threshold)
    group_of = {i: [i] for i in range(size)}
    ranked = sorted(
        ((c.score, pair) for pair, c in scores.items() if c.score >= threshold),
        key=lambda item: (-item[0], item[1]),
    )
    for _, (i, j) in ranked:
        one, other = group_of[i], group_of[j]
        if one is other or links.forbids(i, j):
            continue
        out = leavers(i, j, one, other, links)
        group = [x for x in (*one, *other) if x not in out]
        stay, come = ([x for x in side if x not in out] for side in (one, other))
        if not _agree(stay, come, links) or (out and not is_worth(out, one, other, links)):
            continue
        group_of |= dict.fromkeys(group, group) | {x: [x] for x in out}
    groups = sorted({id(g): sorted(g) for g in group_of.values()}.values())
    return _attached(groups, links)


def _attached(groups: Sequence[list[int]], links: Links) -> list[list[int]]:
    """Join each claim that stands alone to the group all of whose members are near to it.

    Two or more members that agree are better evidence than one pair, so that each may be weaker.
    """
    large = [list(g) for g in groups if len(g) > 1]
    alone = [g[0] for g in groups if len(g) == 1]
    left = []
    for single in alone:
        ranked = [
            (min(found), number)
            for number, group in enumerate(large)
            if (found := _all_scores(single, group, links))
        ]
        nearest, number = max(ranked, key=lambda r: (r[0], -r[1]), default=(0.0, 0))
        if nearest >= links.threshold * ATTACH_SHARE:
            large[number].append(single)
        else:
            left.append([single])
    return sorted([*(sorted(g) for g in large), *left])


def _all_scores(single: int, group: Sequence[int], links: Links) -> list[float]:
    """Return the scores of a claim with all members; none if one is forbidden or not proposed."""
    if any(links.forbids(single, i) or not links.proposes(single, i) for i in group):
        return []
    return [links.score(single, i) for i in group]


def _agree(one: Sequence[int], other: Sequence[int], links: Links) -> bool:
    share = LONE_SHARE if 1 in (len(one), len(other)) else MEAN_SHARE
    least = links.threshold * share
    return links.total(one, other) / (len(one) * len(other)) >= least
