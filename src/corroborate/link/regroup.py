"""Mends groups that were joined greedily: claims move to where they gain most, groups merge.

A greedy join is never undone, so that one stray member would keep two groups apart that are plainly
of one matter, and a claim would stay in the first group that took it. Only what gains is done, the
most first, until nothing does.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from corroborate.link.frame import Pair
from corroborate.types import Comparison

NEUTRAL = 0.6  # of the threshold: the score of a pair that speaks neither for nor against
UNPROPOSED = 0.2  # of the threshold: what a pair that nothing proposed speaks against
OF_ONE_ARTICLE = 1.0  # of the threshold: what two facts of one article speak against
ONE_EVENT = 1 / 3  # of the threshold: what a conflict that counts, so of one event, adds,
SHORT = 0.95  # of the threshold: up to this score, since it joins no two claims by itself
ROUNDING = 1e-9
MOST_ROUNDS = 50


@dataclass(frozen=True, slots=True)
class Links:
    """What pairs of positions gain in one group, and the pairs that may never share one.

    ``near`` holds for each position what it gains with each other that it was proposed with, or
    that stands in the same article; ``against`` is what any other pair loses. Claims join a group
    only where that gains ``least``, as much as one pair whose score is the threshold.
    """

    near: Sequence[Mapping[int, float]]
    cannot: Container[Pair]
    against: float
    least: float

    @classmethod
    def of(
        cls,
        size: int,
        scores: Mapping[Pair, Comparison],
        cannot: Container[Pair],
        threshold: float,
        articles: Sequence[str] = (),
    ) -> "Links":
        """Return the links of ``size`` positions by the scores of their proposed pairs.

        ``articles`` says of each position in which article it stands. An article tells a fact once
        as a rule, so two positions of one that have no score are two facts.
        """
        near: list[dict[int, float]] = [{} for _ in range(size)]
        for (i, j), found in sorted(scores.items()):
            score = found.score
            if any(s.severity is not None for s in found.slots):
                score = max(score, min(score + ONE_EVENT * threshold, SHORT * threshold))
            near[i][j] = near[j][i] = score - NEUTRAL * threshold
        of_article: defaultdict[str, list[int]] = defaultdict(list)
        for i, article in enumerate(articles):
            for j in of_article[article]:
                near[i][j] = near[j][i] = near[i].get(j, -OF_ONE_ARTICLE * threshold)
            of_article[article].append(i)
        least = (1 - NEUTRAL) * threshold - ROUNDING
        return cls(near, cannot, UNPROPOSED * threshold, least)

    def gain(self, one: Iterable[int], other: Collection[int]) -> float:
        """Return what it gains that two groups are one."""
        return sum(self.near[i].get(j, -self.against) for i in one for j in other)

    def may_meet(self, one: Iterable[int], other: Collection[int]) -> bool:
        """Return whether no pair between two groups is forbidden."""
        return not any((min(i, j), max(i, j)) in self.cannot for i in one for j in other)


def regrouped(groups: Iterable[Sequence[int]], links: Links) -> list[list[int]]:
    """Return the groups after all moves and merges that gain, each sorted, in order."""
    held = _Grouping(groups, links)
    for _ in range(MOST_ROUNDS):
        if not any([held.move(), held.merge()]):
            break
    return sorted(sorted(group) for group in held.groups.values())


class _Grouping:
    """A partition of positions that changes; groups are known by a number."""

    def __init__(self, groups: Iterable[Sequence[int]], links: Links) -> None:
        self.groups = {number: set(group) for number, group in enumerate(groups)}
        self.number_of = {i: number for number, group in self.groups.items() for i in group}
        self.links = links
        self._fresh = count(len(self.groups))
        self._stale = set(self.number_of)

    def move(self) -> bool:
        """Move claims to other groups, or out of theirs, the greatest gain first.

        A group that has changed waits for the next round. Returns whether any claim moved.
        """
        changed: set[int] = set()
        for _, claim, number in sorted(self._moves(), key=self._by_gain):
            target = next(self._fresh) if number is None else number
            touched = {self.number_of[claim], target}
            if not changed & touched and self._may_meet([claim], target):
                self._put([claim], target)
                changed |= touched
        return bool(changed)

    def merge(self) -> bool:
        """Merge pairs of groups, the greatest gain first.

        Returns whether any were merged.
        """
        changed: set[int] = set()
        for _, number, target in sorted(self._merges(), key=self._by_gain):
            if not changed & {number, target} and self._may_meet(self.groups[number], target):
                self._put(sorted(self.groups[number]), target)
                changed |= {number, target}
        return bool(changed)

    def _moves(self) -> Iterator[tuple[float, int, int | None]]:
        """Yield what it gains to move a claim into a group, or out of its own into none.

        Only those of a group that changed, or that have a claim near in one, are looked at again.
        """
        stale, self._stale = self._stale, set()
        for claim in sorted(stale):
            gains = self._gains(claim)
            stay = gains.pop(self.number_of[claim])
            if -stay > ROUNDING:
                yield -stay, claim, None
            for number, gain in gains.items():
                if gain >= self.links.least and gain - stay > ROUNDING:
                    yield gain - stay, claim, number

    def _gains(self, claim: int) -> dict[int, float]:
        """Return what a claim gains with all others of its own group, and of each with any near."""
        own = self.number_of[claim]
        near: defaultdict[int, list[float]] = defaultdict(list, {own: []})
        for other, value in self.links.near[claim].items():
            near[self.number_of[other]].append(value)
        against, groups = self.links.against, self.groups
        return {
            number: sum(values) - against * (len(groups[number]) - (number == own) - len(values))
            for number, values in near.items()
        }

    def _merges(self) -> Iterator[tuple[float, int, int]]:
        """Yield what it gains to merge one group into another, for all that have claims near."""
        pairs = {
            (self.number_of[i], self.number_of[j])
            for i, near in enumerate(self.links.near)
            for j, value in near.items()
            if value > 0 and self.number_of[i] > self.number_of[j]
        }
        for number, target in sorted(pairs):
            gain = self.links.gain(sorted(self.groups[number]), sorted(self.groups[target]))
            if gain >= self.links.least:
                yield gain, number, target

    def _by_gain(self, step: tuple[float, int, int | None]) -> tuple[float, int, int]:
        gain, one, number = step
        return -gain, one, -1 if number is None else min(self.groups[number])

    def _may_meet(self, claims: Iterable[int], number: int) -> bool:
        return self.links.may_meet(claims, self.groups.get(number, ()))

    def _put(self, claims: Sequence[int], target: int) -> None:
        """Put claims of one group into another, or into a new one."""
        number = self.number_of[claims[0]]
        left = self.groups.pop(number).difference(claims)
        if left:
            self.groups[number] = left
        joined = self.groups.setdefault(target, set())
        joined.update(claims)
        self.number_of |= dict.fromkeys(claims, target)
        touched = left | joined
        near = (j for i in touched for j, value in self.links.near[i].items() if value > 0)
        self._stale |= touched.union(near)
