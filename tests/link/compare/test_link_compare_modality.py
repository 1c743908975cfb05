"""How surely it is said."""

from typing import Any

SLOT = "modality"


def test_modality(case: Any, check_case: Any) -> None:
    check_case(case)


def test_it_is_never_a_conflict(all_judged: Any) -> None:
    found = all_judged(SLOT)
    assert {j.level for j in found} == {"match", "compatible"}
    assert {j.severity for j in found} == {None}


def test_a_condition_differs_more_than_a_hedge(judge: Any) -> None:
    hedge = judge(SLOT, "The dam burst.", "The dam may have burst.")
    condition = judge(SLOT, "The dam burst.", "The dam bursts if the river rises.")
    assert 0 < hedge.features["differ"] < condition.features["differ"] <= 1
