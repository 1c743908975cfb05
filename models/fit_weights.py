"""Fit the weights by which the slots of two claims are added up.

usage: fit_weights.py EVAL_FOLDER [-o models/weights.json] [--folds FOLDER]

Fitted on the gold links of whole reports (reports_*.json with articles/ in EVAL_FOLDER, and the
project's own lists in benchmarks/labels): every two mentions of one fact are a positive example, as
are all their pairs of claims of which the best counts; mentions that must stay apart and a sample
of the other proposed pairs are negative ones. A logistic model with a penalty on the distance from
PRIOR (what an editor would expect) and a fixed sign for each feature is fitted with L-BFGS-B; then,
on top of its log odds, what a pair's rivals say (corroborate.link.rivals). Prints the AUC by
leave-one-topic-out over GROUPS folds of whole stories; --folds also writes the weights of each
fold, with the stories it leaves out, for benchmarks/folds.py.
"""

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import gold
import numpy as np
from scipy.optimize import minimize

from corroborate.link.rivals import rival_features
from corroborate.link.weigh import judged

GROUPS = 10
PENALTY = 3.0
TOTAL = 3000.0
ROUNDS = 3
SAMPLE = 150
NEAR = 0.6  # of the words: an unlabelled pair as near as this may be of one matter
NEGATIVE = {
    "differ", "other_name", "other_event", "swapped", "apart", "far", "unrelated", "short",
    "other_thing", "other_value", "other_means", "other_hour", "behind", "far_behind",
}  # fmt: skip
FREE = {"opposite", "denied", "light"}
PRIOR = {
    "wording.low": 2.5, "wording.high": 1.8, "wording.letters": 0.6, "wording.sorted": 1.2,
    "wording.shared": 1.0, "wording.core": 1.5, "wording.short": -0.4, "wording.documents": 0.3,
    "predicate.match": 1.2, "predicate.related": 0.5, "predicate.light": 0.3,
    "predicate.differ": -0.6, "predicate.other_means": -1.0, "predicate.other_event": -0.6,
    "actor.match": 0.4, "actor.named": 0.5, "actor.other_name": -0.8, "actor.differ": -0.3,
    "object.match": 1.0, "object.named": 0.6, "object.other_name": -0.6, "object.differ": -0.7,
    "object.other_value": -1.0, "place.other_value": -1.0, "quantity.other_value": -1.0,
    "object.swapped": -1.5, "place.match": 0.3, "place.differ": -0.9, "time.match": 0.7,
    "time.overlap": 0.5, "time.same_hour": 0.8, "time.same_span": 0.8,
    "time.apart": -1.5, "time.far": -0.5,
    "polarity.absence": 3.5, "polarity.negated": 0.3,
    "quantity.match": 1.4, "quantity.comparable": 2.4, "quantity.same_figure": 0.8,
    "quantity.same_number": 0.3,
    "quantity.partly": 0.8, "quantity.unrelated": -0.2, "quantity.other_thing": -2.0, "": -4.6,
}  # fmt: skip
RIVALS = ("first", "behind", "far_behind", "beside")
VALUES = ("match", "partly", "comparable", "same_figure")
Pair = tuple[int, int]
Features = dict[str, float]


@dataclass(frozen=True)
class Example:
    """Pairs of claims of a story, any of which may be the true one, and whether one is."""

    label: int
    pairs: list[Pair]
    weight: float = 1.0


@dataclass(frozen=True)
class Topic:
    """A story with the features of all proposed pairs of its claims, and its examples."""

    story: gold.Story
    features: dict[Pair, Features]
    examples: list[Example]


@dataclass(frozen=True)
class Fitted:
    """Coefficients of the slots and of the rivals; the bias of each is under an empty name."""

    slots: Features
    rivals: Features


def topic(story: gold.Story) -> Topic:
    features = {}
    for i, j in story.proposed:
        found = judged(story.frames[i], story.frames[j])
        features[i, j] = {
            f"{slot}.{name}": value
            for slot, of_slot in found.items()
            for name, value in of_slot.features.items()
        }
    return Topic(story, features, _examples(story, features))


