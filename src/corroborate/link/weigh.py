"""Adds up the evidence of the slots: a logistic model whose weights are shipped as text."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from corroborate.link.compare import COMPARATORS
from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame
from corroborate.resources import model_path
from corroborate.types import Comparison, PairVerdict, SlotComparison, SlotName

VALUE_SLOTS: frozenset[SlotName] = frozenset({"quantity", "polarity", "time", "place", "actor"})


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds: a bias, a coefficient for each ``slot.feature``, and the least score to join."""

    bias: float
    coefficients: Mapping[str, float]
    threshold: float


@cache
def shipped_weights() -> Weights:
    """Return the weights of ``models/weights.json``; its card says what they were fitted on."""
    held = json.loads(model_path("weights.json").read_text(encoding="utf-8"))
    return Weights(held["bias"], held["coefficients"], held["threshold"])


def judged(a: Frame, b: Frame) -> dict[SlotName, Judged]:
    """Return what every comparator says of two frames."""
    return {slot: compare(a, b) for slot, compare in COMPARATORS.items()}


def weight(slot: SlotName, of: Judged, weights: Weights) -> float:
    """Return the log odds that a slot adds."""
    return sum(
        weights.coefficients.get(f"{slot}.{name}", 0.0) * value
        for name, value in of.features.items()
    )


def compare_frames(a: Frame, b: Frame, weights: Weights | None = None) -> Comparison:
    """Compare two claims slot by slot and add up."""
    weights = weights or shipped_weights()
    by_slot = judged(a, b)
    slots = tuple(
        SlotComparison(
            slot,
            j.level,
            round(weight(slot, j, weights), 4),
            j.reason,
            j.a,
            j.b,
            j.severity,
            j.notes,
        )
        for slot, j in by_slot.items()
    )
    score = logistic(weights.bias + sum(s.weight for s in slots))
    return Comparison(
        a.claim.id, b.claim.id, slots, round(score, 4), _verdict(slots, score, weights)
    )


def logistic(x: float) -> float:
    """Return the probability of log odds ``x``."""
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, x))))


def _verdict(slots: tuple[SlotComparison, ...], score: float, weights: Weights) -> PairVerdict:
    if score < weights.threshold:
        return "different"
    conflict = any(s.level == "conflict" and s.severity is not None for s in slots)
    return "conflict" if conflict else "same"
