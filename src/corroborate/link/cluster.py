"""Pairs -> clusters: joins the most alike first, and only groups that agree on average.

A greedy form of correlation clustering: links are taken in the order of their score; two groups
are joined when the mean score over all their pairs reaches a share of the threshold, a greater one
where neither is a single claim, and no pair is forbidden. Pairs that were never proposed count as
zero. The result does not depend on the order of input.
"""

from collections.abc import Container, Mapping, Sequence

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
    groups = sorted({id(g): sorted(g) for g in group_of.values()}.values())
    return _attached(groups, scores, threshold * ATTACH_SHARE, cannot)


def _attached(
    groups: Sequence[list[int]],
    scores: Mapping[tuple[int, int], Comparison],
    least: float,
    cannot: Container[tuple[int, int]],
) -> list[list[int]]:
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
            if (found := _all_scores(single, group, scores, cannot))
        ]
        nearest, number = max(ranked, key=lambda r: (r[0], -r[1]), default=(0.0, 0))
        if nearest >= least:
            large[number].append(single)
        else:
            left.append([single])
    return sorted([*(sorted(g) for g in large), *left])


def _all_scores(
    single: int,
    group: Sequence[int],
    scores: Mapping[tuple[int, int], Comparison],
    cannot: Container[tuple[int, int]],
) -> list[float]:
    """Return the scores of a claim with all members; none if one is forbidden or not proposed."""
    pairs = [(min(single, i), max(single, i)) for i in group]
    if any(p in cannot or p not in scores for p in pairs):
        return []
    return [scores[p].score for p in pairs]


def _agree(
    one: Sequence[int],
    other: Sequence[int],
    scores: Mapping[tuple[int, int], Comparison],
    threshold: float,
    cannot: Container[tuple[int, int]],
) -> bool:
    total = 0.0
    for i in one:
        for j in other:
            pair = (min(i, j), max(i, j))
            if pair in cannot:
                return False
            found = scores.get(pair)
            total += found.score if found is not None else 0.0
    share = LONE_SHARE if 1 in (len(one), len(other)) else MEAN_SHARE
    return total / (len(one) * len(other)) >= threshold * share
