import tomllib
from math import exp, log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.render.turn import turn_sentences, turns
from corroborate.types import Comparison, SlotComparison

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "render" / "turn.toml").read_text(encoding="utf-8")
)["case"]


def _comparison(case) -> Comparison:
    slots = tuple(
        SlotComparison(slot, level, weight, "", severity=severity or None)
        for slot, level, weight, severity in case["slots"]
    )
    return Comparison("a", "b", slots, case["score"], case["verdict"])


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_cases(case):
    options = {key: case[key] for key in ("threshold", "bias") if key in case}
    assert list(turn_sentences(_comparison(case), **options)) == case["sentences"]


SLOTS = st.lists(
    st.builds(
        SlotComparison,
        slot=st.sampled_from(["predicate", "object", "time", "place", "quantity"]),
        level=st.sampled_from(["match", "compatible", "missing", "conflict"]),
        weight=st.floats(-4, 4),
        reason=st.just(""),
        severity=st.sampled_from([None, None, "discrepancy"]),
    ),
    max_size=5,
    unique_by=lambda s: s.slot,
).map(tuple)


@given(slots=SLOTS, prior=st.floats(-2, 2))
def test_what_is_said_is_what_dropping_those_slots_gives(slots, prior):
    def judge(kept):
        score = 1 / (1 + exp(-(prior + sum(s.weight for s in kept))))
        if score < 0.5:
            return score, "different"
        return score, "conflict" if any(
            s.level == "conflict" and s.severity for s in kept
        ) else "same"

    score, verdict = judge(slots)
    comparison = Comparison("a", "b", slots, score, verdict)
    for found in (turns(comparison), turns(comparison, bias=prior)):
        assert len({turn.verdict for turn in found}) == len(found)
        for turn in found:
            left, outcome = judge([s for s in slots if s not in turn.without])
            assert abs(log(left / turn.score)) < 1e-6
            assert turn.verdict != verdict
            if abs(left - 0.5) > 1e-9:
                assert turn.verdict == outcome
