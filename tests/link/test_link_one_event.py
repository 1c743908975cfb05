"""Whether a conflict counts: cases of opposite polarity with all else for one matter."""

from typing import Any

import pytest

from corroborate.link.compare.level import Judged
from corroborate.link.one_event import conflict_counts
from corroborate.link.weigh import Weights, compare_frames

SLOT = "one_event"
INDICES = ("The Lima index gained 12 points.", "The Quito index gained 30 points.")
SURELY_ONE = Weights(50.0, {}, 0.5)


def test_opposite_claims_conflict_only_on_one_matter(case: Any, frozen: Any) -> None:
    found = compare_frames(*frozen.pair(case), SURELY_ONE)
    counted = any(s.slot == "polarity" and s.severity for s in found.slots)
    assert counted is case["counts"]


@pytest.mark.parametrize("setting", ["place", "time"])
def test_no_slot_conflicts_across_places_or_days(one_frame: Any, setting: str) -> None:
    one = one_frame("The minister resigned.")
    by_slot: Any = {
        "quantity": Judged("conflict", "", severity="contradiction"),
        "actor": Judged("missing", ""),
        setting: Judged("conflict", ""),
    }
    assert not conflict_counts("quantity", by_slot, 1.0, one, one)
    by_slot[setting] = Judged("match", "")
    assert conflict_counts("quantity", by_slot, 1.0, one, one)


def test_what_did_not_happen_has_no_day(one_frame: Any) -> None:
    by_slot: Any = {
        "time": Judged("conflict", "", severity="contradiction"),
        "predicate": Judged("match", ""),
        "object": Judged("match", ""),
    }
    told, denied = map(one_frame, ("Three passengers were injured.", "No passengers were injured."))
    assert conflict_counts("time", by_slot, 1.0, told, told)
    assert not conflict_counts("time", by_slot, 1.0, denied, denied)


def test_each_person_has_figures_of_his_own(one_frame: Any) -> None:
    by_slot: Any = {
        "quantity": Judged("conflict", "", severity="contradiction"),
        "actor": Judged("missing", ""),
    }
    roe = one_frame("Ana Roe, 32, won the title.")
    firm = one_frame("The firm earned 12 million dollars.")
    assert not conflict_counts("quantity", by_slot, 1.0, roe, roe)
    assert conflict_counts("quantity", by_slot, 1.0, firm, firm)
    by_slot["actor"] = Judged("match", "", features={"named": 1.0})
    assert conflict_counts("quantity", by_slot, 1.0, roe, roe)


def test_parties_of_two_names_have_figures_of_their_own(one_frame: Any) -> None:
    by_slot: Any = {
        "quantity": Judged("conflict", "", severity="contradiction"),
        "actor": Judged("match", "the same actor"),
    }
    one, other = map(one_frame, INDICES)
    assert not conflict_counts("quantity", by_slot, 1.0, one, other)
