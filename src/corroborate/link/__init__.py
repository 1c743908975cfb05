"""Claims -> clusters of claims that speak of one matter."""

from collections.abc import Iterable, Sequence

from corroborate.link.apart import forbidden
from corroborate.link.block import candidate_pairs
from corroborate.link.cluster import join
from corroborate.link.divide import divided
from corroborate.link.frame import Frame, Pair, frames
from corroborate.link.overlap import overlapping
from corroborate.link.profile import are_of_two_stories
from corroborate.link.rivals import against_rivals
from corroborate.link.weigh import compare_frames, shipped_weights
from corroborate.types import Claim, Cluster, Comparison, Document

__all__ = ["compare_claims", "link"]

SAME_DOCUMENT_THRESHOLD = 0.6
TWO_STORIES_THRESHOLD = 0.65


def link(
    documents: Iterable[Document], claims: Iterable[Claim], *, threshold: float | None = None
) -> tuple[Cluster, ...]:
    """Return all claims in clusters, each with the comparisons inside it.

    A claim that tells several facts may stand in several clusters.
    ``threshold`` is the score from which two claims count as one matter; the shipped weights'
    own by default. The result does not depend on the order of the arguments.
    """
    by_id = {d.id: d for d in documents}
    ordered = sorted(claims, key=lambda c: (c.document, c.start, c.end, c.id))
    held = frames(ordered, by_id, corpus=True)
    limit = shipped_weights().threshold if threshold is None else threshold
    proposed = {(i, j): compare_frames(held[i], held[j]) for i, j in candidate_pairs(held)}
    scores = against_rivals(held, proposed, shipped_weights(), limit)
    kept = {pair: c for pair, c in scores.items() if c.score >= _limit(held, pair, limit)}
    cannot = forbidden(held, scores)
    articles = [f.claim.document for f in held]
    joined = join(len(held), kept, threshold=limit, cannot=cannot, articles=articles)
    groups = sorted(divided(joined, held, kept, threshold=limit))
    outside = _nearest(held, scores, groups)
    whole = overlapping(groups, held, kept, cannot, threshold=limit)
    return tuple(_cluster(group, held, kept, outside) for group in whole)


def compare_claims(a: Claim, b: Claim, doc_a: Document, doc_b: Document) -> Comparison:
    """Compare two claims slot by slot; ``score`` is the probability that they are of one matter."""
    one = frames([a], {a.document: doc_a})[0]
    other = frames([b], {b.document: doc_b})[0]
    return compare_frames(one, other, threshold=shipped_weights().pair_threshold, chosen=True)


def _limit(held: Sequence[Frame], pair: Pair, limit: float) -> float:
    """Return the score that a pair needs: more within one article, and between two stories."""
    one, other = (held[i].document for i in pair)
    if one.id == other.id:
        return max(limit, SAME_DOCUMENT_THRESHOLD)
    return max(limit, TWO_STORIES_THRESHOLD) if are_of_two_stories(one, other) else 0.0


def _nearest(
    held: Sequence[Frame],
    scores: dict[Pair, Comparison],
    groups: Sequence[Sequence[int]],
) -> dict[int, float]:
    """Return for each claim its highest score with a claim of another document and group."""
    group_of = {i: number for number, group in enumerate(groups) for i in group}
    found: dict[int, float] = {}
    for pair, comparison in scores.items():
        i, j = pair
        if group_of[i] != group_of[j] and held[i].claim.document != held[j].claim.document:
            for k in pair:
                found[k] = max(found.get(k, 0.0), comparison.score)
    return found


def _cluster(
    group: Sequence[int],
    held: Sequence[Frame],
    scores: dict[Pair, Comparison],
    outside: dict[int, float],
) -> Cluster:
    inside = [scores[i, j] for i in group for j in group if (i, j) in scores]
    nearest = max((outside.get(i, 0.0) for i in group), default=0.0)
    return Cluster(tuple(held[i].claim.id for i in group), tuple(inside), nearest)
