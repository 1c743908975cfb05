"""Fit the weights by which the slots of two claims are added up.

usage: fit_weights.py EVAL_FOLDER [-o models/weights.json] [--folds FOLDER] [--pairs]

Fitted on the gold links of whole reports (reports_*.json with articles/ in EVAL_FOLDER): every two
mentions of one fact are a positive example, as are all their pairs of claims of which the best
counts; mentions that must stay apart and a sample of the other proposed pairs are negative ones. A
logistic model with a penalty on the distance from PRIOR (what an editor would expect) and a fixed
sign for each feature is fitted with L-BFGS-B. Prints the AUC by leave-one-topic-out over GROUPS
folds of whole stories; --folds also writes the weights of each fold, with the stories it leaves
out, for benchmarks/folds.py; --pairs prints the AUC on the labelled sentence pairs
(pairs.*.dev.jsonl), on which nothing is fitted.
"""

import argparse
import json
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import gold
import numpy as np
from scipy.optimize import minimize

from corroborate.link.weigh import judged, logistic

GROUPS = 10
PENALTY = 3.0
TOTAL = 3000.0
ROUNDS = 3
NEGATIVE = {
    "differ", "other_name", "other_event", "swapped", "apart", "far", "unrelated", "short",
    "other_thing",
}  # fmt: skip
FREE = {"opposite", "denied", "light"}
PRIOR = {
    "wording.low": 2.5, "wording.high": 1.8, "wording.letters": 0.6, "wording.sorted": 1.2,
    "wording.shared": 1.0, "wording.core": 1.5, "wording.short": -0.4, "wording.documents": 0.3,
    "predicate.match": 1.2, "predicate.related": 0.5, "predicate.light": 0.3,
    "predicate.differ": -0.6, "predicate.other_event": -0.6,
    "actor.match": 0.4, "actor.named": 0.5, "actor.other_name": -0.8, "actor.differ": -0.3,
    "object.match": 1.0, "object.named": 0.6, "object.other_name": -0.6, "object.differ": -0.7,
    "object.swapped": -1.5, "place.match": 0.3, "place.differ": -0.9, "time.match": 0.7,
    "time.overlap": 0.5, "time.apart": -1.5, "time.far": -0.5,
    "quantity.match": 1.4, "quantity.comparable": 2.4, "quantity.same_figure": 0.8,
    "quantity.partly": 0.8, "quantity.unrelated": -0.2, "quantity.other_thing": -2.0, "": -4.6,
}  # fmt: skip
VALUES = ("match", "partly", "comparable", "same_figure")
PAIR_SETS = ("numbers_news", "numbers_headlines", "ecbplus", "gva_event", "propsegment")


@dataclass(frozen=True)
class Example:
    """The alternatives of one labelled pair, each a dict of features; any may be the true one."""

    set: str
    topic: str
    label: int
    options: list[dict[str, float]]
    weight: float = 1.0


def features(one, other) -> dict[str, float]:
    return {
        f"{slot}.{name}": value
        for slot, found in judged(one, other).items()
        for name, value in found.features.items()
    }


def options(left, right) -> list[dict[str, float]]:
    """The features of the pairs of claims of two texts, the nearest few by wording."""
    pairs = [features(a, b) for a in left for b in right]
    pairs.sort(key=lambda f: f["wording.low"] + f["wording.high"], reverse=True)
    return pairs[:6]


def pair_examples(folder: Path) -> list[Example]:
    found = []
    for name in PAIR_SETS:
        rows = gold.pair_rows(folder / f"pairs.{name}.dev.jsonl")
        held = gold.claims_of_texts(
            [(r.a, r.a_published) for r in rows] + [(r.b, r.b_published) for r in rows]
        )
        for row in rows:
            left, right = held[row.a, row.a_published], held[row.b, row.b_published]
            if found_options := options(left, right):
                found.append(Example(name, f"{name}/{row.topic}", row.label, found_options))
    return found


def report_examples(folder: Path) -> list[Example]:
    found = []
    for story in gold.stories(folder):
        by_id = dict(zip((c.id for c in story.claims), story.frames, strict=True))
        positive = set()
        for group in story.joined:
            ids = [[c.id for c in story.holding(m)][:2] for m in group]
            for i, left in enumerate(ids):
                for right in ids[i + 1 :]:
                    pairs = [(a, b) for a in left for b in right if a != b]
                    positive.update(frozenset(p) for p in pairs)
                    if pairs:
                        opts = [features(by_id[a], by_id[b]) for a, b in pairs]
                        found.append(Example("reports", story.name, 1, opts))
        for one, other in story.apart:
            left, right = story.holding(one)[:1], story.holding(other)[:1]
            if left and right and left[0].id != right[0].id:
                opts = [features(by_id[left[0].id], by_id[right[0].id])]
                found.append(Example("reports", story.name, 0, opts, 2.0))
        found += _random_negatives(story, positive)
    return found


