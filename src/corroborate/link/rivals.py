"""How a pair of claims stands against its rivals: what else either could be joined with.

Two articles of one story tell most facts once each. So a pair each of whose claims is the other's
nearest in that document is likelier of one matter than its words alone say, and one that has a
nearer rival less likely; and what stands beside a fact in both articles speaks for it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corroborate.link.frame import Frame, Pair
from corroborate.link.weigh import Weights, log_odds, logistic, verdict
from corroborate.types import Comparison, Level, SlotComparison

Sentence = tuple[str, tuple[int, int]]
NOTHING = -4.5  # log odds of a pair that was never proposed
MOST_MARGIN = 3.0
FARTHEST, NEAREST = -4.0, 1.0  # log odds between which the pair of neighbouring sentences counts


def against_rivals(
    held: Sequence[Frame], scores: Mapping[Pair, Comparison], weights: Weights, limit: float
) -> dict[Pair, Comparison]:
    """Return all comparisons, those of two documents with the slot ``rivals`` weighed in.

    ``limit`` is the score from which two claims are of one matter.
    """
    odds = {
        pair: log_odds(c.score)
        for pair, c in scores.items()
        if held[pair[0]].claim.document != held[pair[1]].claim.document
    }
    features = rival_features(held, odds)
    return {
        pair: _weighed(c, features[pair], weights, limit) if pair in odds else c
        for pair, c in scores.items()
    }


def rival_features(
    held: Sequence[Frame], odds: Mapping[Pair, float]
) -> dict[Pair, dict[str, float]]:
    """Return for each pair of claims of two documents, by their log odds, from 0 to 1:

    ``first``: neither has a nearer rival; ``behind`` and ``far_behind``: by how much the worse and
    the better of the two sides has one; ``beside``: how near the neighbouring sentences are.
    """
    sentences = [(f.claim.document, f.claim.sentence) for f in held]
    nearest = _nearest(sentences, odds)
    best = _best_of_sentences(sentences, odds)
    order = _order(sentences)
    found = {}
    for (i, j), z in odds.items():
        margins = [
            z - _rival(nearest[one, sentences[other][0]], sentences[other])
            for one, other in ((i, j), (j, i))
        ]
        low, high = min(margins), max(margins)
        found[i, j] = {
            "first": float(low >= 0),
            "behind": _share(-low, 0.0, MOST_MARGIN),
            "far_behind": _share(-high, 0.0, MOST_MARGIN),
            "beside": _share(_beside(sentences[i], sentences[j], order, best), FARTHEST, NEAREST),
        }
    return found


def _weighed(
    comparison: Comparison, features: Mapping[str, float], weights: Weights, limit: float
) -> Comparison:
    weight = weights.rivals.get("bias", 0.0)
    weight += sum(weights.rivals.get(name, 0.0) * value for name, value in features.items())
    score = round(logistic(log_odds(comparison.score) + weight), 4)
    level: Level = "match" if features["first"] else "compatible"
    reason = "each the other's nearest" if features["first"] else "one of them has a nearer rival"
    slots = (*comparison.slots, SlotComparison("rivals", level, round(weight, 4), reason))
    return replace(comparison, slots=slots, score=score, verdict=verdict(slots, score, limit))


def _share(value: float, low: float, high: float) -> float:
    return (min(max(value, low), high) - low) / (high - low)


def _nearest(
    sentences: Sequence[Sentence], odds: Mapping[Pair, float]
) -> defaultdict[tuple[int, str], list[tuple[float, Sentence]]]:
    """Return the rivals of a claim in another document with their sentences, the nearest first."""
    found: defaultdict[tuple[int, str], list[tuple[float, Sentence]]] = defaultdict(list)
    for (i, j), z in odds.items():
        for one, other in ((i, j), (j, i)):
            found[one, sentences[other][0]].append((z, sentences[other]))
    for rivals in found.values():
        rivals.sort(reverse=True)
    return found


def _rival(rivals: Sequence[tuple[float, Sentence]], own: Sentence) -> float:
    """Return the log odds of the nearest rival in another sentence."""
    return max(NOTHING, next((z for z, sentence in rivals if sentence != own), NOTHING))


def _best_of_sentences(
    sentences: Sequence[Sentence], odds: Mapping[Pair, float]
) -> dict[tuple[Sentence, Sentence], float]:
    found: dict[tuple[Sentence, Sentence], float] = {}
    for (i, j), z in odds.items():
        for key in ((sentences[i], sentences[j]), (sentences[j], sentences[i])):
            found[key] = max(z, found.get(key, NOTHING))
    return found


def _order(sentences: Sequence[Sentence]) -> dict[str, list[Sentence]]:
    found: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in sorted(set(sentences)):
        found[sentence[0]].append(sentence)
    return found


def _beside(
    a: Sentence,
    b: Sentence,
    order: Mapping[str, Sequence[Sentence]],
    best: Mapping[tuple[Sentence, Sentence], float],
) -> float:
    """Return the log odds of the likeliest pair of the sentences next to two."""
    pairs = ((x, y) for x in _next_to(a, order[a[0]]) for y in _next_to(b, order[b[0]]))
    return max((best.get(pair, NOTHING) for pair in pairs), default=NOTHING)


def _next_to(sentence: Sentence, ordered: Sequence[Sentence]) -> Sequence[Sentence]:
    at = bisect_left(ordered, sentence)
    return [*ordered[max(0, at - 1) : at], *ordered[at + 1 : at + 2]]
