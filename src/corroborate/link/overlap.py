"""Claims that tell several facts stand in several groups: the one that they fit best, and others.

"Police found Ana Roe, 30, and her two sons dead" tells how many died, and who. A partition puts it
with one of them, and an article that tells just the other stands alone, as if nobody else had said
so. For clusterings that overlap see Bonchi, Gionis and Ukkonen, "Overlapping correlation
clustering", Knowledge and Information Systems 35 (2013).
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from corroborate.link.divide import have_other_figures
from corroborate.link.frame import Frame, Pair
from corroborate.types import Comparison

TELLING = frozenset({"count", "money", "percent", "measure"})


def overlapping(
    groups: Sequence[Sequence[int]],
    held: Sequence[Frame],
    scores: Mapping[Pair, Comparison],
    cannot: Container[Pair],
    *,
    threshold: float,
) -> list[list[int]]:
    """Return the groups of positions in ``held``, with the claims of others that tell its fact too.

    ``groups`` is a partition, and what is returned keeps its order. Such a claim is of an article
    that the group holds no claim of, has been compared with all of its claims, tells their figures,
    differs from none in a figure or by a conflict that counts, and scores ``threshold`` or more
    with them on average.
    """
    number_of = {i: number for number, group in enumerate(groups) for i in group}
    near: defaultdict[int, dict[int, dict[int, Comparison]]] = defaultdict(dict)
    for (i, j), found in scores.items():
        if number_of[i] != number_of[j]:
            near[number_of[i]].setdefault(j, {})[i] = found
            near[number_of[j]].setdefault(i, {})[j] = found
    whole = []
    for number, group in enumerate(groups):
        members = list(group)
        for i in _telling(near[number], group, held, threshold):
            if all(_may_meet(i, j, held, cannot) for j in members):
                members.append(i)
        whole.append(sorted(members))
    return whole


def _telling(
    near: Mapping[int, Mapping[int, Comparison]],
    group: Sequence[int],
    held: Sequence[Frame],
    threshold: float,
) -> Iterator[int]:
    """Yield the claims that tell what all claims of a group do, those that fit best first."""
    mean = {i: sum(c.score for c in found.values()) / len(group) for i, found in near.items()}
    for i in sorted((i for i in near if mean[i] >= threshold), key=lambda i: (-mean[i], i)):
        found = near[i]
        if len(found) == len(group) and all(_tells(held[i], held[j], found[j]) for j in group):
            yield i


def _tells(one: Frame, other: Frame, found: Comparison) -> bool:
    """Return whether a claim does not differ from another, and tells a figure of it if it has any.

    Who says that weapons were sent does not say that it was a hundred.
    """
    if any(s.severity is not None for s in found.slots):
        return False
    level = next((s.level for s in found.slots if s.slot == "quantity"), "missing")
    wanted = _figures(other)
    told = level == "match" or not wanted or not wanted.isdisjoint(_figures(one))
    return told and level != "conflict"


def _figures(frame: Frame) -> frozenset[float]:
    """Return of how many or how much of something a claim tells, but for one of it."""
    told = (q.figure for q in frame.quantities if q.kind in TELLING and q.figure is not None)
    return frozenset(told) - {1.0}


def _may_meet(i: int, j: int, held: Sequence[Frame], cannot: Container[Pair]) -> bool:
    """Return whether two claims are of two articles and nothing keeps them apart."""
    return (
        held[i].claim.document != held[j].claim.document
        and (min(i, j), max(i, j)) not in cannot
        and not have_other_figures(held[i], held[j])
    )