def _examples(story: gold.Story, features: dict[Pair, Features]) -> list[Example]:
    at = {claim.id: i for i, claim in enumerate(story.claims)}
    found, linked = [], set()
    for group in story.joined:
        held = [[at[c.id] for c in story.holding(m)][:2] for m in group]
        for left, right in combinations(held, 2):
            pairs = [tuple(sorted((i, j))) for i in left for j in right if i != j]
            linked.update(pairs)
            if proposed := [p for p in pairs if p in features]:
                found.append(Example(1, proposed))
    for one, other in story.apart:
        pair = tuple(sorted(at[c.id] for m in (one, other) for c in story.holding(m)[:1]))
        if pair in features:
            found.append(Example(0, [pair], 2.0))
    return found + _random_negatives(story, features, linked)


def _random_negatives(
    story: gold.Story, features: dict[Pair, Features], linked: set[Pair]
) -> list[Example]:
    """Proposed pairs outside the gold; near-identical wording is left out, for it may be true."""
    pairs = [
        (i, j)
        for i, j in features
        if (i, j) not in linked and story.claims[i].document != story.claims[j].document
    ]
    found = []
    for pair in random.Random(story.name).sample(pairs, min(len(pairs), SAMPLE)):
        if features[pair]["wording.low"] < NEAR:
            doubtful = any(features[pair].get(f"quantity.{n}") for n in VALUES)
            found.append(Example(0, [pair], 0.25 if doubtful else 0.6))
    return found


def odds(topic: Topic, slots: Features) -> dict[Pair, float]:
    """The log odds of all pairs by their slots."""
    return {
        pair: slots[""] + sum(slots.get(n, 0.0) * v for n, v in features.items())
        for pair, features in topic.features.items()
    }


def all_odds(topic: Topic, fitted: Fitted) -> dict[Pair, float]:
    """The log odds of all pairs, those of two documents with their rivals weighed in."""
    found = odds(topic, fitted.slots)
    for pair, features in rivals(topic, found).items():
        found[pair] += fitted.rivals[""] + sum(fitted.rivals[n] * features[n] for n in RIVALS)
    return found


def rivals(topic: Topic, found: dict[Pair, float]) -> dict[Pair, Features]:
    claims = topic.story.claims
    across = {p: z for p, z in found.items() if claims[p[0]].document != claims[p[1]].document}
    return rival_features(topic.story.frames, across)


def fit(topics: Sequence[Topic], names: Sequence[str]) -> Fitted:
    """Fit the slots, then the rivals on top of them."""
    slots = dict(PRIOR)
    for _ in range(ROUNDS):
        rows = [
            (t.features[max(e.pairs, key=found.__getitem__)], 0.0, e)
            for t in topics
            for found in [odds(t, slots)]
            for e in t.examples
        ]
        slots = minimum(rows, names, PRIOR, slots)
    rows = []
    for t in topics:
        found = odds(t, slots)
        beside = rivals(t, found)
        for e in t.examples:
            pair = max(e.pairs, key=found.__getitem__)
            rows.append((beside.get(pair, {}), found[pair], e))
    return Fitted(slots, minimum(rows, RIVALS, {}, {}))


def minimum(
    rows: Sequence[tuple[Features, float, Example]],
    names: Sequence[str],
    prior: Features,
    start: Features,
) -> Features:
    """Return the coefficients of least loss; each row has log odds of its own to start from."""
    x = np.array([[features.get(n, 0.0) for n in names] + [1.0] for features, _, _ in rows])
    offset = np.array([z for _, z, _ in rows])
    labels = np.array([e.label for _, _, e in rows], float)
    weights = np.array([e.weight for _, _, e in rows])
    weights *= TOTAL / weights.sum()
    middle = np.array([prior.get(n, 0.0) for n in names] + [0.0])
    free = np.array([1.0] * len(names) + [0.0])

    def loss(theta):
        z = offset + x @ theta
        away = (theta - middle) * free
        value = (weights * (np.logaddexp(0, z) - labels * z)).sum() + PENALTY * away @ away
        slope = x.T @ (weights * (1 / (1 + np.exp(-np.clip(z, -60, 60))) - labels))
        return value, slope + 2 * PENALTY * away

    begin = np.array([start.get(n, 0.0) for n in [*names, ""]])
    limits = [bounds(n) for n in names] + [(None, None)]
    theta = minimize(loss, begin, jac=True, method="L-BFGS-B", bounds=limits).x
    return dict(zip([*names, ""], theta.tolist(), strict=True))


