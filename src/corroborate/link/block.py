"""Proposes the pairs of claims worth comparing, without looking at all of them.

Claims are proposed where the keys that they share (content lemmas, names, event classes, figures,
units) are rare enough taken together; keys that very many claims hold count for nothing, so that
the number of pairs grows hardly faster than that of claims.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from corroborate.link.compare.measured import measured
from corroborate.link.compare.unsettled import settled, unsettled
from corroborate.link.frame import Frame, Pair

MAX_BLOCK = 60  # most claims that a key which counts may have
MIN_SHARED = 2.2  # least sum over shared keys; one adds the logarithm of claims in all per claim
SMALL = 2  # figures up to this one are too common to count


def candidate_pairs(frames: Sequence[Frame]) -> list[Pair]:
    """Return pairs of positions in ``frames``, each pair once, in order, the lower first.

    Which claims are paired does not depend on the order of the frames.
    """
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for position, frame in enumerate(frames):
        for key in set(_keys(frame)):
            blocks[key].append(position)
    shared: defaultdict[Pair, float] = defaultdict(float)
    for _, members in sorted(blocks.items()):  # in order, since sums of fractions depend on it
        if 2 <= len(members) <= MAX_BLOCK:
            gain = math.log(1 + len(frames) / len(members))
            for pair in combinations(members, 2):
                shared[pair] += gain
    return sorted(
        (i, j)
        for (i, j), gain in shared.items()
        if gain >= MIN_SHARED and _may_join(frames[i], frames[j])
    )


def _keys(frame: Frame) -> Iterator[str]:
    for term in frame.terms:
        yield f"word {term.lemma}"
        if " " in term.lemma:  # a name, which others may tell without its first words
            yield f"word {term.lemma.split()[-1]}"
    if frame.event:
        yield f"event {frame.event}"
    for kind in filter(None, (unsettled(frame), *settled(frame))):
        yield f"settled {kind}"
    for told in measured(frame):
        if told.side == "affected" and told.event:
            yield f"number {told.event}"
    for time in frame.claim.times:
        if time.minute is not None:
            yield "hour"
        if time.kind == "duration" and time.days:
            yield f"span {time.days:g}"
    for quantity in frame.quantities:
        if quantity.figure is not None and quantity.figure > SMALL:
            yield f"figure {quantity.figure:g}"
        if quantity.unit:
            yield f"unit {quantity.unit}"


def _may_join(a: Frame, b: Frame) -> bool:
    """Claims of one sentence are never one fact."""
    return (a.claim.document, a.claim.sentence) != (b.claim.document, b.claim.sentence)
