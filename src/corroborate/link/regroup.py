"""Mends groups that were joined greedily, by the objective of correlation clustering.

A pair in one group gains its score less ``NEUTRAL`` of the threshold; a forbidden pair may never
share a group. As greedy joins are never undone, one member that may not meet another would keep
two groups apart that are plainly of one matter.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from corroborate.types import Comparison

NEUTRAL = 0.45  # of the threshold: the score of a pair that speaks neither for nor against
LEAVE = 0.34  # most of two groups that may leave them so that the rest can be joined


@dataclass(frozen=True, slots=True)
class Links:
    """The scores of pairs of positions, and the pairs that may never share a group."""

    scores: Mapping[tuple[int, int], Comparison]
    cannot: Container[tuple[int, int]]
    threshold: float

    def score(self, i: int, j: int) -> float:
        """Return the score of a pair, 0 for one that was never proposed."""
        found = self.scores.get((min(i, j), max(i, j)))
        return found.score if found is not None else 0.0

    def proposes(self, i: int, j: int) -> bool:
        """Return whether a pair was proposed."""
        return (min(i, j), max(i, j)) in self.scores

    def forbids(self, i: int, j: int) -> bool:
        """Return whether two positions may never share a group."""
        return (min(i, j), max(i, j)) in self.cannot

    def total(self, one: Iterable[int], other: Sequence[int]) -> float:
        """Return the sum of the scores between two groups."""
        return sum(self.score(i, j) for i in one for j in other)

    def gain(self, one: Sequence[int], other: Sequence[int]) -> float:
        """Return what it gains that two groups are one."""
        neutral = NEUTRAL * self.threshold
        return self.total(one, other) - neutral * len(one) * len(other)


def leavers(i: int, j: int, one: Sequence[int], other: Sequence[int], links: Links) -> set[int]:
    """Return who must leave the groups of ``i`` and of ``j`` so that no forbidden pair is left.

    Of two that may not meet, the one that is farther from its group; never ``i`` or ``j``.
    """
    out: set[int] = set()
    for a in one:
        for b in other:
            if a in out or b in out or not links.forbids(a, b):
                continue
            if a == i or b == j:
                out.add(b if a == i else a)
            else:
                near, far = (links.total([x], g) / len(g) for x, g in ((a, one), (b, other)))
                out.add(a if near <= far else b)
    return out


def is_worth(out: set[int], one: Sequence[int], other: Sequence[int], links: Links) -> bool:
    """Return whether joining what stays gains more than is lost with those who leave."""
    if len(out) > LEAVE * (len(one) + len(other)):
        return False
    stay, lost = [], 0.0
    for group in (one, other):
        stay.append([x for x in group if x not in out])
        lost += links.gain([x for x in group if x in out], stay[-1])
    return links.gain(*stay) > max(lost, 0.0)
