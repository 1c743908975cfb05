"""Proposes the pairs of claims worth comparing, without looking at all of them.

Claims that share rare keys (content lemmas, names, event classes, figures with their unit) are
proposed in the order of how rare what they share is; keys that many claims hold propose nothing
on their own.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from corroborate.link.frame import Frame

MAX_BLOCK = 60
MIN_SHARED = 2.2


def candidate_pairs(frames: Sequence[Frame]) -> list[tuple[int, int]]:
    """Return pairs of positions in ``frames``, each pair once, in order."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for position, frame in enumerate(frames):
        for key in sorted(set(_keys(frame))):
            blocks[key].append(position)
    shared: Counter[tuple[int, int]] = Counter()
    total = len(frames)
    for members in blocks.values():
        if len(members) < 2:
            continue
        gain = math.log(1 + total / len(members))
        if len(members) <= MAX_BLOCK:
            for pair in combinations(members, 2):
                shared[pair] += gain  # type: ignore[assignment]
    return sorted(
        pair
        for pair, gain in shared.items()
        if gain >= MIN_SHARED and _may_join(*(frames[i] for i in pair))
    )


def _keys(frame: Frame) -> Iterator[str]:
    for term in frame.terms:
        yield f"word {term.lemma}"
    if frame.event:
        yield f"event {frame.event}"
    for quantity in frame.quantities:
        if quantity.figure is not None and quantity.figure > 2:
            yield f"figure {quantity.figure:g}"
        if quantity.unit:
            yield f"unit {quantity.unit}"


def _may_join(a: Frame, b: Frame) -> bool:
    """Claims of one sentence are never one fact; neither are claims that overlap."""
    if a.claim.document != b.claim.document:
        return True
    return a.claim.sentence != b.claim.sentence
