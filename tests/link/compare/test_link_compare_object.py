"""Whom or what the event befalls."""

from typing import Any

SLOT = "object"


def test_objects(case: Any, check_case: Any) -> None:
    check_case(case)


def test_the_slot_is_no_conflict_of_values(all_judged: Any) -> None:
    assert {j.severity for j in all_judged(SLOT)} == {None}


def test_swapped_roles_weigh_apart_from_other_parties(judge: Any) -> None:
    swapped = judge(SLOT, "Denmark beat Portugal.", "Portugal beat Denmark.")
    other = judge(SLOT, "Police arrested Hanna Lindqvist.", "Police arrested Marek Dolan.")
    assert "swapped" in swapped.features and "swapped" not in other.features
