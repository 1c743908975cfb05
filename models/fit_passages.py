"""Fit the weights by which two whole texts are told to be of one matter or not.

usage: fit_passages.py EVAL_FOLDER [-o models/passages.json]

Fitted on the labelled pairs of texts (pairs.*.dev.jsonl in EVAL_FOLDER), one logistic model for
sentences and one for articles, each set of pairs with the same weight, with a quadratic penalty
and a fixed sign for each feature. Prints the AUC (Pearson's r where the labels are scores) by
leaving out whole topics, FOLDS times.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import gold
import numpy as np
from fit_weights import auc
from numpy.typing import NDArray
from scipy.optimize import minimize

from corroborate.link.frame import frames
from corroborate.link.passages import Passage, passage_features, regime
from corroborate.link.weigh import compare_frames, log_odds

SETS = {
    "numbers_news": 2.0, "numbers_headlines": 0.5, "ecbplus": 1.0, "gva_event": 1.0,
    "propsegment": 1.0, "sts_news": 1.0,
}  # fmt: skip
PENALTY = 2.0
TOTAL = 3000.0
FOLDS = 8
MOST_SCORE = 5.0
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """Two texts: their features and how far they are of one matter, from 0 to 1."""

    set: str
    topic: str
    regime: str
    features: dict[str, float]
    label: float
    weight: float


def examples(folder: Path) -> list[Example]:
    rows = [(s, r) for s in SETS for r in gold.pair_rows(folder / f"pairs.{s}.dev.jsonl")]
    texts = [(r.a, r.a_published) for _, r in rows] + [(r.b, r.b_published) for _, r in rows]
    held = {key: Passage(d, c) for key, (d, c) in gold.passages_of_texts(texts).items()}
    size = Counter(name for name, _ in rows)
    found = []
    for name, row in rows:
        a, b = held[row.a, row.a_published], held[row.b, row.b_published]
        label = row.label if row.score is None else row.score / MOST_SCORE
        features = passage_features(a, b, logits(a, b))
        weight = SETS[name] / size[name]
        topic = f"{name}/{row.topic}"
        found.append(Example(name, topic, regime(a, b), features, label, weight))
    return found


def logits(a: Passage, b: Passage) -> list[float]:
    """The log odds of all pairs of claims, the best first."""
    left, right = (frames(p.claims, {p.document.id: p.document}) for p in (a, b))
    found = [log_odds(compare_frames(x, y).score) for x in left for y in right]
    return sorted(found, reverse=True)


def matrix(held: Sequence[Example], names: Sequence[str]) -> Array:
    rows = [[e.features.get(n, 0.0) for n in names] + [1.0] for e in held]
    return np.array(rows)


def fit(held: Sequence[Example], names: Sequence[str]) -> Array:
    weights = np.array([e.weight for e in held])
    weights *= TOTAL / weights.sum()
    x, y = matrix(held, names), np.array([e.label for e in held])

    def loss(theta: Array) -> tuple[float, Array]:
        z, distance = x @ theta, np.append(theta[:-1], 0.0)
        value = (weights * (np.logaddexp(0, z) - y * z)).sum() + PENALTY * distance @ distance
        return value, x.T @ (weights * (1 / (1 + np.exp(-z)) - y)) + 2 * PENALTY * distance

    limits = [(None, 0.0) if n.endswith("_apart") else (0.0, None) for n in names]
    start = np.zeros(len(names) + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*limits, (None, None)])
    theta: Array = found.x
    return theta


def left_out(held: Sequence[Example], names: Sequence[str]) -> list[float]:
    """The log odds of each example under weights fitted on other topics."""
    topics = sorted({e.topic for e in held})
    random.Random(1).shuffle(topics)
    fold_of = {topic: i % FOLDS for i, topic in enumerate(topics)}
    scores = np.zeros(len(held))
    for fold in range(FOLDS):
        for kind in ("sentence", "article"):
            inside = [e for e in held if e.regime == kind and fold_of[e.topic] != fold]
            at = [i for i, e in enumerate(held) if e.regime == kind and fold_of[e.topic] == fold]
            if at:
                scores[at] = matrix([held[i] for i in at], names) @ fit(inside, names)
    return [float(s) for s in scores]


def show(held: Sequence[Example], scores: Sequence[float]) -> None:
    for name in SETS:
        pairs = [(s, e.label) for s, e in zip(scores, held, strict=True) if e.set == name]
        if {y for _, y in pairs} <= {0, 1}:
            figure = f"AUC {auc([(s, int(y)) for s, y in pairs]):.3f}"
        else:
            chances = [1 / (1 + np.exp(-s)) for s, _ in pairs]
            figure = f"r   {np.corrcoef(chances, [y for _, y in pairs])[0, 1]:.3f}"
        print(f"{name:20} {figure}  n {len(pairs)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("models/passages.json"))
    chosen = parser.parse_args()
    held = examples(chosen.folder)
    names = sorted({n for e in held for n in e.features})
    show(held, left_out(held, names))
    file = {}
    for kind in ("sentence", "article"):
        theta = fit([e for e in held if e.regime == kind], names)
        kept = {n: round(float(v), 4) for n, v in zip(names, theta, strict=False) if abs(v) > 5e-4}
        file[kind] = {"bias": round(float(theta[-1]), 4), **kept}
    chosen.output.write_text(json.dumps(file, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