def _random_negatives(story, positive) -> list[Example]:
    """Proposed pairs outside the gold; near-identical wording is left out, for it may be true."""
    chooser = random.Random(story.name)
    pairs = [
        (i, j)
        for i, j in story.proposed
        if frozenset((story.claims[i].id, story.claims[j].id)) not in positive
        and story.claims[i].document != story.claims[j].document
    ]
    found = []
    for i, j in chooser.sample(pairs, min(len(pairs), 150)):
        one = features(story.frames[i], story.frames[j])
        if one["wording.low"] < 0.6:
            doubtful = any(one.get(f"quantity.{n}") for n in VALUES)
            found.append(Example("reports", story.name, 0, [one], 0.25 if doubtful else 0.6))
    return found


def matrix(examples: list[Example], names: list[str], coefficients) -> tuple:
    """Choose the best option of each example under the present coefficients."""
    rows = np.zeros((len(examples), len(names) + 1))
    column = {n: i for i, n in enumerate(names)}
    for r, example in enumerate(examples):
        best = max(
            example.options, key=lambda f: sum(coefficients.get(n, 0.0) * v for n, v in f.items())
        )
        rows[r, -1] = 1.0
        for name, value in best.items():
            rows[r, column[name]] = value
    labels = np.array([e.label for e in examples], float)
    return rows, labels


def bounds(name: str) -> tuple[float | None, float | None]:
    kind = name.partition(".")[2]
    if kind in FREE:
        return None, None
    return (None, 0.0) if kind in NEGATIVE else (0.0, None)


def fit(examples: list[Example], names: list[str]) -> dict[str, float]:
    weights = np.array([e.weight for e in examples])
    weights *= TOTAL / weights.sum()
    coefficients = dict(PRIOR)
    prior = np.array([PRIOR.get(n, 0.0) for n in names])
    for _ in range(ROUNDS):
        rows, labels = matrix(examples, names, coefficients)

        def loss(theta, rows=rows, labels=labels):
            z = rows @ theta
            p = 1 / (1 + np.exp(-np.clip(z, -60, 60)))
            value = (weights * (np.logaddexp(0, z) - labels * z)).sum()
            gradient = rows.T @ (weights * (p - labels))
            value += PENALTY * ((theta[:-1] - prior) ** 2).sum()
            gradient[:-1] += 2 * PENALTY * (theta[:-1] - prior)
            return value, gradient

        start = np.array([coefficients.get(n, 0.0) for n in names] + [coefficients.get("", 0.0)])
        limits = [bounds(n) for n in names] + [(None, None)]
        theta = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=limits).x
        coefficients = dict(zip([*names, ""], theta.tolist(), strict=True))
    return coefficients


def score(example: Example, coefficients: dict[str, float]) -> float:
    return max(
        logistic(coefficients[""] + sum(coefficients.get(n, 0.0) * v for n, v in f.items()))
        for f in example.options
    )


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


def folds(examples: list[Example], names: list[str]) -> list[tuple[list[str], dict[str, float]]]:
    """Whole topics left out in turn, with the coefficients fitted on all others."""
    topics = sorted({e.topic for e in examples})
    random.Random(0).shuffle(topics)
    parts = [topics[i::GROUPS] for i in range(GROUPS)]
    return [(out, fit([e for e in examples if e.topic not in out], names)) for out in parts if out]


def pair_threshold(examples: list[Example], threshold: float) -> float:
    """The threshold whose odds are the same when one pair in two is of one matter."""
    positive = sum(e.weight for e in examples if e.label)
    negative = sum(e.weight for e in examples if not e.label)
    odds = threshold / (1 - threshold) * positive / negative
    return round(odds / (1 + odds), 3)


def as_file(coefficients: dict[str, float], threshold: float, pair: float) -> str:
    kept = {n: round(c, 4) for n, c in sorted(coefficients.items()) if n and abs(c) > 5e-4}
    held = {
        "bias": round(coefficients[""], 4),
        "threshold": threshold,
        "pair_threshold": pair,
        "coefficients": kept,
    }
    return json.dumps(held, indent=2) + "\n"


def show(name: str, pairs: list[tuple[float, int]]) -> None:
    print(f"{name:20} AUC {auc(pairs):.3f}  n {len(pairs)}  positive {sum(y for _, y in pairs)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("models/weights.json"))
    parser.add_argument("--threshold", type=float, default=0.36)
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--pairs", action="store_true")
    chosen = parser.parse_args()
    examples = report_examples(chosen.folder)
    names = sorted({n for e in examples for f in e.options for n in f})
    pair = pair_threshold(examples, chosen.threshold)
    held_out = []
    for number, (topics, coefficients) in enumerate(folds(examples, names)):
        held_out += [(score(e, coefficients), e.label) for e in examples if e.topic in topics]
        if chosen.folds:
            chosen.folds.mkdir(parents=True, exist_ok=True)
            text = as_file(coefficients, chosen.threshold, pair)
            (chosen.folds / f"{number}.json").write_text(text, encoding="utf-8")
            (chosen.folds / f"{number}.txt").write_text("\n".join(topics), encoding="utf-8")
    show("reports, left out", held_out)
    coefficients = fit(examples, names)
    chosen.output.write_text(as_file(coefficients, chosen.threshold, pair), encoding="utf-8")
    if chosen.pairs:
        by_set: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for example in pair_examples(chosen.folder):
            by_set[example.set].append((score(example, coefficients), example.label))
        for name, pairs in by_set.items():
            show(name, pairs)


if __name__ == "__main__":
    main()
