"""Adds up the evidence of the slots: a logistic model whose weights are shipped as text."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from corroborate.link.compare import COMPARATORS
from corroborate.link.compare.contrary import are_of_two
from corroborate.link.compare.level import Judged, missing
from corroborate.link.frame import Frame
from corroborate.link.one_event import conflict_counts
from corroborate.resources import model_path
from corroborate.types import Comparison, PairVerdict, SlotComparison, SlotName

OF_THE_DEED: tuple[SlotName, ...] = ("predicate", "actor", "object")
ANSWERED = "not comparable: one side says that there was none"


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds: a bias, a coefficient a ``slot.feature``, and the least scores of one matter.

    ``threshold`` holds among all pairs that a corpus proposes, most of which are of two matters;
    ``pair_threshold`` for two claims that somebody chose to compare, of which as many are of one
    matter as of two. ``rivals`` weighs how a proposed pair
    stands against others (:mod:`corroborate.link.rivals`).
    """

    bias: float
    coefficients: Mapping[str, float]
    threshold: float
    pair_threshold: float = 0.5
    rivals: Mapping[str, float] = field(default_factory=dict)


@cache
def shipped_weights() -> Weights:
    """Return the weights of ``models/weights.json``; its card says what they were fitted on."""
    held = json.loads(model_path("weights.json").read_text(encoding="utf-8"))
    return Weights(**held)


def judged(a: Frame, b: Frame) -> dict[SlotName, Judged]:
    """Return what every comparator says of two frames.

    Where one side says that there was none of what the other tells, their verbs and parties differ
    by nature ("police arrested two men", "there are no suspects"): that tells them apart no more.
    """
    found = {slot: compare(a, b) for slot, compare in COMPARATORS.items()}
    if "absence" in found["polarity"].features:
        for slot in OF_THE_DEED:
            if found[slot].level == "conflict":
                found[slot] = missing(ANSWERED, found[slot].a, found[slot].b)
    return found


def weight(slot: SlotName, of: Judged, weights: Weights) -> float:
    """Return the log odds that a slot adds."""
    return sum(
        weights.coefficients.get(f"{slot}.{name}", 0.0) * value
        for name, value in of.features.items()
    )


def compare_frames(
    a: Frame,
    b: Frame,
    weights: Weights | None = None,
    *,
    threshold: float | None = None,
    chosen: bool = False,
) -> Comparison:
    """Compare two claims slot by slot and add up.

    ``threshold`` is the least score of one matter, that of the weights by default. ``chosen`` says
    that somebody chose to compare these two: then less is needed to take them for one event.
    """
    weights = weights or shipped_weights()
    limit = weights.threshold if threshold is None else threshold
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
    if any(s.severity for s in slots):
        slots = tuple(
            replace(s, severity=None)
            if s.severity and not conflict_counts(s.slot, by_slot, score, a, b, chosen=chosen)
            else s
            for s in slots
        )
    return Comparison(a.claim.id, b.claim.id, slots, round(score, 4), verdict(slots, score, limit))


def logistic(x: float) -> float:
    """Return the probability of log odds ``x``."""
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, x))))


def log_odds(probability: float) -> float:
    """Return the log odds of a probability; 0 and 1 count as the nearest that four digits show."""
    inner = max(5e-5, min(1 - 5e-5, probability))
    return math.log(inner / (1 - inner))


def verdict(slots: tuple[SlotComparison, ...], score: float, threshold: float) -> PairVerdict:
    """Return what follows from a score and the severities of the slots.

    Slots may tell two things apart that hardly differ in words.
    """
    if score < threshold or are_of_two(slots):
        return "different"
    conflict = any(s.level == "conflict" and s.severity is not None for s in slots)
    return "conflict" if conflict else "same"
