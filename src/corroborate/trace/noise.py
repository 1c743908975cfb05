"""How much shared wording is noise: what documents of one story share without copying.

The figures were set on half of the hand-labelled pairs (``benchmarks/origins.py`` prints them).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations, islice
from statistics import median

LEAST, PART, LONG, REST = 6.0, 0.058, 200.0, 0.01
"""The score needed to link two texts: ``PART`` of the shorter one's weight, at least ``LEAST``;
of what it weighs beyond ``LONG`` only ``REST`` is asked."""
EXPECTED = 2.0
"""The noise expected before a corpus is seen: the usual score of two reports of one incident."""
TRUST = 3
"""How many observed pairs that expectation is worth; fewer pairs change nothing."""
LOWEST, HIGHEST = 0.48, 1.5
"""How far a corpus may lower or raise what is needed."""
FLOOR = 5.0
"""Less than this never links, however quiet the corpus."""
SAME_STORY = 4
"""Names two documents share if they are of one story, not counting names that are in more than
``COMMON`` documents."""
COMMON = 12
SAMPLE = 5_000


def needed(weight: float, floor: float) -> float:
    """Return the score that links two documents, the shorter of which weighs ``weight``."""
    asked = PART * min(weight, LONG) + REST * max(0.0, weight - LONG)
    return max(FLOOR, max(LEAST, asked) * floor)


def noise_floor(
    names: Sequence[frozenset[str]],
    weights: Sequence[float],
    scores: Mapping[tuple[int, int], float],
) -> float:
    """Return how noisy a corpus is, as a factor of what is expected (1: as expected).

    ``names`` and ``weights`` belong to the documents by index, ``scores`` to pairs of indices
    (absent: nothing shared). Looked at are pairs of one story (they share names) that are no
    outright copies; their median score is the noise.
    """
    seen = [
        scores.get(pair, 0.0)
        for pair in islice(_same_story(names), SAMPLE)
        if scores.get(pair, 0.0) < needed(min(weights[pair[0]], weights[pair[1]]), 1.0)
    ]
    if len(seen) < TRUST:
        return 1.0
    noise = (TRUST * EXPECTED + len(seen) * median(seen)) / (TRUST + len(seen))
    return min(max(noise / EXPECTED, LOWEST), HIGHEST)


def _same_story(names: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """Return the pairs of documents that share enough names, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for document, known in enumerate(names):
        for name in known:
            holders[name].append(document)
    shared: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if 1 < len(held) <= COMMON:
            shared.update(combinations(held, 2))
    return sorted(pair for pair, count in shared.items() if count >= SAME_STORY)
