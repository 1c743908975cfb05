"""Adding up the evidence of the slots."""

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.link.compare import COMPARATORS
from corroborate.link.compare.level import Judged
from corroborate.link.weigh import (
    Weights,
    compare_frames,
    judged,
    logistic,
    shipped_weights,
    weight,
)
from corroborate.resources import model_path

VALUE_SLOTS = {"quantity", "polarity", "time", "place", "actor"}
QUIET = settings(deadline=None)  # the machine may be busy
FOR = {"match", "named", "partly", "same_figure", "comparable", "low", "high", "letters", "shared"}
AGAINST = {"differ", "other_name", "other_event", "other_thing", "swapped", "apart", "far"}
DIGITS = 1e-4  # what is shown is rounded to four
A = "The blast killed 12 people."
B = "The blast killed 17 people."


@QUIET
@given(st.floats(allow_nan=False))
def test_a_probability_lies_between_0_and_1_and_mirrors(x: float) -> None:
    assert 0 < logistic(x) <= 1
    assert logistic(x) + logistic(-x) == pytest.approx(1)


@QUIET
@given(st.floats(-50, 50), st.floats(-50, 50))
def test_more_evidence_is_never_less_probable(x: float, y: float) -> None:
    low, high = sorted((x, y))
    assert logistic(low) <= logistic(high)


def test_the_logarithm_of_the_odds_gives_them_back() -> None:
    assert logistic(0) == 0.5
    assert logistic(math.log(3)) == pytest.approx(0.75)


features = st.dictionaries(st.sampled_from("abcdef"), st.floats(0, 1))


@QUIET
@given(features, st.dictionaries(st.sampled_from("abcdef"), st.floats(-5, 5)))
def test_a_slot_weighs_the_sum_of_its_known_features(
    found: dict[str, float], known: dict[str, float]
) -> None:
    weights = Weights(0.0, {f"place.{name}": value for name, value in known.items()}, 0.5)
    expected = sum(value * known[name] for name, value in found.items() if name in known)
    assert weight("place", Judged("match", "", features=found), weights) == pytest.approx(expected)


def test_an_unknown_feature_and_that_of_another_slot_weigh_nothing() -> None:
    weights = Weights(0.0, {"place.near": 2.0}, 0.5)
    assert weight("place", Judged("match", "", features={"nearly": 1.0}), weights) == 0
    assert weight("time", Judged("match", "", features={"near": 1.0}), weights) == 0
    assert weight("place", Judged("match", "", features={"near": 0.5}), weights) == 1


def test_the_explanation_adds_up_to_the_score(frozen: Any) -> None:
    bias = shipped_weights().bias
    for one, other in frozen.all_pairs():
        found = compare_frames(one, other)
        assert [s.slot for s in found.slots] == list(COMPARATORS)
        total = bias + sum(s.weight for s in found.slots)
        assert found.score == pytest.approx(logistic(total), abs=len(COMPARATORS) * DIGITS)
        assert (found.a, found.b) == (one.claim.id, other.claim.id)


def test_a_slot_is_shown_as_its_comparator_says(one_frame: Any) -> None:
    one, other = one_frame(A), one_frame(B)
    said = judged(one, other)
    for slot in compare_frames(one, other).slots:
        j = said[slot.slot]
        assert (slot.level, slot.reason, slot.a, slot.b) == (j.level, j.reason, j.a, j.b)
        assert (slot.severity, slot.notes) == (j.severity, j.notes)


@pytest.mark.parametrize(
    ("b", "bias", "verdict"),
    [
        (B, 50.0, "conflict"),
        (B, -50.0, "different"),
        ("Twelve people were killed in the blast.", 50.0, "same"),
        ("The blast injured 17 people.", 50.0, "same"),
    ],
)
def test_the_verdict_needs_one_matter_and_a_conflict_of_values(
    one_frame: Any, b: str, bias: float, verdict: str
) -> None:
    found = compare_frames(one_frame(A), one_frame(b), Weights(bias, {}, 0.5))
    assert found.verdict == verdict


def test_the_verdict_turns_at_the_threshold(one_frame: Any) -> None:
    one, other = one_frame(A), one_frame(B)
    assert compare_frames(one, other, Weights(0.0, {}, 0.5)).verdict == "conflict"
    assert compare_frames(one, other, Weights(0.0, {}, 0.51)).verdict == "different"


DAY = "The mine collapsed on 4 March 2024."
LATER = "The mine collapsed on 11 March 2024."


@pytest.mark.parametrize(
    ("a", "b", "bias", "severity"),
    [
        (DAY, LATER, 50.0, {"time": "contradiction"}),
        # values other than figures count only if all says plainly that it is one event
        (DAY, LATER, -50.0, {}),
        ("The bridge opened in 1962.", "The bridge collapsed in 2018.", 50.0, {}),
        ("The union did not accept the offer.", "The union accepted new members.", 50.0, {}),
        ("The minister did not resign.", "The minister resigned.", 50.0,
         {"polarity": "contradiction"}),
        (A, B, 50.0, {"quantity": "contradiction"}),
        (A, B, -50.0, {"quantity": "contradiction"}),
    ],
)  # fmt: skip
def test_a_conflict_counts_where_both_are_of_one_event(
    one_frame: Any, a: str, b: str, bias: float, severity: dict[str, str]
) -> None:
    found = compare_frames(one_frame(a), one_frame(b), Weights(bias, {}, 0.5))
    assert {s.slot: s.severity for s in found.slots if s.severity} == severity


def test_a_threshold_given_replaces_that_of_the_weights(one_frame: Any) -> None:
    one, other, even = one_frame(A), one_frame(B), Weights(0.0, {}, 0.5)
    assert compare_frames(one, other, even, threshold=0.51).verdict == "different"
    assert compare_frames(one, other, even, threshold=0.49).verdict == "conflict"


def test_the_shipped_weights_are_those_of_the_file() -> None:
    held = json.loads(model_path("weights.json").read_text("utf-8"))
    weights = shipped_weights()
    assert (weights.bias, weights.threshold) == (held["bias"], held["threshold"])
    assert weights.coefficients == held["coefficients"]
    assert weights.pair_threshold == held["pair_threshold"]
    assert 0 < weights.pair_threshold < weights.threshold < 1  # chosen pairs are likelier of one
    assert weights.bias < 0  # two claims of which nothing is known are of two matters
    assert all(math.isfinite(c) for c in weights.coefficients.values())


def test_the_shipped_weights_have_the_sign_that_their_kind_promises() -> None:
    coefficients = shipped_weights().coefficients
    by_kind = {key: key.partition(".")[2] for key in coefficients}
    assert {k: c for k, c in coefficients.items() if by_kind[k] in FOR and c < 0} == {}
    assert {k: c for k, c in coefficients.items() if by_kind[k] in AGAINST and c > 0} == {}
    assert {"match", "differ"} <= set(by_kind.values())


def test_every_shipped_weight_is_of_a_feature_that_some_comparison_has(frozen: Any) -> None:
    found = {
        f"{slot}.{name}"
        for one, other in frozen.all_pairs()
        for slot, said in judged(one, other).items()
        for name in said.features
    }
    assert set(shipped_weights().coefficients) - found == set()


def test_conflicts_of_values_are_of_slots_with_values(frozen: Any) -> None:
    seen = set()
    for one, other in frozen.all_pairs():
        for slot in compare_frames(one, other).slots:
            if slot.severity is not None:
                assert slot.level == "conflict"
                seen.add(slot.slot)
    assert {"quantity", "time", "place", "polarity"} <= seen <= VALUE_SLOTS