def bounds(name: str) -> tuple[float | None, float | None]:
    kind = name.rpartition(".")[2]
    if kind in FREE:
        return None, None
    return (None, 0.0) if kind in NEGATIVE else (0.0, None)


def auc(pairs: list[tuple[float, int]]) -> float:
    values = np.array([p[0] for p in pairs])
    labels = np.array([p[1] for p in pairs])
    order = values.argsort()
    ranks = np.empty(len(values))
    ranks[order] = np.arange(1, len(values) + 1)
    for value in np.unique(values):
        ranks[values == value] = ranks[values == value].mean()
    ones = labels.sum()
    zeros = len(labels) - ones
    return float((ranks[labels == 1].sum() - ones * (ones + 1) / 2) / max(1, ones * zeros))


def folds(topics: Sequence[Topic], names: Sequence[str]) -> list[tuple[list[Topic], Fitted]]:
    """Whole topics left out in turn, with the coefficients fitted on all others."""
    ordered = sorted(topics, key=lambda t: t.story.name)
    random.Random(0).shuffle(ordered)
    parts = [ordered[i::GROUPS] for i in range(GROUPS)]
    return [(out, fit([t for t in topics if t not in out], names)) for out in parts if out]


def as_file(fitted: Fitted, chosen: argparse.Namespace) -> str:
    kept = {n: round(c, 4) for n, c in sorted(fitted.slots.items()) if n and abs(c) > 5e-4}
    held = {
        "bias": round(fitted.slots[""], 4),
        "threshold": chosen.threshold,
        "pair_threshold": chosen.pair_threshold,
        "rivals": {n or "bias": round(c, 4) for n, c in fitted.rivals.items()},
        "coefficients": kept,
    }
    return json.dumps(held, indent=2) + "\n"


def show(name: str, pairs: list[tuple[float, int]]) -> None:
    print(f"{name:28} AUC {auc(pairs):.3f}  n {len(pairs)}  positive {sum(y for _, y in pairs)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("models/weights.json"))
    parser.add_argument("--threshold", type=float, default=0.3)
    parser.add_argument("--pair-threshold", type=float, default=0.15)
    parser.add_argument("--folds", type=Path)
    chosen = parser.parse_args()
    topics = [topic(story) for story in gold.stories(chosen.folder)]
    names = sorted({n for t in topics for f in t.features.values() for n in f})
    by_slots, by_all = [], []
    for number, (out, fitted) in enumerate(folds(topics, names)):
        for t in out:
            alone, together = odds(t, fitted.slots), all_odds(t, fitted)
            by_slots += [(max(alone[p] for p in e.pairs), e.label) for e in t.examples]
            by_all += [(max(together[p] for p in e.pairs), e.label) for e in t.examples]
        if chosen.folds:
            chosen.folds.mkdir(parents=True, exist_ok=True)
            text = as_file(fitted, chosen)
            (chosen.folds / f"{number}.json").write_text(text, encoding="utf-8")
            listing = "\n".join(t.story.name for t in out)
            (chosen.folds / f"{number}.txt").write_text(listing, encoding="utf-8")
    show("left out, slots alone", by_slots)
    show("left out, with rivals", by_all)
    fitted = fit(topics, names)
    chosen.output.write_text(as_file(fitted, chosen), encoding="utf-8")


if __name__ == "__main__":
    main()
